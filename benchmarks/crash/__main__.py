"""`sweep [--quick]`, `kills [count]` or `canary [count]`; what is found goes to crash.md."""

import platform
import re
import sqlite3
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.crash import canary, kills
from benchmarks.crash.sweep import sweeps, table

REPORT = Path(__file__).parents[1] / "crash.md"
SWEEP, KILLS, CANARY = "Every call", "At random", "Secrets"
HEAD = """# Kills and failing disks

What was acknowledged (the next prompt was on the screen) must be there afterwards, the file sound,
and the next question the first that has no answer. `make crash-sweep`, `make crash-kills`.
Secrets typed in every kind of field must be in no byte that is left. `make canary`.
"""


def main(words: list[str]) -> int:
    """Exit 1 if anything was lost."""
    count = int(words[1]) if words[1:] and words[1].isdecimal() else None
    if words[:1] == ["kills"]:
        lines = printed(kills.report(count or 1000))
        keep(KILLS, lines)
    elif words[:1] == ["canary"]:
        lines = printed(canary.report(count or 200))
        keep(CANARY, lines)
    else:
        lines = printed(table(sweeps(quick="--quick" in words)))
        if "--quick" not in words:
            keep(SWEEP, lines)
    return int(any(line.startswith("wrong") for line in lines))


def printed(lines: Iterable[str]) -> list[str]:
    """The lines, each printed as it comes."""
    found = []
    for line in lines:
        print(line, flush=True)
        found.append(line)
    return found


def keep(section: str, lines: list[str]) -> None:
    """Put the lines in the place of that section of the report."""
    text = REPORT.read_text("utf-8") if REPORT.exists() else HEAD
    there = re.split(r"\n## ", text)
    sections = {part.partition("\n")[0]: part for part in there[1:]}
    here = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    today = datetime.now(UTC).date().isoformat()
    measured = f"{here}, SQLite {sqlite3.sqlite_version}, {today}."
    sections[section] = "\n".join([section, "", *lines, "", measured, ""])
    parts = [sections[name] for name in (SWEEP, KILLS, CANARY) if name in sections]
    REPORT.write_text("\n## ".join([HEAD, *parts]), "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
