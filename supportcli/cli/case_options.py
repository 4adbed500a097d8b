"""The options and arguments of `supportcli case`, each declared once."""

from pathlib import Path
from typing import Annotated

import typer

from supportcli.cli.complete import case_ids, flow_ids, wallet_ids

CaseNeeded = Annotated[
    str,
    typer.Argument(
        metavar="CASE",
        help="Which case; the beginning of its number is enough.",
        autocompletion=case_ids,
    ),
]
CasesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="CASE...",
        help="Which cases; all if none is named.",
        autocompletion=case_ids,
    ),
]
CasesNeeded = Annotated[
    list[str],
    typer.Argument(
        metavar="CASE...",
        help="Which cases.",
        autocompletion=case_ids,
    ),
]
NumberArgument = Annotated[
    str, typer.Argument(metavar="NUMBER", help="The number as support wrote it.")
]
PromiseArgument = Annotated[
    str,
    typer.Argument(metavar="WORDS", help="Such as “within 48 h” or “3 working days”."),
]
WordsArgument = Annotated[str, typer.Argument(metavar="TEXT", help="The remark.")]
FileArgument = Annotated[
    str, typer.Argument(metavar="FILE", help="An exported file; - for standard input.")
]
StoreArgument = Annotated[
    Path | None, typer.Argument(metavar="FILE", help="The damaged store; your own if left out.")
]
WalletOption = Annotated[
    str | None,
    typer.Option(
        "--wallet",
        help="Only cases of this wallet.",
        metavar="ID",
        autocompletion=wallet_ids,
    ),
]
FlowFilter = Annotated[
    str | None,
    typer.Option(
        "--flow", help="Only cases of this flow.", metavar="FLOW", autocompletion=flow_ids
    ),
]
StatusOption = Annotated[
    str | None,
    typer.Option("--status", help="draft, ready, waiting or closed.", metavar="STATUS"),
]
SinceOption = Annotated[
    str | None, typer.Option("--since", help="Changed on this day or later.", metavar="DATE")
]
UntilOption = Annotated[
    str | None, typer.Option("--until", help="Changed on this day or earlier.", metavar="DATE")
]
TextOption = Annotated[
    str | None, typer.Option("--text", help="Only cases that hold these words.", metavar="WORDS")
]
LimitOption = Annotated[
    int, typer.Option("--limit", help="At most so many.", metavar="N", min=1, max=10_000)
]
ResultOption = Annotated[
    str,
    typer.Option("--result", help="solved, unsolved or given_up.", metavar="RESULT"),
]
ScoreOption = Annotated[
    list[str] | None,
    typer.Option(
        "--score",
        help="One score from 1 to 5; may be repeated.",
        metavar="NAME=N",
    ),
]
YesOption = Annotated[bool, typer.Option("--yes", help="Erase without asking.")]
AgeOption = Annotated[
    str,
    typer.Option(
        "--older-than", help="Nothing happened for so long: 90d, 6w, 12m, 2y.", metavar="AGE"
    ),
]
ExportOption = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", help="Write to a file instead of standard output.", metavar="FILE"
    ),
]
ChannelOption = Annotated[
    str | None,
    typer.Option("--channel", help="By which channel; see “supportcli wallet show”.", metavar="ID"),
]
