"""Changes answers of a stored case: in the wizard's own list of answers, or as given."""

from supportcli.desk import scripted
from supportcli.desk.ask import Asker
from supportcli.desk.cases.stored import Stored, open_stored
from supportcli.desk.consult import serve
from supportcli.desk.journal import Journal, Keeper
from supportcli.desk.order import Given, Order, World
from supportcli.errors import Exit, Problem, SupportError
from supportcli.flow import walk
from supportcli.flow.walk import State
from supportcli.messages import case as say
from supportcli.privacy.redact import Numbering


def edit_case(order: Order, world: World, asker: Asker | None, typed: str, given: Given) -> None:
    """The rest of the walk follows from the new answers; what they leave open is asked, or told."""
    keeper: Keeper = world.keeper()
    stored = open_stored(keeper.store, typed, order.flows)
    if asker is None and not given.answers:
        raise SupportError([Problem("case.edit", say.EDIT_NEEDS)], Exit.INPUT_NEEDED)
    with Journal(keeper, stored.record.id) as journal:
        state = stored.state()
        if asker is not None:
            serve(order, world, asker, stored.wallet, journal, state, {})
            return
        after = _edited(order, stored, state, given)
        journal.keep(after)
    if after.pending is not None:
        world.note(say.EDIT_OPEN.fill(id=stored.record.id, key=after.key))
    else:
        world.note(say.EDITED.fill(id=stored.record.id))


def _edited(order: Order, stored: Stored, state: State, given: Given) -> State:
    numbering = Numbering(order.salt)
    answers, problems = scripted.storable(stored.program, given, order.lang, numbering)
    for key, raw in answers.items():
        after = walk.edit(state, key, raw)
        if after.error is not None:
            problems.append(Problem("answer.wrong", after.error))
        state = after
    if problems:
        raise SupportError(problems)
    return state
