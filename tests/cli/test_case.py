"""`supportcli case …`: kept cases are listed, shown, changed, moved and erased."""

import json
import re
from pathlib import Path

import pytest

from supportcli.store.lock import hold
from tests.cli.conftest import Command, Result

LATE = Path(__file__).parent.parent / "golden" / "story" / "late.yaml"
STARTED = ("start", "--answers", str(LATE), "--no-input", "--now", "2026-11-02T10:00+08:00")
LATER = {"delete": (), "purge": ("--now", "2030-01-01T00:00+08:00")}
PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow"  # published


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def started(command: Command, *more: str) -> str:
    result = command(*STARTED, *more)
    assert result.code == 0, result.err
    found = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", result.err)
    assert found is not None
    return found[0]


def listed(command: Command, *filters: str) -> list[str]:
    whole = json.loads(command("case", "list", "--json", *filters).out)
    assert (whole["format"], whole["version"]) == ("supportcli.cases", 1)
    return [case["id"] for case in whole["cases"]]


def text_of(result: Result) -> str:
    assert result.code == 0, result.err
    return result.out


def test_every_filter_narrows_the_list(command: Command) -> None:
    first, second = started(command), started(command, "--wallet", "kdou")
    command("case", "note", second, "银行说没有收到")
    assert set(listed(command)) == {first, second}
    assert listed(command, "--wallet", "kdou") == [second]
    assert listed(command, "--flow", "login") == []
    command("case", "ticket", first, "T-1")
    assert listed(command, "--status", "ready") == [second]
    assert listed(command, "--status", "waiting") == [first]
    assert listed(command, "--text", "银行") == [second]
    assert listed(command, "--text", "收到") == [second]
    assert listed(command, "--text", "nowhere") == []
    assert listed(command, "--until", "2026-11-01") == []
    assert len(listed(command, "--since", "2026-11-02", "--limit", "1")) == 1
    wrong = command("case", "list", "--since", "yesterday")
    assert (wrong.code, wrong.err) == (
        2,
        "--since yesterday is not a date; write it like 2026-11-21\n",
    )


def test_a_case_goes_by_the_beginning_of_its_number_however_it_is_typed(command: Command) -> None:
    case = started(command)
    for typed in (case, case.lower(), case.replace("-", ""), case[:4]):
        assert text_of(command("case", "show", typed)).startswith(case)
    unknown = command("case", "show", "ZZZZZ")
    assert unknown.code == 3
    assert unknown.err == "there is no case “ZZZZZ”; see supportcli case list\n"


def test_render_is_the_first_message_again(command: Command) -> None:
    first = command(*STARTED, "--format", "markdown")
    case = listed(command)[0]
    again = ("case", "render", case, "--now", "2026-11-02T10:00+08:00", "--format", "markdown")
    assert text_of(command(*again)) == first.out
    zh = text_of(command(*again, "--summary-lang", "zh"))
    assert "user@example.com" in zh and "工单号" in zh


def test_edit_walks_the_rest_anew(command: Command) -> None:
    case = started(command)
    done = command("case", "edit", case, "--set", "checklist.amount=900")
    assert (done.code, done.err) == (0, f"{case} is changed.\n")
    assert "900" in text_of(command("case", "render", case))
    opened = command("case", "edit", case, "--set", "stage=failed")
    assert opened.err.startswith(f"{case} is changed; “")
    assert listed(command, "--status", "draft") == [case]
    refused = command("case", "edit", case, "--set", f"checklist.description={PHRASE}")
    assert refused.code == 3 and "seed phrase" in refused.err
    empty = command("case", "edit", case, "--set", f"checklist.account={'5c504ed4' * 8}")
    assert empty.code == 3 and "With what must not be passed on hidden, only" in empty.err


def test_what_is_told_is_kept_and_secrets_are_not(command: Command, kept: Path) -> None:
    case = started(command)
    assert text_of(command("case", "ticket", case, "T-1")) == f"Ticket T-1 is on record ({case}).\n"
    refused = command("case", "note", case, f"my words are {PHRASE}")
    assert refused.code == 3 and refused.out == ""
    noted = command("case", "note", case, "Call 13800138000 back")
    assert noted.code == 0
    shown = text_of(command("case", "show", case))
    assert "13800138000" not in shown and "note: Call [" in shown
    stored = b"".join(path.read_bytes() for path in kept.rglob("*") if path.is_file())
    assert b"13800138000" not in stored and b"sausage" not in stored


