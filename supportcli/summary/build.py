"""From a case to a summary in one language: every choice of word and order is made here."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from supportcli.case.model import Case
from supportcli.flow.values import FileInfo
from supportcli.lang import Lang
from supportcli.summary.formats import RENDERERS, Renderer
from supportcli.summary.frame import frame
from supportcli.summary.model import Attachment, Summary
from supportcli.summary.public import public_sections, public_title
from supportcli.summary.sections import private_sections
from supportcli.summary.tidy import one_line
from supportcli.wallet.model import Channel

STYLES: Mapping[str, str] = MappingProxyType({"chat": "talk", "social": "talk"})
"""How to write for a kind of channel; all others get a letter."""

NO_FILES: Mapping[str, bytes] = MappingProxyType({})


def build_summary(
    case: Case,
    lang: Lang,
    *,
    format: str,
    channel: Channel | None,
    data: Mapping[str, bytes] = NO_FILES,
) -> Summary:
    """`format` is a key of RENDERERS (else KeyError); `data`: files by their SHA-256 in hex."""
    renderer = RENDERERS[format]
    if renderer.public:
        title, sections = public_title(case, lang), public_sections(case, lang)
        return frame(case, lang, channel, style="public", title=title, sections=sections)
    style = style_of(renderer, channel)
    attachments = attached(case.attachments, renderer, data)
    sections = private_sections(case, attachments, lang, style)
    return frame(
        case,
        lang,
        channel,
        style=style,
        title=case.title[lang],
        sections=sections,
        attachments=attachments,
    )


def style_of(renderer: Renderer, channel: Channel | None) -> str:
    """How to write, where what is written is private."""
    return renderer.style or STYLES.get(channel.kind if channel else "", "letter")


def attached(
    files: Sequence[FileInfo], renderer: Renderer, data: Mapping[str, bytes]
) -> tuple[Attachment, ...]:
    """With their bytes where the format carries them."""
    carried = data if renderer.files else NO_FILES
    return tuple(_attachment(file, carried) for file in files)


def _attachment(file: FileInfo, data: Mapping[str, bytes]) -> Attachment:
    """The name without its folder: where a file lies on someone's disk is nobody's business."""
    name = one_line(file.name.replace("\\", "/").rpartition("/")[2])
    return Attachment(
        name or file.sha256[:12], file.size, file.mime, file.sha256, data.get(file.sha256)
    )
