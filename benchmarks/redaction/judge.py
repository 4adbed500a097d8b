"""What is left of a planted value after redaction, and whether anyone could use it."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from supportcli.lang import Lang
from supportcli.privacy.redact import Numbering, Redacted, redact, scan

_SALT = bytes(16)
_NOTE = re.compile(r"\[(?:hidden: |已隐藏:)[^\]]*\]")
Usable = Callable[[str, str], bool]
"""(a piece that stayed readable, the whole value) -> whether the piece is of use."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text, the places where the value stands in it, and the field it is typed in."""

    text: str
    places: tuple[tuple[int, int], ...]
    lang: Lang
    field: str | None = None


def words(piece: str, value: str) -> bool:
    """Four words in a row, or four Chinese characters."""
    return len(re.findall(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+", plain(piece))) >= 4


def characters(piece: str, value: str) -> bool:
    """More than eight characters of a key in a row; the header of a key file is none of it."""
    bare = re.sub(r"-----[^-]*-----|\s", "", plain(piece))
    return bool(re.search("[0-9A-Za-z+/=,]{9}", bare))


def inside_keystore(piece: str, value: str) -> bool:
    """More than the address in a row: cipher text, salt and mac are longer."""
    return bool(re.search("[0-9a-f]{41}", plain(piece)))


def any_digit(piece: str, value: str) -> bool:
    """Any digit of a card besides the four that a note may show."""
    return any(char.isdecimal() for char in plain(piece))


def half(piece: str, value: str) -> bool:
    """At least half of it in one piece."""
    return 2 * len(_solid(piece)) >= len(_solid(value))


def plain(text: str) -> str:
    decoded = unicodedata.normalize("NFKC", unescape(unquote(text)))
    return "".join(char for char in decoded if unicodedata.category(char) != "Cf")


def _solid(text: str) -> str:
    return "".join(char for char in plain(text) if char.isalnum())


def hidden(case: Case, usable: Usable) -> bool:
    """No usable part of the value is left at any of its places."""
    done = _redacted(case)
    return not any(
        usable(piece, case.text[start:end])
        for start, end in case.places
        for piece in _left(done, case.text, start, end)
    )


def changed(case: Case) -> bool:
    return _redacted(case).text != case.text


def blocked(case: Case) -> bool:
    return any(found.tier == "block" for found in scan(case.text, field=case.field))


def asked(case: Case) -> bool:
    return any(found.tier == "ask" for found in scan(case.text, field=case.field))


def taken_for(case: Case, rule: str) -> bool:
    return any(found.rule == rule for found in scan(case.text, field=case.field))


def _redacted(case: Case) -> Redacted:
    done = redact(case.text, case.lang, Numbering(_SALT), field=case.field)
    left = "".join(_left(done, case.text, 0, len(case.text)))
    if _NOTE.sub("", done.text) != left:
        raise AssertionError("the text that came out is not what its findings say")
    return done


def _left(done: Redacted, text: str, start: int, end: int) -> Iterator[str]:
    """The pieces of text[start:end] that no finding covers."""
    for found in done.findings:
        if found.start > start:
            yield text[start : min(found.start, end)]
        start = max(start, found.end)
        if start >= end:
            return
    yield text[start:end]
