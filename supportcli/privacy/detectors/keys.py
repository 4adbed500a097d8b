"""Private keys by their own shape and checksum: WIF, BIP38, extended keys, Solana and others."""

from collections.abc import Iterator
from hashlib import sha256

from supportcli.privacy.checksums import base58, base58check
from supportcli.privacy.ed25519 import public_key
from supportcli.privacy.model import Hit, Source, pattern

_BASE58 = r"(?<![A-Za-z0-9])[1-9A-HJ-NP-Za-km-z]{22,120}(?![A-Za-z0-9])"
_WIF_VERSIONS = frozenset({0x80, 0xEF, 0xB0, 0x9E, 0xCC})
_EXTENDED_PRIVATE = r"(?<![A-Za-z0-9])[xyztuvYZUV]prv[1-9A-HJ-NP-Za-km-z]{90,120}"
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
        if any(check(match[0]) for check in (_is_wif, _is_bip38, _is_mini, is_solana_secret)):
            yield Hit(*match.span())


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


def _is_wif(text: str) -> bool:
    if len(text) not in (51, 52):
        return False
    data = base58check(text)
    return data is not None and data[0] in _WIF_VERSIONS and len(data) in (33, 34)


def _is_bip38(text: str) -> bool:
    if len(text) != 58 or not text.startswith("6P"):
        return False
    data = base58check(text)
    return data is not None and data[:2] in (b"\x01\x42", b"\x01\x43")


def _is_mini(text: str) -> bool:
    """Casascius: S and 21, 25 or 29 more; the hash of it with a question mark begins with zero."""
    if text[0] != "S" or len(text) not in (22, 26, 30):
        return False
    return sha256(f"{text}?".encode()).digest()[0] == 0
