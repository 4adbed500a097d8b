"""What is new about a case since support last heard of it, and what has happened so far."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from supportcli.case.model import Case, Entry, Tried
from supportcli.case.record import Note, Promise, Record
from supportcli.flow.values import FileInfo
from supportcli.lang import Text, same
from supportcli.messages import follow_up as say
from supportcli.messages.wallet import MONTHS
from supportcli.wallet.model import Wallet

TICKET = "ticket_number"
"""The checklist item in which a ticket from before this case is told."""

CONTACTS = ("first", "follow_up", "escalation")


@dataclass(frozen=True, slots=True)
class Change:
    """An answer that is no longer what support was told."""

    before: Entry
    after: Entry


@dataclass(frozen=True, slots=True)
class Happening:
    """One dated line of the history: one of CONTACTS, promised or noted.

    `words` are the channel's name (empty if it is none of the wallet's), what was promised, or
    the note; `until` is for a promise.
    """

    kind: str
    at: datetime
    words: Text
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class News:
    """All times are in the zone of `now`. The newest ticket comes last; no duration is negative.

    `overdue`: since when the last promise is broken, zero if it is not.
    """

    now: datetime
    added: tuple[Entry, ...]
    changed: tuple[Change, ...]
    tried: tuple[Tried, ...]
    files: tuple[FileInfo, ...]
    notes: tuple[Note, ...]
    tickets: tuple[str, ...]
    promise: Promise | None
    overdue: timedelta
    first_contact: datetime | None
    since_first: timedelta
    history: tuple[Happening, ...]

    @property
    def nothing_new(self) -> bool:
        """Whether a follow-up could only ask again."""
        return not (self.added or self.changed or self.tried or self.files or self.notes)

    @property
    def contacts(self) -> int:
        """How many messages have gone out."""
        return sum(one.kind in CONTACTS for one in self.history)


def news(case: Case, before: Case | None, record: Record, wallet: Wallet, now: datetime) -> News:
    """`before` is the case as last sent; None: nothing of it was told yet, so all is new."""
    told = _entries(before) if before else {}
    entries = _entries(case)
    tried = {(one.id, one.result) for one in before.tried} if before else set()
    known = {file.sha256 for file in before.attachments} if before else set()
    history = tuple(sorted(_history(record, wallet, now), key=lambda one: one.at))
    contacts = [one.at for one in history if one.kind in CONTACTS]
    promise = _promises(record, now)[-1] if record.promises else None
    return News(
        now=now,
        added=tuple(one for id, one in entries.items() if _is_new(one, told.get(id))),
        changed=tuple(
            Change(told[id], one)
            for id, one in entries.items()
            if id in told and not told[id].gap and told[id].value != one.value
        ),
        tried=tuple(one for one in case.tried if (one.id, one.result) not in tried),
        files=tuple(file for file in case.attachments if file.sha256 not in known),
        notes=_since_last_sent(record, now),
        tickets=_tickets(entries, record),
        promise=promise,
        overdue=elapsed(promise.until, now) if promise else timedelta(),
        first_contact=contacts[0] if contacts else None,
        since_first=elapsed(contacts[0], now) if contacts else timedelta(),
        history=history,
    )


def private_words(told: News) -> tuple[str, ...]:
    """What must not be in a public post, besides the private values of the case itself."""
    old = [one.before for one in told.changed if one.before.typed or one.before.identifier]
    texts = [text for entry in old for text in (entry.value.zh, entry.value.en)]
    notes = (one.words.zh for one in told.history if one.kind == "noted")
    return tuple(dict.fromkeys([*told.tickets, *notes, *texts]))


def elapsed(since: datetime, now: datetime) -> timedelta:
    """How long ago it was; zero for what is still to come."""
    return max(now - since, timedelta())


def lasting(length: timedelta) -> Text:
    """In whole days, or whole hours within the first day."""
    hours = length // timedelta(hours=1)
    if hours >= 24:
        return say.ONE_DAY if hours < 48 else say.DAYS.fill(count=hours // 24)
    if hours:
        return say.ONE_HOUR if hours == 1 else say.HOURS.fill(count=hours)
    return say.UNDER_AN_HOUR


def on_day(at: datetime, now: datetime) -> Text:
    """18 Nov, on the clock of `now`; with its year if that is another one."""
    at = at.astimezone(now.tzinfo)
    month = MONTHS[at.month - 1]
    if at.year == now.year:
        return say.DAY.fill(month=month, day=at.day)
    return say.DAY_OF_YEAR.fill(month=month, day=at.day, year=at.year)


def at_time(at: datetime, now: datetime) -> Text:
    """18 Nov 17:00, on the clock of `now`; 23:59 is the end of the day, and left out."""
    local = at.astimezone(now.tzinfo)
    if (local.hour, local.minute) == (23, 59):
        return on_day(at, now)
    return say.DAY_AND_TIME.fill(day=on_day(at, now), time=f"{local:%H:%M}")


def _entries(case: Case) -> Mapping[str, Entry]:
    return {entry.id: entry for entry in (*case.details, *case.items)}


def _is_new(entry: Entry, told: Entry | None) -> bool:
    """A gap that is filled is news; that something is still not known is none."""
    return not entry.gap if told is None else told.gap and not entry.gap


def _since_last_sent(record: Record, now: datetime) -> tuple[Note, ...]:
    return tuple(
        Note(note.text, note.at.astimezone(now.tzinfo), note.by)
        for note in record.notes[record.told :]
    )


def _tickets(entries: Mapping[str, Entry], record: Record) -> tuple[str, ...]:
    entry = entries.get(TICKET)
    earlier = [entry.value.zh] if entry and not entry.gap else []
    return tuple(dict.fromkeys([*earlier, *record.tickets]))


def _promises(record: Record, now: datetime) -> list[Promise]:
    zone = now.tzinfo
    return [
        Promise(one.until.astimezone(zone), one.words, one.at.astimezone(zone))
        for one in record.promises
    ]


def _history(record: Record, wallet: Wallet, now: datetime) -> Iterator[Happening]:
    names = {channel.id: channel.name for channel in wallet.channels}
    for sent in record.sent:
        name = names.get(sent.channel, same(""))
        yield Happening(sent.message, sent.at.astimezone(now.tzinfo), name)
    for promise in _promises(record, now):
        yield Happening("promised", promise.at, same(promise.words), promise.until)
    for note in record.notes:
        yield Happening("noted", note.at.astimezone(now.tzinfo), same(note.text))
