"""Events and heads as rows; each row carries a sum that tells when the disk has changed it."""

from datetime import datetime
from pathlib import Path
from typing import Any, cast
from zlib import crc32

from supportcli.case.event import Event, EventError, check, dumps, loads, read_time, time_text
from supportcli.store.base import Head
from supportcli.store.failures import damaged

Row = tuple[Any, ...]

EVENT = "case_id, seq, id, kind, at, by, data, sum"
HEAD = "id, seq, flow, wallet, status, opened, changed, due, ticket, by, sum"


def event_row(event: Event) -> Row:
    """The columns of EVENT; EventError if the event could not be read back."""
    check(event)
    return _summed(
        event.case_id,
        event.seq,
        event.id,
        event.kind,
        time_text(event.at),
        event.by,
        dumps(event.data),
    )


def event_of(row: Row, path: Path) -> Event:
    """The event, byte for byte what was stored, or the file is damaged."""
    verify(row, path)
    case_id, seq, id_, kind, at, by, data, _ = row
    try:
        event = Event(id_, case_id, seq, kind, read_time(at), by, cast("Any", loads(data)))
        check(event)
    except EventError:
        raise damaged(path) from None
    return event


def head_row(head: Head, seq: int) -> Row:
    """The columns of HEAD."""
    return _summed(
        head.id,
        seq,
        head.flow,
        head.wallet,
        head.status,
        time_text(head.opened),
        time_text(head.changed),
        time_or_none(head.due),
        head.ticket,
        head.by,
    )


def head_of(row: Row, path: Path) -> Head:
    """The head as it was stored, or the file is damaged."""
    verify(row, path)
    id_, _, flow, wallet, status, opened, changed, due, ticket, by, _ = row
    return Head(
        id_,
        flow,
        wallet,
        status,
        read_time(opened),
        read_time(changed),
        read_time(due) if due else None,
        ticket,
        by,
    )


def time_or_none(at: datetime | None) -> str | None:
    return time_text(at) if at else None


def _summed(*values: str | int | None) -> Row:
    return (*values, _sum(values))


def verify(row: Row, path: Path) -> None:
    """The row, its sum at the end, is as it was written, or the file is damaged."""
    if row[-1] != _sum(row[:-1]):
        raise damaged(path)


def _sum(values: Row) -> int:
    return crc32(repr(values).encode())
