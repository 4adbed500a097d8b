"""Finds values by the words around them: one search for passwords, codes, papers and hashes."""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, Self

from supportcli.privacy.detectors.evidence import Words, features, score
from supportcli.privacy.detectors.shapes import WORD
from supportcli.privacy.detectors.table import column, heads
from supportcli.privacy.model import Hit, Source, pattern
from supportcli.privacy.normalise import OPAQUE, Span

ELSE = "else"
"""The kind of a label that calls a number something harmless."""
DOUBTFUL = "doubtful"
"""The rule of a value that may be asked about and never be refused."""
_MOST, _LONGEST = 20, 64
_MORE = r"[\"'`)]? ?(?:or|and|[/、,]|或者?|和|还是) ?[\"'`(]?"

Value = tuple[int, int, tuple[str, ...]]
"""Where it stands, and its shape."""


class Label(NamedTuple):
    """Where a word stands that may name a secret, and which."""

    start: int
    end: int
    kind: str


class Vocabulary(NamedTuple):
    """Labels by their kind: whole words, such as look like one, and what stands within Chinese."""

    words: Mapping[str, str]
    alike: Mapping[str, str]
    signs: Mapping[str, Sequence[str]]
    """By their first character, the longest first."""

    @classmethod
    def of(cls, kinds: Mapping[str, str], alike: Mapping[str, str] | None = None) -> Self:
        """In a list, `_` stands for a blank within a label."""
        words = {
            word.replace("_", " "): kind
            for kind, listed in kinds.items()
            for word in listed.split()
        }
        signs: dict[str, list[str]] = {}
        for word in sorted(words, key=len, reverse=True):
            if not pattern("[a-zà-ÿа-я]+").fullmatch(word):
                signs.setdefault(word[0], []).append(word)
        return cls(words, alike or {}, signs)

    def find(self, words: Words, known: dict[str, str | None] | None = None) -> Sequence[Label]:
        """Every label, in order; `known` is filled with the words of one text as they come."""
        done, found = 0, list[Label]()
        known = {} if known is None else known
        known.update({word: self.kind(word) for word in {*words.text} - known.keys()})
        for word, start in zip(words.text, words.starts, strict=True):
            if start < done:
                continue
            signs = self.signs.get(words.low[start], ())
            sign = next((one for one in signs if words.low.startswith(one, start)), "")
            kind = self.words[sign] if sign else known[word]
            if kind:
                done = start + len(sign or word)
                found.append(Label(start, done, kind))
        return found

    def kind(self, word: str) -> str | None:
        """Of what a word that stands by itself is a label."""
        named = self.words.get(word)
        if named or len(word) < 3 or not word.isascii():
            return named
        return next(
            (kind for kind, form in self.alike.items() if pattern(form).fullmatch(word)), None
        )


class Form(NamedTuple):
    """What may be a value, in lower case."""

    pattern: str
    needs: str = ""
    """What the text must speak of for it to be looked for at all."""


class Family(NamedTuple):
    """Labels that are looked for together, and what their values look like."""

    table: str
    """The weights its values are judged by."""
    doubt: float
    """The log-odds from which a value may be a secret."""
    sure: float
    """The log-odds from which there is no doubt."""
    reach: Span
    """How far a label may be before a value, and behind it."""
    vocabulary: Vocabulary
    values: Sequence[Form]
    shape: Callable[[str], tuple[str, ...]]
    """What a value looks like, the most telling first; nothing if it is no value."""
    fits: Callable[[str, str], bool]
    """Whether a kind of label has values of this first shape."""
    called: Callable[[Sequence[str], str], str]
    """The rule for a value of this first shape with such labels in reach, nearest first."""
    otherwise: Callable[[str, int, int], bool]
    """Given the text and the place of a value: whether it is part of something else."""


class Candidate(NamedTuple):
    """A value with a label in reach: its rule, and what speaks for it or against it."""

    start: int
    end: int
    rule: str
    features: Sequence[str]


class Labelled(NamedTuple):
    """A value, the rule it falls under, and the log-odds that it does."""

    start: int
    end: int
    rule: str
    odds: float


def fits_all(kind: str, shape: str) -> bool:
    """For families whose labels all have the same values."""
    return True


def hits(source: Source, family: Family, rule: str) -> Iterator[Hit]:
    """What falls under this rule beyond doubt."""
    for found in source.once(family.table, lambda text: judged(text, family)):
        if found.rule == rule and found.odds >= family.sure:
            yield Hit(found.start, found.end)


def doubtful(source: Source, family: Family) -> Iterator[Hit]:
    """What may be such a secret and may be none."""
    for found in source.once(family.table, lambda text: judged(text, family)):
        if found.odds >= family.doubt and (found.odds < family.sure or found.rule == DOUBTFUL):
            yield Hit(found.start, found.end)


def judged(source: Source, family: Family) -> Iterator[Labelled]:
    """Each value that stands beneath a label in a table, or has a label in reach."""
    if "\n" in source.low:
        yield from _tabled(source, family)
    last = Labelled(0, 0, "", -math.inf)
    for one in candidates(source, family):
        rule, odds = one.rule, score(family.table, one.features)
        if odds < family.sure <= last.odds:
            # The label belongs to the value before.
            if WORD in one.features:
                continue
            if _goes_on(source.low, last, one):
                rule, odds = last.rule, last.odds
        last = Labelled(one.start, one.end, rule, odds)
        yield last


