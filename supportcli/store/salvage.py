"""Looks a store over, and saves what can still be read from a damaged one; never writes to it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from supportcli.case.event import Event
from supportcli.case.record import Record, apply
from supportcli.errors import SupportError
from supportcli.store.connection import connect
from supportcli.store.failures import damaged, explained
from supportcli.store.files import check_file
from supportcli.store.reseal import agree, has_seal
from supportcli.store.rows import EVENT, HEAD, event_of, head_of
from supportcli.store.seal import Sealer

_EVENT_IDS = "SELECT DISTINCT case_id FROM events ORDER BY case_id"


def examine(path: Path, sealer: Sealer | None = None) -> int:
    """How many cases there are, every page and every row looked at; StoreError if one is bad."""
    check_file(path)
    with explained(path), closing(_reader(path)) as connection:
        if connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            raise damaged(path)
        sealer = agree(connection, sealer, path)
        for row in connection.execute(f"SELECT {EVENT} FROM events"):
            event_of(row, path, sealer)
        count = 0
        for row in connection.execute(f"SELECT {HEAD} FROM cases"):
            head_of(row, path, sealer)
            count += 1
        return count


def is_sealed(path: Path) -> bool:
    """Whether it takes a key to read the cases."""
    check_file(path)
    with explained(path), closing(_reader(path)) as connection:
        return has_seal(connection)


def salvage(path: Path, sealer: Sealer | None = None) -> Iterator[Event]:
    """The events that are certainly right, case by case, each history up to its first gap."""
    check_file(path)
    with explained(path), closing(_reader(path)) as connection:
        # Where not even this can be read, whoever gave a key knows that there is a seal.
        with suppress(sqlite3.Error):
            sealer = agree(connection, sealer, path)
        for case_id in sorted(_case_ids(connection)):
            yield from _history(connection, case_id, path, sealer)


def _reader(path: Path) -> sqlite3.Connection:
    """Leaves nothing beside the file; what waits in its log, if there is one, is read with it."""
    log = Path(f"{path}-wal")
    return connect(path, "ro" if log.exists() and log.stat().st_size else "ro&immutable=1")


def _case_ids(connection: sqlite3.Connection) -> set[str]:
    """From every table and index that names a case, from both ends, as far as each can be read."""
    found: set[str] = set()
    for source in (
        "SELECT DISTINCT case_id FROM events ORDER BY case_id {}",
        "SELECT id FROM cases ORDER BY id {}",
        "SELECT id FROM cases ORDER BY changed {0}, id {0}",
    ):
        for order in ("ASC", "DESC"):
            with suppress(sqlite3.Error):
                for (case_id,) in connection.execute(source.format(order)):
                    found.add(str(case_id))
    return found


def _history(
    connection: sqlite3.Connection, case_id: str, path: Path, sealer: Sealer | None
) -> list[Event]:
    events: list[Event] = []
    record: Record | None = None
    with suppress(sqlite3.Error, SupportError):
        for row in connection.execute(
            f"SELECT {EVENT} FROM events WHERE case_id = ? ORDER BY seq", (case_id,)
        ):
            event = event_of(row, path, sealer)
            record = apply(record, event)
            events.append(event)
    return events
