"""A case: what one consultation produced, in both languages, ready to be put in order."""

from dataclasses import dataclass
from datetime import datetime

from supportcli.flow.model import OutcomeKind, Urgency
from supportcli.flow.values import FileInfo
from supportcli.lang import Text


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing known, or honestly not known (`gap`). `typed` if the words are the user's own."""

    id: str
    label: Text
    value: Text
    gap: bool
    typed: bool
    identifier: bool


@dataclass(frozen=True, slots=True)
class Tried:
    """A step, and how it went: `result` is helped, not_helped or could_not."""

    id: str
    label: Text
    result: str
    shown: Text


@dataclass(frozen=True, slots=True)
class Case:
    """What a summary is made from. `details` are answers to the flow, `items` the checklist."""

    flow_id: str
    title: Text
    wallet_id: str
    wallet_name: Text
    role: str
    urgency: Urgency
    outcome: OutcomeKind
    advice: Text
    problem: Text
    request: Text | None
    details: tuple[Entry, ...]
    tried: tuple[Tried, ...]
    items: tuple[Entry, ...]
    attachments: tuple[FileInfo, ...]
    created: datetime
