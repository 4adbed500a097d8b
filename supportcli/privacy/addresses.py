"""What an address commits to, and what a private key opens: the same bytes if they match."""

from hashlib import sha256

from supportcli.privacy.checksums import base58
from supportcli.privacy.keccak import keccak256
from supportcli.privacy.ripemd160 import ripemd160
from supportcli.privacy.secp256k1 import public_key

_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_HASH, _CHECK = 20, 4


def payload(address: str) -> bytes | None:
    """The 20 bytes of an Ethereum, Tron or Bitcoin address; None if it is of another kind.

    Checksums are not looked at: with one character wrong no key opens it.
    """
    low = address.lower()
    if low.startswith("0x"):
        return bytes.fromhex(low[2:])
    if low[:4] in ("bc1q", "tb1q", "ltc1"):
        return _witness(low.rpartition("1")[2])
    data = base58(address)
    return data[1:-_CHECK] if data and len(data) == 1 + _HASH + _CHECK else None


def opened(secret: bytes) -> frozenset[bytes]:
    """The payloads of the addresses of a private key (32 bytes); none if it is no key.

    Ethereum and Tron; Bitcoin P2PKH of both forms of the public key, P2WPKH, and that in P2SH.
    """
    point = public_key(int.from_bytes(secret, "big"))
    if point is None:
        return frozenset()
    x, y = (number.to_bytes(32, "big") for number in point)
    short = _hash160(bytes([2 + y[-1] % 2]) + x)
    nested = _hash160(b"\0\x14" + short)
    return frozenset({keccak256(x + y)[-_HASH:], short, nested, _hash160(b"\4" + x + y)})


def _hash160(data: bytes) -> bytes:
    return ripemd160(sha256(data).digest())


def _witness(data: str) -> bytes | None:
    """Between the version and the six characters of checksum: five bits a character."""
    number = 0
    for char in data[1:-6]:
        digit = _BECH32.find(char)
        if digit < 0:
            return None
        number = number << 5 | digit
    return number.to_bytes(_HASH, "big") if len(data) == 1 + 32 + 6 else None
