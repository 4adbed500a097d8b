"""Secrets told in two answers: what neither gives away, but both together do."""

from collections.abc import Iterator, Sequence

from supportcli.privacy.model import Finding, pattern
from supportcli.privacy.redact import Tier, scan

# What is doubtful by itself stays doubtful: two order numbers may have 64 digits between them.
_TIERS: frozenset[Tier] = frozenset({"block"})
# What a part must hold of the secret: three words, or eight characters in one piece. Less than
# that is chance, or the other part is found alone.
_SHARE = {
    "seed": r"(?:[^\W\d_]+[\W\d_]+){2}[^\W\d_]",
    "key": r"[0-9A-Za-z]{8}",
    "keystore": r"\w",
}
_REACH = 400


def split(parts: Sequence[str]) -> tuple[tuple[Finding, ...], ...]:
    """For each part, its share of the secrets that two parts make up, in order and apart.

    Every part is joined with each one before it, the last 400 characters of that to its first.
    """
    shares: list[set[Finding]] = [set() for _ in parts]
    for at, part in enumerate(parts):
        for earlier in range(at):
            for first, second in _crossing(parts[earlier], part):
                shares[earlier].add(first)
                shares[at].add(second)
    return tuple(_apart(found) for found in shares)


def _crossing(left: str, right: str) -> Iterator[tuple[Finding, Finding]]:
    """Findings that begin in one text and end in the other, cut at the seam."""
    tail, head = left[-_REACH:], right[:_REACH]
    skipped = len(left) - len(tail)
    for glue in ("\n", ""):
        seam = len(tail) + len(glue)
        for found in scan(tail + glue + head, tiers=_TIERS):
            pieces = tail[found.start :], head[: max(found.end - seam, 0)]
            if found.rule in _SHARE and all(map(pattern(_SHARE[found.rule]).search, pieces)):
                yield (
                    Finding(found.rule, found.tier, found.start + skipped, len(left)),
                    Finding(found.rule, found.tier, 0, found.end - seam),
                )


def _apart(found: set[Finding]) -> tuple[Finding, ...]:
    """Shares that overlap become one."""
    merged: list[Finding] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if merged and one.start < merged[-1].end:
            last = merged.pop()
            merged.append(Finding(last.rule, last.tier, last.start, max(last.end, one.end)))
        else:
            merged.append(one)
    return tuple(merged)
