"""The plain face: numbered choices and line input, for screen readers, pipes and dumb terminals."""

from collections.abc import Callable
from typing import TextIO

from supportcli.desk.ask import OWN_WORDS, Answered, Choice, Move, Prompt, Reply, Screen
from supportcli.flow.values import Raw, Unknown
from supportcli.lang import Lang
from supportcli.messages import desk as say
from supportcli.messages import terminal as say_terminal
from supportcli.visible import clean, undecoded, visible

BACK_WORDS = ("<", "b", "back", "返回")
QUIT_WORDS = ("q", "quit", "退出")
HELP_WORDS = ("?", "？")
STORY_END = "."


class PlainAsker:
    """Reads lines from `read_line` (EOFError at the end of input) and writes to `out`."""

    def __init__(
        self,
        read_line: Callable[[], str],
        out: TextIO,
        drop_typeahead: Callable[[], None] = lambda: None,
    ) -> None:
        self._read_line = read_line
        self._out = out
        self._drop_typeahead = drop_typeahead
        self.typed = ""

    def show(self, screen: Screen) -> None:
        self._write("", screen.title, *screen.paragraphs)
        for heading, lines in screen.lists:
            self._write(heading, *(f"- {line}" for line in lines))

    def ask(self, prompt: Prompt) -> Reply:
        # A line that was pasted with the one before answers nothing that was not read yet.
        self._drop_typeahead()
        self._put(prompt)
        while True:
            typed = self._line(prompt.lang)
            if typed in HELP_WORDS:
                self._write(prompt.help or say.NO_HELP[prompt.lang])
                continue
            if typed.casefold() in QUIT_WORDS:
                return Move.QUIT
            if typed.casefold() in BACK_WORDS and prompt.may_go_back:
                return Move.BACK
            if prompt.shape == "story" and typed:
                typed = self._story(typed, prompt.lang)
            raw, wrong = read(prompt, typed)
            if raw is not None:
                return Answered(raw)
            self._write(wrong)

    def _put(self, prompt: Prompt) -> None:
        lang = prompt.lang
        self._write("", " > ".join(prompt.where), prompt.text)
        if prompt.read_aloud:
            self._write(say.READ_ALOUD.fill(words=prompt.read_aloud)[lang])
        if prompt.error:
            self._write(say.ERROR.fill(error=prompt.error)[lang])
        for number, choice in enumerate(numbered(prompt), 1):
            detail = f" - {choice.detail}" if choice.detail else ""
            self._write(f"{number}. {choice.label}{detail}")
        hints = [say.PLAIN_HINTS[prompt.shape][lang]]
        if not prompt.choices and prompt.unknown:
            hints.append(say.EMPTY_UNKNOWN.fill(words=prompt.unknown)[lang])
        elif not prompt.required:
            hints.append(say.EMPTY_SKIPS[lang])
        hints += [say.PLAIN_BACK[lang]] if prompt.may_go_back else []
        hints += [say.PLAIN_HELP[lang]] if prompt.help else []
        self._write(say.HINT_JOIN[lang].join([*hints, say.PLAIN_QUIT[lang]]))

    def _story(self, first: str, lang: Lang) -> str:
        self.typed = first
        while (line := self._line(lang)) not in (STORY_END, ""):
            self.typed += f"\n{line}"
        told, self.typed = self.typed, ""
        return told

    def _line(self, lang: Lang) -> str:
        while True:
            self._out.write("> ")
            self._out.flush()
            try:
                typed = self._read_line()
            except (KeyboardInterrupt, EOFError):
                # What is said next begins a line of its own.
                self._out.write("\n")
                raise
            if not undecoded(typed):
                return clean(typed, lines=False).strip()
            self._write(say_terminal.UNREADABLE[lang])

    def _write(self, *lines: str) -> None:
        for line in lines:
            self._out.write(visible(line) + "\n")


def numbered(prompt: Prompt) -> tuple[Choice, ...]:
    """The menu, with “I don't know” as its last line where that is an answer."""
    if not prompt.choices or not prompt.unknown:
        return prompt.choices
    return (*prompt.choices, Choice("", prompt.unknown))


def read(prompt: Prompt, typed: str) -> tuple[Raw | None, str]:
    """What a typed line means here, or None and what to say about it."""
    if not prompt.choices:
        if typed:
            return (tuple(typed.split("\n")) if prompt.shape == "files" else typed), ""
        return (Unknown() if prompt.unknown else ""), ""
    if not typed:
        return ("", "") if not prompt.required else (None, say.TYPE_NUMBER[prompt.lang])
    words = (
        typed.replace("，", " ").replace(",", " ").split() if prompt.shape == "many" else [typed]
    )
    chosen: list[str] = []
    for word in words:
        choice = _chosen(prompt, word)
        if choice is None and prompt.free and len(typed) >= OWN_WORDS and not typed.isdigit():
            return typed, ""
        if choice is None:
            return None, say.NO_SUCH_NUMBER[prompt.lang]
        if choice.value == "":
            return Unknown(), ""
        chosen.append(choice.value)
    return (tuple(chosen) if prompt.shape == "many" else chosen[0]), ""


def _chosen(prompt: Prompt, word: str) -> Choice | None:
    """By number, by label, or (for yes and no) by what people write for them."""
    menu = numbered(prompt)
    if word.isascii() and word.isdigit():
        return menu[int(word) - 1] if 1 <= int(word) <= len(menu) else None
    for choice in menu:
        if word.casefold() in (choice.label.casefold(), choice.value.casefold()) and word:
            return choice
    if {choice.value for choice in prompt.choices} == {"yes", "no"}:
        return Choice(word, word)
    return None
