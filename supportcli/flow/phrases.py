"""Finds many phrases in a text at once: strings in a string, tuples of words in a tuple."""

from collections import defaultdict
from collections.abc import Iterable, Iterator


class Phrases:
    """Entries by their first part, found side by side, the longest first at each place."""

    def __init__(self, entries: Iterable[str | tuple[str, ...]]) -> None:
        self._entries: frozenset[str | tuple[str, ...]] = frozenset(entries)
        lengths: dict[str, set[int]] = defaultdict(set)
        for entry in self._entries:
            lengths[entry[0]].add(len(entry))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def within(self, text: str | tuple[str, ...]) -> Iterator[tuple[int, int]]:
        """Where each entry that stands in the text starts and ends."""
        free, size = 0, len(text)
        for start, first in enumerate(text):
            if start < free or first not in self._lengths:
                continue
            for length in self._lengths[first]:
                if start + length <= size and text[start : start + length] in self._entries:
                    free = start + length
                    yield start, free
                    break
