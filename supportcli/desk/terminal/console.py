"""Prints what is only to be read, with colour where that is wanted: the only user of rich."""

import os
from collections.abc import Callable, Mapping
from typing import TextIO

from rich.console import Console
from rich.text import Text

from supportcli.desk.ask import Screen, Tone
from supportcli.desk.terminal.text import wrap
from supportcli.visible import visible

# The mark says without colour what the style says with it.
MARKS: dict[Tone, str] = {"plain": "", "good": "✓ ", "warn": "! ", "urgent": "!! "}
STYLES: dict[Tone, str] = {
    "plain": "bold",
    "good": "bold green",
    "warn": "bold yellow",
    "urgent": "bold red",
}
BULLET = "- "
WIDEST = 80


def print_screen(
    screen: Screen,
    stream: TextIO,
    pause: Callable[[], None],
    environ: Mapping[str, str] = os.environ,
) -> int:
    """Title, paragraphs, lists and a blank line; the number of lines since the last pause.

    What is longer than the window is shown in parts, with a pause after each.
    """
    console = _console(stream, environ)
    width = min(console.width, WIDEST) - 1
    mark = MARKS[screen.tone]
    lines = [(line, STYLES[screen.tone]) for line in _hang(mark, screen.title, width)]
    for paragraph in screen.paragraphs:
        lines += [("", ""), *((line, "") for line in wrap(visible(paragraph), width))]
    for heading, items in screen.lists:
        lines += [("", ""), *((line, "bold") for line in wrap(visible(heading), width))]
        lines += [(line, "") for item in items for line in _hang(BULLET, item, width)]
    if len(lines) > console.height - 3:
        lines = [line for line in lines if line != ("", "")]
    lines.append(("", ""))
    part = max(console.height - 1, 1)
    for number, (line, style) in enumerate(lines):
        if number and number % part == 0:
            stream.flush()
            pause()
        _print(console, line, style)
    return (len(lines) - 1) % part + 1


def _console(stream: TextIO, environ: Mapping[str, str]) -> Console:
    coloured = wants_colour(stream, environ)
    return Console(
        file=stream,
        color_system="standard" if coloured else None,
        force_terminal=coloured,
        markup=False,
        emoji=False,
        highlight=False,
        _environ=environ,
    )


def wants_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """NO_COLOR goes first, then FORCE_COLOR, then what the terminal is."""
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environ.get("TERM", "dumb") != "dumb"


def _hang(mark: str, text: str, width: int) -> list[str]:
    """Wrapped lines behind a mark, the later ones aligned with the first."""
    first, *others = wrap(visible(text), width - len(mark))
    return [mark + first, *(" " * len(mark) + line for line in others)]


def _print(console: Console, line: str, style: str) -> None:
    encoding = console.encoding
    shown = line.encode(encoding, "replace").decode(encoding)
    console.print(Text(shown, style=style, overflow="fold"))
