"""Every way in which SQLite or the disk can fail, in words that say what to do next."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from supportcli.lang import Text
from supportcli.messages import store as say
from supportcli.store.base import StoreError

BUSY_SECONDS = 5

_RULES: Mapping[int, tuple[str, Text]] = {
    sqlite3.SQLITE_FULL: ("full", say.DISK_FULL),
    sqlite3.SQLITE_IOERR: ("io", say.NOT_SAVED),
    sqlite3.SQLITE_BUSY: ("busy", say.BUSY),
    sqlite3.SQLITE_LOCKED: ("busy", say.BUSY),
    sqlite3.SQLITE_READONLY: ("rights", say.NO_PERMISSION),
    sqlite3.SQLITE_PERM: ("rights", say.NO_PERMISSION),
    sqlite3.SQLITE_CANTOPEN: ("rights", say.NO_PERMISSION),
    sqlite3.SQLITE_CONSTRAINT_TRIGGER: ("resealed", say.RESEALED),
    sqlite3.SQLITE_NOTADB: ("foreign", say.FOREIGN),
}
_DAMAGED = ("damaged", say.DAMAGED)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what SQLite raises into a StoreError about this file."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        # Text that is not UTF-8, even in SQLite's own message, comes without a code.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        rule, text = _RULES.get(code) or _RULES.get(code & 0xFF, _DAMAGED)
        raise failure(rule, text, path) from None


def failure(rule: str, text: Text, path: Path) -> StoreError:
    return StoreError(rule, text.fill(path=str(path), seconds=BUSY_SECONDS))


def damaged(path: Path) -> StoreError:
    """What was read cannot be what was written."""
    return failure(*_DAMAGED, path)


def disk_failure(error: OSError, path: Path) -> StoreError:
    """The same for what the operating system refuses."""
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return failure("full", say.DISK_FULL, path)
    if error.errno in (errno.EIO, errno.EFBIG):
        return failure("io", say.NOT_SAVED, path)
    return failure("rights", say.NO_PERMISSION, path)
