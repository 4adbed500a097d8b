"""What a team costs: sending cases against one COPY of the same rows, and a local append."""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from time import perf_counter

import psycopg

from benchmarks.timing import Pair, row
from supportcli.case.event import Event, dumps
from supportcli.case.record import fold, search_text
from supportcli.store.base import head
from supportcli.store.postgres_link import Session
from supportcli.store.postgres_schema import upgrade
from supportcli.store.words import words
from tests.case.histories import answered, ended, history
from tests.store.faults import empty
from tests.store.members import Member
from tests.store.servers import Server, running

CASES = 1000
RUNS = 5
STEPS = (
    *(answered(f"question{number}", f"转账没有到账 {number}") for number in range(8)),
    ended("contact"),
)
DATABASE = "team"


def main() -> None:
    with running(durable=True) as server, tempfile.TemporaryDirectory() as folder:
        version = server.run("postgres", "SHOW server_version")[0][0]
        print(f"PostgreSQL {version}, {CASES} cases of {len(STEPS) + 1} events")
        session = Session(server.database(DATABASE))
        upgrade(session)
        session.close()
        cases = [history(number, *STEPS, by="li") for number in range(CASES)]
        times = [one_run(server, Path(folder), cases, run) for run in range(RUNS)]
        pair = Pair(*(median(column) for column in zip(*times, strict=True)))
        print(row(f"sync of {CASES} cases", "one COPY of the same rows", pair, "5x"))
        frozen(server, Path(folder))


def one_run(
    server: Server, folder: Path, cases: list[tuple[Event, ...]], run: int
) -> tuple[float, float]:
    with closing(Member(folder, f"li{run}", server.url(DATABASE))) as li:
        store = li.store()
        for events in cases:
            store.append(events, fold(events))
        empty(server, DATABASE)
        began = perf_counter()
        store.sync()
        ours = perf_counter() - began
    empty(server, DATABASE)
    rows = list(event_rows(cases)), list(head_rows(cases))
    began = perf_counter()
    copy(server.url(DATABASE), *rows)
    return ours, perf_counter() - began


def event_rows(cases: list[tuple[Event, ...]]) -> Iterator[tuple[object, ...]]:
    for events in cases:
        for one in events:
            yield one.case_id, one.seq, one.id, one.kind, one.at, one.by, dumps(one.data)


def head_rows(cases: list[tuple[Event, ...]]) -> Iterator[tuple[object, ...]]:
    for events in cases:
        record = fold(events)
        one = head(record)
        yield (
            one.id, record.seq, one.flow, one.wallet, one.status, one.opened, one.changed, one.due,
            one.ticket, one.by, words(search_text(record)),
        )  # fmt: skip


def copy(url: str, events: list[tuple[object, ...]], heads: list[tuple[object, ...]]) -> None:
    with psycopg.connect(url) as link:
        for table, rows in (("events", events), ("cases", heads)):
            with link.cursor().copy(f"COPY supportcli.{table} FROM STDIN".encode()) as target:
                for one in rows:
                    target.write_row(one)


def frozen(server: Server, folder: Path) -> None:
    """An append while the server hangs: it must not notice."""
    with closing(Member(folder, "wang", server.url(DATABASE))) as wang, server.frozen():
        store = wang.store()
        times = []
        for number in range(200):
            events = history(number, *STEPS)
            record = fold(events)
            began = perf_counter()
            store.append(events, record)
            times.append(perf_counter() - began)
    shown = f"median {median(times) * 1000:.1f} ms, worst {max(times) * 1000:.1f} ms"
    print(f"append of {len(STEPS) + 1} events while the server is frozen: {shown}  (reach 100 ms)")


if __name__ == "__main__":
    main()
