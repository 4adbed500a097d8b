"""A face without a terminal: replies come from a list, and what was shown is kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count

from supportcli.desk.ask import Answered, Move, Prompt, Reply, Screen
from supportcli.desk.journal import Hold, Journal, Keeper, Opening, Unheld
from supportcli.flow.values import Raw
from supportcli.flow.walk import State
from supportcli.store.base import OwnStore
from supportcli.store.memory import MemoryStore
from tests.covering import NOW

BACK, QUIT = Move.BACK, Move.QUIT


@dataclass
class ListAsker:
    """Replies in order; runs dry with EOFError, as input does."""

    replies: list[Raw | Move]
    prompts: list[Prompt] = field(default_factory=list)
    screens: list[Screen] = field(default_factory=list)
    typed: str = ""

    def ask(self, prompt: Prompt) -> Reply:
        self.prompts.append(prompt)
        if not self.replies:
            raise EOFError
        reply = self.replies.pop(0)
        return reply if isinstance(reply, Move) else Answered(reply)

    def show(self, screen: Screen) -> None:
        self.screens.append(screen)

    def asked(self) -> Sequence[str]:
        return [prompt.text for prompt in self.prompts]


def keeper(
    store: OwnStore | None = None, hold: Callable[[str], Hold] = lambda _: Unheld()
) -> Keeper:
    """A store whose clock stands still and whose chance counts."""
    numbers = count(1)
    return Keeper(
        store or MemoryStore(),
        clock=lambda: NOW,
        chance=lambda length: next(numbers).to_bytes(length),
        by="",
        hold=hold,
        lasting=True,
    )


def journal(state: State, kept: Keeper | None = None) -> Journal:
    """The journal of a new case that begins in this state."""
    opening = Opening(state.program, "kdou", state.setting.role, "en", state.setting.now)
    return Journal(kept or keeper(), opening)
