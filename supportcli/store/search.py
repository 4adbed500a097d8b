"""Lists and text search over the heads: newest first, page by page, at any size."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from supportcli.case.event import dumps, read_time, time_text
from supportcli.store.base import Head, Query
from supportcli.store.connection import transaction
from supportcli.store.rows import HEAD, Row, head_of
from supportcli.store.seal import Sealer, opened, words_place
from supportcli.store.words import match_expression, matches, needles, words

CHUNK = 100
GROWTH = 4
SLOTS = 1 << 16

_CONDITIONS = (
    ("wallet", "wallet = ?"),
    ("flow", "flow = ?"),
    ("status", "status = ?"),
    ("since", "changed >= ?"),
    ("until", "changed <= ?"),
    ("due_before", "due < ?"),
)


def found(
    connection: sqlite3.Connection, query: Query, path: Path, sealer: Sealer | None
) -> tuple[Head, ...]:
    """One page of heads."""
    if query.text is None:
        rows = _page(connection, query)
    elif sealer:
        rows = _opened_one_by_one(connection, query, query.text, path, sealer)
    else:
        catch_up(connection)
        rows = _search(connection, query, query.text)
    return tuple(head_of(row, path, sealer) for row in rows)


def index(connection: sqlite3.Connection, case_id: str) -> None:
    """Move the waiting text of a case into the index, under a number that sorts by its time."""
    unindex(connection, case_id)
    text, changed = connection.execute(
        "SELECT waiting, changed FROM cases WHERE id = ?", (case_id,)
    ).fetchone()
    doc = _free(connection, int(read_time(changed).timestamp() // 1) * SLOTS)
    connection.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (doc, words(text)))
    connection.execute("UPDATE cases SET doc = ?, waiting = NULL WHERE id = ?", (doc, case_id))


def unindex(connection: sqlite3.Connection, case_id: str) -> None:
    """The case is found by no word any more."""
    row = connection.execute("SELECT doc FROM cases WHERE id = ?", (case_id,)).fetchone()
    if row and row[0] is not None:
        connection.execute("DELETE FROM search WHERE rowid = ?", row)


def words_of(
    connection: sqlite3.Connection, case_id: str, path: Path, sealer: Sealer | None
) -> str:
    """What the case is found by, whether it is in the index yet or not."""
    seq, waiting, indexed = connection.execute(
        "SELECT seq, waiting, words FROM cases LEFT JOIN search ON search.rowid = doc WHERE id = ?",
        (case_id,),
    ).fetchone()
    if waiting is None:
        return str(indexed)
    return words(opened(waiting, words_place(case_id, seq), sealer, path))


def catch_up(connection: sqlite3.Connection) -> None:
    """Index what has been waiting: cases that were left in the middle."""
    waiting = "SELECT id FROM cases WHERE waiting IS NOT NULL LIMIT 1"
    if connection.execute(waiting).fetchone() is None:
        return
    with transaction(connection):
        # Sorted here, because ORDER BY would make SQLite walk through every case there is.
        rows = connection.execute("SELECT changed, id FROM cases WHERE waiting IS NOT NULL")
        for _, case_id in sorted(rows):
            index(connection, case_id)


def _free(connection: sqlite3.Connection, begin: int) -> int:
    """The next number for a case of the second that begins here; of the next, if that is full."""
    while True:
        (last,) = connection.execute(
            "SELECT max(doc) FROM cases WHERE doc >= ? AND doc < ?", (begin, begin + SLOTS)
        ).fetchone()
        if last is None:
            return begin
        if last + 1 < begin + SLOTS:
            return int(last) + 1
        begin += SLOTS


def _search(connection: sqlite3.Connection, query: Query, typed: str) -> list[Row]:
    """The newest hits in parts that follow each other as the list does; each is sorted exactly."""
    expression = match_expression(needles(typed))
    rows: list[Row] = []
    if expression:
        hits = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC"
        with closing(connection.execute(hits, (expression,))) as cursor:
            for docs in _parts(doc for (doc,) in cursor):
                rows += _page(connection, query, docs)
                if len(rows) >= query.limit:
                    break
    return rows[: query.limit]


def _opened_one_by_one(
    connection: sqlite3.Connection, query: Query, typed: str, path: Path, sealer: Sealer
) -> list[Row]:
    """What is sealed has no index: the newest is opened first, until a page is full."""
    rows: list[Row] = []
    page = replace(query, limit=CHUNK)
    with transaction(connection, "DEFERRED"):
        while len(rows) < query.limit and (chunk := _page(connection, page)):
            for row in chunk:
                case_id, seq = row[:2]
                (stored,) = connection.execute(
                    "SELECT waiting FROM cases WHERE id = ?", (case_id,)
                ).fetchone()
                if matches(opened(stored, words_place(case_id, seq), sealer, path), typed):
                    rows.append(row)
            page = replace(page, after=(read_time(row[6]), case_id))
    return rows[: query.limit]


def _parts(docs: Iterable[int]) -> Iterator[list[int]]:
    """Each a little larger than the one before, and never ending within a second."""
    part: list[int] = []
    size = CHUNK
    for doc in docs:
        if len(part) >= size and doc // SLOTS != part[-1] // SLOTS:
            yield part
            part = []
            size *= GROWTH
        part.append(doc)
    if part:
        yield part


def _page(connection: sqlite3.Connection, query: Query, docs: list[int] | None = None) -> list[Row]:
    conditions = [sql for name, sql in _CONDITIONS if getattr(query, name) is not None]
    values = [getattr(query, name) for name, _ in _CONDITIONS if getattr(query, name) is not None]
    if query.after:
        conditions.append("(changed, id) < (?, ?)")
        values += query.after
    table = "cases"
    if docs is not None:
        table = "cases INDEXED BY cases_doc"
        conditions.append("doc IN (SELECT value FROM json_each(?))")
        values.append(dumps(docs))
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    order = "ORDER BY changed DESC, id DESC LIMIT ?"
    bound = [value if isinstance(value, str) else time_text(value) for value in values]
    statement = f"SELECT {HEAD} FROM {table} {where} {order}"
    return connection.execute(statement, (*bound, query.limit)).fetchall()
