"""`supportcli doctor`: look over the installation."""

import os
import sys
from datetime import date
from shutil import get_terminal_size

import typer

from supportcli.cli.choices import spoken
from supportcli.cli.nouns import NOUNS, noun_app
from supportcli.cli.options import JsonOption, LangOption
from supportcli.cli.streams import environment, print_text, someone_is_there
from supportcli.desk.clipboard import system_way
from supportcli.desk.doctor import (
    Around,
    Terminal,
    finding_data,
    finding_lines,
    is_sound,
    look_over,
)
from supportcli.desk.envelope import envelope
from supportcli.errors import Exit
from supportcli.flow.heads import shipped
from supportcli.privacy.redact import Numbering, redact

app = noun_app("doctor")


@app.command(help=NOUNS["doctor"])
def doctor(lang: LangOption = None, json: JsonOption = False) -> None:
    """Nothing is changed by looking; exit code 1 if something has to be mended."""
    said = spoken(lang)
    salt = os.urandom(16)
    findings = look_over(
        Around(
            environment(),
            date.today(),
            shipped(),
            _version_of,
            lambda text: redact(text, said, Numbering(salt)).text,
            system_way,
            _terminal(),
        )
    )
    if json:
        print_text([envelope("doctor", finding_data(findings))])
    else:
        print_text(finding_lines(findings, said))
    if not is_sound(findings):
        raise typer.Exit(Exit.WARNINGS)


def _version_of(package: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _terminal() -> Terminal | None:
    if not someone_is_there():
        return None
    from supportcli.desk.terminal.console import wants_colour

    size = get_terminal_size()
    colour = wants_colour(sys.stderr, environment())
    return Terminal(size.columns, size.lines, sys.stderr.encoding, colour)
