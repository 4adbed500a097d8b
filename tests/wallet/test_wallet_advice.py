"""Which channel to use when: whole outputs for each wallet, and the order for each need."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from supportcli.document import read
from supportcli.lang import LANGS, Lang, Text
from supportcli.wallet.advice import Advice, Complexity, Urgency, advise
from supportcli.wallet.facts import load_facts
from supportcli.wallet.loader import fill_in, load_wallet
from supportcli.wallet.model import Days, Hours, Span

HERE = Path(__file__).parent
FLOWS = HERE.parents[1] / "flows"
FACTS = load_facts(read(FLOWS / "facts.yaml"))
RAW = {path.stem: load_wallet(read(path), FACTS) for path in (FLOWS / "wallets").glob("*.yaml")}
WALLETS = {id_: fill_in(wallet, RAW["generic"]) for id_, wallet in RAW.items()}

CHINA = ZoneInfo("Asia/Shanghai")
MOMENTS = {
    "a workday, 10:00": datetime(2026, 11, 23, 10, 0, tzinfo=CHINA),
    "a workday, 12:30": datetime(2026, 11, 23, 12, 30, tzinfo=CHINA),
    "a Sunday, 23:30": datetime(2026, 11, 22, 23, 30, tzinfo=CHINA),
}


def lines(advice: Advice, place: int, lang: Lang) -> Iterator[str]:
    channel = advice.channel
    yield f"{place}. {channel.name[lang]}"
    yield f"   {channel.where[lang]}"
    parts: list[tuple[str, Text | None]] = [("-", why) for why in advice.why]
    parts += [("hours:", channel.hours_note), ("reply:", advice.reply)]
    parts += [("contact:", advice.contact), ("warning:", advice.warning)]
    parts += [("note:", note) for note in advice.notes]
    for mark, text in parts:
        if text is not None:
            yield f"   {mark} {text[lang]}"


def page(id_: str) -> str:
    found = []
    for lang in LANGS:
        for title, now in MOMENTS.items():
            found.append(f"== {WALLETS[id_].name[lang]} · {title}")
            ranked = advise(WALLETS[id_], now, urgency="normal", complexity="simple")
            for place, advice in enumerate(ranked, 1):
                found.extend(lines(advice, place, lang))
            found.append("")
    return "\n".join(found)


@pytest.mark.parametrize("id_", sorted(WALLETS))
def test_everything_that_is_said(id_: str) -> None:
    assert page(id_) == (HERE / "advice" / f"{id_}.txt").read_text(encoding="utf-8")


def order(id_: str, moment: str, urgency: Urgency, complexity: Complexity) -> str:
    found = advise(WALLETS[id_], MOMENTS[moment], urgency=urgency, complexity=complexity)
    return " ".join(advice.channel.id for advice in found)


NEEDS: list[tuple[Urgency, Complexity]] = [
    ("low", "simple"),
    ("low", "complex"),
    ("normal", "simple"),
    ("normal", "complex"),
    ("urgent", "simple"),
    ("urgent", "complex"),
]


@pytest.mark.parametrize(
    ("id_", "moment", "orders"),
    [
        (
            "generic",
            "a workday, 10:00",
            [
                "email chat phone social",
                "phone email chat social",
                "chat phone email social",
                "phone chat email social",
                "chat phone social email",
                "chat phone social email",
            ],
        ),
        (
            "jisu",
            "a workday, 10:00",
            [
                "email phone chat",
                "email phone chat",
                "chat phone email",
                "email chat phone",
                "phone chat email",
                "phone chat email",
            ],
        ),
        (
            "kdou",
            "a workday, 10:00",
            [
                "app-chat web-chat phone social",
                "phone app-chat web-chat social",
                "app-chat web-chat phone social",
                "phone app-chat web-chat social",
                "app-chat web-chat phone social",
                "phone app-chat web-chat social",
            ],
        ),
        (
            "kushen",
            "a workday, 10:00",
            [
                "email web-chat phone",
                "phone email web-chat",
                "web-chat phone email",
                "phone web-chat email",
                "web-chat phone email",
                "web-chat phone email",
            ],
        ),
        (
            "tp",
            "a workday, 10:00",
            [
                "app-chat web-chat phone social",
                "phone app-chat web-chat social",
                "app-chat web-chat phone social",
                "phone app-chat web-chat social",
                "app-chat web-chat phone social",
                "app-chat web-chat phone social",
            ],
        ),
        (
            "kdou",
            "a workday, 12:30",
            [
                "app-chat web-chat phone social",
                "phone app-chat web-chat social",
                "app-chat web-chat phone social",
                "phone app-chat web-chat social",
                "app-chat web-chat phone social",
                "phone app-chat web-chat social",
            ],
        ),
        (
            "kdou",
            "a Sunday, 23:30",
            [
                "phone social app-chat web-chat",
                "phone social app-chat web-chat",
                "phone social app-chat web-chat",
                "phone social app-chat web-chat",
                "phone social app-chat web-chat",
                "phone social app-chat web-chat",
            ],
        ),
    ],
)
def test_the_order_for_each_need(id_: str, moment: str, orders: list[str]) -> None:
    assert [order(id_, moment, *need) for need in NEEDS] == orders


def best(now: datetime, id_: str = "kdou") -> tuple[Text, ...]:
    """The reasons for the app's chat of K-Bean, the one with hours and a rush."""
    found = advise(WALLETS[id_], now, urgency="normal", complexity="simple")
    return next(advice.why for advice in found if advice.channel.id == "app-chat")


