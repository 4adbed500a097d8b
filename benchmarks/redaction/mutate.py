"""The same value laid out otherwise: how people number, wrap, quote and paste it."""

import html
import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Literal, NamedTuple
from urllib.parse import quote

Kind = Literal["words", "key", "hex", "grouped", "short"]
"""A phrase, a long key, hex digits, digits in groups (card, phone, IBAN), or one short token."""
Change = Callable[[str, Random], str]

_ZWSP = "\u200b"
_NBSP = "\u00a0"
_EVERY: tuple[Kind, ...] = ("words", "key", "hex", "grouped", "short")
_NO_CASE: tuple[Kind, ...] = ("words", "hex", "short")


class Mutation(NamedTuple):
    """`value` changes what was planted, `frame` the text around it."""

    name: str
    kinds: tuple[Kind, ...]
    value: Change
    frame: Callable[[str], str] = str


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)


def _joined(text: str, by: str) -> str:
    return by.join(_words(text))


def _numbered(text: str, chance: Random) -> str:
    mark, end = chance.choice((". ", ") ", ".", ": ")), chance.choice(("\n", " ", ", "))
    return end.join(f"{number}{mark}{word}" for number, word in enumerate(_words(text), 1))


def _lines(text: str, chance: Random) -> str:
    return _joined(text, "\n")


def _commas(text: str, chance: Random) -> str:
    return _joined(text, chance.choice((", ", ",", "，", "、", ";", " - ")))


def _grid(text: str, chance: Random) -> str:
    return _rows(_words(text), chance.choice((2, 3, 4)), chance.choice((" | ", "\t", "  ")))


def _table(text: str, chance: Random) -> str:
    words = [f"{number} | {word}" for number, word in enumerate(_words(text), 1)]
    return "\n".join(f"| {row} |" for row in _rows(words, 2, " | ").split("\n"))


def _rows(cells: Sequence[str], width: int, between: str) -> str:
    return "\n".join(between.join(cells[at : at + width]) for at in range(0, len(cells), width))


def _upper(text: str, chance: Random) -> str:
    return text.upper()


def wide(text: str) -> str:
    """Full-width letters, digits and signs, as a Chinese keyboard types them."""
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


def _wide(text: str, chance: Random) -> str:
    return wide(text)


def _invisible(text: str, chance: Random) -> str:
    """A zero-width space inside each word, or behind each character."""
    if chance.random() < 0.5:
        return _ZWSP.join(text)
    return " ".join(word[:2] + _ZWSP + word[2:] for word in text.split(" "))


def _hard_spaces(text: str) -> str:
    return text.replace(" ", _NBSP)


def _hard(text: str, chance: Random) -> str:
    return _hard_spaces(text)


def _wrapped_words(text: str, chance: Random) -> str:
    return _rows(_words(text), chance.choice((3, 4, 5, 7)), " ")


def _wrapped(text: str, chance: Random) -> str:
    """A line break where a narrow window puts one."""
    width = chance.choice((16, 24, 32, 40))
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def _wrapped_groups(text: str, chance: Random) -> str:
    """A line break in place of a blank between two groups."""
    places = [at for at, char in enumerate(text) if char in " -"]
    at = chance.choice(places) if places else len(text)
    return f"{text[:at]}\n{text[at + 1 :]}"


def _quoted(text: str, chance: Random) -> str:
    left, right = chance.choice(('""', "''", "“”", "「」", "``", "()", "《》", "<>", "[]"))
    return f"{left}{text}{right}"


def _quoted_words(text: str, chance: Random) -> str:
    return chance.choice((", ", " ")).join(_quoted(word, Random(0)) for word in _words(text))


def _entities(text: str) -> str:
    """As copied out of the source of a web page."""
    plain = html.escape(text).replace("&#x27;", "&#39;").replace(":", "&#58;")
    return plain.replace(" ", "&nbsp;")


def _escaped(text: str, chance: Random) -> str:
    return _entities(text)


def _linked(text: str, chance: Random) -> str:
    return quote(text)


MUTATIONS: tuple[Mutation, ...] = (
    Mutation("numbered", ("words",), _numbered),
    Mutation("lines", ("words",), _lines),
    Mutation("commas", ("words",), _commas),
    Mutation("grid", ("words",), _grid),
    Mutation("table", ("words",), _table),
    Mutation("upper case", _NO_CASE, _upper, str.upper),
    Mutation("full width", _EVERY, _wide, wide),
    Mutation("zero-width spaces", _EVERY, _invisible),
    Mutation("hard spaces", _EVERY, _hard, _hard_spaces),
    Mutation("wrapped", ("words",), _wrapped_words),
    Mutation("wrapped", ("key", "hex"), _wrapped),
    Mutation("wrapped", ("grouped",), _wrapped_groups),
    Mutation("quoted", ("words",), _quoted_words),
    Mutation("quoted", ("key", "hex", "grouped", "short"), _quoted),
    Mutation("HTML entities", _EVERY, _escaped, _entities),
    Mutation("URL-encoded", _EVERY, _linked, quote),
)
