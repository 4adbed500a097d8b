"""`supportcli start` with everything given: the summary on stdout, problems named all at once."""

import json
import re
from pathlib import Path

import pytest

from supportcli.desk.knowledge import Knowledge
from supportcli.flow.heads import read_heads, shipped
from supportcli.lang import LANGS
from supportcli.summary.formats import RENDERERS
from tests.cli.conftest import Command
from tests.covering import as_answers, shipped_walks

KNOWN = Knowledge()
FLOWS = [head.id for head in read_heads(shipped())]
WALLETS = list(KNOWN.wallets)
NOW = ("--now", "2026-11-20T14:20:00+08:00")
LATE = {
    "answers": {
        "side": "sent",
        "alarm": ["none"],
        "status": "processing",
        "sent_at": "2026-11-18 15:20",
        "waited": "longer",
        "look_again": "not_helped",
        "restricted": "could_not",
    },
    "checklist": {
        "account": "user@example.com",
        "description": "It has been processing since Wednesday.",
        "transaction_id": "20261118152000001234",
        "amount": "500",
        "contact_back": {"unknown": "my phone is being repaired"},
    },
}


def contact_answers(known: Knowledge, flow: str, wallet: str) -> dict[str, dict[str, object]]:
    """The answers of a walk that ends with support."""
    for state in shipped_walks(known, flow, wallet):
        if state.outcome is not None and state.outcome.kind in ("contact", "escalate"):
            return as_answers(state)
    raise AssertionError(f"{flow} never leads to support for {wallet}")


@pytest.fixture
def late(tmp_path: Path) -> str:
    path = tmp_path / "late.json"
    path.write_text(json.dumps(LATE), "utf-8")
    return str(path)


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("wallet", WALLETS)
def test_every_flow_gives_every_format(
    flow: str, wallet: str, tmp_path: Path, command: Command
) -> None:
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(contact_answers(KNOWN, flow, wallet)), "utf-8")
    for lang in LANGS:
        for name in RENDERERS:
            result = command(
                "start", flow, "--wallet", wallet, "--lang", lang, "--answers", str(path),
                "--no-input", "--format", name, *NOW,
            )  # fmt: skip
            assert result.code == 0, result.err
            assert result.out.endswith("\n") and not result.out.endswith("\n\n")
            assert not re.search(r"\bNone\b(?! of these)", result.out)
            assert "{" not in result.out or name in ("json", "html", "eml")
            # What is said about the summary goes to stderr: the channel, and where it is kept.
            assert len(result.err.splitlines()) == (1 if name == "social" else 2)


def test_the_answers_may_come_from_standard_input(late: str, command: Command) -> None:
    text = Path(late).read_text("utf-8")
    arguments = (
        "start",
        "transfer-missing",
        "--wallet",
        "kdou",
        "--no-input",
        "--lang",
        "en",
        "--no-save",
        *NOW,
    )
    from_file = command(*arguments, "--answers", late)
    assert from_file.code == 0
    assert command(*arguments, "--answers", "-", stdin=text) == from_file


