"""Goes on with a case that was cut short, at the first question without an answer."""

from dataclasses import replace

from supportcli.desk.ask import Asker, Choice, QuitError
from supportcli.desk.cases.look import Names, read_names, shown_time
from supportcli.desk.cases.stored import find_case, program_of
from supportcli.desk.consult import serve
from supportcli.desk.journal import Journal, Keeper
from supportcli.desk.knowledge import Knowledge, setting
from supportcli.desk.menu import choose
from supportcli.desk.order import Order, World
from supportcli.errors import Exit, Problem, SupportError
from supportcli.flow import walk
from supportcli.lang import Lang, same
from supportcli.messages import case as say
from supportcli.messages import desk as say_desk
from supportcli.store.base import CaseStore, Head, Query

NEW = "new"


def open_drafts(store: CaseStore) -> tuple[Head, ...]:
    """The cases that were cut short, the newest first."""
    return store.heads(Query(status="draft"))


def attend_resumed(order: Order, world: World, asker: Asker | None, typed: str | None) -> Exit:
    """Serve one `resume` to its end."""
    chosen = which(order, world, asker, typed)
    if chosen is None:
        return Exit.DONE
    if asker is None:
        text = say.RESUME_NEEDS_TERMINAL.fill(id=same(chosen))
        raise SupportError([Problem("case.terminal", text)], Exit.INPUT_NEEDED)
    try:
        resume(order, world, asker, chosen)
    except QuitError:
        world.note(say_desk.BYE)
    return Exit.DONE


def resume(order: Order, world: World, asker: Asker, case_id: str) -> bool:
    """Ask on from where it stopped; False if the user went back before the first answer.

    The clock is today's: whoever waited over night may no longer have to.
    """
    keeper: Keeper = world.keeper()
    with Journal(keeper, case_id) as journal:
        record = journal.record
        assert record is not None
        wallet = Knowledge().wallet(record.wallet)
        program = program_of(keeper.store, record, order.flows)
        state = walk.resolve(program, setting(wallet, record.role, order.now), record.answers)
        kept = dict(record.answers)
        if record.draft is not None:
            key, text = record.draft
            kept[key] = text
        journal.add([("resumed", {"now": order.now.isoformat()})])
        return serve(order, world, asker, wallet, journal, replace(state, kept=kept), {})


def offer_first(order: Order, world: World, asker: Asker) -> str | None:
    """Before anything new is begun: the case to go on with, or None."""
    heads = open_drafts(world.keeper().store)
    chosen = (
        _choose(order, asker, heads, (Choice(NEW, say.START_NEW[order.lang]),)) if heads else NEW
    )
    return None if chosen == NEW else chosen


def _told(head: Head, lang: Lang, names: Names) -> tuple[str, str]:
    """What it was about, and since when it waits."""
    title, wallet = names.of(head)
    return f"{title[lang]} · {wallet[lang]}", f"{shown_time(head.changed)} · {head.id}"


def which(order: Order, world: World, asker: Asker | None, typed: str | None) -> str | None:
    """The case to resume: the one named, the only one, or the one chosen; None if there is none."""
    store = world.keeper().store
    if typed is not None:
        return find_case(store, typed)
    heads = open_drafts(store)
    if not heads:
        world.note(say.NOTHING_TO_RESUME)
        return None
    if len(heads) == 1 or asker is None:
        if len(heads) > 1:
            known = ", ".join(head.id for head in heads)
            text = say.RESUME_NAME_ONE.fill(known=known)
            raise SupportError([Problem("case.which", text)], Exit.INPUT_NEEDED)
        return heads[0].id
    return _choose(order, asker, heads)


def _choose(
    order: Order, asker: Asker, heads: tuple[Head, ...], more: tuple[Choice, ...] = ()
) -> str | None:
    lang, names = order.lang, read_names(order.flows)
    choices = (*(Choice(head.id, *_told(head, lang, names)) for head in heads), *more)
    where = (say.HEADER_RESUME[lang],)
    return choose(asker, lang, where, say.RESUME_WHICH, say.RESUME_HELP, choices, may_go_back=False)
