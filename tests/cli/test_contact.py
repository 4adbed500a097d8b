"""`supportcli contact` and `supportcli facts`: what to use now, and what it all rests on."""

import json

import pytest

from tests.cli.conftest import Command

NOON = ("--now", "2026-11-20T12:40:00+08:00")
SUNDAY = ("--now", "2026-11-22T23:30:00+08:00")


def channels(command: Command, *arguments: str) -> list[dict[str, object]]:
    whole = json.loads(command("contact", *arguments, "--json").out)
    assert (whole["format"], whole["version"]) == ("supportcli.contact", 1)
    found: list[dict[str, object]] = whole["contact"]["channels"]
    return found


def test_open_and_busy_at_noon(command: Command) -> None:
    first = channels(command, "--wallet", "kdou", *NOON)[0]
    assert (first["id"], first["open"], first["busy"]) == ("app-chat", True, True)
    shown = command("contact", "--wallet", "kdou", "--lang", "zh", *NOON)
    assert shown.code == 0
    assert "   - 现在是高峰，回复会慢；高峰结束：今天 13:30\n" in shown.out
    assert "联系前准备好\n" in shown.out


def test_closed_on_sunday_says_when_it_opens(command: Command) -> None:
    closed = next(
        one for one in channels(command, "--wallet", "kdou", *SUNDAY) if one["id"] == "app-chat"
    )
    assert closed["open"] is False
    assert closed["opens_at"] == "2026-11-23T07:00:00+08:00"


def test_urgency_decides(command: Command) -> None:
    arguments = ("--wallet", "kushen", *NOON)
    assert channels(command, *arguments, "--urgency", "urgent")[0]["kind"] in ("chat", "phone")
    assert channels(command, *arguments, "--urgency", "low")[0]["kind"] == "email"
    assert channels(command, *arguments, "--complexity", "complex")[0]["kind"] == "phone"


def test_a_flow_brings_its_urgency(command: Command) -> None:
    by_flow = command("contact", "security", "--wallet", "kushen", *NOON)
    assert by_flow == command("contact", "--wallet", "kushen", "--urgency", "urgent", *NOON)


def test_beyond_the_official_calendar_it_says_so(command: Command) -> None:
    later = ("--now", "2031-02-03T10:00:00+08:00")
    assert channels(command, "--wallet", "kdou", *later)[0]["confirmed"] is False
    assert "未经官方日历确认" in command("contact", "--wallet", "kdou", "--lang", "zh", *later).out


@pytest.mark.parametrize(
    ("arguments", "code", "err"),
    [
        ((), 2, "--wallet is missing"),
        (("--wallet", "kdou", "--urgency", "very"), 2, "--urgency cannot be “very”"),
        (("lgoin", "--wallet", "kdou"), 3, "did you mean “login”?"),
    ],
)
def test_what_cannot_be_answered(
    arguments: tuple[str, ...], code: int, err: str, command: Command
) -> None:
    result = command("contact", *arguments)
    assert (result.code, result.out) == (code, "") and err in result.err


def test_every_fact_is_cited_and_every_citation_is_a_fact(command: Command) -> None:
    shown = command("facts")
    lines = shown.out.splitlines()
    assert lines[-1] == "88 of 88 facts cited."
    assert (
        lines[2]
        == "K-C2: In-app chat: 「设置」 or 「帮助」 → 「联系客服」; the handiest when on a phone."
    )
    assert lines[3] == "  kdou/app-chat, find-support/chat"
    rows = json.loads(command("facts", "--json").out)["facts"]
    assert len(rows) == 88 and all(row["cited_by"] for row in rows)
    known = {row["id"] for row in rows}
    for name in json.loads(command("flow", "list", "--json").out)["flows"]:
        flow = json.loads(command("flow", "show", name["id"], "--json").out)["flow"]
        cited = set(flow["sources"]).union(*(node.get("sources", ()) for node in flow["nodes"]))
        assert cited and cited <= known, name["id"]


def test_sources_of_a_wallet_and_a_flow(command: Command) -> None:
    wallet = command("wallet", "show", "kdou", "--sources").out
    assert "  K-C2 (article 000): kdou/app-chat\n" in wallet
    flow = command("flow", "show", "login", "--sources", "--lang", "zh").out
    assert "依据的事实\n" in flow and "（" not in flow.split("依据的事实")[1]
    assert "  K-Q1 (文章 000): login" in flow
