"""Private keys told from hashes by the address they open, and addresses that no rule may touch."""

import random

import pytest

from supportcli.privacy.addresses import opened, payload
from supportcli.privacy.checksums import BASE58, base58check
from supportcli.privacy.ed25519 import public_key as solana_public_key
from supportcli.privacy.keccak import keccak256
from supportcli.privacy.redact import Numbering, redact, scan
from supportcli.privacy.ripemd160 import ripemd160
from supportcli.privacy.secp256k1 import N, public_key
from tests.privacy.vectors import HEX_KEY, HEX_KEY_ADDRESS, SOLANA_SECRET, TX

ONE = "00" * 31 + "01"
# Of the key 1: EIP-55 form, Tron, P2PKH of both kinds, P2WPKH (BIP173), the same in P2SH.
OPENED_BY_ONE = [
    "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf",
    "TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC",
    "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH",
    "1EHNa6Q4Jz2uvNExL497mE43ikXhwF6kZm",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    "3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN",
]
KEYS = [*((ONE, address) for address in OPENED_BY_ONE), (HEX_KEY, HEX_KEY_ADDRESS)]


@pytest.mark.parametrize(
    ("data", "digest"),
    [
        (b"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        (b"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
        (
            b"The quick brown fox jumps over the lazy dog",
            "4d741b6f1eb29cb2a9b9911c82f56fa8d73b04959d3d9d222895df6c0b28aa15",
        ),
    ],
)
def test_keccak(data: bytes, digest: str) -> None:
    assert keccak256(data).hex() == digest


def test_keccak_of_a_full_block() -> None:
    digests = {keccak256(b"a" * size) for size in (135, 136, 137, 272)}
    assert len(digests) == 4
    assert keccak256(b"a" * 136).hex()[:8] == "a6c4d403"


@pytest.mark.parametrize(
    ("data", "digest"),
    [
        (b"", "9c1185a5c5e9fc54612808977ee8f548b2258d31"),
        (b"a", "0bdc9d2d256b3ee9daae347be6f4dc835a467ffe"),
        (b"abc", "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc"),
        (b"message digest", "5d0689ef49d2fae572b881b123a85ffa21595f36"),
        (b"1234567890" * 8, "9b752e45573d4b39f4dbd3323cab82bf63326bfb"),
    ],
)
def test_ripemd160(data: bytes, digest: str) -> None:
    assert ripemd160(data).hex() == digest


def test_secp256k1() -> None:
    x = 0x79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798
    base, opposite = public_key(1), public_key(N - 1)
    assert base is not None
    assert opposite is not None
    assert base[0] == opposite[0] == x
    assert base[1] != opposite[1]
    assert public_key(0) is public_key(N) is None
    assert opened(bytes(32)) == frozenset()


@pytest.mark.parametrize(("key", "address"), KEYS, ids=lambda text: text[:8])
def test_a_key_opens_its_addresses(key: str, address: str) -> None:
    for spelling in (address, address.upper(), address.lower()):
        same = spelling == address or address[0] not in "T13"
        assert (payload(spelling) in opened(bytes.fromhex(key))) == same
    assert payload(address[:-9] + "2345678" + address[-2:]) not in opened(bytes.fromhex(key))


@pytest.mark.parametrize("address", ["bc1p" + "q" * 58, "ltc1" + "b" * 39, "1" + "1" * 25])
def test_other_addresses_are_of_no_key(address: str) -> None:
    assert payload(address) not in opened(bytes.fromhex(ONE))


FRAMES = [
    "地址 {address}，交易哈希 {key}",
    "tx {key} from {address}",
    "https://example.com/tx/{key} sent by {address}",
    "{key}\n\n{address}",
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("key", "address"), KEYS, ids=lambda text: text[:8])
def test_what_opens_an_address_of_the_text_is_a_key(frame: str, key: str, address: str) -> None:
    for spelled in (key, key.upper()):
        text = frame.format(key=spelled, address=address)
        assert redact(text, "zh", Numbering(b"salt"), field="transaction_id").text == frame.format(
            key="[已隐藏:私钥#1]", address=address
        )
    other = frame.format(key=TX[2:], address=address)
    assert redact(other, "zh", Numbering(b"salt"), field="transaction_id").text == other


def test_the_address_may_stand_elsewhere_in_the_case() -> None:
    text = f"交易哈希 {HEX_KEY[:32]} {HEX_KEY[32:]}"
    assert scan(text) == scan(text, context=OPENED_BY_ONE[0]) == ()
    (found,) = scan(text, context=f"我的地址是 {HEX_KEY_ADDRESS.lower()}")
    assert (found.rule, found.start) == ("key", 5)
    assert scan(text, context="０ｘ" + HEX_KEY_ADDRESS[2:]) == (found,)


def test_a_long_list_of_hashes_is_looked_at_to_a_bound() -> None:
    hashes = [f"tx {at:064x}" for at in range(2**200, 2**200 + 99)]
    text = " ".join([HEX_KEY_ADDRESS, *hashes, "tx " + HEX_KEY, *hashes, "tx " + HEX_KEY])
    assert [found.rule for found in scan(text)] == ["key", "key"]


ADDRESSES = [
    *OPENED_BY_ONE,
    HEX_KEY_ADDRESS.lower(),
    "0X" + HEX_KEY_ADDRESS[2:].upper(),
    "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
    "bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr",
    "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx",
]
LABELS = [
    "密码：{}",
    "密码是{}",
    "私钥：{}",
    "私钥是 {}",
    "助记词 {}",
    "PIN {}",
    "验证码 {}",
    "安全码：{}",
    "身份证 {}",
    "护照号 {}",
    "卡号 {}",
    "手机 {}",
    "谷歌验证密钥：{}",
    "备用码：{}",
    "my password is {}",
    "password: {}",
    '{{"privateKey": "{}"}}',
    "private key: {}",
    "secret key is {}",
    "seed phrase: {}",
    "otp code {}",
    "cvv {}",
    "backup codes: {}",
    "passport number {}",
    "card {}",
    "call me at {}",
    "{} 是我的密码",
    "{} is my private key",
    "我没有把私钥告诉别人，只给了他 {}，密码也没给",
    "I never shared my private key or password, only {} and nothing else",
]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_kept_beside_every_label(address: str, label: str) -> None:
    mistyped = address[:-1] + ("3" if address[-1] != "3" else "4")
    for text in (label.format(address), label.format(mistyped)):
        assert redact(text, "zh", Numbering(b"salt")).text == text


@pytest.mark.parametrize("text", ["密码：{}!", "private key: {}ab", "私钥 {}/{}"])
def test_what_only_begins_like_an_address_is_hidden(text: str) -> None:
    assert "0x7E5F" not in redact(text.format(*ADDRESSES), "zh", Numbering(b"salt")).text


def test_a_solana_secret_is_found_behind_any_number_of_signatures() -> None:
    chance = random.Random("signatures")
    signatures = [_base58(chance.randbytes(64)) for _ in range(300)]
    (found,) = scan(" ".join([*signatures, SOLANA_SECRET, *signatures]), field="transaction_id")
    assert found.rule == "key"
    assert found.end - found.start == len(SOLANA_SECRET)


def test_a_solana_secret_needs_its_own_public_key() -> None:
    secret = bytes(range(32))
    assert scan(_base58(secret + solana_public_key(secret)))[0].rule == "key"
    assert scan(_base58(secret + solana_public_key(secret[::-1]))) == ()


def _base58(data: bytes) -> str:
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        text = BASE58[digit] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def test_published_addresses_carry_their_checksum() -> None:
    assert all(base58check(address) for address in OPENED_BY_ONE if address[0] in "T13")


@pytest.mark.parametrize(
    "text",
    [
        "transfer is late\nhere is the key {}",
        "my transfer never came, they asked for my wallet and I gave {}",
        "order 2026112000001234567\npriv {}",
        "转账没到，我发了 {}",
        "The deposit took a week. {}",
    ],
)
def test_talk_of_a_transfer_does_not_make_a_hash(text: str) -> None:
    (found,) = scan(text.format(TX))
    assert (found.rule, found.tier) == ("maybe_key", "ask")


@pytest.mark.parametrize(
    "text",
    [
        "my transfer: {}",
        "transaction details: {}",
        "转账记录 {}",
        "提现一直没到：{}",
        "链上查到了 {} 这笔交易",
        "https://www.blockchain.com/explorer/transactions/btc/{} <- is this mine",
    ],
)
def test_a_word_that_leads_to_it_does(text: str) -> None:
    assert scan(text.format(TX)) == ()
