"""Check digits and checksums that tell a real number from one that only looks like it."""

import hashlib
from collections.abc import Mapping, Sequence

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
LENGTHS = (12, 15, 18, 21, 24)
"""How many words a BIP39 phrase has."""

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECK = "10X98765432"


def luhn(digits: str) -> bool:
    """ISO/IEC 7812-1, annex B: payment cards."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) << (place & 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def gb11643(number: str) -> bool:
    """ISO 7064 mod 11-2, the last of the 18 characters of a Chinese resident ID."""
    total = sum(int(digit) * weight for digit, weight in zip(number, _ID_WEIGHTS, strict=False))
    return number[17:].upper() == _ID_CHECK[total % 11]


def mod97(iban: str) -> bool:
    """ISO 13616: the IBAN without spaces, letters as 10 to 35."""
    return int("".join(str(int(char, 36)) for char in iban[4:] + iban[:4])) % 97 == 1


def base58(text: str) -> bytes | None:
    """The bytes a base58 text stands for; None if a character is not of its alphabet."""
    number = 0
    for char in text:
        digit = BASE58.find(char)
        if digit < 0:
            return None
        number = number * 58 + digit
    zeros = len(text) - len(text.lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def base58check(text: str) -> bytes | None:
    """Version byte and payload, without the four bytes that prove them; None if they do not."""
    data = base58(text)
    if data is None or len(data) < 5:
        return None
    digest = hashlib.sha256(hashlib.sha256(data[:-4]).digest()).digest()
    return data[:-4] if digest[:4] == data[-4:] else None


def bip39(words: Sequence[str], index: Mapping[str, int]) -> bool:
    """Whether the last word carries the right checksum; `index` is the place of each list word."""
    if len(words) not in LENGTHS or not all(word in index for word in words):
        return False
    number = 0
    for word in words:
        number = number << 11 | index[word]
    check = len(words) // 3
    entropy = (number >> check).to_bytes(check * 4, "big")
    return hashlib.sha256(entropy).digest()[0] >> (8 - check) == number & ((1 << check) - 1)
