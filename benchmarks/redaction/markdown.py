"""The report as Markdown: what was measured, what it reached, what fell short."""

from collections.abc import Iterable, Sequence

from benchmarks.redaction.measure import Row
from benchmarks.redaction.mutate import MUTATIONS
from benchmarks.redaction.report import F2, Report

_HEAD = """# What the redactor catches

Written by `make redaction-report` with `--n {n} --seed {seed}`; the same arguments give the same
figures. Values are made up from the seed and planted in written texts. From the *worked* set the
weights were learned; the authors of the *unseen* set had seen neither rules nor worked texts, and
nobody who works on them reads it; once their figures have been seen, such texts go over to the
worked set, and new ones are written. Texts: {digests} (SHA-256, first 16 digits).

A value counts as hidden when no usable part of it is left: of a phrase less than four words in a
row, of a key no more than eight characters in a row, of a card only the last four digits, of
anything else less than half. Being asked about counts as hidden. The popular words that stand for
passwords are taken from the list that the program has. Brackets hold the 95 % interval
(Wilson); it treats cases as independent, though a text that fails with one value often fails with
the next, so *weak* says how many of the texts had any failure.
"""

_HARM = """Near misses refused, and texts to be kept that were changed; being asked about counts as
changed. The set as a whole is held to 0.005, each kind by itself to 0.02, which is our own target.
Error codes and tickets are not of the set: they often stand beside talk of codes with no word for
what they are.
"""


def markdown(report: Report) -> str:
    sets = tuple(report.digests)
    digests = ", ".join(f"{name} `{digest}`" for name, digest in report.digests.items())
    parts = [_HEAD.format(n=report.n, seed=report.seed, digests=digests)]
    parts += ["## Recall\n", _beside([row for row in report.rows if row.part == "R1"], sets)]
    parts += _totals(report, sets)
    parts += ["## Published values\n", _alone(_of(report.rows, "R1", "published"))]
    harm = [row for row in report.rows if row.part == "R2" and row.group in ("near", "keep")]
    parts += ["## False hits\n", _HARM]
    parts += [_beside(harm, sets)]
    bare = [row for row in report.rows if row.group in ("bare", "ordinary")]
    parts += ["Look-alikes without a word around them, and ordinary sentences.\n", _alone(bare)]
    for chosen in sets:
        parts += [f"## Other layouts, {chosen} set\n", _matrix(report, chosen)]
    parts += ["## Not met\n", _short(report)]
    return "\n".join(parts)


def _of(rows: Iterable[Row], part: str, chosen: str) -> list[Row]:
    return [row for row in rows if (row.part, row.set) == (part, chosen)]


def _totals(report: Report, sets: Sequence[str]) -> list[str]:
    shown = (
        f"{chosen} {_share(report.f2(chosen))} ({_verdict(report.f2(chosen) >= F2)})"
        for chosen in sets
    )
    return [
        f"F2 over recall and false hits, each row weighing the same, >= {F2}: {'; '.join(shown)}.\n"
    ]


def _beside(rows: Sequence[Row], sets: Sequence[str]) -> str:
    """A line for each class and form, with the sets beside each other."""
    head = ["class", "form", "target"]
    for chosen in sets:
        head += [f"{chosen}: n", "share", "95 %", "weak", "met"]
    lines = []
    for group, name in dict.fromkeys((row.group, row.name) for row in rows):
        own = [row for row in rows if (row.group, row.name) == (group, name) and row.set in sets]
        if own:
            found = {row.set: row for row in own}
            figures = [_figures(found[chosen]) for chosen in sets]
            lines.append([group, name, _target(own[0]), *(cell for one in figures for cell in one)])
    return _table(head, lines)


def _alone(rows: Sequence[Row]) -> str:
    head = ["class", "form", "target", "n", "share", "95 %", "weak", "met"]
    return _table(head, [[row.group, row.name, _target(row), *_figures(row)] for row in rows])


def _figures(row: Row) -> list[str]:
    interval = f"{_share(row.low)}–{_share(row.high)}"
    weak = f"{row.weak}/{row.texts}"
    return [f"{row.n:,}", _share(row.rate), interval, weak, _verdict(row.met)]


def _matrix(report: Report, chosen: str) -> str:
    """Recall by class and layout; `all` is held to 0.95 of the recall without any of it."""
    names = list(dict.fromkeys(mutation.name for mutation in MUTATIONS))
    lines = []
    for row in _of(report.rows, "R5", chosen):
        cells = {
            cell.mutation: _share(cell.rate)
            for cell in _of(report.cells, "R5", chosen)
            if (cell.group, cell.name) == (row.group, row.name)
        }
        each = [cells.get(name, "") for name in names]
        lines.append([row.name, _target(row), _share(row.rate), _verdict(row.met), *each])
    return _table(["form", "target", "all", "met", *names], lines)


def _short(report: Report) -> str:
    lines = [
        f"- {row.part}, {row.set}, {row.group}, {row.name}: "
        f"{_share(row.rate)}, target {_target(row)}"
        for row in report.rows
        if not row.met
    ]
    return "\n".join(lines or ["Nothing."]) + "\n"


def _target(row: Row) -> str:
    return f"{'<=' if row.part == 'R2' else '>='} {row.target:.3g}"


def _share(value: float) -> str:
    return f"{value:.4f}"


def _verdict(met: bool) -> str:
    return "yes" if met else "**no**"


def _table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rule = ["---"] * len(head)
    return "\n".join(f"| {' | '.join(line)} |" for line in (head, rule, *lines)) + "\n"
