"""`supportcli history`: whether cases are kept on this computer, and where."""

from supportcli.cli.choices import spoken
from supportcli.cli.nouns import noun_app
from supportcli.cli.options import JsonOption, LangOption
from supportcli.cli.streams import environment, print_text
from supportcli.desk.envelope import envelope
from supportcli.desk.keeping import history_is_on, switch_history
from supportcli.messages import case as say
from supportcli.store.places import places

app = noun_app("history")


@app.command(help="Keep cases from now on.")
def on(lang: LangOption = None) -> None:
    """What was switched off before begins to be kept again."""
    switch_history(places(environment()), on=True)
    print_text([say.HISTORY_ON[spoken(lang)]])


@app.command(help="Keep nothing from now on; what is kept already stays.")
def off(lang: LangOption = None) -> None:
    """To erase what is there is another command: nobody loses cases by a switch."""
    switch_history(places(environment()), on=False)
    print_text([say.HISTORY_OFF[spoken(lang)]])


@app.command(help="Say whether cases are kept.")
def status(lang: LangOption = None, json: JsonOption = False) -> None:
    """On or off, and where."""
    folder = places(environment())
    is_on = history_is_on(folder)
    if json:
        print_text([envelope("history", {"on": is_on, "path": str(folder.cases)})])
    else:
        text = (say.HISTORY_ON if is_on else say.HISTORY_OFF)[spoken(lang)]
        print_text([text, str(folder.cases)])


@app.command(help="Print where cases are kept.")
def path() -> None:
    """The path alone, for scripts."""
    print_text([str(places(environment()).cases)])
