"""Runs of English seed words in a text, by a sum of bits: a phrase's against prose's."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from supportcli.privacy.checksums import LENGTHS
from supportcli.privacy.detectors.seed_weights import weights
from supportcli.privacy.detectors.words import FUNCTION_WORDS, places
from supportcli.privacy.model import Source, pattern

_TYPO, _UNKNOWN, _FUNCTION, _BREAK = -2.0, -5.0, -8.0, -1000.0
OTHER_TEXT = -10.0
_DROP = 16.0
_FAR = 40
_WORD = "[a-z]+"
_NUMBERING = frozenset("word words number nbsp st nd rd th amp quot".split())
_LABEL = (
    r"(seed|recovery|secret|backup|wallet|mnemonic) ?(?:phrase|words?|key)"
    r"|(seed|phrase|secret)(?= ?[:=])"
)
_ENDING = r"(?:e?s|e?d|ing|er|ly)\Z"
# The number of a word, and the time before a line of a log or a chat.
_NUMBER = r"(?<![0-9:./-])[0-9]{1,2}(?![0-9]|[:./-][0-9])"
_STAMP = r"\A[\s\[(]*[0-9][0-9:./ -]*[\])]?"
_COUNTED = "[第一二三四五六七八九十个個词詞位]"


class Token(NamedTuple):
    """A Latin word of the text, its weight, and whether it stands in the list exactly so.

    `apart` is set where other text lies between it and the word before it.
    """

    start: int
    end: int
    bits: float
    listed: bool
    word: str
    apart: bool


def runs(source: Source, least: float) -> Iterator[tuple[Sequence[Token], float]]:
    """Runs of list words with so many bits; numbers, labels and separators do not count."""
    for tokens in _promising(source, least):
        done = 0
        for best_first, best_last, bits in _candidates(tokens, least):
            if best_first < done:
                continue
            first, last = _widened(source, tokens, (best_first, best_last), done)
            yield tokens[first : last + 1], bits
            done = last + 1


@cache
def weighed() -> dict[str, float]:
    """The bits of each list word but those that number the others."""
    listed = zip(places("english"), weights(), strict=True)
    return {word: bits for word, bits in listed if word not in _NUMBERING}


@cache
def _typos() -> frozenset[str]:
    """Every list word of four letters or more, and the same with one letter missing."""
    return frozenset(cut for word in weighed() if len(word) > 3 for cut in (word, *_cuts(word)))


def _cuts(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


class _Weights(dict[str, float]):
    """Each word of one text and its bits, guessed once."""

    def __missing__(self, word: str) -> float:
        bits = self[word] = _guess(word)
        return bits


def _promising(source: Source, least: float) -> Iterator[list[Token]]:
    """The words around each run that weighs enough, with their places: the rest is never placed."""
    words, known = weighed(), _Weights(weighed())
    spelled = pattern(_WORD).findall(source.low)
    regions = list(_regions(map(known.__getitem__, spelled), least))
    if not regions:
        return
    labels = set[int]()
    for match in pattern(_LABEL).finditer(source.low):
        labels |= {match.end(), match.end(1)}
    matches, at = pattern(_WORD).finditer(source.low), 0
    for first, last in regions:
        tokens = list[Token]()
        previous = len(source.low)
        found = islice(matches, first - at, last - at)
        for match, word in zip(found, spelled[first:last], strict=True):
            start, end = match.span()
            label = end in labels
            if label or known[word] or word in words:
                apart = start - previous > 1 and _other_text(source.low, previous, start, known)
                bits = _BREAK if label else known[word]
                tokens.append(Token(start, end, bits, not label and word in words, word, apart))
                previous = end
        at = last
        yield tokens


def _other_text(low: str, start: int, end: int, known: dict[str, float]) -> bool:
    """Whether Chinese stands between two words, or the second begins a line of something else."""
    gap = low[start:end]
    if pattern("[\u4e00-\u9fff]").search(pattern(_COUNTED).sub("", gap)):
        return True
    unnumbered = pattern(_NUMBER).sub("", gap)
    if "\n" not in gap or (unnumbered != gap and not pattern("[0-9]").search(unnumbered)):
        return False
    whole = pattern("[^\n]{0,200}").match(low, low.rfind("\n", start, end) + 1)
    assert whole
    line = pattern(_STAMP).sub("", whole[0])
    if pattern("[0-9]{3}|[\u4e00-\u9fff]{2}").search(pattern(_COUNTED).sub("", line)):
        return True
    words = pattern(_WORD).findall(line)
    if len(words) <= 1 or pattern("[0-9]:[0-9]").search(whole[0][: len(whole[0]) - len(line)]):
        return len(words) > 1
    strange = sum(known[word] <= _UNKNOWN for word in words)
    return 2 * strange >= len(words) or not FUNCTION_WORDS.isdisjoint(words)


def _regions(weights: Iterable[float], least: float) -> Iterator[tuple[int, int]]:
    """From where a sum leaves zero to where it is back, if it was ever enough; a phrase wider."""
    total = top = 0.0
    first = previous = at = 0
    for at, bits in enumerate(weights, 1):
        total += bits
        if bits > 0:
            top = max(top, total)
        if total <= 0:
            if top >= least:
                yield max(first - LENGTHS[-1], previous), at
                previous = at
            total, top, first = 0.0, 0.0, at
    if top >= least:
        yield max(first - LENGTHS[-1], previous), at


def _guess(word: str) -> float:
    """The bits of a word outside the list; zero for what is only numbering."""
    if len(word) == 1 or word in _NUMBERING:
        return 0.0
    if word in FUNCTION_WORDS:
        return _FUNCTION
    stem = pattern(_ENDING).sub("", word)
    if stem != word and not weighed().keys().isdisjoint((stem, f"{stem}e")):
        return _UNKNOWN
    if len(word) == 3 and word in _typos():
        return _TYPO
    if 4 <= len(word) <= 9 and (word in _typos() or any(cut in _typos() for cut in _cuts(word))):
        return _TYPO
    return _UNKNOWN


def _candidates(tokens: Sequence[Token], least: float) -> Iterator[tuple[int, int, float]]:
    """Local best runs (first, last, bits): each starts above zero, ends once the sum falls far."""
    total = best = 0.0
    first = last = previous = 0
    for index, token in enumerate(tokens):
        total += OTHER_TEXT * token.apart
        if total <= 0 or total < best - _DROP or token.start - previous > _FAR:
            if best >= least:
                yield first, last, best
            total, best, first = 0.0, 0.0, index
        total += token.bits
        if total > best:
            best, last = total, index
        previous = token.end
    if best >= least:
        yield first, last, best


def _widened(
    source: Source, tokens: Sequence[Token], best: tuple[int, int], done: int
) -> tuple[int, int]:
    """Common list words at either end belong to the phrase too, up to 24 words in all."""
    first, last = best
    while first > done and _continues(source, tokens[first - 1 : first + 1], last - first, 0):
        first -= 1
    while last + 1 < len(tokens) and _continues(source, tokens[last : last + 2], last - first, 1):
        last += 1
    return first, last


def _continues(source: Source, pair: Sequence[Token], steps: int, new: int) -> bool:
    """Whether the new one of two neighbours belongs to the run of steps + 1 words."""
    gap = source.low[pair[0].end : pair[1].start]
    if steps + 1 >= LENGTHS[-1] or len(gap) > _FAR or pair[1].apart:
        return False
    if pattern("[.:!?;。]").search(gap) and not pattern("[0-9]").search(gap):
        return False
    return pair[new].listed or (pair[new].bits == _TYPO and steps + 1 not in LENGTHS)
