"""From a line someone typed to terms that can be compared: characters, words and meanings."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from supportcli.flow.lexicon import DENIALS, FILLERS, Lexicon
from supportcli.flow.stems import stem

MAX_LENGTH = 600
LONGEST = 8
LONGEST_PHRASE = 5
MEANING = 3.0
WORD = 1.0
CHARACTERS = ((1, 0.6), (2, 1.0), (3, 0.3))
WORD_UNIT = 2.0

_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z]+(?:['’][a-z]+)*|[0-9]+")
_AMOUNT = re.compile(
    r"[0-9一二两三四五六七八九十百千万几][0-9一二两三四五六七八九十百千万几.,]*(?:多?块钱?|元|毛钱?|刀)"
)
_GAP = "\0"

Mend = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Term:
    """Something to look up: a key, how much it counts, and where in the text it stands."""

    key: str
    weight: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text that tells something, and how much: a character 1, a word 2."""

    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and what was found in it; places count in `shown`."""

    shown: str
    terms: tuple[Term, ...]
    units: tuple[Unit, ...]


class Reader:
    """Reads texts with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        han = [name for name in lexicon.names if not name.isascii()]
        latin = [name for name in lexicon.names if name.isascii()]
        self._names = re.compile(rf"{_any(han)}|(?<![a-z])(?:{_any(latin)})(?![a-z])")

    def read(self, text: str, mend: Mend = str) -> Reading:
        """What a text says. `mend` puts an English word right that is spelt wrong."""
        shown = unicodedata.normalize("NFKC", text[:MAX_LENGTH])[:MAX_LENGTH]
        plain = self._plain(shown)
        terms: list[Term] = []
        units: list[Unit] = []
        words: list[tuple[str, int, int]] = []
        for run in _RUN.finditer(plain):
            if run[0][0] > "\u3000":
                self._chinese(run[0], run.start(), terms, units)
            else:
                words.append((run[0].replace("'", "").replace("’", ""), *run.span()))
        self._english(words, mend, terms, units)
        return Reading(shown, tuple(terms), tuple(units))

    def _plain(self, shown: str) -> str:
        """The same length: small letters, simplified characters, slips mended, names left blank."""
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in shown)
        low = low.translate(self._lexicon.simplified)
        for start, typed in _longest(low, self._lexicon.zh_slips):
            low = low[:start] + self._lexicon.zh_slips[typed] + low[start + len(typed) :]
        low = self._names.sub(_blank, low)
        return _AMOUNT.sub(_blank, low)

    def _chinese(self, run: str, at: int, terms: list[Term], units: list[Unit]) -> None:
        lexicon = self._lexicon
        for start, phrase in _longest(run, lexicon.zh_meanings):
            for number in lexicon.zh_meanings[phrase]:
                terms.append(_meaning(number, at + start, at + start + len(phrase)))
        for start, phrase in _longest(run, lexicon.zh_empty):
            if len(phrase) > 1:
                run = run[:start] + _GAP * len(phrase) + run[start + len(phrase) :]
        tells = [char != _GAP and char not in lexicon.zh_empty for char in run]
        units += [Unit(at + i, at + i + 1, 1.0) for i, told in enumerate(tells) if told]
        for length, weight in CHARACTERS:
            for i in range(len(run) - length + 1):
                key = run[i : i + length]
                if any(tells[i : i + length]) and _GAP not in key:
                    terms.append(Term(key, weight, at + i, at + i + length))

    def _english(
        self, words: list[tuple[str, int, int]], mend: Mend, terms: list[Term], units: list[Unit]
    ) -> None:
        lexicon = self._lexicon
        told: list[tuple[str, int, int]] = []
        for typed, start, end in words:
            word = lexicon.en_slips.get(typed, typed)
            if word not in lexicon.en_empty and not word.isdigit():
                word = mend(word)
                units.append(Unit(start, end, WORD_UNIT))
                terms.append(Term(f"{stem(word)} ", WORD, start, end))
            if word in DENIALS:
                told.append(("not", start, end))
            elif word not in FILLERS:
                told.append((stem(word), start, end))
        terms += self._meanings(told)

    def _meanings(self, told: list[tuple[str, int, int]]) -> Iterator[Term]:
        at = 0
        while at < len(told):
            for length in range(min(LONGEST_PHRASE, len(told) - at), 0, -1):
                part = told[at : at + length]
                numbers = self._lexicon.en_meanings.get(tuple(word for word, _, _ in part))
                if numbers is not None:
                    yield from (_meaning(number, part[0][1], part[-1][2]) for number in numbers)
                    at += length - 1
                    break
            at += 1


def _meaning(number: int, start: int, end: int) -> Term:
    return Term(f"#{number}", MEANING, start, end)


def _longest(text: str, table: "dict[str, object] | frozenset[str]") -> Iterator[tuple[int, str]]:
    """Every entry of a table that stands in the text, longest first at each place, side by side."""
    at = 0
    while at < len(text):
        for length in range(min(LONGEST, len(text) - at), 0, -1):
            part = text[at : at + length]
            if part in table:
                yield at, part
                at += length - 1
                break
        at += 1


def _any(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)"


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
