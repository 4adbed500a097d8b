"""Characters that cannot be seen, or that move what can: named, or shown in visible form."""

import re

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffb\ud800-\udfff]"
)
_UNDECODED = re.compile("[\udc80-\udcff]")


def hidden_character(text: str) -> str | None:
    """The first control, bidirectional or zero-width character, as `U+202E`, or None."""
    match = _HIDDEN.search(text)
    return f"U+{ord(match[0]):04X}" if match else None


def undecoded(text: str) -> bool:
    """Whether bytes stand in it that were no text in the encoding they were read in."""
    return not text.isascii() and _UNDECODED.search(text) is not None


def visible(text: str) -> str:
    """The text as it may be sent to a terminal: `^[` for escape, `<U+202E>` for the unseen."""
    return _HIDDEN.sub(_shown, text)


def clean(text: str, *, lines: bool) -> str:
    """Without what controls a terminal or cannot be seen; line ends only where `lines`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = text if lines else text.replace("\n", " ")
    return _HIDDEN.sub("", text)


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return f"^{chr(code + 0x40)}"
    return "^?" if code == 0x7F else f"<U+{code:04X}>"
