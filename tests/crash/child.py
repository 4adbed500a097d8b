"""The walk in a process of its own, which may be cut short; what it had said by then."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from supportcli.desk.journal import Keeper
from tests.crash.walk import Walker, go_on, moments, position

TOLD = "not saved"


@dataclass(frozen=True, slots=True)
class Run:
    """The exit code (negative: by which signal), how far it got, how often it was told of failure.

    `reached` counts acknowledged replies; None: it was never asked anything.
    """

    code: int
    reached: int | None
    told: int


def speak(
    home: Path,
    out: int,
    meddle: Callable[[Keeper], None] = lambda _: None,
    mend: Callable[[], None] = lambda: None,
) -> int:
    """Walk, and write a line to `out` for every acknowledged reply and every failure told."""

    def say(word: object) -> None:
        os.write(out, f"{word}\n".encode())

    def told() -> None:
        say(TOLD)
        mend()

    return go_on(home, Walker(position, say, told), meddle)


def understood(code: int, said: bytes) -> Run:
    """What the lines tell; a line that was cut short was never seen."""
    lines = said.decode().split("\n")[:-1]
    reached = [int(line) for line in lines if line != TOLD]
    return Run(code, max(reached, default=None), lines.count(TOLD))


def forked(
    home: Path,
    before: Callable[[], None] = lambda: None,
    meddle: Callable[[Keeper], None] = lambda _: None,
    mend: Callable[[], None] = lambda: None,
    watch: Callable[[int], None] = lambda _: None,
) -> Run:
    """As a child of this process, in which `before` and `meddle` have set a trap.

    `mend` is what the user does when told that something was not saved; `watch` is given the
    child's number while it waits.
    """
    moments()
    reader, writer = os.pipe()
    ready, go = os.pipe()
    child = os.fork()
    if not child:
        code = 99
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            os.read(ready, 1)
            before()
            code = speak(home, writer, meddle, mend)
        finally:
            os._exit(code)
    watch(child)
    os.write(go, b"!")
    for end in (writer, ready, go):
        os.close(end)
    with os.fdopen(reader, "rb") as said:
        words = said.read()
    _, status = os.waitpid(child, 0)
    return understood(os.waitstatus_to_exitcode(status), words)
