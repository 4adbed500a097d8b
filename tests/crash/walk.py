"""A consultation that can be cut short anywhere, and what must be left of it then."""

from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from supportcli.case.record import fold
from supportcli.cli.boundary import guarded
from supportcli.desk.ask import Answered, Move, Prompt, Reply, Screen
from supportcli.desk.front import attend
from supportcli.desk.journal import Keeper
from supportcli.desk.keeping import open_keeper
from supportcli.desk.order import Given, Order, World
from supportcli.desk.resume import resume
from supportcli.errors import Exit, SupportError
from supportcli.flow.values import Raw
from supportcli.store.base import CaseStore, Query
from supportcli.store.salvage import examine
from supportcli.store.sqlite import SqliteStore
from tests.covering import NOW
from tests.desk.fakes import keeper as in_memory

FLOW, WALLET = "transfer-missing", "kdou"
SCRIPT: tuple[Raw | Move, ...] = (
    "sent", ("none",), Move.BACK, ("none",), "processing", "2026-11-18 15:20", "longer",
    "not_helped", "not_helped", "user@example.com", "", "", "Still processing.",
    "2026111815200001", "500", "", "", "+", "web-chat", "copy", "done", "sent",
)  # fmt: skip
# Whoever is told so often that the disk fails gives up.
PATIENCE = 3
OVER = Prompt("line", "en", (), "")


@dataclass(frozen=True, slots=True)
class Moment:
    """What is asked, and what is kept, when so many replies of the script have been given."""

    prompt: Prompt
    answers: Mapping[str, Raw]
    ended: bool


class Walker:
    """Replies as the script does, from whatever question it is asked first.

    `reached` hears how many replies are acknowledged: the prompt after them is on the screen.
    `told` hears that the last one could not be kept, before it is given again.
    """

    def __init__(
        self,
        where: Callable[[str], int],
        reached: Callable[[int], None],
        told: Callable[[], None] = lambda: None,
    ) -> None:
        self._where = where
        self._reached = reached
        self._told = told
        self._at: int | None = None
        self._failures = 0
        self.typed = ""

    def ask(self, prompt: Prompt) -> Reply:
        if prompt.error and self._at is not None:
            self._failures += 1
            self._told()
            if self._failures >= PATIENCE:
                raise KeyboardInterrupt
        else:
            self._at = self._where(prompt.text) if self._at is None else self._at + 1
            self._reached(self._at)
        reply = SCRIPT[self._at or 0]
        return reply if isinstance(reply, Move) else Answered(reply)

    def show(self, screen: Screen) -> None:
        """Nobody reads it."""


@cache
def moments() -> tuple[Moment, ...]:
    """One moment of the unbroken walk before each reply, and one at the end."""
    kept, found = in_memory(), []

    class Noting(Walker):
        def ask(self, prompt: Prompt) -> Reply:
            found.append(_moment(kept.store, prompt))
            return super().ask(prompt)

    assert _serve(kept, Noting(lambda _: 0, lambda _: None)) is Exit.DONE
    assert len(found) == len(SCRIPT)
    return (*found, _moment(kept.store, OVER))


def kept_in(home: Path) -> Keeper:
    """The user's own store."""
    return open_keeper({"SUPPORTCLI_HOME": str(home)}, "here", lambda: NOW)


def go_on(home: Path, walker: Walker, meddle: Callable[[Keeper], None] = lambda _: None) -> int:
    """One process's work: the case that is there, or a new one; the exit code."""

    def work() -> Exit:
        kept = kept_in(home)
        meddle(kept)
        try:
            return _serve(kept, walker)
        finally:
            # Python closes it as the process ends, and nobody hears if that fails.
            with suppress(SupportError):
                kept.store.close()

    return guarded(work, "en")


def position(text: str) -> int:
    """How many replies have been given where this is asked, the way back being over."""
    return max(at for at, moment in enumerate(moments()) if moment.prompt.text == text)


def lost(home: Path, reached: int | None) -> str:
    """What is wrong with what a walk has left that had shown the prompt after `reached` replies.

    What was acknowledged is there; of the reply that was under way there is all or nothing;
    the file is sound; and the next question is the first that has no answer.
    """
    store_file = home / "cases.db"
    if not store_file.exists():
        return "" if not reached else "the store is gone"
    with closing(SqliteStore(store_file)) as store:
        heads = store.heads(Query())
        if not heads:
            return "" if not reached else f"no case after {reached} replies"
        found = _moment(store, OVER)
    if examine(store_file) != 1:
        return "another number of cases"
    first = reached or 0
    allowed = range(first, min(first + 2, len(moments())))
    fitting = [at for at in allowed if moments()[at].answers == found.answers]
    if not fitting:
        return f"{len(found.answers)} answers after {reached} replies"
    if found.ended:
        return ""
    asked = first_prompt(home)
    known = asked in {moments()[at].prompt.text for at in fitting}
    return "" if known else f"asked “{asked}” after {reached} replies"


def first_prompt(home: Path) -> str:
    """What `resume` asks first."""
    asked: list[str] = []

    class Curious(Walker):
        def ask(self, prompt: Prompt) -> Reply:
            asked.append(prompt.text)
            raise EOFError

    kept = kept_in(home)
    with closing(kept.store), suppress(EOFError):
        _serve(kept, Curious(position, lambda _: None))
    return asked[0] if asked else ""


def _serve(kept: Keeper, walker: Walker) -> Exit:
    world = World(
        lambda _: None, lambda _: None, lambda _: None, lambda _: True, result_is_read=True,
        keeper=lambda: kept, something_is_kept=lambda: True,
    )  # fmt: skip
    heads = kept.store.heads(Query())
    order = Order(Given(FLOW, WALLET), "en", "en", "user", NOW, b"0" * 16)
    if not heads:
        return attend(order, world, walker)
    resume(order, world, walker, heads[0].id)
    return Exit.DONE


def _moment(store: CaseStore, prompt: Prompt) -> Moment:
    with suppress(IndexError):
        record = fold(store.events(store.heads(Query())[0].id))
        return Moment(prompt, record.answers, record.outcome is not None)
    return Moment(prompt, {}, ended=False)
