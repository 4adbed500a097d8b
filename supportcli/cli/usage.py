"""Explains a command line that cannot be understood, in the user's language."""

import re

from supportcli.lang import Text, same
from supportcli.messages import cli as say

EXTRA = r"Got unexpected extra argument(?:s|\(s\))? \((?P<name>.*)\)"
# The parser's own sentences, and what stands for them.
SENTENCES = (
    (
        r"No such option: (?P<name>\S+) \(Possible options: (?P<near>[^,)]+).*\)",
        "NO_SUCH_OPTION_NEAR",
    ),
    (r"No such option: (?P<name>\S+)", "NO_SUCH_OPTION"),
    (
        r"No such command '(?P<name>.*?)'\. Did you mean '(?P<near>[^']*)'.*",
        "NO_SUCH_COMMAND_NEAR",
    ),
    (r"No such command '(?P<name>.*?)'\.", "NO_SUCH_COMMAND"),
    (r"Missing (?:argument|option) '(?P<name>[^']*)'\..*", "MISSING_ARGUMENT"),
    (r"Option '(?P<name>[^']*)' requires an argument\.", "NEEDS_VALUE"),
    (r"Option '(?P<name>[^']*)' does not take a value\.", "NO_VALUE"),
    (EXTRA, "EXTRA_ARGUMENT"),
    (r"Missing command\.", "MISSING_COMMAND"),
)


def wrong_usage(message: str, command: str, *, in_words: bool) -> Text:
    """The same for a command that is known: its own help is named, and quotes where they lack."""
    extra = re.fullmatch(EXTRA, message.strip(), re.DOTALL)
    quoted = say.IN_QUOTES.fill(**extra.groupdict()) if extra and in_words else None
    return say.USAGE_OF.fill(why=quoted or explain(message), command=command)


def explain(message: str) -> Text:
    """What is wrong with the command line; the parser's own words where it says something new."""
    for pattern, name in SENTENCES:
        match = re.fullmatch(pattern, message.strip(), re.DOTALL)
        if match:
            text: Text = getattr(say, name)
            return text.fill(**match.groupdict())
    return same(message)
