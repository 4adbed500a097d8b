"""How the program ends and speaks, as a process on a real terminal: signals, encodings, pastes."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pexpect
import pytest

from tests.desk.terminal_screen import ENTER, ROOT, Terminal
from tests.desk.test_real_wizard import code, wizard

START = ("start", "transfer-missing", "--wallet", "kdou")
SETTLED = """
from supportcli.cli.streams import settle
from tests.desk.terminal_script import main
settle()
main()
"""
WITHOUT_LOCALE = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


def run(*arguments: str | bytes, **environ: str) -> subprocess.CompletedProcess[bytes]:
    words = [sys.executable, "-m", "supportcli", *arguments]
    return subprocess.run(
        words, env={**os.environ, **environ}, cwd=ROOT, capture_output=True, check=False
    )


@pytest.mark.parametrize("plain", [(), ("--plain",)])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_and_restores_the_terminal(
    number: signal.Signals, plain: tuple[str, ...], tmp_path: Path
) -> None:
    terminal = wizard(tmp_path / "out", "en", *START, *plain)
    terminal.until("Which of these", "\n>" if plain else "Ctrl-C")
    terminal.child.kill(number)
    terminal.child.wait()
    assert terminal.child.exitstatus == 128 + number
    assert terminal.is_sane()


@pytest.mark.parametrize(("ignored", "expected"), [(False, 129), (True, 4)])
def test_a_closed_window_ends_it(ignored: bool, expected: int, tmp_path: Path) -> None:
    terminal = pexpect.spawn(
        sys.executable, ["-m", "supportcli", *START], ignore_sighup=ignored, timeout=20,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path),
             "LANG": "C.UTF-8", "TERM": "xterm"},
    )  # fmt: skip
    terminal.expect_exact("Ctrl-C")
    os.close(terminal.child_fd)
    _, status = os.waitpid(terminal.pid, 0)
    assert os.waitstatus_to_exitcode(status) == expected


def test_the_end_of_input_is_no_wish_to_stop(tmp_path: Path) -> None:
    terminal = wizard(tmp_path / "out", "en", *START)
    terminal.until("Which of these", "Ctrl-C")
    terminal.keys("\x04")
    assert code(terminal) == 4


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("start", "--help")])
def test_help_that_cannot_be_written_is_a_failure(arguments: tuple[str, ...]) -> None:
    command = " ".join((sys.executable, "-m", "supportcli", *arguments))
    for way in (">/dev/full", ">&-"):
        line = ["sh", "-c", f"{command} {way}"]
        done = subprocess.run(line, cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == 7
        assert done.stderr.startswith(b"cannot write to standard output") and not done.stdout


def test_without_a_locale_words_are_read_as_utf8() -> None:
    done = run("find", "转账没有到账", "--lang", "zh", **WITHOUT_LOCALE)
    assert done.returncode == 0 and "transfer-missing" in done.stdout.decode("utf-8")
    asked = run("start", "login", "--no-input", "--lang", "zh", **WITHOUT_LOCALE)
    assert "还没说是哪个钱包" in asked.stderr.decode("utf-8")


def test_a_word_that_is_no_text_is_refused() -> None:
    for environ in ({}, WITHOUT_LOCALE):
        done = run("find", b"\xff\xfe", "--lang", "en", **environ)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr == (
            b"word 2 of the command line is not text (not UTF-8); type that word again\n"
        )


@pytest.mark.parametrize(
    ("typed", "environ"),
    [
        ("五百".encode(), {**WITHOUT_LOCALE, "PYTHONIOENCODING": ":backslashreplace"}),
        ("五百".encode("gbk"), {"PYTHONIOENCODING": "gbk"}),
    ],
)
def test_what_is_typed_is_kept_whatever_the_screen_can_show(
    typed: bytes, environ: Mapping[str, Any], tmp_path: Path
) -> None:
    terminal = Terminal(tmp_path / "out", "en", "name", program=("-c", SETTLED), **environ)
    terminal.until("nickname", "Ctrl-C")
    terminal.child.send(typed)
    terminal.insist(ENTER, "bye")
    terminal.child.expect(pexpect.EOF)
    kept = (tmp_path / "out").read_bytes()
    assert kept in ("Answered(raw='五百')\n".encode("gbk"), b"Answered(raw='\\u4e94\\u767e')\n")


def test_bytes_that_are_no_text_are_refused_where_they_are_typed(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "out", "en", "name")
    terminal.until("nickname", "Ctrl-C")
    terminal.child.send(b"ab\xff\xfe")
    terminal.until("> ab", "could not be read")
    terminal.keys("c")
    terminal.until("> abc", "could not be read")
    terminal.insist(ENTER, "bye")
    assert terminal.replies() == ["Answered(raw='abc')"]


def test_plain_asks_again_for_what_is_no_text(tmp_path: Path) -> None:
    terminal = wizard(tmp_path / "out", "en", *START, "--plain")
    terminal.until("Which of these", "\n>")
    terminal.child.send(b"\xff\xfe\n")
    terminal.until("could not be read")
    terminal.keys("\x04")
    assert code(terminal) == 4


def test_plain_takes_no_pasted_line_for_the_next_question(tmp_path: Path) -> None:
    terminal = wizard(tmp_path / "out", "en", *START, "--plain")
    terminal.until("Which of these", "\n>")
    terminal.keys("1\n1\n1\n")
    terminal.until("Does any of this apply", "one or more numbers")
    terminal.keys("\x04")
    assert code(terminal) == 4
    assert b"what status does it show" not in terminal.raw
