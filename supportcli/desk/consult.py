"""One consultation: from a wallet and a flow to a case that is handed over."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from supportcli.desk import scripted
from supportcli.desk.ask import Asker, Screen
from supportcli.desk.deliver import pack
from supportcli.desk.handout import hand_out
from supportcli.desk.handover import HandOver
from supportcli.desk.journal import Journal, Opening
from supportcli.desk.knowledge import Knowledge, setting
from supportcli.desk.order import Order, World
from supportcli.desk.session import Session, needs_contact
from supportcli.errors import Exit, Problem, SupportError
from supportcli.flow import walk
from supportcli.flow.heads import read_heads, shipped
from supportcli.flow.model import Program
from supportcli.flow.values import Raw
from supportcli.flow.walk import State
from supportcli.messages import case as say_case
from supportcli.messages import desk as say
from supportcli.privacy.redact import Numbering
from supportcli.wallet.heads import read_wallet_heads
from supportcli.wallet.model import Wallet


def unattended(order: Order, world: World) -> Exit:
    """Nobody can be asked: SupportError names all that is missing or wrong."""
    given = order.given
    if given.flow is None or given.wallet is None:
        raise SupportError(_not_chosen(order), Exit.INPUT_NEEDED)
    known = Knowledge(order.flows)
    wallet, program = known.wallet(given.wallet), known.program(given.flow)
    here = setting(wallet, order.role, order.now)
    refusal = walk.refusal(program, here)
    if refusal is not None:
        raise SupportError([Problem("flow.applies", refusal, given.pos)])
    numbering = Numbering(order.salt)
    state = scripted.run(program, here, given, order.lang, numbering)
    with _journal(order, world, program, wallet) as journal:
        journal.keep(state)
        hand_out(order, world, pack(state, wallet, numbering, order.now), journal)
    return Exit.DONE


def consult(order: Order, world: World, asker: Asker, wallet_id: str, flow_id: str) -> bool:
    """Walk with the user to the end; False if they went back before the first answer."""
    known = Knowledge(order.flows)
    wallet, program = known.wallet(wallet_id), known.program(flow_id)
    answers, problems = scripted.usable(program, order.given)
    if problems:
        raise SupportError(problems)
    here = setting(wallet, order.role, order.now)
    refusal = walk.refusal(program, here)
    if refusal is not None:
        title = program.flow.title[order.lang]
        asker.show(Screen(title, (refusal[order.lang],), tone="warn"))
        return False
    with _journal(order, world, program, wallet) as journal:
        return serve(order, world, asker, wallet, journal, walk.start(program, here), answers)


def serve(
    order: Order,
    world: World,
    asker: Asker,
    wallet: Wallet,
    journal: Journal,
    state: State,
    given: Mapping[str, Raw],
) -> bool:
    """Ask from this state on, and hand over what comes of it; False: back out at the start."""
    numbering = Numbering(order.salt)
    for raw in state.raws().values():
        if isinstance(raw, str):
            numbering.reserve(raw)
    session = Session(asker, wallet, order.lang, numbering, journal)
    with _told_where_it_is(world, journal):
        asked = session.consult(state, given)
        while asked is not None:
            parcel = pack(asked, wallet, numbering, order.now)
            if order.handed_over or not world.result_is_read:
                hand_out(order, world, parcel, journal, asker)
                return True
            if not needs_contact(parcel.case.outcome):
                return True
            if HandOver(order, world, asker, parcel, journal).run():
                if journal.kept:
                    world.note(say_case.CASE_KEPT.fill(id=journal.kept))
                return True
            asked = session.consult(asked, {})
    if journal.kept:
        world.note(say_case.CASE_RESUME.fill(id=journal.kept))
    return False


@contextmanager
def _told_where_it_is(world: World, journal: Journal) -> Iterator[None]:
    """However it is cut short: whether the case is kept, and how to go on with it."""
    try:
        yield
    except BaseException:
        # What ended it is told, even where this cannot be written.
        with suppress(SupportError):
            journal.cut_short()
        if journal.kept:
            world.note(say_case.CASE_RESUME.fill(id=journal.kept))
        elif not journal.lasting:
            world.note(say_case.NOTHING_KEPT)
        raise


def _journal(order: Order, world: World, program: Program, wallet: Wallet) -> Journal:
    opening = Opening(program, wallet.id, order.role, order.lang, order.now)
    return Journal(world.keeper(), opening)


def _not_chosen(order: Order) -> list[Problem]:
    missing: list[Problem] = []
    if order.given.flow is None:
        ids = ", ".join(head.id for head in read_heads(order.flows or shipped()))
        missing.append(Problem("flow.missing", say.FLOW_MISSING.fill(known=ids)))
    if order.given.wallet is None:
        ids = ", ".join(head.id for head in read_wallet_heads(shipped()))
        missing.append(Problem("wallet.missing", say.WALLET_MISSING.fill(known=ids)))
    return missing
