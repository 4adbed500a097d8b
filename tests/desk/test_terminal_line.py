"""Typed answers: what is taken, what is not, and how lines, stories and files differ."""

from dataclasses import replace

import pytest
from prompt_toolkit.input.typeahead import store_typeahead
from prompt_toolkit.key_binding import KeyPress
from prompt_toolkit.keys import Keys

from supportcli.desk.ask import Answered, Move, Reply
from supportcli.flow.values import FileInfo, Raw, Unknown
from tests.desk.terminal_keys import ALT_ENTER, ENTER, LEFT, PASTE, keyboard, reply
from tests.desk.terminal_prompts import prompts

ZH = prompts("zh")


@pytest.mark.parametrize(
    ("name", "keys", "expected"),
    [
        ("line", "128.50" + ENTER, Answered("128.50")),
        ("line", "  大约 5 元 " + ENTER, Answered("大约 5 元")),
        ("line", ENTER, Answered(Unknown())),
        ("name", ENTER, Answered("")),
        ("story", ENTER + "a" + ENTER, Answered("a")),
        ("files", ENTER, Answered(())),
        ("line", LEFT, Move.BACK),
        ("line", "ab" + LEFT * 3, Move.BACK),
        ("line", "ab" + LEFT + "x" + ENTER, Answered("axb")),
        ("line", "?" + ENTER + "5?" + ENTER, Answered("5?")),
        ("line", "??" + "5" + ENTER, Answered("5")),
        ("story", "一" + ALT_ENTER + "二" + "\n" + "三" + ENTER, Answered("一\n二\n三")),
        ("story", "ab\n" + LEFT + "c" + ENTER, Answered("abc")),
    ],
)
def test_keys(name: str, keys: str, expected: Reply) -> None:
    assert reply(ZH[name], keys) == expected


@pytest.mark.parametrize(
    ("name", "pasted", "expected"),
    [
        ("story", "一\r\n二\r三", "一\n二\n三"),
        ("line", "一\r\n二\t三\n", "一 二 三"),
        ("line", "\x1b[31m\x00红\u202e\u200b\x9b", "[31m红"),
    ],
)
def test_what_is_pasted_is_only_text(name: str, pasted: str, expected: str) -> None:
    with keyboard() as (asker, pipe):
        pipe.send_bytes(PASTE.format(pasted).encode("utf-8", "surrogateescape") + b"\r")
        assert asker.ask(ZH[name]) == Answered(expected)


def test_lines_pasted_without_a_mark_stay_one_answer() -> None:
    pasted = "alice\rI lost 5 BTC\ry" + ENTER
    assert reply(ZH["story"], pasted) == Answered("alice\nI lost 5 BTC\ny")
    assert reply(ZH["line"], pasted) == Answered("alice I lost 5 BTC y")
    assert reply(ZH["line"], "alice\n" + ENTER) == Answered("alice")


@pytest.mark.parametrize(
    ("name", "suggestion", "expected"),
    [
        ("name", "小明", "小明"),
        ("line", Unknown(), Unknown()),
        ("files", ("/a b.png", "/c.png"), ("/a b.png", "/c.png")),
        ("files", (FileInfo("/it's.png", "it's.png", 1, "image/png", "0"),), ("/it's.png",)),
    ],
)
def test_an_earlier_answer_can_be_taken_again(name: str, suggestion: Raw, expected: Raw) -> None:
    assert reply(replace(ZH[name], suggestion=suggestion), ENTER) == Answered(expected)


def test_what_was_typed_is_still_there_after_going_back() -> None:
    with keyboard() as (asker, pipe):
        pipe.send_text("ab" + LEFT * 3)
        assert asker.ask(ZH["story"]) is Move.BACK
        pipe.send_text("c" + ENTER)
        assert asker.ask(ZH["story"]) == Answered("abc")


@pytest.mark.parametrize(("name", "keys", "raw"), [("yesno", "n", "no"), ("line", "5\r", "5")])
def test_keys_from_before_a_question_do_not_answer_it(name: str, keys: str, raw: str) -> None:
    with keyboard() as (asker, pipe):
        store_typeahead(pipe, [KeyPress("y", "y"), KeyPress(Keys.ControlM, "\r")])
        pipe.send_text(keys)
        assert asker.ask(ZH[name]) == Answered(raw)
