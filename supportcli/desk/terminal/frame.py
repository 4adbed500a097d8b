"""Draws a question with prompt_toolkit: the page around a body, and the help that lies over it."""

from collections.abc import Callable, Sequence
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import (
    ConditionalKeyBindings,
    KeyBindings,
    KeyBindingsBase,
    KeyPressEvent,
    merge_key_bindings,
)
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import (
    Container,
    Dimension,
    DynamicContainer,
    FormattedTextControl,
    HSplit,
    Layout,
    VerticalAlign,
    Window,
)
from prompt_toolkit.output import Output
from prompt_toolkit.styles import Style

from supportcli.desk.ask import Prompt
from supportcli.desk.terminal import page
from supportcli.messages import terminal as say

STYLE = Style.from_dict(
    {
        "where": "dim",
        "trail": "dim",
        "question": "bold",
        "aloud": "ansicyan",
        "help": "dim",
        "error": "ansired bold",
        "note": "ansiyellow",
        "quiet": "dim",
        "pointer": "ansicyan bold",
        "pointed": "ansicyan bold",
    }
)
HELP_KEYS = ("?", "？")
# Seconds until a lone Esc is known not to begin the code of another key.
ESCAPE_WAIT = 0.05
# With fewer, the help is drawn without its footer.
LEAST_ROWS = 6


class Frame:
    """One open question. `refresh(width)` brings its body up to date and says the rows it wants."""

    def __init__(
        self,
        prompt: Prompt,
        around: page.Around,
        output: Output,
        taken: int,
        refresh: Callable[[int], int],
    ) -> None:
        self.around = around
        self._prompt = prompt
        self._output = output
        self._taken = taken
        self._refresh = refresh
        self._sheet = page.Sheet((), 1, ())
        self._help: list[page.Line] = []
        self._help_open = False
        self._help_top = 0

    def fill(self, app: Application[Any], body: Window, keys: KeyBindings) -> None:
        """Put the page, its body and their keys into an application."""
        body.height = lambda: Dimension.exact(self._sheet.body)
        asked = _stack(_part(lambda: self._sheet.head), body, _part(lambda: self._sheet.foot))
        explained = _stack(self._help_window(body), _part(self._help_foot))
        app.layout = Layout(
            DynamicContainer(lambda: explained if self._help_open else asked), focused_element=body
        )
        is_open = Condition(lambda: self._help_open)
        own: list[KeyBindingsBase] = [ConditionalKeyBindings(keys, ~is_open), _leaving()]
        app.key_bindings = merge_key_bindings([app.key_bindings or KeyBindings(), *own])
        app.before_render += self._draw
        app.ttimeoutlen = app.timeoutlen = ESCAPE_WAIT

    def open_help(self, event: KeyPressEvent) -> None:
        """Lay what there is to read over the question."""
        self._help_open, self._help_top = True, 0
        self._draw(event.app)
        event.app.layout.focus(next(event.app.layout.find_all_windows()))

    def _draw(self, _app: Application[Any]) -> None:
        columns, rows = self._size()
        need = self._refresh(page.inner_width(columns))
        self._sheet = page.lay_out(self._prompt, self.around, columns, rows, need)
        self._help = page.help_lines(self._prompt, self.around.hints, columns)

    def _size(self) -> tuple[int, int]:
        size = self._output.get_size()
        return size.columns, max(size.rows - self._taken, 1)

    def _help_window(self, body: Window) -> Window:
        keys = KeyBindings()

        @keys.add("up")
        def _(event: KeyPressEvent) -> None:
            self._help_top = max(self._help_top - 1, 0)

        @keys.add("down")
        def _(event: KeyPressEvent) -> None:
            self._help_top = min(self._help_top + 1, len(self._help) - self._help_rows())

        @keys.add(Keys.Any)
        @keys.add("escape")
        @keys.add("enter")
        @keys.add("left")
        @keys.add("right")
        @keys.add("backspace")
        def _(event: KeyPressEvent) -> None:
            self._help_open = False
            event.app.layout.focus(body)

        return Window(
            FormattedTextControl(
                lambda: _fragments(self._help[self._help_top :][: self._help_rows()]),
                focusable=True,
                key_bindings=keys,
                show_cursor=False,
            ),
            height=lambda: Dimension.exact(self._help_rows()),
        )

    def _help_rows(self) -> int:
        return max(min(len(self._help), self._size()[1] - len(self._help_foot())), 1)

    def _help_foot(self) -> Sequence[page.Line]:
        columns, rows = self._size()
        if rows < LEAST_ROWS:
            return ()
        hints = (say.SCROLL, say.CLOSE_HELP)
        return ((), *page.footer(hints, self._prompt.lang, page.inner_width(columns)))


def _leaving() -> KeyBindings:
    """The keys that end the program, which is for the caller to do."""
    keys = KeyBindings()

    @keys.add("c-c")
    @keys.add("<sigint>")
    def _(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt())

    @keys.add("c-z")
    def _(event: KeyPressEvent) -> None:
        event.app.suspend_to_background()

    return keys


def _stack(*parts: Container) -> HSplit:
    return HSplit(parts, align=VerticalAlign.TOP)


def _part(lines: Callable[[], Sequence[page.Line]]) -> Window:
    return Window(
        FormattedTextControl(lambda: _fragments(lines())),
        height=lambda: Dimension.exact(len(lines())),
    )


def _fragments(lines: Sequence[page.Line]) -> StyleAndTextTuples:
    fragments: StyleAndTextTuples = []
    for line in lines:
        fragments += [("", page.MARGIN), *line, ("", "\n")]
    return fragments[:-1]
