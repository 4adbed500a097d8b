"""The last look at what is to be public: nothing private of the case may be in the bytes.

It shares nothing with the redactor or the layouts, so that one mistake cannot blind both.
"""

import re
import unicodedata

from supportcli.case.model import Case
from supportcli.lang import LANGS

# Shorter values are compared as words, where chance would find them inside others.
_LONG = 6
_LEAST = 4


def private_values(case: Case) -> tuple[str, ...]:
    """Every answer in the user's own words, every identifier, every long number among them."""
    entries = [one for one in (*case.details, *case.items) if one.typed or one.identifier]
    values = [entry.value[lang] for entry in entries for lang in LANGS]
    numbers = [number for value in values for number in re.findall(r"\d[\d -]{4,}\d", value)]
    names = [file.name for file in case.attachments]
    return tuple(dict.fromkeys([*values, *numbers, *names]))


def leaks(data: bytes, values: tuple[str, ...]) -> bool:
    """Whether any of the values is in the finished bytes, however spaced, cased or punctuated."""
    text = _folded(data.decode("utf-8", "replace"))
    words, run_together = set(re.findall(r"\w+", text)), re.sub(r"\W|_", "", text)
    return any(_in(_folded(value), words, run_together) for value in values)


def _in(value: str, words: set[str], run_together: str) -> bool:
    plain = re.sub(r"\W|_", "", value)
    return plain in run_together if len(plain) >= _LONG else len(plain) >= _LEAST and plain in words


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
