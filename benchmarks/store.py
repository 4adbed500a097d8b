"""The case store at 1,000 and 100,000 cases (--full: and 1,000,000), against itself and SQLite."""

import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from functools import cache, partial
from itertools import count, cycle
from pathlib import Path
from random import Random
from time import perf_counter
from zlib import crc32

from benchmarks.timing import Pair, in_turn
from supportcli.case.event import Event, time_text
from supportcli.case.record import apply, fold, search_text
from supportcli.store.base import Query, head
from supportcli.store.connection import connect, transaction
from supportcli.store.rows import EVENT, HEAD, Row, event_row, head_row
from supportcli.store.search import SLOTS
from supportcli.store.sqlite import SqliteStore
from supportcli.store.words import words
from tests.case.histories import BEGIN, after, answered, case_id, ended, history

SMALL, MEDIUM, LARGE = 1_000, 100_000, 1_000_000
SAMPLE = 7_777_777
RUNS, SAVES, SAMPLES = 300, 1_000, 100
CHUNK = 20_000
# In every case, in one of a hundred, in one of ten thousand, in none.
WORDS = (("转账", 1), ("冻结", 100), ("签名", 10_000), ("鲸鱼", 0))


def main() -> None:
    sizes = (SMALL, MEDIUM, LARGE) if "--full" in sys.argv else (SMALL, MEDIUM)
    with tempfile.TemporaryDirectory() as folder:
        stores = {}
        for size in sizes:
            path = Path(folder, f"{size}.db")
            began = perf_counter()
            fill(path, size)
            took, megabytes = perf_counter() - began, path.stat().st_size / 1e6
            print(f"{size:,} cases: {megabytes:,.1f} MB, built in {took:.1f} s")
            stores[size] = SqliteStore(path)
        with closing(_bare(Path(folder, "bare.db"))) as bare:
            compare_saving(stores, bare)
        for size in sizes[1:]:
            compare_looking(stores[SMALL], stores[size], size)
        for size in sizes:
            search(stores[size], size)
        for store in stores.values():
            store.close()


def compare_saving(stores: dict[int, SqliteStore], bare: sqlite3.Connection) -> None:
    """One answer of a case that is still being asked, as the wizard writes it."""
    savings = {size: _answers(store) for size, store in stores.items()}
    numbers = count()
    text = "x" * len(str(event_row(history(1, answered("a", "转账没有到账"))[1])))

    def transact() -> None:
        with transaction(bare):
            bare.execute("INSERT INTO t (a, b) VALUES (?, ?)", (next(numbers), text))

    for size, save in savings.items():
        pair = in_turn(lambda save=save: next(save), transact, SAVES)
        _row(f"save an answer, {size:,} cases", "a bare transaction", pair, 2)
    for size in list(stores)[1:]:
        pair = in_turn(lambda size=size: next(savings[size]), lambda: next(savings[SMALL]), SAVES)
        _row(f"save an answer, {size:,} cases", f"{SMALL:,} cases", pair, 1.2)


def compare_looking(small: SqliteStore, large: SqliteStore, size: int) -> None:
    for what, look in (
        ("list the newest 20", lambda store, _: store.heads(Query())),
        ("  of one status", lambda store, _: store.heads(Query(status="ready"))),
        ("  of one wallet", lambda store, _: store.heads(Query(wallet="alipay"))),
        ("open a case", lambda store, number: fold(store.events(case_id(number)))),
        ("a page by key", lambda store, number: store.heads(Query(after=_place(number)))),
    ):
        ours = partial(_next, partial(look, large), _numbers(size))
        theirs = partial(_next, partial(look, small), _numbers(SMALL))
        for _ in range(SAMPLES):
            ours(), theirs()  # What the disk takes the first time is no matter of size.
        _row(f"{what}, {size:,} cases", f"{SMALL:,} cases", in_turn(ours, theirs, RUNS), 3)


def search(store: SqliteStore, size: int) -> None:
    for word, every in WORDS:
        query = Query(text=word)
        found = len(store.heads(query))
        pair = in_turn(lambda query=query: store.heads(query), lambda: None, 50)
        share = f"1 in {every:,}" if every else "none"
        print(
            f"search {word} ({share}), {size:,} cases: {pair.ours * 1000:8.3f} ms, "
            f"{found} shown  (reach 5 ms)"
        )


