"""For a public post: whatever leads to the user's case is hidden, what describes it stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcli.privacy import redact as door
from supportcli.privacy.detectors.public import PUBLIC
from supportcli.privacy.redact import IN_PUBLIC, Numbering, name, reason, redact
from tests.privacy.privacy_cases import TABLE
from tests.privacy.vectors import SOLANA_SIGNATURE, TX

SALT = b"a salt for tests"
HASH, ADDRESS = "[hidden: transaction hash #1]", "[hidden: wallet address #1]"
ORDER = "[hidden: order number #1]"
# EIP-55, BIP173, a Tron and a Solana contract: all published.
GOLDEN = [
    (f"tx {TX} failed", f"tx {HASH} failed"),
    (f"https://example.com/tx/{TX}?x=1", f"https://example.com/tx/{HASH}?x=1"),
    (f"交易哈希 {TX[2:40]}\n{TX[40:]}", f"交易哈希 {HASH}"),
    (f"交易签名 {SOLANA_SIGNATURE}", f"交易签名 {HASH}"),
    ("to 0x52908400098527886E0F7030069857D2E4169EE7", f"to {ADDRESS}"),
    ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", ADDRESS),
    ("地址是TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW，", f"地址是{ADDRESS}，"),
    ("EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v", ADDRESS),
    ("cosmos1fl48vsnmsdzcv85q5d2q4z5ajdha8yu34mf0eh", ADDRESS),
    ("from 0x5290...9EE7", f"from {ADDRESS}"),
    ("example.eth sent it", f"{ADDRESS} sent it"),
    ("订单号 13800138000", f"订单号 {ORDER}"),
    ("订单号：A-2026-77，", f"订单号：{ORDER}，"),
    ("ticket 123456", f"ticket {ORDER}"),
    ("１７１４５６７８９０１２３", ORDER),
    ("TX20261120153000123", ORDER),
    ("2026 1120 1530 0012", ORDER),
    ("trace 550e8400-e29b-41d4-a716-446655440000", f"trace {ORDER}"),
]
STAYS = [
    "2026-11-20 15:30:00 转了 12800 元，手续费 0.5%，错误码 40013",
    "transaction 2026-11-20, order 128000 USDT, 0.12345678901 BTC, 12800000000 元",
    "app 5.12.3 build 20261120, block 19000000, error 0x80070005, HTTP 403",
    "https://example.com/help/how-to-find-official-support",
    "Hello... what happened to my transfer, effaced defaced",
]


@pytest.mark.parametrize(("raw", "redacted"), GOLDEN)
def test_golden(raw: str, redacted: str) -> None:
    assert redact(raw, "en", Numbering(SALT), tiers=IN_PUBLIC).text == redacted


@pytest.mark.parametrize("raw", STAYS)
def test_what_describes_the_trouble_stays(raw: str) -> None:
    assert redact(raw, "zh", Numbering(SALT), tiers=IN_PUBLIC).text == raw


@pytest.mark.parametrize("at", range(len(PUBLIC)), ids=lambda at: PUBLIC[at].rule)
def test_every_detector_is_needed(at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "PUBLIC", (*PUBLIC[:at], *PUBLIC[at + 1 :]))
    assert any(
        redact(raw, "en", Numbering(SALT), tiers=IN_PUBLIC).text != redacted
        for raw, redacted in GOLDEN
    )


def test_in_private_all_of_it_stays() -> None:
    text = "订单号 6212345678901234567 to 0x52908400098527886E0F7030069857D2E4169EE7"
    assert redact(text, "zh", Numbering(SALT)).text == text


def test_a_secret_keeps_its_own_name() -> None:
    text = f"my private key is {TX}"
    done = redact(text, "zh", Numbering(SALT), tiers=IN_PUBLIC)
    assert done.text == "my private key is [已隐藏:私钥#1]"


def test_every_rule_has_its_sentences() -> None:
    for detector in PUBLIC:
        for text in (name(detector.rule), reason(detector.rule)):
            assert text.zh and text.en


_PIECES = st.sampled_from(
    [raw for raw, _ in GOLDEN] + STAYS + [case.raw for case in TABLE] + ["，", " ", "密码是", "12"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=4).map("".join))
def test_a_second_pass_changes_nothing(text: str) -> None:
    once = redact(text, "en", Numbering(SALT), tiers=IN_PUBLIC).text
    assert redact(once, "en", Numbering(SALT), tiers=IN_PUBLIC).text == once
