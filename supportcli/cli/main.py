"""The top of the command line: what stands before the nouns, and how a command is run."""

import os
from collections.abc import Sequence

import typer

from supportcli import __version__
from supportcli.cli.after import finish
from supportcli.cli.boundary import guarded
from supportcli.cli.choices import language, spoken
from supportcli.cli.help import localised
from supportcli.cli.nouns import HELP_NAMES, Nouns
from supportcli.cli.options import LangOption, PlainOption, VersionOption
from supportcli.cli.streams import print_text, readable
from supportcli.cli.usage import explain
from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import LANGS, Lang, detect
from supportcli.messages import cli as say

app = typer.Typer(
    name="supportcli",
    cls=Nouns,
    help="Step-by-step help for digital-wallet trouble: fix it, or contact support well prepared.",
    rich_markup_mode=None,
    context_settings=HELP_NAMES,
)


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    lang: LangOption = None,
    plain: PlainOption = False,
    version: VersionOption = False,
) -> None:
    """Without a command: greet, ask which wallet and which problem, and walk."""
    language("--lang", lang)
    if version:
        print_text([f"supportcli {__version__}"])
    elif context.invoked_subcommand is None:
        from supportcli.cli.faces import bare

        raise typer.Exit(bare(spoken(lang), plain=plain))


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code; nothing is raised."""
    lang = wanted(arguments)
    return guarded(lambda: _run(arguments, lang), lang)


def wanted(arguments: Sequence[str]) -> Lang:
    """The language of messages: `--lang` wherever it stands, else the environment's."""
    for index, word in enumerate(arguments):
        name, _, value = word.partition("=")
        if name == "--lang":
            found = value or (arguments[index + 1] if index + 1 < len(arguments) else "")
            return next((lang for lang in LANGS if lang == found), detect(os.environ))
    return detect(os.environ)


def _run(arguments: Sequence[str], lang: Lang) -> int:
    Nouns.lang = lang
    command = localised(typer.main.get_command(app), lang)
    try:
        code = command.main(readable(arguments), prog_name="supportcli", standalone_mode=False)
    except typer.TyperException as error:
        text = say.USAGE.fill(why=explain(error.format_message()))
        raise SupportError([Problem("usage", text)], Exit.USAGE) from None
    except typer.Abort as abort:
        # The parser takes the end of input for a wish to stop.
        raise EOFError from abort
    finish()
    return int(code or Exit.DONE)
