"""The commands by name; the module of one is loaded when it is called."""

import importlib
from typing import Any

import typer
from typer.core import TyperGroup

from supportcli.cli.help import localised, said
from supportcli.cli.usage import wrong_usage
from supportcli.errors import Exit, Problem, SupportError
from supportcli.fields import suggest
from supportcli.lang import Lang
from supportcli.messages import cli as say

NOUNS = {
    "start": "Walk through a flow and print the case summary.",
    "resume": "Go on with a case that was cut short.",
    "case": "Look at cases, write on, follow up, escalate, rate, erase.",
    "history": "Say whether and where cases are kept, switch it on or off, encrypt.",
    "find": "Find the flow for a problem told in your own words.",
    "contact": "Say which channel to use now, and why.",
    "flow": "Look at flows and check them.",
    "wallet": "Look at what is on record about the wallets.",
    "redact": "Hide secrets and personal details in any text.",
    "sync": "Send to the team what is only on this machine yet.",
    "db": "Set up the team's database and bring it up to date.",
    "doctor": "Look over the installation: versions, rights, store, flows, redaction.",
    "facts": "List the facts on record, and what rests on them.",
}


# Arguments that are a text of several words.
IN_WORDS = ("TEXT", "WORDS")
HELP_NAMES = {"help_option_names": ["-h", "--help"]}


def noun_app(name: str) -> typer.Typer:
    """The empty application of one noun."""
    return typer.Typer(
        name=name, help=NOUNS[name], rich_markup_mode=None, context_settings=HELP_NAMES,
        add_completion=False,
    )  # fmt: skip


class Nouns(TyperGroup):
    """The top of the command line. `lang` is set before it runs."""

    lang: Lang = "en"

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Where the parser knows which command was meant, that one's help is named."""
        try:
            code = super().main(*arguments, **options)
        except typer.TyperException as error:
            context = getattr(error, "ctx", None)
            if context is None:
                raise
            in_words = any(one.metavar in IN_WORDS for one in context.command.params)
            message = error.format_message()
            text = wrong_usage(message, context.command_path, in_words=in_words)
            raise SupportError([Problem("usage", text)], Exit.USAGE) from None
        if code == Exit.INTERRUPTED:
            # The parser makes a code of it, and then nobody would say goodbye.
            raise KeyboardInterrupt
        return code

    def list_commands(self, ctx: Any) -> list[str]:
        return list(NOUNS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in NOUNS:
            near, other = say.NO_SUCH_COMMAND_NEAR, say.NO_SUCH_COMMAND
            text = suggest(cmd_name, tuple(NOUNS), near, other, "name")
            raise SupportError([Problem("usage", say.USAGE.fill(why=text))], Exit.USAGE)
        return localised(noun(cmd_name), self.lang)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, said(NOUNS[name], self.lang)) for name in NOUNS])


def noun(name: str) -> Any:
    """The command tree of one noun, in English."""
    command = typer.main.get_command(importlib.import_module(f"supportcli.cli.{name}").app)
    command.name = name
    return command
