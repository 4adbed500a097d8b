"""Menus: arrows, letters that filter, ticks, yes and no, and the ways out."""

from dataclasses import replace

import pytest

from supportcli.desk.ask import Answered, Choice, Move, Prompt, Reply
from supportcli.flow.values import Raw, Unknown
from tests.desk.terminal_keys import DOWN, ENTER, LEFT, PASTE, UP, keyboard, reply
from tests.desk.terminal_prompts import prompts

ZH, EN = prompts("zh"), prompts("en")


@pytest.mark.parametrize(
    ("name", "keys", "expected"),
    [
        ("wallet", ENTER, Answered("tp")),
        ("wallet", DOWN + ENTER, Answered("kdou")),
        ("wallet", UP + ENTER, Answered("generic")),
        ("wallet", DOWN * 4 + ENTER, Answered("tp")),
        ("status", ENTER, Answered("no")),
        ("status", UP + ENTER, Answered("open")),
        ("problem", DOWN * 3 + ENTER, Answered(Unknown())),
        ("problem", UP + ENTER, Move.BACK),
        ("problem", LEFT, Move.BACK),
        ("long", DOWN * 40 + ENTER, Answered("41")),
    ],
)
def test_arrows_move_and_enter_chooses(name: str, keys: str, expected: Reply) -> None:
    assert reply(ZH[name], keys) == expected


@pytest.mark.parametrize(
    ("prompt", "keys", "expected"),
    [
        (ZH["problem"], "冻结", "frozen"),
        (ZH["problem"], PASTE.format("没有到账"), "missing"),
        (ZH["problem"], PASTE.format("没有到账\n"), "missing"),
        (ZH["wallet"], "不在列表", "generic"),
        (ZH["wallet"], "KUSHEN", "kushen"),
        (EN["problem"], "PASSWORD", "login"),
        (EN["problem"], "a transfer", "missing"),
        (EN["problem"], "my-funds", "frozen"),
        (EN["problem"], "frozenx\x7f", "frozen"),
        (EN["problem"], "zzz\x7f\x7f\x7f", "login"),
    ],
)
def test_letters_filter_by_label_detail_and_value(prompt: Prompt, keys: str, expected: str) -> None:
    assert reply(prompt, keys + ENTER) == Answered(expected)


def test_where_nothing_matches_enter_does_nothing() -> None:
    assert reply(ZH["problem"], "比特" + ENTER + LEFT) == Move.BACK


def test_unknown_and_back_stay_below_what_the_filter_leaves() -> None:
    assert reply(ZH["problem"], "冻结" + DOWN + ENTER) == Answered(Unknown())
    assert reply(ZH["problem"], "冻结" + DOWN * 2 + ENTER) == Move.BACK


@pytest.mark.parametrize(
    ("keys", "expected"),
    [("y", "yes"), ("Y", "yes"), ("是", "yes"), ("n", "no"), ("否", "no"), (ENTER, "yes")],
)
def test_yes_and_no_have_keys_of_their_own(keys: str, expected: str) -> None:
    assert reply(ZH["yesno"], keys) == Answered(expected)


def test_the_end_of_another_word_is_no_yes() -> None:
    # “不是” means no, “是的” has more to come; both filter, and neither matches anything.
    assert reply(ZH["yesno"], "不是" + ENTER + LEFT) == Move.BACK
    assert reply(ZH["yesno"], "是的" + ENTER + LEFT) == Move.BACK
    assert reply(EN["problem"], "y" + ENTER) == Answered("login")


def test_where_one_may_not_go_back_no_key_does() -> None:
    assert reply(ZH["wallet"], LEFT + DOWN + ENTER) == Answered("kdou")


def test_help_opens_and_any_key_closes_it_without_answering() -> None:
    assert reply(ZH["yesno"], "?y" + DOWN + ENTER) == Answered("no")
    assert reply(ZH["yesno"], "？" + DOWN + DOWN + UP + ENTER + ENTER) == Answered("yes")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (" " + ENTER, ("net",)),
        (" " + DOWN + " " + ENTER, ("net", "out")),
        (DOWN + " " + UP + " " + ENTER, ("net", "out")),
        (" " + DOWN + " " + " " + ENTER, ("net",)),
        (" " + DOWN + " " + DOWN + " " + ENTER, ("none",)),
        (DOWN * 2 + " " + UP + " " + ENTER, ("out",)),
        (ENTER + " " + ENTER, ("net",)),
        ("退出" + " " + ENTER, ("out",)),
        (DOWN * 3 + " " + UP + " " + ENTER, ("none",)),
    ],
)
def test_ticks(keys: str, expected: Raw) -> None:
    assert reply(ZH["many"], keys) == Answered(expected)


def test_ticking_none_is_an_answer_only_where_none_is_needed() -> None:
    assert reply(replace(ZH["many"], required=False), ENTER) == Answered(())
    assert reply(ZH["many"], ENTER + LEFT) == Move.BACK


def test_what_was_answered_before_is_offered_again() -> None:
    assert reply(replace(ZH["many"], suggestion=("out", "net")), ENTER) == Answered(("net", "out"))
    assert reply(replace(ZH["problem"], suggestion=Unknown()), ENTER) == Answered(Unknown())
    assert reply(replace(ZH["problem"], suggestion="gone"), ENTER) == Answered("login")


def test_enter_with_more_behind_it_was_pasted_and_chooses_nothing() -> None:
    assert reply(EN["problem"], "missing" + ENTER + "y" + ENTER + LEFT) == Move.BACK


@pytest.mark.parametrize(("keys", "error"), [("\x03", KeyboardInterrupt), ("\x04", EOFError)])
@pytest.mark.parametrize("name", ["problem", "many", "line", "story", "files"])
def test_leaving_is_left_to_the_caller(name: str, keys: str, error: type[BaseException]) -> None:
    with pytest.raises(error):
        reply(ZH[name], keys)


def test_labels_are_never_interpreted() -> None:
    prompt = replace(ZH["problem"], choices=(Choice("a", "[red]\x1b]0;x\x07:warning:\u202e"),))
    with keyboard() as (asker, pipe):
        pipe.send_text(":warning" + ENTER)
        assert asker.ask(prompt) == Answered("a")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("my money is gone, why?", Answered("my money is gone, why?")),
        ("冻结", Answered("frozen")),
        ("zzz" + ENTER + "\x7f" * 3, Answered("login")),
    ],
)
def test_a_menu_that_takes_words_of_ones_own(typed: str, expected: Reply) -> None:
    assert reply(replace(ZH["problem"], free=True), typed + ENTER) == expected
