"""The SQLite store: private, whole or absent, and honest about what it cannot read."""

import multiprocessing
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from supportcli.case.event import event_to_json
from supportcli.case.record import apply, fold
from supportcli.errors import Exit, SupportError
from supportcli.store import search
from supportcli.store.base import ConflictError, Query, StoreError, head
from supportcli.store.files import create
from supportcli.store.memory import MemoryStore
from supportcli.store.salvage import examine, salvage
from supportcli.store.sqlite import SqliteStore
from tests.case.histories import after, answered, case_id, ended, history
from tests.store.folders import CASES, fill, names


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "cases.db"


@pytest.fixture
def full(path: Path) -> Path:
    fill(path)
    return path


@pytest.fixture
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def refused(path: Path) -> str:
    """The rule by which the store will not open; what lies there must stay as it is."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(SupportError) as caught:
        SqliteStore(path)
    assert caught.value.code is Exit.STORE
    assert str(path) in caught.value.problems[0].text.zh
    assert before is None or path.read_bytes() == before
    return caught.value.problems[0].rule


@pytest.mark.parametrize("umask", [0, 0o077, 0o022, 0o777], indirect=True)
def test_only_the_user_can_get_at_it(path: Path, umask: None) -> None:
    folder = path.parent / "deeper"
    path = folder / "cases.db"
    with closing(SqliteStore(path)) as store:
        events = history(1)
        store.append(events, fold(events))
        assert names(folder) == ["cases.db", "cases.db-shm", "cases.db-wal"]
        assert {mode(found) for found in folder.iterdir()} == {0o600}
        assert mode(folder) == mode(folder.parent) == 0o700
        assert store.warnings == ()
    assert names(folder) == ["cases.db"]


def test_rights_of_others_are_warned_of(full: Path) -> None:
    full.chmod(0o640)
    full.parent.chmod(0o755)
    with closing(SqliteStore(full)) as store:
        assert [problem.text.en for problem in store.warnings] == [
            f"other users of this computer can get at {full.parent}; "
            f"to close it: chmod 700 {full.parent}",
            f"other users of this computer can get at {full}; to close it: chmod 600 {full}",
        ]


def test_what_is_no_file_of_ours_alone_is_not_opened(full: Path, tmp_path: Path) -> None:
    link, hard, folder, pipe = (tmp_path / name for name in ("link", "hard", "folder", "pipe"))
    link.symlink_to(full)
    hard.hardlink_to(full)
    folder.mkdir()
    os.mkfifo(pipe)
    assert [refused(place) for place in (link, hard, full, folder, pipe)] == ["store.file"] * 5
    hard.unlink()
    Path(f"{full}-wal").symlink_to(link)
    assert refused(full) == "store.file"
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    assert refused(tmp_path / "nowhere") == "store.file"
    with pytest.raises(StoreError):
        SqliteStore(full / "cases.db")


def test_foreign_and_newer_files_are_left_alone(full: Path, tmp_path: Path) -> None:
    place = tmp_path / "other.db"
    place.write_bytes(b"")
    assert refused(place) == "store.foreign"
    place.write_text("hello\n" * 100)
    assert refused(place) == "store.foreign"
    with closing(sqlite3.connect(tmp_path / "foreign.db")) as other:
        other.execute("CREATE TABLE t (a)")
        other.commit()
    assert refused(tmp_path / "foreign.db") == "store.foreign"
    with closing(sqlite3.connect(full)) as newer:
        newer.execute("PRAGMA user_version = 99")
    assert refused(full) == "store.newer"
    assert names(full.parent) == ["cases.db"]


def test_every_setting_holds(full: Path) -> None:
    with closing(SqliteStore(full)) as store:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "secure_delete")
        found = [
            store._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (*pragmas, "busy_timeout")
        ]
        assert found == ["wal", 2, 1, 0, 1, 5000]


def test_an_interrupted_creation_leaves_no_trace(path: Path) -> None:
    path.parent.mkdir()
    part = path.with_name("cases.db.part")
    part.write_text("half")
    fill(path)
    assert names(path.parent) == ["cases.db"]


def test_what_could_not_be_brought_into_the_file_is_no_store(path: Path) -> None:
    """SQLite leaves its log beside the file when closing could not empty it."""
    with pytest.raises(StoreError) as caught:
        create(path, lambda part: Path(f"{part}-wal").touch())
    assert caught.value.problems[0].rule == "store.io"
    assert names(path.parent) == []


def test_a_search_is_the_same_in_small_parts(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "CHUNK", 2)
    monkeypatch.setattr(search, "SLOTS", 16)
    memory = MemoryStore()
    with closing(SqliteStore(path)) as store:
        for number in range(40):
            steps = [answered("a", "转账" if number % 3 else "充值")]
            events = history(number, *steps, *([ended("contact")] if number % 2 else []))
            if number > 30:
                # More in one second than one part holds.
                events = tuple(replace(event, at=events[0].at.replace(hour=9)) for event in events)
            for one in (store, memory):
                one.append(events, fold(events))
        for first in (
            Query(text="转账"),
            Query(text="充值", limit=5),
            Query(text="转账", status="draft", limit=3),
            Query(text="充值", wallet="none"),
        ):
            page = memory.heads(first)
            assert store.heads(first) == page
            while page:
                query = replace(first, after=(page[-1].changed, page[-1].id))
                page = memory.heads(query)
                assert store.heads(query) == page


def test_a_second_may_have_more_cases_than_numbers(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "SLOTS", 2)
    with closing(SqliteStore(path)) as store:
        cases = [replace(history(number)[0], at=history(1)[0].at) for number in range(7)]
        for event in cases:
            store.append((event,), fold((event,)))
        found = {one.id for one in store.heads(Query(text="transfer"))}
        assert found == {event.case_id for event in cases}


NAUGHTY = (
    "",
    " ",
    "undefined",
    "\u202eevil",
    "\ufeff",
    "\x01\x1b[31m\x7f\x85",
    "田中さん",
    "😀👩‍👩‍👧",
    "Z̮̞̠͙͔ͅA",
    "'; DROP TABLE cases; --",
    '%s {0} ${x} \\ "',
    "\u2028\u2029",
    "1e400",
    "9" * 400,
    "长" * 350_000,
)


def test_stored_is_read_is_exported_is_dumped(path: Path, tmp_path: Path) -> None:
    steps = [answered(f"key{number}", text) for number, text in enumerate(NAUGHTY)]
    events = history(1, *steps, by="\u202e'")
    with closing(SqliteStore(path)) as store:
        store.append(events, fold(events))
        assert store.events(case_id(1)) == events
    with closing(sqlite3.connect(path)) as source:
        dump = "\n".join(source.iterdump())
        rows = source.execute("SELECT data, length(CAST(data AS BLOB)) FROM events").fetchall()
        assert all(len(data.encode()) == size for data, size in rows)
    rebuilt = tmp_path / "rebuilt" / "cases.db"
    fill(rebuilt)
    begin = dump.index('INSERT INTO "events"')
    with closing(sqlite3.connect(rebuilt)) as target:
        target.execute("DELETE FROM events")
        target.executescript(dump[begin : dump.index("CREATE TABLE", begin)])
    assert [event_to_json(event) for event in salvage(rebuilt)] == [
        event_to_json(event) for event in events
    ]


def _add(path: Path, number: int, count: int) -> None:
    with closing(SqliteStore(path)) as store:
        for _ in range(count):
            while True:
                there = store.events(case_id(1))
                event = after(there[-1], "noted", by=str(number), text=str(number))
                try:
                    store.append((event,), apply(fold(there), event))
                    break
                except ConflictError:
                    continue


def test_eight_processes_lose_nothing(path: Path) -> None:
    """All go on with one and the same case, and read it again whenever another was faster."""
    with closing(SqliteStore(path)) as store:
        first = history(1)
        store.append(first, fold(first))
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=_add, args=(path, number, 20)) for number in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0] * 8
    with closing(SqliteStore(path)) as store:
        record = fold(store.events(case_id(1)))
        assert sorted(note.text for note in record.notes) == sorted(
            str(number) for number in range(8) for _ in range(20)
        )
        assert store.heads(Query()) == (head(record),)


def _open_own(path: Path, number: int) -> None:
    with closing(SqliteStore(path)) as store:
        for case in range(100):
            events = history(number * 100 + case)
            store.append(events, fold(events))


def test_eight_processes_may_create_it_together(path: Path) -> None:
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=_open_own, args=(path, number)) for number in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0] * 8
    assert examine(path) == 800


def test_a_store_kept_busy(full: Path) -> None:
    store = SqliteStore(full)
    store._connection.execute("PRAGMA busy_timeout = 0")
    events = history(20)
    with closing(store), closing(sqlite3.connect(full, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as caught:
            store.append(events, fold(events))
        assert caught.value.problems[0].rule == "store.busy"
        other.execute("ROLLBACK")
        store.append(events, fold(events))
        assert store.events(case_id(20)) == events


def test_what_is_deleted_is_nowhere(path: Path) -> None:
    """Long and short, in the log and in the file: what moved between pages has left no copy."""
    words = "canaryword"
    with closing(SqliteStore(path)) as store:
        for number in range(120):
            word = words if number % 3 else "ordinary"
            steps = [answered(f"q{at}", f"{word} 鸟鸣 " * (1 + 7 * number)) for at in range(4)]
            events = history(number, *steps, ended("contact"), by=word)
            for count in range(1, len(events) + 1):
                store.append(events[count - 1 : count], fold(events[:count]))
        gone = [case_id(number) for number in range(120) if number % 3]
        assert words.encode() in _bytes(path)
        assert store.delete(gone) == 80
        data = _bytes(path)
        assert words.encode() not in data
        assert not [case for case in gone if case.encode() in data]
        assert [len(store.heads(Query(text=text, limit=99))) for text in ("鸟鸣", words)] == [40, 0]
        assert len(store.events(case_id(3))) == 6
    assert examine(path) == 40


def test_a_window_that_reads_keeps_traces_alive(full: Path) -> None:
    store = SqliteStore(full)
    store._connection.execute("PRAGMA busy_timeout = 0")
    with closing(store), closing(sqlite3.connect(full, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM cases").fetchall()
        with pytest.raises(StoreError) as caught:
            store.delete([case_id(1)])
        assert caught.value.problems[0].rule == "store.traces"
        other.execute("ROLLBACK")
        assert store.delete([case_id(1)]) == 0
        assert case_id(1).encode() not in _bytes(full)


def _bytes(path: Path) -> bytes:
    return b"".join(found.read_bytes() for found in sorted(path.parent.iterdir()))


FILL_DISK = """
import resource, sys
from pathlib import Path
from supportcli.case.record import fold
from supportcli.errors import SupportError
from supportcli.store.sqlite import SqliteStore
from tests.case.histories import answered, history
store = SqliteStore(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))
for number in range(100, 1000):
    events = history(number, answered("a", "x" * 3000))
    try:
        store.append(events, fold(events))
    except SupportError as error:
        print(number, int(error.code), error.problems[0].rule)
        break
