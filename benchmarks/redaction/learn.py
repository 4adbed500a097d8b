"""Learns from the worked texts which words speak for a secret: writes the weights of evidence.py.

Usage: python -m benchmarks.redaction.learn [--check]

Logistic regression by AdaGrad with a pull towards nought, over the features that two texts or more
have. The same texts give the same weights; --check says whether they are those that are there.
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

from benchmarks.redaction import identifiers, lookalikes
from benchmarks.redaction.forms import FILLERS
from benchmarks.redaction.templates import ROOT, SLOT, read
from supportcli.lang import LANGS
from supportcli.privacy.detectors import labelled
from supportcli.privacy.detectors.hex64 import HASHES
from supportcli.privacy.detectors.identity import PAPERS
from supportcli.privacy.detectors.labels import SECRETS
from supportcli.privacy.model import Source
from supportcli.privacy.normalise import Span, normalise

WEIGHTS = Path(labelled.__file__).parent
TESTS = ROOT.parent
SEED = 20261122
_TURNS, _ROUNDS, _RATE, _PULL, _FIRM = 4, 40, 0.3, 0.2, 3
_STEPS = 10
_MARKED = re.compile("⟦.*?⟧")


class Lesson(NamedTuple):
    """What a table learns: the values of some slots, and in which classes of texts."""

    family: labelled.Family
    slots: frozenset[str]
    groups: Sequence[str]


class Text(NamedTuple):
    """A text with slots; what the tests compare to the letter weighs more."""

    text: str
    weight: float


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
}


def texts() -> Mapping[str, Sequence[Text]]:
    """The worked texts by class, and those of the labelled tables with slots in place of values."""
    found = {
        group: [Text(one.text, _FIRM if one.author == "own" else 1) for one in ones]
        for group, ones in read(ROOT, "worked").items()
    }
    for lang in LANGS:
        table = yaml.safe_load((TESTS / f"labelled_{lang}.yaml").read_text("utf-8"))
        for group, marked in table.items():
            name = {"quiet": "near", "papers": "passport"}.get(group, group)
            found[name] += [Text(_MARKED.sub(f"{{{name}}}", text), _FIRM) for text in marked]
    return found


def learned(lesson: Lesson, given: Mapping[str, Sequence[Text]]) -> Mapping[str, int]:
    """The weight of each feature in tenths; what would be nought is left out."""
    told = list(_told(lesson, given))
    texts_with = Counter(
        feature for _, found in told for feature in {name for one, _ in found for name in one}
    )
    names = sorted(name for name, count in texts_with.items() if count > 1)
    number = {name: at for at, name in enumerate(names)}
    examples = [
        Example([number[name] for name in one if name in number], secret, weight)
        for weight, found in told
        for one, secret in found
    ]
    weights = _fitted(examples, len(names))
    rounded = {name: round(weights[at] * _STEPS) for name, at in number.items()}
    return {name: weight for name, weight in rounded.items() if weight}


def table(lesson: Lesson, given: Mapping[str, Sequence[Text]]) -> str:
    """A line that says which texts it was learned from, then feature and weight."""
    rows = [
        f"{name.replace(chr(10), chr(92) + 'n')}\t{weight}"
        for name, weight in learned(lesson, given).items()
    ]
    return "\n".join([f"# learned from the texts {digest(given)}", *rows]) + "\n"


def digest(given: Mapping[str, Sequence[Text]]) -> str:
    """What a table was learned from, without the texts."""
    told = "\0".join(f"{group}\0{one.text}" for group in sorted(given) for one in given[group])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _told(
    lesson: Lesson, given: Mapping[str, Sequence[Text]]
) -> Iterator[tuple[float, list[tuple[Sequence[str], bool]]]]:
    """For each text, filled anew several times: what each time weighs, and its candidates."""
    chance = Random(SEED)
    for group in lesson.groups:
        for text, weight in given[group]:
            turns = _TURNS if SLOT.search(text) else 1
            found = list[tuple[Sequence[str], bool]]()
            for _ in range(turns):
                filled, places = _filled(text, lesson.slots, chance)
                found += _judged(lesson.family, filled, places, [])
                if places:
                    found += _judged(lesson.family, filled, [], places)
            yield weight / turns, found


def _filled(text: str, slots: frozenset[str], chance: Random) -> tuple[str, list[Span]]:
    filled, places = "", list[Span]()
    for at, piece in enumerate(SLOT.split(text)):
        if at % 2:
            make = _VALUES.get(piece, FILLERS[piece])
            value = make(chance)
            for sign in ("0x", "#", "+"):
                if filled.endswith(sign):
                    value = value.removeprefix(sign)
            if piece in slots:
                places.append((len(filled), len(filled) + len(value)))
            filled += value
        else:
            filled += piece
    return filled, places


def _judged(
    family: labelled.Family, text: str, secrets: Iterable[Span], hidden: Sequence[Span]
) -> Iterator[tuple[Sequence[str], bool]]:
    """Every candidate; what is hidden already leaves the rest, which is no secret."""
    normal = normalise(text, hidden)
    for one in labelled.candidates(Source.of(normal.text), family):
        start, end = normal.original(one.start, one.end)
        yield one.features, any(start < stop and begin < end for begin, stop in secrets)


def _fitted(examples: Sequence[Example], count: int) -> "array[float]":
    """Weights that give each example its log-odds."""
    weights, speed = array("d", [0.0]) * count, array("d", [1e-6]) * count
    often = Counter(one for example in examples for one in example.features)
    order, chance = list(range(len(examples))), Random(SEED)
    for _ in range(_ROUNDS):
        chance.shuffle(order)
        for at in order:
            features, secret, weight = examples[at]
            odds = math.fsum(weights[one] for one in features)
            wrong = weight * (1 / (1 + math.exp(-max(min(odds, 30), -30))) - secret)
            for one in features:
                slope = wrong + _PULL * weights[one] / often[one]
                speed[one] += slope * slope
                weights[one] -= _RATE * slope / math.sqrt(speed[one])
    return weights


def main(arguments: Sequence[str]) -> int:
    given = texts()
    if "--check" in arguments:
        heads = {
            (WEIGHTS / f"{lesson.family.table}.tsv").read_text("utf-8").splitlines()[0]
            for lesson in LESSONS
        }
        return int(heads != {f"# learned from the texts {digest(given)}"})
    for lesson in LESSONS:
        path = WEIGHTS / f"{lesson.family.table}.tsv"
        path.write_text(table(lesson, given), "utf-8")
        sys.stdout.write(f"{path.name}: {len(path.read_text('utf-8').splitlines()) - 1} weights\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
