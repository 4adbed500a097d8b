"""One window a case: a lock that the system lets go of when its holder dies, however it dies."""

import fcntl
import os
from contextlib import suppress
from pathlib import Path

from supportcli.lang import Text, same
from supportcli.messages import store as say
from supportcli.store.base import StoreError
from supportcli.store.failures import disk_failure
from supportcli.store.files import private_folder

_NOTE = 200


class OpenElsewhereError(StoreError):
    """The case is open in the process `pid`, in the terminal `where`."""

    def __init__(self, case_id: str, pid: str, where: str) -> None:
        self.pid = pid
        self.where = where
        place: Text = same(where) if where else say.SOMEWHERE
        text = say.OPEN_ELSEWHERE.fill(id=case_id, pid=pid, where=place)
        super().__init__("open_elsewhere", text)


class Held:
    """The case is ours until `release`, or until this process ends."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle: int | None = handle

    def release(self) -> None:
        """Others may open the case; a second time does nothing."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            # The lock is on the open file: one that cannot be removed hinders nobody.
            with suppress(OSError):
                self._path.unlink()
            os.close(handle)

    def __enter__(self) -> "Held":
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def hold(folder: Path, case_id: str, where: str) -> Held:
    """Take the case, or OpenElsewhereError."""
    private_folder(folder)
    path = folder / f"{case_id}.lock"
    try:
        while True:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                pid, _, other = os.pread(handle, _NOTE, 0).decode(errors="replace").partition(" ")
                os.close(handle)
                raise OpenElsewhereError(case_id, pid, other) from None
            # Its last holder may have removed the file between our opening and locking it.
            if _is_at(handle, path):
                break
            os.close(handle)
        os.fchmod(handle, 0o600)
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()} {where}".encode()[:_NOTE], 0)
    except OSError as error:
        raise disk_failure(error, path) from None
    return Held(path, handle)


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat(follow_symlinks=False))
    except FileNotFoundError:
        return False
