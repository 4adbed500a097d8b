"""A secret told in two answers: the second is refused, and the first is taken back."""

from collections.abc import Mapping
from dataclasses import dataclass

from supportcli.desk.intake import IN_WORDS
from supportcli.desk.secrets import without
from supportcli.flow import walk
from supportcli.flow.model import Question
from supportcli.flow.values import Raw
from supportcli.flow.walk import State
from supportcli.lang import Lang, Text
from supportcli.privacy.redact import Numbering, hide, refusal
from supportcli.privacy.split import split


@dataclass(frozen=True, slots=True)
class Joined:
    """Why an answer is refused, what is left of it, and the walk without the earlier halves."""

    text: Text
    rest: str
    state: State


def joined(
    state: State, raw: Raw, question: Question, lang: Lang, numbering: Numbering
) -> Joined | None:
    """None where an answer and those before it give nothing away together."""
    if question.kind not in IN_WORDS or not isinstance(raw, str):
        return None
    told = {visit.key: visit.answer for visit in state.path if visit.question.kind in IN_WORDS}
    earlier = {key: words for key, words in told.items() if isinstance(words, str)}
    text: Text | None = None
    rest = raw
    for key, words in earlier.items():
        shares = split((words, raw))
        problem = refusal(shares[-1])
        if problem is not None:
            text = problem.text
            state = walk.edit(state, key, hide(words, shares[0], lang, numbering))
            rest = without(raw, shares[-1], lang, numbering)
    return Joined(text, rest, state) if text else None


def completing(answers: Mapping[str, str]) -> Mapping[str, Text]:
    """The answers of a script that complete a secret begun in another, and why they are refused."""
    found: dict[str, Text] = {}
    shares = split(tuple(answers.values()))
    for key, share in zip(answers, shares, strict=True):
        problem = refusal(share)
        if problem is not None:
            found[key] = problem.text
    return found