def test_what_does_not_fit_the_status_is_refused(command: Command) -> None:
    case = started(command)
    assert (
        command("case", "reopen", case).err == f"{case} is not closed; there is nothing to reopen\n"
    )
    assert command("case", "close", case, "--result", "unsolved").code == 0
    closed = f"{case} is closed; open it again first: supportcli case reopen {case}\n"
    for call in (("ticket", case, "T-1"), ("close", case), ("escalate", case, "--no-input")):
        refused = command("case", *call)
        assert (refused.code, refused.err) == (2, closed)
    assert command("case", "reopen", case).code == 0
    assert command("case", "ticket", case, "T-1").code == 0


def test_a_follow_up_needs_a_first_message(command: Command) -> None:
    case = started(command)
    refused = command("case", "follow-up", case, "--no-input")
    assert refused.code == 2
    assert refused.err.startswith(f"{case} is not on record as sent")
    wrong = command("case", "escalate", case, "--no-input", "--channel", "pigeon")
    assert wrong.code == 2 and "this wallet has no channel “pigeon”; it has: " in wrong.err


def test_a_message_counts_as_told_only_once_it_has_gone_out(command: Command) -> None:
    case = started(command)
    command("case", "ticket", case, "T-1")
    command("case", "note", case, "The bank found nothing")
    call = ("case", "follow-up", case, "--no-input", "--now", "2026-11-09T10:00+08:00")
    first, again = command(*call), command(*call)
    assert first.out == again.out and "The bank found nothing" in first.out
    assert "not on record as sent" in first.err
    command(*call, "--sent")
    later = command(*call)
    assert "The bank found nothing" not in later.out
    assert "Nothing is new since the last message" in later.err


def test_rating_leaves_out_what_is_not_said(command: Command) -> None:
    case = started(command)
    assert command("case", "rate", case, "--score", "speed=4").code == 0
    shown = json.loads(command("case", "show", case, "--json").out)["case"]
    assert shown["rating"] == {"speed": 4}
    assert command("case", "rate", case, "--score", "speed=9").code == 2
    assert command("case", "rate", case).code == 4


def test_erased_is_gone_from_every_byte(command: Command, kept: Path) -> None:
    case = started(command, "--set", "checklist.description=The zanzibar transfer is stuck")
    other = started(command)
    assert command("case", "delete", case).code == 4
    assert text_of(command("case", "delete", case, "--yes")) == "Cases erased for good: 1.\n"
    stored = b"".join(path.read_bytes() for path in kept.rglob("*") if path.is_file())
    assert b"zanzibar" not in stored and case.encode() not in stored
    assert listed(command) == [other]


def test_a_case_that_a_window_has_open_is_not_erased(command: Command, kept: Path) -> None:
    case, other = started(command), started(command)
    with hold(kept / "locks", case, "/dev/pts/3"):
        for erase in (("delete", other, case), ("purge", "--older-than", "1d")):
            refused = command("case", *erase, "--yes", *LATER[erase[0]])
            assert refused.code == 5
            assert f"case {case} is open in another window (/dev/pts/3" in refused.err
        assert set(listed(command)) == {case, other}
    assert text_of(command("case", "delete", case, "--yes")) == "Cases erased for good: 1.\n"


def test_purge_takes_what_was_not_touched(command: Command) -> None:
    old = started(command)
    new = started(command, "--now", "2027-11-02T10:00+08:00")
    purge = ("case", "purge", "--older-than", "90d", "--now", "2027-12-01T00:00+08:00")
    assert command(*purge).code == 4 and set(listed(command)) == {old, new}
    assert text_of(command(*purge, "--yes")) == "Cases erased for good: 1.\n"
    assert listed(command) == [new]
    assert text_of(command(*purge)) == "Cases erased for good: 0.\n"
    assert command("case", "purge", "--older-than", "soon").code == 2


