"""`supportcli db` and `supportcli sync`, against a real PostgreSQL."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from supportcli.case.record import fold
from supportcli.store.outbox import OutboxStore
from supportcli.store.places import places
from tests.case.histories import answered, case_id, history
from tests.cli.conftest import Command
from tests.cli.test_case import STARTED
from tests.store.members import Member
from tests.store.servers import Server, running


@pytest.fixture(scope="module")
def postgres() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def url(postgres: Server, request: pytest.FixtureRequest) -> str:
    return postgres.database(f"db_{abs(hash(request.node.name))}")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUPPORTCLI_HOME", str(tmp_path / "cases"))
    return tmp_path / "cases"


@pytest.fixture
def team(url: str, monkeypatch: pytest.MonkeyPatch, command: Command) -> str:
    monkeypatch.setenv("SUPPORTCLI_STORE", url)
    return url


def keep(folder: Path, number: int) -> None:
    events = history(number, answered("a", "转账"), by="li")
    with closing(OutboxStore(places({"SUPPORTCLI_HOME": str(folder)}).cases)) as store:
        store.append(events, fold(events))


@pytest.mark.parametrize("words", [("db", "init"), ("db", "status"), ("sync",)])
def test_without_a_team(words: tuple[str, ...], command: Command) -> None:
    result = command(*words)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "no team database is set; put its address into SUPPORTCLI_STORE, "
        "or as `store` in config.toml\n"
    )


def test_a_database_is_set_up(team: str, command: Command) -> None:
    before = command("db", "status")
    assert (before.code, before.out) == (1, "still to be done: 0001-cases\n")
    dry = command("db", "init", "--dry-run")
    assert dry.code == 0 and dry.out.startswith("CREATE SCHEMA IF NOT EXISTS supportcli;\n")
    assert "CREATE ROLE supportcli_agent NOLOGIN;\n" in dry.out
    assert command("db", "status").code == 1
    for verb in ("init", "upgrade"):
        done = command("db", verb, "--lang", "zh")
        assert (done.code, done.out, done.err) == (0, "团队数据库可以用了\n", "")
    assert command("db", "upgrade", "--dry-run").out == ""
    after = command("db", "status", "--json")
    assert after.code == 0
    assert json.loads(after.out)["database"] == {"applied": ["0001-cases"], "missing": []}


def test_the_address_may_stand_in_the_config(url: str, folder: Path, command: Command) -> None:
    folder.mkdir()
    (folder / "config.toml").write_text(f'store = "{url}"\n', "utf-8")
    assert command("db", "init").code == 0


def test_sync(team: str, folder: Path, command: Command) -> None:
    keep(folder, 1)
    early = command("sync")
    assert early.code == 5 and "supportcli db init" in early.err
    command("db", "init")
    assert command("sync").out == "changes sent: 2\n"
    assert command("sync").out == "nothing to send\n"
    keep(folder, 2)
    assert json.loads(command("sync", "--json").out)["sync"] == {"sent": 2, "refused": []}
    with closing(Member(folder / "wang", "wang", team)) as wang:
        wang.look(case_id(1))
        wang.do(case_id(1), answered("a", "取消"))
        wang.push()
    mine = history(1, answered("a", "转账"), answered("a", "重复"), by="li")
    with closing(OutboxStore(places({"SUPPORTCLI_HOME": str(folder)}).cases)) as store:
        store.append(mine[2:], fold(mine))
    late = command("sync", "--json")
    (refused,) = json.loads(late.out)["sync"]["refused"]
    assert late.code == 1
    assert (refused["case"], refused["key"], refused["by"]) == (case_id(1), "a", "wang")
    assert "a was changed by wang" in late.err


def test_offline(
    folder: Path, tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUPPORTCLI_STORE", f"postgresql:///x?host={tmp_path}")
    keep(folder, 1)
    result = command("sync")
    assert (result.code, result.out) == (6, "")
    assert result.err.count("\n") == 1
    assert result.err.endswith("to be sent by `supportcli sync`: 2\n")
    assert command("db", "status").code == 6


def test_a_password_is_never_shown(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPORTCLI_STORE", "postgresql://li:geheim@localhost/x")
    for words in (("db", "init"), ("db", "status", "--json")):
        result = command(*words)
        assert result.code == 5 and "~/.pgpass" in result.err
        assert "geheim" not in result.err + result.out


@pytest.fixture
def ready(team: str, command: Command) -> str:
    assert command("db", "init").code == 0
    return team


def test_a_case_is_with_the_team_when_the_command_ends(
    ready: str, tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUPPORTCLI_NAME", "li")
    assert command(*STARTED).code == 0
    with closing(Member(tmp_path / "w", "wang", ready)) as wang:
        (case,) = wang.team().ids("")
        assert {event.by for event in wang.look(case)} == {"li"}
    assert command("sync").out == "nothing to send\n"


def test_a_case_is_kept_when_the_team_is_away(
    tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUPPORTCLI_STORE", f"postgresql:///x?host={tmp_path}")
    result = command(*STARTED)
    assert result.code == 6 and result.out
    assert "to be sent by `supportcli sync`" in result.err
    listed = command("case", "list", "--json")
    assert listed.code == 0 and len(json.loads(listed.out)["cases"]) == 1
    assert "this machine's copy" in listed.err
