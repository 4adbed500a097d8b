"""`supportcli flow`: listing, showing and checking flows, for people and for machines."""

import json
import re
from pathlib import Path

from tests.cli.conftest import Command

FOLDER = Path(__file__).parent.parent / "flows"


def test_list_in_both_languages(command: Command) -> None:
    chinese, english = command("flow", "list", "--lang", "zh"), command("flow", "list")
    assert (chinese.code, english.code) == (0, 0)
    assert "transfer-missing  转账没有到账" in chinese.out
    assert "transfer-missing  A transfer has not arrived" in english.out


def test_list_as_json(command: Command) -> None:
    whole = json.loads(command("flow", "list", "--json").out)
    assert (whole["format"], whole["version"]) == ("supportcli.flows", 1)
    titles = {row["id"]: row["title"] for row in whole["flows"]}
    assert titles["login"] == {"zh": "登录不了", "en": "Cannot sign in"}


def test_show_names_every_node_and_where_it_leads(command: Command) -> None:
    shown = command("flow", "show", "every-feature", "--flows", str(FOLDER / "ok"))
    assert shown.code == 0
    whole = json.loads(
        command("flow", "show", "every-feature", "--flows", str(FOLDER / "ok"), "--json").out
    )
    nodes = {node["id"]: node for node in whole["flow"]["nodes"]}
    for name in nodes:
        assert f"\n{name}: " in shown.out
    assert nodes["signs"]["next"] == ["told_code", "network"]
    assert "  → told_code, network\n" in shown.out


def test_call_only_flows_are_not_offered(command: Command) -> None:
    listed = command("flow", "list", "--flows", str(FOLDER / "ok"))
    assert "every-feature" in listed.out and "sign-in" not in listed.out


def test_lint_finds_nothing_in_what_is_shipped(command: Command) -> None:
    result = command("flow", "lint")
    assert (result.code, result.out) == (0, "")
    assert re.fullmatch(r"Flow files checked: \d+\. No problems\.\n", result.err)


def test_lint_reports_every_problem_and_exits_3(tmp_path: Path, command: Command) -> None:
    flow = tmp_path / "broken.yaml"
    flow.write_text("format: 1\nid: broken\nstart: a\nnodes:\n  a:\n    ask: one\n", "utf-8")
    result = command("flow", "lint", str(flow))
    assert (result.code, result.out) == (3, "")
    assert result.err == (
        f"{flow}:1:1: “title” is missing\n"
        f"{flow}:6:5: “next” is missing\n"
        f"{flow}:6:5: “text” is missing\n"
        f"{flow}:6:5: a question of this kind needs “options”\n"
        "Flow files checked: 1. Problems: 4.\n"
    )
    whole = json.loads(command("flow", "lint", str(flow), "--json").out)
    assert [problem["line"] for problem in whole["lint"]["problems"]] == [1, 6, 6, 6]
    assert whole["lint"]["problems"][0] == {
        "rule": "field.missing",
        "file": str(flow),
        "line": 1,
        "column": 1,
        "message": {"zh": "缺少“title”", "en": "“title” is missing"},
    }


def test_a_folder_that_is_not_there(tmp_path: Path, command: Command) -> None:
    gone = str(tmp_path / "gone")
    for arguments in (
        ("flow", "list"),
        ("flow", "show", "login"),
        ("start", "login", "--wallet", "kdou"),
    ):
        result = command(*arguments, "--flows", gone)
        assert (result.code, result.out) == (3, "")
        assert result.err == f"{gone}: there is no such folder\n"


def test_lint_of_a_folder_and_of_nothing(tmp_path: Path, command: Command) -> None:
    assert command("flow", "lint", str(FOLDER / "ok")).code == 0
    empty = command("flow", "lint", str(tmp_path))
    assert empty.code == 3 and "there is no flow file in" in empty.err
