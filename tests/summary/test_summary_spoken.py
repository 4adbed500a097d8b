"""A chat in messages, and a script for a call."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcli.lang import same
from supportcli.summary.chat import CHAT_LIMIT, SEPARATOR
from supportcli.summary.phone import spell
from tests.summary.summary_sample import CASE, HASH, entry, render, with_values


def messages(content: bytes) -> list[str]:
    return content.decode().rstrip("\n").split(f"\n{SEPARATOR}\n")


@given(st.text(st.sampled_from("字 。\nab-0x")), st.integers(0, 1500))
def test_each_message_is_short_and_numbered_and_nothing_is_lost(words: str, size: int) -> None:
    words += "长" * size
    found = messages(render(with_values(CASE, {"description": words}), "chat"))
    assert all(len(message) <= CHAT_LIMIT for message in found)
    starts = [f"({number}/{len(found)}) " for number in range(1, len(found) + 1)]
    assert all(message.startswith(start) for message, start in zip(found, starts, strict=True))
    everything = "".join(
        message.removeprefix(start) for message, start in zip(found, starts, strict=True)
    )
    assert "".join(words.split()) in "".join(everything.split())


def test_the_first_message_can_be_acted_on() -> None:
    first = messages(render(CASE, "chat", "en"))[0]
    for fact in ("K-Bean Wallet", "has not arrived", "alice@example.com", HASH, "urgent"):
        assert fact in first


def test_a_short_case_is_one_message_without_a_number() -> None:
    case = replace(CASE, urgency="normal", details=(), tried=(), items=(), attachments=())
    (only,) = messages(render(case, "chat"))
    assert only.startswith("您好，我用K豆钱包")


def test_a_section_that_fits_stays_in_one_message() -> None:
    details = tuple(entry(f"q{n}", same(f"问题 {n}"), "字" * 60) for n in range(5))
    found = messages(render(replace(CASE, details=details, items=()), "chat"))
    (whole,) = [message for message in found if "【详细情况】" in message]
    assert all(f"问题 {n}：" in whole for n in range(5))


def test_no_part_of_a_long_answer_looks_like_a_separator() -> None:
    words = ("字" * 40 + "\n---\n") * 60
    for before in range(46):
        text = render(with_values(CASE, {"description": "前" * before + words}), "chat").decode()
        lines = text.split("\n")
        for here, after in pairwise(lines):
            assert here != SEPARATOR or after.startswith("(")


def test_a_word_longer_than_a_message_is_cut_as_there_is_no_other_way() -> None:
    found = messages(render(with_values(CASE, {"description": "Z" * 1200}), "chat"))
    assert all(len(message) <= CHAT_LIMIT for message in found)
    assert sum(message.count("Z") for message in found) == 1200


@pytest.mark.parametrize(
    ("value", "spoken"),
    [
        (HASH[:34], "0x 5c50 4ed4 32cb 5113 8bcf 09aa 5e8a 410d"),
        ("4a5e1e4b", "4a5e 1e4b"),
        ("13800138000", "138 0013 8000"),
        ("+1 202-555-0143", "+1 202-555-0143"),
        ("alice@example.com", "alice @ example . com"),
        ("TX20261120AB", "TX 2026 1120 AB"),
        ("ORDER-2026112000017", "ORDER - 202 611 200 0017"),
        ("12345", "12 345"),
        ("豆豆", "豆豆"),
        ("ABCDEFGHIJKLMN", "ABC DEF GHIJ KLMN"),
    ],
)
def test_long_numbers_are_spoken_in_groups(value: str, spoken: str) -> None:
    assert spell(value) == spoken


@given(st.text())
def test_spelling_adds_blanks_and_nothing_else(value: str) -> None:
    assert "".join(spell(value).split()) == "".join(value.split())


def test_each_fact_is_a_sentence_on_one_line() -> None:
    case = with_values(CASE, {"description": "一行\n又一行", "amount": "真的？"})
    script = render(case, "phone").decode().split("\n")
    assert "问题经过：一行 又一行。" in script
    assert "金额：真的？" in script
    assert "工单号：________________" in script
