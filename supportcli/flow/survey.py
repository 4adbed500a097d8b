"""All that a set of answers lacks or has wrong at once, as far as it can be known."""

from collections.abc import Mapping
from dataclasses import dataclass

from supportcli.flow.model import Program, Question
from supportcli.flow.values import Hole, HoleError, Raw
from supportcli.flow.view import Setting
from supportcli.flow.walk import State, accept, start, step
from supportcli.lang import Text


@dataclass(frozen=True, slots=True)
class Survey:
    """Where the answers lead, and by key what is missing or cannot be taken on the way."""

    state: State
    missing: tuple[tuple[str, Question], ...]
    wrong: tuple[tuple[str, Text], ...]


def survey(program: Program, setting: Setting, answers: Mapping[str, Raw]) -> Survey:
    """Walk on past what is missing, until the way itself depends on it.

    A question that need not be answered counts as left out where no answer is given.
    """
    state = start(program, setting)
    missing: list[tuple[str, Question]] = []
    wrong: list[tuple[str, Text]] = []
    while state.pending is not None:
        question, key = state.pending, state.key
        try:
            if key not in answers and question.required:
                missing.append((key, question))
                state = accept(state, Hole())
                continue
            after = step(state, answers.get(key, ""))
            if after.error is not None:
                wrong.append((key, after.error))
                after = accept(state, Hole())
            state = after
        except HoleError:
            break
    return Survey(state, tuple(missing), tuple(wrong))
