"""`supportcli case delete|purge`: erase for good."""

import typer

from supportcli.cli.case_options import AgeOption, CasesNeeded, YesOption
from supportcli.cli.choices import clock, spoken
from supportcli.cli.faces import asker, keeper
from supportcli.cli.options import JsonOption, LangOption, NowOption, PlainOption
from supportcli.cli.streams import print_text
from supportcli.desk.cases.erase import erase, older_than
from supportcli.desk.cases.stored import find_case
from supportcli.desk.envelope import envelope
from supportcli.desk.journal import Keeper
from supportcli.lang import Lang
from supportcli.messages import case as say

app = typer.Typer()


@app.command(help="Erase cases for good.")
def delete(
    cases: CasesNeeded,
    yes: YesOption = False,
    plain: PlainOption = False,
    lang: LangOption = None,
    json: JsonOption = False,
) -> None:
    """No byte of them is left in the store."""
    kept: Keeper = keeper()
    ids = tuple(dict.fromkeys(find_case(kept.store, case) for case in cases))
    _erase(kept, ids, spoken(lang), yes=yes, plain=plain, json=json)


@app.command(help="Erase every case that nothing has happened to for a time.")
def purge(
    older_than_: AgeOption,
    yes: YesOption = False,
    now: NowOption = None,
    plain: PlainOption = False,
    lang: LangOption = None,
    json: JsonOption = False,
) -> None:
    """Whatever its status: what was not touched for so long is not in use."""
    kept: Keeper = keeper()
    ids = older_than(kept.store, older_than_, clock(now))
    _erase(kept, ids, spoken(lang), yes=yes, plain=plain, json=json)


def _erase(
    kept: Keeper, ids: tuple[str, ...], lang: Lang, *, yes: bool, plain: bool, json: bool
) -> None:
    sure = yes or not ids
    count = erase(kept, ids, None if sure else asker(plain=plain), lang, sure=sure)
    if json:
        print_text([envelope("erased", count or 0)])
    else:
        print_text([say.KEPT[lang] if count is None else say.ERASED.fill(count=count)[lang]])
