"""Measures the redactor, prints the report and writes it down."""

import argparse
from pathlib import Path

from benchmarks.redaction import templates
from benchmarks.redaction.markdown import markdown
from benchmarks.redaction.report import SEED, SETS, N, Report, run

_OUT = Path(__file__).parents[1] / "redaction.md"


def main() -> None:
    options = _options().parse_args()
    chosen = [options.failures] if options.failures else SETS
    report = run(
        options.n,
        options.seed,
        root=options.templates,
        sets=chosen,
        layouts=not options.plain,
        processes=options.processes,
    )
    if options.failures:
        _print_failures(report)
        return
    text = markdown(report)
    print(text)
    options.out.write_text(text, "utf-8")


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.redaction", description=__doc__)
    parser.add_argument("--n", type=int, default=N, help="cases a row; the targets need 600")
    parser.add_argument("--seed", type=int, default=SEED, help="what the values are drawn from")
    parser.add_argument("--templates", type=Path, default=templates.ROOT, metavar="FOLDER")
    parser.add_argument("--out", type=Path, default=_OUT, metavar="FILE")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--plain", action="store_true", help="without the other layouts")
    parser.add_argument(
        "--failures",
        choices=("worked",),
        help="print one failing text a template instead of the report; only of the worked set",
    )
    return parser


def _print_failures(report: Report) -> None:
    for row in (*report.rows, *report.cells):
        where = ", ".join(filter(None, (row.group, row.name, row.mutation)))
        for text in row.failures:
            print(f"{row.part} {where}: {text!r}")


if __name__ == "__main__":
    main()
