"""`supportcli start`: what was given on the command line and in a file, put into one order."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from supportcli.cli.choices import clock, language, one_of, spoken
from supportcli.cli.faces import asker, world
from supportcli.cli.nouns import NOUNS, noun_app
from supportcli.cli.options import (
    AnswersOption,
    CopyOption,
    FlowsOption,
    ForceOption,
    LangOption,
    NoInputOption,
    NoSaveOption,
    NowOption,
    OriginalsOption,
    OutputOption,
    PlainOption,
    RoleOption,
    SetOption,
    StartFlowArgument,
    SummaryLangOption,
    WalletOption,
)
from supportcli.desk.answers import merged, read_answers
from supportcli.desk.front import attend
from supportcli.desk.order import Given, Order
from supportcli.flow.model import ROLES
from supportcli.summary.formats import RENDERERS

app = noun_app("start")
FormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", help="Layout of the summary.", metavar="|".join(RENDERERS)),
]


@app.command(help=NOUNS["start"])
def start(
    flow: StartFlowArgument = None,
    wallet: WalletOption = None,
    lang: LangOption = None,
    role: RoleOption = None,
    answers: AnswersOption = None,
    set_: SetOption = None,
    no_input: NoInputOption = False,
    now: NowOption = None,
    format: FormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    copy: CopyOption = False,
    attach_originals: OriginalsOption = False,
    summary_lang: SummaryLangOption = None,
    no_save: NoSaveOption = False,
    plain: PlainOption = False,
    flows: FlowsOption = None,
) -> None:
    """Collect what was given, decide who is asked, and let the desk do the rest."""
    given = merged(_given(answers), flow, wallet, lang, role, set_ or ())
    said = spoken(given.lang)
    order = Order(
        given=given,
        lang=said,
        summary_lang=language("--summary-lang", summary_lang) or said,
        role=one_of("--role", given.role, ROLES) or "user",
        now=clock(now),
        salt=os.urandom(16),
        format=one_of("--format", format, tuple(RENDERERS)),
        output=output,
        force=force,
        copy=copy,
        attach_originals=attach_originals,
        flows=flows,
    )
    here = world(said, now, save=not no_save)
    raise typer.Exit(attend(order, here, None if no_input else asker(plain=plain)))


def _given(source: str | None) -> Given:
    from supportcli import document

    if source is None:
        return Given()
    if source == "-":
        data = sys.stdin.buffer.read(document.MAX_BYTES + 1)
        return read_answers(document.parse(document.decode(data, "-"), "-"))
    return read_answers(document.read(Path(source)))
