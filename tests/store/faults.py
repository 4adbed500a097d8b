"""Faults between a team member and the server, each tried at every message of a push."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from supportcli.errors import Exit, SupportError
from supportcli.store.team import PATIENCE
from tests.case.histories import answered, case_id, history
from tests.store.members import Member
from tests.store.servers import Server, Wire

CASE = case_id(1)
EVENTS = history(1, answered("status", "转账失败"), ("noted", {"text": "x"}), by="li")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the fault at one message left: in the team database, on the machine, and told."""

    there: int
    waiting: int
    code: int
    there_later: tuple[str, ...]
    waiting_later: int

    @property
    def sound(self) -> bool:
        """All or none; what was not acknowledged still waits; afterwards it is there once."""
        whole = len(EVENTS)
        acknowledged = self.code == Exit.DONE
        return (
            self.there in (0, whole)
            and self.code in (Exit.DONE, Exit.OFFLINE, -signal.SIGKILL)
            and (self.there == whole and self.waiting == 0 if acknowledged else True)
            and (self.waiting in (0, whole))
            and self.there_later == tuple(event.id for event in EVENTS)
            and self.waiting_later == 0
        )


def at_each_message(
    server: Server,
    database: str,
    folder: Path,
    fault: Callable[[Server], None],
    *,
    after: bool = False,
    cut: bool = False,
    undo: Callable[[Server], None] = lambda _: None,
    seconds: float = PATIENCE,
) -> Iterator[Outcome]:
    """A push of one new case, with the fault at its first, second, ... message."""
    at = 0
    while True:
        at += 1
        empty(server, database)
        with (
            Wire(server, at, lambda: fault(server), after=after, cut=cut) as wire,
            closing(Member(folder, f"li{at}", wire.url(database))) as li,
        ):
            li.begin(EVENTS)
            code = pushed(li, seconds)
            if not wire.happened:
                return
            undo(server)
            yield aftermath(server, database, li, code)


def client_killed_at_each_message(
    server: Server, database: str, folder: Path, *, after: bool
) -> Iterator[Outcome]:
    """The same where the program itself is gone at once, as with kill -9."""
    at = 0
    while True:
        at += 1
        empty(server, database)
        with (
            Wire(server, at, after=after, cut=True) as wire,
            closing(Member(folder, f"li{at}", wire.url(database))) as li,
        ):
            li.begin(EVENTS)
            command = [sys.executable, "-m", "tests.store.agent", str(folder), li.name, li.url]
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
            # It has still to start, and to open its store, before it has anything to say.
            wire.fault = process.kill
            code = process.wait(60)
            if not wire.happened:
                return
            yield aftermath(server, database, li, code)


def pushed(member: Member, seconds: float) -> int:
    try:
        member.push(seconds)
    except SupportError as error:
        return error.code
    return Exit.DONE


def aftermath(server: Server, database: str, member: Member, code: int) -> Outcome:
    there, waiting = len(ids(server, database)), member.store().waiting()
    with closing(Member(member.folder, member.name, server.url(database))) as again:
        again.push()
        left = again.store().waiting()
    return Outcome(there, waiting, code, ids(server, database), left)


def ids(server: Server, database: str) -> tuple[str, ...]:
    rows = server.run(database, "SELECT id FROM supportcli.events ORDER BY case_id, seq")
    return tuple(str(row[0]) for row in rows)


def empty(server: Server, database: str) -> None:
    server.run(database, "TRUNCATE supportcli.events, supportcli.cases, supportcli.flows")
