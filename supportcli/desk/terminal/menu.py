"""Menus of one or several choices: arrow keys, letters to filter, wrapped labels, a way back."""

from typing import Any

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ScrollOffsets, Window
from prompt_toolkit.output import Output
from questionary.prompts.common import InquirerControl

from supportcli.desk.ask import OWN_WORDS, Answered, Choice, Move, Prompt, Reply
from supportcli.desk.terminal.entry import (
    TICKED,
    UNTICKED,
    Entry,
    beyond,
    choices,
    is_yes_no,
    suggested,
    toggled,
)
from supportcli.desk.terminal.frame import HELP_KEYS, STYLE, Frame
from supportcli.desk.terminal.input import drop_rest, drop_typeahead, more_is_waiting
from supportcli.desk.terminal.page import Around
from supportcli.flow.values import Unknown
from supportcli.messages import terminal as say
from supportcli.visible import clean

POINTER = ">"
YES_NO = {"y": "yes", "是": "yes", "n": "no", "否": "no"}
FILTER_LIMIT, SENTENCE_LIMIT = 60, 120
# Lines kept in sight below the pointed one, for a label that is wrapped.
LOOK_AHEAD = 2


class Menu:
    """One open menu, ready to be asked."""

    def __init__(
        self, prompt: Prompt, around: Around, source: Input, output: Output, taken: int
    ) -> None:
        self._prompt = prompt
        self._around = around
        self._source = source
        self._entries, self._beyond = choices(prompt), beyond(prompt)
        self._shown = [*self._entries, *self._beyond]
        self._ticked = suggested(prompt)
        self._typed = ""
        self._width = 0
        self._control = InquirerControl(
            [entry.choice.label for entry in self._shown],
            pointer=POINTER,
            use_indicator=False,
            show_description=False,
        )
        self._control.pointed_at = self._first()
        app: Application[Any] = Application(
            style=STYLE, input=source, output=output, erase_when_done=True
        )
        self._frame = Frame(prompt, around, output, taken, self._refresh)
        body = Window(self._control, scroll_offsets=ScrollOffsets(bottom=LOOK_AHEAD))
        self._frame.fill(app, body, self._keys())
        self._question = questionary.Question(app)

    def ask(self) -> Reply:
        drop_typeahead(self._source)
        reply: Reply = self._question.unsafe_ask()
        return reply

    def _first(self) -> int:
        """Where the pointer starts: at what was answered here before."""
        if isinstance(self._prompt.suggestion, Unknown) and self._prompt.unknown:
            return len(self._entries)
        values = [entry.choice.value for entry in self._entries]
        return values.index(self._ticked[0]) if self._ticked else 0

    @property
    def _pointed(self) -> Entry | None:
        return self._shown[self._control.pointed_at] if self._shown else None

    def _refresh(self, width: int) -> int:
        """Wrap every label to the window as it is now."""
        lang, self._width = self._prompt.lang, width
        unmatched = say.OWN_WORDS if self._is_sentence() else say.NO_MATCH
        nothing = Entry(Choice("", unmatched.fill(typed=self._typed)[lang]), None)
        drawn = [self._drawn(entry) for entry in self._shown or [nothing]]
        self._control.choices = [questionary.Choice(title, value="") for title in drawn]
        self._control.pointer = POINTER if self._shown else None
        filtered = self._shown and self._typed
        self._around.above = say.FILTER.fill(typed=self._typed)[lang] if filtered else ""
        self._around.position = f"{self._control.pointed_at + 1}/{len(drawn)}"
        return sum(
            text.count("\n") + (not at) for title in drawn for at, (_, text) in enumerate(title)
        )

    def _drawn(self, entry: Entry) -> list[tuple[str, str]]:
        tickable = self._prompt.shape == "many" and entry in self._entries
        mark = (TICKED if entry.choice.value in self._ticked else UNTICKED) if tickable else ""
        style = "class:pointed" if entry is self._pointed else ""
        lead = len(POINTER) + 1 + len(mark)
        title = [(style, mark)]
        for number, (label, detail) in enumerate(entry.lines(self._width - lead)):
            title.append(("", "\n" + " " * (lead + 1) if number else ""))
            title += [(style, label), (style or "class:quiet", detail)]
        return title

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        keys.add("up")(lambda event: self._control.select_previous())
        keys.add("down")(lambda event: self._control.select_next())
        keys.add("enter")(self._enter)
        keys.add("c-j")(lambda event: None)
        keys.add("left")(self._back)
        keys.add("escape")(self._escape)
        keys.add("backspace")(lambda event: self._filter(self._typed[:-1]))
        keys.add("f1")(self._frame.open_help)
        keys.add("c-d")(lambda event: event.app.exit(exception=EOFError()))
        keys.add(Keys.BracketedPaste)(self._letters)
        # Not eager: an eager one would swallow the terminal's report of where the cursor is.
        keys.add(Keys.Any)(self._key)
        return keys

    def _enter(self, event: KeyPressEvent) -> None:
        entry = self._pointed
        if more_is_waiting(event):
            return
        if entry is None:
            if self._is_sentence():
                event.app.exit(result=Answered(self._typed.strip()))
            return
        if entry.reply is not None:
            event.app.exit(result=entry.reply)
        elif self._ticked or not self._prompt.required:
            order = [entry.choice.value for entry in self._entries]
            event.app.exit(result=Answered(tuple(sorted(self._ticked, key=order.index))))
        else:
            self._around.note = say.TICK_SOME[self._prompt.lang]

    def _is_sentence(self) -> bool:
        """Whether what was typed is no choice but says something by itself."""
        return self._prompt.free and not self._shown and len(self._typed.strip()) >= OWN_WORDS

    def _back(self, event: KeyPressEvent) -> None:
        if self._prompt.may_go_back:
            event.app.exit(result=Move.BACK)

    def _escape(self, event: KeyPressEvent) -> None:
        if self._typed:
            self._filter("")
        else:
            self._back(event)

    def _key(self, event: KeyPressEvent) -> None:
        if event.data in HELP_KEYS and not (self._prompt.free and self._typed):
            self._frame.open_help(event)
        elif event.data == " " and self._prompt.shape == "many":
            self._toggle()
        elif self._decides(event):
            event.app.exit(result=Answered(YES_NO[event.data.lower()]))
        elif event.data.isprintable():
            self._letters(event)

    def _decides(self, event: KeyPressEvent) -> bool:
        """Whether the key is a yes or a no by itself, not the beginning of some other word."""
        if self._typed or event.data.lower() not in YES_NO or not is_yes_no(self._prompt):
            return False
        return not more_is_waiting(event)

    def _toggle(self) -> None:
        entry = self._pointed
        if entry is not None and entry in self._entries:
            self._ticked = toggled(self._ticked, entry.choice.value, self._prompt.alone)
            self._around.note = ""

    def _letters(self, event: KeyPressEvent) -> None:
        typed = self._typed + clean(event.data, lines=False)
        limit = SENTENCE_LIMIT if self._prompt.free else FILTER_LIMIT
        self._filter(typed[:limit])
        if len(typed) > limit:
            drop_rest(event.app)

    def _filter(self, typed: str) -> None:
        self._typed = typed
        matching = [entry for entry in self._entries if entry.matches(typed.strip())]
        self._shown = [*matching, *self._beyond] if matching else []
        self._control.pointed_at = 0
        self._refresh(self._width)
