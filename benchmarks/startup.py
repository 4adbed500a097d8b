"""Start-up: from the command to the answer, or to the first question on the screen."""

import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

import pexpect

from benchmarks.timing import in_turn, row

PYTHON = sys.executable
OURS = [PYTHON, "-m", "supportcli"]
HELLO = """import typer
app = typer.Typer()
@app.command()
def hello(name: str = "you"): print(name)
app()
"""
SELECT = """import questionary, typer
app = typer.Typer()
@app.command()
def ask(): questionary.select("which wallet", choices=["a", "b", "c"]).ask()
app()
"""
RUNS = int(os.environ.get("RUNS", "15"))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        hello, select = Path(folder, "hello.py"), Path(folder, "choose.py")
        hello.write_text(HELLO, "utf-8")
        select.write_text(SELECT, "utf-8")
        answers = Path(folder, "answers.yaml")
        answers.write_text("flow: login\nwallet: kdou\nanswers: {}\n", "utf-8")
        done = partial(subprocess.run, capture_output=True, check=False)
        version = in_turn(
            lambda: done([*OURS, "--version"]), lambda: done([PYTHON, "-c", "pass"]), RUNS
        )
        print(row("--version", "python -c pass", version, "2.0x"))
        help_ = in_turn(
            lambda: done([*OURS, "--help"]), lambda: done([PYTHON, str(hello), "--help"]), RUNS
        )
        print(row("--help", "typer hello --help", help_, "0.7x"))
        script = in_turn(
            lambda: done([*OURS, "start", "--answers", str(answers), "--no-input"]),
            lambda: done([PYTHON, "-c", "import typer, yaml"]),
            RUNS,
        )
        print(row("scripted run", "import typer, yaml", script, "2x"))
        first = in_turn(
            lambda: _until(OURS, "wallet is it about"),
            lambda: _until([PYTHON, str(select)], "which wallet"),
            RUNS,
        )
        print(row("first question", "typer + questionary select", first, "1.15x"))


def _until(command: list[str], words: str) -> None:
    """Start a program on a terminal and wait until the words are on it."""
    environment = {**os.environ, "TERM": "xterm", "LANG": "en_US.UTF-8"}
    environment["PROMPT_TOOLKIT_NO_CPR"] = "1"
    child = pexpect.spawn(
        command[0], command[1:], env=environment, encoding="utf-8", dimensions=(24, 80)
    )
    child.expect(words, timeout=20)
    child.close(force=True)


if __name__ == "__main__":
    main()
