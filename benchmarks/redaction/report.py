"""Every row of the report, in a table: recall, false hits, and recall under other layouts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

from benchmarks.redaction import templates
from benchmarks.redaction.forms import BARE, CAUGHT, KEEP_TARGET, KEPT, NOT_KEEP_SET, PUBLISHED
from benchmarks.redaction.measure import Job, Row, measure, ordinary
from benchmarks.redaction.mutate import MUTATIONS
from supportcli.lang import Lang

SETS = ("worked", "unseen")
N = 600
SEED = 20261122
F2 = 0.98
_HELD = 0.95
_ORDINARY: tuple[tuple[Lang, float], ...] = (("en", 10_000 / N), ("zh", 3_000 / N))


@dataclass(frozen=True, slots=True)
class Report:
    """`rows` are R1, R2 and R5 (all layouts of a class together); `cells` each layout alone."""

    n: int
    seed: int
    rows: tuple[Row, ...]
    cells: tuple[Row, ...]
    digests: dict[str, str]

    def f2(self, chosen: str) -> float:
        """Of recall and precision, with every row of a set weighing the same."""
        caught = [row.rate for row in self.rows if (row.part, row.set) == ("R1", chosen)]
        harmed = [row.rate for row in self.rows if (row.part, row.set) == ("R2", chosen)]
        if not caught:
            return 0.0
        hits, missed, wrong = sum(caught), sum(1 - rate for rate in caught), sum(harmed)
        return 5 * hits / (5 * hits + 4 * missed + wrong)


def run(
    n: int = N,
    seed: int = SEED,
    *,
    root: Path = templates.ROOT,
    sets: Sequence[str] = SETS,
    layouts: bool = True,
    weighted: bool = True,
    processes: int = 2,
) -> Report:
    """Measure everything: `n` cases a row; `weighted`, five times as many to prove 0.999."""
    plain = _plain(n, seed, root, sets, weighted)
    done = _all(plain + _layouts(n, seed, root, sets) * layouts, processes)
    rows, cells = done[: len(plain)], done[len(plain) :]
    if "unseen" in sets:
        quiet = (ordinary(root, lang, round(n * weight), seed) for lang, weight in _ORDINARY)
        rows += chain.from_iterable(quiet)
    rows += [_keep_set(rows, chosen) for chosen in sets] + _together(rows, cells)
    digests = {chosen: templates.digest(root, chosen) for chosen in sets}
    return Report(n, seed, tuple(rows), tuple(cells), digests)


def _plain(n: int, seed: int, root: Path, sets: Sequence[str], weighted: bool) -> list[Job]:
    tables = [(chosen, (*CAUGHT, *KEPT)) for chosen in sets]
    tables += [("published", PUBLISHED), ("made up", BARE)]
    return [
        Job(form, chosen, round(n * form.weight) if weighted else n, seed, root)
        for chosen, forms in tables
        for form in forms
    ]


def _layouts(n: int, seed: int, root: Path, sets: Sequence[str]) -> list[Job]:
    return [
        Job(form, chosen, max(n // 4, 1), seed, root, at)
        for chosen in sets
        for form in CAUGHT
        for at, mutation in enumerate(MUTATIONS)
        if form.kind in mutation.kinds
    ]


def _all(jobs: Sequence[Job], processes: int) -> list[Row]:
    if processes == 1:
        return [measure(job) for job in jobs]
    with get_context("spawn").Pool(processes) as pool:
        return pool.map(measure, jobs, chunksize=1)


def _together(rows: Sequence[Row], cells: Sequence[Row]) -> list[Row]:
    """A row for each class over all its layouts, held against its plain recall."""
    found = []
    for plain in rows:
        own = [cell for cell in cells if _same(cell, plain)]
        if own:
            n, hits = sum(cell.n for cell in own), sum(cell.hits for cell in own)
            target = _HELD * plain.rate
            weak = max(cell.weak for cell in own)
            row = replace(plain, part="R5", n=n, hits=hits, target=target, weak=weak, failures=())
            found.append(row)
    return found


def _keep_set(rows: Sequence[Row], chosen: str) -> Row:
    """One row for all that a set of texts holds of what must stay as it is."""
    kept = [row for row in rows if (row.group, row.set) == ("keep", chosen)]
    own = [row for row in kept if row.name not in NOT_KEEP_SET]
    n, hits = sum(row.n for row in own), sum(row.hits for row in own)
    texts, weak = sum(row.texts for row in own), sum(row.weak for row in own)
    return Row(
        "R2", "keep", "all but error codes and tickets", chosen, n, hits, KEEP_TARGET, texts, weak
    )


def _same(one: Row, other: Row) -> bool:
    return (one.set, one.group, one.name) == (other.set, other.group, other.name)
