"""The list of facts: complete, and strict about its own form."""

from collections import Counter
from pathlib import Path

import pytest

from supportcli.document import parse, read
from supportcli.errors import SupportError
from supportcli.wallet.facts import Fact, load_facts

FACTS = Path(__file__).parents[2] / "flows" / "facts.yaml"


def test_the_shipped_list_holds_every_fact_of_the_five_articles() -> None:
    facts = load_facts(read(FACTS))
    assert Counter((fact.wallet, fact.article) for fact in facts.values()) == {
        ("kdou", "000"): 18,
        ("generic", "001"): 20,
        ("kushen", "002"): 18,
        ("tp", "003"): 16,
        ("jisu", "004"): 16,
    }
    assert facts["K-H1"] == Fact(
        id="K-H1",
        wallet="kdou",
        article="000",
        kind="hours",
        text="Web and in-app chat: workdays 07:00-23:00; adjusted on public holidays.",
    )
    assert all(fact.id == id_ and fact.text.strip() for id_, fact in facts.items())


def problems(text: str) -> list[str]:
    with pytest.raises(SupportError) as raised:
        load_facts(parse(text, "facts.yaml"))
    return [problem.line("en") for problem in raised.value.problems]


def test_every_problem_of_a_list_is_reported_at_once() -> None:
    assert problems(
        """\
format: 2
articles: {kdou: "000"}
facts:
  kdou:
    hours: {K-H1: one, k1: two}
    channels: {K-H1: again, K-C1: " "}
  tp:
    hours: {T-H1: [three]}
extra: 1
"""
    ) == [
        "facts.yaml:1:1: “format: 2” is not known to this version; write format: 1",
        "facts.yaml:5:24: “k1” is not a fact id; it should look like K-C1",
        "facts.yaml:6:16: the fact id “K-H1” is used twice",
        "facts.yaml:6:35: this text is empty",
        "facts.yaml:7:3: “tp” is missing under articles",
        "facts.yaml:8:19: plain text is needed here",
        "facts.yaml:9:1: unknown field “extra”; known here: format, articles, facts",
    ]


def test_an_empty_list_says_what_is_missing() -> None:
    assert problems("{}") == [
        "facts.yaml:1:1: “format” is missing",
        "facts.yaml:1:1: “articles” is missing",
        "facts.yaml:1:1: “facts” is missing",
    ]
