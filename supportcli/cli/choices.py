"""Turns words of the command line into values, or says which words there are."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TypeVar

from supportcli.cli.nouns import Nouns
from supportcli.errors import Exit, Problem, SupportError
from supportcli.fields import suggest
from supportcli.lang import LANGS, Lang, Text
from supportcli.messages import case as say_case
from supportcli.messages import cli as say


def spoken(found: str | None) -> Lang:
    """The language asked for with `--lang`, wherever it stands, else the environment's."""
    return language("--lang", found) or Nouns.lang


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


def day(name: str, found: str | None, *, end: bool = False) -> datetime | None:
    """The beginning of a day on the machine's own clock, or its last moment."""
    if found is None:
        return None
    try:
        moment = datetime.combine(date.fromisoformat(found), time.max if end else time.min)
        return moment.astimezone()
    except (ValueError, OverflowError, OSError):
        raise usage(say_case.DAY_FORM.fill(name=name, found=found[:40])) from None


def scores(found: Sequence[str], known: tuple[str, ...]) -> dict[str, int]:
    """`speed=4` and the like, by name."""
    given: dict[str, int] = {}
    for pair in found:
        name, _, score = pair.partition("=")
        if name not in known or score not in tuple("12345"):
            text = say_case.SCORE_FORM.fill(found=pair[:40], known=", ".join(known))
            raise usage(text)
        given[name] = int(score)
    return given


def usage(text: Text) -> SupportError:
    return SupportError([Problem("usage", text)], Exit.USAGE)
