"""One window a case, and no lock outlives its holder."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from supportcli.errors import Exit
from supportcli.store.base import StoreError
from supportcli.store.lock import OpenElsewhereError, hold
from tests.store.folders import names

CASE = "00000-00000"
HOLD = """
import sys
from pathlib import Path
from supportcli.store.lock import hold
held = hold(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
print("held", flush=True)
sys.stdin.readline()
held.release()
print("released", flush=True)
sys.stdin.readline()
"""


@contextmanager
def other_window(folder: Path, where: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLD, str(folder), CASE, where]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_the_second_window_is_told_of_the_first(tmp_path: Path) -> None:
    folder = tmp_path / "locks"
    with other_window(folder, "/dev/pts/3") as process:
        with pytest.raises(OpenElsewhereError) as caught:
            hold(folder, CASE, "here")
        assert (caught.value.pid, caught.value.where) == (str(process.pid), "/dev/pts/3")
        assert caught.value.code is Exit.STORE
        assert caught.value.problems[0].text.en == (
            f"case 00000-00000 is open in another window (/dev/pts/3, process {process.pid}); "
            "go on there, or close it first"
        )
        with hold(folder, "00000-00012", "here"):
            assert len(names(folder)) == 2
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "released\n"
        hold(folder, CASE, "here").release()
    assert names(folder) == []


def test_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    with other_window(tmp_path, "/dev/pts/123456789") as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        with hold(tmp_path, CASE, "here"):
            assert (tmp_path / f"{CASE}.lock").read_text() == f"{os.getpid()} here"


def test_nobody_knows_where(tmp_path: Path) -> None:
    with hold(tmp_path, CASE, ""), pytest.raises(OpenElsewhereError) as caught:
        hold(tmp_path, CASE, "")
    assert "place unknown" in caught.value.problems[0].text.en


def test_one_process_twice(tmp_path: Path) -> None:
    with hold(tmp_path, CASE, "a") as held:
        with pytest.raises(OpenElsewhereError):
            hold(tmp_path, CASE, "b")
        held.release()
        held.release()
        with hold(tmp_path, CASE, "b"):
            pass


def test_rights(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with hold(tmp_path / "locks", CASE, ""):
            modes = [
                stat.S_IMODE(place.stat().st_mode)
                for place in (tmp_path / "locks", tmp_path / "locks" / f"{CASE}.lock")
            ]
    finally:
        os.umask(before)
    assert modes == [0o700, 0o600]


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    (tmp_path / f"{CASE}.lock").symlink_to(victim)
    with pytest.raises(StoreError):
        hold(tmp_path, CASE, "")
    assert victim.read_text() == "precious"
