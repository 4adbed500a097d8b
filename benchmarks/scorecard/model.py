"""What a row of the scorecard is, and what trying it gives."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.scorecard.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Held:
    """Whether the promise was kept (None: there is nothing here that could break it)."""

    held: bool | None
    figure: str


@dataclass(frozen=True, slots=True)
class Row:
    """One promise. A release with a gate that is not held is no release."""

    id: str
    title: str
    gate: bool
    try_it: Callable[[Workplace], Held]


def counted(tried: int, failed: list[str], more: str = "") -> Held:
    """Held if nothing failed; the figure counts the tries and names the first failures."""
    figure = f"{tried - len(failed)} of {tried}"
    if failed:
        figure += ": " + "; ".join(failed[:3])
    return Held(not failed, f"{figure}, {more}" if more else figure)