def test_a_traveller_is_told_both_clocks() -> None:
    los_angeles = ZoneInfo("America/Los_Angeles")
    assert best(datetime(2026, 11, 20, 8, 0, tzinfo=los_angeles))[0] == Text(
        "按记录，现在不在服务时间；下次开始：11月22日（周日）15:00"
        "（你的时间；北京时间 11月23日（周一）07:00）",
        "Closed now by the hours on record; next opening: 15:00 on Sun 22 Nov "
        "(your time; 07:00 on Mon 23 Nov China time)",
    )
    assert best(datetime(2026, 11, 22, 20, 0, tzinfo=los_angeles))[:2] == (
        Text(
            "现在有人服务，结束时间：明天 07:00（你的时间；北京时间 11月23日（周一）23:00）",
            "Staffed now, until 07:00 tomorrow (your time; 23:00 on Mon 23 Nov China time)",
        ),
        Text(
            "现在是高峰，回复会慢；高峰结束：今天 21:30"
            "（你的时间；北京时间 11月23日（周一）13:30）",
            "Busy now, so answers are slower; quieter from 21:30 today "
            "(your time; 13:30 on Mon 23 Nov China time)",
        ),
    )


def test_a_clock_that_agrees_needs_no_second_one() -> None:
    singapore = ZoneInfo("Asia/Singapore")
    now = datetime(2026, 11, 20, 23, 30, tzinfo=singapore)
    assert best(now)[0].en == (
        "Closed now by the hours on record; next opening: 07:00 on Mon 23 Nov"
    )


def test_beyond_the_official_calendar_it_says_so() -> None:
    assert Text(
        "这天是否上班未经官方日历确认",
        "Whether that is a working day is not confirmed by the official calendar",
    ) in best(datetime(2040, 11, 23, 10, 0, tzinfo=CHINA))


def with_hours(hours: Hours) -> tuple[Text, ...]:
    kdou = WALLETS["kdou"]
    wallet = replace(kdou, channels=(replace(kdou.channels[0], hours=hours),))
    (only,) = advise(wallet, MOMENTS["a workday, 10:00"], urgency="low", complexity="simple")
    return only.why[:2]


def test_hours_that_never_change() -> None:
    always = Days((Span(0, 1440),), (Span(0, 1440),))
    assert with_hours(Hours(always, always)) == (
        Text("现在有人服务，全天 24 小时", "Staffed now, round the clock"),
        Text("现在是高峰，回复会慢一些", "Busy now, so answers are slower"),
    )
    assert with_hours(Hours(Days()))[0] == Text(
        "近期没有服务时间，请先在官网或 App 内确认",
        "No opening time soon: check the official site or the app first",
    )


def test_a_zone_without_a_name_of_its_own_is_shown_by_its_key() -> None:
    wallet = replace(WALLETS["kdou"], timezone="Europe/Paris")
    found = advise(wallet, MOMENTS["a Sunday, 23:30"], urgency="low", complexity="simple")
    assert found[-1].why[0].en == (
        "Closed now by the hours on record; next opening: 14:00 tomorrow "
        "(your time; 07:00 on Mon 23 Nov Europe/Paris)"
    )


def test_a_contact_on_record_is_shown_instead_of_where_to_look() -> None:
    tp = WALLETS["tp"]
    phone = replace(tp.channels[2], contact=Text("见 help.example.com", "see help.example.com"))
    wallet = replace(tp, channels=(phone,))
    (only,) = advise(wallet, MOMENTS["a workday, 10:00"], urgency="low", complexity="simple")
    assert only.contact == Text("见 help.example.com", "see help.example.com")


def test_a_wallet_without_channels_gets_the_general_ones_marked() -> None:
    wallet = fill_in(replace(RAW["kdou"], channels=()), RAW["generic"])
    assert "channels" in wallet.general
    found = advise(wallet, MOMENTS["a workday, 10:00"], urgency="low", complexity="simple")
    assert [advice.channel.id for advice in found] == ["email", "chat", "phone", "social"]
    assert {advice.why[0] for advice in found} == {
        Text(
            "这是一般钱包的联系方式，这个钱包的没有记录",
            "This is how wallets in general are reached; nothing is on record for this one",
        )
    }
