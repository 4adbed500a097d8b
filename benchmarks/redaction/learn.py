"""Learns from the worked texts which words speak for a secret: weights, and words of everybody.

Usage: python -m benchmarks.redaction.learn

Logistic regression by AdaGrad with a pull towards nought, over the features that two texts or more
have, each on the scale of what it tells by itself. The same texts give the same weights.
"""

import hashlib
import math
import re
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import yaml

from benchmarks.redaction import identifiers, lookalikes, typed
from benchmarks.redaction.forms import FILLERS
from benchmarks.redaction.templates import ROOT, SLOT, Template, filled, read, signed_once
from supportcli.lang import LANGS
from supportcli.privacy.detectors import labelled
from supportcli.privacy.detectors.hex64 import HASHES
from supportcli.privacy.detectors.identity import PAPERS
from supportcli.privacy.detectors.labels import SECRETS
from supportcli.privacy.detectors.shapes import WORD
from supportcli.privacy.model import Source
from supportcli.privacy.normalise import Span, normalise

_WEIGHTS = Path(labelled.__file__).parent
COMMON = _WEIGHTS / "common.txt"
TESTS = ROOT.parent
SEED = 20261122
_TURNS, _ROUNDS, _RATE, _PULL, _FIRM = 4, 20, 0.3, 1.0, 3
_SMOOTH, _LEAST = 0.3, 0.1
# Nearly every word beside a label is only a word: rather miss one than ask about many.
_SELDOM = 6
_MANY = 4
_STEPS = 10
_OWN = "own"
_MARKED, _WORD = re.compile("⟦.*?⟧"), re.compile("(?<![a-z])[a-z]{4,16}(?![a-z])")


class Lesson(NamedTuple):
    """What a table learns: the values of some slots, and in which classes of texts."""

    family: labelled.Family
    slots: frozenset[str]
    groups: Sequence[str]


class Example(NamedTuple):
    """One candidate: its features by number, whether it is a secret, and how much it counts."""

    features: Sequence[int]
    secret: bool
    weight: float


_IDENTIFIERS = ("card", "id_number", "passport", "phone", "email", "iban")
_CODES = ("password", "pin", "otp", "cvv")
LESSONS = (
    Lesson(SECRETS, frozenset(_CODES), (*_CODES, *_IDENTIFIERS, "keep", "near")),
    Lesson(PAPERS, frozenset(("id_number", "passport")), (*_IDENTIFIERS, "otp", "keep", "near")),
    Lesson(HASHES, frozenset(("tx",)), ("keep", "hex_key", "hex_bare")),
)


def _password(chance: Random) -> str:
    """One in eight is a plain word."""
    return typed.plain_word(chance) if chance.random() < 1 / 8 else typed.password(chance)


def _otp(chance: Random) -> str:
    """Six digits are often written as three and three."""
    code = FILLERS["otp"](chance)
    grouped = len(code) == 6 and chance.random() < 0.1
    return f"{code[:3]}{chance.choice(' -')}{code[3:]}" if grouped else code


_VALUES = {
    "passport": identifiers.passport,
    "id_number": identifiers.resident_mistyped,
    "tx": lookalikes.transaction,
    "otp": _otp,
    "password": _password,
}


def texts() -> Mapping[str, Sequence[Template]]:
    """The worked texts by class, and those of the labelled tables with slots in place of values."""
    found = {group: list(given) for group, given in read(ROOT, "worked").items()}
    for lang in LANGS:
        table = yaml.safe_load((TESTS / f"labelled_{lang}.yaml").read_text("utf-8"))
        for group, marked in table.items():
            name = {"quiet": "near", "papers": "passport"}.get(group, group)
            found[name] += [
                Template(_MARKED.sub(f"{{{name}}}", text), lang, _OWN) for text in marked
            ]
    return found


def learned(lesson: Lesson, given: Mapping[str, Sequence[Template]]) -> Mapping[str, int]:
    """The weight of each feature in tenths; what would be nought is left out."""
    told = list(_told(lesson, given))
    texts_with = Counter(
        feature for _, found in told for feature in {name for one, _ in found for name in one}
    )
    names = sorted(name for name, count in texts_with.items() if count > 1)
    number = {name: at for at, name in enumerate(names)}
    examples = [
        Example(
            [number[name] for name in one if name in number],
            secret,
            weight * (_SELDOM if WORD in one and not secret else 1),
        )
        for weight, found in told
        for one, secret in found
    ]
    weights = _fitted(examples, len(names))
    rounded = {name: round(weights[at] * _STEPS) for name, at in number.items()}
    return {name: weight for name, weight in rounded.items() if weight}


def table(lesson: Lesson, given: Mapping[str, Sequence[Template]]) -> str:
    """A line that says which texts it was learned from, then feature and weight."""
    rows = [
        f"{name.replace(chr(10), chr(92) + 'n')}\t{weight}"
        for name, weight in learned(lesson, given).items()
    ]
    return "\n".join([head(given), *rows]) + "\n"


