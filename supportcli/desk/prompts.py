"""From the state of a walk to the screen that asks its pending question."""

from supportcli.desk.ask import Choice, Prompt, Screen, Shape, Tone
from supportcli.desk.intake import IN_WORDS
from supportcli.flow.model import CHECKLIST, Kind, Line, Outcome, OutcomeKind, Question
from supportcli.flow.moments import read_moment
from supportcli.flow.parse import MAX_LENGTH, visible_options
from supportcli.flow.values import Raw, to_raw
from supportcli.flow.view import show
from supportcli.flow.walk import State, Visit
from supportcli.lang import Lang, Text
from supportcli.messages import desk as say
from supportcli.messages import terminal as say_terminal
from supportcli.wallet.model import Wallet

SHAPES: dict[Kind, Shape] = {
    "one": "one",
    "yesno": "one",
    "step": "one",
    "many": "many",
    "longtext": "story",
    "files": "files",
}
TONES: dict[OutcomeKind, Tone] = {
    "resolved": "good",
    "wait": "plain",
    "contact": "plain",
    "escalate": "urgent",
    "stop": "warn",
}


def question_prompt(
    state: State, question: Question, wallet: Wallet, lang: Lang, error: Text | None = None
) -> Prompt:
    """The pending question (or one being edited) as a screen."""
    view = state.view
    options = visible_options(question, view)
    return Prompt(
        shape=SHAPES.get(question.kind, "line"),
        lang=lang,
        where=crumbs(state, wallet, lang),
        text=view.fill(question.text)[lang],
        help=view.fill(question.help)[lang] if question.help else "",
        read_aloud=_read_aloud(state, question, lang),
        choices=tuple(Choice(option.value, view.fill(option.label)[lang]) for option in options),
        alone=tuple(option.value for option in options if option.alone),
        unknown=_unknown(question)[lang],
        required=question.required,
        suggestion=_suggestion(state, question, lang),
        error=(error or state.error or Text("", ""))[lang],
        max_length=MAX_LENGTH.get(question.kind, MAX_LENGTH["text"]),
        trail=trail(state, lang),
    )


def trail(state: State, lang: Lang) -> tuple[tuple[str, str], ...]:
    """The answers so far in a few words."""
    return tuple((visit.question.label[lang], _said(visit, lang)) for visit in state.path)


def _said(visit: Visit, lang: Lang) -> str:
    """What was told in words is not repeated: it may be long, or for nobody else to see."""
    if visit.question.kind in IN_WORDS and isinstance(visit.answer, str):
        return say_terminal.FILLED_IN[lang]
    return show(visit.answer, lang, visit.question)


def _suggestion(state: State, question: Question, lang: Lang) -> Raw | None:
    """A moment that was kept, as people write it where that is read as the same one."""
    raw, now = state.suggestion, state.setting.now
    if question.kind != "datetime" or not isinstance(raw, str):
        return raw
    moment = read_moment(raw, now)
    if moment is None or to_raw(moment) != raw:
        return raw
    written = show(moment, lang)
    return written if read_moment(written, now) == moment else raw


def crumbs(state: State, wallet: Wallet, lang: Lang) -> tuple[str, ...]:
    """Wallet, flow, and how far: the section where there is one, and the number of the step."""
    number = say.STEP_NUMBER.fill(number=len(state.path) + 1)[lang]
    return (
        wallet.name[lang],
        state.view.fill(state.program.flow.title)[lang],
        *_part(state, lang),
        number,
    )


def outcome_screen(state: State, lang: Lang) -> Screen:
    """What to do now, in the order in which it helps."""
    outcome, view = state.outcome, state.view
    assert isinstance(outcome, Outcome)

    def listed(heading: Text, lines: tuple[Line, ...]) -> list[tuple[str, tuple[str, ...]]]:
        said = tuple(text[lang] for text in view.advice(lines))
        return [(heading[lang], said)] if said else []

    lists = [*listed(say.MEANWHILE, outcome.meanwhile), *listed(say.AVOID, outcome.avoid)]
    if outcome.come_back:
        lists.append((say.COME_BACK[lang], (view.fill(outcome.come_back)[lang],)))
    lists += listed(say.TIPS, outcome.tips)
    urgent = (outcome.urgency or state.program.flow.urgency) == "urgent"
    tone = "urgent" if urgent and outcome.kind in ("contact", "escalate") else TONES[outcome.kind]
    return Screen(
        title=say.OUTCOME_TITLES[outcome.kind][lang],
        paragraphs=(view.fill(outcome.text)[lang],),
        lists=tuple(lists),
        tone=tone,
    )


def _part(state: State, lang: Lang) -> tuple[str, ...]:
    question = state.pending
    if state.place.calls == (CHECKLIST,):
        return (say.CHECKLIST[lang],)
    if question is None or question.section is None:
        return ()
    return (state.view.fill(state.view.flow.sections[question.section])[lang],)


def _unknown(question: Question) -> Text:
    """Words for “I don't know”. What need not be typed is simply left out."""
    offered = question.required or question.options
    return question.unknown if question.unknown and offered else Text("", "")


def _read_aloud(state: State, question: Question, lang: Lang) -> str:
    if state.setting.role != "staff":
        return ""
    return state.view.fill(question.agent or question.text)[lang]
