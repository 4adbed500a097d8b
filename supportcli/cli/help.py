"""Puts the help of every command into the user's language."""

from typing import Any

import typer

from supportcli.lang import Lang
from supportcli.messages.cli import HELP_ZH


def localised(command: Any, lang: Lang) -> Any:
    """The command tree with its help texts, headings included, in `lang`."""
    if lang == "en":
        return command
    command.help = HELP_ZH.get(command.help, command.help)
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = HELP_ZH.get(parameter.help, parameter.help)
    plain_help = command.get_help

    def get_help(context: typer.Context) -> str:
        for option in (command.get_help_option(context),):
            if option is not None:
                option.help = HELP_ZH.get(option.help, option.help)
        return headings(plain_help(context))

    command.get_help = get_help
    for child in getattr(command, "commands", {}).values():
        localised(child, lang)
    return command


def headings(text: str) -> str:
    """The parser's own English words, which it offers no way to replace."""
    for english in (
        "Usage:",
        "Options:",
        "Arguments:",
        "Commands:",
        "[OPTIONS]",
        "COMMAND [ARGS]...",
    ):
        text = text.replace(english, HELP_ZH[english])
    return text
