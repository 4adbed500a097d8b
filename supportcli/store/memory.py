"""Cases that live only as long as the program: for those who want nothing kept."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from supportcli.case.event import Event, check
from supportcli.case.ids import read_prefix
from supportcli.case.record import Record, search_text
from supportcli.store.base import IDS, Head, Known, Pinned, Query, fresh, head
from supportcli.store.words import matches


class MemoryStore:
    """A CaseStore without a file."""

    def __init__(self) -> None:
        self._events: dict[str, tuple[Event, ...]] = {}
        self._records: dict[str, Record] = {}
        self._pinned: dict[str, Pinned] = {}

    def append(self, events: Sequence[Event], record: Record, pinned: Pinned | None = None) -> None:
        there = self._events.get(record.id, ())
        known = {event.seq: Known(event.id, event.by, event.at) for event in there}
        new = fresh(events, record, known)
        for event in new:
            check(event)
        if new:
            self._events[record.id] = (*there, *new)
            self._records[record.id] = record
        if pinned:
            self._pinned.setdefault(pinned.hash, pinned)

    def events(self, case_id: str) -> tuple[Event, ...]:
        return self._events.get(case_id, ())

    def heads(self, query: Query) -> tuple[Head, ...]:
        found = sorted(self._found(query), key=_place, reverse=True)
        return tuple(found[: query.limit])

    def ids(self, prefix: str) -> tuple[str, ...]:
        begin = read_prefix(prefix)
        if begin is None:
            return ()
        return tuple(sorted(id for id in self._events if id.startswith(begin))[:IDS])

    def pinned(self, flow_hash: str) -> Pinned | None:
        return self._pinned.get(flow_hash)

    def delete(self, case_ids: Sequence[str]) -> int:
        found = [case_id for case_id in dict.fromkeys(case_ids) if case_id in self._events]
        for case_id in found:
            del self._events[case_id], self._records[case_id]
        return len(found)

    def rewrite(self, events: Sequence[Event], record: Record) -> None:
        """This history in the place of the one there is."""
        self._events[record.id] = tuple(events)
        self._records[record.id] = record

    def close(self) -> None:
        """There is nothing to let go."""

    def _found(self, query: Query) -> Iterator[Head]:
        for record in self._records.values():
            one = head(record)
            if _fits(one, query) and (
                query.text is None or matches(search_text(record), query.text)
            ):
                yield one


def _place(one: Head) -> tuple[datetime, str]:
    return (one.changed, one.id)


def _fits(one: Head, query: Query) -> bool:
    return (
        query.wallet in (None, one.wallet)
        and query.flow in (None, one.flow)
        and query.status in (None, one.status)
        and (query.since is None or one.changed >= query.since)
        and (query.until is None or one.changed <= query.until)
        and (query.due_before is None or (one.due is not None and one.due < query.due_before))
        and (query.after is None or _place(one) < query.after)
    )
