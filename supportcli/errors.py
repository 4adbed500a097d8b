"""Findings as data, and the one exception that carries them to the edge."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from supportcli.lang import Lang, Text


class Exit(IntEnum):
    """What the process tells its caller."""

    DONE = 0
    WARNINGS = 1
    USAGE = 2
    INVALID = 3
    INPUT_NEEDED = 4
    STORE = 5
    OFFLINE = 6
    NOT_WRITTEN = 7
    INTERNAL = 70
    INTERRUPTED = 130
    BROKEN_PIPE = 141


@dataclass(frozen=True, slots=True, order=True)
class Pos:
    """A place in a file; line and column count from 1, and are 0 for the file as such."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: where, which rule (a stable name for machines), and what to tell people."""

    rule: str
    text: Text
    pos: Pos | None = None

    def line(self, lang: Lang) -> str:
        """`file:line:col: message`, or the message alone where there is no file."""
        return f"{self.pos}: {self.text[lang]}" if self.pos else self.text[lang]


class SupportError(Exception):
    """Everything that went wrong at once, and the exit code it deserves."""

    def __init__(self, problems: Iterable[Problem], code: Exit = Exit.INVALID) -> None:
        self.problems = in_order(problems)
        self.code = code
        super().__init__("; ".join(problem.line("en") for problem in self.problems))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sorted by place, each finding once; what has no place comes first, as it was found."""
    return tuple(sorted(dict.fromkeys(problems), key=_place))


def _place(problem: Problem) -> tuple[Pos, str]:
    return (problem.pos, problem.rule) if problem.pos else (Pos("", 0, 0), "")
