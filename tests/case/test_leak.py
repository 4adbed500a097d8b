"""The last look at public bytes finds a private value however it is written."""

import pytest

from supportcli.case.leak import leaks

VALUES = ("user@example.com", "2026 1118 1520 0001", "alice", "我昨天转了五百块", "0x5AAE", "42")


@pytest.mark.parametrize(
    "text",
    [
        "Contact USER@example.com today",
        "order 2026111815200001.",
        "order 2026-1118-1520-0001",
        "order ２０２６１１１８１５２００００１",
        "I am Alice, help",
        "她说：我昨天 转了五百块！",
        "see 0x5aae.",
    ],
)
def test_a_private_value_in_any_spelling_is_found(text: str) -> None:
    assert leaks(text.encode(), VALUES)


@pytest.mark.parametrize(
    "text",
    [
        "A transfer has not arrived. Please help me in private.",
        "malice aforethought, 42 times",
        "转账没有到账，请私信联系我。",
    ],
)
def test_words_that_only_look_alike_are_let_through(text: str) -> None:
    assert not leaks(text.encode(), VALUES)
