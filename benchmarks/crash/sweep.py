"""Every call in turn: killed there, failing once, failing for ever; then two faults in a row."""

import multiprocessing
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from benchmarks.crash.inject import CALLS, KILLED_CALLS, Fault, counts, tried
from tests.crash.walk import moments

WORKERS = 2
QUICK = 23
# Kind, and whether from the n-th call on.
SWEEPS = {
    "S1 kill -9": ("kill", False),
    "S3 disk full, once": ("ENOSPC", False),
    "S3 disk full, from then on": ("ENOSPC", True),
    "S4 I/O error, once": ("EIO", False),
    "S4 I/O error, from then on": ("EIO", True),
}
STACKED = {
    "S5 killed, then killed": Fault("kill", "pwrite64", 0),
    "S5 killed, then disk full": Fault("ENOSPC", "pwrite64", 0, lasting=True),
    "S5 killed, then I/O error": Fault("EIO", "fdatasync", 0, lasting=True),
}
GRID = 12


@dataclass(frozen=True, slots=True)
class Swept:
    """How many points were tried, at how many the walk noticed nothing, and what was wrong."""

    name: str
    points: int
    untouched: int
    wrong: tuple[str, ...]
    seconds: float


def sweeps(*, quick: bool = False, wanted: str = "S") -> Iterator[Swept]:
    """One row after the other; `quick` tries a sample of the points. `wanted` begins the names."""
    moments()
    with tempfile.TemporaryDirectory(prefix="crash-") as folder:
        calls = counts(Path(folder) / "home")
    context = multiprocessing.get_context("fork")
    with context.Pool(WORKERS) as pool:
        for name, points in plans(calls, quick=quick):
            if not name.startswith(wanted):
                continue
            began = time.monotonic()
            results = pool.map(tried, points, chunksize=4)
            wrong = tuple(result.wrong for result in results if result.wrong)
            untouched = sum(result.untouched for result in results)
            yield Swept(name, len(points), untouched, wrong, time.monotonic() - began)


def plans(calls: dict[str, int], *, quick: bool) -> Iterator[tuple[str, list[tuple[Fault, ...]]]]:
    """A point past the last call of each name proves that the walk was swept to its end."""
    step = QUICK if quick else 1
    for name, (kind, lasting) in SWEEPS.items():
        names = KILLED_CALLS if kind == "kill" else CALLS
        yield (
            name,
            [
                (Fault(kind, call, number, lasting),)
                for call in names
                for number in range(1, calls[call] + 2, step)
            ],
        )
    for name, second in STACKED.items():
        first = spread(calls["pwrite64"], GRID)
        then = spread(calls[second.call] // 2, GRID)
        grid = product(first[::4], then[::4]) if quick else product(first, then)
        yield (
            name,
            [
                (
                    Fault("kill", "pwrite64", one),
                    Fault(second.kind, second.call, other, second.lasting),
                )
                for one, other in grid
            ],
        )


def spread(last: int, count: int) -> list[int]:
    """The first three, where recovery happens, and the rest at even distances up to the last."""
    rest = count - 3
    return [1, 2, 3, *(3 + (last - 3) * at // rest for at in range(1, rest + 1))]


def table(rows: Iterable[Swept]) -> Iterator[str]:
    """Line by line as they come."""
    yield "| fault | points | acknowledged answers lost | noticed nothing | s |"
    yield "|---|---|---|---|---|"
    for row in rows:
        cells = (row.name, row.points, len(row.wrong), row.untouched, f"{row.seconds:.0f}")
        yield f"| {' | '.join(map(str, cells))} |"
        yield from (f"wrong: {one}" for one in row.wrong[:5])