def made(number: int) -> tuple[Event, ...]:
    return _case(number, _told(number))


def _told(number: int) -> str:
    return "".join(word for word, every in WORDS if every and number % every == every // 2)


def _case(number: int, told: str) -> tuple[Event, ...]:
    return history(
        number,
        answered("status", f"昨天{told}一直没有到账"),
        answered("amount", str(number)),
        ended("contact"),
    )


def fill(path: Path, size: int) -> None:
    """What appending each would leave, in the order of the tables: a million is feasible so."""
    SqliteStore(path).close()
    order = sorted((case_id(number), number) for number in range(size))
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -300000")
        for begin in range(0, size, CHUNK):
            with transaction(connection):
                connection.executemany(
                    f"INSERT INTO events ({EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (row for one in order[begin : begin + CHUNK] for row in _event_rows(*one)),
                )
        for begin in range(0, size, CHUNK):
            with transaction(connection):
                _insert_heads(connection, range(begin, min(begin + CHUNK, size)))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _insert_heads(connection: sqlite3.Connection, numbers: range) -> None:
    connection.executemany(
        f"INSERT INTO cases ({HEAD}, doc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_head_row(case_id(number), number) for number in numbers),
    )
    connection.executemany("INSERT INTO search (rowid, words) VALUES (?, ?)", _texts(numbers))


@cache
def _pattern(told: str) -> tuple[list[Row], Row, str]:
    """The rows of a case in which this is said; number, amount and times are to be replaced."""
    events = _case(SAMPLE, told)
    record = fold(events)
    row = head_row(head(record), record.seq)
    return [event_row(event) for event in events], row, words(search_text(record))


def _event_rows(case: str, number: int) -> Iterator[Row]:
    for row in _pattern(_told(number))[0]:
        _, seq, _, kind, _, by, data, _ = row
        changed = data.replace(str(SAMPLE), str(number))
        id_ = f"{number:031x}{seq:x}"
        yield _summed(case, seq, id_, kind, _time(number, seq), by, changed)


def _head_row(case: str, number: int) -> Row:
    _, seq, flow, wallet, status, _, _, due, ticket, by, _ = _pattern(_told(number))[1]
    opened, changed = _time(number, 1), _time(number, seq)
    row = _summed(case, seq, flow, wallet, status, opened, changed, due, ticket, by)
    return (*row, _doc(number))


def _summed(*values: object) -> Row:
    return (*values, crc32(repr(values).encode()))


def _texts(numbers: range) -> Iterator[tuple[int, str]]:
    sample = words(case_id(SAMPLE))
    for number in numbers:
        text = _pattern(_told(number))[2].replace(sample, words(case_id(number)))
        yield _doc(number), text.replace(str(SAMPLE), str(number))


def _at(number: int, seq: int) -> datetime:
    return BEGIN + timedelta(hours=number, minutes=seq)


def _time(number: int, seq: int) -> str:
    return time_text(_at(number, seq))


def _doc(number: int) -> int:
    return int(_at(number, 4).timestamp()) * SLOTS


def _place(number: int) -> tuple[datetime, str]:
    return _at(number, 30), case_id(number)


def _answers(store: SqliteStore) -> Iterator[None]:
    """Each step is one answer; a case has twenty."""
    for number in count(10_000_000):
        events = history(number)
        record = fold(events)
        store.append(events, record)
        event = events[-1]
        for key in range(20):
            event = after(event, "answered", key=f"key{key}", raw="转账没有到账")
            record = apply(record, event)
            store.append((event,), record)
            yield


def _numbers(size: int) -> Iterator[int]:
    """The same few over and over, from the newer half."""
    return cycle(Random(1).sample(range(size // 2, size), SAMPLES))


def _next(look: Callable[[int], object], numbers: Iterator[int]) -> object:
    return look(next(numbers))


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in (
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL)",
    ):
        connection.execute(statement)
    return connection


def _row(what: str, against: str, pair: Pair, reach: float) -> None:
    print(
        f"{what:38} {pair.ours * 1000:8.3f} ms  {against:20} {pair.theirs * 1000:8.3f} ms "
        f"{pair.ratio:5.2f}x  (reach {reach}x)"
    )


if __name__ == "__main__":
    main()
