"""The process's own streams: whole bytes out, one line an error, and whether anyone is there."""

import os
import sys
from collections.abc import Iterable, Mapping

from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Lang, Text
from supportcli.messages import cli as say


class ReaderGoneError(Exception):
    """Whoever read standard output has left; not a fault, and nothing to say about it."""


def write_out(data: bytes) -> None:
    """All of it to standard output, or SupportError: a lost result is never a success."""
    try:
        stream = sys.stdout.buffer
        stream.write(data)
        stream.flush()
    except BrokenPipeError:
        _give_up_output()
        raise ReaderGoneError from None
    except (OSError, ValueError, AttributeError) as error:
        _give_up_output()
        reason = getattr(error, "strerror", None) or say.STDOUT_CLOSED.en
        text = say.STDOUT_FAILED.fill(reason=reason)
        raise SupportError([Problem("stdout", text)], Exit.NOT_WRITTEN) from None


def _give_up_output() -> None:
    """Python writes what is left at exit; it must not fail a second time and change the code."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return


def print_text(lines: Iterable[str]) -> None:
    """Lines of text to standard output."""
    write_out("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))


def note(text: Text, lang: Lang) -> None:
    """One line for people, where it does not get into the result."""
    _error_line(text[lang])


def report(problems: Iterable[Problem], lang: Lang) -> None:
    """Every problem on a line of its own."""
    for problem in problems:
        _error_line(problem.line(lang))


def read_input() -> str:
    """One line of standard input; EOFError at its end."""
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")


def environment() -> Mapping[str, str]:
    """The process's environment, read here and handed on as a value."""
    return os.environ


def someone_is_there() -> bool:
    """Whether questions can be asked: a terminal to read from and one to ask on."""
    try:
        return sys.stdin.isatty() and sys.stderr.isatty()
    except (ValueError, AttributeError):
        return False


def wants_plain(environ: Mapping[str, str]) -> bool:
    """Screen readers and terminals that cannot be drawn on get numbered lines."""
    return environ.get("TERM", "dumb") == "dumb" or environ.get("ACCESSIBLE", "") not in ("", "0")


def _error_line(line: str) -> None:
    from supportcli.visible import visible

    try:
        sys.stderr.write(visible(line) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        return
