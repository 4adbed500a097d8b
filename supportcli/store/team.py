"""A team's store: everything is kept on this machine first, then sent and fetched."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from time import monotonic
from typing import Protocol

from supportcli.case.event import Event, time_text
from supportcli.case.rebase import Refusal, refusals
from supportcli.case.record import Record, fold
from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Text, same
from supportcli.messages import store as say
from supportcli.store.base import IDS, CaseStore, Head, Pinned, Query
from supportcli.store.outbox import OutboxStore, Parcel

CHUNK = 500
PATIENCE = 4.0


@dataclass(frozen=True, slots=True)
class Sync:
    """How many changes the team now has, and which of them came too late."""

    sent: int
    refused: tuple[Refusal, ...]


class Remote(CaseStore, Protocol):
    """Where the team's cases are; what it cannot answer now is an OfflineError."""

    def exchange(
        self, parcels: Sequence[Parcel], seconds: float
    ) -> Mapping[str, tuple[Event, ...]]:
        """Take in the parcels, all or none, each event once.

        Gives the whole history of those cases in which others had gone on; where that begins
        with another event than the parcel's, it is another case and nothing was added to it.
        """

    def known(self, case_ids: Iterable[str]) -> frozenset[str]:
        """Those of the cases that are there."""


class OfflineError(SupportError):
    """The team database does not answer, or not now; `why` in a few words."""

    def __init__(self, why: Text) -> None:
        self.why = why
        super().__init__([Problem("store.offline", say.OFFLINE_NOW.fill(why=why))], Exit.OFFLINE)


