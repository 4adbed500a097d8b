"""Where a team's database is, what state it is in, and how this machine's cases get there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from supportcli.desk.settings import Settings
from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Text
from supportcli.messages import store as say
from supportcli.store.base import StoreError
from supportcli.store.outbox import OutboxStore
from supportcli.store.places import Places
from supportcli.store.seal import Sealer
from supportcli.store.team import Remote, TeamStore


@dataclass(frozen=True, slots=True)
class Steps:
    """Names of the steps the tables have behind them and before them; statements to take them."""

    applied: tuple[str, ...]
    missing: tuple[str, ...]
    statements: tuple[str, ...]


def address_of(settings: Settings) -> str:
    """The team database's address; SupportError if none is set."""
    if settings.store is None:
        raise SupportError([Problem("store.no_team", say.NO_TEAM)], Exit.USAGE)
    return settings.store


def open_team(
    address: str, folder: Places, tell: Callable[[Text], None], sealer: Sealer | None
) -> TeamStore:
    """This user's own cases, shared with the team; nobody is asked anything yet."""
    return TeamStore(OutboxStore(folder.cases, sealer), lambda: _remote(address), tell)


def look_at(address: str) -> Steps:
    """What is there and what is not; SupportError for tables of a newer program."""
    with _driver():
        from supportcli.store.postgres_link import Session
        from supportcli.store.postgres_schema import plan
    session = Session(address)
    with session.transaction() as link:
        found = plan(link)
    session.close()
    roles = (statement for statements in found.roles.values() for statement in statements)
    return Steps(found.applied, found.missing, (*found.tables, *roles))


def bring_up(address: str) -> tuple[str, ...]:
    """Take the missing steps, all or none; gives what somebody with more rights must run."""
    with _driver():
        from supportcli.store.postgres_link import Session
        from supportcli.store.postgres_schema import upgrade
    session = Session(address)
    left = upgrade(session)
    session.close()
    return left


def _remote(address: str) -> Remote:
    with _driver():
        from supportcli.store.postgres import PostgresStore
    return PostgresStore(address)


@contextmanager
def _driver() -> Iterator[None]:
    """What PostgreSQL needs is an extra that not everyone installs."""
    try:
        yield
    except ImportError:
        raise StoreError("driver", say.NO_DRIVER) from None
