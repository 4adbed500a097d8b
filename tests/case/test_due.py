"""Until when support has time: by what it promised, else by what is usual there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from supportcli.case.promise import due, read_promise
from supportcli.case.record import Promise, Record, Sent
from supportcli.errors import Exit, SupportError
from supportcli.wallet.model import Limit, Wallet
from tests.summary.follow_up_sample import RECORD, WALLETS

CHINA = ZoneInfo("Asia/Shanghai")
WEDNESDAY = datetime(2026, 11, 18, 10, 0, 42, tzinfo=CHINA)
DAY_END = "23:59"

UNTIL = {
    # Hours count from now; whatever is counted in days lasts to the end of the last one.
    "within 48 h": "Fri 11-20 10:00",
    "within the next 24 hours": "Thu 11-19 10:00",
    "48小时内": "Fri 11-20 10:00",
    "48小時內": "Fri 11-20 10:00",
    "四十八小时之内答复": "Fri 11-20 10:00",
    "24-48小时": "Fri 11-20 10:00",
    "半小时内": "Wed 11-18 10:30",
    "一个半小时内": "Wed 11-18 11:30",
    "half an hour": "Wed 11-18 10:30",
    "30分钟": "Wed 11-18 10:30",
    "48 hours from now": "Fri 11-20 10:00",
    "两天内": "Fri 11-20 23:59",
    "2 days": "Fri 11-20 23:59",
    "3 days max": "Sat 11-21 23:59",
    "3天后": "Sat 11-21 23:59",
    "3个自然日": "Sat 11-21 23:59",
    "两三天": "Sat 11-21 23:59",
    "a week": "Wed 11-25 23:59",
    "1周内": "Wed 11-25 23:59",
    "一个月内": "Sat 12-19 23:59",
    # Over a weekend, and over the longer end of a range.
    "3 working days": "Mon 11-23 23:59",
    "3个工作日内": "Mon 11-23 23:59",
    "三个工作日内回复": "Mon 11-23 23:59",
    "1-3 business days": "Mon 11-23 23:59",
    "三到五个工作日": "Wed 11-25 23:59",
    # The next such day, today included.
    "by Friday": "Fri 11-20 23:59",
    "周五前": "Fri 11-20 23:59",
    "最晚周三": "Wed 11-18 23:59",
    "by 5 on Friday": "Fri 11-20 17:00",
    "next Friday": "Fri 11-27 23:59",
    "next wednesday 9am": "Wed 11-25 09:00",
    "next Thu": "Thu 11-26 23:59",
    "Friday the 27th": "Fri 11-27 23:59",
    "下周三晚上8点前": "Wed 11-25 20:00",
    "下周一": "Mon 11-23 23:59",
    "下周五下午五点前": "Fri 11-27 17:00",
    "next week": "Sun 11-29 23:59",
    "本周内": "Sun 11-22 23:59",
    "by the end of the week": "Sun 11-22 23:59",
    "月底前": "Mon 11-30 23:59",
    "25号前": "Wed 11-25 23:59",
    "10号前": "Thu 12-10 23:59",
    "12月5日": "Sat 12-05 23:59",
    "by 25 Nov 17:00": "Wed 11-25 17:00",
    "Nov 25, 5pm": "Wed 11-25 17:00",
    "by 25 Nov 17:00 UTC": "Thu 11-26 01:00",
    "2026-12-01 12:00": "Tue 12-01 12:00",
    "5 Jan": "Tue 01-05 23:59",
    "by tomorrow": "Thu 11-19 23:59",
    "明天内给我答复": "Thu 11-19 23:59",
    "明天下午五点前": "Thu 11-19 17:00",
    "before 12:30 tomorrow": "Thu 11-19 12:30",
    "tomorrow morning": "Thu 11-19 23:59",
    "后天": "Fri 11-20 23:59",
    "大后天": "Sat 11-21 23:59",
    "by 5pm": "Wed 11-18 17:00",
    "5点前": "Wed 11-18 17:00",
    "上午9点前": "Thu 11-19 09:00",
    "by noon": "Wed 11-18 12:00",
    "by midnight": "Wed 11-18 23:59",
    "今天下班前": "Wed 11-18 23:59",
    "今晚": "Wed 11-18 23:59",
    "EOD": "Wed 11-18 23:59",
    "end of day Friday": "Fri 11-20 23:59",
}


@pytest.mark.parametrize(("words", "until"), UNTIL.items(), ids=list(UNTIL))
def test_what_people_note_down(words: str, until: str) -> None:
    found = read_promise(words, WEDNESDAY)
    assert f"{found:%a %m-%d %H:%M}" == until
    assert (found.utcoffset(), found.second) == (timedelta(hours=8), 0)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "尽快",
        "soon",
        "abc",
        "next month",
        "12月底",
        "下午3点到5点",
        "3",
        "3天前",
        "昨天",
        "现在",
        "回复" * 60 + "48小时内",
    ],
)
def test_what_does_not_say_until_when(words: str) -> None:
    with pytest.raises(SupportError) as refused:
        read_promise(words, WEDNESDAY)
    (problem,) = refused.value.problems
    assert (problem.rule, refused.value.code) == ("promise.words", Exit.USAGE)
    assert problem.text.zh == (
        f"没看懂“{words[:40]}”是到什么时候；可以写：48小时内、3个工作日内、周五前、明天下午5点前"
    )
    assert problem.text.en.endswith("within 48 h, 3 working days, by Friday, by 25 Nov 17:00")


@pytest.mark.parametrize("words", ["2026-11-01", "11月1日", "200 days", "0小时", "2030-01-01"])
def test_what_is_over_or_too_far_to_be_meant(words: str) -> None:
    with pytest.raises(SupportError) as refused:
        read_promise(words, WEDNESDAY)
    assert refused.value.problems[0].text.en == (
        f"“{words}” is not within the next six months; please check the date"
    )


def test_hours_are_hours_when_the_clocks_change() -> None:
    saturday = datetime(2026, 10, 24, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    assert read_promise("24 h", saturday).hour == 11


def sent(channel: str, wallet: str, **changes: object) -> Record:
    record = replace(RECORD, wallet=wallet, promises=(), sent=(Sent(channel, "first", WEDNESDAY),))
    return replace(record, **changes)  # type: ignore[arg-type]


def test_a_promise_comes_first() -> None:
    promise = Promise(datetime(2026, 11, 23, 15, 59, tzinfo=UTC), "周一", WEDNESDAY)
    found = due(sent("email", "kushen", promises=(promise,)), WALLETS["kushen"], WEDNESDAY)
    assert found is not None
    assert found.isoformat() == "2026-11-23T23:59:00+08:00"


@pytest.mark.parametrize(("wallet", "hours"), [("kushen", 48), ("generic", 24)])
def test_else_the_reply_time_of_the_channel(wallet: str, hours: int) -> None:
    found = due(sent("email", wallet), WALLETS[wallet], WEDNESDAY)
    assert found == WEDNESDAY + timedelta(hours=hours)


def with_limit(limit: Limit) -> Wallet:
    return replace(WALLETS["kushen"], limits={"email_reply_hours": limit})


def test_the_unit_of_the_record_is_kept() -> None:
    friday = WEDNESDAY + timedelta(days=2)
    record = sent("email", "kushen", sent=(Sent("email", "first", friday.astimezone(UTC)),))
    working = due(record, with_limit(Limit(2, "working_days")), friday)
    assert working == datetime(2026, 11, 24, 23, 59, tzinfo=CHINA)
    assert due(record, with_limit(Limit(2, "days")), friday) == friday + timedelta(days=2)


@pytest.mark.parametrize(
    ("record", "wallet"),
    [
        (sent("web-chat", "kushen"), WALLETS["kushen"]),  # a chat answers at once or not at all
        (sent("email", "jisu"), WALLETS["jisu"]),  # what is usual elsewhere binds nobody
        (sent("carrier-pigeon", "kushen"), WALLETS["kushen"]),
        (sent("email", "kushen"), with_limit(Limit(None, "hours"))),
        (sent("email", "kushen"), replace(WALLETS["kushen"], limits={})),
        (sent("email", "kushen", sent=()), WALLETS["kushen"]),
        (sent("email", "kushen", closed=True), WALLETS["kushen"]),
    ],
)
def test_nothing_is_due_without_a_record_of_it(record: Record, wallet: Wallet) -> None:
    assert due(record, wallet, WEDNESDAY) is None
