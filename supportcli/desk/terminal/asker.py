"""The face on a terminal: one question at a time, drawn on standard error and erased again."""

import shlex
import sys
from typing import Any, TextIO

from supportcli.desk.ask import Answered, Move, Prompt, Reply, Screen
from supportcli.desk.terminal.page import Around, below, hints
from supportcli.flow.values import FileInfo, Raw, Unknown
from supportcli.lang import Lang
from supportcli.messages import terminal as say

# prompt_toolkit's Input and Output, which must not be imported before there is a question.
Handle = Any
MENUS = ("one", "many")
# Rows a question needs below what was just shown; with fewer, that is read first.
ROOM = 11


class TerminalAsker:
    """`input` and `output` are prompt_toolkit's, made for the terminal when first needed.

    prompt_toolkit, questionary and rich are imported by the first question: together they take
    longer than everything else at start-up.
    """

    def __init__(
        self, input: Handle = None, output: Handle = None, stream: TextIO | None = None
    ) -> None:
        self._input = input
        self._output = output
        self._stream = stream
        self._lang: Lang = "en"
        self._shown = 0
        self._trail: list[tuple[str, str]] = []
        self._drafts: dict[str, str] = {}
        self.typed = ""

    def show(self, screen: Screen) -> None:
        from supportcli.desk.terminal.console import print_screen

        stream = self._stream or sys.stderr
        self._shown += print_screen(screen, stream, self._pause)
        stream.flush()

    def ask(self, prompt: Prompt) -> Reply:
        self._lang = prompt.lang
        self._open()
        self._forget(prompt)
        self._let_read(prompt)
        around = Around(hints=hints(prompt), trail=tuple(self._trail), below=below(prompt))
        reply = self._menu(prompt, around) if prompt.shape in MENUS else self._line(prompt, around)
        self._shown = 0
        if isinstance(reply, Answered):
            self._trail.append((prompt.text, said(prompt, reply.raw)))
        return reply

    def _open(self) -> None:
        if self._output is None:
            from prompt_toolkit.output import create_output

            self._output = create_output(sys.stderr)
        if self._input is None:
            from prompt_toolkit.input import create_input

            self._input = create_input()

    def _forget(self, prompt: Prompt) -> None:
        """Asked again, by going back or for an error: what was said since then is open again."""
        if prompt.trail is not None:
            self._trail = list(prompt.trail)
            return
        asked = [text for text, _ in self._trail]
        if prompt.text in asked:
            del self._trail[asked.index(prompt.text) :]

    def _let_read(self, prompt: Prompt) -> None:
        """What was shown must not be pushed out of the window before it was read."""
        rows = self._output.get_size().rows
        if self._shown and rows - self._shown < ROOM:
            self._pause()

    def _pause(self) -> None:
        from supportcli.desk.terminal.pause import pause

        self._open()
        pause(self._input, self._output, say.PAUSE[self._lang])
        self._shown = 0

    def _menu(self, prompt: Prompt, around: Around) -> Reply:
        from supportcli.desk.terminal.menu import Menu

        return Menu(prompt, around, self._input, self._output, self._shown).ask()

    def _line(self, prompt: Prompt, around: Around) -> Reply:
        from supportcli.desk.terminal.line import Line

        default = self._drafts.pop(prompt.text, None)
        typed = editable(prompt.suggestion) if default is None else default
        line = Line(prompt, around, self._input, self._output, self._shown, typed)
        try:
            reply = line.ask()
        except BaseException:
            self.typed = line.typed
            raise
        if reply is Move.BACK:
            self._drafts[prompt.text] = line.typed
        return reply


def editable(suggestion: Raw | None) -> str:
    """An earlier answer as one would type it."""
    if isinstance(suggestion, tuple):
        paths = [part.path if isinstance(part, FileInfo) else part for part in suggestion]
        return " ".join(shlex.quote(path) for path in paths)
    return suggestion if isinstance(suggestion, str) else ""


def said(prompt: Prompt, raw: Raw) -> str:
    """An answer in a few words. What was typed is not repeated: it may be a secret."""
    if isinstance(raw, Unknown):
        return prompt.unknown
    if not raw:
        return say.LEFT_OUT[prompt.lang]
    given = (raw,) if isinstance(raw, str) else raw
    labels = [choice.label for choice in prompt.choices if choice.value in given]
    return say.LIST_GAP[prompt.lang].join(labels) or say.FILLED_IN[prompt.lang]
