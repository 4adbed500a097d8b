"""Made-up cards, identity papers, phone numbers, addresses and IBANs, with valid check digits."""

import string
from random import Random

from supportcli.privacy.checksums import luhn, mod97

# Prefix and lengths: Visa, Mastercard, Amex, Discover, JCB, Diners, UnionPay, Maestro, Mir.
_SCHEMES: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("4", (16, 16, 19)),
    ("51", (16,)),
    ("53", (16,)),
    ("55", (16,)),
    ("2221", (16,)),
    ("2718", (16,)),
    ("34", (15,)),
    ("37", (15,)),
    ("6011", (16,)),
    ("65", (16,)),
    ("3530", (16,)),
    ("36", (14,)),
    ("305", (14,)),
    ("62", (16, 17, 18, 19, 19)),
    ("6222", (19,)),
    ("6217", (19,)),
    ("81", (16, 19)),
    ("6759", (16,)),
    ("2202", (16,)),
)
_PROVINCES = (
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65"
).split()
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_PASSPORTS = ("E########", "E########", "EA#######", "EK#######", "G########", "D########")
_PERMITS = ("C########", "H##########", "H########", "M########", "########")
_FOREIGN = ("#########", "TK#######", "A########", "C########", "K########", "N#######")
_MOBILES = (
    "###########",
    "###########",
    "### #### ####",
    "###-####-####",
    "86-###########",
    "+86###########",
    "+86 ###########",
    "+86 ### #### ####",
)
# Reserved for fiction (Ofcom, NANPA, ACMA) where a country has such numbers.
_ABROAD = (
    "+44 7700 900###",
    "+44 20 7946 0###",
    "+447700900###",
    "+1 212 555 01##",
    "+1 (415) 555-01##",
    "+1 415 555 01##",
    "+61 491 570 ###",
    "+49 30 23125 ###",
    "+852 5### ####",
    "+65 8### ####",
    "+81 90-####-####",
    "+33 6 39 98 ## ##",
)
_IBANS = {"DE": "#" * 18, "GB": "NWBK##############", "FR": "#" * 23}
_IBANS |= {"ES": "#" * 20, "NL": "ABNA##########", "IT": "X" + "#" * 22, "CH": "#" * 17}
_NAMES = "alice bob carol dave erin frank li.lei han_meimei xiaoming zhangsan".split()
_HOSTS = "example.com example.org example.net mail.example.com corp.example.org".split()


def _fill(chance: Random, shape: str) -> str:
    return "".join(chance.choice(string.digits) if char == "#" else char for char in shape)


def card(chance: Random) -> str:
    prefix, sizes = chance.choice(_SCHEMES)
    stem = _fill(chance, prefix + "#" * (chance.choice(sizes) - len(prefix) - 1))
    digits = next(stem + last for last in string.digits if luhn(stem + last))
    return chance.choice((_plain, _plain, _fours, _fours, _dashed, _halves))(digits)


def _plain(digits: str) -> str:
    return digits


def _fours(digits: str) -> str:
    if len(digits) in (14, 15):
        return f"{digits[:4]} {digits[4:10]} {digits[10:]}"
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _dashed(digits: str) -> str:
    return _fours(digits).replace(" ", "-")


def _halves(digits: str) -> str:
    return f"{digits[:6]} {digits[6:]}"


def resident(chance: Random) -> str:
    """GB 11643: region, birthday, serial number, check character."""
    region = f"{chance.choice(_PROVINCES)}{chance.randint(1, 20):02}{chance.randint(1, 25):02}"
    born = f"{chance.randint(1940, 2012)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"
    stem = _fill(chance, f"{region}{born}###")
    check = "10X98765432"[sum(int(d) * w for d, w in zip(stem, _WEIGHTS, strict=True)) % 11]
    return stem + chance.choice((check, check.lower()))


def resident_mistyped(chance: Random) -> str:
    number, at = resident(chance), chance.randrange(17)
    return f"{number[:at]}{(int(number[at]) + chance.randint(1, 9)) % 10}{number[at + 1 :]}"


def passport(chance: Random) -> str:
    return _fill(chance, chance.choice(chance.choice((_PASSPORTS, _PERMITS, _FOREIGN))))


def chinese_passport(chance: Random) -> str:
    return _fill(chance, chance.choice(_PASSPORTS))


def mobile(chance: Random) -> str:
    shape = chance.choice(_MOBILES)
    return _fill(chance, shape.replace("##", f"1{chance.choice('3456789')}", 1))


def abroad(chance: Random) -> str:
    return _fill(chance, chance.choice(_ABROAD))


def email(chance: Random) -> str:
    name = chance.choice(_NAMES) + chance.choice(("", "", _fill(chance, "##"), "+wallet"))
    return f"{chance.choice((name, name, name.title()))}@{chance.choice(_HOSTS)}"


def iban(chance: Random) -> str:
    country = chance.choice(sorted(_IBANS))
    account = _fill(chance, _IBANS[country])
    numbers = (f"{country}{check:02}{account}" for check in range(2, 99))
    number = next(number for number in numbers if mod97(number))
    grouped = " ".join(number[at : at + 4] for at in range(0, len(number), 4))
    return chance.choice((number, grouped))
