"""Later messages of a case: its summary once more, a follow-up, the next rung of the ladder."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial

from supportcli.case.build import build_case
from supportcli.case.followup import News, news, private_words
from supportcli.case.ladder import Rung, channels_of, next_rung
from supportcli.case.model import Case
from supportcli.case.record import Record
from supportcli.case.redaction import redacted
from supportcli.desk.ask import Asker
from supportcli.desk.cases.stored import Stored, open_stored
from supportcli.desk.deliver import Parcel, pack
from supportcli.desk.handout import give
from supportcli.desk.journal import Fact, Journal, Keeper
from supportcli.desk.order import Order, World
from supportcli.desk.review import has_gone_out
from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Lang, Text, same
from supportcli.messages import case as say
from supportcli.privacy.redact import Numbering
from supportcli.summary.follow_up import build_escalation, build_follow_up
from supportcli.summary.model import Summary
from supportcli.wallet.model import Channel

_TOLD = ("sent", "ticket")


@dataclass(frozen=True, slots=True)
class Sending:
    """One message of one case. `sent`: it was said beforehand that it goes out."""

    order: Order
    world: World
    asker: Asker | None
    stored: Stored
    journal: Journal
    sent: bool = False

    def render(self, channel_id: str | None) -> None:
        """The first message as it would be today."""
        channel = self._channel(channel_id) if channel_id else None
        give(self.order, self.world, self._parcel(), self.journal, self.asker, channel)
        if self.sent:
            self._is_sent(channel, "first", [])

    def follow_up(self, channel_id: str | None) -> None:
        """What is new since the last message, to those who had it."""
        record = self._open()
        if not record.sent and not record.tickets:
            raise _error("case.not_sent", say.NOT_SENT.fill(id=record.id))
        last = record.sent[-1].channel if record.sent else None
        channel = self._channel(channel_id or last)
        parcel = self._parcel()
        told = self._news(parcel.case)
        parcel = replace(
            parcel,
            case=replace(parcel.case, attachments=told.files),
            private=(*parcel.private, *private_words(told)),
            compose=partial(_follow_up, told),
        )
        if told.nothing_new:
            self.world.note(say.NOTHING_NEW)
        self._give(parcel, channel, "follow_up", [])

    def escalate(self, channel_id: str | None) -> None:
        """To the next rung, with the history so far."""
        record = self._open()
        rung = next_rung(record, self.stored.wallet)
        if rung is None:
            raise _error("case.top", say.NO_RUNG.fill(id=record.id))
        carried = channels_of(rung, self.stored.wallet)
        channel = self._channel(channel_id) if channel_id else next(iter(carried), None)
        if channel is not None and channel not in carried and rung.kinds:
            ways = ", ".join(one.id for one in carried)
            text = say.NOT_THIS_RUNG.fill(name=rung.name, found=same(channel.id), known=ways)
            raise _error("case.channel", text)
        parcel = self._parcel()
        told = self._news(parcel.case)
        files = parcel.case.attachments if rung.whole else told.files
        parcel = replace(
            parcel,
            case=replace(parcel.case, attachments=files),
            private=(*parcel.private, *private_words(told)),
            compose=partial(_escalation, told, rung),
        )
        self.world.note(say.RUNG_IS.fill(name=rung.name, suits=rung.suits))
        if channel is None:
            self.world.note(rung.contact)
        self._give(parcel, channel, "escalation", [("escalated", {"rung": rung.id})])

    def _open(self) -> Record:
        """The case, if there is someone to write to."""
        record = self.stored.record
        if record.status == "closed":
            raise _error("case.status", say.NOT_NOW["closed"].fill(id=record.id))
        return record

    def _parcel(self) -> Parcel:
        state, record = self.stored.state(), self.stored.record
        if state.outcome is None or state.pending is not None:
            raise _error("case.draft", say.NOT_FINISHED.fill(id=record.id))
        return pack(state, self.stored.wallet, self._numbering(), self.order.now)

    def _news(self, case: Case) -> News:
        return news(case, self._before(), self.stored.record, self.stored.wallet, self.order.now)

    def _before(self) -> Case | None:
        """The case as support has it: as the last message told it, or what the ticket was for."""
        told = [event.seq for event in self.stored.events if event.kind in _TOLD]
        if not told:
            return None
        state = self.stored.state(self.stored.events[: told[-1]])
        if state.outcome is None or state.pending is not None:
            return None
        return redacted(build_case(state, self.stored.wallet), self._numbering())[0]

    def _numbering(self) -> Numbering:
        numbering = Numbering(self.order.salt)
        for raw in self.stored.record.answers.values():
            if isinstance(raw, str):
                numbering.reserve(raw)
        return numbering

    def _channel(self, channel_id: str | None) -> Channel | None:
        """Of the wallet; where none is named, the one that is best now."""
        if channel_id is None:
            return self._parcel().advice[0].channel
        for channel in self.stored.wallet.channels:
            if channel.id == channel_id:
                return channel
        known = ", ".join(channel.id for channel in self.stored.wallet.channels)
        raise _error("case.channel", say.NO_SUCH_CHANNEL.fill(found=same(channel_id), known=known))

    def _give(
        self, parcel: Parcel, channel: Channel | None, message: str, facts: list[Fact]
    ) -> None:
        """Only what has gone out counts as told."""
        give(self.order, self.world, parcel, self.journal, self.asker, channel)
        if self._has_gone_out():
            self._is_sent(channel, message, facts)
        else:
            self.world.note(say.SENT_LATER)

    def _is_sent(self, channel: Channel | None, message: str, facts: list[Fact]) -> None:
        name = channel.id if channel else ""
        self.journal.add([*facts, ("sent", {"channel": name, "message": message})])

    def _has_gone_out(self) -> bool:
        if self.sent or self.asker is None:
            return self.sent
        return has_gone_out(self.asker, self.order.lang)


@contextmanager
def open_sending(
    order: Order, world: World, asker: Asker | None, typed: str, *, sent: bool = False
) -> Iterator[Sending]:
    """The case, claimed for this window."""
    keeper: Keeper = world.keeper()
    stored = open_stored(keeper.store, typed, order.flows)
    with Journal(keeper, stored.record.id) as journal:
        yield Sending(order, world, asker, stored, journal, sent)


def _follow_up(
    told: News,
    case: Case,
    lang: Lang,
    *,
    format: str,
    channel: Channel | None,
    data: Mapping[str, bytes],
) -> Summary:
    told = replace(told, files=case.attachments)
    return build_follow_up(case, told, lang, format=format, channel=channel, data=data)


def _escalation(
    told: News,
    rung: Rung,
    case: Case,
    lang: Lang,
    *,
    format: str,
    channel: Channel | None,
    data: Mapping[str, bytes],
) -> Summary:
    if not rung.whole:
        told = replace(told, files=case.attachments)
    return build_escalation(case, told, rung, lang, format=format, channel=channel, data=data)


def _error(rule: str, text: Text) -> SupportError:
    return SupportError([Problem(rule, text)], Exit.USAGE)
