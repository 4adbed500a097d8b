"""`supportcli flow list|show|lint`: look at flows and check them."""

import typer

from supportcli.cli.choices import spoken
from supportcli.cli.nouns import noun_app
from supportcli.cli.options import (
    FlowArgument,
    FlowsOption,
    JsonOption,
    LangOption,
    PathsArgument,
    SourcesOption,
)
from supportcli.cli.streams import note, print_text, report
from supportcli.desk import flows as desk
from supportcli.desk.envelope import envelope
from supportcli.desk.knowledge import Knowledge
from supportcli.desk.sources import citation_lines, flow_citations
from supportcli.errors import Exit
from supportcli.flow.heads import read_heads, shipped

app = noun_app("flow")


@app.command("list", help="List the flows.")
def list_(lang: LangOption = None, json: JsonOption = False, flows: FlowsOption = None) -> None:
    said = spoken(lang)
    heads = read_heads(flows or shipped())
    if json:
        print_text([envelope("flows", desk.list_data(heads))])
    else:
        print_text(desk.list_lines(heads, said))


@app.command(help="Show one flow: its questions, steps and outcomes.")
def show(
    flow: FlowArgument,
    sources: SourcesOption = False,
    lang: LangOption = None,
    json: JsonOption = False,
    flows: FlowsOption = None,
) -> None:
    said = spoken(lang)
    known = Knowledge(flows)
    program = known.program(flow)
    if json:
        print_text([envelope("flow", desk.flow_data(program))])
    else:
        print_text(desk.flow_lines(program, said))
        if sources:
            print_text(citation_lines(flow_citations(program.flow), known.facts, said))


@app.command(help="Check flow files; every problem with its line.")
def lint(
    paths: PathsArgument = None,
    lang: LangOption = None,
    json: JsonOption = False,
) -> None:
    said = spoken(lang)
    findings = desk.lint_paths(tuple(paths or ()))
    if json:
        print_text([envelope("lint", findings.data())])
    else:
        report(findings.problems, said)
        note(findings.verdict(), said)
    if findings.problems:
        raise typer.Exit(Exit.INVALID)
