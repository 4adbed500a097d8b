"""The team's store on a real PostgreSQL: the same contract, and what only a server can do."""

from collections.abc import Iterator

import pytest

from supportcli.store.postgres import PostgresStore
from tests.store.contract import Contract


@pytest.fixture
def store(url: str) -> Iterator[PostgresStore]:
    store = PostgresStore(url)
    yield store
    store.close()


class TestContract(Contract):
    """With the fixture above."""
