"""Cases to store: plain, made up, and the same on every run."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from supportcli.case.event import Event, Json
from supportcli.case.ids import new_id

BEGIN = datetime(2026, 3, 2, 1, 0, 0, 250, UTC)
HASH = "a" * 64
Step = tuple[str, Mapping[str, Json]]


def case_id(number: int) -> str:
    return new_id(sha256(b"case %d" % number).digest())


def history(number: int, *steps: Step, by: str = "") -> tuple[Event, ...]:
    """The events of a case: opened, then these, a minute apart."""
    opened = {
        "flow": "transfer-missing",
        "flow_hash": HASH,
        "wallet": "alipay",
        "role": "self",
        "lang": "zh",
        "now": "2026-03-02T09:00:00+08:00",
    }
    return tuple(_events(number, [("opened", opened), *steps], by))


def _events(number: int, steps: list[Step], by: str) -> Iterator[Event]:
    case = case_id(number)
    for seq, (kind, data) in enumerate(steps, 1):
        at = BEGIN + timedelta(hours=number, minutes=seq)
        yield Event(event_id(case, seq, by), case, seq, kind, at, by, data)


def event_id(case: str, seq: int, by: str = "") -> str:
    return sha256(f"{case} {seq} {by}".encode()).hexdigest()[:32]


def answered(key: str, raw: Json) -> Step:
    return "answered", {"key": key, "raw": raw}


def ended(outcome: str) -> Step:
    return "ended", {"outcome": outcome, "node": "end"}


def after(event: Event, kind: str, by: str = "", **data: Json) -> Event:
    """The next event of the same case."""
    seq = event.seq + 1
    return replace(
        event,
        id=event_id(event.case_id, seq, by),
        seq=seq,
        kind=kind,
        at=event.at + timedelta(minutes=1),
        by=by,
        data=data,
    )
