"""What is left to do when a command has done its own work."""

from collections.abc import Callable

_LEFT: list[Callable[[], object]] = []


def afterwards(work: Callable[[], object]) -> None:
    """Run it when the command has ended without an error; its own errors count then."""
    _LEFT.append(work)


def finish() -> None:
    """Run what was left, once."""
    left = tuple(_LEFT)
    _LEFT.clear()
    for work in left:
        work()
