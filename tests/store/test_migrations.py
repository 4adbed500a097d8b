"""Stores of every released version open as they are; a new one is reached whole or not at all."""

import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from supportcli.case.record import fold
from supportcli.store.base import Query, StoreError, head, pin
from supportcli.store.connection import connect
from supportcli.store.migrations import MIGRATIONS, migrate, version
from supportcli.store.salvage import examine
from supportcli.store.sqlite import SqliteStore
from tests.case.histories import answered, case_id, ended, history
from tests.store.folders import names

FIXTURES = Path(__file__).parent / "fixtures"
PINNED = pin({"transfer-missing.yaml": "format: 1\n"})
OLD = (
    history(1, answered("status", "转账失败"), ended("contact"), ("ticket", {"number": "T-1"})),
    history(2, answered("amount", {"unknown": ""}), by="li"),
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "cases.db"
    path.parent.mkdir()
    path.parent.chmod(0o700)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript((FIXTURES / "v1.sql").read_text("utf-8"))
    path.chmod(0o600)
    return path


def check(path: Path) -> None:
    with closing(SqliteStore(path)) as store:
        assert [store.events(case_id(number)) for number in (1, 2)] == list(OLD)
        assert store.heads(Query()) == tuple(head(fold(events)) for events in reversed(OLD))
        assert [one.id for one in store.heads(Query(text="失败"))] == [case_id(1)]
        assert store.pinned(PINNED.hash) == PINNED
        assert store.warnings == ()


def test_there_is_a_fixture_of_every_version() -> None:
    assert sorted(path.name for path in FIXTURES.iterdir()) == [
        f"v{number}.sql" for number in range(1, len(MIGRATIONS) + 1)
    ]


def test_a_store_of_version_1(old: Path) -> None:
    check(old)
    more = history(1, answered("status", "转账失败"), ended("contact"))
    with closing(SqliteStore(old)) as store:
        store.append(history(3), fold(history(3)))
        assert store.delete([case_id(3)]) == 1
        store.append(more, fold(more))
    assert examine(old) == 2


def add_column(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE cases ADD COLUMN more TEXT")
    connection.execute("UPDATE cases SET more = 'much'")


def stumble(connection: sqlite3.Connection) -> None:
    connection.execute("THIS IS NO SQL")


def test_a_copy_first_then_every_step(old: Path) -> None:
    with closing(connect(old)) as connection:
        migrate(connection, old, (*MIGRATIONS, add_column))
        assert version(connection) == 2
        assert connection.execute("SELECT more FROM cases").fetchall() == [("much",)] * 2
        # Whoever looks at the file alone sees the new version.
        assert int.from_bytes(old.read_bytes()[60:64]) == 2
        migrate(connection, old, (*MIGRATIONS, add_column))
    backup = old.with_name("cases.db.v1")
    assert names(old.parent) == ["cases.db", "cases.db.v1"]
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    check(backup)


def test_a_newer_version_in_the_log_alone_is_left_alone(old: Path) -> None:
    with closing(connect(old)) as connection, pytest.raises(StoreError) as caught:
        migrate(connection, old, ())
    assert caught.value.problems[0].rule == "store.newer"


def test_all_steps_or_none(old: Path) -> None:
    before = examine(old)
    with closing(connect(old)) as connection, pytest.raises(sqlite3.Error):
        migrate(connection, old, (*MIGRATIONS, add_column, stumble))
    assert examine(old) == before
    check(old)


KILLED = """
import os, signal, sqlite3, sys
from pathlib import Path
from supportcli.store.connection import connect
from supportcli.store.migrations import MIGRATIONS, migrate
left = int(sys.argv[2])
def count(statement):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
def many(connection):
    for number in range(8):
        connection.execute(f"CREATE TABLE t{number} (a)")
connection = connect(Path(sys.argv[1]))
connection.set_trace_callback(count)
migrate(connection, Path(sys.argv[1]), (*MIGRATIONS, many))
"""


def kills(path: Path) -> Iterator[int]:
    for when in range(1, 40):
        done = subprocess.run([sys.executable, "-c", KILLED, str(path), str(when)], check=False)
        yield done.returncode
        if done.returncode == 0:
            return


def test_killed_at_every_statement(old: Path) -> None:
    codes = []
    for code in kills(old):
        codes.append(code)
        with closing(connect(old)) as connection:
            names = "SELECT count(*) FROM sqlite_master WHERE name LIKE 't_'"
            there = connection.execute(names).fetchone()[0]
            assert (version(connection), there) in ((1, 0), (2, 8))
            assert connection.execute("SELECT count(*) FROM cases").fetchone() == (2,)
            if version(connection) == 2:
                break
    assert len(codes) > 10