class TeamStore:
    """A CaseStore of which `append` never waits for the team; `tell` hears what is worth saying."""

    def __init__(
        self, local: OutboxStore, remote: Callable[[], Remote], tell: Callable[[Text], None]
    ) -> None:
        self.local = local
        self._open = remote
        self._opened: Remote | None = None
        self._away: OfflineError | None = None
        self._tell = tell
        self._wrote = False

    def append(self, events: Sequence[Event], record: Record, pinned: Pinned | None = None) -> None:
        self.local.append(events, record, pinned)
        self._wrote = True

    def push(self, seconds: float = PATIENCE) -> Sync:
        """Send what waits, or give up with Exit.OFFLINE; what was sent by then stays sent."""
        until = monotonic() + seconds
        return self._send(lambda: until - monotonic())

    def sync(self) -> Sync:
        """Send all that waits, however long it takes, as long as the team keeps answering."""
        return self._send(lambda: PATIENCE)

    def finish(self) -> None:
        """At the end of a command: send what waits if the command wrote anything, and close."""
        try:
            if self._wrote:
                self.push()
        finally:
            self.close()

    def waiting(self) -> int:
        """How many changes are not sent yet."""
        return self.local.unsent_count()

    def events(self, case_id: str) -> tuple[Event, ...]:
        with self._reading():
            self._refresh(self._remote, case_id)
        return self.local.events(case_id)

    def heads(self, query: Query) -> tuple[Head, ...]:
        here = self.local.heads(query)
        with self._reading():
            there = self._remote.heads(query)
            shared = self._remote.known(head.id for head in here)
            own = (head for head in here if head.id not in shared)
            return tuple(sorted((*there, *own), key=_place, reverse=True)[: query.limit])
        return here

    def ids(self, prefix: str) -> tuple[str, ...]:
        found = set(self.local.ids(prefix))
        with self._reading():
            found.update(self._remote.ids(prefix))
        return tuple(sorted(found)[:IDS])

    def pinned(self, flow_hash: str) -> Pinned | None:
        found = self.local.pinned(flow_hash)
        if found is None:
            with self._reading():
                return self._remote.pinned(flow_hash)
        return found

    def delete(self, case_ids: Sequence[str]) -> int:
        """From the team first: what is only deleted here would come back."""
        here = {case_id for case_id in case_ids if self.local.ids(case_id)}
        there: frozenset[str] = frozenset()
        if asked := [case_id for case_id in case_ids if not self.local.is_private(case_id)]:
            there = self._remote.known(asked)
            self._remote.delete(sorted(there))
        self.local.delete(case_ids)
        return len(here | there)

    def rewrite(self, events: Sequence[Event], record: Record) -> None:
        """This history in the place of the one there is, unless the team may have that already."""
        if self.local.is_private(record.id):
            self.local.rewrite(events, record)

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
        self.local.close()

    @property
    def _remote(self) -> Remote:
        """Asked once in vain, it is not asked again: a command waits for the team only once."""
        if self._away is not None:
            raise self._away
        if self._opened is None:
            self._opened = self._open()
        return self._opened

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except OfflineError as error:
            if self._away is None:
                self._away = error
                self._tell(say.OFFLINE_READ.fill(why=error.why))

    def _send(self, seconds: Callable[[], float]) -> Sync:
        sent, after = 0, ""
        refused: list[Refusal] = []
        strangers: list[Problem] = []
        while parcels := self._parcels(after):
            after = parcels[-1].case_id
            try:
                histories = self._remote.exchange(parcels, seconds())
            except OfflineError as error:
                self._away = error
                text = say.OFFLINE.fill(why=error.why, count=self.waiting())
                raise SupportError([Problem("store.offline", text)], Exit.OFFLINE) from None
            taken = [one for one in parcels if one.case_id not in histories]
            self.local.sent({parcel.case_id: parcel.last for parcel in taken})
            sent += sum(parcel.last - parcel.base for parcel in taken)
            for parcel in parcels:
                if parcel.case_id not in histories:
                    continue
                history, ours = histories[parcel.case_id], parcel.events()
                if history[0].id != ours[0].id:
                    strangers.append(_stranger(history[0]))
                    continue
                sent += parcel.last - parcel.base
                refused += self._settle(history, ours, parcel.base)
        if strangers:
            raise SupportError(strangers, Exit.STORE)
        return Sync(sent, tuple(refused))

    def _parcels(self, after: str) -> tuple[Parcel, ...]:
        """The next ones; a case that is new to the team brings its flow."""
        flows: dict[str, Pinned | None] = {}
        parcels = self.local.parcels(CHUNK, after)
        for parcel in parcels:
            if (flow_hash := parcel.begun_with) and flow_hash not in flows:
                flows[flow_hash] = self.local.pinned(flow_hash)
        return tuple(replace(parcel, pinned=flows.get(parcel.begun_with)) for parcel in parcels)

    def _settle(
        self, history: Sequence[Event], ours: Sequence[Event], base: int
    ) -> tuple[Refusal, ...]:
        """Take over how the team numbered our events, and say which of them came too late."""
        self.local.adopt(history, None, len(ours))
        late = refusals(history, ours, base)
        for refusal in late:
            self._tell(_too_late(refusal))
        return late

    def _refresh(self, remote: Remote, case_id: str) -> None:
        theirs, ours = remote.events(case_id), self.local.events(case_id)
        if not theirs or theirs == ours:
            return
        if ours and ours[0].id != theirs[0].id:
            self._tell(_stranger(theirs[0]).text)
            return
        there = {event.id for event in theirs}
        if all(event.id in there for event in ours):
            flow_hash = fold(theirs).flow_hash
            pinned = None if self.local.pinned(flow_hash) else remote.pinned(flow_hash)
            self.local.adopt(theirs, pinned, len(ours))
            return
        pairs = zip(theirs, ours, strict=False)
        base = next((mine.seq - 1 for his, mine in pairs if his.id != mine.id), len(theirs))
        histories = remote.exchange([self.local.parcel(case_id, base)], PATIENCE)
        self._settle(histories.get(case_id, ours), ours, base)


def _place(head: Head) -> tuple[datetime, str]:
    return (head.changed, head.id)


def _stranger(theirs: Event) -> Problem:
    text = say.SAME_NUMBER.fill(id=theirs.case_id, by=theirs.by)
    return Problem("store.same_number", text)


def _too_late(refusal: Refusal) -> Text:
    ours, theirs = refusal.ours, refusal.theirs
    what = say.THE_OUTCOME if ours.kind == "ended" else same(str(ours.data["key"]))
    at = time_text(theirs.at)[:16].replace("T", " ")
    return say.CHANGED_BY.fill(id=ours.case_id, what=what, by=theirs.by, at=at)
