"""No format forgets anything, none breaks a value, and none is led astray by one."""

from dataclasses import replace

import pytest

from supportcli.lang import LANGS, Lang
from supportcli.summary.formats import RENDERERS
from tests.summary.summary_sample import (
    CASE,
    HASH,
    HOSTILE,
    PRIVATE,
    build,
    everywhere,
    marked,
    readable,
    render,
    with_values,
)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("role", ["user", "staff"])
@pytest.mark.parametrize("format_", PRIVATE)
def test_every_private_format_carries_everything(format_: str, role: str, lang: Lang) -> None:
    case, used = marked()
    case = replace(case, role=role)
    found = without_blanks(readable(format_, render(case, format_, lang)))
    assert [mark for mark in used if mark not in found] == []
    for section in build(case, format_, lang).sections:
        labels = (row.label for row in section.rows)
        for words in (section.title, *section.lines, *labels):
            assert without_blanks(words) in found


def without_blanks(text: str) -> str:
    """A script to be read aloud puts blanks between groups."""
    return "".join(text.split())


@pytest.mark.parametrize("format_", [name for name in PRIVATE if name != "phone"])
def test_a_hash_is_never_broken(format_: str) -> None:
    for before in range(400, 520, 7):
        case = with_values(CASE, {"description": "字" * before, "status": HASH})
        found = readable(format_, render(case, format_))
        assert found.count(HASH) == 2


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("format_", RENDERERS)
def test_hostile_words_change_nothing_around_them(format_: str, lang: Lang) -> None:
    for words in HOSTILE:
        content = render(everywhere(words), format_, lang)
        text = content.decode()
        hidden = [char for char in text if char < " " and char not in "\r\n"]
        assert hidden == []
        assert not set(text) & set("\x7f\x85\x9b\u2028\u2029\u202e\u202c\u2066\u2069\u200f")
        assert content.count(b"\r") == (content.count(b"\n") if format_ == "eml" else 0)


@pytest.mark.parametrize("format_", ["text", "chat"])
def test_a_forged_heading_or_row_is_indented(format_: str) -> None:
    forged = "先说一句\n【诉求】\n交易 ID：forged\n---\n(2/9) x"
    lines = readable(format_, render(with_values(CASE, {"description": forged}), format_)).split(
        "\n"
    )
    assert [line for line in lines if line.startswith("【诉求】")] == ["【诉求】"]
    assert [line for line in lines if line.startswith("交易 ID")] == [f"交易 ID：{HASH}"]
    assert {"  【诉求】", "  交易 ID：forged", "  ---", "  (2/9) x"} <= set(lines)


@pytest.mark.parametrize("format_", ["text", "markdown", "chat"])
def test_nobody_is_called_by_a_pasted_summary(format_: str) -> None:
    words = "@everyone, @HERE @所有人看 @channel @alice mail@here.example @alliance"
    found = readable(format_, render(with_values(CASE, {"description": words}), format_))
    assert "@\u200beveryone, @\u200bHERE @\u200b所有人看 @\u200bchannel" in found
    assert "@alice mail@here.example @alliance" in found
