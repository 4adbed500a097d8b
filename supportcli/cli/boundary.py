"""The one error boundary: every way to fail ends here, in one line and an exit code."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EIO
from pathlib import Path
from traceback import extract_tb
from types import FrameType

from supportcli.cli.streams import ReaderGoneError, leave_quietly, note, remember_terminal, report
from supportcli.errors import Exit, SupportError
from supportcli.lang import Lang, Text
from supportcli.messages import cli as say
from supportcli.messages import desk as say_desk

# What a closed window and a service manager send; Windows has no SIGHUP.
ENDINGS = tuple(signal.Signals[name] for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class StoppedError(SystemExit):
    """A signal asks to end. Only a SystemExit passes through the event loop of the prompts."""


def guarded(work: Callable[[], int], lang: Lang) -> int:
    """The exit code of the work, or of how it failed."""
    stopped: list[int] = []
    restore = remember_terminal()
    code: int = Exit.INTERRUPTED
    with _until_stopped(stopped), suppress(StoppedError):
        code = _guarded(work, lang)
    if stopped:
        # The prompts do so too, but not if the signal came while they were at it.
        restore()
        code = 128 + stopped[0]
    leave_quietly()
    return code


@contextmanager
def _until_stopped(stopped: list[int]) -> Iterator[None]:
    """Signals unwind the work as an error does: the terminal is restored on the way out."""

    def stop(number: int, _frame: FrameType | None) -> None:
        stopped.append(number)
        for one in before:
            signal.signal(one, signal.SIG_IGN)
        raise StoppedError(128 + number)

    # What the caller has the program ignore (nohup) stays ignored.
    before = {one: signal.getsignal(one) for one in ENDINGS}
    before = {one: was for one, was in before.items() if was is not signal.SIG_IGN}
    try:
        for one in before:
            signal.signal(one, stop)
        yield
    finally:
        for one, was in before.items():
            signal.signal(one, was)


def _guarded(work: Callable[[], int], lang: Lang) -> int:
    try:
        return work()
    except SupportError as error:
        report(error.problems, lang)
        return error.code
    except EOFError:
        note(say_desk.INPUT_ENDED, lang)
        return Exit.INPUT_NEEDED
    except KeyboardInterrupt:
        note(say_desk.BYE, lang)
        return Exit.INTERRUPTED
    except ReaderGoneError:
        return Exit.BROKEN_PIPE
    except Exception as error:
        if isinstance(error, OSError) and error.errno == EIO:
            # The terminal is gone, and with it whoever could answer.
            return Exit.INPUT_NEEDED
        note(_internal(error), lang)
        return Exit.INTERNAL


def _internal(error: Exception) -> Text:
    """Kind and place only: a message or a variable may hold what the user typed."""
    frame = extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    return say.INTERNAL.fill(kind=type(error).__name__, place=place)
