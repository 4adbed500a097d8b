"""A connection to SQLite with every setting that durable, private cases need."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from supportcli.store.failures import BUSY_SECONDS, damaged

_SETTINGS = (
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "secure_delete = ON",
    "cell_size_check = ON",
    # The inner pages of a million cases stay at hand.
    "cache_size = -16000",
    # Sorting and copying must leave no file behind in a folder that others share.
    "temp_store = MEMORY",
)


def connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """A file that is there already; `mode` is rw, ro, or ro&immutable=1."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
    )
    try:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        if mode == "rw":
            _check(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """All or nothing; a DEFERRED one that only reads sees one moment of the store."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """What was asked for is what holds: a store that is not durable must not look like one."""
    journal = connection.execute("PRAGMA journal_mode").fetchone()[0]
    synchronous = connection.execute("PRAGMA synchronous").fetchone()[0]
    if (journal, synchronous) != ("wal", 2):
        raise damaged(path)
