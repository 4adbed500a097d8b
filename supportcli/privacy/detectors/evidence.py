"""Whether a value belongs to a label: the words around them speak for it or against it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple, Self

from supportcli.privacy.model import pattern
from supportcli.privacy.normalise import Span

_WORD = r"[0-9a-z]{20,}|[a-z]+|'(?:s|t|m|re|ve|ll|d)(?![a-z])|[\u3040-\u9fff]|[0-9]+|\n|[^\sa-z0-9]"
_BREAKS = frozenset(",;!?。、\n.")
_WORDS, _ANYWHERE, _SHORT, _EDGE = 9, 20, 12, 64
_FAR = 8

Labels = Mapping[str, Span]
"""The nearest label of each kind on one side."""


class Words(NamedTuple):
    """A text in words, each Chinese character and each sign being one, and where they stand."""

    low: str
    text: Sequence[str]
    starts: Sequence[int]
    whole: tuple[bool, bool]
    """Whether they are the first and the last words of the text."""

    @classmethod
    def of(cls, low: str, begin: int, end: int) -> Self:
        """Those of low[begin:end], and of the words that reach over its edges."""
        begin, end = max(begin - _EDGE, 0), min(end + _EDGE, len(low))
        found = [(match.start(), match[0]) for match in pattern(_WORD).finditer(low, begin, end)]
        texts, starts = [_plain(word) for _, word in found], [start for start, _ in found]
        return cls(low, texts, starts, (not begin, end == len(low)))

    def before(self, place: int, most: int) -> tuple[int, int]:
        """Which words are the last ones before this place: from, to."""
        at = bisect_left(self.starts, place)
        return max(at - most, 0), at

    def behind(self, place: int, most: int) -> tuple[int, int]:
        """Which words are the first ones from this place on."""
        at = bisect_left(self.starts, place)
        return at, min(at + most, len(self.text))


def _plain(word: str) -> str:
    return f"#{min(len(word), 9)}" if word.isdigit() else word


def score(table: str, features: Sequence[str]) -> float:
    """The log-odds of a value being what the labels say, by the weights of this table."""
    weights = _weights(table)
    return sum(weights[feature] for feature in features if feature in weights)


def features(
    words: Words, start: int, end: int, shape: Sequence[str], left: Labels, right: Labels
) -> list[str]:
    """What can be said of low[start:end] between these labels.

    `<` is before the value, `>` behind it; `+` is between value and label, `!` next to the value,
    `~` anywhere near.
    """
    found = ["*", *shape]
    for side, labels in (("<", left), (">", right)):
        for kind, (begin, stop) in labels.items():
            head = kind + side
            found += head, f"{head}{_far(start - stop if side == '<' else begin - end)}"
            found += [head + form for form in shape]
    first, last = words.before(start, _WORDS)
    before = words.text[first:last]
    edge = max((stop for _, stop in left.values()), default=len(words.low))
    inside = bisect_left(words.starts, edge, first, last) - first
    if not first:
        before, inside = ["^" if words.whole[0] else "", *before], inside + 1
    if left:
        found += _between("<", _name(words.low, left, edge), words.low[edge:start], before[inside:])
    found += _around("<", before, inside, len(before))
    first, last = words.behind(end, _WORDS)
    behind = words.text[first:last]
    edge = min((begin for begin, _ in right.values()), default=-1)
    inside = bisect_right(words.starts, edge - 1, first, last) - first
    if last == len(words.text):
        behind = [*behind, "$" if words.whole[1] else ""]
    if right:
        found += _between(">", _name(words.low, right, edge), words.low[end:edge], behind[:inside])
    found += _around(">", behind, 0, inside)
    near, next_to, form = before[-1], behind[0], shape[0]
    found += f"<!{near}", f">!{next_to}", f"<!{near}{form}", f">!{next_to}{form}"
    found.append(f"!{near} {next_to}")
    found += _kinds(start, end, left, right, form)
    return found + _anywhere(words, start, end)


def _far(distance: int) -> int:
    return distance if distance < 2 else min(distance.bit_length(), _FAR)


def _name(low: str, labels: Labels, edge: int) -> str:
    return next(low[slice(*label)] for label in labels.values() if edge in label)


def _kinds(start: int, end: int, left: Labels, right: Labels, form: str) -> Sequence[str]:
    """Which kinds of labels there are, and which are the nearest."""
    before = min(((start - stop, kind) for kind, (_, stop) in left.items()), default=(0, ""))[1]
    behind = min(((begin - end, kind) for kind, (begin, _) in right.items()), default=(0, ""))[1]
    nearest = f"{before}<>{behind}"
    return f"~~{' '.join(sorted({*left, *right}))}", nearest, f"{nearest} {form}"


def _anywhere(words: Words, start: int, end: int) -> list[str]:
    """No numbers: a long text has many, and they say nothing of this one."""
    before, behind = slice(*words.before(start, _ANYWHERE)), slice(*words.behind(end, _ANYWHERE))
    near = dict.fromkeys([*words.text[before], *words.text[behind]])
    return [f"~{word}" for word in near if word[0] != "#"]


def _between(side: str, label: str, gap: str, words: Sequence[str]) -> Iterator[str]:
    far = _far(len(gap))
    yield f"{side}{far}"
    yield f"{side}={label}"
    breaks = sum(word in _BREAKS for word in words)
    yield f"{side}{'near' if far < 6 else 'far'}{breaks}"
    if "\n" in gap:
        yield f"{side}line"
    if len(gap) <= _SHORT:
        yield f"{side}gap {gap.strip()}"


def _around(side: str, words: Sequence[str], inside: int, outside: int) -> Iterator[str]:
    """Each word and each pair of words, told apart by whether they are nearer than the label."""
    previous = ""
    for at, word in enumerate(words):
        place = side + ("+" if inside <= at < outside else " ")
        yield place + word
        if previous:
            yield f"{place}{previous} {word}"
        previous = word


@cache
def _weights(table: str) -> Mapping[str, float]:
    """Learned from the written texts of tests/privacy by benchmarks/redaction/learn.py."""
    lines = (files(__package__) / f"{table}.tsv").read_text("utf-8").splitlines()
    rows = (line.rsplit("\t", 1) for line in lines[1:])
    return {feature.replace("\\n", "\n"): int(weight) / 10 for feature, weight in rows}
