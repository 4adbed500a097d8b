"""Small pieces of layout that several plain-text formats share."""

from supportcli.lang import Lang
from supportcli.messages import summary as say
from supportcli.summary.model import Row, Section
from supportcli.summary.tidy import no_mass_mention

INDENT = "  "


def plain(section: Section, lang: Lang) -> list[str]:
    """A heading, the lines, then `label: value` rows."""
    rows = (pair(row, lang) for row in section.rows)
    return [heading(section, lang), *map(no_mass_mention, (*numbered(section.lines), *rows))]


def heading(section: Section, lang: Lang) -> str:
    return say.HEADING.fill(title=section.title)[lang]


def pair(row: Row, lang: Lang) -> str:
    """`label: value`; further lines of the value are indented, so they pass for no other row."""
    value = row.value.replace("\n", "\n" + INDENT)
    return f"{row.label}{say.COLON[lang]}{value}"


def numbered(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Several lines get numbers, a single one none."""
    if len(lines) < 2:
        return lines
    return tuple(f"{number}. {line}" for number, line in enumerate(lines, 1))


def to_bytes(blocks: list[str]) -> bytes:
    """Blocks with an empty line between them."""
    return ("\n\n".join(blocks) + "\n").encode()
