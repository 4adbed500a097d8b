"""Moments and dates as upset people type them, read at one fixed time."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcli.flow.moments import read_date, read_moment
from supportcli.flow.values import Moment

BEIJING = timezone(timedelta(hours=8))
NEW_YORK = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 21, 14, 20, tzinfo=BEIJING)  # a Saturday

# What is typed, what is meant at NOW, and "~" if that is approximate, "day" if it has no time.
CHINESE = (
    ("２０２６－１１－２０\u3000１５：３０", "2026-11-20T15:30", ""),
    ("2026年11月20号15时30分", "2026-11-20T15:30", ""),
    ("2026年11月20日3点", "2026-11-20T03:00", ""),
    ("二〇二六年十一月二十日十五时三十分", "2026-11-20T15:30", ""),
    ("2026年11月20日（周五）15:30:08", "2026-11-20T15:30:08", ""),
    ("11月20日 下午3点半", "2026-11-20T15:30", ""),
    ("11月20日晚8点", "2026-11-20T20:00", ""),
    ("十一月二十日三点", "2026-11-20T15:00", "~"),
    ("11月22日", "2025-11-22", "day"),
    ("去年11月20日", "2025-11-20", "day"),
    ("今年3月1号", "2026-03-01", "day"),
    ("2月29日", "2024-02-29", "day"),
    ("20号晚上8点", "2026-11-20T20:00", ""),
    ("二十三号", "2026-10-23", "day"),
    ("31号", "2026-10-31", "day"),
    ("上个月5号", "2026-10-05", "day"),
    ("本月5号", "2026-11-05", "day"),
    ("今天", "2026-11-21", "day"),
    ("今早", "2026-11-21T08:00", "~"),
    ("今天一早", "2026-11-21T08:00", "~"),
    ("今晚", "2026-11-21T20:00", "~"),
    ("今晚8点", "2026-11-21T20:00", ""),
    ("今晚12点", "2026-11-21T00:00", ""),
    ("昨天", "2026-11-20", "day"),
    ("昨晚", "2026-11-20T20:00", "~"),
    ("昨晚1点", "2026-11-21T01:00", ""),
    ("昨晚12点半", "2026-11-21T00:30", ""),
    ("昨晚凌晨1点", "2026-11-21T01:00", ""),
    ("前天", "2026-11-19", "day"),
    ("前晚九点", "2026-11-19T21:00", ""),
    ("大前天", "2026-11-18", "day"),
    ("明天下午3点", "2026-11-22T15:00", ""),
    ("后天", "2026-11-23", "day"),
    ("周五", "2026-11-20", "day"),
    ("上周五", "2026-11-13", "day"),
    ("上上周五", "2026-11-06", "day"),
    ("这周三", "2026-11-18", "day"),
    ("星期天", "2026-11-15", "day"),
    ("週五下午兩點", "2026-11-20T14:00", ""),
    ("礼拜三", "2026-11-18", "day"),
    ("周一一点", "2026-11-16T13:00", "~"),
    ("周三三点", "2026-11-18T15:00", "~"),
    ("星期三十点半", "2026-11-18T10:30", ""),
    ("周六下午三点", "2026-11-14T15:00", ""),
    ("周六下午两点", "2026-11-21T14:00", ""),
    ("下午三点左右", "2026-11-20T15:00", "~"),
    ("下午", "2026-11-21T14:00", "~"),
    ("上午", "2026-11-21T10:00", "~"),
    ("晚上", "2026-11-20T20:00", "~"),
    ("傍晚", "2026-11-20T18:00", "~"),
    ("半夜", "2026-11-21T00:00", "~"),
    ("凌晨1点", "2026-11-21T01:00", ""),
    ("凌晨12点半", "2026-11-21T00:30", ""),
    ("中午", "2026-11-21T12:00", "~"),
    ("中午一点", "2026-11-21T13:00", ""),
    ("中午十一点半", "2026-11-21T11:30", ""),
    ("正午", "2026-11-21T12:00", ""),
    ("午夜", "2026-11-21T00:00", "~"),
    ("晚上十点一刻", "2026-11-20T22:15", ""),
    ("晚上12点", "2026-11-21T00:00", ""),
    ("早上七点三刻", "2026-11-21T07:45", ""),
    ("三点", "2026-11-21T03:00", "~"),
    ("八点", "2026-11-21T08:00", "~"),
    ("十点整", "2026-11-21T10:00", ""),
    ("零点", "2026-11-21T00:00", ""),
    ("昨天零点十分", "2026-11-20T00:10", ""),
    ("昨天24点", "2026-11-21T00:00", ""),
    ("昨天十二点", "2026-11-20T12:00", ""),
    ("昨天8点", "2026-11-20T08:00", "~"),
    ("昨天下午", "2026-11-20T15:00", "~"),
    ("昨天下午３点", "2026-11-20T15:00", ""),
    ("昨天下午3", "2026-11-20T15:00", ""),
    ("昨天半夜两点", "2026-11-21T02:00", ""),
    ("下午三四点", "2026-11-20T15:00", "~"),
    ("大概昨天下午三点多吧", "2026-11-20T15:00", "~"),
    ("差不多前天中午12点", "2026-11-19T12:00", "~"),
    ("我是昨天下午3点左右转的", "2026-11-20T15:00", "~"),
    ("从昨天下午开始", "2026-11-20T15:00", "~"),
    ("昨天  下午   5 点 20 分", "2026-11-20T17:20", ""),
    ("今天上午9:05", "2026-11-21T09:05", ""),
    ("下午3：30", "2026-11-20T15:30", ""),
    ("北京时间15:30", "2026-11-20T15:30", ""),
    ("刚才", "2026-11-21T14:20", "~"),
    ("刚刚", "2026-11-21T14:20", "~"),
    ("现在", "2026-11-21T14:20", "~"),
    ("半小时前", "2026-11-21T13:50", "~"),
    ("半个小时前", "2026-11-21T13:50", "~"),
    ("3小时前", "2026-11-21T11:20", "~"),
    ("三个半小时前", "2026-11-21T10:50", "~"),
    ("一个多小时前", "2026-11-21T13:20", "~"),
    ("十五六分钟前", "2026-11-21T14:05", "~"),
    ("大约20分钟以前", "2026-11-21T14:00", "~"),
    ("两天前", "2026-11-19", "day"),
    ("两三天前", "2026-11-19", "day"),
    ("三天前下午", "2026-11-18T15:00", "~"),
    ("二十三天前", "2026-10-29", "day"),
    ("半天前", "2026-11-21T02:20", "~"),
    ("一周前", "2026-11-14", "day"),
    ("两个星期之前", "2026-11-07", "day"),
    ("一个月前", "2026-10-21", "day"),
    ("半个月前", "2026-11-06", "day"),
    ("一年前", "2025-11-21", "day"),
)

ENGLISH = (
    ("2026-11-20 15:30", "2026-11-20T15:30", ""),
    ("2026-11-20T15:30", "2026-11-20T15:30", ""),
    ("2026-11-20T15:30+08:00", "2026-11-20T15:30", ""),
    ("2026-11-20T15:30Z", "2026-11-20T23:30", ""),
    ("2026-11-20T07:30:45.123Z", "2026-11-20T15:30:45", ""),
    ("2026-11-20T02:30-05:00", "2026-11-20T15:30", ""),
    ("2026-11-20 07:30:45 +0000", "2026-11-20T15:30:45", ""),
    ("2026-11-20 3:30", "2026-11-20T03:30", ""),
    ("2026-11-20", "2026-11-20", "day"),
    ("2026/11/20 3:30pm", "2026-11-20T15:30", ""),
    ("2026.11.20 9:15", "2026-11-20T09:15", ""),
    ("20261120 15:30", "2026-11-20T15:30", ""),
    ("11/20/2026 3:05 PM", "2026-11-20T15:05", ""),
    ("20/11/2026", "2026-11-20", "day"),
    ("05/05/2026", "2026-05-05", "day"),
    ("11-20 15:30", "2026-11-20T15:30", ""),
    ("11-21 15:30", "2025-11-21T15:30", ""),
    ("11/20", "2026-11-20", "day"),
    ("20/11", "2026-11-20", "day"),
    ("5/6", "2026-05-06", "day"),
    ("20 Nov 2026 15:30", "2026-11-20T15:30", ""),
    ("Nov 20 at 3pm", "2026-11-20T15:00", ""),
    ("Nov 20 at 3:30", "2026-11-20T15:30", "~"),
    ("November 20th, 2026 at 3:30 p.m.", "2026-11-20T15:30", ""),
    ("3rd of November", "2026-11-03", "day"),
    ("Sept. 9", "2026-09-09", "day"),
    ("the 5th", "2026-11-05", "day"),
    ("on the 20th at 9pm", "2026-11-20T21:00", ""),
    ("5th of last month", "2026-10-05", "day"),
    ("last month on the 5th", "2026-10-05", "day"),
    ("Fri, 20 Nov 2026 15:30:00 +0800", "2026-11-20T15:30", ""),
    ("Friday the 13th", "2026-11-13", "day"),
    ("today", "2026-11-21", "day"),
    ("today at 2", "2026-11-21T14:00", "~"),
    ("today at 3", "2026-11-21T03:00", "~"),
    ("today 8am", "2026-11-21T08:00", ""),
    ("this morning", "2026-11-21T09:00", "~"),
    ("early this morning", "2026-11-21T09:00", "~"),
    ("this afternoon", "2026-11-21T14:00", "~"),
    ("yesterday evening", "2026-11-20T20:00", "~"),
    ("tonight", "2026-11-21T21:00", "~"),
    ("yesterday", "2026-11-20", "day"),
    ("the day before yesterday", "2026-11-19", "day"),
    ("tomorrow at 3", "2026-11-22T15:00", "~"),
    ("2030-01-01 10:00", "2030-01-01T10:00", ""),
    ("last night", "2026-11-20T21:00", "~"),
    ("last night at 1am", "2026-11-21T01:00", ""),
    ("last night around 11", "2026-11-20T23:00", "~"),
    ("late last night", "2026-11-20T21:00", "~"),
    ("on Monday", "2026-11-16", "day"),
    ("Friday", "2026-11-20", "day"),
    ("last Friday", "2026-11-20", "day"),
    ("last Saturday", "2026-11-14", "day"),
    ("this Wednesday", "2026-11-18", "day"),
    ("Saturday", "2026-11-21", "day"),
    ("Saturday 3pm", "2026-11-14T15:00", ""),
    ("Saturday at 2", "2026-11-21T14:00", "~"),
    ("Fri. at noon", "2026-11-20T12:00", ""),
    ("3 pm", "2026-11-20T15:00", ""),
    ("3.30 pm", "2026-11-20T15:30", ""),
    ("12 am", "2026-11-21T00:00", ""),
    ("12 pm", "2026-11-21T12:00", ""),
    ("12:30 am", "2026-11-21T00:30", ""),
    ("15:00", "2026-11-20T15:00", ""),
    ("14:20", "2026-11-21T14:20", ""),
    ("14:21", "2026-11-20T14:21", ""),
    ("3:30", "2026-11-21T03:30", "~"),
    ("8:30", "2026-11-21T08:30", "~"),
    ("24:00", "2026-11-21T00:00", ""),
    ("noon", "2026-11-21T12:00", ""),
    ("midnight", "2026-11-21T00:00", "~"),
    ("yesterday at midnight", "2026-11-20T00:00", "~"),
    ("midnight last night", "2026-11-21T00:00", ""),
    ("10 at night", "2026-11-20T22:00", ""),
    ("3 in the afternoon", "2026-11-20T15:00", ""),
    ("2 in the small hours", "2026-11-21T02:00", ""),
    ("about 3 pm yesterday", "2026-11-20T15:00", "~"),
    ("yesterday around 3", "2026-11-20T15:00", "~"),
    ("yesterday at 3:30", "2026-11-20T15:30", "~"),
    ("yesterday at 8 o'clock", "2026-11-20T08:00", "~"),
    ("half past three yesterday", "2026-11-20T15:30", "~"),
    ("quarter to 9 this morning", "2026-11-21T08:45", ""),
    ("ten past 9 this morning", "2026-11-21T09:10", ""),
    ("~3pm", "2026-11-20T15:00", "~"),
    ("I think it was yesterday at 3ish", "2026-11-20T15:00", "~"),
    ("roughly 20 Nov", "2026-11-20", "day"),
    ("since yesterday afternoon", "2026-11-20T15:00", "~"),
    ("yesterday lunchtime", "2026-11-20T12:00", "~"),
    ("15:30 UTC", "2026-11-20T23:30", ""),
    ("10:00 UTC yesterday", "2026-11-20T18:00", ""),
    ("yesterday 9 pm GMT-5", "2026-11-21T10:00", ""),
    ("just now", "2026-11-21T14:20", "~"),
    ("a moment ago", "2026-11-21T14:20", "~"),
    ("an hour ago", "2026-11-21T13:20", "~"),
    ("half an hour ago", "2026-11-21T13:50", "~"),
    ("an hour and a half ago", "2026-11-21T12:50", "~"),
    ("1.5 hours ago", "2026-11-21T12:50", "~"),
    ("24 hours ago", "2026-11-20T14:20", "~"),
    ("20 minutes ago", "2026-11-21T14:00", "~"),
    ("a couple of hours ago", "2026-11-21T12:20", "~"),
    ("about 3 hours ago", "2026-11-21T11:20", "~"),
    ("2 days ago", "2026-11-19", "day"),
    ("three days ago at 9am", "2026-11-18T09:00", ""),
    ("a week ago", "2026-11-14", "day"),
    ("2 months ago", "2026-09-21", "day"),
    ("half a year ago", "2026-05-21", "day"),
    ("yesterday 下午3点", "2026-11-20T15:00", ""),
    ("昨天 3pm左右", "2026-11-20T15:00", "~"),
    ("Nov 20 晚上8点", "2026-11-20T20:00", ""),
)

# Numbers alone, impossible dates, spans and choices, vague or unrelated sentences.
NOT_UNDERSTOOD = """
3 | 15 | 100 | ten | 3.5 | 2026 | 2026-11 | 5月 | May | November 2026 | half | 半 | 三刻 |
三四五六 | ~ | +08:00 | utc | pm | 9am pm | about 3 | 大概3 | at 5 | yesterday 3 | 3/5 pm |
25:00 | 24:30 | 15:60 | 15:30:61 | 15:30 am | 上午15点 | 下午25点 | 2024-13-45 | 13月1日 |
2月30日 | ２月３０号 | 30 Feb | 2023-02-29 | 31/04/2026 | 5/6/2026 | 0000-00-00 |
1899-01-01 10:00 | 2026-11-20 15:30+99:00 | Friday 20 Oct 2026 | 2026-11-20 星期六 |
Saturday, Nov 20 | 2026-11-20 2026-11-19 | 10:00-11:00 | 3-5点 | 3-5 pm | 下午3点到4点 |
下午3点4点 | between 3 and 5 pm | yesterday or today | 昨天或前天 | 昨天没有 | 不是昨天 |
not today | after 3pm | before yesterday | 3点前 | 昨天之后 | 3小时后 | in 3 hours |
3 hours ago yesterday | 刚才下午3点 | 每天下午三点 | every Monday | 一周三次 | 好多天前 |
前几天 | 很久以前 | 最近 | 早 | 早就 | 上周 | 上个月 | last week | last month | recently |
a while ago | a few days ago | no idea | I do not remember | 我不记得了 | 忘了 | 快一点 |
有一点 | transfer 3 of 5 | order 20261120 shipped | 100 USDT | 4111 1111 1111 1111
""".split("|")

# Where the day turns: now, what is typed, what is meant.
EDGES = (
    ("2026-11-21T00:00:00+08:00", "midnight", "2026-11-21T00:00:00+08:00"),
    ("2026-11-21T00:00:00+08:00", "昨晚12点", "2026-11-21T00:00:00+08:00"),
    ("2026-11-21T00:00:00+08:00", "00:01", "2026-11-20T00:01:00+08:00"),
    ("2026-11-21T00:05:59+08:00", "10分钟前", "2026-11-20T23:55:00+08:00"),
    ("2026-11-21T00:30:00+08:00", "今晚10点", "2026-11-20T22:00:00+08:00"),
    ("2026-11-21T00:30:00+08:00", "tonight", "2026-11-20T21:00:00+08:00"),
    ("2026-11-21T00:30:00+08:00", "今晚12点", "2026-11-21T00:00:00+08:00"),
    ("2026-11-21T00:30:00+08:00", "晚上11点", "2026-11-20T23:00:00+08:00"),
    ("2026-11-21T00:30:00+08:00", "23:59", "2026-11-20T23:59:00+08:00"),
    ("2026-11-21T00:30:00+08:00", "三点", "2026-11-20T15:00:00+08:00"),
    ("2026-11-21T10:00:00+08:00", "下午", "2026-11-20T15:00:00+08:00"),
    ("2026-11-21T23:59:00+08:00", "下午", "2026-11-21T15:00:00+08:00"),
    ("2026-11-22T09:00:00+08:00", "上周日", "2026-11-15T00:00:00+08:00"),
    ("2026-11-22T09:00:00+08:00", "周日", "2026-11-22T00:00:00+08:00"),
    ("2026-01-01T00:10:00+08:00", "12月31日 23:50", "2025-12-31T23:50:00+08:00"),
    ("2026-01-01T00:10:00+08:00", "昨天", "2025-12-31T00:00:00+08:00"),
    ("2026-01-01T00:10:00+08:00", "上个月31号", "2025-12-31T00:00:00+08:00"),
    ("2026-03-01T09:00:00+08:00", "31号", "2026-01-31T00:00:00+08:00"),
    ("2026-03-31T09:00:00+08:00", "一个月前", "2026-02-28T00:00:00+08:00"),
    ("2024-02-29T09:00:00+08:00", "a year ago", "2023-02-28T00:00:00+08:00"),
)

# New York: 02:00 to 03:00 is missing on 8 March 2026, 01:00 to 02:00 comes twice on 1 November.
SUMMER_TIME = (
    ("2026-03-08T08:30:00+00:00", "2 hours ago", "2026-03-08T01:30:00-05:00"),
    ("2026-03-08T08:30:00+00:00", "2:30 am", "2026-03-08T03:30:00-04:00"),
    ("2026-03-08T08:30:00+00:00", "yesterday 9pm", "2026-03-07T21:00:00-05:00"),
    ("2026-11-01T06:30:00+00:00", "01:45", "2026-11-01T01:45:00-04:00"),
    ("2026-11-01T06:30:00+00:00", "an hour ago", "2026-11-01T01:30:00-04:00"),
    ("2026-11-01T06:30:00+00:00", "just now", "2026-11-01T01:30:00-05:00"),
    ("2026-11-02T12:00:00+00:00", "yesterday noon", "2026-11-01T12:00:00-05:00"),
)

WORDS = [
    *(" ".join(row[0] for row in CHINESE + ENGLISH)).split(),
    *"年月日号点半前上下周:-/+~. 0123",
]


@pytest.mark.parametrize(("text", "meant", "kind"), CHINESE + ENGLISH)
def test_reads_what_people_type(text: str, meant: str, kind: str) -> None:
    at = datetime.fromisoformat(meant).replace(tzinfo=BEIJING)
    assert read_moment(text, NOW) == Moment(at, approx=kind != "", has_time=kind != "day")
    assert read_date(text, NOW) == at.date()


@pytest.mark.parametrize("text", [*map(str.strip, NOT_UNDERSTOOD), "", "  ", "昨天" + " " * 99])
def test_asks_again_rather_than_guess(text: str) -> None:
    assert read_moment(text, NOW) is None
    assert read_date(text, NOW) is None


@pytest.mark.parametrize(("now", "text", "meant"), EDGES)
def test_where_the_day_the_month_or_the_year_turns(now: str, text: str, meant: str) -> None:
    moment = read_moment(text, datetime.fromisoformat(now))
    assert moment and moment.at.isoformat() == meant


@pytest.mark.parametrize(("now", "text", "meant"), SUMMER_TIME)
def test_where_summer_time_begins_and_ends(now: str, text: str, meant: str) -> None:
    moment = read_moment(text, datetime.fromisoformat(now).astimezone(NEW_YORK))
    assert moment and moment.at.isoformat() == meant
    assert moment.at.tzinfo is NEW_YORK


def test_every_word_for_about_makes_a_time_approximate() -> None:
    meant = Moment(datetime(2026, 11, 20, 15, tzinfo=BEIJING), approx=True)
    chinese = "大概 大约 大致 约 差不多 可能 好像 应该 似乎 左右 前后 上下 多".split()
    english = "about around approximately approx approx. roughly nearly almost maybe probably"
    for word in (*chinese, *english.split(), "perhaps", "sometime", "or so", "i guess", "~", "～"):
        assert read_moment(f"昨天{word} 15:00", NOW) == meant, word
    assert read_moment("yesterday ~3", NOW) == meant


def test_every_month_and_weekday_in_full_and_short() -> None:
    for month in range(1, 12):
        day = date(2026, month, 2)
        for text in (f"{day:%B} 2", f"{day:%b} 2nd", f"2 {day:%B}", f"2nd {day:%b}", f"{month}月2"):
            assert read_date(text, NOW) == day, text
    assert read_date("Dec 3rd", NOW) == read_date("3 December", NOW) == date(2025, 12, 3)
    for back, sign in enumerate("六五四三二一日"):
        day = NOW.date() - timedelta(days=back)
        for text in (f"{day:%A}", f"{day:%a}", f"周{sign}", f"星期{sign}", f"礼拜{sign}"):
            assert read_date(text, NOW) == day, text


def test_every_unit_of_time() -> None:
    for text in (
        "2个钟头前",
        "2 hrs ago",
        "2小时之前",
        "两小时以前",
        "120 mins back",
        "120 minutes ago",
    ):
        assert read_moment(text, NOW) == Moment(NOW - timedelta(hours=2), approx=True), text
    for text in ("14日前", "2个礼拜前", "2周前", "two weeks ago", "14 days ago"):
        assert read_date(text, NOW) == date(2026, 11, 7), text
    for text in ("12个月前", "a year ago", "1年前", "12 months ago", "去年11月21"):
        assert read_date(text, NOW) == date(2025, 11, 21), text


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("just now", "刚|now|right now|刚才的时候"),
        ("an hour ago", "60 minutes ago|1 hour ago|1小时前"),
        ("20号", "the 20th|20th of this month|周五|past Friday"),
        ("tomorrow 8:05", "明天8:05|明早8:05|明早上8:05"),
        ("后天", "the day after tomorrow"),
        ("早上", "大早|一大早|清晨|清早|早晨"),
        (
            "昨天下午三点",
            "昨天午后三点|yesterday 3pm|sent yesterday @3pm|昨天下午三点付款|昨天下午三点发生的",
        ),
        ("昨天夜里两点", "昨天深夜两点|昨夜两点|昨晚半夜两点|昨天夜间两点"),
        ("noon", "midday|12 noon|正午"),
        (
            "yesterday 3pm",
            "paid yesterday 3pm|it happened yesterday 3pm|it started from 3pm of yesterday",
        ),
    ],
)
def test_other_words_for_the_same_moment(text: str, variants: str) -> None:
    meant = read_moment(text, NOW)
    assert meant is not None
    for variant in variants.split("|"):
        found = read_moment(variant, NOW)
        assert found and found.at == meant.at, variant


def test_case_traditional_signs_and_invisible_marks_change_nothing() -> None:
    meant = Moment(datetime(2026, 11, 20, 15, 30, tzinfo=BEIJING))
    for text in ("YESTERDAY, 3:30\u202fPM.", "昨天下午三點半！", "\u200e昨天\u200b下午３点半。"):
        assert read_moment(text, NOW) == meant


def test_a_date_is_the_day_in_the_zone_of_the_asker() -> None:
    assert read_date("2026-11-20T20:30Z", NOW) == date(2026, 11, 21)
    assert read_date("2026-11-20T20:30Z", NOW.astimezone(UTC)) == date(2026, 11, 20)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2030, 12, 31, 23, 59)))
def test_an_iso_time_is_read_as_it_is(at: datetime) -> None:
    at = at.replace(second=0, microsecond=0, tzinfo=BEIJING)
    assert read_moment(f"{at:%Y-%m-%d %H:%M}", NOW) == Moment(at)
    assert read_moment(at.isoformat(), NOW) == Moment(at)


@given(st.text(max_size=120) | st.lists(st.sampled_from(WORDS), max_size=8).map("".join))
def test_any_text_gives_a_whole_answer_or_none(text: str) -> None:
    moment = read_moment(text, NOW)
    if moment:
        assert moment.at.tzinfo is BEIJING
        assert moment.has_time or (moment.approx and f"{moment.at:%H:%M:%S}" == "00:00:00")
