"""A damaged store: what is read is right or refused, nothing is written, the rest is saved."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from supportcli.case.event import Event
from supportcli.case.record import fold
from supportcli.errors import Exit, SupportError
from supportcli.store.base import Query, StoreError, head
from supportcli.store.salvage import examine, salvage
from supportcli.store.sqlite import SqliteStore
from tests.case.histories import case_id, ended, history
from tests.store.folders import CASES, PINNED, fill, names


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "cases.db"


@pytest.fixture
def full(path: Path) -> Path:
    fill(path)
    return path


def _read_all(path: Path) -> None:
    """Each answer is the right one, or an error of the store."""
    reads: list[tuple[Callable[[SqliteStore], object], object]] = [
        (lambda store: store.pinned(PINNED.hash), PINNED)
    ]
    for case, events in CASES.items():
        reads.append((lambda store, case=case: store.events(case), events))  # type: ignore[misc]
    heads = {head(fold(events)) for events in CASES.values()}
    try:
        store = SqliteStore(path)
    except SupportError as error:
        assert error.code is Exit.STORE
        return
    with closing(store):
        for read, expected in reads:
            try:
                assert read(store) == expected
            except SupportError as error:
                assert error.code is Exit.STORE
        for query in (Query(), Query(text="转账")):
            try:
                assert heads >= set(store.heads(query))
            except SupportError as error:
                assert error.code is Exit.STORE


def _check_saved(path: Path) -> int:
    """How many whole cases come out of a damaged file; none of them is wrong."""
    found: dict[str, list[Event]] = {}
    try:
        for event in salvage(path):
            found.setdefault(event.case_id, []).append(event)
    except SupportError as error:
        assert error.code is Exit.STORE
    assert all(tuple(events) == CASES[case][: len(events)] for case, events in found.items())
    return sum(tuple(events) == CASES[case] for case, events in found.items())


@pytest.mark.parametrize("flip", [0x01, 0xFF])
def test_a_flipped_byte_is_noticed_or_harmless(full: Path, flip: int) -> None:
    data = full.read_bytes()
    saved = []
    for offset in (*range(0, 100, 3), *range(0, len(data), 512)):
        damaged = bytearray(data)
        damaged[offset] ^= flip
        full.write_bytes(damaged)
        _read_all(full)
        saved.append(_check_saved(full))
        assert full.read_bytes() == damaged
        assert names(full.parent) == ["cases.db"]
    assert sum(saved) > 0.8 * len(CASES) * len(saved)


def test_a_changed_word_is_noticed(full: Path) -> None:
    """SQLite itself finds nothing wrong with other text in the place of text."""
    data = full.read_bytes()
    changed = "转账成功" * 8
    full.write_bytes(data.replace(("转账失败" * 8).encode(), changed.encode()))
    with closing(SqliteStore(full)) as store, pytest.raises(StoreError) as caught:
        store.events(case_id(8))
    assert caught.value.problems[0].rule == "store.damaged"
    with pytest.raises(StoreError):
        examine(full)
    assert _check_saved(full) == len(CASES) - 1


@pytest.mark.parametrize("seq", [1, 2, 4])
def test_a_lost_row_is_noticed(full: Path, seq: int) -> None:
    with closing(sqlite3.connect(full)) as other:
        other.execute("DELETE FROM events WHERE case_id = ? AND seq = ?", (case_id(1), seq))
        other.commit()
    with closing(SqliteStore(full)) as store, pytest.raises(StoreError) as caught:
        store.events(case_id(1))
    assert caught.value.problems[0].rule == "store.damaged"
    saved = [event for event in salvage(full) if event.case_id == case_id(1)]
    assert saved == list(CASES[case_id(1)][: seq - 1])


def test_a_sound_store_is_examined_and_saved_whole(full: Path) -> None:
    before = full.read_bytes()
    assert examine(full) == _check_saved(full) == len(CASES)
    assert (names(full.parent), full.read_bytes()) == (["cases.db"], before)


@pytest.mark.parametrize("size", [1, 99, 100, 4096, 20_000])
def test_a_truncated_file(full: Path, size: int) -> None:
    data = full.read_bytes()
    assert size < len(data)
    full.write_bytes(data[:size])
    _read_all(full)
    _check_saved(full)
    assert full.read_bytes() == data[:size]


def test_a_lost_log_loses_no_more_than_the_log(path: Path, tmp_path: Path) -> None:
    fill(path)
    events = history(20, ended("contact"))
    store = SqliteStore(path)
    store.append(events, fold(events))
    copy = tmp_path / "copy" / "cases.db"
    copy.parent.mkdir(0o700)
    copy.write_bytes(path.read_bytes())
    copy.chmod(0o600)
    with closing(SqliteStore(copy)) as without:
        assert without.events(case_id(20)) == ()
    _read_all(copy)
    Path(f"{copy}-wal").write_bytes(Path(f"{path}-wal").read_bytes())
    assert len(list(salvage(copy))) == sum(map(len, CASES.values())) + len(events)
    with closing(SqliteStore(copy)) as again:
        assert again.events(case_id(20)) == events
    store.close()
