"""The README's examples are run: its files are written, its commands give what it says."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh.md"}
RECORDINGS = ROOT / "docs" / "sessions"
FILE = re.compile(r"^```(?:yaml|text) file=(\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CONSOLE = re.compile(r"^```console\n\$ supportcli (.*?)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SESSION = re.compile(r"<!-- session -->\n```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CASE = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\b")
SAMPLE = "7K4F2-M9QXT"
COMMANDS = re.compile(r"^make (\w+)", re.MULTILINE)


def output(arguments: str, folder: Path, lang: str, seen: list[str]) -> str:
    """What a reader would see: the result, then what is said about it.

    The number in the text stands for the one of the reader's own case, the last of `seen`.
    """
    words = shlex.split(arguments.replace(SAMPLE, seen[-1]) if seen else arguments)
    done = subprocess.run(
        [sys.executable, "-m", "supportcli", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SUPPORTCLI_LANG": lang},
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    seen += CASE.findall(said)
    return CASE.sub(SAMPLE, said)


@pytest.mark.parametrize("lang", READMES)
def test_examples_do_what_the_readme_says(lang: str, tmp_path: Path) -> None:
    text = READMES[lang].read_text("utf-8")
    for name, content in FILE.findall(text):
        (tmp_path / name).write_text(content, "utf-8")
    examples = CONSOLE.findall(text)
    assert len(examples) >= 3
    seen: list[str] = []
    found = {arguments: output(arguments, tmp_path, lang, seen) for arguments, _ in examples}
    if os.environ.get("UPDATE_README"):
        for arguments, said in examples:
            start = f"```console\n$ supportcli {arguments}\n"
            text = text.replace(f"{start}{said}```", f"{start}{found[arguments]}```")
        READMES[lang].write_text(text, "utf-8")
    assert found == dict(CONSOLE.findall(text))


@pytest.mark.parametrize("lang", READMES)
def test_the_first_screen_has_the_two_commands(lang: str) -> None:
    text = READMES[lang].read_text("utf-8")
    assert COMMANDS.findall("\n".join(text.splitlines()[:30])) == ["run", "test"]
    targets = (ROOT / "Makefile").read_text("utf-8")
    assert "\nrun: " in targets and "\ntest: " in targets


@pytest.mark.parametrize("lang", READMES)
def test_the_session_shown_is_a_recorded_one(lang: str) -> None:
    shown = SESSION.findall(READMES[lang].read_text("utf-8"))
    assert len(shown) == 1
    recorded = "".join(path.read_text("utf-8") for path in RECORDINGS.glob(f"*.{lang}.txt"))
    for screen in shown[0].rstrip("\n").split("\n\n ⋮\n\n"):
        assert screen in recorded


def test_the_short_flow_is_short() -> None:
    flows = dict(FILE.findall(READMES["en"].read_text("utf-8")))
    assert len(flows["twelve.yaml"].splitlines()) <= 12
