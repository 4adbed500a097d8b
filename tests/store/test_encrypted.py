"""An encrypted store does all a store does, and says nothing to whoever lacks the key."""

import multiprocessing
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from supportcli.case.event import Event
from supportcli.case.record import fold
from supportcli.desk import sealing
from supportcli.errors import Exit, SupportError
from supportcli.lang import Text
from supportcli.store import search
from supportcli.store.base import CaseStore, Query, StoreError, head
from supportcli.store.outbox import OutboxStore
from supportcli.store.places import places
from supportcli.store.rows import event_row
from supportcli.store.salvage import examine, is_sealed, salvage
from supportcli.store.seal import AesSealer, Sealer, SealError
from supportcli.store.sqlite import SqliteStore
from tests.case.histories import after, answered, case_id, ended, history
from tests.store.contract import Contract
from tests.store.folders import names

KEY, OTHER = AesSealer([b"k" * 32], os.urandom), AesSealer([b"o" * 32], os.urandom)
SECRETS = ("canaryword", "金丝雀鸣", "T-4711", "half typed", "by tomorrow", "remark")
CASE = history(
    1,
    answered("a", "canaryword 金丝雀鸣"),
    ("drafted", {"key": "b", "text": "half typed"}),
    ended("contact"),
    ("ticket", {"number": "T-4711"}),
    ("promised", {"until": "2026-03-05T00:00:00Z", "words": "by tomorrow"}),
    ("noted", {"text": "remark"}),
)
CASES = {case_id(1): CASE} | {
    case_id(number): history(number, answered("a", "转账失败" * number), ended("contact"))
    for number in range(2, 60)
}


