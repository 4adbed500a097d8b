"""Options that several commands share, declared once."""

from pathlib import Path
from typing import Annotated

import typer

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
