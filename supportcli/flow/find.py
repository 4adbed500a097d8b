"""Finds the flow that someone means by what they say: BM25 over all that is known to be said of it."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from supportcli.flow.heads import Head
from supportcli.flow.lexicon import Lexicon
from supportcli.flow.stems import Speller
from supportcli.flow.words import CHARACTERS, Kind, Reader, Reading, Term
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
# How much of a text is understood through it: a meaning or a word as such, characters each.
UNDERSTOOD: Mapping[Kind, float] = {
    "topic": 3.0,
    "meaning": 1.5,
    "word": 1.0,
    "one": 0.4,
    "two": 0.4,
    "three": 0.4,
    "name": 2.0,
}
SATURATION = 5.0
LENGTH = 0.5
TITLE = 3
# Said in so many symptoms, a term belongs to the subject for certain.
WELL_KNOWN = 4
# The share of a text that must be understood, and the lead of a hit that is clearly first.
FAMILIAR = 0.4
LEAD = 1.35
MAX_REASONS = 3
TELLING: tuple[Kind, ...] = ("topic", "meaning", "word", "two", "three")
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
        counts = [self._count(head) for head in heads]
        self._said: Counter[str] = sum(counts, Counter())
        self._index(counts)
        known = (key[:-1] for key in self._postings if key.endswith(" "))
        self._speller = Speller(chain(known, lexicon.en_words))

    def find(self, text: str, limit: int = 3) -> Answer:
        """At most `limit` flows; of equal ones the first in the order they were given."""
        reading = self._reader.read(text, self._speller.mend)
        scores: dict[int, float] = defaultdict(float)
        for term in {term.key: term for term in reading.terms}.values():
            for number, value in self._postings.get(term.key, {}).items():
                scores[number] += WEIGHTS[term.kind] * value
        order = sorted(scores, key=lambda number: (-scores[number], number))
        if not order or self.familiar(reading) < FAMILIAR:
            return Answer("nothing", ())
        clear = len(order) == 1 or scores[order[0]] >= LEAD * scores[order[1]]
        hits = tuple(
            Hit(self._ids[number], round(scores[number], 2), self._why(reading, number))
            for number in order[:limit]
        )
        return Answer("confident" if clear else "unsure", hits)

    def familiar(self, reading: Reading) -> float:
        """How much of a text is about what the flows are about; 0 is nothing."""
        known: dict[tuple[int, int], float] = {}
        for term in reading.terms:
            share = UNDERSTOOD[term.kind] * self._certainty(term)
            alone = term.kind in CHARACTERS
            places = range(term.start, term.end) if alone else (term.start,)
            for place in places:
                spot = (place, place + 1 if alone else term.end)
                known[spot] = max(known.get(spot, 0.0), share)
        return sum(known.values()) / max(reading.told, 1.0)

    def _certainty(self, term: Term) -> float:
        if term.kind in ("topic", "name"):
            return 1.0
        return min(1.0, math.log1p(self._said[term.key]) / math.log1p(WELL_KNOWN))

    def _count(self, head: Head) -> Counter[str]:
        said = chain(*(head.symptoms.get(lang, ()) for lang in LANGS))
        titles = (head.title[lang] for lang in LANGS for _ in range(TITLE))
        counted: Counter[str] = Counter()
        for text in chain(said, titles):
            terms = self._reader.read(text).terms
            counted.update({term.key for term in terms if term.kind != "name"})
        return counted

    def _index(self, counts: list[Counter[str]]) -> None:
        spread = Counter(key for counted in counts for key in counted)
        sizes = [counted.total() for counted in counts]
        mean = sum(sizes) / max(len(sizes), 1)
        for number, (counted, size) in enumerate(zip(counts, sizes, strict=True)):
            damping = SATURATION * (1 - LENGTH + LENGTH * size / mean)
            for key, times in counted.items():
                rarity = math.log(1 + (len(counts) - spread[key] + 0.5) / (spread[key] + 0.5))
                value = times * (SATURATION + 1) / (times + damping)
                self._postings[key][number] = rarity * value

    def _why(self, reading: Reading, number: int) -> tuple[str, ...]:
        found = [term for term in reading.terms if term.kind in TELLING]
        found = [term for term in found if number in self._postings.get(term.key, ())]
        found.sort(key=lambda term: -WEIGHTS[term.kind] * self._postings[term.key][number])
        spans: list[tuple[int, int]] = []
        for term in found:
            if len(spans) < MAX_REASONS or any(a <= term.start <= b for a, b in spans):
                spans = _merged([*spans, (term.start, term.end)], reading.shown)
        return tuple(reading.shown[start:end] for start, end in spans)


def _merged(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Spans that overlap, touch, or have only blanks between them become one."""
    whole: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if whole and not text[whole[-1][1] : start].strip():
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole
