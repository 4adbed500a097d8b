"""Finds the flow that someone means by what they say: BM25 over all that is said of each."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from supportcli.flow.heads import Head
from supportcli.flow.lexicon import Lexicon
from supportcli.flow.stems import Speller
from supportcli.flow.words import CHARACTERS, SEVERAL_NUMBERS, Kind, Reader, Reading, Term
from supportcli.lang import LANGS

# How much a term of each kind counts when flows are compared.
WEIGHTS: Mapping[Kind, float] = {
    "topic": 3.0,
    "meaning": 3.0,
    "word": 1.0,
    "one": 0.6,
    "two": 1.0,
    "three": 0.3,
    "name": 0.0,
}
# How much of a text is understood through it.
UNDERSTOOD: Mapping[Kind, float] = {
    "topic": 3.0,
    "meaning": 0.8,
    "word": 1.0,
    "one": 0.3,
    "two": 0.8,
    "three": 0.8,
    "name": 2.0,
}
SATURATION = 5.0
LENGTH = 0.5
TITLE = 3
# Heard so many times in a flow of so many phrases, a term belongs to what it is about.
WELL_KNOWN = 16
MANY_PHRASES = 60
# The share of a text that must be understood, and the lead of a hit that is clearly first.
FAMILIAR = 0.4
LEAD = 1.35
MAX_REASONS = 3
MEANT: tuple[Kind, ...] = ("topic", "meaning", "word")
Certainty = Literal["confident", "unsure", "nothing"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A flow that may be meant; `why` are the words of the text that speak for it, in its order."""

    flow: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, best first: one hit that is clearly first, several, or none."""

    certainty: Certainty
    hits: tuple[Hit, ...]


class Finder:
    """An index over the titles and symptoms of some flows: one document a flow."""

    def __init__(self, heads: Sequence[Head], lexicon: Lexicon) -> None:
        self._ids = tuple(head.id for head in heads)
        self._reader = Reader(lexicon)
        self._heard: dict[str, dict[int, int]] = defaultdict(dict)
        self._phrases = tuple(phrases(head) for head in heads)
        sizes = [self._hear(number) for number in range(len(heads))]
        mean = sum(sizes) / max(len(sizes), 1)
        self._damping = [SATURATION * (1 - LENGTH + LENGTH * size / mean) for size in sizes]
        known = (key[:-1] for key in self._heard if key.endswith(" "))
        self._speller = Speller(chain(known, lexicon.en_words))

    def find(self, text: str, limit: int = 3) -> Answer:
        """At most `limit` flows; of equal ones the first in the order they were given."""
        reading = self._reader.read(text, self._speller.mend)
        worth = {term.key: self._worth(term) for term in reading.terms}
        scores: dict[int, float] = defaultdict(float)
        for values in worth.values():
            for number, value in values.items():
                scores[number] += value
        order = sorted(scores, key=lambda number: (-scores[number], number))
        if not order or self._familiar(reading) < FAMILIAR:
            return Answer("nothing", ())
        clear = len(order) == 1 or scores[order[0]] >= LEAD * scores[order[1]]
        hits = tuple(
            Hit(self._ids[number], round(scores[number], 2), _why(reading, worth, number))
            for number in order[:limit]
        )
        if not hits[0].why:
            return Answer("nothing", ())
        return Answer("confident" if clear else "unsure", hits)

    def _hear(self, number: int) -> int:
        """Count in how many phrases of a flow each term is heard; how many that makes in all."""
        heard: Counter[str] = Counter()
        for text in self._phrases[number]:
            terms = self._reader.read(text).terms
            heard.update({term.key for term in terms if WEIGHTS[term.kind]})
        for key, times in heard.items():
            self._heard[key][number] = times
        return heard.total()

    def _worth(self, term: Term) -> Mapping[int, float]:
        """What a term speaks for, by flow."""
        heard = self._heard.get(term.key, {})
        rarity = math.log(1 + (len(self._ids) - len(heard) + 0.5) / (len(heard) + 0.5))
        full = WEIGHTS[term.kind] * rarity * (SATURATION + 1)
        return {
            number: full * times / (times + self._damping[number])
            for number, times in heard.items()
        }

    def _familiar(self, reading: Reading) -> float:
        """How much of a text is about what the flows are about; 0 is nothing."""
        understood: dict[tuple[int, int], float] = defaultdict(float)
        for term in reading.terms:
            share = UNDERSTOOD[term.kind] * self._certainty(term)
            for place in _places(term):
                understood[place] = max(understood[place], share)
        return sum(understood.values()) / max(reading.told, 1.0)

    def _certainty(self, term: Term) -> float:
        if term.kind in ("topic", "name"):
            return 1.0
        times = sum(
            times * max(1.0, MANY_PHRASES / len(self._phrases[number]))
            for number, times in self._heard.get(term.key, {}).items()
        )
        return min(1.0, math.log1p(times) / math.log1p(WELL_KNOWN))


def phrases(head: Head) -> tuple[str, ...]:
    """All that is said of a flow; its title counts as much as several symptoms."""
    said = chain(*(head.symptoms.get(lang, ()) for lang in LANGS))
    return (*said, *(head.title[lang] for lang in LANGS for _ in range(TITLE)))


def _places(term: Term) -> Iterable[tuple[int, int]]:
    """Characters are understood one by one, all else as a whole."""
    if term.kind in CHARACTERS:
        return ((place, place + 1) for place in range(term.start, term.end))
    return ((term.start, term.end),)


def _why(
    reading: Reading, worth: Mapping[str, Mapping[int, float]], number: int
) -> tuple[str, ...]:
    found = [term for term in reading.terms if number in worth[term.key]]
    meant = [term for term in found if term.kind in MEANT and term.key != SEVERAL_NUMBERS]
    telling = meant or [term for term in found if term.kind in ("two", "three")]
    telling.sort(key=lambda term: -worth[term.key][number])
    spans: list[tuple[int, int]] = []
    for term in telling:
        inside = any(start <= term.start and term.end <= end for start, end in spans)
        if inside or len(spans) < MAX_REASONS:
            spans = _joined([*spans, (term.start, term.end)], reading.shown)
    return tuple(reading.shown[start:end] for start, end in spans)


def _joined(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """In order; spans become one that overlap or have a blank or one character between them."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and len(text[joined[-1][1] : start].strip()) <= 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
