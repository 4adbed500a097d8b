"""The notes in place of what is doubtful: enough to find a transaction by, too little for a key."""

import re

import pytest

from supportcli.lang import LANGS, Lang
from supportcli.privacy.notes import noted
from supportcli.privacy.redact import Numbering, redact
from tests.privacy.vectors import HAN, LEGAL, TX

FORMS = {
    "zh": r"\[已隐藏:可能是私钥#1 尾号2060 标记([0-9a-f]{5})\]",
    "en": r"\[hidden: possible private key #1 ending 2060, tag ([0-9a-f]{5})\]",
}


def _tag(text: str, lang: Lang, salt: bytes) -> str:
    match = re.fullmatch(FORMS[lang], redact(text, lang, Numbering(salt)).text)
    assert match
    return match[1]


def test_the_tag_belongs_to_the_value_and_the_salt() -> None:
    spellings = [TX, TX[2:], TX.upper(), f"{TX[:34]} {TX[34:]}", "\u200b".join(TX)]
    assert len({_tag(text, lang, b"salt") for text in spellings for lang in LANGS}) == 1
    others = {_tag(TX, "zh", bytes([byte]) * 16) for byte in range(20)}
    assert len(others) == 20
    assert _tag("0x4c" + TX[4:], "zh", b"salt") != _tag(TX, "zh", b"salt")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("text", [TX, HAN])
def test_a_tagged_note_is_known_again_in_both_languages(text: str, lang: Lang) -> None:
    once = redact(f"{text}\nand\n{text}", lang, Numbering(b"salt")).text
    first, _, second = once.split("\n")
    assert first == second
    for again in LANGS:
        numbers = Numbering(b"other")
        assert redact(once, again, numbers).text == once
        assert "#2 " in redact(text, again, numbers).text.replace("#2,", "#2 ")
    assert len(set(noted(once))) == 1


def test_no_word_of_a_phrase_and_no_digit_of_a_key_is_kept() -> None:
    assert "尾号" not in redact(HAN, "zh", Numbering(b"salt")).text
    assert "标记" not in redact(LEGAL, "zh", Numbering(b"salt")).text
    assert redact(f"私钥 {TX}", "zh", Numbering(b"salt")).text == "私钥 [已隐藏:私钥#1]"


@pytest.mark.parametrize(
    "text",
    [
        "[已隐藏:可能是私钥#1 尾号2060 标记ABCDE]",
        "[hidden: possible private key #1 ending 2060, tag abc]",
        "[hidden: possible private key #1 ending 2060, tag abcdef]",
    ],
)
def test_what_only_resembles_a_note_is_none(text: str) -> None:
    assert noted(text) == ()
