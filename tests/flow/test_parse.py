"""What may be typed at each kind of question, and what is said about the rest."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from supportcli.flow import walk
from supportcli.flow.model import KINDS, Program
from supportcli.flow.values import Answer, Moment, Money, Raw, Skipped, Unknown
from supportcli.lang import Text
from supportcli.messages import answer as say
from tests.flow.little import CHINA, NOW, SHOT, asking, little, setting, walked

CHOICES = "options: {bank: {zh: 银行卡, en: Bank card}, cash: {zh: 现金, en: Cash}, none: %s}"
PLAIN = CHOICES % "{zh: 都没有, en: None}"
ALONE = CHOICES % "{label: {zh: 都没有, en: None}, alone: true}"
FIELDS: dict[str, tuple[str, ...]] = {
    "one": ("ask: one", PLAIN),
    "many": ("ask: many", ALONE),
    "step": ("try: {zh: 试, en: Try}", "helped: done"),
    **{kind: (f"ask: {kind}",) for kind in KINDS if kind not in ("one", "many", "step")},
}

AT_THREE = datetime(2026, 10, 8, 15, 0, tzinfo=CHINA)
GOOD: list[tuple[str, Raw, Answer]] = [
    ("one", "bank", "bank"),
    ("one", " 现金 ", "cash"),
    ("one", "BANK CARD", "bank"),
    ("many", "bank", ("bank",)),
    ("many", ("cash", "银行卡"), ("bank", "cash")),
    ("many", ("Cash", "cash"), ("cash",)),
    ("many", ("none", "都没有"), ("none",)),
    *(("yesno", word, "yes") for word in "yes y TRUE 是 是的 对 有 好 Yes".split()),
    *(("yesno", word, "no") for word in "no n False 否 不 不是 没有 没".split()),
    ("step", "helped", "helped"),
    ("step", "试了，没有用", "not_helped"),
    ("step", "I could not do it", "could_not"),
    ("text", "  王小明 {amount} ", "王小明 {amount}"),
    ("text", "x" * 200, "x" * 200),
    ("longtext", "第一行\n第二行", "第一行\n第二行"),
    ("longtext", "字" * 4000, "字" * 4000),
    ("number", "12.50", Decimal("12.50")),
    ("number", "-3", Decimal(-3)),
    ("number", "1,234", Decimal(1234)),
    ("number", "2,5", Decimal("2.5")),
    ("number", "１２", Decimal(12)),
    ("number", "0.00000001", Decimal("0.00000001")),
    ("money", "128.50", Money(Decimal("128.50"), "CNY")),
    ("money", "¥1,280", Money(Decimal(1280), "CNY")),
    ("money", "￥１２８元", Money(Decimal(128), "CNY")),
    ("money", "5块", Money(Decimal(5), "CNY")),
    ("money", "$ 20", Money(Decimal(20), "USD")),
    ("money", "€3", Money(Decimal(3), "EUR")),
    ("money", "£4", Money(Decimal(4), "GBP")),
    ("money", "20 usdt", Money(Decimal(20), "USDT")),
    ("money", "250,00 EUR", Money(Decimal("250.00"), "EUR")),
    ("money", "12,5€", Money(Decimal("12.5"), "EUR")),
    ("money", "1.250,50 EUR", Money(Decimal("1250.50"), "EUR")),
    ("money", "0,125 BTC", Money(Decimal("0.125"), "BTC")),
    ("money", "EUR 1,250.50", Money(Decimal("1250.50"), "EUR")),
    ("money", "1,00,000", Money(Decimal(100000), "CNY")),
    ("money", "0.00000001 BTC", Money(Decimal("0.00000001"), "BTC")),
    ("date", "2026-09-30", date(2026, 9, 30)),
    ("date", "昨天", date(2026, 10, 8)),
    ("date", "20 Sep", date(2026, 9, 20)),
    ("datetime", "2026-10-08 15:00", Moment(AT_THREE)),
    ("datetime", "2026-10-08 15:00:20", Moment(AT_THREE + timedelta(seconds=20))),
    ("datetime", "2026-10-08", Moment(AT_THREE.replace(hour=0), approx=True, has_time=False)),
    ("datetime", "昨天下午3点左右", Moment(AT_THREE, approx=True)),
    ("datetime", "about 3 pm yesterday", Moment(AT_THREE, approx=True)),
    ("files", (SHOT,), (SHOT,)),
    ("files", (SHOT, replace(SHOT, name="b.png")), (SHOT, replace(SHOT, name="b.png"))),
]

NOT_A_CHOICE = say.NOT_AN_OPTION.fill(found="card", known="bank, cash, none")
BAD: list[tuple[str, Raw, Text]] = [
    ("one", "card", NOT_A_CHOICE),
    ("one", "c" * 50, say.NOT_AN_OPTION.fill(found="c" * 40, known="bank, cash, none")),
    ("one", ("bank", "cash"), say.ONE_VALUE),
    ("one", (SHOT,), say.ONE_VALUE),
    ("many", "card", NOT_A_CHOICE),
    ("many", ("bank", "card"), NOT_A_CHOICE),
    ("many", ("bank", "none"), say.ALONE.fill(label=Text("都没有", "None"))),
    ("many", (SHOT,), say.ONE_VALUE),
    ("yesno", "maybe", say.NOT_AN_OPTION.fill(found="maybe", known="yes, no")),
    ("yesno", ("yes",), say.ONE_VALUE),
    ("step", "yes", say.NOT_AN_OPTION.fill(found="yes", known="helped, not_helped, could_not")),
    ("step", "", say.NEEDED),
    ("step", Unknown(), say.NO_UNKNOWN),
    ("text", "x" * 201, say.TOO_LONG.fill(found=201, limit=200)),
    ("text", ("a", "b"), say.ONE_VALUE),
    ("longtext", "字" * 4001, say.TOO_LONG.fill(found=4001, limit=4000)),
    ("number", "three", say.NOT_NUMBER),
    ("number", "1e9", say.NOT_NUMBER),
    ("number", "NaN", say.NOT_NUMBER),
    ("number", "9" * 31, say.NOT_NUMBER),
    ("money", "a lot", say.NOT_MONEY),
    ("money", "-5", say.NOT_MONEY),
    ("money", "5k", say.NOT_MONEY),
    ("money", "12,3456", say.NOT_MONEY),
    ("money", "5 CNY each", say.NOT_MONEY),
    ("date", "someday", say.NOT_DATE),
    ("date", "2026-02-30", say.NOT_DATE),
    ("datetime", "someday", say.NOT_MOMENT),
    ("datetime", "2026-10-08 25:00", say.NOT_MOMENT),
    ("files", "a.png", say.NOT_FILES),
    ("files", ("a.png",), say.NOT_FILES),
    ("files", (SHOT, "a.png"), say.NOT_FILES),  # type: ignore[list-item]
]


def question(kind: str, *more: str) -> Program:
    return asking(*FIELDS[kind], *more)


def test_every_kind_is_here() -> None:
    assert {kind for kind, _, _ in GOOD} == {kind for kind, _, _ in BAD} == set(KINDS)


@pytest.mark.parametrize(("kind", "raw", "answer"), GOOD)
def test_a_good_answer_is_taken_and_can_be_written_down_again(
    kind: str, raw: Raw, answer: Answer
) -> None:
    program = question(kind)
    state = walked(program, raw)
    assert (state.error, state.pending) == (None, None)
    assert state.answers == {"q": answer}
    later = setting(NOW + timedelta(days=400))
    assert walk.resolve(program, later, state.raws()).answers == {"q": answer}


@pytest.mark.parametrize(("kind", "raw", "message"), BAD)
def test_a_bad_answer_is_the_same_place_with_an_error(kind: str, raw: Raw, message: Text) -> None:
    program = question(kind)
    begun = walk.start(program, setting())
    refused = walk.step(begun, raw)
    assert refused == replace(begun, error=message)
    good = next(raw for other, raw, _ in GOOD if other == kind)
    assert walk.step(refused, good) == walk.step(begun, good)


ASKED = [kind for kind in KINDS if kind != "step"]


@pytest.mark.parametrize("kind", ASKED)
@pytest.mark.parametrize("raw", ["", "  ", ()])
def test_a_question_may_be_left_empty_only_where_it_is_not_required(kind: str, raw: Raw) -> None:
    assert walked(question(kind), raw).error == say.NEEDED
    state = walked(question(kind, "required: false"), raw)
    assert (state.error, state.answers, state.raws()) == (None, {"q": Skipped()}, {"q": ""})


@pytest.mark.parametrize("kind", ASKED)
def test_unknown_is_an_answer_only_where_it_is_allowed(kind: str) -> None:
    unknown = Unknown("手机丢了")
    assert walked(question(kind), unknown).error == say.NO_UNKNOWN
    state = walked(question(kind, "unknown: true"), unknown)
    assert (state.error, state.answers, state.raws()) == (None, {"q": unknown}, {"q": unknown})
    named = question(kind, "unknown: {zh: 没看见, en: Not seen}")
    assert walked(named, Unknown()).answers == {"q": Unknown()}


def test_unknown_is_offered_in_the_usual_words_or_the_authors_own() -> None:
    pending = walked(question("text", "unknown: true")).pending
    assert pending and pending.unknown == say.UNKNOWN
    pending = walked(question("text", "unknown: {zh: 没看见, en: Not seen}")).pending
    assert pending and pending.unknown == Text("没看见", "Not seen")


def test_an_option_that_is_hidden_here_cannot_be_chosen() -> None:
    hidden = "{label: {zh: 已退回, en: Returned}, when: {role: staff}}"
    options = f"options: {{a: {{zh: 甲, en: A}}, b: {hidden}}}"
    for kind in ("one", "many"):
        program = asking(f"ask: {kind}", options)
        for word in ("b", "已退回", "returned"):
            message = say.NOT_AN_OPTION.fill(found=word, known="a")
            assert walked(program, word).error == message
            assert walked(program, word, world=setting(role="staff")).error is None


def test_a_value_goes_before_a_label() -> None:
    program = asking("ask: one", "options: {a: {zh: b, en: b}, b: {zh: a, en: a}}")
    assert walked(program, "a").answers == {"q": "a"}


def test_money_is_in_the_currency_of_its_question_unless_another_is_written() -> None:
    program = asking("ask: money", "currency: USDT")
    assert walked(program, "20").answers == {"q": Money(Decimal(20), "USDT")}
    assert walked(program, "20元").answers == {"q": Money(Decimal(20), "CNY")}


def test_every_check_must_hold_and_says_why_not() -> None:
    program = asking(
        "ask: number",
        "check:",
        "  - {at_least: 1, at_most: 9, message: {zh: 1 到 9, en: 1 to 9}}",
        "  - {below: wallet.refund_days, message: "
        "{zh: '少于 {wallet.refund_days}', en: 'below {wallet.refund_days}'}}",
    )
    for raw in ("0", "10"):
        assert walked(program, raw).error == Text("1 到 9", "1 to 9")
    for raw in ("7", "9"):
        assert walked(program, raw).error == Text("少于 7", "below 7")
    for raw in ("1", "6"):
        assert walked(program, raw).error is None


COMPARED = """
start: sent
nodes:
  sent: {ask: money, text: {zh: 转了, en: Sent}, unknown: true, required: false, next: arrived}
  arrived:
    ask: money
    text: {zh: 到了, en: Arrived}
    check:
      - {at_most: sent, above: "0", message: {zh: "不超过 {sent}", en: "at most {sent}"}}
    next: done
  done: {end: resolved, text: {zh: 好, en: Done}}
"""


@pytest.mark.parametrize(
    ("sent", "arrived", "error"),
    [
        ("100", "100", None),
        ("100", "100.01", Text("不超过 100 CNY", "at most 100 CNY")),
        ("100", "0", Text("不超过 100 CNY", "at most 100 CNY")),
        # 100 yuan are more than 15 dollars: numbers of two currencies prove nothing.
        ("15 USD", "100", None),
        # Who does not know the one amount can still give the other, but not nonsense.
        (Unknown(), "100", None),
        ("", "100", None),
        (Unknown(), "0", Text("不超过 （不清楚）", "at most (not known)")),
    ],
)
def test_an_answer_is_checked_against_an_earlier_one(
    sent: Raw, arrived: str, error: Text | None
) -> None:
    assert walked(little(COMPARED), sent, arrived).error == error


def test_this_very_minute_is_not_in_the_future() -> None:
    program = asking(
        "ask: datetime", "check: [{before: now, message: {zh: 还没到, en: In the future}}]"
    )
    for raw in ("刚刚", "just now", "2026-10-09 15:30", "today"):
        assert walked(program, raw).error is None
    assert walked(program, "2026-10-09 15:31").error == Text("还没到", "In the future")
