"""What every case store promises, and the values that go in and out of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from supportcli.case.event import Event, time_text
from supportcli.case.record import Record, Status
from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Text
from supportcli.messages import store as say

IDS = 10


@dataclass(frozen=True, slots=True)
class Query:
    """Which cases to list. `after` is the (changed, id) of the last head already seen.

    `since` and `until` bound `changed`, both included; `text` must be found word by word.
    """

    wallet: str | None = None
    flow: str | None = None
    status: Status | None = None
    since: datetime | None = None
    until: datetime | None = None
    text: str | None = None
    due_before: datetime | None = None
    after: tuple[datetime, str] | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True)
class Head:
    """What a list shows of a case; `by` is who changed it last. The desk puts in the title."""

    id: str
    flow: str
    wallet: str
    status: Status
    opened: datetime
    changed: datetime
    due: datetime | None
    ticket: str
    by: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Pinned:
    """The YAML texts a case was begun with, by name, and the hash of them all."""

    hash: str
    files: Mapping[str, str]


class CaseStore(Protocol):
    """Failures are SupportErrors with Exit.STORE (or OFFLINE), and leave the store as it was."""

    def append(self, events: Sequence[Event], record: Record, pinned: Pinned | None = None) -> None:
        """All or none, durable when it returns. `record` is the fold with these events in it.

        An event whose id is there already is passed over; another one at its number is a
        ConflictError.
        """

    def events(self, case_id: str) -> tuple[Event, ...]:
        """The history of a case, () if there is none."""

    def heads(self, query: Query) -> tuple[Head, ...]:
        """The newest first."""

    def ids(self, prefix: str) -> tuple[str, ...]:
        """At most 10 case numbers that begin so, however the prefix is typed."""

    def pinned(self, flow_hash: str) -> Pinned | None:
        """The flow that a case was begun with."""

    def delete(self, case_ids: Sequence[str]) -> int:
        """How many were there; no byte of them is left."""

    def close(self) -> None:
        """Nothing more is asked of this store."""


class OwnStore(CaseStore, Protocol):
    """A store on this machine, where what should never have been told is taken back."""

    def rewrite(self, events: Sequence[Event], record: Record) -> None:
        """This history in the place of the one there is; no byte of that is left."""


class StoreError(SupportError):
    """The store cannot do what was asked of it."""

    def __init__(self, rule: str, text: Text) -> None:
        super().__init__([Problem(f"store.{rule}", text)], Exit.STORE)


class ConflictError(StoreError):
    """Someone else has gone on with the case: `by` whom and when (`at`)."""

    def __init__(self, case_id: str, by: str, at: datetime) -> None:
        self.by = by
        self.at = at
        name = Text(by, by) if by else say.ANOTHER_WINDOW
        text = say.CONFLICT.fill(id=case_id, by=name, at=time_text(at)[:16].replace("T", " "))
        super().__init__("conflict", text)


@dataclass(frozen=True, slots=True)
class Known:
    """What a store must know of an event it holds, to judge another one."""

    id: str
    by: str
    at: datetime


def fresh(events: Sequence[Event], record: Record, there: Mapping[int, Known]) -> tuple[Event, ...]:
    """Those events that are to be added to what is `there` (by seq), or why they cannot be.

    `there` may begin with the event just before the first of `events`.
    """
    ids = {known.id for known in there.values()}
    last = max(there, default=0)
    new: list[Event] = []
    for event in events:
        if event.id in ids:
            continue
        if event.seq in there:
            raise ConflictError(record.id, there[event.seq].by, there[event.seq].at)
        last += 1
        if (event.case_id, event.seq) != (record.id, last):
            raise StoreError("gap", say.GAP.fill(id=record.id))
        new.append(event)
    return tuple(new)


def pin(files: Mapping[str, str]) -> Pinned:
    """The texts under the hash of their sorted names and bytes."""
    import hashlib

    digest = hashlib.sha256()
    for name in sorted(files):
        for part in (name, files[name]):
            data = part.encode()
            digest.update(len(data).to_bytes(8) + data)
    return Pinned(digest.hexdigest(), files)


def head(record: Record) -> Head:
    """What a list shows of the case."""
    ticket = record.tickets[-1] if record.tickets else ""
    return Head(
        record.id,
        record.flow,
        record.wallet,
        record.status,
        record.opened,
        record.changed,
        record.due,
        ticket,
        record.by,
    )
