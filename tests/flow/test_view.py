"""What texts show of the values they name, in both languages."""

from datetime import datetime

import pytest

from supportcli.flow.values import Raw, Unknown
from supportcli.lang import Text
from tests.flow.little import CHINA, SHOT, little, setting, walked

OPTIONS = "options: {a: {zh: 甲, en: A}, b: {zh: 乙, en: B}}"
KINDS = {
    "one": OPTIONS,
    "many": OPTIONS,
    "yesno": "",
    "text": "",
    "longtext": "",
    "number": "",
    "money": "",
    "date": "",
    "datetime": "",
    "files": "",
}


def shown(kind: str, raw: Raw) -> Text:
    """How the answer stands in the text of the outcome."""
    fields = f"ask: {kind}, text: {{zh: 问, en: Ask}}, required: false, unknown: true, next: done"
    program = little(
        f"start: q\nnodes:\n  q: {{{fields}, {KINDS[kind]}}}\n".replace(", }", "}")
        + "  done: {end: resolved, text: {zh: '{q}', en: '{q}'}}\n"
    )
    state = walked(program, raw)
    assert state.outcome is not None
    return state.view.fill(state.outcome.text)


SHOWN: list[tuple[str, Raw, Text]] = [
    ("one", "a", Text("甲", "A")),
    ("many", ("a", "b"), Text("甲、乙", "A, B")),
    ("yesno", "yes", Text("是", "Yes")),
    ("text", "{q} a", Text("{q} a", "{q} a")),
    ("longtext", "一\n二", Text("一\n二", "一\n二")),
    ("number", "0.00000010", Text("0.00000010", "0.00000010")),
    ("money", "1,280.50元", Text("1280.50 CNY", "1280.50 CNY")),
    ("money", "0.0000001 btc", Text("0.0000001 BTC", "0.0000001 BTC")),
    ("date", "昨天", Text("2026-10-08", "2026-10-08")),
    ("datetime", "2026-10-08 15:30", Text("2026-10-08 15:30", "2026-10-08 15:30")),
    ("datetime", "2026-10-08 07:30Z", Text("2026-10-08 15:30", "2026-10-08 15:30")),
    ("datetime", "昨天下午3点左右", Text("2026-10-08 15:00 左右", "about 2026-10-08 15:00")),
    ("datetime", "昨天", Text("2026-10-08", "2026-10-08")),
    ("files", (SHOT, SHOT), Text("a.png、a.png", "a.png, a.png")),
]


def test_every_kind_is_shown() -> None:
    assert {kind for kind, *_ in SHOWN} == set(KINDS)


@pytest.mark.parametrize(("kind", "raw", "text"), SHOWN)
def test_an_answer_is_shown_as_its_reader_would_write_it(kind: str, raw: Raw, text: Text) -> None:
    assert shown(kind, raw) == text


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_known_or_was_left_out_is_said_so(kind: str) -> None:
    assert shown(kind, Unknown()) == Text("（不清楚）", "(not known)")
    assert shown(kind, Unknown("手机丢了")) == Text("不清楚：手机丢了", "not known: 手机丢了")
    assert shown(kind, "") == Text("（没有填）", "(left out)")


NAMES = """
compute: {twice: {sum: [n, n]}}
start: n
nodes:
  n: {ask: number, text: {zh: 问, en: Ask}, next: first}
  first: {call: outer, next: second}
  second: {call: outer, when: {n: 99}, next: done}
  done: {end: resolved, text: {zh: "%s", en: "%s"}}
"""
OUTER = """
start: inner
nodes:
  inner: {call: inner, next: out}
  out: {end: stop, text: {zh: 出, en: Out}}
"""
INNER = """
start: sure
nodes:
  sure: {ask: yesno, text: {zh: 问, en: Ask}, next: out}
  out: {end: resolved, text: {zh: 出, en: Out}}
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("wallet.name", Text("K豆钱包", "K Bean")),
        ("wallet.refund_days", Text("7", "7")),
        ("wallet.reply_days", Text("没有记录", "not on record")),
        ("twice", Text("4.0", "4.0")),
        ("first.inner.sure", Text("否", "No")),
        ("second.inner.sure", Text("（不清楚）", "(not known)")),
        ("visits.n", Text("1", "1")),
        ("clock.date", Text("2026-12-31", "2026-12-31")),
        ("clock.hour", Text("23", "23")),
    ],
)
def test_a_text_can_name_more_than_answers(name: str, text: Text) -> None:
    program = little(NAMES.replace("%s", f"{{{name}}}"), outer=OUTER, inner=INNER)
    world = setting(datetime(2026, 12, 31, 23, 0, tzinfo=CHINA))
    state = walked(program, "2.0", "no", world=world)
    assert state.outcome is not None
    assert state.view.fill(state.outcome.text) == text


ADVICE = """
start: how
nodes:
  how:
    ask: one
    text: {zh: 怎么付, en: How}
    options: {bank: {zh: 银行, en: Bank}, cash: {zh: 现金, en: Cash}}
    next: done
  done:
    end: wait
    text: {zh: 等, en: Wait}
    meanwhile:
      - {text: {zh: "问{how}", en: "Ask the {how}"}, when: {how: bank}}
      - {text: {zh: 数一数, en: Count it}, when: {how: cash}}
      - {zh: 别急, en: Keep calm}
"""


@pytest.mark.parametrize(
    ("raw", "first"),
    [("bank", Text("问银行", "Ask the Bank")), ("cash", Text("数一数", "Count it"))],
)
def test_advice_is_given_only_where_it_holds(raw: str, first: Text) -> None:
    state = walked(little(ADVICE), raw)
    assert state.outcome is not None
    assert state.view.advice(state.outcome.meanwhile) == (first, Text("别急", "Keep calm"))


def test_a_text_in_a_called_flow_sees_that_flows_answers() -> None:
    inner = INNER.replace("text: {zh: 问, en: Ask}, next: out", "text: {zh: 问, en: Ask}, next: n")
    inner += '  n: {ask: number, text: {zh: "{sure}？", en: "{sure}?"}, next: out}\n'
    program = little(NAMES.replace("%s", "{n}"), outer=OUTER, inner=inner)
    state = walked(program, "2", "no")
    assert state.key == "first.inner.n"
    assert state.pending and state.view.fill(state.pending.text) == Text("否？", "No?")
    ended = walked(program, "2", "no", "3")
    assert ended.outcome and ended.view.fill(ended.outcome.text) == Text("2", "2")
    assert ended.view.show("first.inner.n", "en") == "3"
