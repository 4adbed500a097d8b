"""From a line someone typed to terms that can be compared: characters, words and meanings."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from supportcli.flow.lexicon import DENIALS, FILLERS, Lexicon
from supportcli.flow.stems import stem

MAX_LENGTH = 600
LONGEST = 8
LONGEST_PHRASE = 5
WORD_TELLS = 1.6

_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z]+(?:['’][a-z]+)*|[0-9]+")
_AMOUNT = re.compile(
    r"[0-9一二两三四五六七八九十百千万几][0-9一二两三四五六七八九十百千万几.,]*(?:多?块钱?|元|毛钱?)"
    r"|[$¥€£][0-9][0-9.,]*|(?<![0-9.,])[0-9]+(?:,[0-9]{3})*\.[0-9]{2}(?![0-9])"
)
_GAP = "\0"

Kind = Literal["topic", "meaning", "word", "one", "two", "three", "name"]
CHARACTERS: tuple[Kind, ...] = ("one", "two", "three")
Mend = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Term:
    """Something to look up, of what kind it is, and where in the text it stands."""

    key: str
    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and what was found in it. Places count in `shown`.

    `told` is how much there is to understand: 1 for a Chinese character, 2 for an English word.
    """

    shown: str
    terms: tuple[Term, ...]
    told: float


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
        passed = [*self._names.finditer(plain), *_AMOUNT.finditer(plain)]
        terms = [Term(match[0], "name", *match.span()) for match in passed]
        told = float(len(terms))
        for term in terms:
            plain = _with_gap(plain, term.start, term.end)
        words: list[tuple[str, int, int]] = []
        for run in _RUN.finditer(plain):
            if run[0][0] > "\u3000":
                told += self._chinese(run[0], run.start(), terms)
            else:
                words.append((run[0].replace("'", "").replace("’", ""), *run.span()))
        told += self._english(words, mend, terms)
        return Reading(shown, tuple(terms), told)

    def _plain(self, shown: str) -> str:
        """The same length: small letters, simplified characters, slips mended."""
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in shown)
        low = low.translate(self._lexicon.simplified)
        for start, typed in _longest(low, self._lexicon.zh_slips):
            low = low[:start] + self._lexicon.zh_slips[typed] + low[start + len(typed) :]
        return low

    def _chinese(self, run: str, at: int, terms: list[Term]) -> float:
        lexicon = self._lexicon
        for start, phrase in _longest(run, lexicon.zh_meanings):
            for number in lexicon.zh_meanings[phrase]:
                terms.append(self._meaning(number, at + start, at + start + len(phrase)))
        for start, phrase in _longest(run, lexicon.zh_empty):
            if len(phrase) > 1:
                run = _with_gap(run, start, start + len(phrase))
        tells = [char != _GAP and char not in lexicon.zh_empty for char in run]
        for length, kind in enumerate(CHARACTERS, 1):
            for i in range(len(run) - length + 1):
                key = run[i : i + length]
                if _GAP not in key and any(tells[i : i + length]):
                    terms.append(Term(key, kind, at + i, at + i + length))
        return float(sum(tells))

    def _english(
        self, words: list[tuple[str, int, int]], mend: Mend, terms: list[Term]
    ) -> float:
        lexicon = self._lexicon
        told = 0.0
        phrase: list[tuple[str, int, int]] = []
        for typed, start, end in words:
            word = lexicon.en_slips.get(typed, typed)
            if word not in lexicon.en_empty and not word.isdigit():
                word = mend(word)
                told += WORD_TELLS
                terms.append(Term(f"{stem(word)} ", "word", start, end))
            if word in DENIALS:
                phrase.append(("not", start, end))
            elif word not in FILLERS:
                phrase.append((stem(word), start, end))
        terms += self._meanings(phrase)
        return told

    def _meanings(self, words: list[tuple[str, int, int]]) -> Iterator[Term]:
        at = 0
        while at < len(words):
            for length in range(min(LONGEST_PHRASE, len(words) - at), 0, -1):
                part = words[at : at + length]
                numbers = self._lexicon.en_meanings.get(tuple(word for word, _, _ in part))
                if numbers is not None:
                    yield from (self._meaning(one, part[0][1], part[-1][2]) for one in numbers)
                    at += length - 1
                    break
            at += 1

    def _meaning(self, number: int, start: int, end: int) -> Term:
        kind: Kind = "topic" if number < self._lexicon.topics else "meaning"
        return Term(f"#{number}", kind, start, end)


def _longest(text: str, table: Collection[str]) -> Iterator[tuple[int, str]]:
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


def _with_gap(text: str, start: int, end: int) -> str:
    return text[:start] + _GAP * (end - start) + text[end:]
