"""`supportcli case list|show|due`: look at what is kept."""

import typer

from supportcli.case.record import STATUSES
from supportcli.cli.case_options import (
    CaseNeeded,
    FlowFilter,
    LimitOption,
    SinceOption,
    StatusOption,
    TextOption,
    UntilOption,
    WalletOption,
)
from supportcli.cli.choices import clock, day, one_of, spoken
from supportcli.cli.faces import keeper
from supportcli.cli.options import FlowsOption, JsonOption, LangOption, NowOption
from supportcli.cli.streams import print_text
from supportcli.desk.cases.due import overdue, overdue_data, overdue_lines
from supportcli.desk.cases.look import case_data, case_lines, head_data, head_lines, read_names
from supportcli.desk.cases.stored import open_stored
from supportcli.desk.envelope import envelope
from supportcli.store.base import Query

app = typer.Typer()


@app.command("list", help="List the cases, the newest first.")
def list_(
    wallet: WalletOption = None,
    flow: FlowFilter = None,
    status: StatusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    text: TextOption = None,
    limit: LimitOption = 20,
    lang: LangOption = None,
    json: JsonOption = False,
    flows: FlowsOption = None,
) -> None:
    """Every filter narrows it down."""
    said = spoken(lang)
    query = Query(
        wallet=wallet,
        flow=flow,
        status=one_of("--status", status, STATUSES),
        since=day("--since", since),
        until=day("--until", until, end=True),
        text=text,
        limit=limit,
    )
    heads, names = keeper().store.heads(query), read_names(flows)
    if json:
        print_text([envelope("cases", [head_data(head, names) for head in heads])])
    else:
        print_text(head_lines(heads, names, said))


@app.command(help="Show one case: where it stands, the answers, its history.")
def show(
    case: CaseNeeded,
    lang: LangOption = None,
    json: JsonOption = False,
    flows: FlowsOption = None,
) -> None:
    """By the flow it was begun with."""
    said = spoken(lang)
    stored = open_stored(keeper().store, case, flows)
    print_text([envelope("case", case_data(stored))] if json else case_lines(stored, said))


@app.command(help="List the cases whose answer is overdue.")
def due(
    now: NowOption = None,
    lang: LangOption = None,
    json: JsonOption = False,
    flows: FlowsOption = None,
) -> None:
    """By what support promised, else by the usual time of the channel, where that is on record."""
    said, moment, names = spoken(lang), clock(now), read_names(flows)
    found = overdue(keeper().store, moment)
    if json:
        print_text([envelope("due", overdue_data(found, names))])
    else:
        print_text(overdue_lines(found, names, said))
