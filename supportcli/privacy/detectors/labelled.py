"""Finds values by the label beside them: one search for passwords, codes and papers."""

from collections.abc import Callable, Iterator
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

_LABEL, _LONGEST, _FAR, _REST = 32, 64, 32, 16


class Kind(NamedTuple):
    """What a value is called, what it looks like, and how sure its link to the label must be."""

    hint: str
    """Some part of every label, found faster than the label."""
    label: str
    value: str
    """Its group `value` is what is hidden."""
    needs: Callable[[str], int]
    """The least strength of the link for such a value; more than SURE: it is none."""
    otherwise: Callable[[str, int, int, int], bool]
    """Given the text, where the label ends, and the place of a value: whether it is something
    else, such as an amount or a time."""


def find(source: Source, kind: Kind) -> Iterator[Hit]:
    """Each value close to a label; between two labels it may belong to either."""
    low = source.low
    labels = list(_labels(low, kind))
    for at, label in enumerate(labels):
        left = labels[at - 1] if at else None
        yield from _between(source, kind, left, label)
        if "\n" in low:
            yield from _beneath(source, kind, label)
    if labels:
        yield from _between(source, kind, labels[-1], None)


def _labels(low: str, kind: Kind) -> Iterator[Span]:
    """Every label; the text is read slowly only around the hints."""
    done, last = 0, len(low)
    for hint in pattern(kind.hint).finditer(low):
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


def _between(source: Source, kind: Kind, left: Span | None, right: Span | None) -> Iterator[Hit]:
    low = source.low
    begin, end = left[1] if left else 0, right[0] if right else len(low)
    after_left = min(begin + REACH, end) if left else begin
    before_right = max(end - REACH_BEHIND, begin) if right else end
    pieces = [(begin, after_left), (before_right, end)]
    if before_right <= after_left:
        pieces = [(begin, end)]
    last = 0
    for first, stop in pieces:
        for match in pattern(kind.value).finditer(low, first, min(stop + _LONGEST, end)):
            start, finish = match.span("value")
            needed = kind.needs(source.text[start:finish])
            if start >= stop or needed > SURE or kind.otherwise(low, begin, start, finish):
                continue
            more = last and goes_on(low[last:start], low[finish : finish + _FAR])
            if more or _strength(low, (start, finish), left, right) >= needed:
                last = finish
                yield Hit(start, finish)


def _strength(low: str, value: Span, left: Span | None, right: Span | None) -> int:
    start, end = value
    strength = NONE
    if left and start - left[1] <= REACH:
        strength = before(Side(low[left[1] : start], low[end : end + _FAR]))
    if right and right[0] - end <= REACH_BEHIND and strength < SURE:
        rest = low[right[1] : right[1] + _REST]
        side = Side(low[end : right[0]], low[max(start - _FAR, 0) : start], rest)
        strength = max(strength, behind(side))
    return strength
