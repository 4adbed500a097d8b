"""Every operator on every kind of value it fits: when a rule holds, and when it does not."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest

from supportcli.flow.model import Program
from supportcli.flow.values import Raw, Unknown
from supportcli.flow.view import Setting
from supportcli.flow.when import OPERATORS
from tests.flow.little import CHINA, SHOT, little, setting, walked

# Every question may be skipped by answering “no” at the start: then it was never asked.
TEMPLATE = """
tables: {price: {a: "10", b: "20"}}
sets: {ends: [a, b]}
compute:
  twice: {sum: [number, number]}
  due: {add_days: [date, 3]}
  cost: {lookup: one, in: price}
start: begin
nodes:
  begin: {ask: yesno, text: {zh: 开始, en: Begin}, next: one}
  %s
  step: {try: {zh: 试, en: Try}, when: {begin: yes}, helped: end, next: end}
  end:
    ask: yesno
    text: {zh: 完, en: End}
    next:
      - when: %s
        go: met
      - go: unmet
  met: {end: resolved, text: {zh: 是, en: Met}}
  unmet: {end: stop, text: {zh: 否, en: Unmet}}
"""
OPTIONS = "options: {a: {zh: 甲, en: A}, b: {zh: 乙, en: B}, c: {zh: 丙, en: C}}"
KINDS = {
    "one": OPTIONS,
    "many": OPTIONS,
    "yesno": "",
    "text": "",
    "longtext": "",
    "number": "",
    "money": "",
    "other": "",
    "date": "",
    "datetime": "",
    "later": "",
    "files": "",
}
ASKED_AS = {"other": "money", "later": "datetime"}


def nodes() -> str:
    lines = []
    for name, after in zip(KINDS, [*list(KINDS)[1:], "step"], strict=True):
        fields = f"ask: {ASKED_AS.get(name, name)}, text: {{zh: 问, en: Ask}}, next: {after}"
        extra = "when: {begin: yes}, required: false, unknown: true"
        lines.append(f"{name}: {{{fields}, {extra}, {KINDS[name]}}}".replace(", }", "}"))
    return "\n  ".join(lines)


@cache
def judging(condition: str) -> Program:
    return little(TEMPLATE % (nodes(), condition))


def met(
    condition: str, answers: Mapping[str, Raw] = MappingProxyType({}), world: Setting | None = None
) -> bool:
    """Whether the condition holds after these answers; every other question was left out."""
    raws = [answers.get(name, "") for name in KINDS]
    state = walked(
        judging(condition), "yes", *raws, answers.get("step", "could_not"), "yes", world=world
    )
    assert state.error is None
    assert state.outcome is not None
    return state.outcome.id == "met"


# operator, kind of value, condition, answers for which it holds, answers for which it does not
CASES: list[tuple[str, str, str, list[Raw], list[Raw]]] = [
    ("is", "one", "{one: a}", ["a"], ["b"]),
    ("is", "yesno", "{yesno: {is: yes}}", ["yes"], ["no"]),
    ("is", "step", "{step: not_helped}", ["not_helped"], ["could_not"]),
    ("is", "text", "{text: Abc}", ["Abc"], ["abc", "Abcd"]),
    ("is", "longtext", "{longtext: a b}", ["a b"], ["a  b"]),
    ("is", "number", '{number: "5"}', ["5", "5.00"], ["5.01", "-5"]),
    ("is", "money", "{money: {is: 5}}", ["5", "5.0 USDT"], ["50"]),
    ("is", "date", "{date: 2026-10-08}", ["昨天"], ["2026-10-09"]),
    ("is", "datetime", "{datetime: 2026-10-08}", ["昨天下午3点", "2026-10-08"], ["2026-10-07"]),
    ("in", "one", "{one: [a, b]}", ["a", "b"], ["c"]),
    ("in", "one", "{one: {in: ends}}", ["a", "b"], ["c"]),
    ("in", "yesno", "{yesno: [yes]}", ["yes"], ["no"]),
    ("in", "step", "{step: [helped, could_not]}", ["could_not"], ["not_helped"]),
    ("in", "text", "{text: [x, y]}", ["y"], ["z"]),
    ("in", "longtext", "{longtext: [x, y]}", ["y"], ["z"]),
    ("in", "number", "{number: [1, 2]}", ["2.0"], ["3"]),
    ("in", "money", "{money: [1, 2]}", ["2"], ["3"]),
    ("in", "date", "{date: [2026-10-08, 2026-10-09]}", ["2026-10-09"], ["2026-10-07"]),
    ("in", "datetime", "{datetime: [2026-10-08]}", ["2026-10-08 09:00"], ["2026-10-07"]),
    ("has", "many", "{many: {has: [a, b]}}", [("a",), ("b", "c")], [("c",)]),
    ("has", "many", "{many: {has: ends}}", [("a",)], [("c",)]),
    ("has_all", "many", "{many: {has_all: [a, b]}}", [("a", "b"), ("a", "b", "c")], [("a", "c")]),
    ("above", "number", "{number: {above: 5}}", ["5.01"], ["5", "-6"]),
    ("above", "money", "{money: {above: 5}}", ["6 USDT"], ["5", "4.99"]),
    ("below", "number", "{number: {below: 5}}", ["4.99", "-6"], ["5"]),
    ("below", "money", "{money: {below: 5}}", ["4"], ["5"]),
    ("at_least", "number", "{number: {at_least: 5}}", ["5", "6"], ["4.99"]),
    ("at_least", "money", "{money: {at_least: wallet.refund_days}}", ["7"], ["6.99"]),
    ("at_most", "number", "{number: {at_most: 5}}", ["5", "4"], ["5.01"]),
    ("at_most", "money", "{money: {at_most: 5}}", ["5"], ["5.01"]),
    ("before", "date", "{date: {before: 2026-10-08}}", ["2026-10-07"], ["2026-10-08"]),
    ("before", "date", "{date: {before: now}}", ["2026-10-09"], ["2026-10-10"]),
    ("before", "date", "{date: {before: clock.date}}", ["2026-10-08"], ["2026-10-09"]),
    ("before", "datetime", "{datetime: {before: 2026-10-08}}", ["前天"], ["2026-10-08 00:00"]),
    (
        "before",
        "datetime",
        "{datetime: {before: now}}",
        ["2026-10-09 15:30", "2026-10-09", "2026-10-09 07:30Z"],
        ["2026-10-09 15:31", "2026-10-10", "2026-10-09 07:31Z"],
    ),
    ("after", "date", "{date: {after: 2026-10-08}}", ["2026-10-09"], ["2026-10-08"]),
    ("after", "date", "{date: {after: now}}", ["2026-10-10"], ["2026-10-09"]),
    ("after", "datetime", "{datetime: {after: 2026-10-08}}", ["今天"], ["2026-10-08 23:59"]),
    ("after", "datetime", "{datetime: {after: now}}", ["2026-10-09 15:31"], ["2026-10-09 15:30"]),
    # A day ends at midnight: yesterday is 15.5 hours old, the day before 39.5.
    ("older_than", "date", "{date: {older_than: 15h}}", ["2026-10-08"], ["2026-10-09"]),
    ("older_than", "date", "{date: {older_than: 16h}}", ["2026-10-07"], ["2026-10-08"]),
    ("older_than", "date", "{date: {older_than: 1w}}", ["2026-10-01"], ["2026-10-02"]),
    # Since Wednesday 30 September only the 8th and the 9th have been working days.
    ("older_than", "date", "{date: {older_than: 2wd}}", ["2026-09-29"], ["2026-09-30"]),
    ("older_than", "date", "{date: {older_than: 1wd}}", ["2026-09-30", "10月7日"], ["2026-10-08"]),
    (
        "older_than",
        "datetime",
        "{datetime: {older_than: 24h}}",
        ["2026-10-08 15:29"],
        ["2026-10-08 15:30", "2026-10-08", "2026-10-08 07:30Z"],
    ),
    ("older_than", "datetime", "{datetime: {older_than: 30m}}", ["14:59"], ["15:00", "15:20"]),
    (
        "older_than",
        "datetime",
        "{datetime: {older_than: {days: wallet.refund_days}}}",
        ["2026-10-02 15:29"],
        ["2026-10-02 15:30"],
    ),
    (
        "older_than",
        "datetime",
        "{datetime: {older_than: {working_days: wallet.refund_days}}}",
        ["2026-09-21 23:59"],
        ["2026-09-22 00:00"],
    ),
    ("newer_than", "date", "{date: {newer_than: 2wd}}", ["2026-09-30", "2027-01-01"], ["9月29日"]),
    ("newer_than", "datetime", "{datetime: {newer_than: 24h}}", ["昨天15:30"], ["昨天15:29"]),
    ("min_length", "text", "{text: {min_length: 3}}", ["abc", "一二三"], ["ab"]),
    ("min_length", "longtext", "{longtext: {min_length: 3}}", ["abc"], ["ab"]),
    ("min_length", "many", "{many: {min_length: 2}}", [("a", "b")], [("a",)]),
    ("min_length", "files", "{files: {min_length: 2}}", [(SHOT, SHOT)], [(SHOT,)]),
    ("max_length", "text", "{text: {max_length: 3}}", ["abc"], ["abcd"]),
    ("max_length", "longtext", "{longtext: {max_length: 3}}", ["abc"], ["abcd"]),
    ("max_length", "many", "{many: {max_length: 1}}", [("a",)], [("a", "b")]),
    ("max_length", "files", "{files: {max_length: 1}}", [(SHOT,)], [(SHOT, SHOT)]),
    ("format", "text", "{text: {format: digits}}", ["0123"], ["12a", "１２", "1 2"]),
    ("format", "text", "{text: {format: letters_digits}}", ["aZ09"], ["a-b", "中"]),
    ("format", "text", "{text: {format: hex64}}", ["0x" + "aF" * 32, "0" * 64], ["0" * 63]),
    ("format", "text", "{text: {format: email}}", ["a.b+c@example.com"], ["a@example", "a b@x.cn"]),
    ("format", "text", "{text: {format: phone}}", ["+86 138-0013-8000", "110000"], ["12-ab-56"]),
    ("format", "longtext", "{longtext: {format: digits}}", ["0123"], ["12a"]),
    ("answered", "any", "{text: {answered: true}}", ["x"], ["", Unknown()]),
    ("answered", "any", "{text: {answered: false}}", ["", Unknown()], ["x"]),
    ("unknown", "any", "{text: {unknown: true}}", [Unknown(), Unknown("lost")], ["", "x"]),
    ("unknown", "any", "{text: {unknown: false}}", ["", "x"], [Unknown()]),
]


def test_every_operator_has_a_case_for_every_kind_it_fits() -> None:
    fitting = {(name, kind) for name, one in OPERATORS.items() for kind in one.fits}
    assert fitting - {(name, kind) for name, kind, *_ in CASES} == {("is", "word"), ("in", "word")}


@pytest.mark.parametrize(("operator", "kind", "condition", "holds", "fails"), CASES)
def test_an_operator(
    operator: str, kind: str, condition: str, holds: list[Raw], fails: list[Raw]
) -> None:
    name = condition[1 : condition.index(":")]
    assert [met(condition, {name: raw}) for raw in holds] == [True] * len(holds)
    assert [met(condition, {name: raw}) for raw in fails] == [False] * len(fails)


COMPARISONS = {
    name: condition for name, kind, condition, *_ in CASES if kind not in ("any", "step")
}


@pytest.mark.parametrize("operator", COMPARISONS)
@pytest.mark.parametrize("raw", ["", Unknown(), Unknown("lost")])
def test_what_was_left_out_or_is_not_known_satisfies_no_comparison(operator: str, raw: Raw) -> None:
    condition = COMPARISONS[operator]
    name = condition[1 : condition.index(":")]
    assert not met(condition, {name: raw})
    assert met(f"{{not: {condition}}}", {name: raw})


@pytest.mark.parametrize("operator", COMPARISONS)
def test_what_was_never_asked_satisfies_no_comparison(operator: str) -> None:
    condition = COMPARISONS[operator]
    for form, outcome in ((condition, "unmet"), (f"{{not: {condition}}}", "met")):
        state = walked(judging(form), "no", "yes")
        assert state.outcome and state.outcome.id == outcome


@pytest.mark.parametrize(
    ("condition", "outcome"),
    [
        ("{text: {answered: true}}", "unmet"),
        ("{text: {answered: false}}", "met"),
        ("{text: {unknown: true}}", "unmet"),
        ("{text: {unknown: false}}", "met"),
        ("{text: {max_length: 9}}", "unmet"),
        ("{date: {newer_than: 1d}}", "unmet"),
        ("{cost: {answered: true}}", "unmet"),
    ],
)
def test_what_was_never_asked_is_neither_answered_nor_unknown(condition: str, outcome: str) -> None:
    state = walked(judging(condition), "no", "yes")
    assert state.outcome and state.outcome.id == outcome


SATURDAY = datetime(2026, 10, 10, 8, 0, tzinfo=CHINA)
HOLIDAY = datetime(2026, 10, 7, 23, 59, tzinfo=CHINA)


@pytest.mark.parametrize(
    ("condition", "holds", "fails"),
    [
        ("{role: staff}", setting(role="staff"), setting()),
        ("{role: [user, staff]}", setting(), setting(role="other")),
        ("{wallet: kdou}", setting(), setting(wallet="tp")),
        ("{wallet: [tp, generic]}", setting(wallet="tp"), setting()),
        ("{clock.weekday: [sat, sun]}", setting(SATURDAY), setting()),
        ("{clock.weekday: wed}", setting(HOLIDAY), setting(SATURDAY)),
        ("{clock.workday: yes}", setting(SATURDAY), setting(HOLIDAY)),
        ("{clock.workday: no}", setting(HOLIDAY), setting()),
        ('{clock.hour: {at_least: "23"}}', setting(HOLIDAY), setting()),
        ('{clock.hour: {below: "9"}}', setting(SATURDAY), setting()),
        ("{clock.date: {after: 2026-10-09}}", setting(SATURDAY), setting()),
        ("{clock.date: 2026-10-07}", setting(HOLIDAY), setting()),
    ],
)
def test_the_setting_can_be_looked_at(condition: str, holds: Setting, fails: Setting) -> None:
    assert met(condition, world=holds)
    assert not met(condition, world=fails)


def test_a_limit_that_is_not_on_record_satisfies_no_comparison() -> None:
    assert not met("{wallet.reply_days: {at_least: 0}}")
    assert not met("{wallet.reply_days: {below: 99}}")
    assert not met("{date: {older_than: {days: wallet.reply_days}}}", {"date": "2026-01-01"})
    assert not met("{date: {newer_than: {days: wallet.reply_days}}}", {"date": "2026-10-09"})
    assert met("{wallet.name: {answered: true}}")
    assert not met("{wallet.name: {unknown: true}}")


@pytest.mark.parametrize(
    ("condition", "answers", "expected"),
    [
        ("{number: {above: money}}", {"number": "6", "money": "5"}, True),
        ("{number: {above: money}}", {"number": "5", "money": "5"}, False),
        ("{number: {above: money}}", {"number": "6", "money": Unknown()}, False),
        ("{money: {above: other}}", {"money": "6", "other": "5"}, True),
        ("{money: {above: other}}", {"money": "6 USDT", "other": "5"}, False),
        ("{money: {below: other}}", {"money": "4 USDT", "other": "5"}, False),
        ("{date: {before: datetime}}", {"date": "10月7日", "datetime": "10月8日 9:00"}, True),
        ("{date: {before: datetime}}", {"date": "10月8日", "datetime": "10月8日 9:00"}, False),
        ("{datetime: {after: date}}", {"date": "10月7日", "datetime": "10月8日 9:00"}, True),
        ("{datetime: {before: later}}", {"datetime": "昨天9:00", "later": "昨天9:01"}, True),
        ("{datetime: {before: later}}", {"datetime": "昨天9:00", "later": "昨天9:00"}, False),
        ("{datetime: {after: later}}", {"datetime": "昨天9:01", "later": "昨天9:00"}, True),
        ("{datetime: {before: later}}", {"datetime": "昨天", "later": "昨天9:00"}, False),
        ("{datetime: {before: later}}", {"datetime": "昨天9:00", "later": ""}, False),
        ("{date: {older_than: {hours: number}}}", {"date": "昨天", "number": "15"}, True),
        ("{date: {older_than: {hours: number}}}", {"date": "昨天", "number": "16"}, False),
        ("{date: {older_than: {weeks: money}}}", {"date": "昨天", "money": "9" * 20}, False),
        (
            "{date: {newer_than: {minutes: number}}}",
            {"date": "昨天", "number": "-" + "9" * 20},
            False,
        ),
        ("{twice: {above: 9}}", {"number": "5"}, True),
        ("{twice: {above: 9}}", {"number": Unknown()}, False),
        ("{twice: {answered: true}}", {"number": Unknown()}, False),
        ("{due: {before: now}}", {"date": "2026-10-06"}, True),
        ("{due: {before: clock.date}}", {"date": "2026-10-06"}, False),
        ("{number: {below: cost}}", {"number": "19", "one": "b"}, True),
        ("{number: {below: cost}}", {"number": "19", "one": "a"}, False),
        ("{number: {below: cost}}", {"number": "19", "one": "c"}, False),
        ("{all: [{one: a}, {number: 1}]}", {"one": "a", "number": "1"}, True),
        ("{all: [{one: a}, {number: 1}]}", {"one": "a", "number": "2"}, False),
        ("{one: a, number: 1}", {"one": "b", "number": "1"}, False),
        ("{number: {above: 1, below: 3}}", {"number": "2"}, True),
        ("{number: {above: 1, below: 3}}", {"number": "3"}, False),
        ("{any: [{one: a}, {number: 1}]}", {"one": "b", "number": "1"}, True),
        ("{any: [{one: a}, {number: 1}]}", {"one": "b", "number": "2"}, False),
        ("{not: {any: [{one: a}, {not: {number: 1}}]}}", {"one": "b", "number": "1"}, True),
        ("{not: {one: a, number: 1}}", {"one": "a", "number": "2"}, True),
        ("{visits.one: 1}", {}, True),
        ("{visits.one: {above: 1}}", {}, False),
    ],
)
def test_names_and_combinations(condition: str, answers: dict[str, Raw], expected: bool) -> None:
    assert met(condition, answers) is expected


def test_a_day_is_as_long_as_it_was_where_clocks_change() -> None:
    # In New York 1 November 2026 had 25 hours.
    world = setting(datetime(2026, 11, 1, 12, 0, tzinfo=ZoneInfo("America/New_York")))
    assert not met("{datetime: {older_than: 24h}}", {"datetime": "2026-10-31 13:00"}, world)
    assert met("{datetime: {older_than: 24h}}", {"datetime": "2026-10-31 12:59"}, world)
