"""What a shell is offered on Tab."""

import os
import subprocess
import sys

import pytest

from tests.cli.conftest import Command
from tests.cli.test_case import started


def offered(line: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "supportcli"],
        env={
            **os.environ,
            "_SUPPORTCLI_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(line.split(" ")) - 1),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("supportcli start tr", ["transfer-missing"]),
        ("supportcli flow show re", ["refund", "register"]),
        ("supportcli start --wallet k", ["kdou", "kushen"]),
        ("supportcli wallet show j", ["jisu"]),
        ("supportcli case show ", []),
    ],
)
def test_names_that_are_there(line: str, found: list[str]) -> None:
    assert offered(line) == found


def test_cases_by_the_beginning_of_their_number(command: Command) -> None:
    case = started(command)
    for noun in ("resume", "case show", "case ticket", "case follow-up", "case delete"):
        assert offered(f"supportcli {noun} {case[:3]}") == [case]
