"""Profiles in the right form, and every problem of a broken one, reported at once."""

import pytest

from supportcli.document import parse
from supportcli.errors import SupportError
from supportcli.lang import Text
from supportcli.wallet.loader import fill_in, load_wallet
from supportcli.wallet.model import Channel, Days, Hours, Limit, Note, Span, Wallet

FACTS = {"K-C1", "K-H1", "G-C1"}

SMALL = """\
format: 1
id: small
name: {zh: 小钱包, en: Small Wallet}
custody: self
"""

FULL = """\
format: 1
id: full
name: {zh: 大钱包, en: Full Wallet}
aliases: [full, 大]
custody: hosted
timezone: Europe/Paris
labels:
  help: {zh: 「帮助」, en: 「帮助」 (help), sources: K-C1}
limits:
  refund_days: {value: 7, unit: days, sources: [K-C1]}
  wait_hours: {not_on_record: true, unit: hours}
channels:
  - id: desk
    kind: chat
    name: {zh: 柜台, en: Desk}
    where: {zh: 点这里, en: Press here}
    contact: {zh: 见 help.example.com, en: see help.example.com}
    hours:
      open: {workdays: ["13:00-18:00", "09:00-12:00"], days_off: "22:00-02:00"}
      busy: ["11:30-12:00"]
    hours_note: {zh: 说明, en: A note}
    reply: {zh: 快, en: Fast}
    suits: [record, urgent]
    public: true
    notes:
      - {zh: 提示, en: A hint, sources: [G-C1]}
    sources: [K-C1, K-H1]
  - id: line
    kind: phone
    name: {zh: 电话, en: Telephone}
    where: {zh: 打电话, en: Call}
    hours: {open: always}
checklist_required: [account]
checklist_optional: [chain]
notes:
  tips:
    - {zh: 小窍门, en: A tip}
"""


def test_a_full_profile() -> None:
    assert load_wallet(parse(FULL, "full.yaml"), FACTS) == Wallet(
        id="full",
        name=Text("大钱包", "Full Wallet"),
        aliases=("full", "大"),
        custody="hosted",
        timezone="Europe/Paris",
        labels={"help": Text("「帮助」", "「帮助」 (help)")},
        limits={
            "refund_days": Limit(7, "days", ("K-C1",)),
            "wait_hours": Limit(None, "hours"),
        },
        channels=(
            Channel(
                id="desk",
                kind="chat",
                name=Text("柜台", "Desk"),
                where=Text("点这里", "Press here"),
                contact=Text("见 help.example.com", "see help.example.com"),
                hours=Hours(
                    open=Days((Span(540, 720), Span(780, 1080)), (Span(1320, 1560),)),
                    busy=Days((Span(690, 720),), (Span(690, 720),)),
                ),
                hours_note=Text("说明", "A note"),
                reply=Text("快", "Fast"),
                suits=frozenset({"urgent", "record"}),
                public=True,
                notes=(Note(Text("提示", "A hint"), ("G-C1",)),),
                sources=("K-C1", "K-H1"),
            ),
            Channel(
                id="line",
                kind="phone",
                name=Text("电话", "Telephone"),
                where=Text("打电话", "Call"),
                contact=None,
                hours=Hours(Days((Span(0, 1440),), (Span(0, 1440),))),
                hours_note=None,
                reply=None,
                suits=frozenset(),
                public=False,
                notes=(),
                sources=(),
            ),
        ),
        checklist_required=("account",),
        checklist_optional=("chain",),
        notes={"tips": (Note(Text("小窍门", "A tip"), ()),)},
        sources=("K-C1", "G-C1", "K-H1"),
    )


def test_a_small_profile_is_filled_from_the_general_one() -> None:
    small = load_wallet(parse(SMALL, "small.yaml"), FACTS)
    assert small.timezone == "Asia/Shanghai"
    full = load_wallet(parse(FULL, "full.yaml"), FACTS)
    filled = fill_in(small, full)
    assert filled.channels == full.channels
    assert (filled.labels, filled.limits, filled.notes) == (full.labels, full.limits, full.notes)
    assert (filled.checklist_required, filled.checklist_optional) == (("account",), ("chain",))
    assert filled.general == {
        "channels",
        "checklist",
        "notes.tips",
        "wallet.labels.help",
        "wallet.refund_days",
    }


def test_what_a_wallet_says_itself_is_never_replaced() -> None:
    full = load_wallet(parse(FULL, "full.yaml"), FACTS)
    other = load_wallet(parse(FULL.replace("7,", "30,").replace("快", "慢"), "o.yaml"), FACTS)
    assert fill_in(full, other) == full


def problems(text: str, source: str = "w.yaml") -> list[str]:
    with pytest.raises(SupportError) as raised:
        load_wallet(parse(text, source), FACTS)
    return [problem.line("en") for problem in raised.value.problems]


