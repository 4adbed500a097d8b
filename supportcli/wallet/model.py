"""What is on record about one wallet: names, screen labels, limits, channels and advice."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from supportcli.lang import Text

Custody = Literal["hosted", "self"]
Kind = Literal["chat", "phone", "email", "social"]
Suit = Literal["urgent", "complex", "routine", "record"]
Unit = Literal["days", "hours", "working_days"]
Topic = Literal[
    "about", "find", "prepare", "expect", "waiting", "escalation", "quality", "safety", "tips"
]

CUSTODIES: tuple[Custody, ...] = get_args(Custody)
KINDS: tuple[Kind, ...] = get_args(Kind)
SUITS: tuple[Suit, ...] = get_args(Suit)
UNITS: tuple[Unit, ...] = get_args(Unit)
TOPICS: tuple[Topic, ...] = get_args(Topic)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Minutes after midnight of the day it begins; an end past 1440 lies on the next day."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Days:
    """The spans of a workday, and of any other day (weekend, public holiday)."""

    workdays: tuple[Span, ...] = ()
    days_off: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hours:
    """When a channel is staffed, and when it is known to be busy, on the wallet's own clock."""

    open: Days
    busy: Days = Days()


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence and the facts it rests on."""

    text: Text
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """A term of service as a number; no value when the sources are silent on it."""

    value: int | None
    unit: Unit
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach support."""

    id: str
    kind: Kind
    name: Text
    where: Text
    contact: Text | None
    hours: Hours | None
    hours_note: Text | None
    reply: Text | None
    suits: frozenset[Suit]
    public: bool
    notes: tuple[Note, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wallet:
    """One profile. `sources` is every fact it cites; `general` names what `generic` filled in."""

    id: str
    name: Text
    aliases: tuple[str, ...]
    custody: Custody
    timezone: str
    labels: Mapping[str, Text]
    limits: Mapping[str, Limit]
    channels: tuple[Channel, ...]
    checklist_required: tuple[str, ...]
    checklist_optional: tuple[str, ...]
    notes: Mapping[Topic, tuple[Note, ...]]
    sources: tuple[str, ...]
    general: frozenset[str] = field(default=frozenset())
