"""The engine: a state is the fold of the answers so far; a step gives a new state."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from supportcli.flow.checklist import needed
from supportcli.flow.model import CHECKLIST, Call, Flow, Outcome, Program, Question, Rule
from supportcli.flow.parse import RefusedAnswerError, parse
from supportcli.flow.values import Answer, Raw, Skipped, to_raw
from supportcli.flow.view import Setting, View
from supportcli.flow.when import holds
from supportcli.lang import Text


@dataclass(frozen=True, slots=True)
class Place:
    """A node, and the chain of calls that leads to its flow."""

    calls: tuple[str, ...]
    node: str

    @property
    def key(self) -> str:
        return ".".join((*self.calls, self.node))


@dataclass(frozen=True, slots=True)
class Visit:
    """One answer on the path. `key` tells a second visit from the first: `network#2`."""

    key: str
    place: Place
    question: Question
    answer: Answer


@dataclass(frozen=True, slots=True)
class State:
    """Where a walk stands. `kept` are answers off the path: for restoring, used nowhere."""

    program: Program
    setting: Setting
    place: Place
    path: tuple[Visit, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    visits: Mapping[str, int] = field(default_factory=dict)
    outcome: Outcome | None = None
    pending: Question | None = None
    error: Text | None = None
    kept: Mapping[str, Raw] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The key under which the pending question's answer will be kept."""
        count = self.visits.get(self.place.key, 0)
        return f"{self.place.key}#{count + 1}" if count else self.place.key

    @property
    def view(self) -> View:
        """What the texts and conditions of the place may see."""
        calls = () if self.place.calls == (CHECKLIST,) else self.place.calls
        return _view(self, calls)

    @property
    def suggestion(self) -> Raw | None:
        """The answer given here before, where there was one."""
        return self.kept.get(self.key)

    def raws(self) -> dict[str, Raw]:
        """The answers on the path, in the form that `resolve` takes."""
        return {visit.key: to_raw(visit.answer) for visit in self.path}


def start(program: Program, setting: Setting) -> State:
    """The state before the first answer."""
    blank = State(program, setting, Place((), program.flow.start))
    return _arrive(blank, (), program.flow.start)


def refusal(program: Program, setting: Setting) -> Text | None:
    """Why this flow may not be started in this setting, or None if it may."""
    applies = program.flow.applies
    view = _view(State(program, setting, Place((), "")), ())
    if applies is None or holds(applies.when, view.look, setting.now):
        return None
    return view.fill(applies.otherwise)


def step(state: State, raw: Raw) -> State:
    """Answer the pending question; a bad answer is the same place with an error."""
    question = state.pending
    if question is None:
        return state
    try:
        answer = parse(question, raw, state.view)
    except RefusedAnswerError as refused:
        return replace(state, error=refused.text)
    return accept(state, answer)


def accept(state: State, answer: Answer) -> State:
    """Go on from the pending question with an answer that needs no more checking."""
    question = state.pending
    assert question is not None
    key = state.place.key
    state = replace(
        state,
        path=(*state.path, Visit(state.key, state.place, question, answer)),
        answers={**state.answers, key: answer},
        visits={**state.visits, key: state.visits.get(key, 0) + 1},
        pending=None,
        error=None,
    )
    if state.outcome is not None:
        return _next_item(state)
    return _go(state, state.place.calls, question.next)


def resolve(program: Program, setting: Setting, answers: Mapping[str, Raw]) -> State:
    """Fold `step` over answers by key, up to the first that is missing or cannot be taken."""
    state = start(program, setting)
    while state.pending is not None and state.error is None and state.key in answers:
        state = step(state, answers[state.key])
    return state


def back(state: State) -> State:
    """One answer earlier; what was answered there is kept as a suggestion."""
    if not state.path:
        return state
    earlier = {visit.key: to_raw(visit.answer) for visit in state.path[:-1]}
    return _anew(state, earlier)


def edit(state: State, key: str, raw: Raw) -> State:
    """Give another answer to an earlier question, and walk the path anew from the start."""
    return _anew(state, {**state.raws(), key: raw})


def _anew(state: State, answers: Mapping[str, Raw]) -> State:
    resolved = resolve(state.program, state.setting, answers)
    return replace(resolved, kept={**state.kept, **state.raws()})


def _view(state: State, calls: tuple[str, ...]) -> View:
    return View(
        state.program,
        _flow_at(state.program, calls),
        "".join(f"{call}." for call in calls),
        state.setting,
        state.answers,
        state.visits,
    )


def _flow_at(program: Program, calls: tuple[str, ...]) -> Flow:
    flow = program.flow
    for name in calls:
        flow = program.flows[_call(flow, name).flow]
    return flow


def _call(flow: Flow, name: str) -> Call:
    node = flow.nodes[name]
    assert isinstance(node, Call)
    return node


def _go(state: State, calls: tuple[str, ...], rules: tuple[Rule, ...]) -> State:
    state, target = _route(state, calls, rules)
    return _arrive(state, calls, target)


def _route(state: State, calls: tuple[str, ...], rules: tuple[Rule, ...]) -> tuple[State, str]:
    """The first rule that holds; the linter proves that one always does."""
    view = _view(state, calls)
    rule = next(rule for rule in rules if holds(rule.when, view.look, state.setting.now))
    if rule.clear:
        cleared = {view.scope + name for name in rule.clear}
        kept = {key: answer for key, answer in state.answers.items() if key not in cleared}
        state = replace(state, answers=kept)
    return state, rule.go


def _arrive(state: State, calls: tuple[str, ...], name: str) -> State:
    """Go through calls, ended calls and nodes whose condition fails, to the next thing to show."""
    while True:
        node = _flow_at(state.program, calls).nodes[name]
        if isinstance(node, Outcome):
            if not calls:
                return _next_item(replace(state, place=Place((), name), outcome=node))
            state = replace(state, answers={**state.answers, ".".join(calls): node.kind})
            *rest, name = calls
            calls = tuple(rest)
            node = _call(_flow_at(state.program, calls), name)
        elif holds(node.when, _view(state, calls).look, state.setting.now):
            if isinstance(node, Question):
                return replace(state, place=Place(calls, name), pending=node)
            calls = (*calls, name)
            name = state.program.flows[node.flow].start
            continue
        state, name = _route(state, calls, node.next)


def _next_item(state: State) -> State:
    """The checklist is asked like any question, once the outcome is known."""
    assert state.outcome is not None
    given = {
        visit.question.fills: state.answers[visit.place.key]
        for visit in state.path
        if visit.place.key in state.answers
    }
    for item in needed(state.outcome, _view(state, ())):
        answer = state.answers.get(f"{CHECKLIST}.{item.id}", given.get(item.id))
        # Left out where it was optional is no answer to an outcome that requires it.
        if answer is None or (item.required and isinstance(answer, Skipped)):
            return replace(state, place=Place((CHECKLIST,), item.id), pending=item)
    return replace(state, pending=None)
