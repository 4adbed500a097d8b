"""Who comes next, rung by rung, for every wallet; and the questions of the rating."""

from dataclasses import replace

import pytest

from supportcli.case.ladder import COMPLAINT, RUNGS, channels_of, next_rung
from supportcli.case.record import Record
from supportcli.flow.values import Unknown
from tests.summary.follow_up_sample import FACTS, FLOWS, RECORD, RUNG, WALLETS


def climb(record: Record, wallet: str) -> list[str]:
    found = []
    while rung := next_rung(record, WALLETS[wallet]):
        found.append(rung.id)
        record = replace(record, rung=rung.id)
    return found


@pytest.mark.parametrize(
    ("wallet", "rungs"),
    [
        ("generic", ["senior", "written", "official", "public", "consumer"]),
        ("kdou", ["senior", "official", "public", "consumer"]),  # no e-mail on record
        ("tp", ["senior", "official", "public", "consumer"]),
        ("kushen", ["senior", "written", "official", "consumer"]),  # no social account on record
        ("jisu", ["senior", "written", "official", "public", "consumer"]),  # named by its own notes
    ],
)
def test_the_whole_way_up(wallet: str, rungs: list[str]) -> None:
    assert climb(RECORD, wallet) == rungs


def test_what_only_wallets_in_general_offer_does_not_count_as_this_ones() -> None:
    quiet = replace(WALLETS["jisu"], general=frozenset({"notes.escalation"}))
    assert next_rung(replace(RECORD, rung="official"), quiet) == RUNG["consumer"]


@pytest.mark.parametrize(
    ("level", "first"),
    [
        ("not_yet", "senior"),
        ("agent", "senior"),
        ("senior", "written"),
        ("written", "official"),
        ("official", "public"),
        ("public", "consumer"),
        (Unknown(), "senior"),
    ],
)
def test_a_complaint_goes_on_from_where_it_is(level: str | Unknown, first: str) -> None:
    record = replace(RECORD, flow="complaint", answers={"level": level})
    assert climb(record, "generic")[0] == first
    assert climb(replace(record, flow="refund"), "generic")[0] == "senior"
    assert climb(replace(record, rung="consumer"), "generic") == []


def test_the_complaint_flow_speaks_of_the_same_rungs() -> None:
    flow, question = COMPLAINT
    text = (FLOWS / f"{flow}.yaml").read_text("utf-8")
    asked = text[text.index(f"  {question}:\n") : text.index("  alarm:\n")]
    assert [rung.id for rung in RUNGS if f"      {rung.id}:" in asked] == [
        "senior", "written", "official", "public",
    ]  # fmt: skip


def test_every_rung_rests_on_facts_and_says_where_to_find_it() -> None:
    for rung in RUNGS:
        assert rung.sources
        assert set(rung.sources) <= set(FACTS)
        assert "不在记录里" in rung.contact.zh
        assert "not on record" in rung.contact.en
    assert [rung.id for rung in RUNGS if rung.public] == ["public"]
    assert [rung.id for rung in RUNGS if rung.whole] == ["official", "consumer"]


def test_the_channels_that_carry_a_rung() -> None:
    found = {rung.id: [one.id for one in channels_of(rung, WALLETS["kdou"])] for rung in RUNGS}
    assert found == {
        "senior": ["phone", "app-chat", "web-chat"],
        "written": [],
        "official": [],
        "public": ["social"],
        "consumer": [],
    }
