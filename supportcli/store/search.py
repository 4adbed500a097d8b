"""Lists and text search over the heads: newest first, page by page, at any size."""

import sqlite3
from pathlib import Path

from supportcli.case.event import MAX_INTEGER, dumps, read_time, time_text
from supportcli.store.base import Head, Query
from supportcli.store.connection import transaction
from supportcli.store.rows import HEAD, Row, head_of
from supportcli.store.words import match_expression, needles, words

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


def found(connection: sqlite3.Connection, query: Query, path: Path) -> tuple[Head, ...]:
    """One page of heads."""
    if query.text is None:
        rows = _page(connection, query)
    else:
        catch_up(connection)
        rows = _search(connection, query, query.text)
    return tuple(head_of(row, path) for row in rows)


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


def words_of(connection: sqlite3.Connection, case_id: str) -> str:
    """What the case is found by, whether it is in the index yet or not."""
    waiting, indexed = connection.execute(
        "SELECT waiting, words FROM cases LEFT JOIN search ON search.rowid = doc WHERE id = ?",
        (case_id,),
    ).fetchone()
    return str(indexed) if waiting is None else words(waiting)


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
    """The newest hits in parts, each a little larger and down to the end of a second.

    So the parts follow each other as the list does, and what is in one is sorted exactly.
    """
    expression = match_expression(needles(typed))
    rows: list[Row] = []
    top, size = MAX_INTEGER, CHUNK
    while expression and len(rows) < query.limit:
        docs = _docs(connection, expression, top, size)
        if not docs:
            break
        end = docs[-1] - docs[-1] % SLOTS
        docs += _docs(connection, expression, docs[-1], SLOTS, end)
        rows += _page(connection, query, docs)
        top, size = end, size * GROWTH
    return rows[: query.limit]


def _docs(
    connection: sqlite3.Connection, expression: str, top: int, size: int, end: int = -MAX_INTEGER
) -> list[int]:
    """The highest numbers of hits below `top`, none of them below `end`."""
    rows = connection.execute(
        "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? AND rowid >= ? "
        "ORDER BY rowid DESC LIMIT ?",
        (expression, top, end, size),
    )
    return [doc for (doc,) in rows]


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
