"""What the redactor catches and harms in texts that were not written for its rules: a fast gate.

The whole measurement, with enough cases to prove its targets, is benchmarks/redaction.
"""

import pytest

from benchmarks.redaction.forms import CAUGHT, KEPT
from benchmarks.redaction.judge import Case, characters, half, hidden, words
from benchmarks.redaction.measure import Row, wilson
from benchmarks.redaction.report import SETS, Report, run

CLASSES = sorted({form.group for form in CAUGHT})
HARMS = sorted({form.group for form in KEPT})
# So few cases wander this far from the share that thousands have; and error codes that stand near
# the word code are asked about this much too often: see benchmarks/redaction.md.
SLACK = {"worked": 0.05, "unseen": 0.05}


@pytest.fixture(scope="module")
def report() -> Report:
    return run(200, seed=1, layouts=False, weighted=False, processes=1)


def short(rows: list[Row]) -> list[str]:
    """The rows that miss their target by more than the slack; never a text."""
    return [
        f"{row.group}, {row.name}: {row.hits} of {row.n}, target {row.target:g}, "
        f"{row.weak} of {row.texts} texts"
        for row in rows
        if abs(row.rate - row.target) > SLACK.get(row.set, 0.02) and not row.met
    ]


def of(report: Report, part: str, group: str, chosen: str) -> list[Row]:
    found = [row for row in report.rows if (row.part, row.group, row.set) == (part, group, chosen)]
    assert found
    return found


@pytest.mark.parametrize("chosen", SETS)
@pytest.mark.parametrize("group", CLASSES)
def test_secrets_are_hidden(report: Report, group: str, chosen: str) -> None:
    missed = short(of(report, "R1", group, chosen))
    assert not missed, "\n".join(missed)


@pytest.mark.parametrize("chosen", SETS)
@pytest.mark.parametrize("group", HARMS)
def test_what_support_needs_is_kept(report: Report, group: str, chosen: str) -> None:
    missed = short(of(report, "R2", group, chosen))
    assert not missed, "\n".join(missed)


@pytest.mark.parametrize(
    ("part", "group", "chosen"),
    [
        ("R1", "seed", "published"),
        ("R1", "key", "published"),
        ("R1", "card", "published"),
        ("R1", "phone", "published"),
        ("R2", "bare", "made up"),
        ("R2", "ordinary", "unseen"),
    ],
)
def test_the_same_without_a_text_around(report: Report, part: str, group: str, chosen: str) -> None:
    missed = short(of(report, part, group, chosen))
    assert not missed, "\n".join(missed)


def test_the_ruler_tells_hidden_from_left() -> None:
    text = "my recovery phrase is legal winner thank year wave sausage worth useful, ok?"
    assert hidden(Case(text, ((22, 71),), "en"), words)
    assert not hidden(Case(text, ((0, 21),), "en"), words)
    assert characters("-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\nIIGR", "")
    assert not characters("-----BEGIN EC PRIVATE KEY-----", "")
    assert half("&#49;２3", "123456")
    assert not half("12", "123456")


def test_wilson_interval() -> None:
    assert [round(end, 4) for end in (*wilson(600, 600), *wilson(9, 10), *wilson(0, 0))] == [
        *(0.9936, 1.0),
        *(0.5958, 0.9821),
        *(0.0, 1.0),
    ]
