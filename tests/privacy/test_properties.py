"""What holds for every text: stable, the rest untouched, one number a value, linear."""

import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcli.lang import LANGS, Lang
from supportcli.privacy.notes import notes
from supportcli.privacy.redact import Numbering, redact, scan
from tests.privacy.golden_case import Case
from tests.privacy.privacy_cases import TABLE
from tests.privacy.vectors import (
    ABANDON,
    BIP38,
    HEX_KEY,
    HEX_KEY_ADDRESS,
    LEGAL,
    LETTER,
    NSEC,
    OZONE,
    SOLANA_SIGNATURE,
    STELLAR,
    TX,
    WIF,
    XPRV,
)

SALT = b"a salt for tests"
_WORDS = st.sampled_from(
    "转账 没到账 钱包 私钥 密码 助记词 验证码 手机 订单号 是 ： ， 。".split()
    + "password key tx card pin code is : 0x".split()
)
_NOISE = st.text(
    st.sampled_from(
        "我的钱包余额ａｂ１２\u200b\u00ad\u3000İﬁ🙂가の١é{}[]()\"'\\%&;:=/-_.,#\n\t 0Oo1lIx"
    ),
    max_size=12,
)
_SECRETS = st.sampled_from([case.raw for case in TABLE if case.rules])
_KEPT = st.sampled_from([HEX_KEY_ADDRESS, TX, HEX_KEY, SOLANA_SIGNATURE, "40013", "1,234.56 USDT"])
_MIXED = st.lists(
    _WORDS | _NOISE | _SECRETS | _KEPT | st.text(max_size=6), min_size=1, max_size=8
).map("".join)


@settings(max_examples=500, deadline=None)
@given(_MIXED, st.sampled_from(LANGS), st.sampled_from([None, "transaction_id", "description"]))
def test_redacting_again_changes_nothing(text: str, lang: Lang, field: str | None) -> None:
    once = redact(text, lang, Numbering(SALT), field=field)
    for again in LANGS:
        twice = redact(once.text, again, Numbering(b"another"), field=field)
        assert (twice.text, twice.findings) == (once.text, ())


@settings(max_examples=500, deadline=None)
@given(_MIXED, st.sampled_from(LANGS))
def test_all_but_the_findings_is_the_same_to_the_byte(text: str, lang: Lang) -> None:
    done = redact(text, lang, Numbering(SALT))
    kept, at = [], 0
    for found in done.findings:
        kept.append(text[at : found.start])
        at = found.end
    kept.append(text[at:])
    rest = done.text
    for piece in kept[:-1]:
        assert rest.startswith(piece)
        note = notes().match(rest, len(piece))
        assert note
        rest = rest[note.end() :]
    assert rest == kept[-1]


_WHOLE = [
    case
    for case in TABLE
    if case.rules
    and notes().fullmatch(case.redacted)
    and case.raw.count("{") == case.raw.count("}")
]
_APART = "。我等了很久也没有结果、他们一直没有回复，不知道接下来应该怎么办才好，所以写在这里。\n"


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(_WHOLE), st.sampled_from(_WHOLE), st.sampled_from(LANGS))
def test_a_value_has_one_placeholder_within_a_case(first: Case, second: Case, lang: Lang) -> None:
    numbering = Numbering(SALT)
    text = f"\n{_APART}".join([first.raw, second.raw, first.raw])
    one, other, again = [match[0] for match in notes().finditer(redact(text, lang, numbering).text)]
    assert one == again
    assert one != other or first.rules == second.rules
    assert redact(first.raw, lang, numbering).text == one
    assert redact(second.raw, lang, numbering).text == other


def test_different_values_have_different_placeholders() -> None:
    numbering = Numbering(SALT)
    values = [LEGAL, LETTER, OZONE, ABANDON, WIF, BIP38, XPRV, NSEC, STELLAR, TX, "0x" + HEX_KEY]
    for lang in LANGS:
        shown = [redact(value, lang, numbering).text for value in values]
        assert len(set(shown)) == len(values)


TEXTS = {
    "labels": "密码 password 私钥 PIN 验证码 ",
    "digits": "1714567890123 4111 1111 ",
    "hashes": f"{TX} ",
    "hashes beside an address": f"{HEX_KEY_ADDRESS} {TX} ",
    "keys": f"{WIF} ",
    "signatures": f"{SOLANA_SIGNATURE} ",
    "phrases": f"{LEGAL} ",
    "Chinese": "昨天转账到现在还没到账，",
    "braces": '{"ciphertext":{"iv":',
    "armour": "-----BEGIN PRIVATE KEY-----\n",
    "mails": "a@b.c@",
}


@pytest.mark.parametrize("unit", TEXTS.values(), ids=TEXTS)
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    small, large = (unit * (size // len(unit)) for size in (4_000, 16_000))
    scan(small)
    assert _calls(large) < 5 * _calls(small)


def _calls(text: str) -> int:
    """How many functions are called, Python's own and built in: the same on every machine."""
    count = 0

    def one_more(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(one_more)
    try:
        scan(text)
    finally:
        sys.setprofile(before)
    return count
