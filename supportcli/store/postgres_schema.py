"""The team's tables in PostgreSQL: named steps that are added to and never changed.

Plain SQL for sharding engines' sake: no sequence in a key, no advisory lock, extension or
trigger, and the keys of what grows with the cases begin with the case.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from supportcli.messages import store as say
from supportcli.store.base import StoreError
from supportcli.store.postgres_link import Link, Session

MIGRATIONS: Mapping[str, tuple[str, ...]] = {
    "0001-cases": (
        """CREATE TABLE supportcli.events (
    case_id text COLLATE "C" NOT NULL, seq bigint NOT NULL, id text NOT NULL,
    kind text NOT NULL, at timestamptz NOT NULL, by text NOT NULL, data jsonb NOT NULL,
    PRIMARY KEY (case_id, seq), UNIQUE (case_id, id))""",
        """CREATE TABLE supportcli.cases (
    case_id text COLLATE "C" NOT NULL PRIMARY KEY, seq bigint NOT NULL, flow text NOT NULL,
    wallet text NOT NULL, status text NOT NULL, opened timestamptz NOT NULL,
    changed timestamptz NOT NULL, due timestamptz, ticket text NOT NULL, by text NOT NULL,
    words text NOT NULL)""",
        "CREATE INDEX cases_changed ON supportcli.cases (changed, case_id)",
        "CREATE INDEX cases_status ON supportcli.cases (status, changed, case_id)",
        "CREATE TABLE supportcli.flows (hash text NOT NULL PRIMARY KEY, files text NOT NULL)",
    ),
}
ROLES: Mapping[str, tuple[str, ...]] = {
    "supportcli_agent": (
        "GRANT USAGE ON SCHEMA supportcli TO supportcli_agent",
        "GRANT SELECT ON ALL TABLES IN SCHEMA supportcli TO supportcli_agent",
        "GRANT INSERT ON supportcli.events, supportcli.flows TO supportcli_agent",
        "GRANT INSERT, UPDATE ON supportcli.cases TO supportcli_agent",
    ),
    "supportcli_reader": (
        "GRANT USAGE ON SCHEMA supportcli TO supportcli_reader",
        "GRANT SELECT ON ALL TABLES IN SCHEMA supportcli TO supportcli_reader",
    ),
}
_BASE = (
    "CREATE SCHEMA IF NOT EXISTS supportcli",
    """CREATE TABLE IF NOT EXISTS supportcli.migrations (
    name text NOT NULL PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())""",
)


@dataclass(frozen=True, slots=True)
class Schema:
    """How far the tables are: names of the steps taken, missing, and unknown to this program."""

    applied: tuple[str, ...]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


def schema(link: Link) -> Schema:
    """What is there; StoreError if there is nothing."""
    rows = link.execute("SELECT name FROM supportcli.migrations ORDER BY name").fetchall()
    applied = tuple(str(name) for (name,) in rows)
    return Schema(
        applied,
        tuple(name for name in MIGRATIONS if name not in applied),
        tuple(name for name in applied if name not in MIGRATIONS),
    )


def require(found: Schema) -> None:
    """StoreError unless this program and the tables know the same steps."""
    if found.unknown:
        raise StoreError("newer", say.REMOTE_NEWER.fill(names=", ".join(found.unknown)))
    if found.missing:
        raise StoreError("older", say.REMOTE_OLDER)


@dataclass(frozen=True, slots=True)
class Plan:
    """Steps taken and missing, and the statements to run: for the tables, and for each role."""

    applied: tuple[str, ...]
    missing: tuple[str, ...]
    tables: tuple[str, ...]
    roles: Mapping[str, tuple[str, ...]]


def plan(link: Link) -> Plan:
    """What brings the database up to this program; StoreError where nothing may be changed."""
    encoding = str(_value(link, "SHOW server_encoding"))
    if encoding != "UTF8":
        raise StoreError("encoding", say.REMOTE_NOT_UTF8.fill(found=encoding))
    there = _value(link, "SELECT to_regclass('supportcli.migrations') IS NOT NULL")
    found = schema(link) if there else Schema((), tuple(MIGRATIONS), ())
    if found.unknown:
        require(found)
    tables: list[str] = [] if there else list(_BASE)
    for name in found.missing:
        # The name goes first: of two who upgrade at once the second waits here, then fails whole.
        tables.append(f"INSERT INTO supportcli.migrations (name) VALUES ('{name}')")
        tables += MIGRATIONS[name]
    roles = link.execute("SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)", (list(ROLES),))
    known = {str(name) for (name,) in roles}
    return Plan(
        found.applied,
        found.missing,
        tuple(tables),
        {
            role: (*(() if role in known else (f"CREATE ROLE {role} NOLOGIN",)), *grants)
            for role, grants in ROLES.items()
            if tables or role not in known
        },
    )


def upgrade(session: Session) -> tuple[str, ...]:
    """Take all steps or none; gives the statements for roles that somebody else must run."""
    with session.transaction() as link:
        steps = plan(link)
        for statement in steps.tables:
            link.execute(statement)
    left: list[str] = []
    for statements in steps.roles.values():
        try:
            with session.transaction() as link:
                for statement in statements:
                    link.execute(statement)
        except StoreError as error:
            if error.problems[0].rule != "store.rights":
                raise
            left += statements
    return tuple(left)


def _value(link: Link, statement: str) -> object:
    row = link.execute(statement).fetchone()
    return row[0] if row else None
