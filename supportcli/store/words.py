"""What a text search compares: pairs of Han characters, and the beginnings of other words."""

import re
import unicodedata
from functools import cache

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"


def words(text: str) -> str:
    """The text as words between blanks. `转账慢` is `转账 账慢 慢`, so each part can be found."""
    found: list[str] = []
    for run in _runs().finditer(_plain(text)):
        han = run[1]
        found += [han[place : place + 2] for place in range(len(han))] if han else [run[2]]
    return f" {' '.join(found)} "


def needles(typed: str) -> tuple[str, ...]:
    """Each must be in the `words` of a text that is to be found; () finds nothing."""
    found: list[str] = []
    for run in _runs().finditer(_plain(typed)):
        han = run[1]
        if han and len(han) > 1:
            pairs = " ".join(han[place : place + 2] for place in range(len(han) - 1))
            found.append(f" {pairs} ")
        else:
            found.append(f" {run[0]}")
    return tuple(dict.fromkeys(found))


def matches(text: str, typed: str) -> bool:
    """Whether all that was typed is in the text."""
    known, wanted = words(text), needles(typed)
    return bool(wanted) and all(needle in known for needle in wanted)


def match_expression(wanted: tuple[str, ...]) -> str:
    """The needles in the query language of SQLite's full-text index."""
    return " ".join(f'"{one.strip()}"{"" if one.endswith(" ") else "*"}' for one in wanted)


@cache
def _runs() -> re.Pattern[str]:
    """Compiled when it is needed: it takes longer than opening a store."""
    return re.compile(f"([{_HAN}]+)|([^\\W_{_HAN}]+)")


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
