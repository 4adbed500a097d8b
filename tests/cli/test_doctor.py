"""`supportcli doctor`: every check notices what it is there for, and looking changes nothing."""

import json
import tomllib
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest

from supportcli import desk
from supportcli.case.record import fold
from supportcli.desk.doctor import (
    CHECKS,
    DIRECT,
    EXTRAS,
    MARKS,
    SAMPLES,
    Around,
    Finding,
    Terminal,
    finding_lines,
    look_over,
)
from supportcli.desk.keeping import switch_history
from supportcli.desk.sealing import encrypt, write_keys
from supportcli.flow.heads import shipped
from supportcli.lang import same
from supportcli.store.places import places
from supportcli.store.sqlite import SqliteStore
from supportcli.workdays import last_confirmed_year
from tests.case.histories import answered, ended, history
from tests.cli.conftest import Command

ROOT = Path(desk.__file__).parent.parent.parent
WIDE = Terminal(80, 24, "utf-8", colour=True)
SECRETS = {text for text, secret in SAMPLES.values() if secret}


def hide(text: str) -> str:
    return "[hidden]" if text in SECRETS else text


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def flows(tmp_path: Path) -> Path:
    """One of the shipped flows is enough."""
    folder = tmp_path / "flows"
    folder.mkdir()
    for name in ("login.yaml", "facts.yaml"):
        (folder / name).write_bytes((shipped() / name).read_bytes())
    return folder


@pytest.fixture
def around(home: Path, flows: Path) -> Around:
    """Where nothing is wrong."""
    environ = {"SUPPORTCLI_HOME": str(home)}
    day = date(2026, 3, 2)
    return Around(environ, day, flows, lambda _: "1.0", hide, lambda: "xclip", WIDE)


@pytest.fixture
def store(home: Path) -> Path:
    path = home / "cases.db"
    with closing(SqliteStore(path)) as opened:
        for number in (1, 2):
            events = history(number, answered("a", "转账失败"), ended("contact"))
            opened.append(events, fold(events))
    return path


def found(around: Around, name: str) -> tuple[str, str]:
    (finding,) = look_over(around, {name: CHECKS[name]})
    return finding.state, finding.text.en


def everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_where_nothing_is_wrong(around: Around, home: Path) -> None:
    findings = look_over(around)
    assert {finding.state for finding in findings} == {"ok"}
    assert [finding.name for finding in findings] == list(CHECKS)
    *lines, blank, verdict = finding_lines(findings, "zh")
    assert (blank, verdict) == ("", "一切正常。")
    assert all(line.startswith("✓ ") for line in lines)
    assert not home.exists(), "looking has made something"
    more = (*findings, Finding("extra", "warning", findings[0].text))
    assert list(finding_lines(more, "en"))[-1] == "Nothing to mend; worth knowing (!): 1."


def test_a_store_is_looked_at_and_left_alone(around: Around, store: Path, home: Path) -> None:
    before = everything(home)
    text = f"the case store is sound: cases 2, format 1, {store}"
    assert found(around, "store") == ("ok", text)
    assert found(around, "folder") == ("ok", f"the data folder is yours alone: {home}")
    assert everything(home) == before


def test_rights_of_others(around: Around, store: Path, home: Path) -> None:
    config = home / "config.toml"
    config.write_text('name = "li"\n')
    config.chmod(0o644)
    store.chmod(0o640)
    home.chmod(0o711)
    for name, path, mode in (("folder", home, 700), ("store", store, 600), ("config", config, 600)):
        text = f"other users of this computer can get at {path}; to close it: chmod {mode} {path}"
        assert found(around, name) == ("bad", text)
    config.chmod(0o600)
    assert found(around, "config") == ("ok", f"the config file can be read: {config}")


def test_a_damaged_store(around: Around, store: Path) -> None:
    whole = store.read_bytes()
    store.write_bytes(whole.replace("转账失败".encode(), "转账成功".encode()))
    state, text = found(around, "store")
    assert state == "bad" and text.startswith("the case store is damaged")
    store.write_bytes(b"something else")
    state, text = found(around, "store")
    assert state == "bad" and text.startswith("this is not a case store of supportcli")
    store.write_bytes(whole[:60] + (99).to_bytes(4) + whole[64:])
    state, text = found(around, "store")
    assert state == "bad" and text.startswith("the case store is from a newer supportcli")
    store.unlink()
    store.symlink_to(store.parent / "nowhere")
    assert found(around, "store")[0] == "bad"


def test_no_folder_where_data_should_be(around: Around, home: Path) -> None:
    home.write_text("")
    text = f"there is something other than a folder where data should be; move it away: {home}"
    assert found(around, "folder") == ("bad", text)


def test_a_config_that_makes_no_sense(around: Around, home: Path) -> None:
    home.mkdir(0o700)
    (home / "config.toml").write_text("colour = 1\n")
    state, text = found(around, "config")
    assert state == "bad" and text.startswith(str(home / "config.toml")) and "colour" in text


def test_what_is_not_installed(around: Around) -> None:
    bare = replace(around, version_of=lambda name: None if name == "mnemonic" else "2.0")
    state, text = found(bare, "installed")
    assert state == "bad" and text.startswith("not installed: mnemonic;")
    empty = replace(around, version_of=lambda _: None)
    for name in EXTRAS:
        state, text = found(empty, name)
        assert state == "warning" and f"pip install 'supportcli[{name}]'" in text
        assert found(around, name)[1].startswith(f"extra {name} ({EXTRAS[name]} 1.0): ")


def test_the_packages_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [line for line in project["dependencies"] if ";" not in line]
    assert [line.split(">")[0] for line in wanted] == list(DIRECT)
    extras = dict(project["optional-dependencies"])
    del extras["dev"]
    assert {name: lines[0].split(">")[0].split("[")[0] for name, lines in extras.items()} == EXTRAS


