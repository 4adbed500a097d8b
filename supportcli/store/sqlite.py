"""Cases in one SQLite file: durable when an answer is shown as saved, private, never half."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, cast

from supportcli.case.event import Event, EventError, dumps, loads, read_time
from supportcli.case.ids import read_prefix
from supportcli.case.record import Record, search_text
from supportcli.lang import Text
from supportcli.messages import store as say
from supportcli.store.base import IDS, Head, Known, Pinned, Query, StoreError, fresh, head, pin
from supportcli.store.connection import connect, transaction
from supportcli.store.failures import damaged, explained, failure
from supportcli.store.files import check_file, create, refuse_foreign
from supportcli.store.migrations import MIGRATIONS, build, migrate
from supportcli.store.reseal import agree, is_swept, reseal, set_swept
from supportcli.store.rows import EVENT, HEAD, event_of, event_row, head_row
from supportcli.store.seal import Sealer, closed, words_place
from supportcli.store.search import found, index, unindex

_ADD_EVENT = f"INSERT INTO events ({EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_SET = ", ".join(f"{name} = excluded.{name}" for name in f"{HEAD}, waiting".split(", ")[1:])
_PUT_HEAD = f"""INSERT INTO cases ({HEAD}, waiting) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET {_SET}"""


class SqliteStore:
    """A CaseStore in a file. `warnings` says who else can read it.

    `sealer` is used only if the store was sealed with its key (`reseal`), and needed then.
    """

    def __init__(self, path: Path, sealer: Sealer | None = None) -> None:
        self._path = path
        with explained(path):
            create(path, build)
            self.warnings = check_file(path)
            refuse_foreign(path, len(MIGRATIONS))
            self._connection = connect(path)
            try:
                self._sealer = agree(self._connection, sealer, path)
                migrate(self._connection, path)
                if self._sealer and not is_swept(self._connection):
                    with suppress(StoreError):
                        self._sweep(say.READABLE_TRACES)
            except BaseException:
                self._connection.close()
                raise

    def append(self, events: Sequence[Event], record: Record, pinned: Pinned | None = None) -> None:
        rows = {event.id: event_row(event, self._sealer) for event in events}
        with self._transaction():
            self._require_seal()
            new = fresh(events, record, self._known(record.id, events))
            if new:
                self._connection.executemany(_ADD_EVENT, [rows[event.id] for event in new])
                self._put_head(record, new[-1].seq)
            if pinned:
                self._connection.execute(
                    "INSERT OR IGNORE INTO flows (hash, files) VALUES (?, ?)",
                    (pinned.hash, dumps(dict(pinned.files))),
                )

    def events(self, case_id: str) -> tuple[Event, ...]:
        with self._transaction("DEFERRED"):
            return self._history(case_id)

    def _history(self, case_id: str) -> tuple[Event, ...]:
        rows = self._connection.execute(
            f"SELECT {EVENT} FROM events WHERE case_id = ? ORDER BY seq", (case_id,)
        ).fetchall()
        last = self._connection.execute("SELECT seq FROM cases WHERE id = ?", (case_id,)).fetchone()
        if [row[1] for row in rows] != list(range(1, (last[0] if last else 0) + 1)):
            raise damaged(self._path)
        return tuple(event_of(row, self._path, self._sealer) for row in rows)

    def heads(self, query: Query) -> tuple[Head, ...]:
        with explained(self._path):
            return found(self._connection, query, self._path, self._sealer)

    def ids(self, prefix: str) -> tuple[str, ...]:
        begin = read_prefix(prefix)
        if begin is None:
            return ()
        with explained(self._path):
            rows = self._connection.execute(
                "SELECT id FROM cases WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
                (begin, f"{begin}~", IDS),
            ).fetchall()
        return tuple(str(row[0]) for row in rows)

    def pinned(self, flow_hash: str) -> Pinned | None:
        with explained(self._path):
            row = self._connection.execute(
                "SELECT files FROM flows WHERE hash = ?", (flow_hash,)
            ).fetchone()
        if row is None:
            return None
        try:
            pinned = pin(cast("Any", loads(row[0])))
        except (EventError, TypeError, AttributeError):
            raise damaged(self._path) from None
        if pinned.hash != flow_hash:
            raise damaged(self._path)
        return pinned

    def delete(self, case_ids: Sequence[str]) -> int:
        count = 0
        with self._transaction():
            for case_id in case_ids:
                unindex(self._connection, case_id)
                self._connection.execute("DELETE FROM events WHERE case_id = ?", (case_id,))
                count += self._connection.execute(
                    "DELETE FROM cases WHERE id = ?", (case_id,)
                ).rowcount
            # The index keeps the words of what it has lost until its parts are merged.
            self._connection.execute("INSERT INTO search (search) VALUES ('optimize')")
        self._sweep(say.TRACES)
        return count

    def rewrite(self, events: Sequence[Event], record: Record) -> None:
        """This history in the place of the one there is; no byte of that is left."""
        with self._transaction():
            unindex(self._connection, record.id)
            self._connection.execute("DELETE FROM events WHERE case_id = ?", (record.id,))
            rows = [event_row(event, self._sealer) for event in events]
            self._connection.executemany(_ADD_EVENT, rows)
            self._put_head(record, events[-1].seq)
            self._connection.execute("INSERT INTO search (search) VALUES ('optimize')")
        self._sweep(say.TRACES)

    def reseal(self, sealer: Sealer | None) -> int:
        """Seal every case anew, or open all for good with None; gives how many there are."""
        with self._transaction():
            self._require_seal()
            count = reseal(self._connection, self._history, sealer)
        self._sealer = sealer
        self._sweep(say.READABLE_TRACES)
        return count

    @property
    def is_sealed(self) -> bool:
        """Whether the file says little without a key."""
        return self._sealer is not None

    def close(self) -> None:
        with explained(self._path):
            self._connection.close()

    @contextmanager
    def _transaction(self, kind: str = "IMMEDIATE") -> Iterator[None]:
        with explained(self._path), transaction(self._connection, kind):
            yield

    def _known(self, case_id: str, events: Sequence[Event]) -> dict[int, Known]:
        first = min((event.seq for event in events), default=1)
        rows = self._connection.execute(
            "SELECT seq, id, by, at FROM events WHERE case_id = ? AND seq >= ?",
            (case_id, first - 1),
        )
        return {seq: Known(id_, by, read_time(at)) for seq, id_, by, at in rows}

    def _put_head(self, record: Record, seq: int) -> None:
        """While the wizard still asks, the text only waits: indexing costs more than an answer."""
        text = closed(search_text(record), words_place(record.id, seq), self._sealer)
        row = (*head_row(head(record), seq, self._sealer), text)
        self._connection.execute(_PUT_HEAD, row)
        if record.outcome is not None and self._sealer is None:
            index(self._connection, record.id)

    def _require_seal(self) -> None:
        """Another window may have changed the key, or opened all, since this one began."""
        if self._sealer and agree(self._connection, self._sealer, self._path) is None:
            raise failure("resealed", say.RESEALED, self._path)

    def _sweep(self, traces: Text) -> None:
        """Build the file anew: `secure_delete` misses what moved between pages before."""
        try:
            with explained(self._path):
                self._connection.execute("PRAGMA temp_store = FILE")
                self._connection.execute("VACUUM")
                self._connection.execute("PRAGMA temp_store = MEMORY")
                busy = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except StoreError:
            busy = True
        if busy:
            raise failure("traces", traces, self._path)
        set_swept(self._connection)