def test_flow_wallet_and_language_may_stand_in_the_file(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "all.json"
    whole = {"flow": "transfer-missing", "wallet": "kdou", "lang": "zh", "role": "staff", **LATE}
    path.write_text(json.dumps(whole), "utf-8")
    alone = command("start", "--answers", str(path), "--no-input", "--no-save", *NOW)
    named = command(
        "start", "transfer-missing", "--wallet", "kdou", "--lang", "zh", "--role", "staff",
        "--answers", str(path), "--no-input", "--no-save", *NOW,
    )  # fmt: skip
    assert alone == named
    assert alone.code == 0 and "K豆钱包" in alone.out


def test_set_goes_before_the_file_and_reaches_the_checklist(late: str, command: Command) -> None:
    result = command(
        "start", "transfer-missing", "--wallet", "kdou", "--answers", late, "--no-input", *NOW,
        "--set", "account=other@example.com", "--set", "checklist.amount=20 USDT",
    )  # fmt: skip
    assert result.code == 0
    assert "other@example.com" in result.out and "user@example.com" not in result.out
    assert "20 USDT" in result.out


def test_the_summary_may_speak_another_language(late: str, command: Command) -> None:
    result = command(
        "start", "transfer-missing", "--wallet", "kdou", "--answers", late, "--no-input",
        "--lang", "zh", "--summary-lang", "en", *NOW,
    )  # fmt: skip
    assert result.out.startswith("K-Bean Wallet: A transfer has not arrived")
    assert "联系最合适" in result.err


def test_missing_answers_are_named_together(command: Command) -> None:
    result = command("start", "transfer-missing", "--wallet", "kdou", "--no-input", *NOW)
    assert (result.code, result.out) == (4, "")
    assert result.err == (
        "“side” is missing: Which of these is it? "
        "Give it with --set side=… or in the answers file\n"
        "“alarm” is missing: Does any of this apply to the transfer? Choose all that do. "
        "Give it with --set alarm=… or in the answers file\n"
    )


def test_missing_checklist_items_are_named_together(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "short.yaml"
    path.write_text(json.dumps({"answers": LATE["answers"]}), "utf-8")
    result = command(
        "start", "transfer-missing", "--wallet", "kdou", "--answers", str(path), "--no-input", *NOW
    )
    assert result.code == 4
    named = [line.split("“")[1].split("”")[0] for line in result.err.splitlines()]
    assert named == [
        "checklist.account",
        "checklist.description",
        "checklist.transaction_id",
        "checklist.amount",
    ]
    assert all(line.startswith(f"{path}:1:1: ") for line in result.err.splitlines())


def test_wrong_answers_are_named_together_with_their_lines(
    tmp_path: Path, command: Command
) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_text(
        "answers:\n"
        "  sied: sent\n"
        "  side: sent\n"
        "  alarm: [nine]\n"
        "  status: processing\n"
        "  sent_at: 2031-01-01 10:00\n"
        "checklist:\n"
        "  screenshots: nowhere.png\n"
        "  amuont: '5'\n",
        "utf-8",
    )
    result = command(
        "start", "transfer-missing", "--wallet", "kdou", "--answers", str(path), "--no-input", *NOW
    )
    assert (result.code, result.out) == (3, "")
    assert result.err == (
        f"{path}:2:3: this flow has no question “sied”; did you mean “side”?\n"
        f"{path}:4:3: “alarm”: “nine” is not a choice here; choose: not_me, pressed, pay_first, "
        "told, none\n"
        f"{path}:6:3: “sent_at”: This time is in the future; please check it.\n"
        f"{path}:8:3: “checklist.screenshots”: nowhere.png cannot be found or opened\n"
        f"{path}:9:3: this flow has no question “checklist.amuont”; "
        "did you mean “checklist.amount”?\n"
    )


@pytest.mark.parametrize(
    ("secret", "why"),
    [
        ("password=Tr0ub4dor&3", "password"),
        ("验证码是 482913", "code"),
        ("legal winner thank year wave sausage worth useful legal winner thank yellow", "seed"),
    ],
)
def test_a_secret_is_refused_and_not_repeated(
    secret: str, why: str, late: str, command: Command
) -> None:
    result = command(
        "start", "transfer-missing", "--wallet", "kdou", "--answers", late, "--no-input", *NOW,
        "--set", f"description={secret}",
    )  # fmt: skip
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith("“checklist.description”: ") and why in result.err
    assert secret not in result.err and "482913" not in result.err and "sausage" not in result.err


def test_an_answer_of_which_nothing_may_be_passed_on_is_refused(
    late: str, command: Command
) -> None:
    result = command(
        "start", "transfer-missing", "--wallet", "kdou", "--answers", late, "--no-input", *NOW,
        "--set", f"account={'5c504ed4' * 8}",
    )  # fmt: skip
    assert (result.code, result.out) == (3, "")
    assert re.sub("tag [0-9a-f]+", "tag TAG", result.err) == (
        "“checklist.account”: With what must not be passed on hidden, only “[hidden: "
        "possible private key #1 ending 4ed4, tag TAG]” is left. Please answer something else.\n"
    )


def test_a_card_number_leaves_with_its_last_digits_only(late: str, command: Command) -> None:
    result = command(
        "start", "transfer-missing", "--wallet", "kdou", "--answers", late, "--no-input", *NOW,
        "--set", "description=paid with 4111 1111 1111 1111 yesterday",
    )  # fmt: skip
    assert result.code == 0
    assert "4111 1111" not in result.out and "ending 1111" in result.out
    assert "Hidden in the summary" in result.err


@pytest.mark.parametrize(
    ("arguments", "code", "err"),
    [
        (("start", "--no-input"), 4, "which problem?"),
        (("start", "logni", "--wallet", "kdou", "--no-input"), 3, "did you mean “login”?"),
        (("start", "login", "--wallet", "kduo", "--no-input"), 2, "did you mean “kdou”?"),
        (("start", "login", "--format", "pdf"), 2, "--format cannot be “pdf”; choose: text"),
        (("start", "login", "--format", "markdwn"), 2, "did you mean “markdown”?"),
        (("start", "login", "--now", "soon"), 2, "--now soon is not a time"),
        (("start", "login", "--lang", "fr"), 2, "--lang cannot be “fr”"),
        (("start", "login", "--role", "boss"), 2, "--role cannot be “boss”"),
        (("start", "login", "--set", "x"), 2, "--set key=value"),
        (("start", "login", "--answers", "nowhere.yaml"), 3, "nowhere.yaml: no such file"),
        (("start", "login", "--nope"), 2, "mean --no-save? Try supportcli start --help"),
        (("strat",), 2, "did you mean “start”? Try supportcli --help"),
        (("case", "show"), 2, "CASE is missing. Try supportcli case show --help"),
        (("case", "show", "A", "B"), 2, "“B” is one word too many. Try supportcli case show"),
        (("case", "note", "A", "b", "c d"), 2, "“c d” is one word too many; put a text of several"),
        (("start", "login", "--answers"), 2, "--answers needs a value"),
        (("flow", "show"), 2, "FLOW is missing"),
        (("flow",), 2, "A command is missing"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    arguments: tuple[str, ...], code: int, err: str, command: Command
) -> None:
    result = command(*arguments)
    assert (result.code, result.out) == (code, "")
    assert err in result.err
    assert "Traceback" not in result.err


def test_without_a_terminal_no_answer_is_chosen(command: Command) -> None:
    for stdin in ("", "x\n", "\n\n\n"):
        result = command("start", "login", "--wallet", "kdou", stdin=stdin)
        assert (result.code, result.out) == (4, "")
        assert result.err.startswith("“")


def test_output_is_private_whole_and_not_overwritten(
    late: str, tmp_path: Path, command: Command
) -> None:
    target = tmp_path / "case.txt"
    arguments = ("start", "transfer-missing", "--wallet", "kdou", "--answers", late, "--no-input",
                 "--output", str(target), *NOW)  # fmt: skip
    first = command(*arguments)
    assert (first.code, first.out) == (0, "")
    assert f"Written to {target}" in first.err
    assert target.stat().st_mode & 0o777 == 0o600
    kept = target.read_bytes()
    again = command(*arguments)
    assert again.code == 7 and "--force" in again.err
    assert target.read_bytes() == kept
    assert command(*arguments, "--force").code == 0
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_output_follows_no_link(late: str, tmp_path: Path, command: Command) -> None:
    victim, link = tmp_path / "victim", tmp_path / "link"
    victim.write_text("mine", "utf-8")
    link.symlink_to(victim)
    result = command(
        "start", "transfer-missing", "--wallet", "kdou", "--answers", late, "--no-input",
        "--output", str(link), "--force", *NOW,
    )  # fmt: skip
    assert result.code == 7 and victim.read_text("utf-8") == "mine"


def test_what_no_store_can_keep_is_left_out_of_an_answer(late: str, command: Command) -> None:
    story = "checklist.description=stuck \x00since\ud83d Monday"
    call = ("start", "transfer-missing", "--wallet", "kdou", "--answers", late, "--no-input")
    result = command(*call, "--set", story, *NOW)
    assert result.code == 0, result.err
    assert "What happened: stuck since Monday" in result.out
