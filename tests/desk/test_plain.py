"""The plain face: what is printed, and what each typed line means."""

import io
from collections.abc import Callable

import pytest

from supportcli.desk.ask import Answered, Choice, Move, Prompt, Reply, Screen
from supportcli.desk.plain import PlainAsker
from supportcli.flow.values import Unknown

YES_NO = (Choice("yes", "是"), Choice("no", "否"))
WALLETS = (Choice("kdou", "K-Bean Wallet", "kdou"), Choice("tp", "TokenPocket", "tp"))


def ask(prompt: Prompt, *lines: str) -> tuple[Reply, str]:
    out = io.StringIO()
    reply = PlainAsker(typing(*lines), out).ask(prompt)
    return reply, out.getvalue()


def typing(*lines: str) -> Callable[[], str]:
    left = list(lines)

    def read() -> str:
        if not left:
            raise EOFError
        return left.pop(0)

    return read


def one(**more: object) -> Prompt:
    return Prompt("one", "en", ("Your wallet",), "Which?", choices=WALLETS, **more)  # type: ignore[arg-type]


def line(**more: object) -> Prompt:
    return Prompt("line", "en", ("Case", "step 2"), "Account?", **more)  # type: ignore[arg-type]


def test_a_menu_as_it_is_printed() -> None:
    prompt = one(help="Look at the icon.", unknown="I don't know", error="not that one")
    reply, printed = ask(prompt, "?", "9", "2")
    assert reply == Answered("tp")
    assert printed == (
        "\nYour wallet\nWhich?\nPlease check: not that one\n"
        "1. K-Bean Wallet - kdou\n2. TokenPocket - tp\n3. I don't know\n"
        "type a number; < back; ? why; q quit\n"
        "> Look at the icon.\n"
        "> There is no such choice; type one of the numbers.\n"
        "> "
    )


@pytest.mark.parametrize(
    ("prompt", "typed", "reply"),
    [
        (one(), "1", Answered("kdou")),
        (one(), " tp ", Answered("tp")),
        (one(), "k-bean wallet", Answered("kdou")),
        (one(unknown="No idea"), "3", Answered(Unknown())),
        (one(), "<", Move.BACK),
        (one(), "返回", Move.BACK),
        (one(), "q", Move.QUIT),
        (one(required=False), "", Answered("")),
        (Prompt("one", "zh", (), "?", choices=YES_NO), "是的", Answered("是的")),
        (Prompt("one", "zh", (), "?", choices=YES_NO), "y", Answered("y")),
        (Prompt("many", "zh", (), "?", choices=WALLETS), "1，2", Answered(("kdou", "tp"))),
        (Prompt("many", "zh", (), "?", choices=WALLETS), "2 1", Answered(("tp", "kdou"))),
        (line(), "user@example.com", Answered("user@example.com")),
        (line(unknown="cannot find it"), "", Answered(Unknown())),
        (line(required=False), "", Answered("")),
        (Prompt("files", "en", (), "?"), "a.png", Answered(("a.png",))),
    ],
)
def test_what_a_line_means(prompt: Prompt, typed: str, reply: Reply) -> None:
    assert ask(prompt, typed)[0] == reply


def test_a_story_ends_with_a_dot() -> None:
    prompt = Prompt("story", "en", (), "What happened?")
    assert ask(prompt, "first", "second", ".")[0] == Answered("first\nsecond")


def test_back_is_a_word_like_any_other_where_there_is_no_back() -> None:
    assert ask(line(may_go_back=False), "back")[0] == Answered("back")


def test_the_end_of_input_is_no_answer() -> None:
    with pytest.raises(EOFError):
        ask(one())


def test_foreign_text_cannot_move_the_cursor() -> None:
    out = io.StringIO()
    PlainAsker(typing(), out).show(Screen("a\x1b[2Jb", ("c\u202ed", "e\x9bf")))
    assert out.getvalue() == "\na^[[2Jb\nc<U+202E>d\ne<U+009B>f\n"


def test_a_screen_as_it_is_printed() -> None:
    out = io.StringIO()
    lists = (("Do not", ("pay twice", "tell anyone a code")),)
    PlainAsker(typing(), out).show(Screen("Wait", ("It takes time.",), lists))
    assert out.getvalue() == ("\nWait\nIt takes time.\nDo not\n- pay twice\n- tell anyone a code\n")


def test_a_menu_that_takes_words_of_ones_own() -> None:
    assert ask(one(free=True), "it is gone")[0] == Answered("it is gone")
    assert ask(one(free=True), "gon", "2")[0] == Answered("tp")
    assert ask(one(free=True), "12345", "2")[0] == Answered("tp")


def test_what_is_said_after_ctrl_c_begins_a_line() -> None:
    def interrupted() -> str:
        raise KeyboardInterrupt

    out = io.StringIO()
    with pytest.raises(KeyboardInterrupt):
        PlainAsker(interrupted, out).ask(one())
    assert out.getvalue().endswith("> \n")
