"""What can be asked of whoever is on the other side, and what they can reply."""

from dataclasses import dataclass
from enum import Enum
from typing import Literal, Protocol

from supportcli.flow.values import Raw
from supportcli.lang import Lang

Shape = Literal["one", "many", "line", "story", "files"]
Tone = Literal["plain", "good", "warn", "urgent"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a menu; `value` is what comes back, `detail` a quieter second part."""

    value: str
    label: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One screen. All words are in the reader's language and contain nothing to interpret.

    `where` are the crumbs of the header, `read_aloud` what staff say, `unknown` the words for
    “I don't know” where that is an answer, `suggestion` what was answered here before, `trail` the
    answers before this one (None: those that were seen), `free` a menu that takes own words too.
    """

    shape: Shape
    lang: Lang
    where: tuple[str, ...]
    text: str
    help: str = ""
    read_aloud: str = ""
    choices: tuple[Choice, ...] = ()
    alone: tuple[str, ...] = ()
    unknown: str = ""
    required: bool = True
    suggestion: Raw | None = None
    error: str = ""
    may_go_back: bool = True
    max_length: int = 4000
    trail: tuple[tuple[str, str], ...] | None = None
    free: bool = False


# Fewer characters are a slip of the keyboard, more are words of one's own.
OWN_WORDS = 4


class QuitError(Exception):
    """The user wants to stop here."""


class Move(Enum):
    """What can be wanted instead of answering."""

    BACK = "back"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer, as typed or chosen."""

    raw: Raw


Reply = Answered | Move


@dataclass(frozen=True, slots=True)
class Screen:
    """Something to read: a title, paragraphs, and short lists with a heading each."""

    title: str
    paragraphs: tuple[str, ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    tone: Tone = "plain"


class Asker(Protocol):
    """A face of the engine. KeyboardInterrupt and EOFError pass through to the caller.

    `typed` is what stood half typed when a question was left in such a way.
    """

    typed: str

    def ask(self, prompt: Prompt) -> Reply:
        """Wait for a reply to one prompt: the only call that waits on the outside."""
        ...

    def show(self, screen: Screen) -> None:
        """Put something to read before the user."""
        ...
