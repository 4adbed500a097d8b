"""The scripted face: all answers come from a file or the command line, and nobody is asked."""

from collections.abc import Mapping
from dataclasses import replace

from supportcli.desk.halves import completing
from supportcli.desk.intake import accepted, cleaned
from supportcli.desk.order import Given
from supportcli.desk.secrets import nothing_left
from supportcli.errors import Exit, Pos, Problem, SupportError
from supportcli.fields import suggest
from supportcli.flow import walk
from supportcli.flow.model import ALWAYS, CHECKLIST, Call, Program, Question
from supportcli.flow.parse import RefusedAnswerError, parse
from supportcli.flow.survey import Survey, survey
from supportcli.flow.values import HoleError, Raw
from supportcli.flow.view import Setting
from supportcli.flow.walk import State
from supportcli.lang import Lang, Text, same
from supportcli.messages import desk as say
from supportcli.privacy.redact import Numbering


def run(
    program: Program, setting: Setting, given: Given, lang: Lang, numbering: Numbering
) -> State:
    """The finished walk; SupportError names at once all that is wrong (3) or missing (4).

    Nobody can say what is doubtful, so it is hidden.
    """
    answers, problems = storable(program, given, lang, numbering)
    texts = {key: raw for key, raw in answers.items() if isinstance(raw, str)}
    problems += [_wrong(key, why, given.places.get(key)) for key, why in completing(texts).items()]
    found = survey(program, setting, answers)
    wrong = unreached(program, found, answers) | dict(found.wrong)
    problems += [_wrong(key, why, given.places.get(key)) for key, why in wrong.items()]
    if problems:
        raise SupportError(problems)
    if found.missing:
        missing = [
            Problem("answer.missing", _missing(key, question, found), given.pos)
            for key, question in found.missing
        ]
        raise SupportError(missing, Exit.INPUT_NEEDED)
    return found.state


def unreached(program: Program, found: Survey, answers: Mapping[str, Raw]) -> dict[str, Text]:
    """What is plainly wrong with answers that the survey did not get to, each on its own."""
    reached = {visit.key for visit in found.state.path}
    view = walk.start(program, found.state.setting).view
    wrong: dict[str, Text] = {}
    for key in answers.keys() - reached:
        question = _question(program, key)
        # Whether an option is offered may hang on answers that are not there.
        offered = tuple(replace(option, when=ALWAYS) for option in question.options)
        try:
            parse(replace(question, options=offered), answers[key], view)
        except RefusedAnswerError as refused:
            wrong[key] = refused.text
    return wrong


def usable(program: Program, given: Given) -> tuple[Mapping[str, Raw], list[Problem]]:
    """The answers as the engine takes them: files looked at, secrets and unknown keys refused."""
    answers: dict[str, Raw] = {}
    problems: list[Problem] = []
    for name, raw in given.answers.items():
        key, place = key_of(program, name), given.places.get(name)
        question = question_at(program, key)
        if question is None:
            problems.append(_unknown_key(program, key, place))
            continue
        answer, why = accepted(raw, question)
        if why is None:
            answers[key] = answer
        else:
            problems.append(_wrong(key, why, place))
    return answers, problems


def storable(
    program: Program, given: Given, lang: Lang, numbering: Numbering
) -> tuple[Mapping[str, Raw], list[Problem]]:
    """The usable answers with notes for what nobody should read; notes alone are refused."""
    answers, problems = usable(program, given)
    told = {
        key: cleaned(raw, _question(program, key), lang, numbering) for key, raw in answers.items()
    }
    problems += [
        _wrong(key, say.NOTHING_LEFT.fill(rest=same(str(raw))), given.places.get(key))
        for key, raw in told.items()
        if nothing_left(raw)
    ]
    return told, problems


def question_at(program: Program, key: str) -> Question | None:
    """The question whose answer has this key: `node`, `call.node`, `node#2`, `checklist.item`."""
    *calls, name = key.partition("#")[0].split(".")
    if calls == [CHECKLIST]:
        return program.flow.items.get(name) or program.items.get(name)
    flow = program.flow
    for call in calls:
        node = flow.nodes.get(call)
        if not isinstance(node, Call):
            return None
        flow = program.flows[node.flow]
    node = flow.nodes.get(name)
    return node if isinstance(node, Question) else None


def _question(program: Program, key: str) -> Question:
    question = question_at(program, key)
    assert question is not None
    return question


def key_of(program: Program, name: str) -> str:
    """The full key of a name: a checklist item may stand without its prefix."""
    if question_at(program, name) is None and question_at(program, f"{CHECKLIST}.{name}"):
        return f"{CHECKLIST}.{name}"
    return name


def _wrong(key: str, why: Text, place: Pos | None) -> Problem:
    return Problem("answer.wrong", say.ANSWER_WRONG.fill(key=key, why=why), place)


def _missing(key: str, question: Question, found: Survey) -> Text:
    try:
        text = found.state.view.fill(question.text)
    except HoleError:
        # The wording itself depends on an answer that is not there.
        text = question.label
    return say.ANSWER_MISSING.fill(key=key, text=text)


def _unknown_key(program: Program, key: str, place: Pos | None) -> Problem:
    if key.startswith(f"{CHECKLIST}."):
        items = [*program.items, *program.flow.items]
        known = [f"{CHECKLIST}.{item}" for item in items]
    else:
        known = [name for name, node in program.flow.nodes.items() if isinstance(node, Question)]
    near, other = say.ANSWER_UNKNOWN_NEAR, say.ANSWER_UNKNOWN
    return Problem("answer.unknown", suggest(key, known, near, other, "found"), place)
