"""Seals a whole store, opens it again, or changes its key: all of it or nothing."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from supportcli.case.event import Event
from supportcli.case.record import fold, search_text
from supportcli.messages import store as say
from supportcli.store.base import head
from supportcli.store.failures import failure
from supportcli.store.rows import event_row, head_row
from supportcli.store.seal import Sealer, SealError, closed, words_place

_CHECK = "supportcli"
_PLACE = "key"

# A window that was opened before does not know of the key; it must not write beside what is sealed.
_GUARD = """CREATE TRIGGER sealed BEFORE INSERT ON cases WHEN typeof(NEW.waiting) != 'blob'
    BEGIN SELECT RAISE(ABORT, 'sealed'); END"""


def agree(connection: sqlite3.Connection, sealer: Sealer | None, path: Path) -> Sealer | None:
    """The one this store needs, None if it is not sealed; StoreError without the right key."""
    seal = _seal(connection)
    if seal is None:
        return None
    if sealer is None:
        raise failure("sealed", say.NEEDS_KEY, path)
    try:
        sealer.open(seal[0], _PLACE)
    except SealError:
        raise failure("wrong_key", say.WRONG_KEY, path) from None
    return sealer


def has_seal(connection: sqlite3.Connection) -> bool:
    return _seal(connection) is not None


def is_swept(connection: sqlite3.Connection) -> bool:
    """Whether what was readable before is gone from the file."""
    seal = _seal(connection)
    return seal is None or bool(seal[1])


def set_swept(connection: sqlite3.Connection) -> None:
    if _seal(connection):
        connection.execute("UPDATE seal SET swept = 1")


def reseal(
    connection: sqlite3.Connection,
    events_of: Callable[[str], tuple[Event, ...]],
    sealer: Sealer | None,
) -> int:
    """Write every case anew, in the caller's transaction; gives how many there are."""
    connection.execute("DROP TRIGGER IF EXISTS sealed")
    connection.execute("DROP TABLE IF EXISTS seal")
    case_ids = [case_id for (case_id,) in connection.execute("SELECT id FROM cases").fetchall()]
    for case_id in case_ids:
        _rewrite(connection, events_of(case_id), sealer)
    connection.execute("DELETE FROM search")
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")
    if sealer:
        connection.execute("CREATE TABLE seal (proof BLOB NOT NULL, swept INTEGER NOT NULL)")
        proof = sealer.seal(_CHECK, _PLACE)
        connection.execute("INSERT INTO seal (proof, swept) VALUES (?, 0)", (proof,))
        connection.execute(_GUARD)
    return len(case_ids)


def _rewrite(
    connection: sqlite3.Connection, events: tuple[Event, ...], sealer: Sealer | None
) -> None:
    for event in events:
        *_, data, checksum = event_row(event, sealer)
        connection.execute(
            "UPDATE events SET data = ?, sum = ? WHERE case_id = ? AND seq = ?",
            (data, checksum, event.case_id, event.seq),
        )
    record = fold(events)
    *_, ticket, _, checksum = head_row(head(record), record.seq, sealer)
    text = closed(search_text(record), words_place(record.id, record.seq), sealer)
    connection.execute(
        "UPDATE cases SET ticket = ?, sum = ?, waiting = ?, doc = NULL WHERE id = ?",
        (ticket, checksum, text, record.id),
    )


def _seal(connection: sqlite3.Connection) -> tuple[bytes, int] | None:
    there = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'seal'").fetchone()
    if there is None:
        return None
    proof, swept = connection.execute("SELECT proof, swept FROM seal").fetchone()
    return proof, swept
