"""`supportcli resume`: a case that was cut short, at its first open question."""

import os

import typer

from supportcli.cli.choices import clock, language, spoken
from supportcli.cli.faces import asker, world
from supportcli.cli.nouns import NOUNS, noun_app
from supportcli.cli.options import (
    CaseArgument,
    FlowsOption,
    LangOption,
    NowOption,
    PlainOption,
    SummaryLangOption,
)
from supportcli.desk.order import Given, Order
from supportcli.desk.resume import attend_resumed

app = noun_app("resume")


@app.command(help=NOUNS["resume"])
def resume(
    case: CaseArgument = None,
    lang: LangOption = None,
    now: NowOption = None,
    summary_lang: SummaryLangOption = None,
    plain: PlainOption = False,
    flows: FlowsOption = None,
) -> None:
    """Without a number: the only unfinished case, or one of them chosen from a list."""
    said = spoken(lang)
    order = Order(
        given=Given(),
        lang=said,
        summary_lang=language("--summary-lang", summary_lang) or said,
        role="user",
        now=clock(now),
        salt=os.urandom(16),
        flows=flows,
    )
    raise typer.Exit(attend_resumed(order, world(said, now), asker(plain=plain), case))
