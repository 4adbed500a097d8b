"""The one error boundary: every way to fail ends here, in one line and an exit code."""

from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb

from supportcli.cli.streams import ReaderGoneError, note, report
from supportcli.errors import Exit, SupportError
from supportcli.lang import Lang, Text
from supportcli.messages import cli as say
from supportcli.messages import desk as say_desk


def guarded(work: Callable[[], int], lang: Lang) -> int:
    """The exit code of the work, or of how it failed."""
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
        note(_internal(error), lang)
        return Exit.INTERNAL


def _internal(error: Exception) -> Text:
    """Kind and place only: a message or a variable may hold what the user typed."""
    frame = extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    return say.INTERNAL.fill(kind=type(error).__name__, place=place)
