"""Finding a flow for words of one's own."""

from dataclasses import replace
from pathlib import Path

import pytest

from supportcli import document
from supportcli.errors import SupportError
from supportcli.flow.find import Answer, Finder
from supportcli.flow.heads import Head, read_heads, shipped
from supportcli.flow.lexicon import Lexicon, canonical, read_lexicon
from supportcli.flow.stems import Speller, stem
from supportcli.flow.words import MAX_LENGTH
from supportcli.lang import LANGS, Text

WORDS = shipped() / "shared" / "words.yaml"
LEXICON = read_lexicon(document.read(WORDS), ("K豆", "kdou", "K-Bean", "TP"))
FINDER = Finder(read_heads(shipped()), LEXICON)


def first(text: str) -> str | None:
    hits = FINDER.find(text).hits
    return hits[0].flow if hits else None


@pytest.mark.parametrize(
    ("text", "flow"),
    [
        ("轉帳給朋友他一直沒收到", "transfer-missing"),
        ("转帐没到", "transfer-missing"),
        ("转账没到", "transfer-missing"),
        ("汇款对方没收到", "transfer-missing"),
        ("提限失败", "withdrawal"),
        ("充直没到账", "top-up"),
        ("取款到银行卡没到", "withdrawal"),
        ("儲值沒有入帳", "top-up"),
        ("ＫＤＯＵ　ｌｏｇｉｎ　ｆａｉｌｅｄ", "login"),
        ("my withdrawl has not arrived", "withdrawal"),
        ("i havent recieved my refund", "refund"),
        ("forgoten pasword", "password"),
        ("top up 一直没到账", "top-up"),
        ("我的 invoice 找不到", "invoice"),
        ("I'VE BEEN HACKED!!!", "security"),
        ("can’t sign in", "login"),
    ],
)
def test_found_however_it_is_written(text: str, flow: str) -> None:
    assert first(text) == flow


@pytest.mark.parametrize(
    "text", ["转账没到", "K豆转账没到", "TP钱包转账500块没到", "kdou 转账 ¥1,500.00 没到"]
)
def test_names_of_wallets_and_amounts_change_nothing(text: str) -> None:
    plain = FINDER.find("转账没到")
    assert [hit.flow for hit in FINDER.find(text).hits[:1]] == [plain.hits[0].flow]
    assert FINDER.find(text).certainty == "confident"
    assert FINDER.find("K豆 转账没到").hits[0].why == plain.hits[0].why == ("转账没到",)


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "？！", "123456", "今天天气怎么样", "帮我写首诗", "红烧肉怎么做",
        "what's the weather like", "tell me a joke", "asdfgh", "the quick brown fox",
        "上周末跟朋友去爬山，走到半路下大雨，衣服全湿了，回家就感冒了，吃什么药好得快",
        "i want to learn the guitar, which strings are easy on the fingers for a beginner",
    ],
)  # fmt: skip
def test_what_is_no_trouble_of_ours_finds_nothing(text: str) -> None:
    assert FINDER.find(text) == Answer("nothing", ())


def test_sure_when_one_is_clearly_first_and_unsure_otherwise() -> None:
    assert FINDER.find("忘记密码").certainty == "confident"
    unsure = FINDER.find("money gone")
    assert unsure.certainty == "unsure" and len(unsure.hits) == 3
    scores = [hit.score for hit in unsure.hits]
    assert scores == sorted(scores, reverse=True)


def test_why_is_quoted_as_it_was_typed() -> None:
    assert FINDER.find("我的帳號被凍結了怎麼辦").hits[0].why == ("帳號被凍結",)
    assert FINDER.find("Still no REFUND from the shop").hits[0].why == ("REFUND", "shop")


def test_limit() -> None:
    whole = FINDER.find("钱没到", 9).hits
    assert len(whole) == 9
    assert FINDER.find("钱没到", 2).hits == whole[:2]


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    start = "提现没到银行卡。"
    assert FINDER.find(start + "啊" * 1_000_000) == FINDER.find((start + "啊" * 1_000)[:MAX_LENGTH])
    assert FINDER.find("啊" * MAX_LENGTH + start).hits == ()


def test_a_character_that_grows_when_small_keeps_places() -> None:
    assert FINDER.find("İİİ withdrawal failed").hits[0].why == ("withdrawal failed",)


