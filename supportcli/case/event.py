"""What can happen to a case: events, each one flat JSON object, read and written strictly."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn, TypeAlias

from supportcli.case.ids import read_id
from supportcli.errors import Exit, Problem, SupportError
from supportcli.flow.model import OUTCOME_KINDS
from supportcli.lang import LANGS, Text
from supportcli.messages import store as say

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"

SCORES = ("speed", "solved", "knowledge", "attitude", "channels")
MAX_INTEGER = 2**63 - 1
MAX_DEPTH = 8
_FIELDS = {"id", "case_id", "seq", "kind", "at", "by"}
_EVENT_ID = re.compile(r"[0-9a-f]{32}")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Event:
    """`id` is 32 hex digits; `seq` counts from 1 within the case, without gaps; `at` is in UTC."""

    id: str
    case_id: str
    seq: int
    kind: str
    at: datetime
    by: str
    data: Mapping[str, Json]


class EventError(SupportError):
    """An event that cannot be one: it is neither stored nor believed."""

    def __init__(self, text: Text) -> None:
        super().__init__([Problem("case.event", text)], Exit.STORE)


def _text(value: Json) -> bool:
    return isinstance(value, str)


def _one_of(*choices: str) -> Callable[[Json], bool]:
    return lambda value: value in choices


def _time(value: Json) -> bool:
    return isinstance(value, str) and _aware(value) is not None


def _scores(value: Json) -> bool:
    return isinstance(value, Mapping) and all(
        name in SCORES and type(score) is int and 1 <= score <= 5 for name, score in value.items()
    )


def _raw(value: Json) -> bool:
    return isinstance(value, str | list | tuple | dict)


KINDS: Mapping[str, Mapping[str, Callable[[Json], bool]]] = {
    "opened": {
        "flow": _text,
        "flow_hash": _text,
        "wallet": _text,
        "role": _text,
        "lang": _one_of(*LANGS),
        "now": _time,
    },
    "answered": {"key": _text, "raw": _raw},
    "withdrawn": {"key": _text},
    "drafted": {"key": _text, "text": _text},
    "resumed": {"now": _time},
    "ended": {"outcome": _one_of(*OUTCOME_KINDS), "node": _text},
    "rendered": {"format": _text, "lang": _one_of(*LANGS)},
    "sent": {"channel": _text, "message": _one_of("first", "follow_up", "escalation")},
    "ticket": {"number": _text},
    "promised": {"until": _time, "words": _text},
    "noted": {"text": _text},
    "escalated": {"rung": _text},
    "closed": {"result": _one_of("solved", "unsolved", "given_up")},
    "reopened": {},
    "rated": {"scores": _scores},
}


def event_to_json(event: Event) -> str:
    """One flat JSON object in one line; EventError if reading it back would not give the event."""
    check(event)
    fields: dict[str, Json] = {
        "id": event.id,
        "case_id": event.case_id,
        "seq": event.seq,
        "kind": event.kind,
        "at": time_text(event.at),
        "by": event.by,
    }
    return dumps(fields | dict(event.data))


def event_from_json(text: str) -> Event:
    """The event written in the text; EventError if anything about it is unknown or missing."""
    fields: Any = loads(text)
    if not isinstance(fields, dict) or not fields.keys() >= _FIELDS:
        _refuse("id, case_id, seq, kind, at, by")
    data = {name: value for name, value in fields.items() if name not in _FIELDS}
    id_, case_id, kind, by = (fields[name] for name in ("id", "case_id", "kind", "by"))
    event = Event(id_, case_id, fields["seq"], kind, read_time(fields["at"]), by, data)
    check(event)
    return event


def check(event: Event) -> None:
    """EventError unless the event is one of the KINDS, whole, and storable everywhere."""
    shapes = KINDS.get(event.kind) if isinstance(event.kind, str) else None
    if shapes is None:
        _refuse("kind")
    if not isinstance(event.id, str) or not _EVENT_ID.fullmatch(event.id):
        _refuse("id")
    if not isinstance(event.case_id, str) or read_id(event.case_id) != event.case_id:
        _refuse("case_id")
    if type(event.seq) is not int or not 1 <= event.seq <= MAX_INTEGER:
        _refuse("seq")
    if event.at.utcoffset() != timedelta(0):
        _refuse("at")
    if not isinstance(event.by, str) or not storable(event.by):
        _refuse("by")
    wrong = shapes.keys() ^ event.data.keys() or {
        name for name, fits in shapes.items() if not fits(event.data[name])
    }
    wrong = wrong or {name for name, value in event.data.items() if not storable(value)}
    if wrong:
        _refuse(min(wrong))


def storable(value: object, depth: int = 0) -> bool:
    """Whether every store keeps it as it is: no NUL, half character, fraction or huge number."""
    match value:
        case str():
            return _UNSTORABLE.search(value) is None
        case None | bool():
            return True
        case int():
            return -MAX_INTEGER <= value <= MAX_INTEGER
        case Mapping():
            parts = (*value.keys(), *value.values())
        case list() | tuple():
            parts = tuple(value)
        case _:
            return False
    return depth < MAX_DEPTH and all(storable(part, depth + 1) for part in parts)


def time_text(at: datetime) -> str:
    """UTC in a fixed width, so that the texts sort as the times do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def read_time(text: object) -> datetime:
    """The moment in UTC; EventError if the text names no zone or no time."""
    at = _aware(text) if isinstance(text, str) else None
    return at.astimezone(UTC) if at else _refuse("at")


def dumps(value: Json) -> str:
    """JSON in its one canonical form."""
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )


def loads(text: str) -> Json:
    """JSON without repeated names or fractions; EventError for anything else."""
    try:
        found: Json = json.loads(
            text, object_pairs_hook=_once, parse_float=_refuse, parse_constant=_refuse
        )
    except (ValueError, RecursionError):
        _refuse("JSON")
    return found


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else _refuse("JSON")


def _aware(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
        at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return at if at.tzinfo else None


def _refuse(what: str) -> NoReturn:
    raise EventError(say.BAD_EVENT.fill(what=what))
