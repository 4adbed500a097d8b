"""Waits for Enter, so that what was shown can be read before a question takes its place."""

from prompt_toolkit.application import Application
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import FormattedTextControl, Layout, Window
from prompt_toolkit.output import Output

from supportcli.desk.terminal.frame import STYLE
from supportcli.desk.terminal.input import drop_typeahead, more_is_waiting
from supportcli.desk.terminal.page import MARGIN


def pause(source: Input, output: Output, words: str) -> None:
    """KeyboardInterrupt and EOFError pass through."""
    keys = KeyBindings()

    @keys.add("enter")
    def _(event: KeyPressEvent) -> None:
        if not more_is_waiting(event):
            event.app.exit()

    @keys.add("c-c")
    @keys.add("<sigint>")
    def _(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt())

    @keys.add("c-d")
    def _(event: KeyPressEvent) -> None:
        event.app.exit(exception=EOFError())

    drop_typeahead(source)
    words_window = Window(
        FormattedTextControl([("class:quiet", MARGIN + words)]), height=1, always_hide_cursor=True
    )
    Application[None](
        Layout(words_window),
        key_bindings=keys,
        style=STYLE,
        input=source,
        output=output,
        erase_when_done=True,
    ).run()
