"""What support needs and nothing may hide: hashes, addresses, orders, amounts, times, versions."""

import string
from random import Random

from benchmarks.redaction.keys import base58, base58check, extended_public

_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
# EIP-55 examples: its checksum needs a hash that hashlib has not.
_EIP55 = (
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
)
_COINS = "USDT USDC BTC ETH TRX BNB SOL".split()
_ALNUM = string.ascii_uppercase + string.digits


def _digits(chance: Random, count: int) -> str:
    return "".join(chance.choices(string.digits, k=count))


def transaction(chance: Random) -> str:
    digits = chance.randbytes(32).hex()
    return chance.choice((digits, f"0x{digits}"))


def signature(chance: Random) -> str:
    """A Solana transaction id."""
    return base58(chance.randbytes(64))


def address(chance: Random) -> str:
    return chance.choice((_bitcoin, _segwit, _ethereum, _tron))(chance)


def _bitcoin(chance: Random) -> str:
    return base58check(chance.choice((b"\0", b"\x05")) + chance.randbytes(20))


def _tron(chance: Random) -> str:
    return base58check(b"\x41" + chance.randbytes(20))


def _ethereum(chance: Random) -> str:
    return chance.choice((f"0x{chance.randbytes(20).hex()}", chance.choice(_EIP55)))


def _segwit(chance: Random) -> str:
    """BIP173 and BIP350: version 0 of 20 bytes, version 1 of 32."""
    version, size, constant = chance.choice(((0, 32, 1), (1, 52, 0x2BC830A3)))
    data = [version, *(chance.randrange(32) for _ in range(size - 1)), 0]
    head = [3, 3, 0, 2, 3]
    total = _polymod([*head, *data, *[0] * 6]) ^ constant
    check = [total >> 5 * (5 - place) & 31 for place in range(6)]
    return "bc1" + "".join(_BECH32[value] for value in [*data, *check])


def _polymod(values: list[int]) -> int:
    total = 1
    for value in values:
        top = total >> 25
        total = (total & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATORS):
            total ^= generator if top >> place & 1 else 0
    return total


def order(chance: Random) -> str:
    return chance.choice((dated_order, snowflake, wechat_order, _lettered_order))(chance)


def dated_order(chance: Random) -> str:
    stamp = f"20{chance.randint(23, 26)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"
    return stamp + _digits(chance, chance.choice((8, 10, 11)))


def snowflake(chance: Random) -> str:
    return f"1{_digits(chance, 18)}"


def wechat_order(chance: Random) -> str:
    return f"4200{_digits(chance, 6)}{dated_order(chance)[:8]}{_digits(chance, 10)}"


def _lettered_order(chance: Random) -> str:
    return f"{chance.choice(('TX', 'ORD-', 'KD', 'PAY'))}{_digits(chance, chance.randint(8, 14))}"


def amount(chance: Random) -> str:
    value = chance.choice(
        (chance.uniform(0.0001, 2), chance.uniform(1, 900), chance.uniform(1, 9e4))
    )
    coin = f"{value:.{chance.choice((2, 4, 6))}f} {chance.choice(_COINS)}"
    return chance.choice((coin, coin, f"{value:,.2f} 元", f"¥{value:.2f}", f"${value:,.2f}"))


def moment(chance: Random) -> str:
    year, month, day = chance.randint(2023, 2026), chance.randint(1, 12), chance.randint(1, 28)
    clock = f"{chance.randint(0, 23):02}:{chance.randint(0, 59):02}"
    date = f"{year}-{month:02}-{day:02}"
    return chance.choice(
        (
            clock,
            f"{date} {clock}",
            f"{date}T{clock}:00Z",
            f"{year}/{month}/{day} {clock}:07",
            f"{month}月{day}日 {clock}",
        )
    )


def version(chance: Random) -> str:
    number = f"{chance.randint(1, 12)}.{chance.randint(0, 40)}.{chance.randint(0, 20)}"
    return chance.choice((number, f"v{number}", f"{number} ({_digits(chance, 6)})"))


def error(chance: Random) -> str:
    code = _digits(chance, chance.choice((3, 4, 5, 6)))
    return chance.choice(
        (code, f"E{code}", f"ERR_{code}", f"-{code}", f"0x{chance.randbytes(4).hex()}")
    )


def ticket(chance: Random) -> str:
    return chance.choice(
        (
            f"#{_digits(chance, 6)}",
            f"CS-{_digits(chance, 8)}",
            f"T{_digits(chance, 10)}",
            _digits(chance, 7),
            "".join(chance.choices(_ALNUM, k=8)),
        )
    )


def open_to_all(chance: Random) -> str:
    """What is published anyway: a hash, an address, an extended public key."""
    return chance.choice((transaction, signature, address, extended_public))(chance)


def milliseconds(chance: Random) -> str:
    return str(chance.randint(1_600_000_000_000, 1_800_000_000_000))


def microseconds(chance: Random) -> str:
    return milliseconds(chance) + _digits(chance, 3)


def sixteen_digits(chance: Random) -> str:
    return _digits(chance, 16)


def eighteen_digits(chance: Random) -> str:
    return chance.choice((f"20{_digits(chance, 16)}", _digits(chance, 18)))
