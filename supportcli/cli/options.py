"""The options and arguments of the commands, each declared once."""

from pathlib import Path
from typing import Annotated

import typer

from supportcli.cli.complete import case_ids, flow_ids, wallet_ids

LangOption = Annotated[
    str | None,
    typer.Option("--lang", help="Language of questions and messages: zh or en.", metavar="LANG"),
]
FlowsOption = Annotated[
    Path | None,
    typer.Option(
        "--flows", help="Folder of flows to use instead of the shipped ones.", metavar="FOLDER"
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
PlainOption = Annotated[
    bool, typer.Option("--plain", help="Numbered choices and line input, for screen readers.")
]
VersionOption = Annotated[bool, typer.Option("--version", help="Show the version and exit.")]

FlowArgument = Annotated[
    str, typer.Argument(metavar="FLOW", help="Which flow.", autocompletion=flow_ids)
]
WalletArgument = Annotated[
    str, typer.Argument(metavar="ID", help="Which wallet.", autocompletion=wallet_ids)
]
PathsArgument = Annotated[
    list[Path] | None,
    typer.Argument(metavar="PATH...", help="Files or folders; the shipped flows if none is given."),
]

StartFlowArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="FLOW",
        help="Which flow; see “supportcli flow list”. Without it you are asked.",
        autocompletion=flow_ids,
    ),
]
WalletOption = Annotated[
    str | None,
    typer.Option(
        "--wallet",
        help="Which wallet: kdou, kushen, tp, jisu or generic.",
        metavar="ID",
        autocompletion=wallet_ids,
    ),
]
RoleOption = Annotated[
    str | None,
    typer.Option("--role", help="Who is typing: user, or staff with a customer.", metavar="ROLE"),
]
AnswersOption = Annotated[
    str | None,
    typer.Option(
        "--answers", help="File with answers, YAML or JSON; - for standard input.", metavar="FILE"
    ),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option("--set", help="One answer; may be repeated.", metavar="KEY=VALUE"),
]
NoInputOption = Annotated[
    bool, typer.Option("--no-input", help="Ask nothing: what is missing is an error.")
]
NoSaveOption = Annotated[
    bool, typer.Option("--no-save", help="Keep nothing of this case on this computer.")
]
CaseArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="CASE",
        help="Which case; the beginning of its number is enough.",
        autocompletion=case_ids,
    ),
]
NowOption = Annotated[
    str | None,
    typer.Option("--now", help="Take this as the current time (ISO 8601).", metavar="TIME"),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="Write the summary to a file instead of standard output.",
        metavar="FILE",
    ),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace the output file if it exists.")]
CopyOption = Annotated[
    bool, typer.Option("--copy", help="Copy the summary to the clipboard as well.")
]
OriginalsOption = Annotated[
    bool,
    typer.Option(
        "--attach-originals",
        help="Attach a file as it is where no copy without place and time can be made.",
    ),
]
SummaryLangOption = Annotated[
    str | None,
    typer.Option("--summary-lang", help="Language of the summary, if another.", metavar="LANG"),
]
SourcesOption = Annotated[
    bool, typer.Option("--sources", help="Also print which facts each part rests on.")
]
ContactFlowArgument = Annotated[
    str | None,
    typer.Argument(metavar="FLOW", help="The problem, for how urgent it is."),
]
WalletNeededOption = Annotated[
    str,
    typer.Option(
        "--wallet",
        help="Which wallet: kdou, kushen, tp, jisu or generic.",
        metavar="ID",
        autocompletion=wallet_ids,
    ),
]
UrgencyOption = Annotated[
    str | None,
    typer.Option("--urgency", help="How urgent it is.", metavar="low|normal|urgent"),
]
ComplexityOption = Annotated[
    str | None,
    typer.Option("--complexity", help="How much there is to explain.", metavar="simple|complex"),
]
