"""Lines fitted to cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcli.desk.terminal.text import cells, cut_left, cut_right, laid_out, wrap

MIXED = st.text(alphabet="abc 转账，。「」（）x1?", max_size=80)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("打开交易记录，再看状态。", 12, ["打开交易记", "录，再看状", "态。"]),
        ("在「交易记录」里", 6, ["在「交", "易记", "录」里"]),
        ("转账TokenPocket里", 12, ["转账", "TokenPocket", "里"]),
        ("0x" + "ab" * 8, 8, ["0xababab", "abababab", "ab"]),
        ("a\n\nb", 10, ["a", "", "b"]),
        ("转", 1, ["转"]),
    ],
)
def test_wrap(text: str, width: int, expected: list[str]) -> None:
    assert wrap(text, width) == expected


@given(MIXED, st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_nothing_but_blanks(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_what_fits_is_not_cut() -> None:
    assert (cut_left("转账ab", 6), cut_right("转账ab", 6)) == ("转账ab", "转账ab")


def test_cut() -> None:
    assert cut_left("钱包 › 转账", 7) == "…› 转账"
    assert cut_right("钱包 › 转账", 6) == "钱包 …"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("please have a look\n", "please have\na look\n"),
        ("  one two three\n\nfour", "  one two\n  three\n\nfour"),
        ("hash 0x" + "ab" * 9 + " it is", "hash\n0x" + "ab" * 9 + "\nit is"),
        ("打开交易记录，再看", "打开交易记\n录，再看"),
        ("Kept. Next: supportcli resume 7K4F2", "Kept. Next:\nsupportcli resume 7K4F2"),
        ("See supportcli. It helps.", "See\nsupportcli.\nIt helps."),
    ],
)
def test_laid_out_for_reading(text: str, expected: str) -> None:
    assert laid_out(text, 12) == expected
