"""Killed or out of disk at any point of a consultation: what was shown as saved is there."""

import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from supportcli.desk.journal import Keeper
from supportcli.errors import Exit
from supportcli.store.sqlite import SqliteStore
from tests.crash.child import forked
from tests.crash.walk import PATIENCE, SCRIPT, lost

# A page in the log of SQLite, with its header.
PAGE = 4096 + 24
STEP = 13 * PAGE
LARGEST = 200 * PAGE


def room_for(size: int, action: signal.Handlers) -> Callable[[], None]:
    """No file may grow beyond `size`: the write that would is the end of the process, or fails."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, action)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    return limit


def dies_at(statement: int) -> Callable[[Keeper], None]:
    """SIGKILL before the store's n-th statement."""
    left = [statement]

    def count(_: str) -> None:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    def meddle(keeper: Keeper) -> None:
        assert isinstance(keeper.store, SqliteStore)
        keeper.store._connection.set_trace_callback(count)

    return meddle


def test_unbroken(tmp_path: Path) -> None:
    run = forked(tmp_path / "kept")
    assert (run.code, run.reached, run.told) == (Exit.DONE, len(SCRIPT) - 1, 0)
    assert lost(tmp_path / "kept", len(SCRIPT)) == ""


def test_killed_before_a_statement(tmp_path: Path) -> None:
    for number in range(1, 2000, 7):
        home = tmp_path / str(number)
        run = forked(home, meddle=dies_at(number))
        assert lost(home, run.reached) == "", f"statement {number}"
        if run.code != -signal.SIGKILL:
            break
    assert run.code == Exit.DONE and number > 100


def test_killed_at_a_write(tmp_path: Path) -> None:
    codes = []
    for size in range(0, LARGEST, STEP):
        home = tmp_path / str(size)
        run = forked(home, room_for(size, signal.SIG_DFL))
        assert lost(home, run.reached) == "", f"{size} bytes"
        codes.append(run.code)
    assert set(codes) == {-signal.SIGXFSZ, Exit.DONE}


@pytest.mark.parametrize("freed", [True, False])
def test_a_disk_that_is_full(tmp_path: Path, freed: bool) -> None:
    """Nothing is called saved that is not; once there is room again, one more Enter saves it."""
    codes, told = set(), set()
    for size in range(0, LARGEST, STEP):
        home = tmp_path / str(size)
        room = room_for(size, signal.SIG_IGN)
        run = forked(home, room, mend=room_for(LARGEST, signal.SIG_IGN) if freed else room)
        assert lost(home, run.reached) == "", f"{size} bytes"
        codes.add(run.code)
        told.add(run.told)
    given_up = set() if freed else {Exit.INTERRUPTED}
    assert codes == {Exit.DONE, Exit.STORE} | given_up
    assert told == ({0, 1} if freed else {0, PATIENCE})
