"""Finds the flow that someone means by what they say: BM25 over all that is known to be said of it."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from supportcli.flow.heads import Head
from supportcli.flow.lexicon import Lexicon
from supportcli.flow.stems import Speller
from supportcli.flow.words import Reader, Reading, Term
from supportcli.lang import LANGS

SATURATION = 5.0
LENGTH = 0.5
TITLE = 3
# The share of what was said that the best flow must know, and its lead over the second.
FAMILIAR = 0.45
LEAD = 1.35
MAX_REASONS = 3
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
    """An index over the titles and symptoms of some flows."""

    def __init__(self, heads: Sequence[Head], lexicon: Lexicon) -> None:
        self._ids = [head.id for head in heads]
        self._reader = Reader(lexicon)
        self._postings: dict[str, dict[int, float]] = defaultdict(dict)
        self._rarity: dict[str, float] = {}
        self._index([self._count(head) for head in heads])
        known = (key[:-1] for key in self._postings if key.endswith(" "))
        self._speller = Speller(chain(known, lexicon.en_words))

    def find(self, text: str, limit: int = 3) -> Answer:
        """At most `limit` flows; of equal ones the first in the order they were given."""
        reading = self._reader.read(text, self._speller.mend)
        scores: dict[int, float] = defaultdict(float)
        for term in {(term.key): term for term in reading.terms}.values():
            for number, value in self._postings.get(term.key, {}).items():
                scores[number] += term.weight * value
        order = sorted(scores, key=lambda number: (-scores[number], number))
        if not order or self.familiar(reading, order[0]) < FAMILIAR:
            return Answer("nothing", ())
        clear = len(order) == 1 or scores[order[0]] >= LEAD * scores[order[1]]
        hits = tuple(
            Hit(self._ids[number], round(scores[number], 2), self._why(reading, number))
            for number in order[:limit]
        )
        return Answer("confident" if clear else "unsure", hits)

    def _count(self, head: Head) -> Counter[str]:
        said = chain(*(head.symptoms.get(lang, ()) for lang in LANGS))
        titles = (head.title[lang] for lang in LANGS for _ in range(TITLE))
        counted: Counter[str] = Counter()
        for text in chain(said, titles):
            counted.update({term.key for term in self._reader.read(text).terms})
        return counted

    def _index(self, counts: list[Counter[str]]) -> None:
        spread = Counter(key for counted in counts for key in counted)
        sizes = [counted.total() for counted in counts]
        mean = sum(sizes) / max(len(sizes), 1)
        for key, flows in spread.items():
            self._rarity[key] = math.log(1 + (len(counts) - flows + 0.5) / (flows + 0.5))
        for number, (counted, size) in enumerate(zip(counts, sizes, strict=True)):
            damping = SATURATION * (1 - LENGTH + LENGTH * size / mean)
            for key, times in counted.items():
                value = times * (SATURATION + 1) / (times + damping)
                self._postings[key][number] = self._rarity[key] * value

    def familiar(self, reading: Reading, number: int) -> float:
        """How much of what was said is known of a flow, from 0 to 1."""
        known = [0.0] * len(reading.shown)
        for term in self._matching(reading, number):
            share = _strength(term) * min(1.0, self._rarity[term.key] / 1.2 + 0.25)
            for place in range(term.start, term.end):
                known[place] = max(known[place], share)
        told = sum(unit.weight for unit in reading.units)
        found = sum(unit.weight * max(known[unit.start : unit.end]) for unit in reading.units)
        return found / told if told else 0.0

    def _matching(self, reading: Reading, number: int) -> Iterator[Term]:
        return (term for term in reading.terms if number in self._postings.get(term.key, ()))

    def _why(self, reading: Reading, number: int) -> tuple[str, ...]:
        found = [term for term in self._matching(reading, number) if _strength(term) > 0.5]
        found.sort(key=lambda term: -term.weight * self._postings[term.key][number])
        spans: list[tuple[int, int]] = []
        for term in found:
            if len(spans) < MAX_REASONS or any(a <= term.start <= b for a, b in spans):
                spans = _merged([*spans, (term.start, term.end)], reading.shown)
        return tuple(reading.shown[start:end] for start, end in spans)


def _strength(term: Term) -> float:
    """How surely a term that matches means the same thing there."""
    if term.key[0] == "#" or term.key[-1] == " ":
        return 1.0
    return 0.3 if len(term.key) == 1 else 0.85


def _merged(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Spans that overlap, touch, or have only blanks between them become one."""
    whole: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if whole and not text[whole[-1][1] : start].strip():
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole
