"""Columns: what stands beneath a label in the head of a table or of comma-separated lines."""

from collections.abc import Iterator

from supportcli.privacy.model import pattern
from supportcli.privacy.normalise import Span

_SIGNS = "|;,"
_LONGEST_LINE, _LONGEST_HEAD, _MOST_ROWS = 400, 28, 50


def heads(low: str) -> Iterator[Span]:
    """Lines that may be the head of a table: the one above has not as many cells.

    What column() finds beneath any other line is nothing.
    """
    above, start = "", 0
    while start < len(low):
        line = _line(low, start)
        end = low.find("\n", start)
        sign = next((sign for sign in _SIGNS if sign in line), "")
        if sign and above.count(sign) != line.count(sign):
            yield start, start + len(line)
        above, start = line, end + 1 if end >= 0 else len(low)


def column(low: str, start: int, end: int) -> Iterator[Span]:
    """The cells beneath the label low[start:end], without blanks and quotes around them."""
    top = low.rfind("\n", 0, start) + 1
    head = _line(low, top)
    sign = next((sign for sign in _SIGNS if sign in head), "")
    if not sign or top + len(head) < end or top + len(head) == len(low):
        return
    place = low.count(sign, top, start)
    if len(head.split(sign)[place].strip()) > _LONGEST_HEAD or _continues(low, top, head, sign):
        return
    at = top + len(head) + 1
    for _ in range(_MOST_ROWS):
        row = _line(low, at)
        if not row or row.count(sign) != head.count(sign):
            return
        before = row.split(sign)[: place + 1]
        cell = pattern(r"[\s\"']*(.*?)[\s\"']*\Z").match(before[-1])
        if cell and cell[1] and not pattern(r"[:-]+\Z").match(cell[1]):
            offset = at + sum(len(text) + 1 for text in before[:-1])
            yield offset + cell.start(1), offset + cell.end(1)
        at += len(row) + 1


def _line(low: str, start: int) -> str:
    """The line that begins there; empty if it is too long for a row."""
    end = low.find("\n", start, start + _LONGEST_LINE)
    if end < 0:
        end = len(low) if len(low) - start <= _LONGEST_LINE else start
    return low[start:end]


def _continues(low: str, top: int, head: str, sign: str) -> bool:
    """Whether the line above belongs to the same table: then this one is not its head."""
    above = low[max(top - 1 - _LONGEST_LINE, 0) : max(top - 1, 0)]
    return top > 0 and above[above.rfind("\n") + 1 :].count(sign) == head.count(sign)
