"""What an answer can be, and how it is written down again."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Moment:
    """`at` is aware, in the asker's zone; without a time it is 00:00 of the day."""

    at: datetime
    approx: bool = False
    has_time: bool = True


@dataclass(frozen=True, slots=True)
class Money:
    """An amount with its currency code, such as CNY or USDT."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """“I don't know / cannot find it”: a legal answer where the author allows it."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A question that need not be answered, and was not."""


@dataclass(frozen=True, slots=True)
class Hole:
    """An answer that a script did not give: the walk may pass it, but nothing may look at it."""


class HoleError(Exception):
    """Something depends on an answer that was not given."""


@dataclass(frozen=True, slots=True)
class FileInfo:
    """A file the user pointed at; `size` in bytes, `sha256` in hex. The file stays where it is."""

    path: str
    name: str
    size: int
    mime: str
    sha256: str


Value = str | tuple[str, ...] | Decimal | Money | date | Moment | tuple[FileInfo, ...]
Answer = Value | Unknown | Skipped | Hole
Raw = str | tuple[str, ...] | tuple[FileInfo, ...] | Unknown


def to_raw(answer: Answer) -> Raw:
    """What, given to the same question again at any later time, yields the same answer."""
    match answer:
        case Skipped() | Hole():
            return ""
        case Money():
            return f"{answer.amount:f} {answer.currency}"
        case Moment():
            day = "%Y-%m-%dT%H:%M:%S%z" if answer.has_time else "%Y-%m-%d"
            return ("about " if answer.approx and answer.has_time else "") + answer.at.strftime(day)
        case Decimal():
            return f"{answer:f}"
        case date():
            return answer.isoformat()
    return answer
