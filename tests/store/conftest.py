"""A real PostgreSQL, started once for all tests that need one."""

from collections.abc import Iterator
from itertools import count

import pytest

from supportcli.store.postgres_link import Session
from supportcli.store.postgres_schema import upgrade
from tests.store.servers import Server, running

TEAM = "team"
_NUMBERS = count(1)


@pytest.fixture(scope="session")
def bare_server() -> Iterator[Server]:
    with running() as one:
        yield one


@pytest.fixture(scope="session")
def server(bare_server: Server) -> Server:
    """With the tables and roles of a team."""
    session = Session(bare_server.database(TEAM))
    assert upgrade(session) == ()
    session.close()
    return bare_server


@pytest.fixture
def empty(bare_server: Server) -> str:
    """The address of a database without tables."""
    return bare_server.database(f"db{next(_NUMBERS)}")


@pytest.fixture
def url(server: Server) -> str:
    """The address of a team database without cases."""
    server.run(TEAM, "TRUNCATE supportcli.events, supportcli.cases, supportcli.flows")
    return server.url(TEAM)
