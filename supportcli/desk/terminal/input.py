"""What reaches a question from the keyboard: only what was typed for it, and only as text."""

import select
import sys
import time
from collections import deque
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.input import Input
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.key_binding import KeyPressEvent
from prompt_toolkit.keys import Keys

# Nobody types so many characters in so many seconds.
BURST_SIZE, BURST_SECONDS = 60, 0.1


class Burst:
    """Tells a paste that bears no mark from typing, also where it comes in several parts."""

    def __init__(self) -> None:
        self._times: deque[float] = deque(maxlen=BURST_SIZE)
        self._size = 0

    def saw(self, text: str) -> None:
        """The text has changed. What grows by more than one character was marked as a paste."""
        if len(text) - self._size == 1:
            self._times.append(time.monotonic())
        else:
            self._times.clear()
        self._size = len(text)

    def is_on(self) -> bool:
        full = len(self._times) == BURST_SIZE
        return full and time.monotonic() - self._times[0] < BURST_SECONDS


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


def _empty_queue(source: Input) -> None:
    """The terminal's own queue; what is no terminal has none."""
    if sys.platform == "win32":
        return
    import termios

    try:
        termios.tcflush(source.fileno(), termios.TCIFLUSH)
    except (termios.error, OSError, NotImplementedError):
        return
