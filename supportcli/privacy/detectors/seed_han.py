"""Chinese seed phrases: characters set apart, or run together where a phrase is announced."""

import math
from collections.abc import Iterator, Mapping
from functools import cache

from supportcli.privacy.checksums import LENGTHS, bip39
from supportcli.privacy.detectors.words import places
from supportcli.privacy.model import Hit, Source, pattern

_LISTS = ("chinese_simplified", "chinese_traditional")
_HAN = "[\u4e00-\u9fff]"
_ANNOUNCED = (
    r"(?:助记|助記|恢复(?:短语|词|密语)|恢復(?:短語|詞)|种子(?:词|短语)|種子(?:詞|短語)"
    r"|密语|密語|备份词|單詞|单词)"
)
_APART = rf"(?<!{_HAN}){_HAN}(?:[ \n\t、,;|/.·:)(0-9-]{{1,8}}{_HAN}(?!{_HAN})){{7,}}"
_LABEL = rf"{_ANNOUNCED}[词詞码碼]?{_HAN}{{0,6}}?\s?(?:[:=]|是|为|為|如下|\n)[:=]?\s{{0,3}}"
_RUN = rf"{_HAN}(?: ?{_HAN}){{11,80}}"
_ANNOUNCED_AFTER = rf"(?:就?是|为|,|\(|\s){{0,3}}(?:我|你|的|钱包){{0,3}}{_ANNOUNCED}"

# In bits, likelihood as a phrase against prose: of twelve random list characters 1 in 250 is
# below the first; of twelve characters of a sentence 1 in 180 is above the second.
_LEAST, _LEAST_UNPROVEN = -8.0, -4.0


def find(source: Source) -> Iterator[Hit]:
    """Single characters with separators between, or a run beside 助记词 and the like."""
    if not pattern(_HAN).search(source.low):
        return
    yield from _apart(source)
    if pattern(_ANNOUNCED).search(source.low):
        yield from _after_label(source)
        yield from _before_label(source)


def find_maybe(source: Source) -> Iterator[Hit]:
    """A run of exactly a phrase's length with a valid checksum, and unlike a sentence."""
    if source.low.isascii():
        return
    for gap in ("", "[ \n]?"):
        run = pattern(rf"(?<!{_HAN}){_HAN}(?:{gap}{_HAN}){{11,23}}(?!{_HAN})")
        for match in run.finditer(source.low):
            characters = pattern(r"\s").sub("", match[0])
            if _valid(characters) and _is_phrase(characters):
                yield Hit(*match.span())


def _apart(source: Source) -> Iterator[Hit]:
    for match in pattern(_APART).finditer(source.low):
        characters = pattern(_HAN).findall(match[0])
        listed = sum(any(char in places(name) for name in _LISTS) for char in characters)
        if listed >= 0.9 * len(characters):
            yield Hit(*match.span())


def _after_label(source: Source) -> Iterator[Hit]:
    done = 0
    for label in pattern(_LABEL).finditer(source.low):
        run = pattern(_RUN).match(source.low, label.end())
        if run is None or run.start() < done:
            continue
        length = _phrase_length(run[0].replace(" ", ""))
        if length:
            done = _end_of(source.low, run.start(), length)
            yield Hit(run.start(), done)


def _before_label(source: Source) -> Iterator[Hit]:
    run = pattern(rf"(?<!{_HAN}){_HAN}(?: ?{_HAN}){{11,23}}\Z")
    for label in pattern(_ANNOUNCED_AFTER).finditer(source.low):
        found = run.search(source.low, max(label.start() - 48, 0), label.start())
        if found and _is_phrase(found[0].replace(" ", "")):
            yield Hit(*found.span())


def _phrase_length(characters: str) -> int:
    """How many of the first characters are the phrase, where prose may follow."""
    sizes = [size for size in LENGTHS if size <= len(characters) and _is_phrase(characters[:size])]

    def likelihood(size: int) -> float:
        # A right checksum has size / 3 bits; a wrong one takes a slip of the pen, 1 phrase in 16.
        return _bits(characters[:size]) + (size / 3 if _valid(characters[:size]) else -4)

    return max(sizes, key=likelihood, default=0)


def _is_phrase(characters: str) -> bool:
    if len(characters) not in LENGTHS:
        return False
    if len(set(characters)) <= len(characters) / 2:
        return True
    return _bits(characters) >= (_LEAST if _valid(characters) else _LEAST_UNPROVEN)


def _end_of(text: str, start: int, length: int) -> int:
    at = start
    while length:
        length -= text[at] != " "
        at += 1
    return at


def _bits(characters: str) -> float:
    return sum(_weights().get(char, -1.0) for char in characters)


@cache
def _weights() -> Mapping[str, float]:
    """The lists are in order of frequency: rank r has a share of about 2.05 / (r + 60) ** 1.3."""
    return {
        char: 1.3 * math.log2(rank + 60) - math.log2(2.05 * 2048)
        for name in reversed(_LISTS)
        for char, rank in places(name).items()
    }


def _valid(characters: str) -> bool:
    return any(bip39(characters, places(name)) for name in _LISTS)
