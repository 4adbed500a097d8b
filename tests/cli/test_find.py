"""`supportcli find`: words in, a flow and the command that starts it out."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

OK = Path(__file__).parent.parent / "flows" / "ok"
SEED = "abandon " * 11 + "about"


def test_a_clear_case_names_one_flow_and_how_to_start_it(command: Command) -> None:
    chinese = command("find", "转帐", "对方一直没收到", "--wallet", "kdou", "--lang", "zh")
    assert (chinese.code, chinese.err) == (0, "")
    assert chinese.out == (
        "转账没有到账 (transfer-missing)\n"
        "  你提到了“转帐 对方”、“没收到”\n"
        "  开始：supportcli start transfer-missing --wallet kdou\n"
    )
    english = command("find", "forgot my password")
    assert english.out == (
        "Forgot or change a password (password)\n"
        "  You said “forgot”, “password”\n"
        "  Start: supportcli start password\n"
    )


def test_an_unclear_case_names_several(command: Command) -> None:
    result = command("find", "money", "gone")
    lines = result.out.splitlines()
    assert result.code == 0
    assert lines[0] == "It could be one of these:"
    assert sum(line.startswith("  Start: supportcli start ") for line in lines) == 3
    fewer = command("find", "money gone", "--limit", "2").out
    assert fewer.count("  Start: ") == 2


def test_nothing_fits(command: Command) -> None:
    result = command("find", "今天天气怎么样", "--lang", "zh")
    assert (result.code, result.err) == (1, "")
    assert result.out == (
        "没找到对应的流程。\n可以换个说法再试，或者找真人客服：supportcli start find-support\n"
    )


def test_json(command: Command) -> None:
    whole = json.loads(command("find", "forgot my password", "--json", "--limit", "1").out)
    assert (whole["format"], whole["version"]) == ("supportcli.find", 1)
    (hit,) = whole["find"]["hits"]
    score = hit.pop("score")
    assert score > 0
    assert hit == {
        "flow": "password",
        "title": {"zh": "忘记密码或想改密码", "en": "Forgot or change a password"},
        "why": ["forgot", "password"],
        "command": "supportcli start password",
    }
    nothing = command("find", "weather", "--json")
    assert nothing.code == 1
    assert json.loads(nothing.out)["find"] == {
        "certainty": "nothing",
        "hits": [],
        "a_person": "supportcli start find-support",
    }


def test_a_folder_of_flows(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "my flows"
    folder.mkdir()
    (folder / "printer.yaml").write_text(
        "format: 1\nid: printer\ntitle: {zh: 打印机坏了, en: Printer trouble}\n"
        "symptoms: {zh: [卡纸], en: [paper jam]}\nstart: end\n"
        "nodes: {end: {end: stop, text: {zh: 好, en: Done}}}\n",
        "utf-8",
    )
    result = command("find", "paper jams", "--flows", str(folder))
    assert result.code == 0
    assert f"  Start: supportcli start printer --flows '{folder}'\n" in result.out
    assert "supportcli start find-support\n" in command("find", "x", "--flows", str(folder)).out


@pytest.mark.parametrize(
    ("arguments", "err"),
    [
        ((), "WORDS... is missing"),
        (("login", "--wallet", "kduo"), "did you mean “kdou”?"),
        (("login", "--limit", "0"), "--limit cannot be “0”"),
        (("login", "--limit", "many"), "--limit cannot be “many”"),
    ],
)
def test_what_cannot_be_answered(arguments: tuple[str, ...], err: str, command: Command) -> None:
    result = command("find", *arguments)
    assert (result.code, result.out) == (2, "") and err in result.err


def test_a_secret_is_refused_and_not_repeated(command: Command) -> None:
    result = command("find", "i lost my wallet", SEED)
    assert (result.code, result.out) == (2, "")
    assert "abandon" not in result.err and result.err != ""
