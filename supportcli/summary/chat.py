"""Messages short enough for a chat window, each one whole."""

import re
from collections.abc import Iterator

from supportcli.summary.layout import plain
from supportcli.summary.model import Summary

CHAT_LIMIT = 500
"""Characters in one message, its number included."""

SEPARATOR = "---"
ROOM = CHAT_LIMIT - len("(99/99) ")
_TOKEN = re.compile(r"[!-~]+|\s|[^!-~\s]")


def render(summary: Summary) -> bytes:
    """Numbered messages with a line `---` between them; a hash or an address is never cut."""
    pieces = _packed(_units(summary))
    if len(pieces) > 1:
        pieces = [f"({number}/{len(pieces)}) {piece}" for number, piece in enumerate(pieces, 1)]
    return (f"\n{SEPARATOR}\n".join(pieces) + "\n").encode()


def _units(summary: Summary) -> Iterator[str]:
    """What should stay together: a section, or at least its heading and first fact."""
    yield summary.opening
    for section in summary.sections:
        head, first, *others = plain(section, summary.lang)
        whole = "\n".join(["", head, first, *others])
        yield from [whole] if len(whole) <= ROOM else [f"\n{head}\n{first}", *others]
    yield f"\n{summary.closing}"


def _packed(units: Iterator[str]) -> list[str]:
    pieces = [""]
    for unit in units:
        joined = f"{pieces[-1]}\n{unit}".strip()
        if len(joined) <= ROOM:
            pieces[-1] = joined
        else:
            pieces += _cut(unit.strip())
    return [piece for piece in pieces if piece]


def _cut(unit: str) -> list[str]:
    """Parts that fit. Only a word longer than a whole message is broken."""
    parts = [""]
    for token in _TOKEN.findall(unit):
        for start in range(0, len(token), ROOM):
            bit = token[start : start + ROOM]
            if len(parts[-1]) + len(bit) > ROOM:
                parts.append("")
            parts[-1] += bit
    return [part.strip() for part in parts]
