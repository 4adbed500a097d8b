"""A case as it stands: the fold of its events, in the order of their numbers, never of clocks."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal, cast, get_args

from supportcli.case.event import Event, EventError, check, read_time
from supportcli.case.raws import raw_from_json
from supportcli.flow.model import OutcomeKind
from supportcli.flow.values import FileInfo, Raw, Unknown
from supportcli.lang import Lang
from supportcli.messages import store as say

Status = Literal["draft", "ready", "waiting", "closed"]
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True, slots=True)
class Promise:
    """What support promised: until when, in whose words, said when."""

    until: datetime
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on the case."""

    text: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that went out; `message` is first, follow_up or escalation."""

    channel: str
    message: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Record:
    """`now` is the clock that conditions were judged by; `changed` is never before `opened`.

    `written` tells whether there is a summary to send; `told` is how many of the notes there were
    when the last message went out.
    """

    id: str
    flow: str
    flow_hash: str
    wallet: str
    role: str
    lang: Lang
    now: datetime
    opened: datetime
    changed: datetime
    by: str
    seq: int = 1
    answers: Mapping[str, Raw] = field(default_factory=dict)
    draft: tuple[str, str] | None = None
    outcome: OutcomeKind | None = None
    outcome_node: str = ""
    written: bool = False
    tickets: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()
    notes: tuple[Note, ...] = ()
    told: int = 0
    sent: tuple[Sent, ...] = ()
    rung: str | None = None
    closed: bool = False
    result: str | None = None
    rating: Mapping[str, int] = field(default_factory=dict)

    @property
    def status(self) -> Status:
        """How far the case has come."""
        if self.closed:
            return "closed"
        if self.outcome is None:
            return "draft"
        if self.sent or self.tickets or self.outcome == "wait":
            return "waiting"
        return "ready" if self.written else "draft"

    @property
    def due(self) -> datetime | None:
        """Until when the last promise holds, while the case is open."""
        return self.promises[-1].until if self.promises and not self.closed else None


def fold(events: Iterable[Event]) -> Record:
    """The case after all of its events; EventError if they are not one unbroken history."""
    record: Record | None = None
    for event in events:
        record = apply(record, event)
    if record is None:
        raise EventError(say.BAD_EVENT.fill(what="seq"))
    return record


def apply(record: Record | None, event: Event) -> Record:
    """The case after one more event; None stands for the case that is not opened yet."""
    check(event)
    if record is None:
        if event.kind != "opened" or event.seq != 1:
            raise EventError(say.BAD_EVENT.fill(what="seq"))
        return _opened(event)
    if event.kind == "opened" or (event.case_id, event.seq) != (record.id, record.seq + 1):
        raise EventError(say.BAD_EVENT.fill(what="seq"))
    changed = max(record.changed, event.at)
    record = replace(record, seq=event.seq, changed=changed, by=event.by)
    change = _CHANGES.get(event.kind)
    return change(record, event) if change else record


def search_text(record: Record) -> str:
    """What a text search looks through: everything said, and the names it goes by."""
    parts = [record.id, record.flow, record.wallet, *record.tickets]
    for raw in record.answers.values():
        match raw:
            case str():
                parts.append(raw)
            case Unknown(reason):
                parts.append(reason)
            case _:
                parts += (part.name if isinstance(part, FileInfo) else part for part in raw)
    parts += (promise.words for promise in record.promises)
    parts += (note.text for note in record.notes)
    parts += record.draft[1:] if record.draft else ()
    return "\n".join(part for part in parts if part)


def _opened(event: Event) -> Record:
    data = cast("Mapping[str, str]", event.data)
    return Record(
        id=event.case_id,
        flow=data["flow"],
        flow_hash=data["flow_hash"],
        wallet=data["wallet"],
        role=data["role"],
        lang=cast("Lang", data["lang"]),
        now=datetime.fromisoformat(data["now"]),
        opened=event.at,
        changed=event.at,
        by=event.by,
    )


def _answers(record: Record, answers: Mapping[str, Raw]) -> Record:
    """Where the walk leads is open again as soon as an answer changes."""
    return replace(
        record,
        answers=answers,
        draft=None,
        outcome=None,
        outcome_node="",
        closed=False,
        result=None,
    )


def _answered(record: Record, event: Event) -> Record:
    raw = raw_from_json(event.data["raw"])
    return _answers(record, {**record.answers, str(event.data["key"]): raw})


def _withdrawn(record: Record, event: Event) -> Record:
    key = event.data["key"]
    return _answers(record, {name: raw for name, raw in record.answers.items() if name != key})


def _ended(record: Record, event: Event) -> Record:
    outcome = cast("OutcomeKind", event.data["outcome"])
    return replace(
        record,
        outcome=outcome,
        outcome_node=str(event.data["node"]),
        draft=None,
        closed=outcome in ("resolved", "stop"),
        result="solved" if outcome == "resolved" else None,
    )


def _promised(record: Record, event: Event) -> Record:
    until = read_time(event.data["until"])
    promise = Promise(until, str(event.data["words"]), event.at)
    return replace(record, promises=(*record.promises, promise))


def _noted(record: Record, event: Event) -> Record:
    note = Note(str(event.data["text"]), event.at, event.by)
    return replace(record, notes=(*record.notes, note))


def _sent(record: Record, event: Event) -> Record:
    sent = Sent(str(event.data["channel"]), str(event.data["message"]), event.at)
    return replace(record, sent=(*record.sent, sent), told=len(record.notes))


def _data(event: Event, name: str) -> str:
    return str(event.data[name])


_CHANGES: Mapping[str, Callable[[Record, Event], Record]] = {
    "answered": _answered,
    "withdrawn": _withdrawn,
    "drafted": lambda record, event: replace(
        record, draft=(_data(event, "key"), _data(event, "text"))
    ),
    "resumed": lambda record, event: replace(
        record, now=datetime.fromisoformat(_data(event, "now"))
    ),
    "ended": _ended,
    "rendered": lambda record, _: replace(record, written=True),
    "sent": _sent,
    "ticket": lambda record, event: replace(
        record, tickets=(*record.tickets, _data(event, "number"))
    ),
    "promised": _promised,
    "noted": _noted,
    "escalated": lambda record, event: replace(record, rung=_data(event, "rung")),
    "closed": lambda record, event: replace(record, closed=True, result=_data(event, "result")),
    "reopened": lambda record, _: replace(record, closed=False, result=None),
    "rated": lambda record, event: replace(
        record, rating=cast("Mapping[str, int]", event.data["scores"])
    ),
}
