"""Puts the help of every command into the user's language."""

from typing import Any

from supportcli.cli.streams import print_text
from supportcli.lang import Lang
from supportcli.messages.cli import HELP_ZH

HEADINGS = (
    "Usage:",
    "Options:",
    "Arguments:",
    "Commands:",
    "[OPTIONS]",
    "COMMAND [ARGS]...",
    "[required]",
    "[default: ",
)


def said(english: str, lang: Lang) -> str:
    """A help text in `lang`."""
    return english if lang == "en" else HELP_ZH.get(english, english)


def localised(command: Any, lang: Lang) -> Any:
    """The command tree with its help texts, headings included, in `lang`."""
    _print_whole(command)
    if lang != "en":
        _translate(command, lang)
    for child in getattr(command, "commands", {}).values():
        localised(child, lang)
    return command


def _print_whole(command: Any) -> None:
    """Help that cannot be written is a failure like any other result that is lost."""
    own_option = command.get_help_option

    def show(context: Any, _: Any, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            print_text([context.get_help()])
            context.exit()

    def get_help_option(context: Any) -> Any:
        option = own_option(context)
        if option is not None:
            option.callback = show
        return option

    command.get_help_option = get_help_option


def _translate(command: Any, lang: Lang) -> None:
    command.help = said(command.help, lang)
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = said(parameter.help, lang)
    english_help = command.get_help

    def get_help(context: Any) -> str:
        option = command.get_help_option(context)
        if option is not None:
            option.help = said(option.help, lang)
        text: str = english_help(context)
        # The parser offers no way to replace its own words.
        for heading in HEADINGS:
            text = text.replace(heading, said(heading, lang))
        return text

    command.get_help = get_help