class TestContract(Contract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[CaseStore]:
        with closing(SqliteStore(tmp_path / "data" / "cases.db")) as store:
            assert store.reseal(KEY) == 0
            yield store


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def plain(home: Path) -> Path:
    """As the wizard fills it: answer by answer, some cases left in the middle."""
    path = home / "cases.db"
    with closing(SqliteStore(path)) as store:
        for events in CASES.values():
            for count in range(1, len(events) + 1):
                store.append(events[count - 1 : count], fold(events[:count]))
        half = history(99, answered("a", "canaryword"))
        store.append(half, fold(half))
        assert len(store.heads(Query(text="canaryword"))) == 2
    return path


@pytest.fixture
def sealed(plain: Path) -> Path:
    with closing(SqliteStore(plain)) as store:
        assert store.reseal(KEY) == len(CASES) + 1
    return plain


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def readable(folder: Path) -> list[str]:
    data = everything(folder)
    return [secret for secret in SECRETS if secret.encode() in data]


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(SupportError) as caught:
        call()
    assert caught.value.code is Exit.STORE
    return caught.value.problems[0].rule


def check(path: Path, sealer: AesSealer | None) -> None:
    with closing(SqliteStore(path, sealer)) as store:
        for case, events in CASES.items():
            assert store.events(case) == events
        heads = store.heads(Query(limit=100))
        assert set(heads) >= {head(fold(events)) for events in CASES.values()}
        assert [one.id for one in store.heads(Query(text="金丝 t-47"))] == [case_id(1)]
        first = store.heads(Query(text="转账", limit=20))
        assert [one.id for one in first] == [case_id(number) for number in range(59, 39, -1)]
        last = Query(text="失败", after=(first[-1].changed, first[-1].id), limit=99)
        assert [one.id for one in store.heads(last)] == [
            case_id(number) for number in range(39, 1, -1)
        ]
    assert examine(path, sealer) == len(CASES) + 1


def test_nothing_readable_is_left(plain: Path, home: Path) -> None:
    assert readable(home) == list(SECRETS)
    with closing(SqliteStore(plain)) as store:
        store.reseal(KEY)
        assert readable(home) == []
        more = after(CASE[-1], "noted", text="a second remark")
        store.append((more,), fold((*CASE, more)))
        assert readable(home) == []
    assert readable(home) == [] and names(home) == ["cases.db"]
    with closing(SqliteStore(plain, KEY)) as store:
        assert store.events(case_id(1)) == (*CASE, more)


def test_there_and_back_it_is_the_same(sealed: Path) -> None:
    check(sealed, KEY)
    with closing(SqliteStore(sealed, KEY)) as store:
        store.reseal(OTHER)
    check(sealed, OTHER)
    with closing(SqliteStore(sealed, OTHER)) as store:
        store.reseal(None)
    check(sealed, None)
    assert not is_sealed(sealed)


def test_without_the_right_key_it_is_left_alone(sealed: Path, home: Path) -> None:
    before = everything(home)
    for sealer, rule in ((None, "store.sealed"), (OTHER, "store.wrong_key")):
        assert refused(lambda sealer=sealer: SqliteStore(sealed, sealer)) == rule  # type: ignore[misc]
        assert refused(lambda sealer=sealer: examine(sealed, sealer)) == rule  # type: ignore[misc]
        assert refused(lambda sealer=sealer: list(salvage(sealed, sealer))) == rule  # type: ignore[misc]
    assert is_sealed(sealed)
    assert (everything(home), names(home)) == (before, ["cases.db"])


def test_a_key_for_a_store_that_is_not_sealed_changes_nothing(plain: Path) -> None:
    check(plain, KEY)
    assert not is_sealed(plain)


def _rows(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(statement).fetchall()
        connection.commit()
    return found


def test_sealed_rows_cannot_change_places(sealed: Path) -> None:
    """Neither between cases nor within one, nor between kinds; the sums are made right again."""
    sealed_rows = _rows(sealed, "SELECT case_id, seq, kind, typeof(data) FROM events")
    kinds = {(kind, stored) for _, _, kind, stored in sealed_rows}
    closed = ("answered", "drafted", "ticket", "promised", "noted")
    assert kinds == {*((kind, "blob") for kind in closed), ("opened", "text"), ("ended", "text")}
    (data,) = _rows(sealed, f"SELECT data FROM events WHERE case_id = '{case_id(2)}' AND seq = 2")[
        0
    ]
    assert isinstance(data, bytes)
    for place in (f"{case_id(3)} 2 answered", f"{case_id(2)} 3 answered", f"{case_id(2)} 2 noted"):
        with pytest.raises(SealError):
            KEY.open(data, place)
    assert "转账失败" in KEY.open(data, f"{case_id(2)} 2 answered")
    for broken in (b"", data[:11], data[:-1], data[:20] + bytes([data[20] ^ 1]) + data[21:]):
        with pytest.raises(SealError):
            KEY.open(broken, f"{case_id(2)} 2 answered")
    assert KEY.seal("a", "b") != KEY.seal("a", "b")


def test_plain_text_in_the_place_of_sealed_is_not_believed(sealed: Path) -> None:
    *_, data, checksum = event_row(CASE[1])
    with closing(sqlite3.connect(sealed)) as connection:
        connection.execute(
            "UPDATE events SET data = ?, sum = ? WHERE case_id = ? AND seq = 2",
            (data, checksum, case_id(1)),
        )
        connection.commit()
    with closing(SqliteStore(sealed, KEY)) as store:
        assert refused(lambda: store.events(case_id(1))) == "store.damaged"


def test_what_was_sealed_can_be_opened_by_later_versions() -> None:
    sealed = AesSealer([b"k" * 32], lambda count: b"n" * count).seal("文字", "a 1 b")
    assert sealed.hex() == "6e6e6e6e6e6e6e6e6e6e6e6e7ead6055bc23c0e0eb5faecd47879d97af1afd718159"


def test_a_window_without_the_key_cannot_write_beside_it(plain: Path, home: Path) -> None:
    events = history(200, answered("a", "canaryword"), ended("contact"))
    with closing(SqliteStore(plain)) as before, closing(SqliteStore(plain)) as store:
        store.reseal(KEY)
        assert refused(lambda: before.append(events, fold(events))) == "store.resealed"
        assert refused(lambda: before.events(case_id(1))) == "store.sealed"
        assert refused(lambda: before.reseal(OTHER)) == "store.sealed"
        assert store.events(case_id(200)) == ()
    assert readable(home) == []
    check(plain, KEY)


def test_a_window_with_the_old_key_cannot_either(sealed: Path) -> None:
    events = history(200, answered("a", "x"), ended("contact"))
    with closing(SqliteStore(sealed, KEY)) as before, closing(SqliteStore(sealed, KEY)) as store:
        store.reseal(OTHER)
        assert refused(lambda: before.append(events, fold(events))) == "store.wrong_key"
        store.reseal(None)
        assert refused(lambda: before.append(events, fold(events))) == "store.resealed"
    check(sealed, None)


def test_what_a_team_has_is_not_taken_over_with_an_old_key(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(OutboxStore(path)) as store:
        store.reseal(KEY)
        with closing(OutboxStore(path, KEY)) as before:
            assert before.adopt(CASE, None, 0)
            store.reseal(OTHER)
            longer = (*CASE, after(CASE[-1], "noted", text="x"))
            assert refused(lambda: before.adopt(longer, None, len(CASE))) == "store.wrong_key"
        assert store.events(case_id(1)) == CASE


class _Dying:
    """A sealer in a process that is killed while it seals."""

    def __init__(self, count: int) -> None:
        self._left = count

    def seal(self, text: str, place: str) -> bytes:
        self._left -= 1
        if not self._left:
            os._exit(9)
        return KEY.seal(text, place)

    def open(self, sealed: bytes, place: str) -> str:
        return KEY.open(sealed, place)


class _DiesBeforeSweeping(SqliteStore):
    def _sweep(self, traces: Text) -> None:
        os._exit(9)


def _killed(work: Callable[..., object], *arguments: object) -> None:
    child = multiprocessing.get_context("fork").Process(target=work, args=arguments)
    child.start()
    child.join()
    assert child.exitcode == 9


@pytest.mark.parametrize("count", [1, 2, 100, 180])
def test_killed_while_sealing_it_is_as_before(plain: Path, count: int) -> None:
    _killed(lambda: SqliteStore(plain).reseal(_Dying(count)))
    check(plain, None)


def test_killed_before_sweeping_it_is_swept_when_opened(plain: Path, home: Path) -> None:
    _killed(lambda: _DiesBeforeSweeping(plain).reseal(KEY))
    assert readable(home) == list(SECRETS)
    with closing(SqliteStore(plain, KEY)):
        assert readable(home) == []
    check(plain, KEY)


class _DiesBefore(SqliteStore):
    def reseal(self, sealer: Sealer | None) -> int:
        os._exit(9)


class _DiesAfter(SqliteStore):
    def reseal(self, sealer: Sealer | None) -> int:
        super().reseal(sealer)
        os._exit(9)


@pytest.mark.parametrize("dying", [_DiesBefore, _DiesAfter])
def test_killed_while_rotating_the_key_file_still_opens_it(
    plain: Path, home: Path, monkeypatch: pytest.MonkeyPatch, dying: type[SqliteStore]
) -> None:
    environ = {"SUPPORTCLI_HOME": str(home)}
    folder = places(environ)
    sealing.encrypt(environ, folder, None)
    with monkeypatch.context() as patch:
        patch.setattr(sealing, "SqliteStore", dying)
        _killed(lambda: sealing.rotate(environ, folder))
    check(plain, AesSealer(sealing.read_keys(home / "cases.key"), os.urandom))
    sealing.rotate(environ, folder)
    assert len(sealing.read_keys(home / "cases.key")) == 1


def test_a_search_in_small_parts(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "CHUNK", 7)
    check(sealed, KEY)


def test_a_damaged_store_is_not_sealed_but_saved(sealed: Path) -> None:
    (data,) = _rows(sealed, f"SELECT data FROM events WHERE case_id = '{case_id(1)}' AND seq = 2")[
        0
    ]
    assert isinstance(data, bytes)
    whole = sealed.read_bytes()
    assert whole.count(data) == 1
    sealed.write_bytes(whole.replace(data, data[:-1] + bytes([data[-1] ^ 1])))
    with closing(SqliteStore(sealed, KEY)) as store:
        assert refused(lambda: store.reseal(None)) == "store.damaged"
    saved: dict[str, list[Event]] = {}
    for event in salvage(sealed, KEY):
        saved.setdefault(event.case_id, []).append(event)
    assert tuple(saved[case_id(1)]) == CASE[:1]
    assert [tuple(saved[case]) == events for case, events in CASES.items()].count(False) == 1


def test_what_is_sent_to_a_team_is_as_it_was_written(tmp_path: Path) -> None:
    def parcels(path: Path, sealer: AesSealer | None) -> object:
        with closing(OutboxStore(path)) as store:
            store.reseal(sealer)
            store.append(CASE, fold(CASE))
            (parcel,) = store.parcels(10)
            assert parcel.events() == CASE
            return parcel.rows, parcel.head

    assert parcels(tmp_path / "a.db", KEY) == parcels(tmp_path / "b.db", None)


def test_the_key_file_from_beginning_to_end(plain: Path, home: Path) -> None:
    environ = {"SUPPORTCLI_HOME": str(home)}
    folder = places(environ)
    assert sealing.open_sealer(environ, folder) is None
    for call in (sealing.rotate, sealing.decrypt):
        assert "not encrypted" in call(environ, folder)[0].en
    assert f"encrypted: {len(CASES) + 1}." in sealing.encrypt(environ, folder, None)[0].en
    key = home / "cases.key"
    assert key.stat().st_mode & 0o777 == 0o600
    first = sealing.read_keys(key)
    check(plain, AesSealer(first, os.urandom))
    sealing.encrypt(environ, folder, None)
    assert sealing.read_keys(key) == first, "encrypting again is no new key"
    sealing.rotate(environ, folder)
    second = sealing.read_keys(key)
    assert len(first) == len(second) == 1 and first != second
    assert refused(lambda: SqliteStore(plain, AesSealer(first, os.urandom))) == "store.wrong_key"
    check(plain, AesSealer(second, os.urandom))
    sealing.write_keys(key, [b"n" * 32, *second])
    check(plain, AesSealer(sealing.read_keys(key), os.urandom))
    sealing.rotate(environ, folder)
    assert len(sealing.read_keys(key)) == 1, "a rotation that was cut short is finished by the next"
    sealing.decrypt(environ, folder)
    check(plain, None)


def test_a_key_file_of_ones_own(plain: Path, home: Path, tmp_path: Path) -> None:
    environ = {"SUPPORTCLI_HOME": str(home)}
    folder = places(environ)
    config = home / "config.toml"
    config.write_text('# mine\nname = "li"', "utf-8")
    key = tmp_path / "stick" / "my “key”.txt"
    sealing.encrypt(environ, folder, key)
    assert config.read_text("utf-8") == f'# mine\nname = "li"\nkey_file = "{key}"\n'
    assert sealing.key_path(environ, folder) == key
    assert not (home / "cases.key").exists()
    with pytest.raises(SupportError) as caught:
        sealing.encrypt(environ, folder, tmp_path / "another")
    assert caught.value.code is Exit.USAGE and not (tmp_path / "another").exists()
    config.unlink()
    assert refused(lambda: sealing.encrypt(environ, folder, tmp_path / "another")) == "store.sealed"
    assert not (tmp_path / "another").exists()
    named = {**environ, "SUPPORTCLI_KEY_FILE": str(key)}
    sealing.decrypt(named, folder)
    check(plain, None)


def test_without_the_package_it_is_said_what_to_install(
    sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives.ciphers.aead", None)
    bare = AesSealer([b"k" * 32], os.urandom)
    assert refused(lambda: SqliteStore(sealed, bare)) == "store.cryptography"


def test_copies_of_earlier_upgrades_are_named(plain: Path, home: Path) -> None:
    environ = {"SUPPORTCLI_HOME": str(home)}
    copy = plain.with_name("cases.db.v1")
    copy.touch(0o600)
    told = sealing.encrypt(environ, places(environ), None)
    assert [str(copy) in text.en for text in told] == [False, True]


def test_key_files_that_are_not_to_be_trusted(tmp_path: Path) -> None:
    key = tmp_path / "key"
    sealing.write_keys(key, [b"k" * 32])
    assert sealing.read_keys(key) == [b"k" * 32]
    link = tmp_path / "link"
    link.symlink_to(key)
    os.mkfifo(tmp_path / "pipe")
    for path in (link, tmp_path / "nowhere", tmp_path, tmp_path / "pipe"):
        refused(lambda path=path: sealing.read_keys(path))  # type: ignore[misc]
    key.chmod(0o640)
    assert "chmod 600" in _sentence(key)
    for text in ("", "hello", "ab", "ab" * 32 + "\nab", "é"):
        key.write_text(text, "utf-8")
        key.chmod(0o600)
        assert "64 hexadecimal digits" in _sentence(key)


def _sentence(path: Path) -> str:
    with pytest.raises(StoreError) as caught:
        sealing.read_keys(path)
    return caught.value.problems[0].text.en
