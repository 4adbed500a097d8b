"""The whole wizard on a real terminal, by keys only, in both languages and at both sizes."""

from pathlib import Path

import pexpect
import pytest

from supportcli.desk.knowledge import Knowledge, setting
from supportcli.flow import walk
from supportcli.lang import LANGS, Lang
from supportcli.messages import desk as say
from tests.covering import NOW
from tests.desk.recorder import Recorder
from tests.desk.terminal_screen import ENTER, LEFT, Terminal

WORDS = {
    "zh": {
        "wallet": "是哪个钱包出了问题",
        "problem": "遇到了什么问题",
        "side": "你遇到的是哪一种",
        "alarm": "有没有下面的情况",
        "status": "显示什么状态",
        "quit": "退出",
    },
    "en": {
        "wallet": "Which wallet is it about",
        "problem": "What has happened",
        "side": "Which of these is it",
        "alarm": "Does any of this apply",
        "status": "what status does it show",
        "quit": "quit",
    },
}
LOCALES = {"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}


def wizard(out: Path, lang: str, *arguments: str, columns: int = 80, rows: int = 24) -> Terminal:
    return Terminal(
        out, *arguments, program=("-m", "supportcli"), columns=columns, rows=rows,
        LANG=LOCALES[lang], TZ="Asia/Shanghai", HOME=str(out.parent),
    )  # fmt: skip


def code(terminal: Terminal) -> int | None:
    terminal.child.expect(pexpect.EOF)
    terminal.child.close()
    status: int | None = terminal.child.exitstatus
    return status


@pytest.mark.parametrize("lang", WORDS)
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 12)])
def test_back_twice_change_an_answer_and_leave(
    lang: str, columns: int, rows: int, tmp_path: Path
) -> None:
    words = WORDS[lang]
    terminal = wizard(tmp_path / "out", lang, columns=columns, rows=rows)
    if rows == 12:
        # On a small window the greeting has a screen of its own.
        terminal.until("回车继续" if lang == "zh" else "Press Enter")
        terminal.keys(ENTER)
    terminal.until(words["wallet"][:8], words["quit"])
    terminal.keys("K豆" if lang == "zh" else "bean")
    terminal.until("kdou")
    terminal.keys(ENTER)
    terminal.until(words["problem"][:6])
    terminal.keys("转账没" if lang == "zh" else "a transfer")
    terminal.keys(ENTER)
    terminal.until(words["side"][:8])
    terminal.keys(ENTER)
    terminal.until(words["alarm"][:8])
    terminal.keys(LEFT)
    terminal.until(words["side"][:8])
    terminal.keys(LEFT)
    terminal.until(words["problem"][:6])
    terminal.keys("登录" if lang == "zh" else "sign in")
    terminal.keys(ENTER)
    terminal.until("第 1 步" if lang == "zh" else "step 1")
    terminal.keys("\x03")
    assert code(terminal) == 130


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 12)])
def test_to_the_end_by_keys_alone(lang: Lang, columns: int, rows: int, tmp_path: Path) -> None:
    out = tmp_path / "out"
    terminal = wizard(
        out, lang, "start", "login", "--wallet", "kushen", "--now", NOW.isoformat(),
        columns=columns, rows=rows,
    )  # fmt: skip
    known = Knowledge()
    state = walk.start(known.program("login"), setting(known.wallet("kushen"), "user", NOW))
    recorder = Recorder(terminal, lang)
    ended = recorder.walk(state, {"alarm": ("none",), "description": "It says: locked."})
    assert ended.outcome is not None and ended.outcome.kind == "contact"
    recorder.until(say.REVIEW_DONE[lang])
    terminal.keys(ENTER)
    assert code(terminal) == 0
    assert "It says: locked." in out.read_text("utf-8")


