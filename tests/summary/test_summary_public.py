"""What is posted in public: no answer in it, whatever a flow or a user does."""

import re
from dataclasses import replace

import pytest

from supportcli.case.model import Entry, Tried
from supportcli.lang import LANGS, Lang, Text, same
from supportcli.messages.answer import UNKNOWN_BECAUSE
from supportcli.summary.formats import RENDERERS
from tests.summary.summary_sample import CASE, PRIVATE, build, marked, render

KINDS = [
    {"typed": True},
    {"identifier": True},
    {"typed": True, "identifier": True},
    {"gap": True},
]


def secret(number: int, kinds: dict[str, bool]) -> Entry:
    value = same(f"marker{number}")
    if kinds.get("gap"):
        value = UNKNOWN_BECAUSE.fill(reason=value)
    known = {"typed": False, "identifier": False, "gap": False} | kinds
    return Entry(f"q{number}", same("label"), value, **known)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("role", ["user", "staff"])
def test_nothing_leaks_even_if_a_flow_fills_it_into_its_sentences(role: str, lang: Lang) -> None:
    details = tuple(secret(number, kinds) for number, kinds in enumerate(KINDS))
    items = tuple(secret(number, kinds) for number, kinds in enumerate(KINDS, len(KINDS)))
    for leaked in (*details, *items):
        sentence = Text(f"关于 {leaked.value.zh} 的事", f"about {leaked.value.en} here")
        case = replace(
            CASE,
            role=role,
            title=sentence,
            problem=sentence,
            request=sentence,
            advice=sentence,
            details=details,
            items=items,
            tried=(Tried("step", sentence, "helped", sentence), *CASE.tried),
            attachments=(replace(CASE.attachments[0], name="marker-file.png"),),
        )
        post = render(case, "social", lang).decode()
        assert "marker" not in post
        assert CASE.tried[0].label[lang] in post


def test_no_answer_is_in_it_not_even_a_harmless_one() -> None:
    case, used = marked()
    case = replace(case, items=(), details=tuple(replace(one, typed=False) for one in case.details))
    post = render(case, "social").decode()
    kept = {case.wallet_name["zh"], *(tried.label["zh"] for tried in case.tried)}
    assert {mark for mark in used if mark in post} == kept


def test_it_names_the_wallet_the_problem_and_asks_for_a_private_message() -> None:
    summary = build(CASE, "social")
    assert [section.id for section in summary.sections] == ["problem", "tried", "request", "safety"]
    assert summary.public
    assert summary.attachments == ()
    post = render(CASE, "social").decode()
    for words in ("K豆钱包", "转账没有到账", "私信", "官方客服不会索要密码、验证码或助记词"):
        assert words in post
    assert not re.search("[0-9]{3}|@", post)


def test_without_steps_there_is_no_such_section() -> None:
    summary = build(replace(CASE, tried=()), "social")
    assert [section.id for section in summary.sections] == ["problem", "request", "safety"]


@pytest.mark.parametrize("format_", PRIVATE)
def test_a_private_summary_cannot_be_posted(format_: str) -> None:
    summary = build(CASE, format_)
    assert not summary.public
    with pytest.raises(ValueError, match="private"):
        RENDERERS["social"].render(summary)


def test_only_the_post_is_public() -> None:
    assert [name for name, renderer in RENDERERS.items() if renderer.public] == ["social"]
