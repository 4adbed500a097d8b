"""Checksums against published vectors, and against the same with one character wrong."""

from collections.abc import Callable

import pytest

from supportcli.privacy.checksums import base58, base58check, bip39, gb11643, luhn, mod97
from supportcli.privacy.detectors.keys import is_solana_secret
from supportcli.privacy.ed25519 import public_key

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


@pytest.mark.parametrize(
    ("check", "good", "bad"),
    [
        (luhn, "4111111111111111", "4111111111111112"),
        (luhn, "378282246310005", "378282246310006"),
        (luhn, "6011111111111117", "6011111111111171"),
        (gb11643, "11010519491231002X", "110105194912310021"),
        (gb11643, "440524188001010014", "440524188001010013"),
        (mod97, "GB29NWBK60161331926819", "GB29NWBK60161331926818"),
        (mod97, "DE89370400440532013000", "DE98370400440532013000"),
    ],
)
def test_a_wrong_digit_is_seen(check: Callable[[str], bool], good: str, bad: str) -> None:
    assert check(good)
    assert not check(bad)


@pytest.mark.parametrize(
    ("text", "version", "size"),
    [
        ("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", 0x80, 33),
        ("L1aW4aubDFB7yfras2S1mN3bqg9nwySY8nkoLmJebSLD5BWv3ENZ", 0x80, 34),
        ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", 0x00, 21),
        ("6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg", 0x01, 39),
    ],
)
def test_base58check(text: str, version: int, size: int) -> None:
    data = base58check(text)
    assert data is not None
    assert (data[0], len(data)) == (version, size)
    assert base58check(text[:-1] + ("x" if text[-1] != "x" else "y")) is None


def test_base58_refuses_what_is_not_of_its_alphabet() -> None:
    assert base58("0OIl") is None
    assert base58("11") == b"\0\0"
    assert base58check("1") is None


def test_bip39() -> None:
    index = {"abandon": 0, "about": 3}
    assert bip39(["abandon"] * 11 + ["about"], index)
    assert not bip39(["abandon"] * 12, index)
    assert not bip39(["abandon"] * 10 + ["about"], index)
    assert not bip39(["abandon"] * 11 + ["zoo"], index)


@pytest.mark.parametrize(
    ("secret", "public"),
    [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        ),
    ],
)
def test_ed25519_of_rfc_8032(secret: str, public: str) -> None:
    assert public_key(bytes.fromhex(secret)).hex() == public
    assert is_solana_secret(_base58(bytes.fromhex(secret + public)))
    assert not is_solana_secret(_base58(bytes.fromhex(public + secret)))


def _base58(data: bytes) -> str:
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        text = BASE58[digit] + text
    return text
