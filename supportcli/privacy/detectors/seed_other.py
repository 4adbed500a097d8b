"""Seed phrases of the other spaced BIP39 languages, and of word lists nobody published."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from supportcli.privacy.checksums import bip39
from supportcli.privacy.detectors.seed import enough_words
from supportcli.privacy.detectors.words import (
    CONTEXT,
    FUNCTION_WORDS,
    MARKS,
    announced,
    fold,
    places,
    varied,
)
from supportcli.privacy.model import Hit, Source, pattern

_LATIN = ("spanish", "french", "italian", "portuguese", "czech", "turkish")
_SCRIPTS = {
    "russian": "[\u0430-\u044f]",
    "korean": "[\uac00-\ud7a3\u1100-\u11ff]",
    "japanese": "[\u3041-\u309f]",
}
_WORD = f"[a-z\u00df-\u024f{MARKS}\u0400-\u045f\u3041-\u309f\uac00-\ud7a3\u1100-\u11ff]+"
_LISTED, _OTHER = 4, -4
_ENOUGH, _ENOUGH_ANNOUNCED = 30, 20
_FAR = 40

Word = tuple[int, int, str]


def find(source: Source) -> Iterator[Hit]:
    """A run of words of one list, with few others between."""
    languages = _languages(source)
    if not languages:
        return
    plain = source.low.isascii()
    word = pattern("[a-z]+" if plain else _WORD)
    spelled = word.findall(source.low)
    listed = _crowded(spelled if plain else map(fold, spelled), languages)
    if listed:
        words = [(*match.span(), fold(match[0])) for match in word.finditer(source.low)]
        for language in listed:
            yield from _runs(source, words, language)


def find_unpublished(source: Source) -> Iterator[Hit]:
    """Twelve words or more that directly follow their label, of whatever list (Monero, SLIP39)."""
    if not any(word in source.low for word in ("phrase", "words", "mnemonic", "seed", "词", "詞")):
        return
    label = rf"(?:{CONTEXT})[^\n:=]{{0,20}}(?:[:=]| is |是|为)\s{{0,3}}"
    word = r"(?:[0-9]{1,2}[.):]{0,2} ?)?[a-z]{3,12}"
    for match in pattern(rf"{label}({word}(?:[ ,\n]{{1,3}}{word}){{11,26}})(?![a-z])").finditer(
        source.low
    ):
        words = pattern("[a-z]+").findall(match[1])
        if not FUNCTION_WORDS.intersection(words) and varied(words):
            yield Hit(*match.span(1))


def _languages(source: Source) -> tuple[str, ...]:
    found = [name for name, script in _SCRIPTS.items() if pattern(script).search(source.low)]
    return (*found, *(_LATIN if enough_words(source) else ()))


@cache
def _owners(languages: tuple[str, ...]) -> dict[str, list[str]]:
    """Each folded word and the lists it stands in."""
    owners: dict[str, list[str]] = {}
    for language in languages:
        for word in places(language):
            owners.setdefault(word, []).append(language)
    return owners


def _crowded(words: Iterable[str], languages: tuple[str, ...]) -> list[str]:
    """Languages with five list words among nine: any run that is long enough has them."""
    owners = _owners(languages)
    found_at: dict[str, list[int]] = {language: [] for language in languages}
    for at, word in enumerate(words):
        for language in owners.get(word, ()):
            found_at[language].append(at)
    return [
        language
        for language, found in found_at.items()
        if any(last - first < 9 for first, last in zip(found, found[4:], strict=False))
    ]


def _runs(source: Source, words: Sequence[Word], language: str) -> Iterator[Hit]:
    """Best runs by the same count as in English, a list word and any other weighing alike."""
    index = places(language)
    total = best = first = last = previous = 0
    for at, (start, end, word) in enumerate([*words, (len(source.text) + _FAR + 1, 0, "")]):
        if total <= 0 or start - previous > _FAR or total < best + 4 * _OTHER:
            if best >= _ENOUGH_ANNOUNCED and _is_phrase(
                source, words[first : last + 1], best, index
            ):
                yield Hit(words[first][0], words[last][1])
            total, best, first = 0, 0, at
        total += _LISTED if word in index else _OTHER
        if total > best:
            best, last = total, at
        previous = end


def _is_phrase(source: Source, run: Sequence[Word], count: int, index: Mapping[str, int]) -> bool:
    listed = [word for _, _, word in run if word in index]
    if count < _ENOUGH and not announced(source.low, run[0][0], run[-1][1]):
        return False
    return varied(listed) or bip39(listed, index)
