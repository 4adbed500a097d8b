"""The same on a real terminal: what stands on the screen, and what is left when it is over."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk.terminal_prompts import prompts
from tests.desk.terminal_screen import DOWN, ENTER, ESC, LEFT, ROOT, UP, Terminal

SIZES = [(80, 24), (40, 12)]
FOOTER = {"zh": "Ctrl-C 退出", "en": "Ctrl-C quit"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_a_menu_in_chinese(out: Path) -> None:
    terminal = Terminal(out, "zh", "wallet", "status")
    assert terminal.until("退出") == [
        " 选择钱包",
        "",
        " 是哪个钱包出了问题？",
        " 不同钱包的客服渠道和操作不一样。不在列表里就选“其他钱包”，那里的建议适用于所有",
        " 钱包。",
        "",
        " > TokenPocket  TP 钱包",
        "   K豆钱包",
        "   酷神钱包",
        "   其他钱包  不在列表里",
        "",
        " ↑↓ 移动  回车 确定  打字 筛选  ? 说明  Ctrl-C 退出",
    ]
    terminal.keys("酷神")
    terminal.until("筛选：酷神", "> 酷神钱包")
    terminal.keys(ENTER)
    assert terminal.until("状态", "退出") == [
        " K豆钱包 › 转账没有到账",
        " ✓ 是哪个钱包出了问题？  酷神钱包",
        "",
        " 打开交易记录，这笔转账显示什么状态？",
        " 可以这样说：「请您念一下这笔转账的状态。」",
        " 不同钱包的客服渠道和操作不一样。不在列表里就选“其他钱包”，那里的建议适用于所有",
        " 钱包。",
        "",
        "   处理中",
        " > 失败",
        "   ← 返回",
        "",
        " ↑↓ 移动  回车 确定  打字 筛选  ← 返回  ? 说明  Ctrl-C 退出",
    ]
    terminal.keys(LEFT)
    assert terminal.replies() == ["Answered(raw='kushen')", "<Move.BACK: 'back'>"]
    assert terminal.lines() == ["bye"]


def test_a_menu_in_english_in_a_small_window(out: Path) -> None:
    terminal = Terminal(out, "en", "status", columns=40, rows=12)
    assert terminal.until("quit") == [
        " KDou › A transfer is missing",
        "",
        " Open your transaction record: what",
        " status does it show?",
        " Say: “Please read me the status.”",
        "",
        "   Processing",
        " > Failed",
        "   ← Back",
        "",
        " ↑↓ Enter  ← back  ? help  Ctrl-C quit",
    ]
    terminal.keys("?")
    terminal.until("If yours is not listed", "any key back")
    terminal.keys("x", UP, ENTER)
    assert terminal.replies() == ["Answered(raw='open')"]


def test_a_long_list_scrolls_and_the_pointed_label_is_whole(out: Path) -> None:
    terminal = Terminal(out, "zh", "long", columns=40, rows=12)
    assert terminal.until("1/42")[2:5] == [
        " > 第 1 项：打开交易记录，找到那一笔转",
        "   账，再看它的状态写的是什么，然后告诉",
        "   我",
    ]
    terminal.keys(UP, UP)
    lines = terminal.until("41/42")
    at = lines.index(" > 第 41 项：打开交易记录，找到那一笔转")
    assert lines[at + 1 : at + 3] == ["   账，再看它的状态写的是什么，然后告诉", "   我"]
    terminal.keys(ENTER)
    assert terminal.replies() == ["Answered(raw='41')"]


def test_escape_clears_the_filter_first_and_then_goes_back(out: Path) -> None:
    terminal = Terminal(out, "en", "problem", "name")
    terminal.until("What has happened?")
    terminal.keys("bitcoin")
    terminal.until("Nothing matches “bitcoin”")
    terminal.keys(ESC)
    terminal.until("> I forgot my password")
    terminal.keys(ESC)
    terminal.until("nickname")
    terminal.keys("abc", ESC)
    assert terminal.replies() == ["<Move.BACK: 'back'>"] * 2


@pytest.mark.parametrize(("lang", "key", "raw"), [("zh", "是", "yes"), ("en", "n", "no")])
def test_yes_and_no(out: Path, lang: str, key: str, raw: str) -> None:
    terminal = Terminal(out, lang, "yesno")
    terminal.until(FOOTER[lang])
    terminal.keys(key)
    assert terminal.replies() == [f"Answered(raw='{raw}')"]


def test_a_word_that_ends_in_yes_is_no_yes(out: Path) -> None:
    terminal = Terminal(out, "zh", "yesno")
    terminal.until("退出")
    terminal.keys("不")
    terminal.until("没有和“不”匹配")
    terminal.keys("是")
    terminal.until("没有和“不是”匹配")
    terminal.keys(LEFT)
    assert terminal.replies() == ["<Move.BACK: 'back'>"]


def test_what_comes_behind_far_too_much_is_dropped_with_it(out: Path) -> None:
    terminal = Terminal(out, "en", "problem", "name")
    terminal.until("What has happened?", "quit")
    terminal.keys("z" * 99 + LEFT)
    terminal.until("Nothing matches")
    terminal.keys(ESC)
    terminal.until("> I forgot my password")
    terminal.keys(ENTER)
    terminal.until("nickname", "quit")
    terminal.keys("z" * 99 + ENTER)
    terminal.until("At most 10 characters")
    terminal.insist(ENTER, "bye")
    assert terminal.replies() == ["Answered(raw='login')", f"Answered(raw='{'z' * 10}')"]


def test_what_was_typed_is_not_repeated(out: Path) -> None:
    terminal = Terminal(out, "zh", "name", "line", "yesno")
    terminal.until("账号昵称", "退出")
    terminal.keys("example", ENTER)
    terminal.until("金额", "退出")
    terminal.keys(ENTER)
    lines = terminal.until("密码改过了吗？", "退出")
    assert lines[1:3] == [
        " ✓ 账号昵称是什么？  已填写",
        " ✓ 转账的金额是多少？  不知道 / 找不到",
    ]
    terminal.keys("\x03")
    terminal.replies()


def test_several_choices(out: Path) -> None:
    terminal = Terminal(out, "en", "many")
    terminal.until("> [ ] Another network")
    terminal.keys(ENTER)
    terminal.until("Tick with the space bar first")
    terminal.keys(" ")
    ticked = terminal.until("> [x] Another network")
    assert "Tick" not in "".join(ticked)
    terminal.keys(UP, UP, " ")
    terminal.until("[ ] Another network", "> [x] None of these")
    terminal.keys(ENTER)
    assert terminal.replies() == ["Answered(raw=('none',))"]


def test_going_back_and_forth_leaves_no_mess(out: Path) -> None:
    terminal = Terminal(out, "zh", "wallet", "yesno", "wallet", "name")
    terminal.until("是哪个钱包")
    terminal.keys(ENTER)
    terminal.until("✓ 是哪个钱包出了问题？  TokenPocket", "密码改过了吗？")
    terminal.keys(LEFT)
    first = terminal.wait(lambda shown: "密码" not in shown and "K豆钱包" in shown)
    assert first[0] == " 选择钱包" and "✓" not in "".join(first)
    terminal.keys(DOWN, ENTER)
    terminal.until("✓ 是哪个钱包出了问题？  K豆钱包", "账号昵称")
    terminal.keys("小明", ENTER)
    assert terminal.replies()[-1] == "Answered(raw='小明')"
    assert terminal.lines() == ["bye"]


def test_a_line_with_an_error_and_a_word_for_not_knowing(out: Path) -> None:
    terminal = Terminal(out, "zh", "line", columns=40, rows=12)
    assert terminal.until("退出") == [
        " K豆钱包 › 转账没有到账",
        "",
        " 转账的金额是多少？",
        " ! 请写金额，例如 128.50",
        "",
        " >",
        " 空着按回车 = 不知道 / 找不到",
        "",
        " 回车  Esc 返回  ? 说明  Ctrl-C 退出",
    ]
    terminal.keys(ENTER)
    assert terminal.replies() == ["Answered(raw=Unknown(reason=''))"]


def test_what_is_over_the_limit_is_dropped_and_said(out: Path) -> None:
    terminal = Terminal(out, "zh", "name", "line", "name", "story")
    terminal.until("账号昵称")
    terminal.keys("01234567", LEFT, LEFT, "\x1b[200~xyz\x1b[201~")
    terminal.until("> 012345xy67", "最多 10 个字")
    terminal.keys(ENTER)
    terminal.until("转账的金额")
    terminal.keys(ENTER)
    terminal.wait(lambda shown: "账号昵称" in shown and "转账的金额" not in shown)
    for _ in range(25):
        terminal.keys("一" * 4000)
    terminal.until("> " + "一" * 10 + "\n", "最多 10 个字")
    terminal.insist(ENTER, "请说说")
    terminal.keys("\x1b[200~" + "a" * 5000 + "\x1b[201~")
    terminal.until("最多 4000 个字")
    terminal.keys(ENTER)
    replies = terminal.replies()
    assert replies[0] == "Answered(raw='012345xy67')"
    assert replies[3] == f"Answered(raw='{'a' * 4000}')"


def test_dropped_files(out: Path) -> None:
    terminal = Terminal(out, "en", "files")
    terminal.until("You can drop files")
    terminal.keys("'/tmp/a b.png' file:///tmp/c%20d.png ", ENTER)
    assert terminal.replies() == ["Answered(raw=('/tmp/a b.png', '/tmp/c d.png'))"]


def test_an_editor_of_ones_own(out: Path, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text(
        "#!/bin/sh\n"
        'stat -c %a "$1" "$(dirname "$1")" > "$LOG"; echo "$1" >> "$LOG"; echo drawn\n'
        'printf "first\\n%s\\n" "$(cat "$1")" > "$1.new"; mv "$1.new" "$1"\n'
    )
    editor.chmod(0o700)
    log = tmp_path / "log"
    terminal = Terminal(out, "en", "story", VISUAL=str(editor), LOG=str(log))
    terminal.until("Ctrl-E editor")
    terminal.keys("second", "\x05")
    terminal.until("> first", "  second")
    terminal.keys("!", ENTER)
    assert terminal.replies() == ["Answered(raw='first\\nsecond!')"]
    modes, folder_mode, path = log.read_text().splitlines()
    assert (modes, folder_mode) == ("600", "700")
    assert not Path(path).parent.exists()


def test_without_an_editor_one_goes_on_writing(out: Path) -> None:
    terminal = Terminal(out, "en", "story", EDITOR="/nonexistent/editor")
    terminal.until("Ctrl-E editor")
    terminal.keys("ab", "\x05")
    terminal.until("> ab", "No editor was found")
    terminal.keys("c", ENTER)
    assert terminal.replies() == ["Answered(raw='abc')"]


@pytest.mark.parametrize("name", ["problem", "many", "line", "story"])
def test_leaving_by_a_key_or_a_signal_restores_the_terminal(out: Path, name: str) -> None:
    text = prompts("en")[name].text
    terminal = Terminal(out, "en", name, "yesno", name)
    terminal.until(text, "quit")
    terminal.keys("\x03")
    terminal.until("Was the password changed?", "quit")
    terminal.keys("\x04")
    terminal.wait(lambda shown: "Was the password" not in shown and text in shown)
    assert out.read_text() == "KeyboardInterrupt\nEOFError\n"
    assert not terminal.is_sane()
    terminal.child.kill(signal.SIGTERM)
    terminal.child.wait()
    assert terminal.child.exitstatus == 143
    assert terminal.is_sane()


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_what_was_shown_is_read_before_a_question_covers_it(
    out: Path, columns: int, rows: int
) -> None:
    terminal = Terminal(out, "zh", "show", "yesno", columns=columns, rows=rows)
    lines = terminal.until("!! 请马上联系客服", "- 打开两步验证", *(["按回车继续"] * (rows < 24)))
    assert lines[0] == "!! 请马上联系客服"
    if rows < 24:
        terminal.keys("x", ENTER)
    terminal.until("密码改过了吗？", "退出")
    terminal.keys("y")
    assert terminal.replies() == ["Answered(raw='yes')"]


@pytest.mark.parametrize(("columns", "rows"), [(1, 1), (10, 5), (20, 3), (40, 24), (200, 60)])
@pytest.mark.parametrize("name", ["status", "many", "story"])
def test_any_window_will_do(out: Path, name: str, columns: int, rows: int) -> None:
    terminal = Terminal(out, "zh", name, columns=columns, rows=rows)
    terminal.wait(lambda shown: b"\x1b[?2004h" in terminal.raw)
    terminal.keys("?", "x")
    terminal.resize(30, 10)
    terminal.until("退出")
    terminal.keys(LEFT)
    assert terminal.replies() == ["<Move.BACK: 'back'>"]


def test_without_colour_nothing_is_coloured(out: Path) -> None:
    terminal = Terminal(out, "en", "show", "line", NO_COLOR="1")
    terminal.until("quit")
    assert not any(b"\x1b[%d" % code in terminal.raw for code in range(30, 38))
    assert b"\x1b[0;3" not in terminal.raw
    terminal.keys(ENTER)
    terminal.replies()


def test_the_terminal_is_only_loaded_when_there_is_a_question() -> None:
    code = "import sys, supportcli.desk.terminal.asker; print(*sys.modules)"
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in found.stdout.split()}
    assert loaded.isdisjoint({"questionary", "prompt_toolkit", "rich"})


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_what_was_typed_is_gone_before_it_is_erased(out: Path, columns: int, rows: int) -> None:
    terminal = Terminal(out, "en", "line", "status", columns=columns, rows=rows)
    terminal.until("quit")
    terminal.keys("a very long secret, in two rows of a small window")
    terminal.until("small")
    terminal.keys(ENTER)
    terminal.until("Processing")
    terminal.keys(ESC)
    terminal.replies()
    assert "quit" in terminal.erased and "secret" not in terminal.erased
