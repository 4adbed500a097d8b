"""Made-up seed phrases: whole ones, damaged ones, Chinese ones with and without spaces."""

from functools import cache
from random import Random

from mnemonic import Mnemonic

SIZES = (12, 15, 18, 21, 24)
OTHERS = tuple(
    sorted({*Mnemonic.list_languages()} - {"english", "chinese_simplified", "chinese_traditional"})
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SEPARATORS = (" ", "\u3000", "、", "，", ",", ", ", "\n")


@cache
def _list(language: str) -> Mnemonic:
    return Mnemonic(language)


def _words(chance: Random, language: str, sizes: tuple[int, ...] = SIZES) -> list[str]:
    entropy = chance.randbytes(chance.choice(sizes) * 4 // 3)
    return str(_list(language).to_mnemonic(entropy)).split()


def clean(chance: Random, language: str = "english") -> str:
    return " ".join(_words(chance, language))


def shuffled(chance: Random) -> str:
    words = _words(chance, "english")
    return " ".join(chance.sample(words, len(words)))


def one_missing(chance: Random) -> str:
    words = _words(chance, "english")
    del words[chance.randrange(len(words))]
    return " ".join(words)


def typos(chance: Random, count: int) -> str:
    words = _words(chance, "english")
    for at in chance.sample(range(len(words)), count):
        words[at] = _mistyped(words[at], chance)
    return " ".join(words)


def part(chance: Random, count: int) -> str:
    """So many neighbours out of twelve words."""
    start = chance.randint(0, 12 - count)
    return " ".join(_words(chance, "english", (12,))[start : start + count])


def separated(chance: Random, language: str) -> str:
    words = _words(chance, language)
    if chance.random() < 1 / 8:
        return " ".join(f"{number}.{word}" for number, word in enumerate(words, 1))
    return chance.choice(_SEPARATORS).join(words)


def together(chance: Random, language: str) -> str:
    return "".join(_words(chance, language))


def one_wrong(chance: Random, language: str) -> str:
    """Run together, with one character that is in no list."""
    words = _words(chance, language)
    known = _list(language).wordlist
    wrong = next(char for char in iter(lambda: _han(chance), "") if char not in known)
    words[chance.randrange(len(words))] = wrong
    return "".join(words)


def _han(chance: Random) -> str:
    return chr(chance.randint(0x4E00, 0x9FA5))


def _mistyped(word: str, chance: Random) -> str:
    """One key wrong, missing, too many, or two the wrong way round."""
    at, letter = chance.randrange(len(word) - 1), chance.choice(_LETTERS)
    return chance.choice(
        [
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )
