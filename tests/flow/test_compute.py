"""Every way of working out a value: its result, and none while an operand is not known."""

from datetime import date
from decimal import Decimal

import pytest

from supportcli.flow.compute import OPERATORS
from supportcli.flow.model import Program
from supportcli.flow.values import Money, Raw, Unknown
from supportcli.flow.view import View
from supportcli.flow.when import Found
from supportcli.lang import Text
from tests.flow.little import little, setting, walked

COMPUTED = """
tables:
  rate: {bank: "0.5", cash: "0"}
  advice: {bank: {zh: 问银行, en: ask your bank}, cash: {zh: 数一数, en: count it}}
compute:
  sum: {sum: [a, b, "1"]}
  difference: {difference: [a, b]}
  product: {product: [a, b, "2"]}
  min: {min: [a, b, "3"]}
  max: {max: [a, b, "3"]}
  paid: {sum: [m, n]}
  fee: {product: [m, a]}
  refund: {add_days: [on, 7]}
  refund_at: {add_days: [at, a]}
  reply: {add_working_days: [on, 3]}
  own_reply: {add_working_days: [at, wallet.refund_days]}
  rate: {lookup: how, in: rate}
  rate_or: {lookup: how, in: rate, default: "9"}
  advice: {lookup: how, in: advice}
  custody: {lookup: wallet, in: rate, default: "8"}
  twice: {sum: [rate, rate]}
start: a
nodes:
  a: {ask: number, text: {zh: 问, en: Ask}, unknown: true, required: false, next: b}
  b: {ask: number, text: {zh: 问, en: Ask}, unknown: true, required: false, next: m}
  m: {ask: money, text: {zh: 问, en: Ask}, unknown: true, required: false, next: n}
  n: {ask: money, text: {zh: 问, en: Ask}, unknown: true, required: false, next: on}
  on: {ask: date, text: {zh: 问, en: Ask}, unknown: true, required: false, next: at}
  at: {ask: datetime, text: {zh: 问, en: Ask}, unknown: true, required: false, next: how}
  how:
    ask: one
    text: {zh: 问, en: Ask}
    options: {bank: {zh: 银行, en: Bank}, cash: {zh: 现金, en: Cash}, other: {zh: 别的, en: Else}}
    unknown: true
    required: false
    next: done
  done: {end: resolved, text: {zh: 好, en: Done}}
"""
QUESTIONS = ("a", "b", "m", "n", "on", "at", "how")


@pytest.fixture(scope="module")
def program() -> Program:
    return little(COMPUTED)


def seen(program: Program, **answers: Raw) -> View:
    state = walked(program, *(answers.get(name, "") for name in QUESTIONS))
    assert state.outcome is not None
    return state.view


# The last working day before the National Day holiday was Wednesday 30 September 2026.
CASES: list[tuple[str, str, dict[str, Raw], Found]] = [
    ("sum", "sum", {"a": "0.1", "b": "0.2"}, Decimal("1.3")),
    ("sum", "paid", {"m": "1.10", "n": "2 CNY"}, Money(Decimal("3.10"), "CNY")),
    ("sum", "twice", {"how": "bank"}, Decimal("1.0")),
    ("difference", "difference", {"a": "1", "b": "3"}, Decimal(-2)),
    ("product", "product", {"a": "3", "b": "-4"}, Decimal(-24)),
    ("product", "fee", {"m": "20 USDT", "a": "0.5"}, Money(Decimal("10.0"), "USDT")),
    ("min", "min", {"a": "2", "b": "4"}, Decimal(2)),
    ("max", "max", {"a": "2", "b": "4"}, Decimal(4)),
    ("add_days", "refund", {"on": "2026-09-30"}, date(2026, 10, 7)),
    ("add_days", "refund_at", {"at": "2026-09-30 23:59", "a": "-1.9"}, date(2026, 9, 29)),
    ("add_working_days", "reply", {"on": "2026-09-30"}, date(2026, 10, 10)),
    ("add_working_days", "reply", {"on": "2026-10-03"}, date(2026, 10, 10)),
    ("add_working_days", "own_reply", {"at": "2026-09-18 20:00"}, date(2026, 9, 29)),
    ("lookup", "rate", {"how": "bank"}, Decimal("0.5")),
    ("lookup", "rate_or", {"how": "other"}, Decimal(9)),
    ("lookup", "advice", {"how": "cash"}, Text("数一数", "count it")),
    ("lookup", "custody", {}, Decimal(8)),
]


def test_every_operator_has_a_case() -> None:
    assert {operator for operator, *_ in CASES} == set(OPERATORS)


@pytest.mark.parametrize(("operator", "name", "answers", "value"), CASES)
def test_an_operator(
    program: Program, operator: str, name: str, answers: dict[str, Raw], value: Found
) -> None:
    assert operator in {name, program.flow.computed[name].operator}
    assert seen(program, **answers).look(name) == value


@pytest.mark.parametrize("operator", [name for name in OPERATORS if name != "lookup"])
@pytest.mark.parametrize("raw", ["", Unknown()])
def test_nothing_is_worked_out_from_what_is_not_known(
    program: Program, operator: str, raw: Raw
) -> None:
    _, name, answers, _ = next(case for case in CASES if case[0] == operator)
    for missing in answers:
        assert seen(program, **{**answers, missing: raw}).look(name) is None


@pytest.mark.parametrize("raw", ["", Unknown(), "other"])
def test_a_look_up_that_finds_nothing_gives_its_default(program: Program, raw: Raw) -> None:
    view = seen(program, how=raw)
    assert [view.look(name) for name in ("rate", "rate_or", "advice", "twice")] == [
        None,
        Decimal(9),
        None,
        None,
    ]


def test_two_currencies_are_never_added(program: Program) -> None:
    assert seen(program, m="1", n="2 USDT").look("paid") is None


@pytest.mark.parametrize("days", ["9" * 30, "-" + "9" * 29, "36601"])
def test_a_date_out_of_reach_is_not_known(program: Program, days: str) -> None:
    assert seen(program, at="2026-09-30", a=days).look("refund_at") is None


def test_a_limit_that_is_not_on_record_gives_no_date() -> None:
    text = COMPUTED.replace("[at, wallet.refund_days]", "[at, wallet.reply_days]")
    assert seen(little(text), at="2026-09-18").look("own_reply") is None


def chain(operator: str, length: int) -> Program:
    links = "\n".join(
        f"  c{index}: {{{operator}: [c{index - 1}, c{index - 1}]}}" for index in range(1, length)
    )
    return little(
        f"compute:\n  c0: {{{operator}: [q, q]}}\n{links}\n"
        "start: q\nnodes:\n  q: {ask: number, text: {zh: 问, en: Ask}, next: done}\n"
        f"  done: {{end: resolved, text: {{zh: '{{c{length - 1}}}', en: '{{c{length - 1}}}'}}}}\n"
    )


def test_a_long_chain_of_values_takes_no_longer_than_its_length() -> None:
    program = chain("sum", 64)
    assert walked(program, "1").view.look("c63") == Decimal(2) ** 64


def test_a_number_beyond_all_bounds_is_not_known() -> None:
    program = chain("product", 32)
    state = walked(program, "9" * 30, world=setting())
    assert state.view.look("c31") is None
    assert state.view.look("c0") == Decimal("9" * 30) ** 2
