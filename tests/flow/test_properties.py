"""What holds in every flow, whatever is answered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from supportcli.flow import walk
from supportcli.flow.model import Program
from supportcli.flow.values import Raw
from supportcli.flow.view import Setting
from supportcli.flow.walk import State
from tests.flow.generated import flows, raws
from tests.flow.little import NOW, bare, example, need, setting, shipped_programs

Draw = Callable[[st.SearchStrategy[Raw]], Raw]

BOUND = 60
WISHES = (need("contact_back", required=False), need("amount", required=True))
OWN = (setting(), setting(role="staff", wallet="tp", needs=WISHES))

calm = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def worlds() -> st.SearchStrategy[tuple[Program, Setting]]:
    """A flow and a setting to walk it in: made up, the worked example, or shipped."""
    own = st.tuples(flows() | st.just(example()), st.sampled_from(OWN))
    return own | st.deferred(lambda: st.sampled_from([*shipped_programs(), (example(), OWN[0])]))


def further(draw: Draw, state: State, steps: int) -> State:
    """On from here by so many answers, fewer where there is no more to ask."""
    for _ in range(steps):
        if state.pending is None:
            break
        state = walk.step(state, draw(raws(state.pending)))
    return state


@st.composite
def walks(draw: st.DrawFn) -> State:
    """Somewhere in a flow."""
    program, world = draw(worlds())
    return further(draw, walk.start(program, world), draw(st.integers(0, 20)))


def asked_again(state: State, key: str) -> st.SearchStrategy[Raw]:
    return raws(next(visit.question for visit in state.path if visit.key == key))


@calm
@given(worlds(), st.data())
def test_every_walk_ends_or_waits_for_an_answer(
    world: tuple[Program, Setting], data: st.DataObject
) -> None:
    state = further(data.draw, walk.start(*world), BOUND)
    assert (state.pending is None) <= (state.outcome is not None)
    assert len(state.path) <= BOUND
    if state.outcome is not None:
        assert state.view.fill(state.outcome.text)
    if state.pending is not None:
        assert state.view.fill(state.pending.text)


@calm
@given(walks())
def test_the_answers_written_down_lead_to_the_same_place(state: State) -> None:
    state = replace(state, error=None)
    assert bare(walk.resolve(state.program, state.setting, state.raws())) == bare(state)


@calm
@given(walks())
def test_an_answer_written_down_means_the_same_a_year_later(state: State) -> None:
    later = replace(state.setting, now=NOW + timedelta(days=365))
    again = walk.resolve(state.program, later, state.raws())
    for then, now in zip(state.path, again.path, strict=False):
        if then.key != now.key:
            break
        assert then.answer == now.answer


@calm
@given(walks())
def test_back_and_the_same_answer_again_is_where_we_were(state: State) -> None:
    earlier = walk.back(state)
    if state.path:
        assert earlier.key == state.path[-1].key
        assert earlier.suggestion == state.raws()[earlier.key]
        assert earlier.error is None
        assert bare(walk.step(earlier, earlier.suggestion)) == bare(replace(state, error=None))
        assert len(earlier.path) == len(state.path) - 1
    else:
        assert earlier == state


@calm
@given(walks(), st.data())
def test_an_edit_is_as_if_it_had_been_answered_so_from_the_start(
    state: State, data: st.DataObject
) -> None:
    if not state.path:
        return
    place = data.draw(st.integers(0, len(state.path) - 1))
    key = state.path[place].key
    raw = data.draw(asked_again(state, key))
    edited = walk.edit(state, key, raw)
    said = state.raws()
    fresh = walk.start(state.program, state.setting)
    for visit in state.path[:place]:
        fresh = walk.step(fresh, said[visit.key])
    fresh = walk.step(fresh, raw)
    while fresh.pending is not None and fresh.error is None and fresh.key in said:
        fresh = walk.step(fresh, said[fresh.key])
    assert bare(edited) == fresh
    # And it stays so, whatever is answered from there on.
    steps = data.draw(st.integers(0, 6))
    for _ in range(steps):
        if edited.pending is None:
            break
        more = data.draw(raws(edited.pending))
        edited, fresh = walk.step(edited, more), walk.step(fresh, more)
    assert bare(edited) == fresh


@calm
@given(walks(), st.data())
def test_what_is_kept_changes_nothing(state: State, data: st.DataObject) -> None:
    nonsense = dict.fromkeys((*state.raws(), "network", "n0", "n1#2", "checklist.account"), "!")
    kept = replace(state, kept=nonsense)
    for _ in range(8):
        assert bare(kept) == bare(state)
        if state.pending is None:
            break
        assert kept.view.fill(kept.pending.text) == state.view.fill(state.pending.text)  # type: ignore[union-attr]
        raw = data.draw(raws(state.pending))
        state, kept = walk.step(state, raw), walk.step(kept, raw)


class Session(RuleBasedStateMachine):
    """Answer, go back, edit and resume in any order: the model is only the answers that count."""

    @initialize(world=worlds())
    def begin(self, world: tuple[Program, Setting]) -> None:
        self.world = world
        self.state = walk.start(*world)
        self.said: dict[str, Raw] = {}

    def go(self, said: dict[str, Raw], move: Callable[[State], State]) -> None:
        """The same by the engine's move and by the model's fold from the start."""
        self.state = move(self.state)
        model = walk.resolve(*self.world, said)
        assert bare(self.state) == model
        self.said = {visit.key: said[visit.key] for visit in model.path}

    @precondition(lambda self: self.state.pending is not None)
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        assert self.state.pending is not None
        raw = data.draw(raws(self.state.pending))
        self.go({**self.said, self.state.key: raw}, lambda state: walk.step(state, raw))

    @precondition(lambda self: self.state.suggestion is not None and self.state.pending)
    @rule()
    def take_the_suggestion(self) -> None:
        raw = self.state.suggestion
        assert raw is not None
        self.go({**self.said, self.state.key: raw}, lambda state: walk.step(state, raw))

    @precondition(lambda self: self.said)
    @rule()
    def back(self) -> None:
        self.go(dict(list(self.said.items())[:-1]), walk.back)

    @precondition(lambda self: self.said)
    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(list(self.said)))
        raw = data.draw(asked_again(self.state, key))
        self.go({**self.said, key: raw}, lambda state: walk.edit(state, key, raw))

    @rule()
    def resume(self) -> None:
        self.go(self.said, lambda state: walk.resolve(*self.world, state.raws()))

    @invariant()
    def the_path_is_what_was_said(self) -> None:
        if hasattr(self, "said"):
            assert [visit.key for visit in self.state.path] == list(self.said)


TestSession = Session.TestCase
TestSession.settings = settings(calm, max_examples=40, stateful_step_count=20)
