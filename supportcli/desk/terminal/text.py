"""Text fitted to cells: where lines of Chinese and English may break, and what is cut."""

import re

from wcwidth import wcwidth

from supportcli.messages import terminal as say

_WIDE = (
    "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6"
)
_OPENS = "「『（《“‘【〔(\\["
_CLOSES = "，。、；：？！」』）》”’】〕…%,.;:?!)\\]"
# Wide characters may be parted anywhere, but never from the punctuation that belongs to them.
_ATOM = re.compile(
    rf"\s+|[{_OPENS}]*(?:[{_WIDE}]|[^\s{_OPENS}{_WIDE}]+)[{_CLOSES}]*|[{_OPENS}]+|\S"
)

# A command at the end of a line is there to be copied.
_WHOLE = re.compile(rf"supportcli(?: [^\s{_WIDE}]+)+$|{_ATOM.pattern}")


def cells(text: str) -> int:
    """Columns the text takes on a terminal."""
    return len(text) if text.isascii() else sum(max(wcwidth(char), 0) for char in text)


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells; what has no place to break is folded."""
    parts = (part.replace("\t", " ").strip() for part in text.split("\n"))
    return [line for part in parts for line in _broken(part, max(width, 2), fold=True)]


def laid_out(text: str, width: int) -> str:
    """For reading only: lines broken between words, each part as far in as its line begins.

    What is to be copied whole, a long word or a command, is left in one piece.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        told = line.lstrip(" ")
        indent = line[: len(line) - len(told)]
        parts = _broken(told, max(width - len(indent), 1), _WHOLE, fold=False)
        lines += (indent + part for part in parts)
    return "\n".join(lines)


def cut_right(text: str, width: int) -> str:
    """The text, or its beginning and … where it is too long."""
    return text if cells(text) <= width else _take(text, width - 1) + say.MORE


def cut_left(text: str, width: int) -> str:
    """The text, or … and its end where it is too long."""
    return text if cells(text) <= width else say.MORE + _take(text[::-1], width - 1)[::-1]


def _broken(text: str, width: int, atom: re.Pattern[str] = _ATOM, *, fold: bool) -> list[str]:
    lines: list[str] = []
    line, used = "", 0
    for piece in atom.findall(text):
        size = cells(piece)
        if used + size <= width or piece.isspace():
            line, used = line + piece, used + size
            continue
        if line.strip():
            lines.append(line.rstrip())
        line = piece
        while fold and cells(line) > width:
            lines.append(_take(line, width))
            line = line[len(lines[-1]) :]
        used = cells(line)
    return [*lines, line.rstrip()]


def _take(text: str, width: int) -> str:
    """As many characters from the start as fit."""
    used = 0
    for at, char in enumerate(text):
        used += cells(char)
        if used > width:
            return text[:at]
    return text
