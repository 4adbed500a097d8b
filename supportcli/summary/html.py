"""One self-contained page without scripts or anything loaded, for screens, phones and paper."""

import html

from supportcli.summary.model import Row, Section, Summary
from supportcli.summary.page import PAGE, STYLE

LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en"}


def render(summary: Summary) -> bytes:
    page = PAGE.format(
        style=STYLE,
        lang=LANGUAGE_TAGS[summary.lang],
        urgency=summary.urgency,
        subject=html.escape(summary.subject),
        opening=html.escape(summary.opening),
        sections="\n".join(map(_section, summary.sections)),
        closing=html.escape(summary.closing),
        prepared=html.escape(summary.prepared),
    )
    return page.encode()


def _section(section: Section) -> str:
    parts = [f'<section id="{html.escape(section.id)}">', f"<h2>{html.escape(section.title)}</h2>"]
    if len(section.lines) == 1:
        parts.append(f'<p dir="auto">{html.escape(section.lines[0])}</p>')
    elif section.lines:
        parts += ["<ol>", *(f"<li>{html.escape(line)}</li>" for line in section.lines), "</ol>"]
    if section.rows:
        parts += ["<dl>", *map(_row, section.rows), "</dl>"]
    return "\n".join([*parts, "</section>"])


def _row(row: Row) -> str:
    kind = "gap" if row.gap else "identifier" if row.identifier else row.code or "value"
    label, value = html.escape(row.label), html.escape(row.value)
    return f'<div><dt dir="auto">{label}</dt><dd dir="auto" class="{kind}">{value}</dd></div>'
