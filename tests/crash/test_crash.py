"""Killed or out of disk at any point of a consultation: what was shown as saved is there."""

import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from supportcli.case.record import fold
from supportcli.desk.ask import Prompt, Reply
from supportcli.desk.journal import Keeper
from supportcli.desk.keeping import open_keeper
from supportcli.errors import Exit
from supportcli.lang import Text
from supportcli.store.base import Query
from supportcli.store.lock import hold
from supportcli.store.sqlite import SqliteStore
from tests.covering import NOW
from tests.crash.child import forked
from tests.crash.walk import PATIENCE, SCRIPT, Walker, go_on, kept_in, lost, position
from tests.privacy.vectors import XPRV

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


def test_what_was_acknowledged_and_is_not_there_is_noticed(tmp_path: Path) -> None:
    """The check itself: it must see what it is there to see."""
    home = tmp_path / "kept"
    forked(home, meddle=dies_at(60))
    assert lost(home, 19).endswith("answers after 19 replies")
    (home / "cases.db-wal").unlink(missing_ok=True)
    (home / "cases.db").unlink()
    assert lost(home, 1) == "the store is gone"


def test_who_else_can_read_the_cases_is_told(tmp_path: Path) -> None:
    told: list[Text] = []
    environ = {"SUPPORTCLI_HOME": str(tmp_path / "kept")}
    open_keeper(environ, "", lambda: NOW, tell=told.append).store.close()
    assert told == []
    (tmp_path / "kept").chmod(0o755)
    open_keeper(environ, "", lambda: NOW, tell=told.append).store.close()
    assert [text.en.partition(";")[0] for text in told] == [
        f"other users of this computer can get at {tmp_path / 'kept'}"
    ]


def test_a_lock_that_cannot_be_removed_hinders_nobody(tmp_path: Path) -> None:
    held = hold(tmp_path, "7K4F2-M9QXT", "")
    (tmp_path / "7K4F2-M9QXT.lock").unlink()
    (tmp_path / "7K4F2-M9QXT.lock").mkdir()
    held.release()


def test_half_a_key_is_not_kept_as_a_draft(tmp_path: Path) -> None:
    """Without its checksum nothing tells it from a word; a sentence is kept as far as it goes."""
    kept = kept_in(tmp_path / "kept")

    class Stopped(Walker):
        def ask(self, prompt: Prompt) -> Reply:
            if prompt.text.startswith("Say in two"):
                self.typed = f"I lost it, and {XPRV[:70]}"
                raise KeyboardInterrupt
            return super().ask(prompt)

    go_on(tmp_path / "kept", Stopped(position, lambda _: None))
    record = fold(kept.store.events(kept.store.heads(Query())[0].id))
    assert record.draft == ("checklist.description", "I lost it, and ")
    kept.store.close()


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
