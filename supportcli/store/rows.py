"""Events and heads as rows; each row carries a sum that tells when the disk has changed it."""

from datetime import datetime
from pathlib import Path
from typing import Any, cast
from zlib import crc32

from supportcli.case.event import Event, EventError, check, dumps, loads, read_time, time_text
from supportcli.store.base import Head
from supportcli.store.failures import damaged
from supportcli.store.seal import KINDS, Sealer, closed, event_place, head_place, opened

Row = tuple[Any, ...]

EVENT = "case_id, seq, id, kind, at, by, data, sum"
HEAD = "id, seq, flow, wallet, status, opened, changed, due, ticket, by, sum"


def event_row(event: Event, sealer: Sealer | None = None) -> Row:
    """The columns of EVENT; EventError if the event could not be read back."""
    check(event)
    place = event_place(event.case_id, event.seq, event.kind)
    return _summed(
        event.case_id,
        event.seq,
        event.id,
        event.kind,
        time_text(event.at),
        event.by,
        closed(dumps(event.data), place, sealer if event.kind in KINDS else None),
    )


def event_of(row: Row, path: Path, sealer: Sealer | None = None) -> Event:
    """The event, byte for byte what was stored, or the file is damaged."""
    case_id, seq, id_, kind, at, by, data = plain_event(row, path, sealer)
    try:
        event = Event(id_, case_id, seq, kind, read_time(at), by, cast("Any", loads(data)))
        check(event)
    except EventError:
        raise damaged(path) from None
    return event


def plain_event(row: Row, path: Path, sealer: Sealer | None) -> Row:
    """The columns of EVENT but the sum, as they were before they were sealed."""
    verify(row, path)
    *columns, data, _ = row
    case_id, seq, _, kind, *_ = columns
    place = event_place(case_id, seq, kind)
    return (*columns, opened(data, place, sealer if kind in KINDS else None, path))


def head_row(head: Head, seq: int, sealer: Sealer | None = None) -> Row:
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
        closed(head.ticket, head_place(head.id, seq), sealer),
        head.by,
    )


def head_of(row: Row, path: Path, sealer: Sealer | None = None) -> Head:
    """The head as it was stored, or the file is damaged."""
    id_, _, flow, wallet, status, begun, changed, due, ticket, by = plain_head(row, path, sealer)
    return Head(
        id_,
        flow,
        wallet,
        status,
        read_time(begun),
        read_time(changed),
        read_time(due) if due else None,
        ticket,
        by,
    )


def plain_head(row: Row, path: Path, sealer: Sealer | None) -> Row:
    """The columns of HEAD but the sum, as they were before they were sealed."""
    verify(row, path)
    *columns, ticket, by, _ = row
    return (*columns, opened(ticket, head_place(columns[0], columns[1]), sealer, path), by)


def time_or_none(at: datetime | None) -> str | None:
    return time_text(at) if at else None


def _summed(*values: str | bytes | int | None) -> Row:
    return (*values, _sum(values))


def verify(row: Row, path: Path) -> None:
    """The row, its sum at the end, is as it was written, or the file is damaged."""
    if row[-1] != _sum(row[:-1]):
        raise damaged(path)


def _sum(values: Row) -> int:
    return crc32(repr(values).encode())