def _goes_on(low: str, last: Labelled, one: Candidate) -> bool:
    """Whether it is one more of the same: 1234 or 4321."""
    alike = last.end - last.start == one.end - one.start
    return alike and bool(pattern(_MORE).fullmatch(low, last.end, one.start))


def candidates(source: Source, family: Family) -> Iterator[Candidate]:
    """Each value with a label in reach: what is judged, and learned from."""
    if not pattern("[a-z\u3040-\u9fff]").search(source.low):
        return
    values = {value for form in family.values for value in _values(source, family, form)}
    known: dict[str, str | None] = {}
    for begin, end, near in _windows(sorted(values), family.reach):
        words = Words.of(source.low, begin, end)
        yield from _beside(words, family.vocabulary.find(words, known), family, near)


def _values(source: Source, family: Family, form: Form) -> Iterator[Value]:
    known: dict[str, Value] = {}
    for first, last in _within_reach(source.low, family.reach, form.needs):
        for match in pattern(form.pattern).finditer(source.low, first, last):
            at = match.start()
            whole = source.text[at : match.end()]
            if whole not in known:
                start, end = _trimmed(whole)
                known[whole] = start, end, family.shape(whole[start:end])
            start, end, shape = known[whole]
            if shape and not family.otherwise(source.low, at + start, at + end):
                yield at + start, at + end, shape


def _within_reach(low: str, reach: Span, needs: str) -> Iterator[Span]:
    """Where a value may stand, as far as blanks and line ends: in reach of what it needs."""
    if not needs:
        yield 0, len(low)
        return
    left, right = reach
    first, last = 0, -1
    for match in pattern(needs).finditer(low):
        if match.start() - right > last >= 0:
            yield first, last
            last = -1
        if last < 0:
            first = max(match.start() - right, 0)
        last = _word_end(low, match.end() + left)
    if last >= 0:
        yield first, last


def _word_end(low: str, place: int) -> int:
    """Where the word that this place is in ends, or about there."""
    found = pattern(r"\s").search(low, place, place + _LONGEST)
    return found.start() if found else min(place, len(low))


def _trimmed(value: str) -> Span:
    """Where it is without the signs around a word, or the full stop behind anything else."""
    word = value.strip("-.?!~")
    if not word.isalpha():
        return 0, len(value.rstrip("."))
    start = value.index(word)
    return start, start + len(word)


def _windows(values: Sequence[Value], reach: Span) -> Iterator[tuple[int, int, list[Value]]]:
    """Where the labels of some values would have to stand; only there the text is read slowly."""
    left, right = reach
    near: list[Value] = []
    for value in values:
        if near and value[0] - left > near[-1][1] + right:
            yield near[0][0] - left, near[-1][1] + right, near
            near = []
        near.append(value)
    if near:
        yield near[0][0] - left, max(end for _, end, _ in near) + right, near


def _beside(
    words: Words, labels: Sequence[Label], family: Family, values: Sequence[Value]
) -> Iterator[Candidate]:
    """Each value with a label in reach on either side, and nothing hidden between them."""
    if all(label.kind == ELSE for label in labels):
        return
    low, ends = words.low, [label.end for label in labels]
    for start, end, shape in values:
        at = bisect_right(ends, start)
        left: dict[str, Span] = {}
        for label in reversed(labels[max(at - _MOST, 0) : at]):
            if start - label.end > family.reach[0] or OPAQUE in low[label.end : start]:
                break
            if label.kind not in left and family.fits(label.kind, shape[0]):
                left[label.kind] = label[:2]
        right: dict[str, Span] = {}
        for label in labels[at : at + _MOST]:
            if label.start - end > family.reach[1] or OPAQUE in low[end : label.start]:
                break
            if label.start >= end and label.kind not in right and family.fits(label.kind, shape[0]):
                right[label.kind] = label[:2]
        if {*left, *right} - {ELSE}:
            rule = family.called(_nearest(start, end, left, right), shape[0])
            yield Candidate(start, end, rule, features(words, start, end, shape, left, right))


def _nearest(
    start: int, end: int, left: Mapping[str, Span], right: Mapping[str, Span]
) -> Sequence[str]:
    far = [(start - label[1], kind) for kind, label in left.items()]
    far += [(label[0] - end, kind) for kind, label in right.items()]
    return [kind for _, kind in sorted(far)]


def _tabled(source: Source, family: Family) -> Iterator[Labelled]:
    """What stands beneath a label in the head of a table."""
    for head in heads(source.low):
        for label in family.vocabulary.find(Words.of(source.low, *head)):
            if label.kind != ELSE:
                yield from _beneath(source, family, label)


def _beneath(source: Source, family: Family, label: Label) -> Iterator[Labelled]:
    for start, end in column(source.low, label.start, label.end):
        if any(pattern(form.pattern).fullmatch(source.low, start, end) for form in family.values):
            shape = family.shape(source.text[start:end])
            if shape and family.fits(label.kind, shape[0]):
                yield Labelled(start, end, family.called([label.kind], shape[0]), math.inf)
