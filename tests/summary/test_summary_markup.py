"""Markdown and HTML: what the user typed is text, whatever it looks like."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from supportcli.summary.markdown import inert
from supportcli.summary.tidy import tidy
from tests.summary.summary_sample import CASE, HASH, HOSTILE, everywhere, render

COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKUP = st.text(st.sampled_from("\\`*_{}[]<>()#+-.!|~&:;@/='\"$ \n019aWw字"), max_size=40)


def markdown_shape(text: str) -> tuple[list[str], str]:
    """The kinds of element, and the text with a line break for each break."""
    kinds, words = [], ""
    for token in COMMONMARK.parse(text):
        kinds.append(token.type)
        for part in token.children or []:
            if part.type in ("hardbreak", "softbreak"):
                words += "\n"
            elif part.type == "text":
                words += part.content
            else:
                kinds.append(part.type)
    return kinds, words


def expected(words: str) -> str:
    lines = (line.strip() for line in tidy(words).split("\n"))
    return "\n".join(line for line in lines if line)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_markdown_document_keeps_its_shape(words: str) -> None:
    kinds, text = markdown_shape(render(everywhere(words), "markdown").decode())
    calm, _ = markdown_shape(render(everywhere("calm"), "markdown").decode())
    assert kinds == calm
    label = expected(words).replace("\n", " ")
    assert f"{label}：{expected(words)}" in text.replace("\u200b", "")


@given(MARKUP | st.text())
def test_inert_text_is_one_paragraph_of_text(words: str) -> None:
    words = tidy(words)
    kinds, text = markdown_shape(inert(words))
    paragraph = ["paragraph_open", "inline", "paragraph_close"] if words else []
    assert (kinds, text.replace("\u200b", "")) == (paragraph, expected(words))


@given(MARKUP | st.text())
def test_inert_text_is_text_inside_a_list_item_too(words: str) -> None:
    words = "x" + tidy(words)
    kinds, text = markdown_shape(f"- **label**: {inert(words)}\n- next")
    item = ["list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close"]
    strong = ["strong_open", "strong_close"]
    first = [*item[:3], *strong, *item[3:]]
    assert kinds == ["bullet_list_open", *first, *item, "bullet_list_close"]
    assert text.replace("\u200b", "") == f"label: {expected(words)}next"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("user_name@example.com", "user_name@example.com"),
        ("2026-11-20 15:30, 200.00 CNY", "2026-11-20 15:30, 200.00 CNY"),
        (HASH, HASH),
        ("one\n:-", "one\\\n  \\:-"),
        ("https://evil.example www.evil.example", "https\\://evil.example www\\.evil.example"),
    ],
)
def test_plain_values_stay_as_they_are_and_links_do_not(words: str, written: str) -> None:
    assert inert(words) == written


class Page(HTMLParser):
    """The tags with their attributes, and the text between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, object]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((tag, None))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags.append(("comment", data))


@pytest.mark.parametrize("words", HOSTILE)
def test_a_page_has_only_our_tags(words: str) -> None:
    page = Page(render(everywhere(words), "html").decode())
    calm = Page(render(everywhere("calm"), "html").decode())
    assert page.tags == calm.tags
    answers = len((*CASE.details, *CASE.items)) - 1
    assert page.words.count(tidy(words)) >= answers


def test_a_page_loads_and_runs_nothing() -> None:
    text = render(CASE, "html").decode()
    page = Page(text)
    names = {name for _, attrs in page.tags if isinstance(attrs, list) for name, _ in attrs}
    assert not names & {"src", "href", "action", "srcset", "style", "background"}
    assert not [name for name in names if name.startswith("on")]
    assert not {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe", "a", "base"}
    assert not re.search(r"url\(|@import|https?:", text)
    assert "default-src 'none'; style-src 'unsafe-inline'" in text


def test_every_tag_of_the_page_is_closed() -> None:
    open_tags: list[str] = []
    for tag, attrs in Page(render(CASE, "html").decode()).tags:
        if tag == "meta":
            continue
        if attrs is None:
            assert open_tags.pop() == tag
        else:
            open_tags.append(tag)
    assert open_tags == []
