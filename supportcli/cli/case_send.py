"""`supportcli case render|edit|follow-up|escalate`: what is written to support, first and later."""

import os
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated

import typer

from supportcli.cli.case_options import CaseNeeded, ChannelOption
from supportcli.cli.choices import clock, language, one_of, spoken
from supportcli.cli.faces import asker, world
from supportcli.cli.options import (
    CopyOption,
    FlowsOption,
    ForceOption,
    LangOption,
    NoInputOption,
    NowOption,
    OriginalsOption,
    OutputOption,
    PlainOption,
    SetOption,
    SummaryLangOption,
)
from supportcli.desk.answers import merged
from supportcli.desk.cases.edit import edit_case
from supportcli.desk.cases.send import Sending, open_sending
from supportcli.desk.order import Given, Order
from supportcli.summary.formats import RENDERERS

app = typer.Typer()
FormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", help="Layout of the summary.", metavar="|".join(RENDERERS)),
]
SentOption = Annotated[
    bool, typer.Option("--sent", help="It goes out now: the next message starts from here.")
]


@app.command(help="Write the summary of a case once more.")
def render(
    case: CaseNeeded,
    channel: ChannelOption = None,
    sent: SentOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    copy: CopyOption = False,
    attach_originals: OriginalsOption = False,
    now: NowOption = None,
    summary_lang: SummaryLangOption = None,
    lang: LangOption = None,
    flows: FlowsOption = None,
) -> None:
    """In any layout, in either language."""
    order = _order(lang, summary_lang, now, format, output, force, copy, attach_originals, flows)
    with _sending(order, now, case, sent=sent) as sending:
        sending.render(channel)


@app.command("follow-up", help="Write the next message: only what is new, the ticket first.")
def follow_up(
    case: CaseNeeded,
    channel: ChannelOption = None,
    sent: SentOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    copy: CopyOption = False,
    attach_originals: OriginalsOption = False,
    no_input: NoInputOption = False,
    plain: PlainOption = False,
    now: NowOption = None,
    summary_lang: SummaryLangOption = None,
    lang: LangOption = None,
    flows: FlowsOption = None,
) -> None:
    """By the channel of the last message, unless another is named."""
    order = _order(lang, summary_lang, now, format, output, force, copy, attach_originals, flows)
    with _sending(order, now, case, sent=sent, ask=not no_input, plain=plain) as sending:
        sending.follow_up(channel)


@app.command(help="Write to the next rung, from a senior agent to an authority.")
def escalate(
    case: CaseNeeded,
    channel: ChannelOption = None,
    sent: SentOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    copy: CopyOption = False,
    attach_originals: OriginalsOption = False,
    no_input: NoInputOption = False,
    plain: PlainOption = False,
    now: NowOption = None,
    summary_lang: SummaryLangOption = None,
    lang: LangOption = None,
    flows: FlowsOption = None,
) -> None:
    """With the history so far; a public post holds nothing private."""
    order = _order(lang, summary_lang, now, format, output, force, copy, attach_originals, flows)
    with _sending(order, now, case, sent=sent, ask=not no_input, plain=plain) as sending:
        sending.escalate(channel)


@app.command(help="Change the answers of a case.")
def edit(
    case: CaseNeeded,
    set_: SetOption = None,
    plain: PlainOption = False,
    now: NowOption = None,
    lang: LangOption = None,
    flows: FlowsOption = None,
) -> None:
    """Without --set, in the list of answers at the end of the wizard."""
    order = _order(lang, None, now, None, None, False, False, False, flows)
    given = merged(Given(), None, None, None, None, set_ or ())
    edit_case(order, world(order.lang, now), None if set_ else asker(plain=plain), case, given)


def _order(
    lang: str | None,
    summary_lang: str | None,
    now: str | None,
    format: str | None,
    output: Path | None,
    force: bool,
    copy: bool,
    attach_originals: bool,
    flows: Path | None,
) -> Order:
    said = spoken(lang)
    return Order(
        given=Given(),
        lang=said,
        summary_lang=language("--summary-lang", summary_lang) or said,
        role="user",
        now=clock(now),
        salt=os.urandom(16),
        format=one_of("--format", format, tuple(RENDERERS)),
        output=output,
        force=force,
        copy=copy,
        attach_originals=attach_originals,
        flows=flows,
    )


def _sending(
    order: Order,
    now: str | None,
    case: str,
    *,
    sent: bool = False,
    ask: bool = False,
    plain: bool = False,
) -> AbstractContextManager[Sending]:
    someone = asker(plain=plain) if ask and not sent else None
    return open_sending(order, world(order.lang, now), someone, case, sent=sent)
