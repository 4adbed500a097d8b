"""The five questions by which support is rated; each can be skipped."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from supportcli.case.event import SCORES
from supportcli.lang import Text
from supportcli.messages import follow_up as say

SCALE: Mapping[int, Text] = MappingProxyType(say.RATING_SCALE)
"""What each score means, the worst first."""

_SOURCES = {
    "speed": ("K-E1", "T-E1"),
    "solved": ("K-E1", "T-E1"),
    "knowledge": ("K-E1",),
    "attitude": ("T-E1",),
    "channels": ("K-E1",),
}


@dataclass(frozen=True, slots=True)
class RatingQuestion:
    """`id` is a key of the scores; `sources` are the facts it rests on."""

    id: str
    label: Text
    text: Text
    sources: tuple[str, ...]


QUESTIONS = tuple(
    RatingQuestion(id, say.RATING_LABELS[id], say.RATING_QUESTIONS[id], _SOURCES[id])
    for id in SCORES
)
