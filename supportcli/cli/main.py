"""The command table and the one error boundary: every way to fail ends here, in one line."""

import os
from collections.abc import Sequence
from pathlib import Path
from traceback import extract_tb

import typer

from supportcli import __version__
from supportcli.cli import contact, facts, flow, start, wallet
from supportcli.cli.choices import spoken
from supportcli.cli.faces import bare
from supportcli.cli.help import localised
from supportcli.cli.options import LangOption, PlainOption, VersionOption
from supportcli.cli.streams import ReaderGoneError, note, print_text, report
from supportcli.cli.usage import explain
from supportcli.errors import Exit, SupportError
from supportcli.lang import LANGS, Lang, Text, detect
from supportcli.messages import cli as say
from supportcli.messages import desk as say_desk

app = typer.Typer(
    name="supportcli",
    help="Step-by-step help for digital-wallet trouble: fix it, or contact support well prepared.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("start", help="Walk through a flow and print the case summary.")(start.start)
app.command("contact", help="Say which channel to use now, and why.")(contact.contact)
app.command("facts", help="List the facts on record, and what rests on them.")(facts.facts)
app.add_typer(flow.app, name="flow", help="Look at flows and check them.")
app.add_typer(wallet.app, name="wallet", help="Look at what is on record about the wallets.")


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    lang: LangOption = None,
    plain: PlainOption = False,
    version: VersionOption = False,
) -> None:
    """Without a command: greet, ask which wallet and which problem, and walk."""
    if version:
        print_text([f"supportcli {__version__}"])
    elif context.invoked_subcommand is None:
        raise typer.Exit(bare(spoken(lang), plain=plain))


def run(arguments: Sequence[str]) -> int:
    """Run one command; every failure becomes a line on standard error and an exit code."""
    lang = language(arguments)
    try:
        command = localised(typer.main.get_command(app), lang)
        code = command.main(list(arguments), prog_name="supportcli", standalone_mode=False)
        return int(code or Exit.DONE)
    except SupportError as error:
        report(error.problems, lang)
        return error.code
    except typer.TyperException as error:
        note(say.USAGE.fill(why=explain(error.format_message())), lang)
        return Exit.USAGE
    except EOFError:
        note(say_desk.INPUT_ENDED, lang)
        return Exit.INPUT_NEEDED
    except (KeyboardInterrupt, typer.Abort):
        return Exit.INTERRUPTED
    except ReaderGoneError:
        return Exit.BROKEN_PIPE
    except Exception as error:
        note(_internal(error), lang)
        return Exit.INTERNAL


def language(arguments: Sequence[str]) -> Lang:
    """The language of messages: `--lang` wherever it stands, else the environment's."""
    for index, word in enumerate(arguments):
        name, _, value = word.partition("=")
        if name == "--lang":
            wanted = value or (arguments[index + 1] if index + 1 < len(arguments) else "")
            return next((lang for lang in LANGS if lang == wanted), detect(os.environ))
    return detect(os.environ)


def _internal(error: Exception) -> Text:
    """Kind and place only: a message or a variable may hold what the user typed."""
    frame = extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    return say.INTERNAL.fill(kind=type(error).__name__, place=place)
