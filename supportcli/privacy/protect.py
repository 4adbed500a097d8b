"""What support needs stays: a rule that hits part of an address, hash or amount is mistaken."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from supportcli.privacy.detectors.hex64 import places
from supportcli.privacy.detectors.keep import addresses, spans
from supportcli.privacy.model import Detector, Hit, Source, Tier

Found = tuple[Detector, Hit]

_CODES = frozenset({"password", "pin", "otp", "cvv", "maybe_code"})


def unprotected(source: Source, found: Sequence[Found]) -> list[Found]:
    """Without what lies in an address, whatever word stands before it, what looks like a code
    within a longer number, and what only looks like an identifier within something else."""
    tiers = {row.tier for row, _ in found}
    mistaken: dict[Tier, Callable[[Hit], bool]] = {}
    if "block" in tiers:
        mistaken["block"] = _containing(addresses(source))
    if tiers & {"ask", "mask"}:
        kept = list(spans(source))
        mistaken["ask"] = touching(kept)
        mistaken["mask"] = touching([*kept, *places(source)])
    left = [
        (row, hit) for row, hit in found if row.tier not in mistaken or not mistaken[row.tier](hit)
    ]
    numbers = sorted(hit for row, hit in left if row.tier == "mask")
    part_of = _containing(numbers)
    whole = {hit[:2] for hit in numbers}
    return [
        (row, hit)
        for row, hit in left
        if row.rule not in _CODES or not part_of(hit) or (row.tier == "block" and hit[:2] in whole)
    ]


def _containing(known: Iterable[Hit]) -> Callable[[Hit], bool]:
    """Whether a hit lies in one of these places, which are in order and apart."""
    inside = list(known)
    starts = [place.start for place in inside]

    def contains(hit: Hit) -> bool:
        at = bisect_right(starts, hit.start) - 1
        return at >= 0 and hit.end <= inside[at].end

    return contains


def touching(known: Iterable[Hit]) -> Callable[[Hit], bool]:
    """Whether a hit overlaps one of these places."""
    inside = sorted(known)
    starts = [place.start for place in inside]
    ends = list(accumulate((place.end for place in inside), max))

    def touches(hit: Hit) -> bool:
        before = bisect_left(starts, hit.end)
        return before > 0 and ends[before - 1] > hit.start

    return touches
