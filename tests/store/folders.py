"""Folders with a filled store in them, and what else lies there."""

from contextlib import closing
from pathlib import Path

from supportcli.case.record import fold
from supportcli.store.base import pin
from supportcli.store.sqlite import SqliteStore
from tests.case.histories import answered, case_id, ended, history

PINNED = pin({"a.yaml": "format: 1\n" * 300})
CASES = {
    case_id(number): history(
        number, answered("a", "转账失败" * number), answered("b", "x" * 50 * number), ended("wait")
    )
    for number in range(1, 9)
}


def fill(path: Path) -> None:
    with closing(SqliteStore(path)) as store:
        for events in CASES.values():
            store.append(events, fold(events), PINNED)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
