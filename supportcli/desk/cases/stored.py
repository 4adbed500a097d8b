"""Finds a stored case and brings it back as it was, by the flow it was begun with."""

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from supportcli.case.event import Event
from supportcli.case.record import Record, fold
from supportcli.desk.journal import pinned
from supportcli.desk.knowledge import Knowledge, setting
from supportcli.errors import Problem, SupportError
from supportcli.flow import walk
from supportcli.flow.model import Program
from supportcli.flow.walk import State
from supportcli.lang import same
from supportcli.messages import case as say
from supportcli.store.base import CaseStore, Pinned
from supportcli.wallet.model import Wallet

_FILE = re.compile(r"(?:[a-z0-9_-]+/)*[a-z0-9_-]+\.yaml")


@dataclass(frozen=True, slots=True)
class Stored:
    """A case with all that is needed to show it or go on with it."""

    events: tuple[Event, ...]
    record: Record
    program: Program
    wallet: Wallet

    def state(self, events: tuple[Event, ...] | None = None) -> State:
        """The walk as it stands, or as it stood after these of its events."""
        record = self.record if events is None else fold(events)
        here = setting(self.wallet, record.role, record.now)
        return walk.resolve(self.program, here, record.answers)


def find_case(store: CaseStore, typed: str) -> str:
    """The number of the one case that begins so (SupportError otherwise)."""
    found = store.ids(typed)
    if len(found) == 1:
        return found[0]
    if not found:
        raise SupportError([Problem("case.unknown", say.NO_SUCH_CASE.fill(id=same(typed)))])
    known = ", ".join(found)
    raise SupportError([Problem("case.many", say.SEVERAL_CASES.fill(id=same(typed), known=known))])


def open_stored(store: CaseStore, typed: str, flows: Path | None) -> Stored:
    """The case that is meant by what was typed."""
    events = store.events(find_case(store, typed))
    record = fold(events)
    wallet = Knowledge().wallet(record.wallet)
    return Stored(events, record, program_of(store, record, flows), wallet)


def program_of(store: CaseStore, record: Record, flows: Path | None) -> Program:
    """The flow as it was when the case was begun, whatever has become of it since."""
    kept = store.pinned(record.flow_hash)
    try:
        today = Knowledge(flows).program(record.flow)
        if kept is None or pinned(today).hash == record.flow_hash:
            return today
    except SupportError:
        if kept is None:
            raise
    return _unpinned(kept, record.flow)


def _unpinned(kept: Pinned, flow: str) -> Program:
    """Read like any folder of flows, with every check: an imported case is a stranger's text."""
    with TemporaryDirectory(prefix="supportcli-") as folder:
        for name, text in kept.files.items():
            if not _FILE.fullmatch(name):
                raise SupportError([Problem("case.flow", say.FLOW_NAME.fill(name=same(name[:80])))])
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return Knowledge(Path(folder)).program(flow)
