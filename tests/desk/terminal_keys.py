"""Answers a prompt with keys, through prompt_toolkit's own pipe instead of a terminal."""

import io
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from supportcli.desk.ask import Prompt, Reply
from supportcli.desk.terminal.asker import TerminalAsker

DOWN, UP, LEFT, ENTER, ALT_ENTER = "\x1b[B", "\x1b[A", "\x1b[D", "\r", "\x1b\r"
PATIENCE = 10
PASTE = "\x1b[200~{}\x1b[201~"


@contextmanager
def keyboard() -> Iterator[tuple[TerminalAsker, PipeInput]]:
    """A face and its keyboard; a question that waits for more keys fails instead."""
    before = signal.signal(signal.SIGALRM, _give_up)
    signal.alarm(PATIENCE)
    try:
        with create_pipe_input() as pipe:
            yield TerminalAsker(pipe, DummyOutput(), io.StringIO()), pipe
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _give_up(_number: int, _frame: FrameType | None) -> None:
    raise AssertionError("the question is still open")


def reply(prompt: Prompt, keys: str) -> Reply:
    """The reply to a prompt when all keys arrive at once."""
    with keyboard() as (asker, pipe):
        pipe.send_text(keys)
        return asker.ask(prompt)
