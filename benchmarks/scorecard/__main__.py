"""Prints the scorecard row by row, keeps it as a table, and fails if a gate is not held."""

import importlib
import platform
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.scorecard.model import Held, Row
from benchmarks.scorecard.workplace import Workplace

# One file a family; its ROWS are tried in this order.
FAMILIES = ("terminal", "store", "outputs", "privacy", "measured", "supply")
TABLE = Path(__file__).parents[1] / "scorecard.md"
MARKS = {True: "yes", False: "NO", None: "n/a"}
HEAD = """# The scorecard

What a release is held to, tried on the real command line by `make scorecard`: in processes, on
terminals, with signals, full disks and hostile text. G is a gate: one that is not held stops a
release. P is a point. n/a: there is nothing here that could break it yet.

"""


def rows() -> list[Row]:
    """Every row of every family, in the order they are tried."""
    modules = (importlib.import_module(f"benchmarks.scorecard.{name}") for name in FAMILIES)
    return [row for module in modules for row in module.ROWS]


def tried(row: Row) -> tuple[Held, float]:
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="scorecard-", ignore_cleanup_errors=True) as home:
        try:
            held = row.try_it(Workplace(Path(home)))
        except Exception as error:
            why = " ".join(str(error).split())[-200:]
            held = Held(False, f"could not be tried: {type(error).__name__}: {why}")
    return held, time.perf_counter() - began


def main(wanted: list[str]) -> int:
    """Try the rows that are named, or all; only a whole run is kept."""
    chosen = [row for row in rows() if not wanted or row.id in wanted]
    results = []
    for row in chosen:
        held, seconds = tried(row)
        results.append((row, held, seconds))
        weight = "G" if row.gate else "P"
        print(f"{row.id:4} {weight} {MARKS[held.held]:3} {seconds:6.1f} s  {row.title}")
        print(f"            {held.figure}", flush=True)
    if not wanted:
        TABLE.write_text(HEAD + table(results), "utf-8")
    lost = [row.id for row, held, _ in results if row.gate and held.held is False]
    print(f"gates not held: {', '.join(lost) or 'none'}")
    return 1 if lost or not chosen else 0


def table(results: list[tuple[Row, Held, float]]) -> str:
    """A Markdown table with where and when it was measured."""
    lines = ["| | | promise | held | figure | s |", "|---|---|---|---|---|---|"]
    for row, held, seconds in results:
        cells = (row.id, "G" if row.gate else "P", row.title, MARKS[held.held], held.figure)
        escaped = (cell.replace("|", "\\|").replace("<", "&lt;") for cell in cells)
        lines.append(f"| {' | '.join(escaped)} | {seconds:.1f} |")
    gates = [held.held for row, held, _ in results if row.gate and held.held is not None]
    points = [held.held for row, held, _ in results if not row.gate and held.held is not None]
    here = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    today = datetime.now(UTC).date().isoformat()
    score = f"Gates {sum(gates)} of {len(gates)}, points {sum(points)} of {len(points)}."
    return "\n".join([*lines, "", f"{score} {here}, {today}.", ""])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
