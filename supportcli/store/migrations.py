"""How the tables came to be: one function a version, each applied once and never changed."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from supportcli.messages import store as say
from supportcli.store.connection import connect, transaction
from supportcli.store.failures import failure
from supportcli.store.files import APPLICATION_ID, refuse_newer, replace_whole

Migration = Callable[[sqlite3.Connection], None]


def first_tables(connection: sqlite3.Connection) -> None:
    """`events` is the truth; `cases` and `search` can be made from it again.

    `cases` has row numbers, so that what follows each other in a list lies together on disk.
    """
    for statement in (
        """CREATE TABLE events (
            case_id TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
            at TEXT NOT NULL, by TEXT NOT NULL, data TEXT NOT NULL, sum INTEGER NOT NULL,
            PRIMARY KEY (case_id, seq)) WITHOUT ROWID""",
        """CREATE TABLE cases (
            id TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, flow TEXT NOT NULL,
            wallet TEXT NOT NULL, status TEXT NOT NULL, opened TEXT NOT NULL,
            changed TEXT NOT NULL, due TEXT, ticket TEXT NOT NULL, by TEXT NOT NULL,
            sum INTEGER NOT NULL, doc INTEGER, waiting TEXT, unsent INTEGER)""",
        "CREATE INDEX cases_changed ON cases (changed, id)",
        "CREATE INDEX cases_status ON cases (status, changed, id)",
        "CREATE INDEX cases_wallet ON cases (wallet, changed, id)",
        "CREATE INDEX cases_flow ON cases (flow, changed, id)",
        "CREATE INDEX cases_due ON cases (due) WHERE due IS NOT NULL",
        "CREATE UNIQUE INDEX cases_doc ON cases (doc)",
        "CREATE INDEX cases_to_index ON cases (id) WHERE waiting IS NOT NULL",
        "CREATE INDEX cases_unsent ON cases (id) WHERE unsent IS NOT NULL",
        "CREATE TABLE flows (hash TEXT NOT NULL PRIMARY KEY, files TEXT NOT NULL) WITHOUT ROWID",
        "CREATE VIRTUAL TABLE search USING fts5(words, tokenize = 'ascii')",
    ):
        connection.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (first_tables,)


def build(path: Path) -> None:
    """All tables in an empty file."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("BEGIN")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _apply(connection, MIGRATIONS)
        connection.execute("COMMIT")
        if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
            raise failure("io", say.NOT_SAVED, path)
    finally:
        connection.close()


def migrate(
    connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration] = MIGRATIONS
) -> None:
    """Bring an older file up to date: a copy first, then all steps or none."""
    refuse_newer(path, version(connection), len(migrations))
    if version(connection) == len(migrations):
        return
    with transaction(connection):
        found = version(connection)
        if found < len(migrations):
            replace_whole(path.with_name(f"{path.name}.v{found}"), lambda part: _copy(path, part))
            _apply(connection, migrations)
    # So that an older program sees the new version in the file itself.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def version(connection: sqlite3.Connection) -> int:
    """How many of the steps the tables have behind them."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _apply(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    for step in migrations[version(connection) :]:
        step(connection)
    connection.execute(f"PRAGMA user_version = {len(migrations)}")


def _copy(path: Path, part: Path) -> None:
    with closing(connect(path, "ro")) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
