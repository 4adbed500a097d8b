"""`supportcli history`: whether cases are kept on this computer, where, and encrypted or not."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from supportcli.cli.choices import spoken
from supportcli.cli.nouns import noun_app
from supportcli.cli.options import JsonOption, LangOption
from supportcli.cli.streams import environment, print_text
from supportcli.desk import sealing
from supportcli.desk.envelope import envelope
from supportcli.desk.keeping import history_is_on, switch_history
from supportcli.lang import Text
from supportcli.messages import case as say
from supportcli.store.places import places

app = noun_app("history")

KeyFileOption = Annotated[
    Path | None,
    typer.Option("--key-file", help="Where the key is, or is to be made.", metavar="PATH"),
]


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


@app.command(help="Encrypt what is kept; needs the extra “encrypt”.")
def encrypt(key_file: KeyFileOption = None, lang: LangOption = None) -> None:
    """The old text is erased from the file."""
    _print(sealing.encrypt(environment(), places(environment()), key_file), lang)


@app.command(help="Write encrypted cases so that no key is needed.")
def decrypt(lang: LangOption = None) -> None:
    """The key file stays where it is."""
    _print(sealing.decrypt(environment(), places(environment())), lang)


@app.command(help="Encrypt what is kept with a new key.")
def rotate(lang: LangOption = None) -> None:
    """The old key opens nothing any more."""
    _print(sealing.rotate(environment(), places(environment())), lang)


def _print(told: Iterable[Text], lang: str | None) -> None:
    print_text(text[spoken(lang)] for text in told)
