"""A face without a terminal: replies come from a list, and what was shown is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from supportcli.desk.ask import Answered, Move, Prompt, Reply, Screen
from supportcli.flow.values import Raw

BACK, QUIT = Move.BACK, Move.QUIT


@dataclass
class ListAsker:
    """Replies in order; runs dry with EOFError, as input does."""

    replies: list[Raw | Move]
    prompts: list[Prompt] = field(default_factory=list)
    screens: list[Screen] = field(default_factory=list)

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
