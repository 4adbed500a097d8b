"""Writes a case down while it happens: an answer is on disk before the next question appears."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Protocol, Self

from supportcli.case.event import Event, Json
from supportcli.case.ids import new_id
from supportcli.case.raws import raw_to_json
from supportcli.case.record import Record, apply, fold
from supportcli.flow.model import Program
from supportcli.flow.values import Raw
from supportcli.flow.walk import State
from supportcli.lang import Lang
from supportcli.privacy.notes import noted
from supportcli.store.base import OwnStore, Pinned, pin

Fact = tuple[str, Mapping[str, Json]]


class Hold(Protocol):
    """A claim to a case."""

    def release(self) -> None: ...


class Unheld:
    """The claim to what nobody else can see."""

    def release(self) -> None:
        """There is nothing to give back."""


@dataclass(frozen=True, slots=True)
class Keeper:
    """Where cases are kept, and what the outside lends for it: a clock, chance, a name.

    `hold` claims a case for this window (SupportError if another one has it); `lasting` tells
    whether anything is left when the program ends; `send` ends it: a team gets what was written.
    """

    store: OwnStore
    clock: Callable[[], datetime]
    chance: Callable[[int], bytes]
    by: str
    hold: Callable[[str], Hold]
    lasting: bool
    send: Callable[[], object] = lambda: None


@dataclass(frozen=True, slots=True)
class Opening:
    """What a new case begins with."""

    program: Program
    wallet: str
    role: str
    lang: Lang
    now: datetime


class Journal:
    """The history of one case as it grows, in a `with` block that claims it for this window.

    A case that was never answered is never written.
    """

    def __init__(self, keeper: Keeper, begun: Opening | str) -> None:
        """Goes on with the case of this number, which no other window may have open."""
        self._keeper = keeper
        self._opening = begun if isinstance(begun, Opening) else None
        self._held = keeper.hold(begun) if isinstance(begun, str) else None
        self.record = fold(keeper.store.events(begun)) if isinstance(begun, str) else None
        self._found = self.record

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Other windows may go on with the case."""
        if self._held is not None:
            self._held.release()

    @property
    def kept(self) -> str | None:
        """The number under which the case will be found again."""
        return self.record.id if self.record is not None and self._keeper.lasting else None

    @property
    def lasting(self) -> bool:
        """Whether anything is left when the program ends."""
        return self._keeper.lasting

    def keep(self, state: State) -> None:
        """Write what has changed since the last time; SupportError if it is not on disk."""
        raws = state.raws()
        changed, facts = self._towards(raws)
        ended = self.record is not None and self.record.outcome is not None and not facts
        if state.outcome is not None and state.pending is None and not ended:
            facts.append(("ended", {"outcome": state.outcome.kind, "node": state.outcome.id}))
        self.add(facts)
        for key, raw in changed.items():
            if isinstance(raw, str) and noted(raw):
                self._take_back(key, raw)

    def draft(self, key: str, text: str) -> None:
        """What stood half typed when the consultation was cut short, already cleaned."""
        if self.record is not None or text:
            self.add([("drafted", {"key": key, "text": text})])

    def add(self, facts: Sequence[Fact]) -> None:
        """Write facts in one piece, all or none."""
        if not facts:
            return
        flow: Pinned | None = None
        record, events = self.record, []
        case_id = record.id if record else new_id(self._keeper.chance(8))
        if record is None:
            flow = pinned(self._begun.program)
            facts = [("opened", self._opened(flow)), *facts]
        for kind, data in facts:
            event = Event(
                id=self._keeper.chance(16).hex(),
                case_id=case_id,
                seq=record.seq + 1 if record else 1,
                kind=kind,
                at=self._keeper.clock().astimezone(UTC),
                by=self._keeper.by,
                data=data,
            )
            record = apply(record, event)
            events.append(event)
        assert record is not None
        if self._held is None:
            self._held = self._keeper.hold(case_id)
        self._keeper.store.append(events, record, flow)
        self.record = record

    def forget(self) -> None:
        """Nothing was answered after all: a case begun here was none, an older one stays."""
        if self._found is not None:
            self._put_back(self._found)
        elif self.record is not None:
            self._keeper.store.delete([self.record.id])
            self.record = None

    def cut_short(self) -> None:
        """What was finished when it was opened is not left half open: it stays as it was."""
        found, record = self._found, self.record
        if found is not None and found.outcome and record is not None and not record.outcome:
            self._put_back(found)

    def _put_back(self, found: Record) -> None:
        _, facts = self._towards(found.answers)
        if facts and found.outcome is not None:
            facts.append(("ended", {"outcome": found.outcome, "node": found.outcome_node}))
            if found.closed:
                facts.append(("closed", {"result": found.result}))
        self.add(facts)

    def _towards(self, raws: Mapping[str, Raw]) -> tuple[Mapping[str, Raw], list[Fact]]:
        """The answers that differ from what is written down, and the facts that make it these."""
        known = self.record.answers if self.record else {}
        changed = {key: raw for key, raw in raws.items() if known.get(key) != raw}
        facts: list[Fact] = [("withdrawn", {"key": key}) for key in known if key not in raws]
        facts += [
            ("answered", {"key": key, "raw": raw_to_json(raw)}) for key, raw in changed.items()
        ]
        return changed, facts

    def _take_back(self, key: str, raw: str) -> None:
        """What was hidden now may have been told here before; then it was never told."""
        assert self.record is not None
        said = {"answered": {"key": key, "raw": raw}, "drafted": {"key": key, "text": ""}}
        before = self._keeper.store.events(self.record.id)
        events = [
            replace(event, data=said[event.kind])
            if event.kind in said and event.data["key"] == key
            else event
            for event in before
        ]
        if events != list(before):
            self._keeper.store.rewrite(events, fold(events))
            self.record = fold(events)

    @property
    def _begun(self) -> Opening:
        assert self._opening is not None
        return self._opening

    def _opened(self, flow: Pinned) -> Mapping[str, Json]:
        begun = self._begun
        return {
            "flow": begun.program.flow.id,
            "flow_hash": flow.hash,
            "wallet": begun.wallet,
            "role": begun.role,
            "lang": begun.lang,
            "now": begun.now.isoformat(),
        }


def pinned(program: Program) -> Pinned:
    """The flow as it is today: a case is shown by it for ever."""
    return pin({name: path.read_text("utf-8") for name, path in program.files.items()})
