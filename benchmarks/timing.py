"""Two things timed in turn, and the ratio of their medians."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Pair:
    """Medians in seconds; `ratio` is ours over theirs."""

    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs


def in_turn(ours: Callable[[], object], theirs: Callable[[], object], runs: int) -> Pair:
    """Alternate, so that a machine that slows down slows both."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(runs + 1):
        for kept, work in zip(times, (ours, theirs), strict=True):
            began = perf_counter()
            work()
            if number:
                kept.append(perf_counter() - began)
    return Pair(median(times[0]), median(times[1]))


def row(what: str, against: str, pair: Pair, reach: str) -> str:
    return (
        f"{what:34} {pair.ours * 1000:9.1f} ms  {against:34} {pair.theirs * 1000:9.1f} ms "
        f"{pair.ratio:6.2f}x  (reach {reach})"
    )