def test_exported_and_imported_it_is_the_same_to_the_byte(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for wallet in ("kushen", "kdou"):
        case = started(command, "--wallet", wallet)
        command("case", "ticket", case, "T-1")
        command("case", "note", case, "银行说没有收到")
    whole = text_of(command("case", "export"))
    file = tmp_path / "cases.jsonl"
    assert command("case", "export", "-o", str(file)).err == "Cases exported: 2.\n"
    assert file.read_text("utf-8") == whole and file.stat().st_mode & 0o777 == 0o600
    monkeypatch.setenv("SUPPORTCLI_HOME", str(tmp_path / "elsewhere"))
    imported = command("case", "import", str(file))
    assert imported.out == "Cases imported: 2; there already: 0.\n"
    assert text_of(command("case", "export")) == whole
    again = command("case", "import", "-", stdin=whole)
    assert again.out == "Cases imported: 0; there already: 2.\n"
    assert text_of(command("case", "export")) == whole
    shown = text_of(command("case", "show", case))
    assert "银行说没有收到" in shown


@pytest.mark.parametrize(
    ("damage", "line"),
    [
        (lambda lines: [], 1),
        (lambda lines: ["{}", *lines[1:]], 1),
        (lambda lines: [lines[0], "[1]", *lines[1:]], 2),
        (lambda lines: [lines[0], lines[1].replace("K", "k", 1), *lines[2:]], 2),
        (lambda lines: [*lines[:4], lines[4].replace('"kind":"answered"', '"kind":"x"')], 5),
    ],
)
def test_what_was_not_exported_is_not_imported(
    command: Command, tmp_path: Path, damage: object, line: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    started(command)
    lines = text_of(command("case", "export")).splitlines()
    assert callable(damage)
    file = tmp_path / "broken.jsonl"
    file.write_text("".join(f"{one}\n" for one in damage(lines)), "utf-8")
    monkeypatch.setenv("SUPPORTCLI_HOME", str(tmp_path / "elsewhere"))
    refused = command("case", "import", str(file))
    assert refused.code == 3 and refused.err.startswith(f"{file}:{line}:1: ")
    assert listed(command) == []


def test_a_case_with_a_gap_or_another_history_is_refused_by_name(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, whole = started(command), started(command)
    lines = text_of(command("case", "export")).splitlines(keepends=True)
    at = next(n for n, one in enumerate(lines) if case in one and '"seq":3' in one)
    file = tmp_path / "gap.jsonl"
    file.write_text("".join(lines[:at] + lines[at + 1 :]), "utf-8")
    clash = command("case", "import", "-", stdin="".join(lines).replace("1200", "1300"))
    assert clash.code == 1
    assert clash.out == "Cases imported: 0; there already: 2.\n" or "another history" in clash.err
    monkeypatch.setenv("SUPPORTCLI_HOME", str(tmp_path / "elsewhere"))
    gap = command("case", "import", str(file))
    assert gap.code == 1 and case in gap.err
    assert gap.out == "Cases imported: 1; there already: 0.\n"
    assert listed(command) == [whole]


def test_a_flow_file_of_an_imported_case_cannot_leave_its_folder(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from supportcli.store.base import pin

    case = started(command)
    header, flow, *events = text_of(command("case", "export")).splitlines()
    files = json.loads(flow)["flow"]["files"]
    hostile = pin({"../../escaped.yaml": "x", **files})
    line = json.dumps(
        {"flow": {"hash": hostile.hash, "files": dict(hostile.files)}}, separators=(",", ":")
    )
    changed = [one.replace(json.loads(flow)["flow"]["hash"], hostile.hash) for one in events]
    monkeypatch.setenv("SUPPORTCLI_HOME", str(tmp_path / "elsewhere"))
    command("case", "import", "-", stdin="\n".join([header, line, *changed, ""]))
    refused = command("case", "show", case)
    assert refused.code == 3
    assert "names a flow file “../../escaped.yaml”, which cannot be one" in refused.err


def test_history_off_keeps_nothing(command: Command, kept: Path) -> None:
    assert command("history", "off").code == 0
    result = command(*STARTED)
    assert result.code == 0 and "Kept as" not in result.err
    assert not list(kept.glob("*.db"))
    assert text_of(command("history", "status")).startswith("Cases are not kept")
    assert command("history", "on").code == 0
    assert "Kept as" in command(*STARTED).err
    assert text_of(command("history", "path")) == f"{kept / 'cases.db'}\n"
    assert command(*STARTED, "--no-save").err.count("Kept as") == 0
    assert len(listed(command)) == 1


def test_what_can_be_read_of_a_damaged_store_is_recovered(
    command: Command, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = started(command)
    broken = tmp_path / "broken.db"
    broken.write_bytes((kept / "cases.db").read_bytes())
    before = broken.read_bytes()
    file = tmp_path / "saved.jsonl"
    done = command("case", "recover", str(broken), "-o", str(file), "--lang", "zh")
    assert (done.code, done.out, done.err) == (0, "", f"已写入 {file}\n")
    assert broken.read_bytes() == before
    monkeypatch.setenv("SUPPORTCLI_HOME", str(tmp_path / "elsewhere"))
    assert command("case", "import", str(file)).code == 0
    assert text_of(command("case", "show", case)).startswith(case)
