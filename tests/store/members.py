"""One member of a team: a store of their own, and the way to the team's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from supportcli.case.event import Event, Json
from supportcli.case.record import fold
from supportcli.lang import Text
from supportcli.store.base import CaseStore
from supportcli.store.outbox import OutboxStore
from supportcli.store.postgres import PostgresStore
from supportcli.store.team import PATIENCE, Remote, Sync, TeamStore

Step = tuple[str, Mapping[str, Json]]


@dataclass(slots=True)
class Member:
    """What `name` does at a machine of theirs; each action is a command of its own."""

    folder: Path
    name: str
    url: str
    told: list[str] = field(default_factory=list)
    opened: int = 0
    stores: list[CaseStore] = field(default_factory=list)

    def store(self) -> TeamStore:
        self.folder.mkdir(exist_ok=True)
        local = OutboxStore(self.folder / f"{self.name}.db")
        store = TeamStore(local, self._open, self._tell)
        self.stores.append(store)
        return store

    def team(self) -> PostgresStore:
        """The team's store itself."""
        store = PostgresStore(self.url)
        self.stores.append(store)
        return store

    def close(self) -> None:
        for store in self.stores:
            store.close()

    def do(self, case: str, *steps: Step, store: TeamStore | None = None) -> tuple[Event, ...]:
        """Go on with the case as this machine has it; nothing is sent yet."""
        store = store or self.store()
        events = store.local.events(case)
        new = tuple(
            Event(uuid4().hex, case, seq, kind, datetime.now(UTC), self.name, data)
            for seq, (kind, data) in enumerate(steps, len(events) + 1)
        )
        store.append(new, fold((*events, *new)))
        return new

    def look(self, case: str) -> tuple[Event, ...]:
        return self.store().events(case)

    def push(self, seconds: float = PATIENCE) -> Sync:
        return self.store().push(seconds)

    def begin(self, events: Sequence[Event]) -> None:
        self.store().append(events, fold(events))

    def _open(self) -> Remote:
        self.opened += 1
        return PostgresStore(self.url)

    def _tell(self, text: Text) -> None:
        self.told.append(text.en)
