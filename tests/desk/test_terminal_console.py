"""What is only shown: wrapped, marked, in colour where that is wanted, and never interpreted."""

import io
from dataclasses import replace

import pytest

from supportcli.desk.ask import Screen, Tone
from supportcli.desk.terminal.console import print_screen
from tests.desk.terminal_prompts import SCREENS


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


def no_pause() -> None:
    raise AssertionError("there is nothing to wait for")


def printed(screen: Screen, stream: io.StringIO, **environ: str) -> str:
    print_screen(screen, stream, no_pause, {"COLUMNS": "40", "LINES": "24", **environ})
    return stream.getvalue()


def test_a_screen_is_wrapped_and_ends_with_a_blank_line() -> None:
    assert printed(SCREENS["zh"], io.StringIO()) == (
        "!! 请马上联系客服\n"
        "\n"
        "账号可能被别人登录过。先不要转账，也不\n"
        "要把验证码告诉任何人。\n"
        "\n"
        "现在就做\n"
        "- 修改登录密码和支付密码\n"
        "- 打开两步验证\n"
        "\n"
    )


def test_in_a_short_window_the_gaps_go() -> None:
    stream = io.StringIO()
    assert print_screen(SCREENS["en"], stream, no_pause, {"COLUMNS": "40", "LINES": "9"}) == 8
    assert stream.getvalue().count("\n\n") == 1
    assert stream.getvalue().endswith("verification\n\n")


def test_what_is_longer_than_the_window_is_shown_in_parts() -> None:
    pauses: list[int] = []
    stream = io.StringIO()
    items = tuple(f"item {number}" for number in range(20))
    screen = Screen("Title", (), (("List", items),))
    left = print_screen(
        screen,
        stream,
        lambda: pauses.append(stream.getvalue().count("\n")),
        {"COLUMNS": "40", "LINES": "12"},
    )
    assert pauses == [11, 22]
    assert stream.getvalue().count("\n") == 22 + left == 23


@pytest.mark.parametrize(
    ("tone", "mark", "colour"),
    [("plain", "", "1"), ("good", "✓ ", "1;32"), ("warn", "! ", "1;33"), ("urgent", "!! ", "1;31")],
)
def test_a_tone_is_told_by_colour_and_by_a_mark(tone: Tone, mark: str, colour: str) -> None:
    screen = Screen("Title", tone=tone)
    assert printed(screen, Tty(), TERM="xterm") == f"\x1b[{colour}m{mark}Title\x1b[0m\n\n"
    assert printed(screen, io.StringIO()) == f"{mark}Title\n\n"


@pytest.mark.parametrize(
    ("stream", "environ", "coloured"),
    [
        (Tty(), {"TERM": "xterm"}, True),
        (Tty(), {"TERM": "dumb"}, False),
        (Tty(), {}, False),
        (Tty(), {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (Tty(), {"TERM": "xterm", "NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (io.StringIO(), {"TERM": "xterm"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
    ],
)
def test_colour_only_where_it_is_wanted(
    stream: io.StringIO, environ: dict[str, str], coloured: bool
) -> None:
    assert ("\x1b" in printed(SCREENS["en"], stream, **environ)) is coloured


MARKUP = "[red]x[/red] [/] [link=https://example.com]y[/link] :warning: '1' True "
HOSTILE = MARKUP + "\x1b[2J\x9b\u202e"


def test_nothing_is_interpreted() -> None:
    shown = MARKUP + "^[[2J<U+009B><U+202E>"
    screen = Screen(HOSTILE, (HOSTILE,), ((HOSTILE, (HOSTILE,)),))
    stream = io.StringIO()
    print_screen(screen, stream, no_pause, {"COLUMNS": "200"})
    lines = [line for line in stream.getvalue().split("\n") if line]
    assert "".join(lines).replace(" ", "").count(shown.replace(" ", "")) == 4


def test_what_the_stream_cannot_write_is_replaced() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    print_screen(replace(SCREENS["en"], title="联系 support"), stream, no_pause, {})
    stream.flush()
    assert raw.getvalue().startswith(b"!! ?? support\n")
