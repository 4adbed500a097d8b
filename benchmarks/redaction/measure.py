"""Plants values in texts, lets the redactor loose on them, and counts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path
from random import Random
from re import search

from benchmarks.redaction import templates
from benchmarks.redaction.forms import FILLERS, Form
from benchmarks.redaction.judge import Case, asked, blocked
from benchmarks.redaction.mutate import MUTATIONS, Mutation
from benchmarks.redaction.templates import SLOT, Template, filled, signed_once
from supportcli.lang import LANGS, Lang

_Z = 1.96
# Being asked costs a key press; being refused, the answer.
_ORDINARY, _ASKED = 0.001, 0.01
_AS_IT_IS = Mutation("", (), lambda text, chance: text)


@dataclass(frozen=True, slots=True)
class Row:
    """`hits` of `n` cases were hidden (R1, R5) or wrongly hit (R2), from so many `texts`.

    `weak` texts had a case that went wrong; `failures` are their cases, never of the unseen set.
    """

    part: str
    group: str
    name: str
    set: str
    n: int
    hits: int
    target: float
    texts: int
    weak: int
    failures: tuple[str, ...] = ()
    mutation: str = ""

    @property
    def rate(self) -> float:
        return self.hits / self.n if self.n else 0.0

    @property
    def low(self) -> float:
        return wilson(self.hits, self.n)[0]

    @property
    def high(self) -> float:
        return wilson(self.hits, self.n)[1]

    @property
    def met(self) -> bool:
        return bool(self.n) and (
            self.rate <= self.target if self.part == "R2" else self.rate >= self.target
        )


@dataclass(frozen=True, slots=True)
class Job:
    """One row to be measured; `mutation` is a place in MUTATIONS. Needs nothing but itself."""

    form: Form
    set: str
    n: int
    seed: int
    root: Path
    mutation: int | None = None


def wilson(hits: int, n: int) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson 1927)."""
    if not n:
        return 0.0, 1.0
    share, square = hits / n, _Z * _Z / n
    middle = share + square / 2
    spread = _Z * sqrt(share * (1 - share) / n + square / (4 * n))
    low, high = (middle - spread) / (1 + square), (middle + spread) / (1 + square)
    return max(0.0, low), min(1.0, high)


def measure(job: Job) -> Row:
    form, mutation = job.form, _AS_IT_IS if job.mutation is None else MUTATIONS[job.mutation]
    chance = Random(f"{job.seed}/{job.set}/{form.group}/{form.name}/{mutation.name}")
    texts = _texts(job)
    hits = n = 0
    wrong: dict[str, str] = {}
    for template in _turns(texts, job.n):
        case = _plant(template, form, mutation, chance)
        hit = form.test(case)
        hits, n = hits + hit, n + 1
        if hit is (form.part == "R2"):
            wrong.setdefault(template.text, case.text)
    failures = () if job.set == "unseen" else tuple(wrong.values())
    part = form.part if job.mutation is None else "R5"
    counts = n, hits, form.target, len(texts), len(wrong)
    return Row(part, form.group, form.name, job.set, *counts, failures, mutation.name)


def ordinary(root: Path, lang: Lang, n: int, seed: int) -> tuple[Row, Row]:
    """Sentences without a secret in which one is seen, and in which one is asked about."""
    told = list(templates.ordinary(root, lang, n, Random(f"{seed}/ordinary/{lang}")))
    texts = len({frame for frame, _ in told})

    def row(what: str, target: float, test: Callable[[Case], bool]) -> Row:
        hit = [frame for frame, text in told if test(Case(text, (), lang))]
        counts = n, len(hit), target, texts, len(set(hit))
        return Row("R2", "ordinary", f"{lang}: {what}", "unseen", *counts)

    return row("refused", _ORDINARY, blocked), row("asked about", _ASKED, asked)


@cache
def _read(root: Path, chosen: str) -> Mapping[str, Sequence[Template]]:
    return templates.read(root, chosen)


def _texts(job: Job) -> Sequence[Template]:
    form = job.form
    if form.texts:
        return [Template(text, LANGS[0]) for text in form.texts]
    slot = f"{{{form.slot}}}" if form.slot else ""
    group = _read(job.root, job.set).get(form.group, ())
    return [
        text for text in group if slot in text.text and search(form.only, SLOT.sub("", text.text))
    ]


def _turns(texts: Sequence[Template], n: int) -> Iterator[Template]:
    """Each text as often as the others; a text without a slot is the same each time, so once."""
    if not any(SLOT.search(text.text) for text in texts):
        yield from texts
        return
    for turn in range(n):
        yield texts[turn % len(texts)]


def _plant(template: Template, form: Form, mutation: Mutation, chance: Random) -> Case:
    one = form.make(chance)

    def value(slot: str, before: str) -> str:
        if slot != form.slot:
            return mutation.frame(FILLERS[slot](chance))
        return mutation.value(signed_once(one, before), chance)

    text, places = filled(template.text, value, mutation.frame)
    planted = tuple(place for slot, place in places if slot == form.slot)
    return Case(text, planted or ((0, len(text)),), template.lang, form.field)
