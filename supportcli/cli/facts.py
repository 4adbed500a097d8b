"""`supportcli facts`: every fact on record, and what rests on it."""

from supportcli.cli.choices import spoken
from supportcli.cli.nouns import NOUNS, noun_app
from supportcli.cli.options import FlowsOption, JsonOption, LangOption
from supportcli.cli.streams import print_text
from supportcli.desk.envelope import envelope
from supportcli.desk.knowledge import Knowledge
from supportcli.desk.sources import by_fact, report_data, report_lines

app = noun_app("facts")


@app.command(help=NOUNS["facts"])
def facts(lang: LangOption = None, json: JsonOption = False, flows: FlowsOption = None) -> None:
    """The facts of the wallets' sources; a fact that nothing cites says so."""
    said = spoken(lang)
    known = Knowledge(flows)
    cited = by_fact(known.citations())
    if json:
        print_text([envelope("facts", report_data(known.facts, cited))])
    else:
        print_text(report_lines(known.facts, cited, said))
