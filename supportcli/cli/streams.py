"""The process's own streams: whole bytes out, one line an error, and whether anyone is there."""

import codecs
import io
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import TextIO

from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Lang, Text
from supportcli.messages import cli as say
from supportcli.visible import undecoded


class ReaderGoneError(Exception):
    """Whoever read standard output has left; not a fault, and nothing to say about it."""


def settle() -> None:
    """Where the locale names no encoding, people are spoken to and read in UTF-8.

    Bytes that are no text are kept apart, so that they can be refused where they were typed.
    """
    for stream, errors in ((sys.stdin, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            encoding = "utf-8" if _encoding(stream) == "ascii" else stream.encoding
            stream.reconfigure(encoding=encoding, errors=errors)


def readable(words: Sequence[str]) -> list[str]:
    """The words of the command line in UTF-8, or in what the locale says; else SupportError."""
    found = []
    for number, word in enumerate(words, 1):
        try:
            found.append(os.fsencode(word).decode("utf-8") if undecoded(word) else word)
        except UnicodeError:
            text = say.NOT_TEXT.fill(number=number)
            raise SupportError([Problem("usage", text)], Exit.USAGE) from None
    return found


def write_out(data: bytes) -> None:
    """All of it to standard output, or SupportError: a lost result is never a success."""
    try:
        stream = sys.stdout.buffer
        stream.write(_as_shown(data))
        stream.flush()
    except BrokenPipeError:
        _give_up(sys.stdout)
        raise ReaderGoneError from None
    except (OSError, ValueError, AttributeError) as error:
        _give_up(sys.stdout)
        reason = getattr(error, "strerror", None) or say.STDOUT_CLOSED.en
        text = say.STDOUT_FAILED.fill(reason=reason)
        raise SupportError([Problem("stdout", text)], Exit.NOT_WRITTEN) from None


def preview(data: bytes) -> None:
    """The same for reading, and a blank line before what comes next."""
    if not sys.stdout.isatty():
        write_out(data)
        return
    write_out(_laid_out(data.decode("utf-8")).encode() + b"\n")


def leave_quietly() -> None:
    """Python writes what is left at exit; where nobody reads any more it must not fail."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            _give_up(stream)


def _give_up(stream: TextIO) -> None:
    """What is left in it goes nowhere: a second failure would change the exit code."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError, AttributeError):
        return


def _as_shown(data: bytes) -> bytes:
    """UTF-8, but for a terminal that speaks something else: it is shown what it can show."""
    encoding = _encoding(sys.stdout)
    if encoding in ("utf-8", "ascii") or not sys.stdout.isatty():
        return data
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def _encoding(stream: TextIO) -> str:
    return codecs.lookup(stream.encoding or "ascii").name


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


def remember_terminal() -> Callable[[], None]:
    """How the terminal is set now; the call sets it so again, unless another program has it."""
    if sys.platform == "win32":
        return lambda: None
    import termios

    try:
        handle = sys.stdin.fileno()
        found = termios.tcgetattr(handle)
    except (termios.error, OSError, ValueError, AttributeError):
        return lambda: None

    def restore() -> None:
        with suppress(termios.error, OSError):
            if os.tcgetpgrp(handle) == os.getpgrp():
                termios.tcsetattr(handle, termios.TCSANOW, found)

    return restore


def drop_typeahead() -> None:
    """Forget what waits on the terminal; what is no terminal has nothing waiting."""
    if sys.platform == "win32":
        return
    import termios

    with suppress(termios.error, OSError, ValueError, AttributeError):
        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)


def environment() -> Mapping[str, str]:
    """The process's environment, read here and handed on as a value."""
    return os.environ


def someone_is_there() -> bool:
    """Whether questions can be asked: a terminal to read from and one to ask on."""
    try:
        return sys.stdin.isatty() and sys.stderr.isatty()
    except (ValueError, AttributeError):
        return False


def terminal_name() -> str:
    """Which window this is, for whoever finds a case open here; empty without a terminal."""
    try:
        return os.ttyname(sys.stderr.fileno())
    except (OSError, ValueError, AttributeError):
        return ""


def wants_plain(environ: Mapping[str, str]) -> bool:
    """Screen readers and terminals that cannot be drawn on get numbered lines."""
    return environ.get("TERM", "dumb") == "dumb" or environ.get("ACCESSIBLE", "") not in ("", "0")


def _laid_out(text: str) -> str:
    from shutil import get_terminal_size

    from supportcli.desk.terminal.text import laid_out

    return laid_out(text, get_terminal_size().columns)


def _error_line(line: str) -> None:
    from supportcli.visible import visible

    try:
        shown = visible(line)
        sys.stderr.write((_laid_out(shown) if sys.stderr.isatty() else shown) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        return
