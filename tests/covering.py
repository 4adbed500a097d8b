"""Walks that cover every option of every question, for tests over whole flows."""

from collections.abc import Iterator
from datetime import datetime
from random import Random

from supportcli.desk.knowledge import Knowledge, setting
from supportcli.flow import walk
from supportcli.flow.model import CHECKLIST, Program, Question
from supportcli.flow.parse import visible_options
from supportcli.flow.values import FileInfo, Raw, Unknown
from supportcli.flow.view import Setting
from supportcli.flow.walk import State

NOW = datetime.fromisoformat("2026-11-20T14:20:00+08:00")
SAMPLES: dict[str, Raw] = {
    "text": "sample 123",
    "longtext": "It happened after lunch.\nSecond line.",
    "number": "3",
    "money": "128.50",
    "date": "2026-11-18",
    "datetime": "2026-11-18 15:20",
    "files": (FileInfo("/tmp/shot.png", "shot.png", 2048, "image/png", "0" * 64),),
}
LONGEST = 60
PATIENCE = 80


def walks(program: Program, here: Setting) -> Iterator[State]:
    """Finished walks, each with a choice not taken before, until none turns up any more."""
    taken: set[tuple[str, str]] = set()
    dice, barren = Random(program.flow.id), 0
    while barren < PATIENCE:
        before = len(taken)
        state = _walk(walk.start(program, here), taken, dice)
        barren += 1
        if len(taken) > before:
            barren = 0
            yield state


def shipped_walks(known: Knowledge, flow: str, wallet: str, role: str = "user") -> Iterator[State]:
    program = known.program(flow)
    return walks(program, setting(known.wallets[wallet], role, NOW))


def as_answers(state: State) -> dict[str, dict[str, object]]:
    """The answers of a walk as an answers file would hold them; files are left out."""
    answers: dict[str, dict[str, object]] = {"answers": {}, CHECKLIST: {}}
    for key, raw in state.raws().items():
        part, name = ("answers", key)
        if key.startswith(f"{CHECKLIST}."):
            part, name = CHECKLIST, key.removeprefix(f"{CHECKLIST}.")
        if isinstance(raw, Unknown):
            answers[part][name] = {"unknown": raw.reason or "true"}
        elif isinstance(raw, tuple):
            words = [one for one in raw if isinstance(one, str)]
            answers[part][name] = words if words or not raw else {"unknown": "true"}
        else:
            answers[part][name] = raw
    return answers


def _walk(state: State, taken: set[tuple[str, str]], dice: Random) -> State:
    while (question := state.pending) is not None:
        assert len(state.path) < LONGEST, f"{state.program.flow.id} does not end: {state.key}"
        fresh = [
            raw for raw in _choices(state, question) if (state.place.key, str(raw)) not in taken
        ]
        raw = fresh[0] if fresh else dice.choice(_choices(state, question))
        taken.add((state.place.key, str(raw)))
        after = walk.step(state, raw)
        assert after.error is None, (state.key, raw, after.error)
        state = after
    return state


def _choices(state: State, question: Question) -> list[Raw]:
    found: list[Raw] = [option.value for option in visible_options(question, state.view)]
    if question.kind == "many":
        found = [(str(raw),) for raw in found]
    if not found:
        found = [SAMPLES[question.kind]]
    if question.unknown is not None:
        found.append(Unknown())
    if not question.required:
        found.append("")
    return found
