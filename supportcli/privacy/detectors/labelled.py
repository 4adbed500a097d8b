"""Finds values by the label beside them: one search for passwords, codes and papers."""

from collections.abc import Callable, Iterator, Sequence
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

_LONGEST, _FAR, _REST = 64, 32, 16


class Kind(NamedTuple):
    """What a value is called, what it looks like, and how sure its link to the label must be."""

    hints: Sequence[str]
    """No label is without one of these, and they are found faster."""
    label: str
    value: str
    """Its group `value` is what is hidden."""
    needs: Callable[[str], int]
    """The least strength of the link for such a value; more than SURE: it is none."""
    otherwise: Callable[[str, int, int], bool]
    """Whether the value at this place is said to be something else: an amount, a time."""


def find(source: Source, kind: Kind) -> Iterator[Hit]:
    """Each value close to a label; between two labels it may belong to either."""
    low = source.low
    if not any(hint in low for hint in kind.hints):
        return
    labels = [label.span() for label in pattern(kind.label).finditer(low)]
    for at, label in enumerate(labels):
        left = labels[at - 1] if at else None
        yield from _between(source, kind, left, label)
        if "\n" in low:
            yield from _beneath(source, kind, label)
    if labels:
        yield from _between(source, kind, labels[-1], None)


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
            if start >= stop or kind.otherwise(low, start, finish):
                continue
            needed = kind.needs(source.text[start:finish])
            if needed > SURE:
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