"""


def test_a_full_disk_loses_nothing_that_was_saved(full: Path) -> None:
    """A limit on the size of files stands for the full disk."""
    done = subprocess.run(
        [sys.executable, "-c", FILL_DISK, str(full)], capture_output=True, text=True, check=True
    )
    failed, code, rule = done.stdout.split()
    assert (int(code), rule) == (Exit.STORE, "store.io")
    assert int(failed) > 110
    assert examine(full) == len(CASES) + int(failed) - 100
    with closing(SqliteStore(full)) as store:
        for number in range(100, int(failed)):
            assert len(store.events(case_id(number))) == 2
        assert store.events(case_id(int(failed))) == ()


def test_a_killed_process_loses_nothing_that_was_saved(path: Path) -> None:
    kill = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "from supportcli.case.record import fold\n"
        "from supportcli.store.sqlite import SqliteStore\n"
        "from tests.case.histories import answered, history\n"
        "store = SqliteStore(Path(sys.argv[1]))\n"
        "events = history(1, answered('a', 'b'))\n"
        "store.append(events, fold(events))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", kill, str(path)], check=False)
    assert done.returncode == -9
    events = history(1, answered("a", "b"))
    assert list(salvage(path)) == list(events)
    with closing(SqliteStore(path)) as store:
        assert store.events(case_id(1)) == events