def test_every_problem_of_a_profile_is_reported_at_once() -> None:
    assert problems(
        """\
format: 2
id: Big Wallet
name: {zh: 大}
aliases: [{a: b}]
custody: bank
timezone: Mars/Base
labels:
  Help-me: {zh: 帮, en: help, sources: [K-X9]}
  short: 帮
limits:
  name: {value: 1, unit: days, sources: [K-C1]}
  a: {value: 1.5, unit: days, sources: [K-C1]}
  b: {value: 3, unit: weeks, sources: [K-C1]}
  c: {unit: days, sources: [K-C1]}
  d: {value: 3, not_on_record: true, unit: days}
  e: {value: 3, unit: days}
  f: {value: 0, unit: days, sources: [K-C1], sure: true}
channels:
  - {id: a, kind: fax, name: {zh: 甲, en: A}, where: {zh: 甲, en: A}, suits: [speed], sources: K-C2}
  - {id: a, kind: chat, name: {zh: 甲, en: A}, public: maybe, phone: 1}
checklist_required: [my account]
notes:
  rumours: []
  tips: [{zh: 甲, en: A, hint: 1}]
colour: red
"""
    ) == [
        "w.yaml:1:1: “format: 2” is not known to this version; write format: 1",
        "w.yaml:2:5: “Big Wallet” cannot be an id: use a-z, 0-9, - and _ only, at most 64",
        "w.yaml:3:7: the English (en) text is missing",
        "w.yaml:4:11: plain text is needed here",
        "w.yaml:5:10: “bank” is not one of: hosted, self",
        "w.yaml:6:1: unknown time zone “Mars/Base”; it should look like Asia/Shanghai",
        "w.yaml:8:3: “Help-me” cannot be used in a placeholder: start with a-z, then "
        "a-z, 0-9 and _ only",
        "w.yaml:8:30: “K-X9” is not in the fact list",
        "w.yaml:9:10: text is needed in both languages: {zh: …, en: …}",
        "w.yaml:11:3: “name” has another meaning already",
        "w.yaml:12:7: “1.5” should be a whole number greater than 0",
        "w.yaml:13:23: “weeks” is not one of: days, hours, working_days",
        "w.yaml:14:6: write either value or not_on_record: true, and only one of them",
        "w.yaml:15:6: write either value or not_on_record: true, and only one of them",
        "w.yaml:16:6: say what it rests on: sources: [ids from the fact list]",
        "w.yaml:17:7: “0” should be a whole number greater than 0",
        "w.yaml:17:46: unknown field “sure”; did you mean “sources”?",
        "w.yaml:19:19: “fax” is not one of: chat, phone, email, social",
        "w.yaml:19:77: “speed” is not one of: urgent, complex, routine, record",
        "w.yaml:19:85: “K-C2” is not in the fact list",
        "w.yaml:20:5: “where” is missing",
        "w.yaml:20:5: the channel “a” is there twice",
        "w.yaml:20:55: “maybe” should be true or false",
        "w.yaml:20:62: unknown field “phone”; known here: id, kind, name, where, "
        "contact, hours, hours_note, reply, suits, public, notes, sources",
        "w.yaml:21:22: “my account” cannot be an id: use a-z, 0-9, - and _ only, at most 64",
        "w.yaml:23:3: unknown field “rumours”; known here: about, find, prepare, expect, "
        "waiting, escalation, quality, safety, tips",
        "w.yaml:24:25: unknown field “hint”; known here: zh, en",
        "w.yaml:25:1: unknown field “colour”; known here: format, id, name, aliases, custody, "
        "timezone, labels, limits, channels, checklist_required, checklist_optional, notes",
    ]


@pytest.mark.parametrize(
    "span", ["9:00-18:00", "09:00-25:00", "24:00-06:00", "09:00", "09:00-09:00"]
)
def test_a_span_that_is_none(span: str) -> None:
    assert problems(channel(f'open: ["{span}"]')) == [
        f"w.yaml:10:20: “{span}” is not a span of time; it should look like 09:00-18:00 "
        "(22:00-02:00 runs past midnight, 00:00-24:00 is the whole day)"
    ]


def channel(hours: str) -> str:
    return f"""{SMALL}channels:
  - id: a
    kind: chat
    name: {{zh: 甲, en: A}}
    where: {{zh: 甲, en: A}}
    hours: {{{hours}}}
"""


NO_SPANS = "at least one span of time is needed; leave hours out if none is on record"


@pytest.mark.parametrize(
    ("hours", "messages"),
    [
        ("busy: always", ["“open” is missing"]),
        ("open: []", [NO_SPANS]),
        ("open: {}", [NO_SPANS]),
        ("open: {days_off: []}", [NO_SPANS]),
        (
            "open: {monday: always}",
            [NO_SPANS, "unknown field “monday”; known here: workdays, days_off"],
        ),
        ("open: [[a]]", ["plain text is needed here"]),
        ("open: always, shut: never", ["unknown field “shut”; known here: open, busy"]),
    ],
)
def test_hours_that_say_nothing(hours: str, messages: list[str]) -> None:
    assert [line.split(": ", 1)[1] for line in problems(channel(hours))] == messages


def test_a_profile_that_is_no_map() -> None:
    assert problems("- 1") == ["w.yaml:1:1: “name: value” lines are needed here"]


def test_an_empty_profile_says_what_is_missing() -> None:
    assert problems("{}") == [
        "w.yaml:1:1: “format” is missing",
        "w.yaml:1:1: “id” is missing",
        "w.yaml:1:1: “name” is missing",
        "w.yaml:1:1: “custody” is missing",
    ]


def test_a_channel_that_says_nothing() -> None:
    assert problems(f"{SMALL}channels: [{{}}]") == [
        "w.yaml:5:12: “id” is missing",
        "w.yaml:5:12: “kind” is missing",
        "w.yaml:5:12: “name” is missing",
        "w.yaml:5:12: “where” is missing",
    ]


def test_problems_read_well_in_chinese_too() -> None:
    with pytest.raises(SupportError) as raised:
        load_wallet(parse(channel("open: [nine]") + "limits: {labels: {}}", "w.yaml"), FACTS)
    assert [problem.line("zh") for problem in raised.value.problems] == [
        "w.yaml:10:20: “nine”不是一段时间，应像 09:00-18:00 这样"
        "（过了午夜可写 22:00-02:00，整天写 00:00-24:00）",
        "w.yaml:11:10: “labels”已另有用处，请换一个名称",
        "w.yaml:11:18: 缺少“unit”",
        "w.yaml:11:18: value 和 not_on_record: true 要写一个，也只写一个",
        "w.yaml:11:18: 要写明依据：sources: [事实编号]",
    ]
