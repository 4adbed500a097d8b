"""English seed phrases (BIP39), whole or damaged: likelier a phrase than prose or a list."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from supportcli.privacy.checksums import LENGTHS, bip39
from supportcli.privacy.detectors.seed_kinds import list_bits
from supportcli.privacy.detectors.seed_runs import OTHER_TEXT, Token, runs, weighed
from supportcli.privacy.detectors.words import CONTEXT, FUNCTION_WORDS, announced, places, varied
from supportcli.privacy.model import Hit, Source, pattern


class _Standard(NamedTuple):
    """What a run must have: bits against prose, bits against a list of things, and words."""

    prose: float
    listed: float
    words: int


_IN_PROSE, _ANNOUNCED, _ALONE = _Standard(17, 11, 5), _Standard(13, 7, 5), _Standard(10, 11, 6)
_LEAST = min(_IN_PROSE, _ANNOUNCED, _ALONE).prose
# Below a standard by no more than this, a run is worth a question where one can be asked.
_DOUBT = 3.0
# What nearly every wallet gives; few lists of things are as long, and most of those of one kind.
_USUAL = (12, 24)
_COUNT_IS_RIGHT = 5.0
# Each further word makes a list of several kinds likelier to look like a phrase.
_TOO_MANY = -1.5
_MANY, _NEAR = 8, 24
_GAME = r"(?<![a-z])(?:word games?|spelling|vocabulary|homework|crossword|puzzle|quiz|dictation)"
# So near to a phrase a right checksum anywhere in the run decides.
_NOT_FAR = 8.0
# In a longer run every place is not tried: a right checksum is found by chance there.
_PROVABLE = 2 * LENGTHS[-1]


def find(source: Source) -> Iterator[Hit]:
    """Runs of list words that are surely a phrase."""
    return (hit for hit, sure in source.once("seed", _found) if sure)


def find_maybe(source: Source) -> Iterator[Hit]:
    """Runs of list words that may also be a list of things."""
    return (hit for hit, sure in source.once("seed", _found) if not sure)


def enough_words(source: Source) -> bool:
    """The word list is worth loading for eight Latin words, fewer if they are no sentence."""
    found = pattern(r"[a-z]{2,}").finditer(source.low)
    words = [match[0] for match, _ in zip(found, range(8), strict=False)]
    if len(words) in (6, 7) and FUNCTION_WORDS.isdisjoint(words):
        return True
    return len(words) == 8 or (len(words) >= 5 and bool(pattern(CONTEXT).search(source.low)))


def _found(source: Source) -> Iterator[tuple[Hit, bool]]:
    """What both tiers read, and whether it is sure."""
    if not enough_words(source):
        return
    for run, bits in runs(source, _LEAST):
        missing = _missing(source, run, bits)
        if missing <= _DOUBT:
            first, *_, last = _trimmed(run)
            yield Hit(first.start, last.end), missing <= 0


def _trimmed(run: Sequence[Token]) -> Sequence[Token]:
    """Without one or two neighbours that are list words too, where the rest is proven."""
    for size in (len(run), len(run) - 1, len(run) - 2):
        for start in range(len(run) - size + 1):
            if _valid(run[start : start + size]):
                return run[start : start + size]
    return run


def _missing(source: Source, run: Sequence[Token], bits: float) -> float:
    """How many bits short of a phrase; words that repeat need the right checksum."""
    listed = [token.word for token in run if token.listed]
    repeated = sum(weighed()[word] * (times - 1) for word, times in Counter(listed).items())
    others = sum(token.bits for token in run if not token.listed)
    breaks = sum(OTHER_TEXT for token in run[1:] if token.apart)
    against_list = list_bits(dict.fromkeys(listed)) + others + breaks
    against_list += _for_count(len(run))
    missing = [
        standard.listed - against_list
        for standard in _standards(source, run)
        if bits - repeated >= standard.prose and len(listed) >= standard.words
    ]
    short = min(missing) if missing and varied(listed) and not _alphabetical(listed) else math.inf
    if varied(listed) and (_ordered(listed) or _played(source.low, run[0].start)):
        return max(short, _DOUBT)
    likely = short <= _NOT_FAR or not varied(listed)
    return 0.0 if short > 0 and _proven(source.low, run, likely) else short


def _for_count(words: int) -> float:
    if words in _USUAL:
        return _COUNT_IS_RIGHT
    return 0.0 if words in LENGTHS else _TOO_MANY * min(max(words - 11, 0), 6)


def _alphabetical(words: Sequence[str]) -> bool:
    """A page of a dictionary."""
    return len(words) > 5 and list(words) == sorted(words)


def _ordered(words: Sequence[str]) -> bool:
    """So nearly alphabetical as one phrase in a thousand is: a list that was put in order."""
    back = sum(right < left for left, right in pairwise(words))
    return len(words) > _MANY and back * 5 <= len(words)


def _played(low: str, start: int) -> bool:
    """Whether a game or a school task is said to follow."""
    return bool(pattern(_GAME).search(low, max(start - _NEAR, 0), start + _NEAR))


def _standards(source: Source, run: Sequence[Token]) -> Iterator[_Standard]:
    yield _IN_PROSE
    if announced(source.low, run[0].start, run[-1].end):
        yield _ANNOUNCED
    if all(token.listed for token in run) and _alone(source.low, run[0].start, run[-1].end):
        yield _ALONE


def _proven(low: str, run: Sequence[Token], likely: bool) -> bool:
    """Whether list words carry a checksum: all between the same separators, or any if `likely`."""
    run = run[:_PROVABLE]
    pieces, gap = [[run[0]]], ""
    for last, token in pairwise(run):
        before, gap = gap, pattern("[0-9]+").sub("", " ".join(low[last.end : token.start].split()))
        if token.listed and last.listed and (len(pieces[-1]) == 1 or gap == before):
            pieces[-1].append(token)
        else:
            pieces.append([token])
    if any(_valid(piece) for piece in pieces):
        return True
    return likely and any(
        _valid(run[start : start + size])
        for size in LENGTHS
        for start in range(len(run) - size + 1)
    )


def _valid(run: Sequence[Token]) -> bool:
    return len(run) in LENGTHS and bip39([token.word for token in run], places("english"))


def _alone(low: str, start: int, end: int) -> bool:
    """No Latin word on the same line, before or behind."""
    line = low.rfind("\n", max(start - 200, 0), start) + 1 or max(start - 200, 0)
    return not (
        pattern("[a-z]{2}").search(low, line, start)
        or pattern("[^\n]{0,200}[a-z]{2}").match(low, end)
    )
