"""What stands around a question, in windows of every size."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcli.desk.ask import Prompt
from supportcli.desk.terminal.page import Around, Line, below, help_lines, hints, lay_out
from supportcli.desk.terminal.text import cells
from supportcli.lang import LANGS, Lang
from tests.desk.terminal_prompts import prompts

ALL = [prompt for lang in LANGS for prompt in prompts(lang).values()]
TRAIL = (("是哪个钱包出了问题？", "K豆钱包"), ("遇到了什么问题？", "转账一直没有到账"))


def texts(lines: tuple[Line, ...] | list[Line]) -> list[str]:
    return ["".join(text for _, text in line) for line in lines]


def around(prompt: Prompt) -> Around:
    return Around(hints=hints(prompt), trail=TRAIL, below=below(prompt), position="1/9")


def drawn(prompt: Prompt, columns: int, rows: int, need: int) -> list[str]:
    sheet = lay_out(prompt, around(prompt), columns, rows, need)
    return [*texts(sheet.head), *["*"] * sheet.body, *texts(sheet.foot)]


@given(
    st.sampled_from(ALL),
    st.integers(0, 200),
    st.integers(1, 60),
    st.integers(1, 90),
    st.text(max_size=300),
    st.text(max_size=90),
)
def test_a_page_is_never_taller_than_the_window(
    prompt: Prompt, columns: int, rows: int, need: int, error: str, note: str
) -> None:
    told = replace(around(prompt), note=note, above=note)
    sheet = lay_out(replace(prompt, error=error), told, columns, rows, need)
    assert sheet.body >= 1
    assert len(sheet.head) + sheet.body + len(sheet.foot) <= rows


@given(st.sampled_from(ALL), st.integers(20, 200), st.integers(1, 60), st.integers(1, 90))
def test_no_line_is_wider_than_the_window(
    prompt: Prompt, columns: int, rows: int, need: int
) -> None:
    # One blank before each line, and the last column stays free.
    assert all(cells(line) <= columns - 2 for line in drawn(prompt, columns, rows, need))


def test_in_a_tall_window_everything_is_told() -> None:
    assert drawn(prompts("zh")["status"], 80, 24, 3) == [
        "K豆钱包 › 转账没有到账",
        "✓ 是哪个钱包出了问题？  K豆钱包",
        "✓ 遇到了什么问题？  转账一直没有到账",
        "",
        "打开交易记录，这笔转账显示什么状态？",
        "可以这样说：「请您念一下这笔转账的状态。」",
        "不同钱包的客服渠道和操作不一样。不在列表里就选“其他钱包”，那里的建议适用于所有",
        "钱包。",
        "",
        "*",
        "*",
        "*",
        "",
        "↑↓ 移动  回车 确定  打字 筛选  ← 返回  ? 说明  Ctrl-C 退出",
    ]


def test_a_small_window_keeps_where_what_and_how() -> None:
    assert drawn(prompts("en")["line"], 40, 12, 1) == [
        "KDou › A transfer is missing",
        "",
        "What was the amount?",
        "! write an amount, such as 128.50",
        "",
        "*",
        "Enter on an empty line = I don't know",
        "/ cannot find it",
        "",
        "Enter  Esc back  ? help  Ctrl-C quit",
    ]


def test_a_list_that_does_not_fit_says_where_one_is() -> None:
    assert drawn(prompts("zh")["long"], 40, 8, 120) == [
        "K豆钱包 › 转账没有到账",
        "哪一项最接近？",
        *["*"] * 4,
        "1/9",
        "↑↓ 回车  ← 返回  ? 说明  Ctrl-C 退出",
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_every_prompt_says_how_to_go_back_get_help_and_leave(lang: Lang) -> None:
    words = {"zh": ("返回", "说明", "退出"), "en": ("back", "help", "quit")}[lang]
    for name, prompt in prompts(lang).items():
        for columns in (40, 80):
            page = "\n".join(drawn(prompt, columns, 12, 4))
            assert [word in page for word in words] == [name != "wallet", True, True], page


def test_a_question_that_is_too_long_is_whole_in_the_help() -> None:
    prompt = replace(prompts("zh")["status"], text="很长的问题。" * 40)
    assert drawn(prompt, 40, 12, 5)[6].endswith("…")
    assert "".join(texts(help_lines(prompt, hints(prompt), 40))).count("很长的问题。") == 40


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (
            ("TP 钱包（TokenPocket）", "余额不对", "先看一看", "第 1 步"),
            "… › 余额不对 › 先看一看 › 第 1 步",
        ),
        (("钱包" * 9, "余额" * 9, "步骤" * 8), "… › " + "步骤" * 8),
        (("选择钱包" * 9,), "…钱包" + "选择钱包" * 4),
    ],
)
def test_crumbs_give_way_from_the_left(where: tuple[str, ...], expected: str) -> None:
    assert drawn(replace(prompts("zh")["line"], where=where), 40, 12, 1)[0] == expected


def test_what_is_foreign_becomes_visible() -> None:
    prompt = replace(
        prompts("en")["line"], text="a\x1b]52;c;x\x07", where=("\u202eb",), help="\x9b"
    )
    page = "\n".join([*drawn(prompt, 80, 24, 1), *texts(help_lines(prompt, (), 80))])
    assert "a^[]52;c;x^G" in page
    assert "<U+202E>b" in page
    assert not any(char in page for char in "\x1b\x07\x9b\u202e")


def test_why_an_answer_is_refused_is_read_before_a_long_question() -> None:
    why = "Your password was not kept: nobody at support needs it. " * 6
    prompt = replace(prompts("en")["line"], text="What is your wallet account? " * 6, error=why)
    shown = drawn(prompt, 40, 12, 2)
    assert "Your password was not kept" in " ".join(shown)
    assert "What is your wallet account?" in " ".join(shown)
    assert "*" in shown


def test_what_is_wrong_now_is_seen_beside_what_was_wrong_before() -> None:
    prompt = replace(prompts("en")["line"], error="It was not kept, and this is why. " * 9)
    around = Around(hints=hints(prompt), note="Please type an answer here.")
    sheet = lay_out(prompt, around, 40, 12, 3)
    page = "\n".join(texts([*sheet.head, *sheet.foot]))
    assert "! It was not kept" in page
    assert "Please type an answer here." in page and "Ctrl-C quit" in page
