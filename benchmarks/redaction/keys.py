"""Made-up private keys in every spelling that wallets export, with checksums that hold."""

import base64
import hashlib
import json
from random import Random

from supportcli.privacy.checksums import BASE58
from supportcli.privacy.ed25519 import public_key

# BIP32, SLIP-132: xprv, yprv, zprv, tprv, uprv, vprv.
_EXTENDED = ("0488ade4", "049d7878", "04b2430c", "04358394", "044a4e28", "045f18bc")
_EXTENDED_PUBLIC = ("0488b21e", "049d7cb2", "04b24746", "043587cf")
_HEADERS = ("RSA ", "EC ", "", "OPENSSH ", "ENCRYPTED ", "DSA ")


def base58(data: bytes) -> str:
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        text = BASE58[digit] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def base58check(data: bytes) -> str:
    return base58(data + hashlib.sha256(hashlib.sha256(data).digest()).digest()[:4])


def wif(chance: Random) -> str:
    version, end = chance.choice((b"\x80", b"\xef")), chance.choice((b"", b"\x01"))
    return base58check(version + chance.randbytes(32) + end)


def bip38(chance: Random) -> str:
    kind = chance.choice(("0142c0", "0142e0", "014300", "014320"))
    return base58check(bytes.fromhex(kind) + chance.randbytes(36))


def extended(chance: Random) -> str:
    return base58check(_extended_head(chance, _EXTENDED) + b"\0" + chance.randbytes(32))


def extended_public(chance: Random) -> str:
    sign = chance.choice((b"\x02", b"\x03"))
    return base58check(_extended_head(chance, _EXTENDED_PUBLIC) + sign + chance.randbytes(32))


def _extended_head(chance: Random, versions: tuple[str, ...]) -> bytes:
    return bytes.fromhex(chance.choice(versions)) + chance.randbytes(41)


def pem(chance: Random, *, whole: bool) -> str:
    """Noise between the lines of a key file; the last line gone if it is not `whole`."""
    kind = chance.choice(_HEADERS)
    noise = base64.b64encode(chance.randbytes(chance.choice((48, 121, 300, 608)))).decode()
    lines = [noise[at : at + 64] for at in range(0, len(noise), 64)]
    end = [f"-----END {kind}PRIVATE KEY-----"] * whole
    return "\n".join([f"-----BEGIN {kind}PRIVATE KEY-----", *lines, *end])


def solana(chance: Random) -> str:
    secret = chance.randbytes(32)
    return base58(secret + public_key(secret))


def solana_numbers(chance: Random) -> str:
    secret = chance.randbytes(32)
    return f"[{chance.choice((',', ', ')).join(map(str, secret + public_key(secret)))}]"


def hex64(chance: Random) -> str:
    digits = chance.randbytes(32).hex()
    return chance.choice((digits, digits, f"0x{digits}", f"0x{digits}", digits.upper()))


def keystore(chance: Random) -> str:
    """Web3 secret storage, version 3."""
    crypto = {
        "cipher": "aes-128-ctr",
        "cipherparams": {"iv": chance.randbytes(16).hex()},
        "ciphertext": chance.randbytes(32).hex(),
        "kdf": "scrypt",
        "kdfparams": {"dklen": 32, "n": 262144, "p": 1, "r": 8, "salt": chance.randbytes(32).hex()},
        "mac": chance.randbytes(32).hex(),
    }
    if chance.random() < 0.3:
        crypto |= {"kdf": "pbkdf2", "kdfparams": {"c": 262144, "salt": chance.randbytes(32).hex()}}
    file = {"version": 3, "address": chance.randbytes(20).hex()}
    file |= {chance.choice(("crypto", "Crypto")): crypto}
    return json.dumps(file, indent=chance.choice((None, None, 2)))


def any_key(chance: Random) -> str:
    return chance.choice((wif, bip38, extended))(chance)
