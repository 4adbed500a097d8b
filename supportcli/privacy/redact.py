"""The public door: find secrets in a text, put notes in their place, say why one is refused."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from supportcli.errors import Problem
from supportcli.lang import Lang, Text
from supportcli.messages.privacy import NAMES, REASONS, REFUSAL, REMEDIES
from supportcli.privacy.detectors import DETECTORS
from supportcli.privacy.detectors.hex64 import find_hash
from supportcli.privacy.detectors.keep import spans
from supportcli.privacy.model import Detector, Finding, Hit, Source, Tier
from supportcli.privacy.normalise import OPAQUE, Span, normalise
from supportcli.privacy.notes import Numbering, note, notes

__all__ = [
    "ALL",
    "Finding",
    "Numbering",
    "Redacted",
    "Tier",
    "name",
    "reason",
    "redact",
    "refusal",
    "scan",
]

ALL: frozenset[Tier] = frozenset({"block", "mask", "ask"})

_RANK: dict[Tier, int] = {"block": 0, "ask": 1, "mask": 2}
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Redacted:
    """The text with notes in place of what was found, and where in the original it stood."""

    text: str
    findings: tuple[Finding, ...]


def scan(text: str, *, field: str | None = None) -> tuple[Finding, ...]:
    """Everything that should not be kept, in order and without overlap.

    `field` is the checklist item or question the text answers: a transaction id is at home in
    `transaction_id`, and nowhere does a field make a secret acceptable.
    """
    return _search(text, field, ALL)


def redact(
    text: str,
    lang: Lang,
    numbering: Numbering,
    *,
    field: str | None = None,
    tiers: frozenset[Tier] = ALL,
) -> Redacted:
    """Hide the findings of these tiers; the rest stays byte for byte.

    A second pass over the result finds nothing new.
    """
    numbering.reserve(text)
    findings = tuple(found for found in _search(text, field, tiers) if found.tier in tiers)
    pieces: list[str] = []
    done = 0
    for found in findings:
        number = numbering.number(found.rule, text[found.start : found.end])
        pieces += text[done : found.start], note(found, lang, number)
        done = found.end
    return Redacted("".join([*pieces, text[done:]]), findings)


def refusal(findings: Sequence[Finding]) -> Problem | None:
    """Why an answer with a secret in it is not accepted; None when nothing must be refused."""
    rules = {found.rule for found in findings if found.tier == "block"}
    for detector in DETECTORS:
        if detector.rule in rules:
            rule = detector.rule
            text = REFUSAL.fill(name=NAMES[rule], remedy=REMEDIES[rule])
            return Problem(f"secret.{rule}", text)
    return None


def name(rule: str) -> Text:
    """What a finding of this rule is called."""
    return NAMES[rule]


def reason(rule: str) -> Text:
    """Why a finding of this rule is hidden."""
    return REASONS[rule]


def _search(text: str, field: str | None, hide: frozenset[Tier]) -> tuple[Finding, ...]:
    """Search until nothing new is found: what is hidden may have kept label and value apart."""
    hidden: list[Span] = [match.span() for match in notes().finditer(text)]
    found: list[Finding] = []
    for _ in range(_ROUNDS):
        hits = _once(text, field, hidden)
        new = [(hit.start, hit.end) for hit in hits if hit.tier in hide]
        if not new:
            return tuple(sorted([*found, *hits], key=lambda hit: hit.start))
        found += [hit for hit in hits if hit.tier in hide]
        hidden = sorted([*hidden, *new])
    # A text made to yield for ever is hidden whole.
    return (Finding(found[-1].rule, found[-1].tier, 0, len(text)),)


def _once(text: str, field: str | None, hidden: Sequence[Span]) -> list[Finding]:
    """One pass of every detector; findings that overlap become one, named after the gravest."""
    normal = normalise(text, hidden)
    source = Source.of(normal.text, field)
    hits = [
        (detector, piece)
        for detector in DETECTORS
        for hit in detector.find(source)
        for piece in _around_hidden(source, hit)
    ]
    found = [
        Finding(detector.rule, detector.tier, *normal.original(hit.start, hit.end), hit.keep)
        for detector, hit in _unprotected(source, hits)
    ]
    merged: list[Finding] = []
    for finding in sorted(found, key=lambda finding: (finding.start, -finding.end)):
        if merged and finding.start < merged[-1].end:
            merged[-1] = _union(merged[-1], finding)
        else:
            merged.append(finding)
    return merged


def _around_hidden(source: Source, hit: Hit) -> Iterator[Hit]:
    """The parts of a hit that are not hidden yet."""
    if OPAQUE not in source.text[hit.start : hit.end]:
        yield hit
        return
    for part in re.finditer(rf"[^{OPAQUE}\s][^{OPAQUE}]*", source.text[hit.start : hit.end]):
        yield Hit(hit.start + part.start(), hit.start + part.end())


def _unprotected(
    source: Source, hits: Sequence[tuple[Detector, Hit]]
) -> Iterable[tuple[Detector, Hit]]:
    """Without what only looks like an identifier, inside a hash, an address or an amount."""
    if all(detector.tier == "block" for detector, _ in hits):
        return hits
    kept = sorted([*spans(source), *find_hash(source)])
    starts = [place.start for place in kept]
    ends = list(accumulate((place.end for place in kept), max))

    def touches(hit: Hit) -> bool:
        before = bisect_left(starts, hit.end)
        return before > 0 and ends[before - 1] > hit.start

    return ((row, hit) for row, hit in hits if row.tier == "block" or not touches(hit))


def _union(left: Finding, right: Finding) -> Finding:
    gravest = min((left, right), key=lambda hit: (_RANK[hit.tier], hit.start - hit.end))
    start, end = min(left.start, right.start), max(left.end, right.end)
    return Finding(gravest.rule, gravest.tier, start, end, gravest.keep)