def test_an_order_without_questions_left_prints_the_summary_alone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    given = [
        "side=sent", "alarm=none", "status=processing", "sent_at=2026-11-18 15:20",
        "waited=longer", "look_again=not_helped", "restricted=could_not",
        "account=user@example.com", "description=Still processing.",
        "transaction_id=20261118152000001234",
    ]  # fmt: skip
    arguments = ["start", "transfer-missing", "--wallet", "kdou", "--now", "2026-11-20T14:20+08:00"]
    for pair in given:
        arguments += ["--set", pair]
    terminal = wizard(out, "en", *arguments)
    terminal.until("nickname")
    terminal.keys(ENTER)
    terminal.until("register")
    terminal.keys(ENTER)
    terminal.until("What was the amount")
    terminal.keys("500", ENTER)
    terminal.until("screenshots")
    terminal.keys(ENTER)
    terminal.until("reach you")
    terminal.keys(ENTER)
    terminal.until("These are your answers")
    terminal.keys(ENTER)
    terminal.until("Best way now")
    assert code(terminal) == 0
    assert out.read_text("utf-8").startswith("K-Bean Wallet: A transfer has not arrived\n")
    assert "Amount: 500 CNY\n" in out.read_text("utf-8")


def test_a_secret_is_refused_on_the_screen(tmp_path: Path) -> None:
    terminal = wizard(
        tmp_path / "out", "zh", "start", "transfer-missing", "--wallet", "kdou",
        "--set", "side=awaited", "--set", "alarm=none", "--set", "status=done",
        "--set", "sent_at=2026-11-18", "--set", "recipient=right",
        "--set", "payee_looks=not_helped",
        "--set", "account=user@example.com",
    )  # fmt: skip
    terminal.until("昵称")
    terminal.keys("我的密码是Tr0ub4dor3", ENTER)
    shown = "\n".join(terminal.until("密码", "客服"))
    assert "Tr0ub4dor3" not in shown
    terminal.keys("\x03")
    assert code(terminal) == 130


def test_plain_on_a_dumb_terminal(tmp_path: Path) -> None:
    terminal = Terminal(
        tmp_path / "out", program=("-m", "supportcli"), LANG="en_US.UTF-8", TERM="dumb",
        HOME=str(tmp_path),
    )  # fmt: skip
    terminal.until("Which wallet is it about?", "type a number", "\n>")
    assert b"\x1b" not in terminal.raw
    terminal.keys("\x04")
    assert code(terminal) == 4


@pytest.mark.parametrize("plain", [(), ("--plain",)])
def test_ctrl_c_is_answered_calmly(plain: tuple[str, ...], tmp_path: Path) -> None:
    terminal = Terminal(
        Path("/dev/tty"), "start", "login", "--wallet", "kdou", "--no-save", *plain,
        program=("-m", "supportcli"), HOME=str(tmp_path),
    )  # fmt: skip
    terminal.until("step 1", "quit")
    # Between asking and reading there is a moment in which the interpreter hears no signal.
    terminal.insist("\x03", "Nothing was sent.")
    lines = terminal.until("Nothing was sent.")
    assert lines[-2:] == ["Nothing was kept.", "All right. Nothing was sent."]
    terminal.child.wait()
    assert terminal.child.exitstatus == 130


def test_the_preview_is_broken_between_words_and_a_hash_is_not(tmp_path: Path) -> None:
    code = (
        "from supportcli.cli.streams import preview, write_out\n"
        "words = ('please have a look ' * 3 + '0x' + 'ab' * 30).encode()\n"
        "preview(words + b'\\n'); write_out(b'next')"
    )
    terminal = Terminal(Path("/dev/tty"), program=("-c", code), columns=40, HOME=str(tmp_path))
    assert terminal.until("next") == [
        "please have a look please have a look",
        "please have a look",
        "0x" + "ab" * 19,
        "ab" * 11,
        "",
        "next",
    ]
    out = tmp_path / "out"
    Terminal(out, program=("-c", code), HOME=str(tmp_path)).child.wait()
    assert out.read_text() == "please have a look " * 3 + "0x" + "ab" * 30 + "\nnext"
