"""Made-up passwords, PINs and codes, of the kinds that people choose and are sent."""

import string
from random import Random

from supportcli.privacy.detectors.shapes import popular

_WORDS = (
    "apple dragon tiger summer winter london monkey coffee sunshine football princess shadow "
    "orange purple silver hunter freedom pepper ginger banana cookie rocket wallet secret"
).split()
_PINYIN = (
    "zhang wang li liu chen yang zhao huang zhou wu xiao ming hong mei jian guo tian shan "
    "bao bei ai qian fu gui hua long feng yun"
).split()
_HABITS = ("woaini1314", "iloveyou520", "qwerty123", "1qaz2wsx", "abc123", "asdf1234", "a123456")
POPULAR = tuple(sorted(popular()))
_SYMBOLS = "!@#$%&*?_-+."


def password(chance: Random) -> str:
    return chance.choice(_STYLES)(chance)


def plain_word(chance: Random) -> str:
    """A password without digit or sign, as many still choose it."""
    word = chance.choice(POPULAR)
    return chance.choice((word, word, word.title()))


def pin(chance: Random) -> str:
    return _digits(chance, chance.choice((4, 4, 5, 6, 6)))


def otp(chance: Random) -> str:
    return _digits(chance, chance.choice((4, 5, 6, 6, 6, 7, 8)))


def cvv(chance: Random) -> str:
    return _digits(chance, chance.choice((3, 3, 3, 4)))


def _digits(chance: Random, count: int) -> str:
    return "".join(chance.choices(string.digits, k=count))


def _word_and_digits(chance: Random) -> str:
    word = chance.choice(_WORDS)
    return chance.choice((word, word.title())) + _digits(chance, chance.randint(1, 4))


def _word_and_symbol(chance: Random) -> str:
    mark, year = chance.choice(_SYMBOLS), chance.randint(1970, 2026)
    return chance.choice(_WORDS).title() + chance.choice((f"{mark}{year}", f"{year}{mark}"))


def _swapped(chance: Random) -> str:
    swaps = str.maketrans(dict(zip("aeios", "@3105", strict=True)))
    return chance.choice(_WORDS).translate(swaps) + _digits(chance, 2)


def _pinyin(chance: Random) -> str:
    name = "".join(chance.sample(_PINYIN, chance.choice((2, 3))))
    tail = chance.choice((_digits(chance, 3), _birthday(chance), f"@{_digits(chance, 3)}"))
    return chance.choice((name, name.title())) + tail


def _birthday(chance: Random) -> str:
    return f"{chance.randint(1960, 2010)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"


def _six_digits(chance: Random) -> str:
    return chance.choice((_digits(chance, 6), "123456", "888888", "111111", "520131"))


def _random(chance: Random) -> str:
    letters = string.ascii_letters + string.digits
    inside = "".join(chance.choices(letters + _SYMBOLS, k=chance.randint(6, 14)))
    return f"{chance.choice(string.ascii_letters)}{inside}{chance.choice(string.digits)}"


def _long(chance: Random) -> str:
    return chance.choice("-_.").join([*chance.sample(_WORDS, 4), _digits(chance, 2)])


def _short(chance: Random) -> str:
    return "".join(chance.choices(string.ascii_lowercase, k=3)) + _digits(chance, 3)


def _shouted(chance: Random) -> str:
    return chance.choice(_WORDS).upper() + _digits(chance, 3)


def _habit(chance: Random) -> str:
    return chance.choice(_HABITS)


def _letters(chance: Random) -> str:
    return "".join(chance.sample(_WORDS, 2))


_STYLES = (
    _word_and_digits,
    _word_and_digits,
    _word_and_symbol,
    _swapped,
    _pinyin,
    _pinyin,
    _birthday,
    _six_digits,
    _random,
    _random,
    _long,
    _short,
    _shouted,
    _habit,
    _letters,
)
