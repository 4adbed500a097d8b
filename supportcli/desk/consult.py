"""One consultation: from a wallet and a flow to a case that is handed over."""

from pathlib import Path

from supportcli.desk import scripted
from supportcli.desk.ask import Asker, Screen
from supportcli.desk.deliver import Parcel, advice_line, pack, render
from supportcli.desk.handover import HandOver
from supportcli.desk.knowledge import Knowledge, setting
from supportcli.desk.order import Order, World
from supportcli.desk.output import write_file
from supportcli.desk.session import Session, needs_contact
from supportcli.errors import Exit, Problem, SupportError
from supportcli.flow import walk
from supportcli.flow.heads import read_heads, shipped
from supportcli.lang import Text
from supportcli.messages import desk as say
from supportcli.privacy.redact import Numbering
from supportcli.privacy.redact import name as rule_name
from supportcli.summary.formats import RENDERERS
from supportcli.wallet.heads import read_wallet_heads


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
    _hand_over(order, world, pack(state, wallet, numbering))
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
    numbering = Numbering(order.salt)
    session = Session(asker, wallet, order.lang, numbering)
    state = session.consult(walk.start(program, here), answers)
    while state is not None:
        parcel = pack(state, wallet, numbering)
        if order.handed_over or not world.result_is_read:
            _hand_over(order, world, parcel)
            return True
        if not needs_contact(parcel.case.outcome):
            return True
        if HandOver(asker, world, parcel, order.lang, order.summary_lang).run():
            return True
        state = session.consult(state, {})
    return False


def _not_chosen(order: Order) -> list[Problem]:
    missing: list[Problem] = []
    if order.given.flow is None:
        ids = ", ".join(head.id for head in read_heads(order.flows or shipped()))
        missing.append(Problem("flow.missing", say.FLOW_MISSING.fill(known=ids)))
    if order.given.wallet is None:
        ids = ", ".join(head.id for head in read_wallet_heads(shipped()))
        missing.append(Problem("wallet.missing", say.WALLET_MISSING.fill(known=ids)))
    return missing


def _hand_over(order: Order, world: World, parcel: Parcel) -> None:
    """Summary to standard output or a file; all that is said about it goes elsewhere."""
    format = order.format or _by_suffix(order.output)
    data = render(parcel, order.summary_lang, format)
    if order.output is not None:
        write_file(order.output, data, force=order.force)
        world.note(say.WRITTEN.fill(path=str(order.output)))
    else:
        world.write_out(data)
    if parcel.hidden:
        names = [rule_name(one.rule) for one in parcel.hidden]
        rules = Text("、".join(name.zh for name in names), ", ".join(name.en for name in names))
        world.note(say.HIDDEN.fill(count=len(names), rules=rules))
    if needs_contact(parcel.case.outcome) and not RENDERERS[format].public:
        world.note(advice_line(parcel))
    if order.copy:
        _copy(world, data)


def _by_suffix(path: Path | None) -> str:
    """The layout that a file's name asks for."""
    own = {RENDERERS[name].suffix: name for name in ("text", "markdown", "html", "json", "eml")}
    return own.get(path.suffix, "text") if path else "text"


def _copy(world: World, data: bytes) -> None:
    done = world.copy(data.decode("utf-8"))
    if done is False:
        raise SupportError([Problem("copy", say.COPY_FAILED)], Exit.NOT_WRITTEN)
    world.note(say.COPIED if done else say.COPY_SENT)
