"""A post for everyone to read."""

from supportcli.lang import Lang
from supportcli.messages import summary as say
from supportcli.summary.layout import pair, to_bytes
from supportcli.summary.model import Section, Summary


def render(summary: Summary) -> bytes:
    """Takes only a summary that was built to be public (else ValueError)."""
    if not summary.public:
        raise ValueError("a private summary cannot be posted")
    sections = [_section(section, summary.lang) for section in summary.sections]
    return to_bytes([summary.opening, *sections, summary.closing])


def _section(section: Section, lang: Lang) -> str:
    head = section.title + say.COLON[lang] + " ".join(section.lines)
    return "\n".join([head.rstrip(), *(f"- {pair(row, lang)}" for row in section.rows)])
