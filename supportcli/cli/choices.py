"""Turns words of the command line into values, or says which words there are."""

from datetime import datetime
from typing import TypeVar

from supportcli.cli.streams import environment
from supportcli.errors import Exit, Problem, SupportError
from supportcli.fields import suggest
from supportcli.lang import LANGS, Lang, Text, detect
from supportcli.messages import cli as say


def spoken(found: str | None) -> Lang:
    """The language asked for with `--lang`, else the environment's."""
    return language("--lang", found) or detect(environment())


def language(name: str, found: str | None) -> Lang | None:
    return one_of(name, found, LANGS)


_Word = TypeVar("_Word", bound=str)


def one_of(name: str, found: str | None, known: tuple[_Word, ...]) -> _Word | None:
    """`found` if it is one of the known words; SupportError with a suggestion otherwise."""
    if found is None:
        return None
    for word in known:
        if word == found:
            return word
    near, other = say.NOT_A_CHOICE_NEAR, say.NOT_A_CHOICE
    raise usage(suggest(found, known, near, other, "found", name=name))


def clock(found: str | None) -> datetime:
    """`--now`, or the present; always with an offset, the machine's own where none is given."""
    if found is None:
        return datetime.now().astimezone()
    try:
        moment = datetime.fromisoformat(found)
        return moment if moment.tzinfo else moment.astimezone()
    except (ValueError, OverflowError, OSError):
        raise usage(say.NOW_FORM.fill(found=found[:40])) from None


def usage(text: Text) -> SupportError:
    return SupportError([Problem("usage", text)], Exit.USAGE)
