"""Secrets told in two answers: neither gives them away alone, both are hidden together."""

from dataclasses import replace

import pytest

from supportcli.case.redaction import Hidden, redacted
from supportcli.lang import LANGS, same
from supportcli.privacy.redact import Numbering, hide, refusal, scan
from supportcli.privacy.split import split
from tests.privacy.vectors import (
    ABANDON,
    HEX_KEY,
    HEX_KEY_ADDRESS,
    KEYSTORE,
    LETTER,
    OZONE,
    SOLANA_SECRET,
    WIF,
    XPRV,
)
from tests.summary.summary_sample import CASE, entry

WORDS = OZONE.split()
FOUR, REST = " ".join(WORDS[:4]), " ".join(WORDS[4:8])
HALVES = [
    (FOUR, REST),
    (f"我把前面几个写下来了：{FOUR}", REST),
    (f"I wrote down {FOUR}", f"{REST}. what now?"),
    (WIF[:25], WIF[25:]),
    (XPRV[:50], XPRV[50:]),
    (SOLANA_SECRET[:40], SOLANA_SECRET[40:]),
    (f"私钥 {HEX_KEY[:40]}", HEX_KEY[40:]),
    (f"{HEX_KEY_ADDRESS} {HEX_KEY[:30]}", HEX_KEY[30:]),
    (KEYSTORE[:60], KEYSTORE[60:]),
]
BETWEEN = ["", "2024-05-01 10:30", "转账 500 USDT 没到账", "I signed out and in again, no change"]


@pytest.mark.parametrize(("first", "second"), HALVES, ids=lambda text: text[:12])
@pytest.mark.parametrize("between", BETWEEN)
def test_both_halves_are_found(first: str, second: str, between: str) -> None:
    parts = ["账号打不开", first, between, between, second]
    shares = split(parts)
    assert [bool(share) for share in shares] == [False, True, False, False, True]
    assert refusal(shares[-1]) is not None
    numbering = Numbering(b"salt")
    for part, share in zip(parts, shares, strict=True):
        hidden = hide(part, share, "en", numbering)
        assert (hidden != part) == bool(share)
        assert split([hidden, second]) == ((), ())


def test_the_places_are_those_of_the_whole_parts() -> None:
    before, behind = "转账没到账。" * 200, "。谢谢" * 200
    first, second = split([before + FOUR, REST + behind])
    assert [(one.start, one.end) for one in first] == [(len(before), len(before) + len(FOUR))]
    assert [(one.start, one.end) for one in second] == [(0, len(REST))]


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [ABANDON],
        [LETTER, "thanks for your help", "我的钱包"],
        ["a" * 32, "b" * 32],
        ["5c504ed432cb51138bcf09aa5e8a410d", "交易哈希", "d4a1e204ef84bfed1be16dfba1b22060"],
        [HEX_KEY_ADDRESS, "5f3e7a1b2c4d5e6f70819203"],
        ["忘记密码了", "abc12345"],
        ["backup codes: 1234-5678", "20240501"],
        ["the app shows a network error", "balance transfer pending since yesterday"],
        ["昨天转账", "到现在还没到", "怎么办呢"],
        ["4111 1111", "1111 1111"],
    ],
    ids=lambda parts: str(parts)[:20],
)
def test_what_makes_no_secret_together_is_left(parts: list[str]) -> None:
    assert not any(split(parts))


@pytest.mark.parametrize(("first", "second"), HALVES, ids=lambda text: text[:12])
def test_the_finished_case_has_neither_half(first: str, second: str) -> None:
    assert not [found for found in scan(FOUR) + scan(REST) if found.tier == "block"]
    known = entry("known", same("已知"), first, typed=True)
    more = entry("more", same("补充"), second, typed=True)
    case = replace(CASE, details=(known,), items=(*CASE.items, more))
    done, report = redacted(case, Numbering(b"salt"))
    for lang in LANGS:
        assert "#" in done.details[0].value[lang]
        assert "#" in done.items[-1].value[lang]
        assert second[:6] not in done.items[-1].value[lang]
    assert {one.place for one in report} >= {"known", "more"}
    assert redacted(done, Numbering(b"other"))[0] == done


def test_a_key_is_known_by_an_address_in_another_answer() -> None:
    address = entry("wallet_address", same("地址"), HEX_KEY_ADDRESS, typed=True)
    key = entry("transaction_id", same("交易哈希"), HEX_KEY, typed=True)
    done, report = redacted(replace(CASE, items=(address, key)), Numbering(b"salt"))
    assert done.items[0] == address
    assert done.items[1].value.zh == "[已隐藏:私钥#1]"
    assert Hidden("key", "transaction_id") in report
