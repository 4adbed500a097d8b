"""The contract, kept by each store: one line adds another."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from supportcli.store.base import CaseStore, pin
from supportcli.store.memory import MemoryStore
from supportcli.store.sqlite import SqliteStore
from tests.store.contract import Contract

STORES: dict[str, Callable[[Path], CaseStore]] = {
    "memory": lambda _: MemoryStore(),
    "sqlite": lambda folder: SqliteStore(folder / "cases.db"),
}


class TestEachStore(Contract):
    @pytest.fixture(params=STORES)
    def store(self, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CaseStore]:
        store = STORES[request.param](tmp_path)
        yield store
        store.close()


def test_the_hash_of_a_flow_is_of_names_and_bytes() -> None:
    files = {"a": "1", "b": "2"}
    assert pin(files).hash == pin(dict(reversed(files.items()))).hash
    others = ({"a": "12", "b": ""}, {"a1": "", "b": "2"}, {"a": "1"}, {"a": "2", "b": "1"})
    assert len({pin(files).hash, *(pin(other).hash for other in others)}) == 5
