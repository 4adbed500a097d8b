"""English seed phrases (BIP39), whole or damaged: a run of words likelier a phrase than prose."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from supportcli.privacy.checksums import LENGTHS, bip39
from supportcli.privacy.detectors.seed_weights import weights
from supportcli.privacy.detectors.words import CONTEXT, FUNCTION_WORDS, announced, places, varied
from supportcli.privacy.model import Hit, Source, pattern

# Bits and words a run must have: in prose, beside a word such as 助记词, alone on its line.
IN_PROSE, ANNOUNCED, ALONE = (21, 5), (13, 4), (10, 6)
_LEAST = min(IN_PROSE, ANNOUNCED, ALONE)[0]

_TYPO, _UNKNOWN, _FUNCTION, _BREAK = -2.0, -5.0, -8.0, -1000.0
_DROP = 16.0
_FAR = 40
_WORD = "[a-z]+"
_NUMBERING = frozenset("word words number nbsp st nd rd th amp quot".split())
_LABEL = (
    r"(seed|recovery|secret|backup|wallet|mnemonic) ?(?:phrase|words?|key)"
    r"|(seed|phrase|secret)(?= ?[:=])"
)


class Token(NamedTuple):
    """A Latin word of the text, its weight, and whether it stands in the list exactly so."""

    start: int
    end: int
    bits: float
    listed: bool
    word: str


def find(source: Source) -> Iterator[Hit]:
    """Runs of list words; numbers, labels and separators between them do not count."""
    if not enough_words(source):
        return
    for tokens in _promising(source):
        done = 0
        for best_first, best_last, bits in _candidates(tokens):
            if best_first < done:
                continue
            first, last = _widened(source, tokens, (best_first, best_last), done)
            if _is_phrase(source, tokens[first : last + 1], bits):
                yield Hit(tokens[first].start, tokens[last].end)
                done = last + 1


def enough_words(source: Source) -> bool:
    """The word list is worth loading for eight Latin words, fewer if they are no sentence."""
    found = pattern(r"[a-z]{2,}").finditer(source.low)
    words = [match[0] for match, _ in zip(found, range(8), strict=False)]
    if len(words) in (6, 7) and FUNCTION_WORDS.isdisjoint(words):
        return True
    return len(words) == 8 or (len(words) >= 5 and bool(pattern(CONTEXT).search(source.low)))


@cache
def _words() -> dict[str, float]:
    listed = zip(places("english"), weights(), strict=True)
    return {word: bits for word, bits in listed if word not in _NUMBERING}


@cache
def _typos() -> frozenset[str]:
    """Every list word of four letters or more, and the same with one letter missing."""
    return frozenset(cut for word in _words() if len(word) > 3 for cut in (word, *_cuts(word)))


def _cuts(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


class _Weights(dict[str, float]):
    """Each word of one text and its bits, guessed once."""

    def __missing__(self, word: str) -> float:
        bits = self[word] = _guess(word)
        return bits


def _promising(source: Source) -> Iterator[list[Token]]:
    """The words around each run that weighs enough, with their places: the rest is never placed."""
    words, known = _words(), _Weights(_words())
    regions = list(_regions(map(known.__getitem__, pattern(_WORD).findall(source.low))))
    if not regions:
        return
    labels = set[int]()
    for match in pattern(_LABEL).finditer(source.low):
        labels |= {match.end(), match.end(1)}
    matches, at = pattern(_WORD).finditer(source.low), 0
    for first, last in regions:
        tokens = []
        for match in islice(matches, first - at, last - at):
            start, end, word = *match.span(), match[0]
            if end in labels:
                tokens.append(Token(start, end, _BREAK, False, word))
            elif known[word] or word in words:
                tokens.append(Token(start, end, known[word], word in words, word))
        at = last
        yield tokens


def _regions(weights: Iterable[float]) -> Iterator[tuple[int, int]]:
    """From where a sum leaves zero to where it is back, if it was ever enough; a phrase wider."""
    total = top = 0.0
    first = previous = at = 0
    for at, bits in enumerate(weights, 1):
        total += bits
        top = max(top, total)
        if total <= 0:
            if top >= _LEAST:
                yield max(first - LENGTHS[-1], previous), at
                previous = at
            total, top, first = 0.0, 0.0, at
    if top >= _LEAST:
        yield max(first - LENGTHS[-1], previous), at


def _guess(word: str) -> float:
    """The bits of a word outside the list; zero for what is only numbering."""
    if len(word) == 1 or word in _NUMBERING:
        return 0.0
    if word in FUNCTION_WORDS:
        return _FUNCTION
    if 4 <= len(word) <= 9 and (word in _typos() or any(cut in _typos() for cut in _cuts(word))):
        return _TYPO
    return _UNKNOWN


def _candidates(tokens: Sequence[Token]) -> Iterator[tuple[int, int, float]]:
    """Local best runs (first, last, bits): each starts above zero, ends once the sum falls far."""
    total = best = 0.0
    first = last = previous = 0
    for index, token in enumerate(tokens):
        if total <= 0 or total < best - _DROP or token.start - previous > _FAR:
            if best >= _LEAST:
                yield first, last, best
            total, best, first = 0.0, 0.0, index
        total += token.bits
        if total > best:
            best, last = total, index
        previous = token.end
    if best >= _LEAST:
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
    if steps + 1 >= LENGTHS[-1] or len(gap) > _FAR:
        return False
    if pattern("[.:!?;。]").search(gap) and not pattern("[0-9]").search(gap):
        return False
    return pair[new].listed or (pair[new].bits == _TYPO and steps + 1 not in LENGTHS)


def _is_phrase(source: Source, run: Sequence[Token], bits: float) -> bool:
    """Words that repeat prove nothing, unless the checksum is right."""
    listed = [token.word for token in run if token.listed]
    if any(bip39(listed[:size], places("english")) for size in LENGTHS if size <= len(listed)):
        return True
    repeated = sum(_words()[word] * (times - 1) for word, times in Counter(listed).items())
    standards = [IN_PROSE]
    if announced(source.low, run[0].start, run[-1].end):
        standards.append(ANNOUNCED)
    if len(listed) == len(run) and _alone(source.low, run[0].start, run[-1].end):
        standards.append(ALONE)
    return varied(listed) and any(
        bits - repeated >= least and len(listed) >= words for least, words in standards
    )


def _alone(low: str, start: int, end: int) -> bool:
    """No Latin word on the same line, before or behind."""
    line = low.rfind("\n", max(start - 200, 0), start) + 1 or max(start - 200, 0)
    return not (
        pattern("[a-z]{2}").search(low, line, start)
        or pattern("[^\n]{0,200}[a-z]{2}").match(low, end)
    )
