"""The local store of someone in a team: what is not sent yet is remembered with its case."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from supportcli.case.event import Event, dumps, loads
from supportcli.case.record import Record, fold
from supportcli.store.base import Pinned
from supportcli.store.rows import EVENT, HEAD, Row, event_row, plain_event, plain_head
from supportcli.store.search import words_of
from supportcli.store.sqlite import SqliteStore

_ADD_EVENT = f"INSERT INTO events ({EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


_HEADS = f"SELECT {HEAD}, unsent FROM cases"


@dataclass(frozen=True, slots=True)
class Parcel:
    """A case as this machine has it; the team is thought to know its events up to `base`.

    `rows` are the events after it, `head` what a list and a search need; `events` reads all.
    """

    case_id: str
    base: int
    last: int
    rows: tuple[Row, ...]
    head: Row
    events: Callable[[], tuple[Event, ...]]
    pinned: Pinned | None = None

    @property
    def begun_with(self) -> str:
        """The hash of its flow, if the team does not have the beginning yet."""
        return "" if self.base else str(cast("Any", loads(self.rows[0][-1]))["flow_hash"])


class OutboxStore(SqliteStore):
    """A SqliteStore in which a case's `unsent` is the last number that the team has, if not all.

    NULL: there is nothing to send. -1: the case is new, and sending it was never tried.
    """

    def parcels(self, limit: int, after: str = "") -> tuple[Parcel, ...]:
        """What is to be sent now, ordered by case; from here on the team may have it."""
        chosen = "SELECT id FROM cases WHERE unsent IS NOT NULL AND id > ?1 ORDER BY id LIMIT ?2"
        with self._transaction():
            self._connection.execute(
                f"UPDATE cases SET unsent = 0 WHERE unsent = -1 AND id IN ({chosen})",
                (after, limit),
            )
            rows = self._connection.execute(
                f"{_HEADS} WHERE id IN ({chosen}) ORDER BY id", (after, limit)
            ).fetchall()
            return tuple(self._parcel(row, row[-1]) for row in rows)

    def parcel(self, case_id: str, base: int) -> Parcel:
        """The case as it is here, of which the team has the first `base` events."""
        with self._transaction("DEFERRED"):
            row = self._connection.execute(f"{_HEADS} WHERE id = ?", (case_id,)).fetchone()
            return self._parcel(row, base)

    def unsent_count(self) -> int:
        """How many changes wait."""
        with self._transaction("DEFERRED"):
            row = self._connection.execute(
                "SELECT sum(seq - max(unsent, 0)) FROM cases WHERE unsent IS NOT NULL"
            ).fetchone()
        return int(row[0] or 0)

    def is_private(self, case_id: str) -> bool:
        """Whether it can be nowhere but here."""
        with self._transaction("DEFERRED"):
            row = self._connection.execute(
                "SELECT unsent FROM cases WHERE id = ?", (case_id,)
            ).fetchone()
        return row is not None and row[0] == -1

    def sent(self, lasts: Mapping[str, int]) -> None:
        """The team has each case up to this number; what came later still waits."""
        with self._transaction():
            self._connection.executemany(
                "UPDATE cases SET unsent = CASE WHEN seq > ?2 THEN ?2 END WHERE id = ?1",
                list(lasts.items()),
            )

    def adopt(self, history: Sequence[Event], pinned: Pinned | None, instead_of: int) -> bool:
        """Make the case what the team has, if nothing was added here after `instead_of`."""
        record = fold(history)
        with self._transaction():
            self._require_seal()
            if self._last(record.id) != instead_of:
                return False
            rows = self._connection.execute(
                "SELECT seq, id FROM events WHERE case_id = ?", (record.id,)
            ).fetchall()
            there = {(seq, id_) for seq, id_ in rows}
            first = next((one.seq for one in history if (one.seq, one.id) not in there), 1 << 62)
            self._connection.execute(
                "DELETE FROM events WHERE case_id = ? AND seq >= ?", (record.id, first)
            )
            self._connection.executemany(
                _ADD_EVENT, [event_row(one, self._sealer) for one in history if one.seq >= first]
            )
            super()._put_head(record, record.seq)
            self._connection.execute("UPDATE cases SET unsent = NULL WHERE id = ?", (record.id,))
            if pinned:
                self._connection.execute(
                    "INSERT OR IGNORE INTO flows (hash, files) VALUES (?, ?)",
                    (pinned.hash, dumps(dict(pinned.files))),
                )
        return True

    def _parcel(self, row: Row, base: int) -> Parcel:
        *head, _ = row
        case_id = str(head[0])
        rows = self._connection.execute(
            f"SELECT {EVENT} FROM events WHERE case_id = ? AND seq > ? ORDER BY seq",
            (case_id, base),
        ).fetchall()
        return Parcel(
            case_id,
            base,
            int(head[1]),
            tuple(plain_event(one, self._path, self._sealer) for one in rows),
            (
                *plain_head(tuple(head), self._path, self._sealer),
                words_of(self._connection, case_id, self._path, self._sealer),
            ),
            lambda: self.events(case_id),
        )

    def _put_head(self, record: Record, seq: int) -> None:
        """In the transaction that adds the events: either both are there or neither."""
        before = self._last(record.id)
        super()._put_head(record, seq)
        self._connection.execute(
            "UPDATE cases SET unsent = coalesce(unsent, ?) WHERE id = ?", (before or -1, record.id)
        )

    def _last(self, case_id: str) -> int:
        row = self._connection.execute("SELECT seq FROM cases WHERE id = ?", (case_id,)).fetchone()
        return int(row[0]) if row else 0
