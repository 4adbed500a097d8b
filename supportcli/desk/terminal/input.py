"""What reaches a question from the keyboard: only what was typed for it, and only as text."""

import select
import sys
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.input import Input
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.key_binding import KeyPressEvent
from prompt_toolkit.keys import Keys

from supportcli.visible import visible


def drop_typeahead(source: Input) -> None:
    """Forget what was typed before the question could be seen."""
    clear_typeahead(source)
    _empty_queue(source)


def drop_rest(app: Application[Any]) -> None:
    """Forget what is still coming: of a paste that is far too long, each key would be handled."""
    queue = app.key_processor.input_queue
    kept = [press for press in queue if press.key in (Keys.CPRResponse, Keys.ControlC)]
    queue.clear()
    queue.extend(kept)
    _empty_queue(app.input)


def more_is_waiting(event: KeyPressEvent) -> bool:
    """Whether more came right behind this key: then it was pasted and is nobody's decision."""
    if any(press.key != Keys.CPRResponse for press in event.key_processor.input_queue):
        return True
    try:
        return bool(select.select([event.app.input.fileno()], [], [], 0)[0])
    except (OSError, ValueError, NotImplementedError):
        return False


def clean(text: str, *, lines: bool) -> str:
    """Without what controls a terminal or cannot be seen; line ends only where `lines`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = text if lines else text.replace("\n", " ")
    return text if visible(text) == text else "".join(c for c in text if visible(c) == c)


def _empty_queue(source: Input) -> None:
    """The terminal's own queue; what is no terminal has none."""
    if sys.platform == "win32":
        return
    import termios

    try:
        termios.tcflush(source.fileno(), termios.TCIFLUSH)
    except (termios.error, OSError, NotImplementedError):
        return