def titled(name: str, title: Text) -> Head:
    """A flow of which only the title is known."""
    return replace(read_heads(shipped())[0], id=name, title=title, symptoms={})


def test_equal_ones_keep_the_order_they_were_given_in() -> None:
    title = Text("打印机卡纸", "Paper jam")
    names = [
        hit.flow for hit in Finder([titled(n, title) for n in "bca"], LEXICON).find("卡纸").hits
    ]
    assert names == ["b", "c", "a"]


def test_no_flows_no_answer() -> None:
    assert Finder([], LEXICON).find("转账没到") == Answer("nothing", ())


FLOW = """\
format: 1
id: {name}
title: {{zh: {zh}, en: {en}}}
symptoms:
  zh: [{zh_said}]
  en: [{en_said}]
start: end
nodes: {{end: {{end: stop, text: {{zh: 好, en: Done}}}}}}
"""


def test_a_new_pack_is_found_through_its_yaml_alone(tmp_path: Path) -> None:
    packs = {
        "printer": ("打印机坏了", "Printer trouble", "打印机卡纸, 打印出来是白的", "paper jam"),
        "router": ("路由器断网", "Router offline", "网络老断, 无线连不上", "wifi keeps dropping"),
    }
    for name, (zh, en, zh_said, en_said) in packs.items():
        text = FLOW.format(name=name, zh=zh, en=en, zh_said=zh_said, en_said=en_said)
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    finder = Finder(read_heads(tmp_path), LEXICON)
    found = [finder.find(text).hits[0].flow for text in ("卡紙了", "paper jams", "wifi dropping")]
    assert found == ["printer", "printer", "router"]
    assert finder.find("红烧肉怎么做").hits == ()


@pytest.mark.parametrize(
    ("forms", "common"),
    [
        ("withdraw withdraws withdrawing withdrawal withdrawals", "withdraw"),
        ("transfer transferred transferring", "transfer"),
        ("pay pays paying payment payments", "pay"),
        ("deny denies denied", "deni"),
        ("process processes processing", "process"),
        ("log logs", "log"),
    ],
)
def test_stems(forms: str, common: str) -> None:
    assert {stem(word) for word in forms.split()} == {common}


def test_slips_of_one_letter() -> None:
    speller = Speller(["balance", "transfer", "card"])
    mended = [speller.mend(word) for word in "balnce ballance balence blaance cad xransfer".split()]
    assert mended == ["balance"] * 4 + ["cad", "xransfer"]


def test_the_words_agree_with_each_other() -> None:
    """A phrase that says nothing, or too little once shortened, would speak for the wrong flow."""
    assert all(len(typed) == len(meant) for typed, meant in LEXICON.zh_slips.items())
    assert all(typed != meant for typed, meant in _slips())
    assert not LEXICON.zh_empty & LEXICON.zh_meanings.keys()
    several = {phrase for phrase, numbers in _meanings(LEXICON) if len(numbers) > 1}
    assert several == set()
    empty = {canonical([word]) for word in LEXICON.en_empty} - {("not",)}
    topics = {
        stems for stems, numbers in LEXICON.en_meanings.items() if numbers[0] < LEXICON.topics
    }
    assert not empty & topics
    slipped = [
        meant for phrase in LEXICON.zh_meanings for meant in LEXICON.zh_slips if meant in phrase
    ]
    assert slipped == []


def _slips() -> list[tuple[str, str]]:
    return [*LEXICON.zh_slips.items(), *LEXICON.en_slips.items()]


def _meanings(lexicon: Lexicon) -> list[tuple[object, tuple[int, ...]]]:
    return [*lexicon.zh_meanings.items(), *lexicon.en_meanings.items()]


def test_a_broken_words_file_is_reported() -> None:
    text = "format: 1\nsame:\n  - {zh: 甲 乙, fr: un}\n"
    with pytest.raises(SupportError) as caught:
        read_lexicon(document.parse(text, "words.yaml"))
    assert [problem.rule for problem in caught.value.problems] == ["field.unknown"]


def test_every_symptom_leads_back_to_its_flow() -> None:
    heads = read_heads(shipped())
    lost = [
        phrase
        for one in heads
        for lang in LANGS
        for phrase in one.symptoms[lang]
        if one.id not in [hit.flow for hit in FINDER.find(phrase).hits]
    ]
    total = sum(len(one.symptoms[lang]) for one in heads for lang in LANGS)
    assert len(lost) / total < 0.05
