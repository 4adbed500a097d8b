"""Turns words of the command line into values, or says which words there are."""

from supportcli.cli.streams import environment
from supportcli.errors import Exit, Problem, SupportError
from supportcli.fields import suggest
from supportcli.lang import LANGS, Lang, Text, detect
from supportcli.messages import cli as say


def spoken(found: str | None) -> Lang:
    """The language asked for with `--lang`, else the environment's."""
    return language("--lang", found) or detect(environment())


def language(name: str, found: str | None) -> Lang | None:
    wanted = one_of(name, found, LANGS)
    return next((lang for lang in LANGS if lang == wanted), None)


def one_of(name: str, found: str | None, known: tuple[str, ...]) -> str | None:
    """`found` if it is one of the known words; SupportError with a suggestion otherwise."""
    if found is None or found in known:
        return found
    near, other = say.NOT_A_CHOICE_NEAR, say.NOT_A_CHOICE
    raise usage(suggest(found, known, near, other, "found", name=name))


def usage(text: Text) -> SupportError:
    return SupportError([Problem("usage", text)], Exit.USAGE)
