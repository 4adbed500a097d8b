"""Case numbers that survive a phone call: no look-alikes, and one slip is always noticed."""

import unicodedata
from functools import lru_cache

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 10
HALF = 5
_BITS = 45
_VALUES = {symbol: value for value, symbol in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_SEPARATORS = " -‐‑–—_·.\t\u3000"


def new_id(random: bytes) -> str:
    """A number such as `7K4F2-M9QXT` from at least 6 random bytes."""
    number = int.from_bytes(random[:6]) & ((1 << _BITS) - 1)
    values = [number >> shift & 31 for shift in range(_BITS - 5, -1, -5)]
    return _shown([*values, _check([*values, 0])])


@lru_cache(maxsize=256)
def read_id(typed: str) -> str | None:
    """The number as it is written, or None where a symbol is wrong, swapped or missing."""
    values = _values(typed)
    if values is None or len(values) != LENGTH or _check(values):
        return None
    return _shown(values)


def read_prefix(typed: str) -> str | None:
    """The beginning of a number as it is written, or None where it cannot be one."""
    values = _values(typed)
    return _shown(values) if values is not None and len(values) <= LENGTH else None


def _values(typed: str) -> list[int] | None:
    plain = unicodedata.normalize("NFKC", typed).upper()
    found = [_VALUES.get(symbol) for symbol in plain if symbol not in _SEPARATORS]
    values = [value for value in found if value is not None]
    return values if len(values) == len(found) else None


def _check(values: list[int]) -> int:
    """Weighted sum in the field of 32 elements, whose ten weights are distinct and never zero.

    Modulo 32 would not do: a weight must be odd to see one wrong symbol, and then a swap of
    neighbours that differ by 16 goes unseen.
    """
    total = 0
    for value in values:
        total = total << 1 ^ (0x25 if total & 16 else 0) ^ value
    return total


def _shown(values: list[int]) -> str:
    symbols = "".join(ALPHABET[value] for value in values)
    return f"{symbols[:HALF]}-{symbols[HALF:]}" if len(symbols) > HALF else symbols
