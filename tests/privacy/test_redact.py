"""The public door: the golden table, numbering, refusals, and what holds for every text."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcli.lang import LANGS
from supportcli.messages.privacy import NAMES, REASONS, REMEDIES
from supportcli.privacy import redact as door
from supportcli.privacy.detectors import DETECTORS
from supportcli.privacy.redact import Numbering, name, reason, redact, refusal, scan
from tests.privacy.golden_case import Case
from tests.privacy.privacy_cases import TABLE
from tests.privacy.vectors import ABANDON, LEGAL, LETTER

SALT = b"a salt for tests"


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case.raw[:40])
def test_golden(case: Case) -> None:
    done = redact(case.raw, case.lang, Numbering(SALT), field=case.field)
    assert done.text == case.redacted
    assert tuple(found.rule for found in done.findings) == case.rules


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case.raw[:40])
def test_golden_text_is_stable(case: Case) -> None:
    for lang in LANGS:
        again = redact(case.redacted, lang, Numbering(SALT), field=case.field)
        assert again.text == case.redacted


def test_table_has_two_negatives_for_three_positives() -> None:
    negative = [case for case in TABLE if not case.rules]
    assert 3 * len(negative) >= 2 * (len(TABLE) - len(negative))
    assert {case.lang for case in negative} == set(LANGS)


@pytest.mark.parametrize(
    "at", range(len(DETECTORS)), ids=lambda at: DETECTORS[at].find.__qualname__
)
def test_every_detector_is_needed(at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "DETECTORS", (*DETECTORS[:at], *DETECTORS[at + 1 :]))
    assert any(
        redact(case.raw, case.lang, Numbering(SALT), field=case.field).text != case.redacted
        for case in TABLE
        if DETECTORS[at].rule in case.rules
    )


def test_same_value_same_number() -> None:
    numbers = Numbering(SALT)
    first = redact(f"{LEGAL}\n\nseed phrase: {LETTER}", "en", numbers)
    again = redact(LEGAL.upper().replace(" ", "\n"), "zh", numbers)
    assert again.text == "[已隐藏:助记词#1]"
    assert "#2" in redact(LETTER, "zh", numbers).text or "#2" in first.text
    assert LEGAL not in repr(vars(numbers))


def test_a_long_piece_beside_a_secret_is_read_once() -> None:
    text = f"password: hunter22 x{')' * 200_000}a hunter22"
    assert [text[one.start : one.end] for one in scan(text)] == ["hunter22"]


def test_numbers_in_a_stored_text_are_not_given_again() -> None:
    assert redact(ABANDON, "en", _after("[已隐藏:助记词#3]")).text == "[hidden: seed phrase #4]"


def _after(stored: str) -> Numbering:
    numbers = Numbering(SALT)
    numbers.reserve(stored)
    return numbers


def test_refusal_names_the_kind_and_never_the_secret() -> None:
    for case in TABLE:
        problem = refusal(scan(case.raw))
        blocked = [found.rule for found in scan(case.raw) if found.tier == "block"]
        assert (problem is not None) == bool(blocked)
        if problem:
            rule = problem.rule.removeprefix("secret.")
            assert rule in blocked
            for lang in LANGS:
                assert NAMES[rule][lang] in problem.text[lang]
                assert REMEDIES[rule][lang] in problem.text[lang]
            assert not any(char.isdigit() for char in problem.text.zh + problem.text.en)


def test_a_card_alone_is_masked_not_refused() -> None:
    assert refusal(scan("4111111111111111")) is None


def test_every_rule_has_its_sentences() -> None:
    for detector in DETECTORS:
        assert name(detector.rule) is NAMES[detector.rule]
        assert reason(detector.rule) is REASONS[detector.rule]
        assert (detector.tier == "mask") != (detector.rule in REMEDIES)
    for lang in LANGS:
        assert len({text[lang] for text in NAMES.values()}) == len(NAMES)


def test_only_the_tiers_asked_for_are_hidden() -> None:
    text = "卡号 4111111111111111 密码是 abc123456"
    assert redact(text, "zh", Numbering(SALT), tiers=frozenset({"block"})).text == (
        "卡号 4111111111111111 密码是 [已隐藏:密码#1]"
    )


_PIECES = st.sampled_from(
    [case.raw for case in TABLE]
    + [case.redacted for case in TABLE]
    + [
        "密码",
        "密码是",
        "password is ",
        "验证码",
        " ",
        "\n",
        "，",
        "\u200b",
        "１２３４",
        "4821",
        "İ",
        "ﬁ",
        "[",
        "]",
    ]
)
_TEXTS = st.lists(_PIECES | st.text(max_size=8), max_size=6).map("".join)


@settings(max_examples=400, deadline=None)
@given(_TEXTS, st.sampled_from(LANGS))
def test_a_second_pass_changes_nothing(text: str, lang: str) -> None:
    once = redact(text, lang, Numbering(SALT)).text  # type: ignore[arg-type]
    assert redact(once, lang, Numbering(SALT)).text == once  # type: ignore[arg-type]


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_findings_are_apart_in_order_and_the_rest_stays(text: str) -> None:
    found = scan(text)
    places = [place for finding in found for place in (finding.start, finding.end)]
    assert places == sorted(places)
    assert all(0 <= finding.start < finding.end <= len(text) for finding in found)
    done, rest, at = redact(text, "zh", Numbering(SALT)).text, "", 0
    position = 0
    for finding in found:
        rest = text[at : finding.start]
        assert done[position : position + len(rest)] == rest
        position = done.index("]", position + len(rest)) + 1
        at = finding.end
    assert done[position:] == text[at:]


def _is_whole(case: Case) -> bool:
    """One note and nothing beside it; what was cut off has no end of its own."""
    one = case.redacted.count("[") == 1 and case.redacted[0] + case.redacted[-1] == "[]"
    return one and case.raw.count("{") == case.raw.count("}")


@settings(max_examples=200, deadline=None)
@given(
    st.text("，。我的钱包xyz \n", max_size=20),
    st.sampled_from([case for case in TABLE if case.rules and _is_whole(case)]),
    st.text("，。怎么办\n", max_size=20),
    st.sampled_from(["", "\u200b", "\u00ad", "\ufeff"]),
)
def test_offsets_hold_beside_chinese_and_invisible_characters(
    before: str, case: Case, after: str, invisible: str
) -> None:
    raw = invisible.join(case.raw) if invisible else case.raw
    found = scan(f"{before}。\n{raw}\n。{after}")
    assert [finding.rule for finding in found] == list(case.rules)
    assert (found[0].start, found[0].end) == (len(before) + 2, len(before) + 2 + len(raw))


def test_importing_the_door_loads_no_word_list() -> None:
    code = (
        "import sys, supportcli.privacy.redact as r; r.scan('转账 没到账 help me');"
        "assert 'mnemonic' not in sys.modules;"
        "r.scan('my transfer of money has not arrived at all today');"
        "assert 'mnemonic' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_refusal_names_every_kind_the_gravest_first() -> None:
    problem = refusal(scan("my password is Tr0ub4dor&3, and " + "abandon " * 11 + "about"))
    assert problem is not None and problem.rule == "secret.seed"
    assert problem.text.en.startswith("This looks like a seed phrase and a password. It was")
    assert "never asks for a seed phrase or a password: " in problem.text.en
    assert problem.text.zh.startswith("这看起来是助记词、密码，没有保存。")
