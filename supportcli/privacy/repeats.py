"""What is a secret in one place is one wherever else it stands, with a label or without."""

import hashlib
import secrets
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from supportcli.privacy.detectors.keep import spans
from supportcli.privacy.model import Finding, Hit, Source, pattern
from supportcli.privacy.normalise import normalise
from supportcli.privacy.protect import touching

_PIECE = r"[!-~]{4,}"
# A word means something else elsewhere, and so do three digits.
_TELLING = r"(?=.*[0-9])[!-~]{4,64}"
# Read from the front once, and stripped at the end: a long piece must not be tried over and over.
_BEFORE = r"[\"'`(<\[{]*(?:[a-z0-9_.-]*[=:][\"'`]?)?"
_BEHIND = "\"'`)>]}.,;:!?"
_REACH = 600


def repeats(source: Source, secret: Sequence[Hit]) -> Iterator[Hit]:
    """Where these secrets stand once more, no more than 600 characters off; amounts are none."""
    places: dict[str, list[int]] = {}
    for hit in sorted(secret):
        value = source.text[hit.start : hit.end]
        if pattern(_TELLING).fullmatch(value):
            places.setdefault(value, []).append(hit.start)
    if not places:
        return
    harmless = touching(spans(source))
    for start, value in _pieces(source.text):
        known = places.get(value)
        if known:
            at = bisect_left(known, start)
            far = min(abs(start - near) for near in known[max(at - 1, 0) : at + 1])
            hit = Hit(start, start + len(value))
            if 0 < far <= _REACH and not harmless(hit):
                yield hit


class Remembered:
    """The secrets that were refused in one consultation; only digests of them are held."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)
        self._rules: dict[bytes, str] = {}

    def learn(self, text: str, findings: Sequence[Finding]) -> None:
        """Remember what was found in this text."""
        for found in findings:
            value = normalise(text[found.start : found.end]).text
            if found.tier == "block" and pattern(_TELLING).fullmatch(value):
                self._rules[self._digest(value)] = found.rule

    def find(self, text: str) -> tuple[Finding, ...]:
        """Where one of them stands in this text, though nothing else may say so."""
        normal = normalise(text)
        return tuple(
            Finding(self._rules[digest], "block", *normal.original(start, start + len(value)))
            for start, value in _pieces(normal.text)
            if (digest := self._digest(value)) in self._rules
        )

    def _digest(self, value: str) -> bytes:
        return hashlib.blake2b(value.encode("utf-8", "replace"), key=self._key).digest()


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """What stands between blanks and Chinese, without the signs and the name around it."""
    for match in pattern(_PIECE).finditer(text):
        before = pattern(_BEFORE).match(text, *match.span())
        assert before
        value = text[before.end() : match.end()].rstrip(_BEHIND)
        if value:
            yield before.end(), value
