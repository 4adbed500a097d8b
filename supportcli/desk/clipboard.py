"""Puts text on the clipboard: the system's own where there is one, else the terminal's."""

import base64
import threading
from typing import TextIO

TIMEOUT = 2.0
# Terminals drop longer sequences without a word.
OSC52_LIMIT = 74_000


def copy(text: str, terminal: TextIO) -> bool | None:
    """True: copied. None: sent to the terminal, which never answers. False: there was no way."""
    if _system(text):
        return True
    encoded = base64.b64encode(text.encode("utf-8")).decode("ascii")
    if not terminal.isatty() or len(encoded) > OSC52_LIMIT:
        return False
    terminal.write(f"\033]52;c;{encoded}\a")
    terminal.flush()
    return None


def system_way() -> str | None:
    """The name of the system's own way, None if there is none."""
    import pyperclip

    way, _ = pyperclip.determine_clipboard()
    return way.__name__.removeprefix("copy_") if way else None


def _system(text: str) -> bool:
    import pyperclip

    done: list[bool] = []

    def work() -> None:
        try:
            pyperclip.copy(text)
            done.append(True)
        except (pyperclip.PyperclipException, OSError):
            done.append(False)

    # A clipboard helper without a display may hang for ever; the wizard must not.
    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    worker.join(TIMEOUT)
    return bool(done and done[0])
