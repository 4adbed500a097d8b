"""Finds values by the label beside them: one search for passwords, codes and papers."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from supportcli.privacy.detectors.links import (
    NONE,
    REACH,
    REACH_BEHIND,
    SURE,
    Side,
    before,
    behind,
    goes_on,
)
from supportcli.privacy.detectors.table import column
from supportcli.privacy.model import Hit, Source, pattern
from supportcli.privacy.normalise import Span

_LABEL, _FAR, _REST = 32, 32, 16


class Kind(NamedTuple):
    """What a value is called, what it looks like, and how sure its link to the label must be."""

    hint: str
    """Some part of every label, found faster than the label."""
    label: str
    value: str
    """Its group `value` is what is hidden."""
    needs: Callable[[str], int]
    """The least strength of the link for such a value; more than SURE: it is none."""
    otherwise: Callable[[str, int, int], bool]
    """Given the text and the place of a value: whether it is something
    else, such as an amount or a time."""


def find(source: Source, kind: Kind) -> Iterator[Hit]:
    """Each value within reach of a label, unless the words around it speak against it."""
    low = source.low
    if not pattern(kind.hint).search(low):
        return
    values = list(_values(source, kind))
    if not values and "\n" not in low:
        return
    whole = [(0, len(low))] if "\n" in low else _windows(values)
    labels = [label for window in whole for label in _labels(low, kind, *window)]
    if "\n" in low:
        for label in labels:
            yield from _beneath(source, kind, label)
    if labels:
        yield from _beside(source, kind, values, labels)


def _values(source: Source, kind: Kind) -> Iterator[Span]:
    for match in pattern(kind.value).finditer(source.low):
        start, end = match.span("value")
        if kind.needs(source.text[start:end]) <= SURE and not kind.otherwise(
            source.low, start, end
        ):
            yield start, end


def _windows(values: Iterable[Span]) -> Iterator[Span]:
    """Where a label would have to stand: around the values, which are few."""
    begin = end = 0
    for start, stop in values:
        if start - REACH - _LABEL > end:
            yield begin, end
            begin = start - REACH - _LABEL
        end = stop + REACH_BEHIND + _LABEL
    yield begin, end


def _labels(low: str, kind: Kind, begin: int, end: int) -> Iterator[Span]:
    """Every label; the text is read slowly only around the hints."""
    done, last = begin, min(end, len(low))
    for hint in pattern(kind.hint).finditer(low, begin, last):
        if hint.start() < done:
            continue
        stop = min(hint.end() + _LABEL, last)
        for label in pattern(kind.label).finditer(low, max(hint.start() - _LABEL, done), stop):
            if label.end() < stop or stop == last:
                done = label.end()
                yield label.span()


def _beneath(source: Source, kind: Kind, label: Span) -> Iterator[Hit]:
    for start, end in column(source.low, *label):
        value = pattern(kind.value).fullmatch(source.low, start, end)
        if value and kind.needs(source.text[slice(*value.span("value"))]) <= SURE:
            yield Hit(*value.span("value"))


def _beside(source: Source, kind: Kind, values: list[Span], labels: list[Span]) -> Iterator[Hit]:
    """Between two labels a value may belong to either."""
    low, last = source.low, 0
    ends = [end for _, end in labels]
    for start, end in values:
        at = bisect_right(ends, start)
        left = labels[at - 1] if at and start - labels[at - 1][1] <= REACH else None
        right = labels[at] if at < len(labels) and labels[at][0] - end <= REACH_BEHIND else None
        if not (left or right) or (right and right[0] < end):
            continue
        needed = kind.needs(source.text[start:end])
        more = last and goes_on(low[last:start], low[end : end + _FAR])
        if more or _strength(low, (start, end), left, right) >= needed:
            last = end
            yield Hit(start, end)


def _strength(low: str, value: Span, left: Span | None, right: Span | None) -> int:
    start, end = value
    strength = NONE
    if left:
        strength = before(Side(low[left[1] : start], low[end : end + _FAR]))
    if right and strength < SURE:
        rest = low[right[1] : right[1] + _REST]
        side = Side(low[end : right[0]], low[max(start - _FAR, 0) : start], rest)
        strength = max(strength, behind(side))
    return strength
