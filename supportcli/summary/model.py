"""A summary: every word and its order decided, only the layout still open."""

from dataclasses import dataclass

from supportcli.flow.model import Urgency
from supportcli.lang import Lang


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled value; an empty one is to be filled in by hand.

    `gap`: honestly not known. `identifier`: read aloud in groups, never broken. `code`: the
    untranslated word behind the value, where there is one.
    """

    id: str
    label: str
    value: str
    gap: bool = False
    identifier: bool = False
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part, made of lines, of rows, or of lines and then rows. A line has no breaks."""

    id: str
    title: str
    rows: tuple[Row, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with the summary; `data` only where the format carries files."""

    name: str
    size: int
    mime: str
    sha256: str
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What every renderer lays out. `created` is an ISO time with its offset.

    `public`: holds nothing that a stranger must not read. `prepared`: a sentence about when.
    """

    lang: Lang
    public: bool
    flow: str
    wallet: str
    wallet_name: str
    channel: str | None
    role: str
    outcome: str
    urgency: Urgency
    created: str
    subject: str
    opening: str
    sections: tuple[Section, ...]
    closing: str
    prepared: str
    attachments: tuple[Attachment, ...]
