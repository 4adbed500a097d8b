"""From a line someone typed to terms that can be compared: characters, words and meanings."""

import re
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal, NamedTuple

from supportcli.flow.lexicon import DENIALS, FILLERS, Lexicon
from supportcli.flow.phrases import Phrases
from supportcli.flow.stems import stem

MAX_LENGTH = 600
WORD_TELLS = 1.1

_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z]+(?:['’][a-z]+)*|[0-9]+")
_COUNT = "[0-9一二两三四五六七八九十百千万几]"
_AMOUNT = re.compile(
    rf"{_COUNT}(?:{_COUNT}|[.,])*(?:多?块钱?|元|毛钱?)"
    r"|[$¥€£][0-9][0-9.,]*|(?<![0-9.,])[0-9]+(?:,[0-9]{3})*\.[0-9]{2}(?![0-9])"
)
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_GAP = "\0"
SEVERAL_NUMBERS = "#numbers"

Kind = Literal["topic", "meaning", "word", "one", "two", "three", "name"]
CHARACTERS: tuple[Kind, ...] = ("one", "two", "three")
Mend = Callable[[str], str]


class Term(NamedTuple):
    """Something to look up, of what kind it is, and where in the text it stands."""

    key: str
    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and what was found in it. Places count in `shown`.

    `told` is how much there is to understand: 1 for a Chinese character, more for an English word.
    """

    shown: str
    terms: tuple[Term, ...]
    told: float


class Reader:
    """Reads texts with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._slips = Phrases(lexicon.zh_slips)
        self._empty = Phrases(phrase for phrase in lexicon.zh_empty if len(phrase) > 1)
        self._zh_meanings = Phrases(lexicon.zh_meanings)
        self._en_meanings = Phrases(lexicon.en_meanings)
        han = [name for name in lexicon.names if not name.isascii()]
        latin = [name for name in lexicon.names if name.isascii()]
        self._names = re.compile(rf"{_any(han)}|(?<![a-z])(?:{_any(latin)})(?![a-z])")

    def read(self, text: str, mend: Mend = str) -> Reading:
        """What a text says. `mend` puts an English word right that is spelt wrong."""
        shown = unicodedata.normalize("NFKC", text[:MAX_LENGTH])[:MAX_LENGTH]
        plain = self._plain(shown)
        passed = [*self._names.finditer(plain), *_AMOUNT.finditer(plain)]
        terms = [Term(match[0], "name", *match.span()) for match in passed]
        told = float(len(terms))
        numbers = {match[0]: match.span() for match in _NUMBER.finditer(plain)}
        for term in terms:
            plain = _with_gap(plain, term.start, term.end)
        words: list[tuple[str, int, int]] = []
        for run in _RUN.finditer(plain):
            if run[0][0] > "\u3000":
                told += self._chinese(run[0], run.start(), terms)
            else:
                words.append((run[0].replace("'", "").replace("’", ""), *run.span()))
        told += self._english(words, mend, terms)
        if len(numbers) > 1:  # one against the other: what was expected and what it was
            terms.append(Term(SEVERAL_NUMBERS, "meaning", *max(numbers.values())))
        return Reading(shown, tuple(terms), told)

    def _plain(self, shown: str) -> str:
        """The same length: small letters, simplified characters, slips mended."""
        low = shown.lower()
        if len(low) != len(shown):  # a few capitals become two characters
            low = "".join(char.lower() if len(char.lower()) == 1 else char for char in shown)
        low = low.translate(self._lexicon.simplified)
        for start, end in self._slips.within(low):
            low = low[:start] + self._lexicon.zh_slips[low[start:end]] + low[end:]
        return low

    def _chinese(self, run: str, at: int, terms: list[Term]) -> float:
        for start, end in self._zh_meanings.within(run):
            for number in self._lexicon.zh_meanings[run[start:end]]:
                terms.append(self._meaning(number, at + start, at + end))
        for start, end in self._empty.within(run):
            run = _with_gap(run, start, end)
        tells = [char != _GAP and char not in self._lexicon.zh_empty for char in run]
        for length, kind in enumerate(CHARACTERS, 1):
            for start in range(len(run) - length + 1):
                key = run[start : start + length]
                if _GAP not in key and True in tells[start : start + length]:
                    terms.append(Term(key, kind, at + start, at + start + length))
        return float(sum(tells))

    def _english(
        self, words: Collection[tuple[str, int, int]], mend: Mend, terms: list[Term]
    ) -> float:
        lexicon = self._lexicon
        told = 0.0
        stems: list[str] = []
        places: list[tuple[int, int]] = []
        for typed, start, end in words:
            word = lexicon.en_slips.get(typed, typed)
            if word not in lexicon.en_empty and not word.isdigit():
                word = mend(word)
                told += WORD_TELLS
                terms.append(Term(f"{stem(word)} ", "word", start, end))
            if word not in FILLERS:
                stems.append("not" if word in DENIALS else stem(word))
                places.append((start, end))
        said = tuple(stems)
        for first, last in self._en_meanings.within(said):
            for number in lexicon.en_meanings[said[first:last]]:
                terms.append(self._meaning(number, places[first][0], places[last - 1][1]))
        return told

    def _meaning(self, number: int, start: int, end: int) -> Term:
        kind: Kind = "topic" if number < self._lexicon.topics else "meaning"
        return Term(f"#{number}", kind, start, end)


def _any(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)"


def _with_gap(text: str, start: int, end: int) -> str:
    return text[:start] + _GAP * (end - start) + text[end:]
