"""Text that can be laid out anywhere: no character that moves, hides or splits other text."""

import re

_BREAK = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_HALF = re.compile("[\ud800-\udfff]")
_MASS_MENTION = re.compile(r"(?<!\w)@(?=(?:everyone|here|channel|all)\b|所有人|全体成员)", re.I)


def tidy(text: str) -> str:
    """Without control, zero-width and direction characters; lines end with LF alone."""
    text = _BREAK.sub("\n", text).replace("\t", " ")
    text = _HALF.sub("\ufffd", _HIDDEN.sub("", text))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()


def one_line(text: str) -> str:
    """The same on a single line."""
    return " ".join(tidy(text).split())


def no_mass_mention(text: str) -> str:
    """Pasted into a team chat, `@everyone` calls nobody; single handles stay copyable."""
    return _MASS_MENTION.sub("@\u200b", text)
