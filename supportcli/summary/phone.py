"""A script to read aloud, with long numbers in groups and lines to write on."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise

from supportcli.lang import Lang
from supportcli.messages import summary as say
from supportcli.summary.layout import heading, numbered, pair, to_bytes
from supportcli.summary.model import Row, Section, Summary
from supportcli.summary.tidy import one_line

BLANK = "_" * 16
WORD = 12
"""Letters alone are read as a word up to this length."""


def render(summary: Summary) -> bytes:
    """Each fact is a sentence of its own, on one line."""
    sections = [_section(section, summary.lang) for section in summary.sections]
    return to_bytes([summary.subject, summary.opening, *sections, summary.closing])


def spell(value: str) -> str:
    """`0x5c504ed4` becomes `0x 5c50 4ed4`; what its owner wrote in short groups stays so."""
    if not re.search("[0-9A-Za-z]{5}", value):
        return value
    parts = re.findall(r"[0-9A-Za-z]+|[^0-9A-Za-z\s]+", value)
    return " ".join(group for part in parts for group in _groups(part))


def _section(section: Section, lang: Lang) -> str:
    rows = (_sentence(row, lang) for row in section.rows)
    return "\n".join([heading(section, lang), *numbered(section.lines), *rows])


def _sentence(row: Row, lang: Lang) -> str:
    if not row.value:
        return pair(replace(row, value=BLANK), lang)
    if row.identifier:
        return pair(replace(row, value=spell(row.value)), lang)
    sentence = pair(replace(row, value=one_line(row.value)), lang)
    return sentence if sentence.endswith(tuple("。！？….!?")) else sentence + say.STOP[lang]


def _groups(part: str) -> Iterator[str]:
    """Letters and digits are kept apart, unless they change places too often for that to help."""
    if re.match("0x[0-9A-Fa-f]{4}", part):
        yield part[:2]
        part = part[2:]
    runs = re.findall(r"[0-9]+|[^0-9]+", part)
    for run in runs if len(runs) <= 3 else [part]:
        yield from [run] if len(run) <= WORD and not re.search("[0-9]", run) else _even(run)


def _even(run: str) -> list[str]:
    """Groups of three and four, the shorter ones first, as telephone numbers are read."""
    count = -(-len(run) // 4)
    size, longer = divmod(len(run), count)
    sizes = [size] * (count - longer) + [size + 1] * longer
    ends = [0, *accumulate(sizes)]
    return [run[start:end] for start, end in pairwise(ends)]
