"""The learned weights belong to the texts that are here, and decide by the words around a value."""

import pytest

from benchmarks.redaction import learn
from supportcli.privacy.redact import scan


@pytest.mark.parametrize("lesson", learn.LESSONS, ids=lambda lesson: lesson.family.table)
def test_the_weights_were_learned_from_the_texts_that_are_here(lesson: learn.Lesson) -> None:
    first, _, _ = learn.path(lesson).read_text("utf-8").partition("\n")
    assert first == learn.head(learn.texts()), "run make weights"


def test_the_same_texts_give_the_same_weights() -> None:
    lesson = next(lesson for lesson in learn.LESSONS if lesson.family.table == "papers")
    assert learn.table(lesson, learn.texts()) == learn.path(lesson).read_text("utf-8")


def test_the_common_words_are_those_of_the_texts_that_are_here() -> None:
    assert learn.common(learn.texts()) == learn.COMMON.read_text("ascii"), "run make weights"


def test_a_plain_word_is_a_password_where_nobody_would_write_it_otherwise() -> None:
    (found,) = scan("the password was dragon, I changed nothing")
    assert (found.rule, found.start) == ("password", len("the password was "))
    assert not scan("the password was wrong, I changed nothing")


@pytest.mark.parametrize(
    ("text", "tiers"),
    [
        ("验证码 482913", ["block"]),
        ("1234吧，那个码", ["ask"]),
        ("邮编 482913，密码填了三遍", []),
        ("the code from the text message was 482913", ["block"]),
        ("flat 482913, and the code never came", []),
        ("the PIN is on a note, 500 steps away", []),
        ("482913", []),
    ],
)
def test_the_words_decide(text: str, tiers: list[str]) -> None:
    assert [found.tier for found in scan(text)] == tiers


def test_what_is_hidden_parts_a_label_from_the_rest() -> None:
    (found,) = scan("my PIN is 4827 and the order has 5531 in it")
    assert found.rule == "pin"
    assert found.start == len("my PIN is ")


def test_a_prefix_that_is_read_out_hides_no_key() -> None:
    key, address = "5c" * 32, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    (found,) = scan(f"导出的私钥，零x{key}，记下了，地址 {address}")
    assert (found.rule, found.start) == ("key", len("导出的私钥，零"))


def test_a_card_in_the_field_of_a_transaction_is_told_by_what_stands_around_it() -> None:
    card = "6222422058791589064"
    assert [one.rule for one in scan(f"I paid with {card}", field="transaction_id")] == ["card"]
    assert not scan(card, field="transaction_id")
