"""The team's cases in PostgreSQL, where many people write at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC
from time import monotonic
from typing import Any, TypeVar, cast

from psycopg import errors

from supportcli.case.event import Event, EventError, check, dumps, loads
from supportcli.case.ids import read_prefix
from supportcli.case.rebase import rebase
from supportcli.case.record import Record, fold, search_text
from supportcli.messages import store as say
from supportcli.store.base import IDS, Head, Known, Pinned, Query, StoreError, fresh, head, pin
from supportcli.store.outbox import Parcel
from supportcli.store.postgres_link import Link, Session
from supportcli.store.postgres_schema import require, schema
from supportcli.store.rows import Row, event_row, head_row
from supportcli.store.team import PATIENCE, OfflineError
from supportcli.store.words import needles, words

_EVENT = "case_id, seq, id, kind, at, by, data"
_HEAD = "case_id, flow, wallet, status, opened, changed, due, ticket, by"
_ROW = {
    "case_id": "text", "seq": "bigint", "flow": "text", "wallet": "text", "status": "text",
    "opened": "timestamptz", "changed": "timestamptz", "due": "timestamptz",
    "ticket": "text", "by": "text", "words": "text",
}  # fmt: skip
_PUT_HEADS = f"""INSERT INTO supportcli.cases ({", ".join(_ROW)})
    SELECT * FROM unnest({", ".join(f"%s::{kind}[]" for kind in _ROW.values())})
    ON CONFLICT (case_id) DO UPDATE
    SET {", ".join(f"{name} = excluded.{name}" for name in list(_ROW)[1:])}"""
_CONDITIONS = {
    "wallet": "wallet = %s",
    "flow": "flow = %s",
    "status": "status = %s",
    "since": "changed >= %s",
    "until": "changed <= %s",
    "due_before": "due < %s",
}
_TRIES = 3
_Found = TypeVar("_Found")


class RaceError(Exception):
    """Someone else has just begun the same case; what they wrote can be seen next time."""


class PostgresStore:
    """A CaseStore for a team: each call answers, or gives up within `patience` seconds."""

    def __init__(self, url: str, patience: float = PATIENCE) -> None:
        self._session = Session(url, patience)
        self._patience = patience

    def append(self, events: Sequence[Event], record: Record, pinned: Pinned | None = None) -> None:
        def work(link: Link) -> None:
            new = fresh(events, record, _known(link, record.id, events))
            _keep_flows(link, [pinned])
            if new:
                _write(link, [event_row(event) for event in new], [_head_row(record)])

        for event in events:
            check(event)
        self._tried(work, self._patience)

    def exchange(
        self, parcels: Sequence[Parcel], seconds: float
    ) -> Mapping[str, tuple[Event, ...]]:
        """Take in the parcels, all or none, each event once.

        Gives the whole history of those cases in which others had gone on; where that begins
        with another event than the parcel's, it is another case and nothing was added to it.
        """

        def work(link: Link) -> Mapping[str, tuple[Event, ...]]:
            # Locked in one order, so that two machines never wait for each other.
            ids = sorted(parcel.case_id for parcel in parcels)
            locked = link.execute(
                "SELECT case_id, seq FROM supportcli.cases WHERE case_id = ANY(%s) "
                "ORDER BY case_id FOR UPDATE",
                (ids,),
            )
            lasts = {str(case_id): int(seq) for case_id, seq in locked}
            _keep_flows(link, [parcel.pinned for parcel in parcels])
            new: list[Row] = []
            heads: list[Row] = []
            behind: list[Parcel] = []
            for parcel in parcels:
                if lasts.get(parcel.case_id, 0) == parcel.base:
                    new += parcel.rows
                    heads.append(parcel.head)
                else:
                    behind.append(parcel)
            histories = _histories(link, [parcel.case_id for parcel in behind])
            for parcel in behind:
                theirs, ours = histories[parcel.case_id], parcel.events()
                if theirs and theirs[0].id != ours[0].id:
                    continue
                if added := rebase(theirs, ours, parcel.base):
                    histories[parcel.case_id] = (*theirs, *added)
                    new += [event_row(event) for event in added]
                    heads.append(_head_row(fold((*theirs, *added))))
            _write(link, new, heads)
            return histories

        return self._tried(work, seconds)

    def events(self, case_id: str) -> tuple[Event, ...]:
        with self._transaction() as link:
            return _histories(link, [case_id])[case_id]

    def heads(self, query: Query) -> tuple[Head, ...]:
        asked = [name for name in _CONDITIONS if getattr(query, name) is not None]
        conditions = [_CONDITIONS[name] for name in asked]
        values: list[Any] = [getattr(query, name) for name in asked]
        if query.after:
            conditions.append("(changed, case_id) < (%s, %s)")
            values += query.after
        if query.text is not None:
            wanted = needles(query.text)
            conditions += ["strpos(words, %s) > 0"] * len(wanted) or ["false"]
            values += wanted
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        statement = f"""SELECT {_HEAD} FROM supportcli.cases {where}
            ORDER BY changed DESC, case_id DESC LIMIT %s"""
        with self._transaction() as link:
            rows = link.execute(statement, (*values, query.limit)).fetchall()
        return tuple(Head(*row) for row in rows)

    def ids(self, prefix: str) -> tuple[str, ...]:
        begin = read_prefix(prefix)
        if begin is None:
            return ()
        with self._transaction() as link:
            rows = link.execute(
                "SELECT case_id FROM supportcli.cases WHERE case_id >= %s AND case_id < %s "
                "ORDER BY case_id LIMIT %s",
                (begin, f"{begin}~", IDS),
            ).fetchall()
        return tuple(str(row[0]) for row in rows)

    def known(self, case_ids: Iterable[str]) -> frozenset[str]:
        """Those of the cases that are there."""
        with self._transaction() as link:
            rows = link.execute(
                "SELECT case_id FROM supportcli.cases WHERE case_id = ANY(%s)", (list(case_ids),)
            ).fetchall()
        return frozenset(str(row[0]) for row in rows)

    def pinned(self, flow_hash: str) -> Pinned | None:
        with self._transaction() as link:
            row = link.execute(
                "SELECT files FROM supportcli.flows WHERE hash = %s", (flow_hash,)
            ).fetchone()
        if row is None:
            return None
        try:
            found = pin(cast("Any", loads(row[0])))
        except (EventError, TypeError, AttributeError):
            found = None
        if found is None or found.hash != flow_hash:
            raise StoreError("damaged", say.REMOTE_DAMAGED.fill(id=flow_hash[:12]))
        return found

    def delete(self, case_ids: Sequence[str]) -> int:
        with self._transaction() as link:
            for table in ("events", "cases"):
                statement = f"DELETE FROM supportcli.{table} WHERE case_id = ANY(%s)"
                count = link.execute(statement, (list(case_ids),)).rowcount
        return count

    def close(self) -> None:
        self._session.close()

    @contextmanager
    def _transaction(self, seconds: float | None = None) -> Iterator[Link]:
        with self._session.transaction(seconds) as link:
            if not link.checked:
                require(schema(link))
                link.checked = True
            yield link

    def _tried(self, work: Callable[[Link], _Found], seconds: float) -> _Found:
        until = monotonic() + seconds
        for _ in range(_TRIES):
            try:
                with self._transaction(until - monotonic()) as link:
                    return work(link)
            except RaceError:
                continue
        raise OfflineError(say.TOO_BUSY)


def _known(link: Link, case_id: str, events: Sequence[Event]) -> dict[int, Known]:
    first = min((event.seq for event in events), default=1)
    rows = link.execute(
        "SELECT seq, id, by, at FROM supportcli.events WHERE case_id = %s AND (seq >= %s "
        "OR id = ANY(%s))",
        (case_id, first - 1, [event.id for event in events]),
    )
    return {seq: Known(id_, by, at) for seq, id_, by, at in rows}


def _histories(link: Link, case_ids: Iterable[str]) -> dict[str, tuple[Event, ...]]:
    """The events of each case in order, () where there are none."""
    wanted = list(case_ids)
    if not wanted:
        return {}
    rows = link.execute(
        "SELECT case_id, seq, id, kind, at, by, data::text FROM supportcli.events "
        "WHERE case_id = ANY(%s) ORDER BY case_id, seq",
        (wanted,),
    ).fetchall()
    found: dict[str, list[Event]] = {case_id: [] for case_id in wanted}
    for case_id, seq, id_, kind, at, by, data in rows:
        try:
            values = cast("Any", loads(data))
            event = Event(id_, case_id, seq, kind, at.astimezone(UTC), by, values)
            check(event)
            if seq != len(found[case_id]) + 1:
                raise EventError(say.BAD_EVENT.fill(what="seq"))
        except (EventError, AttributeError):
            raise StoreError("damaged", say.REMOTE_DAMAGED.fill(id=case_id)) from None
        found[case_id].append(event)
    return {case_id: tuple(events) for case_id, events in found.items()}


def _head_row(record: Record) -> Row:
    return (*head_row(head(record), record.seq)[:-1], words(search_text(record)))


def _write(link: Link, events: Sequence[Row], heads: Sequence[Row]) -> None:
    """New events, and the heads of their cases; RaceError if one is there since we looked."""
    if not events:
        return
    try:
        with link.cursor().copy(f"COPY supportcli.events ({_EVENT}) FROM STDIN") as copy:
            for row in events:
                copy.write_row(row[:7])
    except errors.UniqueViolation:
        raise RaceError from None
    link.execute(_PUT_HEADS, [list(column) for column in zip(*heads, strict=True)])


def _keep_flows(link: Link, flows: Iterable[Pinned | None]) -> None:
    for pinned in {one.hash: one for one in flows if one}.values():
        link.execute(
            "INSERT INTO supportcli.flows (hash, files) VALUES (%s, %s) ON CONFLICT DO NOTHING",
            (pinned.hash, dumps(dict(pinned.files))),
        )
