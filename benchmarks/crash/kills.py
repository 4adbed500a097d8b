"""Keys on a real terminal and kill -9 at a random moment, then `resume`, again and again."""

import multiprocessing
import os
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from supportcli.desk.ask import Move
from supportcli.messages.terminal import PAUSE
from supportcli.store.base import Query
from supportcli.store.sqlite import SqliteStore
from tests.covering import NOW
from tests.crash.walk import FLOW, SCRIPT, WALLET, lost, moments
from tests.desk.terminal_screen import DOWN, ENTER, LEFT, Terminal

WORKERS = 2
SEED = 20261120
# Where standard output is a file, the summary follows the review at once.
STEPS = SCRIPT.index("+") + 1
PATIENCE = 20.0


@dataclass(slots=True)
class Tally:
    """How the runs ended, how many answers they had acknowledged, and what was wrong."""

    ends: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    wrong: list[str] = field(default_factory=list)


class Window:
    """A terminal with the program on it, drawn or plain, that says which prompt is open."""

    def __init__(self, home: Path, arguments: tuple[str, ...], *, plain: bool) -> None:
        self._plain = plain
        self._from = 0
        options = ("--plain",) if plain else ()
        self.terminal = Terminal(
            home.parent / "out", *arguments, *options, "--now", NOW.isoformat(),
            program=("-m", "supportcli"), HOME=str(home.parent), SUPPORTCLI_HOME=str(home),
            TZ="Asia/Shanghai",
        )  # fmt: skip

    def open_prompt(self, at: range) -> int | None:
        """Which of these prompts can be seen, after what was sent last."""
        if self._plain:
            lines = self.terminal.raw[self._from :].decode("utf-8", "replace").split("\r\n")
            whole = lines and lines[-1] == "> "
        else:
            lines = [line.strip() for line in self.terminal.lines()]
            whole = "Ctrl-C" in "".join(lines)
        for one in at:
            begin = moments()[one].prompt.text[:40].rstrip()
            if whole and any(line.startswith(begin) for line in lines):
                return one
        return None

    def reply(self, at: int) -> None:
        self._from = len(self.terminal.raw)
        self.terminal.keys(*(plain_keys(at) if self._plain else drawn_keys(at)))

    def read(self) -> bool:
        """What has come; False where nothing comes. A pause is ended by a key."""
        came = self.terminal.read_on(0.01)
        if not self._plain and PAUSE.en in "\n".join(self.terminal.lines()):
            self.terminal.keys(ENTER)
        return came

    def kill(self) -> str:
        """How it has ended; all that it had shown by then is read."""
        child = self.terminal.child
        if child.isalive():
            os.kill(child.pid, signal.SIGKILL)
            child.wait()
        while self.terminal.read_on(0.05):
            pass
        child.close(force=True)
        return "killed" if child.signalstatus == signal.SIGKILL else f"exit {child.exitstatus}"


def chosen(at: int) -> int:
    """The place of the reply in its menu."""
    raw = SCRIPT[at]
    value = raw[0] if isinstance(raw, tuple) else raw
    return [choice.value for choice in moments()[at].prompt.choices].index(str(value))


def plain_keys(at: int) -> tuple[str, ...]:
    prompt, raw = moments()[at].prompt, SCRIPT[at]
    if raw is Move.BACK:
        return ("b\n",)
    if prompt.choices:
        return (f"{chosen(at) + 1}\n",)
    return (f"{raw}\n", ".\n") if prompt.shape == "story" else (f"{raw}\n",)


def drawn_keys(at: int) -> tuple[str, ...]:
    prompt, raw = moments()[at].prompt, SCRIPT[at]
    if raw is Move.BACK:
        return (LEFT,)
    if at and SCRIPT[at - 1] is Move.BACK:
        # What was answered before is chosen already.
        return (ENTER,)
    if prompt.choices:
        tick = (" ",) if prompt.shape == "many" else ()
        return (*(DOWN,) * chosen(at), *tick, ENTER)
    return (str(raw), ENTER)


def batch(seed: int, count: int) -> Tally:
    """So many runs, each cut short and gone on with in the next."""
    chance, tally = Random(seed), Tally()
    while tally.ends.total() < count:
        with tempfile.TemporaryDirectory(prefix="kills-") as folder:
            home = Path(folder) / "home"
            reached: int | None = 0
            while tally.ends.total() < count and reached is not None:
                reached = one_run(chance, home, reached, tally)
    return tally


def one_run(chance: Random, home: Path, reached: int, tally: Tally) -> int | None:
    """Type, and be killed; how many replies were acknowledged, None where the case is over."""
    words = ("resume", case_of(home)) if reached else ("start", FLOW, "--wallet", WALLET)
    window = Window(home, words, plain=chance.random() < 0.5)
    last, delay = chance.randint(reached, STEPS - 1), chance.uniform(0, 0.06)
    seen = typed_until(window, last, reached)
    time.sleep(delay)
    end = window.kill()
    if seen is not None and (new := window.open_prompt(range(seen + 1, seen + 2))) is not None:
        seen = new
    tally.ends[end] += 1
    if seen is None:
        tally.wrong.append(f"wrong: asked something else after {reached} replies")
        return None
    tally.acknowledged += seen
    if wrong := lost(home, seen):
        tally.wrong.append(f"wrong: seed run {tally.ends.total()}: {wrong}")
    return None if seen in (0, STEPS - 1) or end != "killed" else seen


def case_of(home: Path) -> str:
    with closing(SqliteStore(home / "cases.db")) as store:
        return store.heads(Query())[0].id


def typed_until(window: Window, last: int, reached: int) -> int | None:
    """Reply to each prompt as it comes, the last reply included; the last prompt that was seen."""
    expected, seen, until = range(reached, reached + 2), None, time.monotonic() + PATIENCE
    while time.monotonic() < until:
        came = window.read()
        found = window.open_prompt(expected)
        if found is not None:
            seen = found
            window.reply(found)
            if found >= last:
                return seen
            expected, until = range(found + 1, found + 2), time.monotonic() + PATIENCE
        elif not came and not window.terminal.child.isalive():
            return seen
    return seen


def report(count: int) -> Iterator[str]:
    """A table of how it went; the runs are shared by two processes."""
    moments()
    began = time.monotonic()
    shares = [(SEED + one, count // WORKERS) for one in range(WORKERS)]
    with multiprocessing.get_context("fork").Pool(WORKERS) as pool:
        tallies = pool.starmap(batch, shares)
    ends = sum((tally.ends for tally in tallies), Counter[str]())
    wrong = [line for tally in tallies for line in tally.wrong]
    yield "| runs | ended | answers acknowledged | lost | s |"
    yield "|---|---|---|---|---|"
    how = ", ".join(f"{name} {number}" for name, number in sorted(ends.items()))
    known = sum(tally.acknowledged for tally in tallies)
    yield f"| {ends.total()} | {how} | {known} | {len(wrong)} | {time.monotonic() - began:.0f} |"
    yield from wrong[:10]
