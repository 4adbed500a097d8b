"""Private keys by their own shape and checksum: WIF, BIP38, extended keys, Solana and others."""

from collections.abc import Iterator
from hashlib import sha256

from supportcli.privacy.checksums import base58, base58check
from supportcli.privacy.ed25519 import public_key
from supportcli.privacy.model import Hit, Source, pattern

_DIGIT = "[1-9A-HJ-NP-Za-km-z]"
_BASE58 = rf"{_DIGIT}{{22,}}"
_LINES = rf"(?<![A-Za-z0-9])(?:{_DIGIT}{{4,}}[ \t]*\n[>| \t]*)+{_DIGIT}+"
_SIZES = (51, 52, 58, 87, 88, 111)
# Public keys of Solana, one a line: two make a text as long as a secret.
_ADDRESS_SIZES = (43, 44)
_LONGEST = 120
_WIF_VERSIONS = frozenset({0x80, 0xEF, 0xB0, 0x9E, 0xCC})
_WIF_FIRST = frozenset("5KL9c6TQ7X")
_EXTENDED_PRIVATE = r"[xyztuvYZUV]prv[1-9A-HJ-NP-Za-km-z]{90,120}"
_EXTENDED_PUBLIC = r"(?<![A-Za-z0-9])[xyztuvYZUV]pub[1-9A-HJ-NP-Za-km-z]{90,120}"
_PREFIXED = (
    r"(?<![a-z0-9])(?:(?:xprv|root_xsk|acct_xsk|addr_xsk|ed25519e?_sk|suiprivkey|nsec)1[a-z0-9]{50,220}"
    r"|edsk[1-9a-z]{50,95})(?![a-z0-9])"
)
# None is without one of these, and they are found faster.
_PREFIXES = ("xprv1", "_xsk1", "_sk1", "suiprivkey1", "nsec1", "edsk")
_STELLAR = r"(?<![A-Za-z0-9])S[A-Z2-7]{55}(?![A-Za-z0-9])"
_BYTE_LIST = r"[\[({] ?(?:[0-9]{1,3} ?, ?){63}[0-9]{1,3} ?[\])}]"


def find(source: Source) -> Iterator[Hit]:
    """Whatever is a private key without any word beside it."""
    text = source.text
    if "prv" in text:
        yield from _all(_EXTENDED_PRIVATE, text)
    if any(prefix in source.low for prefix in _PREFIXES):
        yield from _all(_PREFIXED, source.low)
    yield from _all(_STELLAR, text)
    if "," in text:
        yield from _all(_BYTE_LIST, text)
    for match in pattern(_BASE58).finditer(text):
        start, end = match.span()
        if end - start <= _LONGEST and (_is_key(match[0]) or _is_mini(text, start, end)):
            yield Hit(start, end)
        else:
            yield from _glued(match[0], start)
    if "\n" in text:
        for match in pattern(_LINES).finditer(text):
            yield from _wrapped(match[0], match.start())


def find_public(source: Source) -> Iterator[Hit]:
    """Extended public keys show every address of a wallet, past and future."""
    if "pub" in source.text:
        yield from _all(_EXTENDED_PUBLIC, source.text)


def is_solana_secret(text: str) -> bool:
    """64 bytes whose second half is the public key of the first: a signature never is."""
    data = base58(text) if 64 <= len(text) <= 88 else None
    return data is not None and len(data) == 64 and public_key(data[:32]) == data[32:]


def _all(expression: str, text: str) -> Iterator[Hit]:
    for match in pattern(expression).finditer(text):
        yield Hit(*match.span())


def _is_key(text: str) -> bool:
    return _is_wif(text) or _is_bip38(text) or is_solana_secret(text)


def _glued(run: str, at: int) -> Iterator[Hit]:
    """A key with letters of the text directly before it, behind it, or both."""
    if len(run) > _LONGEST:
        return
    for size in (51, 52, 58):
        for start in range(len(run) - size + 1):
            part = run[start : start + size]
            if _is_wif(part) or _is_bip38(part):
                yield Hit(at + start, at + start + size)
    for size in (87, 88):
        for start in {0, len(run) - size} if len(run) > size else ():
            if is_solana_secret(run[start : start + size]):
                yield Hit(at + start, at + start + size)


def _wrapped(block: str, at: int) -> Iterator[Hit]:
    """A key over several lines, perhaps of a quotation: its checksum joins them."""
    lines = [match.span() for match in pattern(f"{_DIGIT}+").finditer(block)]
    for first, (start, stop) in enumerate(lines):
        if stop - start in _ADDRESS_SIZES:
            continue
        key = block[start:stop]
        for more, end in lines[first + 1 :]:
            before, key = len(key), key + block[more:end]
            for size in _SIZES:
                if before < size <= len(key) and (_is_key(key[:size]) or _is_extended(key[:size])):
                    yield Hit(at + start, at + more + size - before)
            if len(key) > _LONGEST:
                break


def _is_extended(text: str) -> bool:
    if text[1:4] != "prv":
        return False
    data = base58check(text)
    return data is not None and len(data) == 78


def _is_wif(text: str) -> bool:
    if len(text) not in (51, 52) or text[0] not in _WIF_FIRST:
        return False
    data = base58check(text)
    return data is not None and data[0] in _WIF_VERSIONS and len(data) in (33, 34)


def _is_bip38(text: str) -> bool:
    if len(text) != 58 or not text.startswith("6P"):
        return False
    data = base58check(text)
    return data is not None and data[:2] in (b"\x01\x42", b"\x01\x43")


def _is_mini(text: str, start: int, end: int) -> bool:
    """Casascius: S and 21, 25 or 29 more; the hash of it with a question mark begins with zero."""
    if text[start] != "S" or end - start not in (22, 26, 30):
        return False
    neighbours = text[max(start - 1, 0) : start], text[end : end + 1]
    if any(one.isascii() and one.isalnum() for one in neighbours):
        return False
    return sha256(f"{text[start:end]}?".encode()).digest()[0] == 0
