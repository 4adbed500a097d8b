"""`supportcli case export|import|recover`: cases as JSON Lines."""

import io
import sys
from pathlib import Path

import typer

from supportcli.cli.case_options import CasesArgument, ExportOption, FileArgument, StoreArgument
from supportcli.cli.choices import spoken
from supportcli.cli.faces import keeper
from supportcli.cli.options import ForceOption, JsonOption, LangOption
from supportcli.cli.streams import environment, note, print_text, report, write_out
from supportcli.desk.cases.erase import all_ids
from supportcli.desk.cases.files import exported, import_cases, read_lines, salvaged
from supportcli.desk.cases.stored import find_case
from supportcli.desk.envelope import envelope
from supportcli.desk.journal import Keeper
from supportcli.desk.output import new_file
from supportcli.errors import Exit
from supportcli.messages import case as say
from supportcli.messages import desk as say_desk
from supportcli.store.base import Query
from supportcli.store.places import places

app = typer.Typer()


@app.command("export", help="Write cases as JSON Lines, with the flows they were begun with.")
def export(
    cases: CasesArgument = None,
    output: ExportOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
) -> None:
    """Everything that is kept of them; answers are in it, secrets never were."""
    kept: Keeper = keeper()
    ids = [find_case(kept.store, case) for case in cases or ()] or all_ids(kept.store, Query())
    if output is None:
        for line in exported(kept.store, ids):
            write_out(line)
        return
    with new_file(output, force=force) as write:
        for line in exported(kept.store, ids):
            write(line)
    note(say.EXPORTED.fill(count=len(ids)), spoken(lang))


@app.command("import", help="Take in exported cases; those already here stay as they are.")
def import_(file: FileArgument, lang: LangOption = None, json: JsonOption = False) -> None:
    """Each case whole or not at all."""
    said = spoken(lang)
    kept: Keeper = keeper()
    if file == "-":
        lines = io.TextIOWrapper(sys.stdin.buffer, "utf-8", errors="surrogateescape", newline="\n")
        done = import_cases(kept.store, "-", lines)
    else:
        done = import_cases(kept.store, file, read_lines(Path(file)))
    report(done.problems, said)
    if json:
        print_text([envelope("import", done.data())])
    else:
        print_text([say.IMPORTED.fill(count=done.new, same=done.same)[said]])
    if done.problems:
        raise typer.Exit(Exit.WARNINGS)


@app.command(help="Save what can still be read of a damaged store, as JSON Lines.")
def recover(
    store: StoreArgument = None,
    output: ExportOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
) -> None:
    """The damaged file is only read."""
    from supportcli.desk.sealing import open_sealer
    from supportcli.store.salvage import salvage

    folder = places(environment())
    events = salvage(store or folder.cases, open_sealer(environment(), folder))
    if output is None:
        for line in salvaged(events):
            write_out(line)
        return
    with new_file(output, force=force) as write:
        for line in salvaged(events):
            write(line)
    note(say_desk.WRITTEN.fill(path=str(output.absolute())), spoken(lang))
