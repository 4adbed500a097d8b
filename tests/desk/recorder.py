"""Drives the wizard on a real terminal as a person would, and keeps every screen on the way."""

from collections.abc import Mapping

from supportcli.flow import walk
from supportcli.flow.parse import visible_options
from supportcli.flow.values import Raw, Unknown
from supportcli.flow.walk import State
from supportcli.lang import Lang
from supportcli.messages import desk as say
from supportcli.messages import terminal as say_terminal
from tests.desk.terminal_screen import DOWN, ENTER, Terminal


class Recorder:
    """Presses the keys that give the answers, and keeps every screen on the way."""

    def __init__(self, terminal: Terminal, lang: Lang) -> None:
        self.terminal = terminal
        self.lang = lang
        self.screens: list[str] = []

    def until(self, words: str) -> None:
        """The next screen that holds the words; what wants to be read first is read."""
        more = say_terminal.PAUSE[self.lang]
        while True:
            lines = self.terminal.wait(
                # The footer is drawn last.
                lambda shown: (words in shown and "Ctrl-C" in shown) or more in shown
            )
            if more not in "\n".join(lines):
                return
            self.keep()
            self.terminal.keys(ENTER)
            self.terminal.wait(lambda shown: more not in shown)

    def keep(self) -> None:
        self.screens.append("\n".join(self.terminal.lines()))

    def answer(self, state: State, answers: Mapping[str, Raw]) -> State:
        """One question, by the keys a person would press."""
        question = state.pending
        assert question is not None
        raw = answers.get(question.id, "")
        values = [option.value for option in visible_options(question, state.view)]
        if question.kind == "many":
            assert isinstance(raw, tuple)
            at, ticked = 0, len(raw)
            for value in (value for value in values if value in raw):
                self.terminal.keys(*[DOWN] * (values.index(value) - at), " ")
                at = values.index(value)
            self.terminal.wait(lambda shown: shown.count("[x]") == ticked)
            self.keep()
            self.terminal.keys(ENTER)
        elif values:
            raw = raw or ("not_helped" if question.kind == "step" else values[0])
            self.terminal.keys(*[DOWN] * values.index(str(raw)))
            chosen = next(option for option in question.options if option.value == raw)
            label = state.view.fill(chosen.label)[self.lang]
            self.terminal.wait(lambda shown: f"> {label[:20]}" in shown)
            self.keep()
            self.terminal.keys(ENTER)
        else:
            self.keep()
            self.terminal.keys(*([str(raw)] if raw else []), ENTER)
            if not raw and question.required:
                raw = Unknown()
        after = walk.step(state, raw)
        assert after.error is None, (question.id, raw, after.error)
        return after

    def walk(self, state: State, answers: Mapping[str, Raw]) -> State:
        """Every question to the end; what is not given is not known, or did not help."""
        while state.pending is not None:
            self.until(say.STEP_NUMBER.fill(number=len(state.path) + 1)[self.lang])
            state = self.answer(state, answers)
        return state
