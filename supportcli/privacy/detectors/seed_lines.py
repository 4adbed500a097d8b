"""Seed phrases told in messages of a word or three, with a name or a time before each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from supportcli.privacy.detectors.words import places
from supportcli.privacy.model import Hit, Source, pattern

_LISTS = ("english", "chinese_simplified", "chinese_traditional")
_WORD = r"(?:[a-z]{3,8}|[\u4e00-\u9fff])"
_MESSAGE = rf"(?P<who>[^\n]{{1,40}}?[:\]>]) ?(?P<words>{_WORD}(?:[ ,]{{1,2}}{_WORD}){{0,2}})[ ,.]*"
# A phrase has twelve; one may be missing.
_ENOUGH = 11


class _Message(NamedTuple):
    """Who says it, where its words begin and end, and how many there are."""

    who: str
    start: int
    end: int
    words: int


def find(source: Source) -> Iterator[Hit]:
    """Messages in a row from one side, that hold nothing but list words."""
    if source.low.count("\n") < _ENOUGH // 3:
        return
    told: list[_Message] = []
    start = 0
    for line in source.low.split("\n"):
        message = _message(line, start)
        if told and (message is None or message.who != told[-1].who):
            yield from _phrase(told)
            told = []
        if message is not None:
            told.append(message)
        start += len(line) + 1
    yield from _phrase(told)


def _message(line: str, start: int) -> _Message | None:
    found = pattern(_MESSAGE).fullmatch(line) if len(line) < 80 else None
    if found is None:
        return None
    words = pattern(_WORD).findall(found["words"])
    if not any(all(word in places(name) for word in words) for name in _LISTS):
        return None
    who = pattern("[0-9]").sub("", found["who"])
    begin, end = found.span("words")
    return _Message(who, start + begin, start + end, len(words))


def _phrase(told: Sequence[_Message]) -> Iterator[Hit]:
    if sum(message.words for message in told) >= _ENOUGH:
        yield Hit(told[0].start, told[-1].end)