def test_encryption(around: Around, store: Path, home: Path) -> None:
    assert found(around, "encryption")[1].startswith("the cases are not encrypted")
    key = home / "cases.key"
    encrypt(around.environ, around.places, None)
    assert found(around, "encryption")[1].startswith("the cases are encrypted, the key is in ")
    assert found(around, "store")[1].startswith("the case store is sound: cases 2")
    key.chmod(0o644)
    assert found(around, "encryption")[0] == found(around, "store")[0] == "bad"
    key.unlink()
    text = f"the cases are encrypted, but the key is not at {key}; put your copy of it there"
    assert found(around, "encryption") == ("bad", text)
    assert found(around, "store")[0] == "bad"
    write_keys(key, [b"k" * 32])
    assert found(around, "store")[1].startswith("this is not the key of the case store")
    store.unlink()
    assert found(around, "encryption")[0] == "warning"


def test_history_on_or_off(around: Around) -> None:
    assert found(around, "history") == ("ok", "cases are kept on this computer")
    switch_history(places(around.environ), on=False)
    assert found(around, "history")[1] != "cases are kept on this computer"


def test_a_team_database_that_is_not_there(around: Around, tmp_path: Path) -> None:
    address = f"postgresql:///team?host={tmp_path}"
    away = replace(around, environ={**around.environ, "SUPPORTCLI_STORE": address})
    state, text = found(away, "team")
    assert state == "bad" and text.startswith("the team database cannot be reached")
    state, text = found(replace(away, version_of=lambda _: None), "team")
    assert state == "bad" and text.startswith("what PostgreSQL needs is not installed")


def test_the_calendar_ends(around: Around) -> None:
    last = last_confirmed_year()
    for year, month, state in ((last, 11, "ok"), (last, 12, "warning"), (last + 1, 1, "bad")):
        found_state, text = found(replace(around, today=date(year, month, 15)), "calendar")
        assert found_state == state and f"the end of {last}" in text
        assert ("Upgrade" in text) is (state != "ok")


def test_a_broken_flow(around: Around, flows: Path) -> None:
    assert found(around, "flows") == ("ok", f"all 1 flows are sound, from the source: {flows}")
    packed = flows.rename(flows.with_name("_flows"))
    told = f"all 1 flows are sound, from the installed package: {packed}"
    assert found(replace(around, flows=packed), "flows") == ("ok", told)
    packed.rename(flows)
    file = flows / "login.yaml"
    file.write_text(file.read_text("utf-8").replace("id: login\n", "id: logout\n"), "utf-8")
    state, text = found(around, "flows")
    assert state == "bad" and f"{file}:" in text


def test_redaction_that_hides_too_little_or_too_much(around: Around) -> None:
    nothing, everything = (lambda text: text), (lambda _: "[hidden]")
    for redact, samples in (
        (nothing, "seed phrase, private key, card number"),
        (everything, "transaction hash, address"),
    ):
        state, text = found(replace(around, redact=redact), "redaction")
        assert state == "bad" and f"(samples: {samples})" in text


def test_ways_to_copy(around: Around) -> None:
    none = replace(around, clipboard=lambda: None)
    assert found(around, "clipboard") == ("ok", "copying uses the clipboard of the system (xclip)")
    state, text = found(none, "clipboard")
    assert state == "warning" and "OSC 52" in text
    state, text = found(replace(none, terminal=None), "clipboard")
    assert state == "warning" and "--output" in text


def test_what_the_terminal_can_do(around: Around) -> None:
    assert found(around, "terminal") == ("ok", "terminal of 80×24, utf-8, with colour")
    for terminal, state, part in (
        (replace(WIDE, colour=False), "ok", "without colour"),
        (replace(WIDE, encoding="latin-1"), "warning", "cannot show Chinese"),
        (replace(WIDE, encoding="nonsense"), "warning", "cannot show Chinese"),
        (replace(WIDE, columns=30), "warning", "only 30 columns"),
        (None, "ok", "no terminal here"),
    ):
        found_state, text = found(replace(around, terminal=terminal), "terminal")
        assert found_state == state and part in text


def test_a_check_that_breaks_tells_its_kind_alone(around: Around) -> None:
    def broken(_: Around) -> NoReturn:
        raise KeyError("secret")

    findings = look_over(around, {"one": broken, "two": CHECKS["history"]})
    assert list(finding_lines(findings, "en")) == [
        "✗ the check “one” could not be finished (KeyError); please tell the maintainers",
        "✓ cases are kept on this computer",
        "",
        "Needing attention (✗): 1.",
    ]


def test_marks_tell_the_states_apart_without_colour() -> None:
    findings = tuple(Finding("a", state, same(state)) for state in MARKS)
    assert list(finding_lines(findings, "en"))[:3] == ["✓ ok", "! warning", "✗ bad"]


def test_the_command(command: Command, home: Path) -> None:
    result = command("doctor")
    assert (result.code, result.err) == (0, "")
    assert len(result.out.splitlines()) == len(CHECKS) + 2
    assert not home.exists()
    home.mkdir(0o755)
    home.chmod(0o755)
    result = command("doctor", "--json")
    whole = json.loads(result.out)
    assert (result.code, whole["format"], whole["version"]) == (1, "supportcli.doctor", 1)
    assert [check["name"] for check in whole["doctor"]["checks"]] == list(CHECKS)
    bad = [check for check in whole["doctor"]["checks"] if check["state"] == "bad"]
    assert [check["name"] for check in bad] == ["folder"] and not whole["doctor"]["sound"]
    assert bad[0]["text"]["zh"].startswith("这台电脑上的其他人也能读到")
    assert list(home.iterdir()) == []
