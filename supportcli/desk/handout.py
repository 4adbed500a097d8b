"""The summary as it was ordered beforehand: to standard output, a file or the clipboard."""

from pathlib import Path

from supportcli.desk.ask import Asker
from supportcli.desk.deliver import FORMATS, Parcel, advice_line, render
from supportcli.desk.enclose import Consent, enclose, told
from supportcli.desk.journal import Journal
from supportcli.desk.order import Order, World
from supportcli.desk.output import write_file
from supportcli.desk.session import needs_contact
from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Text
from supportcli.messages import case as say_case
from supportcli.messages import desk as say
from supportcli.privacy.redact import name as rule_name
from supportcli.summary.formats import RENDERERS
from supportcli.wallet.model import Channel


def hand_out(
    order: Order, world: World, parcel: Parcel, journal: Journal, asker: Asker | None = None
) -> None:
    """The first message, and what to do with it."""
    format = give(order, world, parcel, journal, asker)
    contact = needs_contact(parcel.case.outcome)
    if contact and not RENDERERS[format].public:
        world.note(advice_line(parcel))
    if journal.kept:
        kept = say_case.CASE_KEPT if contact else say_case.CASE_KEPT_ONLY
        world.note(kept.fill(id=journal.kept))


def give(
    order: Order,
    world: World,
    parcel: Parcel,
    journal: Journal,
    asker: Asker | None = None,
    channel: Channel | None = None,
) -> str:
    """The result goes where it was ordered, all that is said about it elsewhere; in which format.

    Where no format was ordered, the file's name or the channel decides.
    """
    format = order.format or _by_suffix(order.output) or _by_kind(channel)
    if RENDERERS[format].files:
        consent = Consent(asker, order.lang, order.attach_originals)
        parcel = enclose(parcel, world.strip, consent) or parcel
    data = render(parcel, order.summary_lang, format, channel)
    if order.output is not None:
        write_file(order.output, data, force=order.force)
        world.note(say.WRITTEN.fill(path=str(order.output)))
    else:
        world.write_out(data)
    journal.add([("rendered", {"format": format, "lang": order.summary_lang})])
    for text in told(parcel, asked=asker is not None) if RENDERERS[format].files else ():
        world.note(text)
    if parcel.hidden:
        names = [rule_name(one.rule) for one in parcel.hidden]
        rules = Text("、".join(name.zh for name in names), ", ".join(name.en for name in names))
        world.note(say.HIDDEN.fill(count=len(names), rules=rules))
    if order.copy:
        _copy(world, data)
    return format


def _by_suffix(path: Path | None) -> str | None:
    """The layout that a file's name asks for."""
    own = {RENDERERS[name].suffix: name for name in ("text", "markdown", "html", "json", "eml")}
    return own.get(path.suffix) if path else None


def _by_kind(channel: Channel | None) -> str:
    return FORMATS[channel.kind] if channel else "text"


def _copy(world: World, data: bytes) -> None:
    done = world.copy(data.decode("utf-8"))
    if done is False:
        raise SupportError([Problem("copy", say.COPY_FAILED)], Exit.NOT_WRITTEN)
    world.note(say.COPIED if done else say.COPY_SENT)
