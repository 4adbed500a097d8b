"""Normalising and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcli.privacy.normalise import OPAQUE, normalise


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("４１１１　１１１１", "4111 1111"),
        ("41\u200b11\u00ad11\ufeff", "411111"),
        ("a\u00a0b\tc", "a b c"),
        ("密码：“abc”—１", '密码:"abc"-1'),
        ("٤١", "41"),
        ("ﬁle", "file"),
        ("İ", "I"),
        ("\u2028", "\n"),
        ("\x1b[1;31ma\x1b[0m\x1b[K1", "a1"),
        ("a\r\n1\r\r\nb\rc\r", "a\n1\nb\nc\n"),
        (OPAQUE, "\ufffd"),
        ("It is Four eight-two, seven.", "It is 4827."),
        ("他念了四八二七幺〇", "他念了482710"),
        ("one two, phone twofold nine ones", "one two, phone twofold nine ones"),
        ("二〇二六年三月 一五一十地说了一二三百块", "二〇二六年三月 一五一十地说了一二三百块"),
        ("三三两两地来，七七八八也懂", "三三两两地来,七七八八也懂"),
        ("一" * 200_000 + "年", "一" * 200_000 + "年"),
    ],
    ids=lambda text: text[:20],
)
def test_spelling(typed: str, plain: str) -> None:
    assert normalise(typed).text == plain


def test_offsets_skip_what_was_dropped() -> None:
    text = "卡\u200b号ﬁ４１\u200b１１x"
    normal = normalise(text)
    assert normal.text == "卡号fi4111x"
    assert normal.original(4, 8) == (4, 9)
    assert normal.original(2, 3) == (3, 4)
    assert normal.original(0, 2) == (0, 3)


def test_hidden_text_becomes_one_mark() -> None:
    normal = normalise("ab\u200bSECRETcd", [(3, 9)])
    assert normal.text == f"ab{OPAQUE}cd"
    assert normal.original(3, 5) == (9, 11)


@given(st.text())
def test_every_character_finds_its_way_back(text: str) -> None:
    normal = normalise(text)
    assert len(normal.text.lower()) == len(normal.text)
    last = 0
    for at in range(len(normal.text)):
        start, end = normal.original(at, at + 1)
        assert last <= end
        assert 0 <= start < end <= len(text)
        assert normal.text[at] in normalise(text[start:end]).text
        last = start
