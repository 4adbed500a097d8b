"""The file a store lives in: whose it is, who may read it, and that it appears whole or not."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from supportcli.errors import Problem
from supportcli.lang import Text
from supportcli.messages import store as say
from supportcli.store.base import StoreError
from supportcli.store.failures import disk_failure, failure

MAGIC = b"SQLite format 3\x00"
APPLICATION_ID = 0x53434C49
BESIDE = ("", "-wal", "-shm", "-journal")


def private_folder(folder: Path) -> None:
    """The folder, made for the user alone if it is not there yet, and so are its parents."""
    if folder.is_dir():
        return
    with _explained(folder):
        if not folder.parent.is_dir():
            private_folder(folder.parent)
        folder.mkdir(0o700, exist_ok=True)
        folder.chmod(0o700)


def create(path: Path, build: Callable[[Path], None]) -> None:
    """The file as `build` makes it under another name: it is there whole, or not at all."""
    if os.path.lexists(path):
        return
    import fcntl

    with _explained(path):
        private_folder(path.parent)
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            if not os.path.lexists(path):
                _create_alone(path, build)
            os.fsync(folder)
        finally:
            os.close(folder)


def check_file(path: Path) -> tuple[Problem, ...]:
    """Warnings about rights; StoreError where this is no file to be trusted with cases."""
    with _explained(path):
        for suffix in BESIDE:
            _refuse_odd(Path(f"{path}{suffix}"))
        pairs = ((path.parent, 0o700), (path, 0o600))
        return tuple(
            Problem("store.open_to_others", text)
            for text in (_open_to_others(*pair) for pair in pairs)
            if text
        )


def refuse_foreign(path: Path, known: int) -> int:
    """Its version. Only a store of ours, not above `known`, is given to SQLite at all."""
    with _explained(path), path.open("rb") as file:
        header = file.read(72)
    application, version = int.from_bytes(header[68:72]), int.from_bytes(header[60:64])
    if not header.startswith(MAGIC) or application != APPLICATION_ID or not version:
        raise failure("foreign", say.FOREIGN, path)
    refuse_newer(path, version, known)
    return version


def refuse_newer(path: Path, found: int, known: int) -> None:
    """A version that is not known yet can only be left alone."""
    if found > known:
        raise StoreError("newer", say.NEWER.fill(path=str(path), found=found, known=known))


def sync_file(path: Path) -> None:
    """What was written to the file survives a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def private_file(path: Path) -> None:
    """A new, empty file that only the user may read, whatever the umask."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        os.fchmod(handle, 0o600)
    finally:
        os.close(handle)


def replace_whole(path: Path, build: Callable[[Path], None]) -> None:
    """Like `create`, in place of what may be there; the caller keeps others out."""
    with _explained(path):
        _create_alone(path, build)
        sync_file(path.parent)


def _create_alone(path: Path, build: Callable[[Path], None]) -> None:
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    private_file(part)
    try:
        build(part)
        # SQLite keeps its log, and says nothing, if closing could not bring all into the file.
        if any(os.path.lexists(f"{part}{suffix}") for suffix in BESIDE[1:]):
            raise failure("io", say.NOT_SAVED, part)
        sync_file(part)
        part.replace(path)
    finally:
        for suffix in BESIDE:
            Path(f"{part}{suffix}").unlink(missing_ok=True)


def _refuse_odd(path: Path) -> None:
    try:
        facts = path.lstat()
    except FileNotFoundError:
        return
    what: Text | None = None
    if stat.S_ISLNK(facts.st_mode):
        what = say.SYMLINK
    elif stat.S_ISDIR(facts.st_mode):
        what = say.DIRECTORY
    elif not stat.S_ISREG(facts.st_mode):
        what = say.SPECIAL
    elif facts.st_nlink > 1:
        what = say.HARD_LINK
    elif facts.st_uid != os.geteuid():
        what = say.OTHER_OWNER
    if what:
        raise StoreError("file", say.NOT_A_FILE.fill(path=str(path), what=what))


def _open_to_others(path: Path, mode: int) -> Text | None:
    if not path.stat().st_mode & 0o077:
        return None
    return say.OPEN_TO_OTHERS.fill(path=str(path), mode=f"{mode:o}")


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise disk_failure(error, path) from None
