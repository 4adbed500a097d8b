"""The program as a process: exit codes, streams, and what it does not import."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PROGRAM = (sys.executable, "-m", "supportcli")


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *arguments], input=stdin, capture_output=True, text=True, cwd=ROOT, check=False
    )


def imported(*arguments: str) -> set[str]:
    """The top-level modules that a run has loaded."""
    code = (
        "import sys; sys.argv[1:] = sys.stdin.read().split()\n"
        "from supportcli.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*{name.split('.')[0] for name in sys.modules}, sep='\\n', file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=" ".join(arguments), capture_output=True, text=True,
        cwd=ROOT, check=True,
    )  # fmt: skip
    return set(done.stderr.split())


def test_version_loads_nothing_heavy() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, "supportcli 0.1.0\n", "")
    heavy = {"yaml", "rich", "questionary", "prompt_toolkit", "typer", "mnemonic", "decimal"}
    assert imported("--version") & heavy == set()


def test_help_loads_no_prompts_and_no_flows() -> None:
    heavy = {"rich", "questionary", "prompt_toolkit", "mnemonic", "chinese_calendar", "pyperclip"}
    assert imported("--help") & heavy == set()


def test_a_scripted_run_loads_no_prompts() -> None:
    heavy = {"rich", "questionary", "prompt_toolkit", "pyperclip"}
    assert imported("start", "login", "--wallet", "kdou", "--no-input") & heavy == set()


@pytest.mark.parametrize("stdin", ["", "x\n"])
def test_start_without_a_terminal_names_the_missing_question(stdin: str) -> None:
    done = run("start", "login", stdin=stdin)
    assert (done.returncode, done.stdout) == (4, "")
    assert "--wallet" in done.stderr and "Traceback" not in done.stderr


def test_bare_without_a_terminal(tmp_path: Path) -> None:
    done = run()
    assert (done.returncode, done.stdout) == (4, "")
    assert "supportcli start FLOW" in done.stderr


def test_closed_input_is_no_traceback() -> None:
    command = " ".join((*PROGRAM, "start", "login", "--wallet", "kdou", "<&-"))
    done = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (done.returncode, done.stdout) == (4, "")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("redirection", "code"),
    [(">/dev/full", 7), (">&-", 7), ("| true; exit ${PIPESTATUS[0]}", None)],
)
def test_output_that_goes_nowhere_is_no_success(redirection: str, code: int | None) -> None:
    command = " ".join((*PROGRAM, "wallet", "show", "kdou", redirection))
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True,
        cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == code if code else done.returncode in (0, 141)
    assert "Traceback" not in done.stderr


def test_help_speaks_the_language_of_the_locale() -> None:
    assert run("--help").stdout.startswith("Usage: supportcli [OPTIONS] COMMAND")
    chinese = run("start", "--help", "--lang", "zh").stdout
    assert chinese.startswith("用法： supportcli start [选项] [FLOW]")
    assert "Layout" not in chinese and "Show this message" not in chinese


@pytest.mark.parametrize("noun", ["", "case", "history", "flow", "wallet", "db"])
def test_no_line_of_a_list_of_commands_is_cut(noun: str) -> None:
    assert "..." not in run(*noun.split(), "--help").stdout.partition("Commands:")[2]
