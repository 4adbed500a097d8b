"""One entry of a menu: what it says, what it stands for, and how it is wrapped."""

from dataclasses import dataclass

from supportcli.desk.ask import Answered, Choice, Move, Prompt, Reply
from supportcli.desk.terminal.text import cells, wrap
from supportcli.flow.values import Unknown
from supportcli.messages import terminal as say
from supportcli.visible import visible

TICKED, UNTICKED = "[x] ", "[ ] "
DETAIL_GAP = "  "


@dataclass(frozen=True, slots=True)
class Entry:
    """A choice, or one of the entries after them; `reply` is None for what is only ticked."""

    choice: Choice
    reply: Reply | None

    def matches(self, typed: str) -> bool:
        """Whether what is typed stands in it, with or without capitals and hyphens."""
        choice = self.choice
        return _plain(typed) in _plain(f"{choice.label} {choice.detail} {choice.value}")

    def lines(self, width: int) -> list[tuple[str, str]]:
        """(label, detail) of each line; the detail begins a new one where it does not fit."""
        label, detail = visible(self.choice.label), visible(self.choice.detail)
        lines = [(line, "") for line in wrap(label, width)]
        if not detail:
            return lines
        last, _ = lines[-1]
        if cells(last + DETAIL_GAP + detail) <= width:
            return [*lines[:-1], (last, DETAIL_GAP + detail)]
        return [*lines, *(("", line) for line in wrap(detail, width))]


def _plain(text: str) -> str:
    return text.casefold().replace("-", " ")


def choices(prompt: Prompt) -> list[Entry]:
    """What can be chosen or ticked."""
    if prompt.shape == "many":
        return [Entry(choice, None) for choice in prompt.choices]
    return [Entry(choice, Answered(choice.value)) for choice in prompt.choices]


def beyond(prompt: Prompt) -> list[Entry]:
    """What can be picked besides the choices, at the end of the list."""
    entries = []
    if prompt.unknown:
        entries.append(Entry(Choice("", prompt.unknown), Answered(Unknown())))
    if prompt.may_go_back:
        entries.append(Entry(Choice("", say.BACK[prompt.lang]), Move.BACK))
    return entries


def is_yes_no(prompt: Prompt) -> bool:
    return prompt.shape == "one" and {choice.value for choice in prompt.choices} == {"yes", "no"}


def suggested(prompt: Prompt) -> tuple[str, ...]:
    """The values of the choices that were made here before."""
    given = prompt.suggestion
    given = (given,) if isinstance(given, str) else given
    if not isinstance(given, tuple):
        return ()
    return tuple(choice.value for choice in prompt.choices if choice.value in given)


def toggled(ticked: tuple[str, ...], value: str, alone: tuple[str, ...]) -> tuple[str, ...]:
    """The ticks after one more press on `value`; what stands alone unticks all others."""
    if value in ticked:
        return tuple(other for other in ticked if other != value)
    if value in alone:
        return (value,)
    return (*(other for other in ticked if other not in alone), value)
