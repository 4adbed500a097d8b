"""`supportcli db init|upgrade|status`: the team's database."""

from typing import Annotated

import typer

from supportcli.cli.choices import spoken
from supportcli.cli.nouns import noun_app
from supportcli.cli.options import JsonOption, LangOption
from supportcli.cli.streams import environment, note, print_text
from supportcli.desk.envelope import envelope
from supportcli.desk.settings import read_settings
from supportcli.desk.team import address_of, bring_up, look_at
from supportcli.errors import Exit
from supportcli.messages import store as say
from supportcli.store.places import places

app = noun_app("db")
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Print the SQL and run nothing.")]


@app.command(help="Create the tables and roles of a team.")
def init(dry_run: DryRunOption = False, lang: LangOption = None) -> None:
    """Where they are already, nothing happens."""
    _bring_up(dry_run=dry_run, lang=lang)


@app.command(help="Bring the tables of the team up to date.")
def upgrade(dry_run: DryRunOption = False, lang: LangOption = None) -> None:
    """All steps or none."""
    _bring_up(dry_run=dry_run, lang=lang)


@app.command(help="Say how far the team's tables are.")
def status(lang: LangOption = None, json: JsonOption = False) -> None:
    """Exit code 1 if a step is missing."""
    found = look_at(_address())
    if json:
        data = {"applied": found.applied, "missing": found.missing}
        print_text([envelope("database", data)])
    else:
        to_do = say.DB_TO_DO.fill(names=", ".join(found.missing))
        print_text([(to_do if found.missing else say.DB_UP_TO_DATE)[spoken(lang)]])
    if found.missing:
        raise typer.Exit(Exit.WARNINGS)


def _bring_up(*, dry_run: bool, lang: str | None) -> None:
    said = spoken(lang)
    if dry_run:
        print_text(f"{statement};" for statement in look_at(_address()).statements)
        return
    left = bring_up(_address())
    if left:
        note(say.DB_ROLES_LEFT, said)
        print_text(f"{statement};" for statement in left)
        raise typer.Exit(Exit.WARNINGS)
    print_text([say.DB_READY[said]])


def _address() -> str:
    return address_of(read_settings(environment(), places(environment())))
