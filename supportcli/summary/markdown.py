"""Markdown in which nothing the user typed is markup."""

import re

from supportcli.lang import Lang
from supportcli.messages import summary as say
from supportcli.summary.layout import to_bytes
from supportcli.summary.model import Row, Section, Summary
from supportcli.summary.tidy import no_mass_mention

_MARKUP = re.compile(
    r"[\\`*\[\]<>&|~$]"
    r"|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])"  # inside a word it is no markup: user_name stays whole
    r"|(?<=[a-z]):(?=//)|(?<=www)\.",  # what some readers make a link of
    re.IGNORECASE,
)
_AT_START = re.compile(r"^([0-9]+)(?=[.)](?:\s|$))|^(?=[-+](?:\s|$)|-[-:]|:-|[=#])")


def render(summary: Summary) -> bytes:
    sections = [_section(section, summary.lang) for section in summary.sections]
    blocks = [f"# {inert(summary.subject)}", inert(summary.opening), *sections]
    return to_bytes([*blocks, inert(summary.closing), inert(summary.prepared)])


def inert(text: str) -> str:
    """Escaped so that CommonMark and the GitHub dialect read nothing but text and line breaks."""
    lines = (line.strip() for line in no_mass_mention(text).split("\n"))
    return "\\\n  ".join(_inert_line(line) for line in lines if line)


def _inert_line(line: str) -> str:
    return _AT_START.sub(r"\g<1>\\", _MARKUP.sub(r"\\\g<0>", line))


def _section(section: Section, lang: Lang) -> str:
    lines = [f"- {inert(line)}" for line in section.lines]
    rows = [_item(row, lang) for row in section.rows]
    return "\n".join([f"## {inert(section.title)}", "", *lines, *rows])


def _item(row: Row, lang: Lang) -> str:
    return f"- **{inert(row.label)}**{say.COLON[lang]}{inert(row.value)}"
