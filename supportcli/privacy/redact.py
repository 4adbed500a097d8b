"""The public door: find secrets in a text, put notes in their place, say why one is refused."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from supportcli.errors import Problem
from supportcli.lang import Lang, Text
from supportcli.messages.privacy import NAMES, REASONS, REFUSAL, REMEDIES
from supportcli.privacy.detectors import DETECTORS
from supportcli.privacy.detectors.public import PUBLIC
from supportcli.privacy.model import Detector, Finding, Hit, Source, Tier
from supportcli.privacy.normalise import OPAQUE, Normalised, Span, normalise
from supportcli.privacy.notes import Numbering, notes
from supportcli.privacy.protect import unprotected
from supportcli.privacy.repeats import repeats

__all__ = [
    "ALL",
    "IN_PUBLIC",
    "Finding",
    "Numbering",
    "Redacted",
    "Tier",
    "hide",
    "name",
    "reason",
    "redact",
    "refusal",
    "remedy",
    "scan",
]

ALL: frozenset[Tier] = frozenset({"block", "mask", "ask"})
IN_PUBLIC: frozenset[Tier] = ALL | {"public"}
"""Also what only support may read: hashes, addresses, order numbers."""

_RANK: dict[Tier, int] = {"block": 0, "ask": 1, "mask": 2, "public": 3}
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Redacted:
    """The text with notes in place of what was found, and where in the original it stood."""

    text: str
    findings: tuple[Finding, ...]


def scan(
    text: str, *, field: str | None = None, tiers: frozenset[Tier] = ALL, context: str = ""
) -> tuple[Finding, ...]:
    """Everything that should not be kept, in order and without overlap.

    `field` is the checklist item or question the text answers: a transaction id is at home in
    `transaction_id`, and nowhere does a field make a secret acceptable. `context` is the rest of
    the case: 64 digits that open an address in it are a key.
    """
    found = _search(text, field, tiers, normalise(context).text)
    return tuple(one for one in found if one.tier in tiers)


def redact(
    text: str,
    lang: Lang,
    numbering: Numbering,
    *,
    field: str | None = None,
    tiers: frozenset[Tier] = ALL,
    context: str = "",
) -> Redacted:
    """Hide the findings of these tiers; the rest stays byte for byte.

    A second pass over the result finds nothing new.
    """
    findings = scan(text, field=field, tiers=tiers, context=context)
    return Redacted(hide(text, findings, lang, numbering), findings)


def hide(text: str, findings: Sequence[Finding], lang: Lang, numbering: Numbering) -> str:
    """Put notes in place of findings that are in order and without overlap."""
    numbering.reserve(text)
    pieces: list[str] = []
    done = 0
    for found in findings:
        value = text[found.start : found.end]
        pieces += text[done : found.start], numbering.note(found, value, lang)
        done = found.end
    return "".join([*pieces, text[done:]])


def refusal(findings: Sequence[Finding]) -> Problem | None:
    """Why an answer with a secret in it is not accepted; None when nothing must be refused.

    Every kind is named, the gravest first; what to do now is said for that one.
    """
    found = {one.rule for one in findings if one.tier == "block"}
    rules = [rule for rule in dict.fromkeys(one.rule for one in DETECTORS) if rule in found]
    if not rules:
        return None
    names, any_of = (
        Text(
            "、".join(NAMES[rule].zh for rule in rules), gap.join(NAMES[rule].en for rule in rules)
        )
        for gap in (" and a ", " or a ")
    )
    text = REFUSAL.fill(names=names, any=any_of, remedy=REMEDIES[rules[0]])
    return Problem(f"secret.{rules[0]}", text)


def name(rule: str) -> Text:
    """What a finding of this rule is called."""
    return NAMES[rule]


def reason(rule: str) -> Text:
    """Why a finding of this rule is hidden."""
    return REASONS[rule]


def remedy(rule: str) -> Text:
    """What to do if someone already has what this rule finds."""
    return REMEDIES[rule]


def _search(
    text: str, field: str | None, tiers: frozenset[Tier], context: str
) -> tuple[Finding, ...]:
    """Search until nothing new is found: what is hidden may have kept label and value apart."""
    hidden: list[Span] = [match.span() for match in notes().finditer(text)]
    found: list[Finding] = []
    rows = (*DETECTORS, *PUBLIC) if "public" in tiers else DETECTORS
    for _ in range(_ROUNDS):
        normal = normalise(text, hidden)
        hits = _once(normal, Source.of(normal.text, field, context), rows)
        new = [(hit.start, hit.end) for hit in hits if hit.tier in tiers]
        if not new:
            return tuple(sorted([*found, *hits], key=lambda hit: hit.start))
        found += [hit for hit in hits if hit.tier in tiers]
        hidden = sorted([*hidden, *new])
    # A text made to yield for ever is hidden whole.
    return (Finding(found[-1].rule, found[-1].tier, 0, len(text)),)


def _once(normal: Normalised, source: Source, rows: Sequence[Detector]) -> list[Finding]:
    """One pass of every detector; findings that overlap become one, named after the gravest."""
    hits = [
        (detector, piece)
        for detector in rows
        for hit in _everywhere(detector, source)
        for piece in _around_hidden(source, hit)
    ]
    found = [
        Finding(detector.rule, detector.tier, *normal.original(hit.start, hit.end), hit.keep)
        for detector, hit in unprotected(source, hits)
    ]
    merged: list[Finding] = []
    for finding in sorted(found, key=lambda finding: (finding.start, -finding.end)):
        if merged and finding.start < merged[-1].end:
            merged[-1] = _union(merged[-1], finding)
        else:
            merged.append(finding)
    return merged


def _everywhere(detector: Detector, source: Source) -> Sequence[Hit]:
    """What a detector finds; a secret also where nothing but its being one elsewhere tells."""
    found = list(detector.find(source))
    return [*found, *repeats(source, found)] if found and detector.tier == "block" else found


def _around_hidden(source: Source, hit: Hit) -> Iterator[Hit]:
    """The parts of a hit that are not hidden yet."""
    if OPAQUE not in source.text[hit.start : hit.end]:
        yield hit
        return
    for part in re.finditer(rf"[^{OPAQUE}\s][^{OPAQUE}]*", source.text[hit.start : hit.end]):
        yield Hit(hit.start + part.start(), hit.start + part.end())


def _union(left: Finding, right: Finding) -> Finding:
    gravest = min((left, right), key=lambda hit: (_RANK[hit.tier], hit.start - hit.end))
    start, end = min(left.start, right.start), max(left.end, right.end)
    return Finding(gravest.rule, gravest.tier, start, end, gravest.keep)
