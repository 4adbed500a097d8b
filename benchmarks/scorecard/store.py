"""S1 to S12 and R3: what is kept is there, sound, private, and free of secrets."""

import os
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from benchmarks.crash import kills
from benchmarks.crash.canary import search
from benchmarks.crash.sweep import sweeps
from benchmarks.scorecard.model import Held, Row, counted
from benchmarks.scorecard.store_files import clocks, damage, odd_text, rights, upgrade, writers
from benchmarks.scorecard.workplace import Workplace
from supportcli.store.base import Query
from supportcli.store.sqlite import SqliteStore
from tests.crash.walk import moments

RANDOM_KILLS = 40
SECRETS = 200


def swept(wanted: str) -> Callable[[Workplace], Held]:
    """A sample of the points of `make crash-sweep`."""

    def try_it(place: Workplace) -> Held:
        rows = list(sweeps(quick=True, wanted=wanted))
        wrong = [one for row in rows for one in row.wrong]
        points = sum(row.points for row in rows)
        return counted(points, wrong, "a sample; every point: crash.md")

    return try_it


def random_kills(place: Workplace) -> Held:
    """S2: keys on a terminal, killed at any time, gone on with."""
    moments()
    tally = kills.batch(kills.SEED + 99, RANDOM_KILLS)
    more = f"{tally.acknowledged} answers acknowledged; 1,000 kills: crash.md"
    return counted(tally.ends.total(), tally.wrong, more)


def power(place: Workplace) -> Held:
    """S6: a kill leaves what the system holds unwritten; only a cut would not."""
    path = place.home / "cases.db"
    with closing(SqliteStore(path)) as store:
        settings = [
            store._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous")
        ]
    return Held(None, f"open: no power was cut; {settings[0]}, synchronous {settings[1]}")


def two_windows(place: Workplace) -> Held:
    """S7: no update is lost; whoever opens a case second is told where it is open."""
    failed = [] if (count := writers(place.home / "shared.db")) == 800 else [f"{count} of 800"]
    first = place.terminal(*place.wizard("--plain", side="sent"))
    first.until("Does any of this apply", "> ")
    with closing(SqliteStore(place.home / "cases" / "cases.db")) as store:
        case = store.heads(Query())[0].id
        before = store.events(case)
        second = place.terminal("resume", case, "--plain")
        second.until("open in another window")
        shown = " ".join("".join(second.lines()).split())
        pid = str(first.child.pid)
        if pid not in shown or str(Path(f"/proc/{pid}/fd/2").readlink()) not in shown:
            failed.append(f"told: {shown}")
        if store.events(case) != before:
            failed.append("the second window wrote")
    os.kill(first.child.pid, signal.SIGKILL)
    return counted(2, failed, "8 processes x 100 changes; then two windows on one case")


def secrets(place: Workplace) -> Held:
    """R3: typed everywhere, cut short, and looked for in every byte that is left."""
    done = search(SECRETS)
    found = [str(hit) for hit in done.hits]
    held = counted(done.planted.total(), found[:0], f"{done.files} files, {done.size} bytes read")
    return held if not found else Held(False, f"{len(found)} found: {'; '.join(found[:4])}")


ROWS = (
    Row("S1", "killed at every write and sync: no acknowledged answer is lost", True, swept("S1")),
    Row("S2", "killed at random while keys are typed: the same", True, random_kills),
    Row("S3", "disk full, once and for ever: said, and older answers intact", True, swept("S3")),
    Row("S4", "writing or syncing fails: not called saved", True, swept("S4")),
    Row("S5", "a second fault while going on after the first", False, swept("S5")),
    Row("S6", "power cut: nothing that was synced is lost", False, power),
    Row("S7", "8 writers lose nothing; the second window of a case is told", True, two_windows),
    Row("S8", "a damaged, foreign or newer store: exit 5, untouched", True, damage),
    Row("S9", "rights: 0700 and 0600 under any umask, links refused", True, rights),
    Row("S10", "a clock that jumps changes no order", False, clocks),
    Row("S11", "odd text: stored is read is exported is dumped, or refused", True, odd_text),
    Row("S12", "upgrade in one piece after a copy; newer: exit 5, untouched", True, upgrade),
    Row("R3", "200 secrets typed everywhere: none in any file", True, secrets),
)
