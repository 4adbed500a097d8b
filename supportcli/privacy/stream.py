"""Redacts a text of any length piece by piece: what is looked at never grows with the text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from supportcli.lang import Lang
from supportcli.privacy.model import Finding, Tier
from supportcli.privacy.notes import Numbering
from supportcli.privacy.redact import ALL, scan

WINDOW = 128 * 1024
"""How many characters are looked at together."""
MARGIN = 8 * 1024
"""How much of that is kept on either side of a cut: more than any label, phrase or key takes."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the whole text a finding begins; line and column count from 1, in characters."""

    rule: str
    tier: Tier
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Piece:
    """The next part of the redacted text, and what was hidden in it."""

    text: str
    found: tuple[Place, ...]


def redacted_chunks(
    chunks: Iterable[str],
    lang: Lang,
    numbering: Numbering,
    *,
    tiers: frozenset[Tier] = ALL,
    window: int = WINDOW,
    margin: int = MARGIN,
) -> Iterator[Piece]:
    """What redact() makes of the joined chunks, wherever they are cut; `window` > 4 x `margin`.

    Memory grows with `window` and the number of different values hidden. Something longer than
    the window (a key without end) is hidden to its end under one note.
    """
    text = _Text(lang, numbering, tiers, margin)
    for block in _blocks(chunks, window // 2):
        text.seen += block
        while len(text.seen) > window:
            yield text.piece(window)
    yield text.rest()


def _blocks(chunks: Iterable[str], size: int) -> Iterator[str]:
    """The same text in parts of about `size`: small ones are joined, large ones divided."""
    parts: list[str] = []
    length = 0
    for chunk in chunks:
        for start in range(0, len(chunk), size):
            parts.append(chunk[start : start + size])
            length += len(parts[-1])
            if length >= size:
                yield "".join(parts)
                parts, length = [], 0
    yield "".join(parts)


class _Text:
    """The part that is looked at; the first `done` characters of it are only context."""

    def __init__(
        self, lang: Lang, numbering: Numbering, tiers: frozenset[Tier], margin: int
    ) -> None:
        self.seen = ""
        self._done = 0
        self._inside = False
        self._line = self._column = 1
        self._lang, self._numbering, self._tiers = lang, numbering, tiers
        self._margin = margin

    def piece(self, window: int) -> Piece:
        """All that can be decided from the first `window` characters."""
        findings = self._find(self.seen[:window])
        cut, cut_through = _cut(findings, self._done, window - self._margin)
        piece = self._write(findings, cut)
        context = self.seen[max(cut - self._margin, 0) : cut]
        if cut_through is not None:
            # Its beginning goes along, by which the detectors know it again.
            end = min(cut_through.start + self._margin, cut - len(context))
            context = self.seen[cut_through.start : end] + context
        self.seen = context + self.seen[cut:]
        self._done = len(context)
        self._inside = cut_through is not None
        return piece

    def rest(self) -> Piece:
        """What is left when nothing follows."""
        return self._write(self._find(self.seen), len(self.seen))

    def _find(self, text: str) -> tuple[Finding, ...]:
        self._numbering.reserve(text)
        return scan(text, tiers=self._tiers)

    def _write(self, findings: Sequence[Finding], cut: int) -> Piece:
        pieces: list[str] = []
        places: list[Place] = []
        at = self._done
        for found in findings:
            if found.end <= self._done or found.start >= cut:
                continue
            start = max(found.start, self._done)
            pieces.append(self._passed(at, start))
            if found.start >= self._done or not self._inside:
                value = self.seen[found.start : found.end]
                places.append(Place(found.rule, found.tier, self._line, self._column))
                pieces.append(self._numbering.note(found, value, self._lang))
            at = min(found.end, cut)
            self._passed(start, at)
        pieces.append(self._passed(at, cut))
        return Piece("".join(pieces), tuple(places))

    def _passed(self, start: int, end: int) -> str:
        """This part of the text; the place in the whole is moved behind it."""
        part = self.seen[start:end]
        lines = part.count("\n")
        self._line += lines
        self._column = len(part) - part.rfind("\n") if lines else self._column + len(part)
        return part


def _cut(findings: Sequence[Finding], done: int, limit: int) -> tuple[int, Finding | None]:
    """Where to cut, before or at `limit`, and the finding it goes through if that must be."""
    for found in findings:
        if found.start < limit < found.end:
            return (found.start, None) if found.start > done else (limit, found)
    return limit, None
