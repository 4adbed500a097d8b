"""The shapes of this room: what a detector is handed, what it returns, and what the caller gets."""

import dataclasses
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar, cast

Tier = Literal["block", "mask", "ask", "public"]
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Finding:
    """One secret or identifier, by its place in the original text; never by its value."""

    rule: str
    tier: Tier
    start: int
    end: int
    keep: str = ""
    """What may stay readable, such as the last four digits of a card."""


@dataclass(frozen=True, slots=True)
class Source:
    """The normalised text a detector reads, and the checklist item or question it was typed in."""

    text: str
    field: str | None = None
    low: str = ""
    context: str = ""
    """The rest of the case, normalised: where the addresses are that a key may open."""
    _made: dict[str, list[Any]] = dataclasses.field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, text: str, field: str | None = None, context: str = "") -> "Source":
        return cls(text, field, text.lower(), context)

    def once(self, what: str, make: Callable[["Source"], Iterable[Found]]) -> list[Found]:
        """What rows of the table share: made for the first that asks."""
        if what not in self._made:
            self._made[what] = list(make(self))
        return cast(list[Found], self._made[what])


class Hit(NamedTuple):
    """A place in the normalised text."""

    start: int
    end: int
    keep: str = ""


class Detector(NamedTuple):
    """A row of the table; `find` is given the text alone, so the order of rows decides nothing."""

    rule: str
    tier: Tier
    find: Callable[[Source], Iterable[Hit]]


@cache
def pattern(source: str) -> re.Pattern[str]:
    """Compiled on first use: start-up pays for no pattern."""
    return re.compile(source)


def nearest(words: str, text: str, start: int, end: int) -> int:
    """Where the last match of `words` in text[start:end] begins, or -1."""
    at = -1
    for match in pattern(words).finditer(text, max(start, 0), end):
        at = match.start()
    return at
