"""English words cut down to what their forms have in common, and slips of one letter."""

from collections.abc import Iterable
from functools import lru_cache

PLURALS = (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ss", "ss"), ("us", "us"), ("s", ""))
ENDINGS = (
    "ments", "ment", "ingly", "ing", "edly", "ed", "ally", "al", "ly", "e",
)  # fmt: skip
VOWELS = frozenset("aeiouy")
SHORTEST_SLIP = 6


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """`withdrawals` and `withdrawing` give `withdraw`; short words are left alone."""
    if len(word) <= 3:
        return word
    ending, instead = next((pair for pair in PLURALS if word.endswith(pair[0])), ("", ""))
    word = word.removesuffix(ending) + instead
    for ending in ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and VOWELS & set(rest):
            doubled = len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz"
            word = rest[:-1] if doubled else rest
            break
    if len(word) > 3:
        word = word.removesuffix("e")
    after_consonant = word[-1] == "y" and len(word) > 2 and word[-2] not in VOWELS
    return f"{word[:-1]}i" if after_consonant else word


class Speller:
    """Knows the words that are one letter away: left out, added, changed or two exchanged."""

    def __init__(self, words: Iterable[str]) -> None:
        self._known = frozenset(words)
        self._near: dict[str, str] = {}

    def mend(self, word: str) -> str:
        """The known word that this one was meant to be; the word itself where there is none."""
        if word in self._known or len(word) < SHORTEST_SLIP:
            return word
        if not self._near:
            for known in sorted(self._known, reverse=True):
                if len(known) >= SHORTEST_SLIP:
                    self._near.update(dict.fromkeys((known, *_shortened(known)), known))
        # A word that starts otherwise is more often another word than a slip.
        near = (self._near.get(form, "") for form in (word, *_shortened(word)))
        return next((known for known in near if known[:1] == word[0]), word)


def _shortened(word: str) -> list[str]:
    return [word[:place] + word[place + 1 :] for place in range(len(word))]