def head(given: Mapping[str, Sequence[Template]]) -> str:
    """The line that says what a table was learned from."""
    return f"# learned from the texts {digest(given)}"


def common(given: Mapping[str, Sequence[Template]]) -> str:
    """The words that texts of two authors or more hold, one a line.

    One that is popular as a password must be in the texts of more.
    """
    authors: dict[str, set[str]] = {}
    for one in (one for group in given.values() for one in group):
        for word in _WORD.findall(SLOT.sub(" ", one.text).lower()):
            authors.setdefault(word, set()).add(one.author)
    least = Counter(dict.fromkeys(authors, 2)) | Counter(dict.fromkeys(typed.POPULAR, _MANY))
    return "\n".join(sorted(word for word, by in authors.items() if len(by) >= least[word])) + "\n"


def path(lesson: Lesson) -> Path:
    """Where its table is kept."""
    return _WEIGHTS / f"{lesson.family.table}.tsv"


def digest(given: Mapping[str, Sequence[Template]]) -> str:
    """What a table was learned from, without the texts."""
    told = "\0".join(f"{group}\0{one.text}" for group in sorted(given) for one in given[group])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _told(
    lesson: Lesson, given: Mapping[str, Sequence[Template]]
) -> Iterator[tuple[float, list[tuple[Sequence[str], bool]]]]:
    """For each text, filled anew several times: what each time weighs, and its candidates."""
    chance = Random(SEED)

    def value(slot: str, before: str) -> str:
        return signed_once(_VALUES.get(slot, FILLERS[slot])(chance), before)

    for group in lesson.groups:
        for template in given[group]:
            turns = _TURNS if SLOT.search(template.text) else 1
            found = list[tuple[Sequence[str], bool]]()
            for _ in range(turns):
                whole, places = filled(template.text, value)
                secrets = [place for slot, place in places if slot in lesson.slots]
                found += _judged(lesson.family, whole, secrets, [])
                if secrets:
                    found += _judged(lesson.family, whole, [], secrets)
            yield (_FIRM if template.author == _OWN else 1) / turns, found


def _judged(
    family: labelled.Family, text: str, secrets: Iterable[Span], hidden: Sequence[Span]
) -> Iterator[tuple[Sequence[str], bool]]:
    """Every candidate; what is hidden already leaves the rest, which is no secret."""
    normal = normalise(text, hidden)
    for one in labelled.candidates(Source.of(normal.text), family):
        start, end = normal.original(one.start, one.end)
        yield one.features, any(start < stop and begin < end for begin, stop in secrets)


def _fitted(examples: Sequence[Example], count: int) -> Sequence[float]:
    """Weights that give each example its log-odds."""
    ratios = _ratios(examples, count)
    weights, speed = array("d", [0.0]) * count, array("d", [1e-6]) * count
    often = Counter(one for example in examples for one in example.features)
    order, chance = list(range(len(examples))), Random(SEED)
    for _ in range(_ROUNDS):
        chance.shuffle(order)
        for at in order:
            features, secret, weight = examples[at]
            odds = math.fsum(weights[one] * ratios[one] for one in features)
            wrong = weight * (1 / (1 + math.exp(-max(min(odds, 30), -30))) - secret)
            for one in features:
                slope = wrong * ratios[one] + _PULL * weights[one] / often[one]
                speed[one] += slope * slope
                weights[one] -= _RATE * slope / math.sqrt(speed[one])
    return [weight * ratio for weight, ratio in zip(weights, ratios, strict=True)]


def _ratios(examples: Sequence[Example], count: int) -> "array[float]":
    """How far each feature alone tells secrets from the rest: the logarithm of its likelihoods.

    As the scale of a feature it lets a few telling ones outweigh many that tell little (Wang and
    Manning, Baselines and Bigrams, 2012).
    """
    seen = {True: array("d", [_SMOOTH]) * count, False: array("d", [_SMOOTH]) * count}
    total = {True: 2 * _SMOOTH, False: 2 * _SMOOTH}
    for features, secret, weight in examples:
        total[secret] += weight
        for one in features:
            seen[secret][one] += weight
    base = math.log(total[False] / total[True])
    logs = (math.log(yes / no) + base for yes, no in zip(seen[True], seen[False], strict=True))
    return array("d", [max(abs(one), _LEAST) for one in logs])


def main() -> None:
    given = texts()
    COMMON.write_text(common(given), "ascii")
    for lesson in LESSONS:
        written = table(lesson, given)
        path(lesson).write_text(written, "utf-8")
        sys.stdout.write(f"{lesson.family.table}: {written.count(chr(10)) - 1} weights\n")


if __name__ == "__main__":
    main()
