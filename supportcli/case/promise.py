"""Until when support has time: read from the words of a promise, else by the usual reply time."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from math import ceil
from types import MappingProxyType
from zoneinfo import ZoneInfo

from supportcli.case.record import Record, Sent
from supportcli.errors import Exit, Problem, SupportError
from supportcli.flow.moments import LONGEST, read_moment
from supportcli.flow.numerals import count_of, plain
from supportcli.flow.values import Moment
from supportcli.messages import follow_up as say
from supportcli.wallet.model import Kind, Limit, Wallet
from supportcli.workdays import add_workdays

FURTHEST = timedelta(days=184)
DAY_END = time(23, 59)
REPLY_LIMITS: Mapping[Kind, str] = MappingProxyType({"email": "email_reply_hours"})
"""The limit that says how long a kind of channel usually takes."""

_UNITS = {
    "分钟?|minutes?|mins?": timedelta(minutes=1),
    "小时|钟头|hours?|hrs?|h": timedelta(hours=1),
    "(?:自然)?[天日]|(?:calendar )?days?|d": timedelta(days=1),
    "周|星期|礼拜|weeks?": timedelta(weeks=1),
    "月|months?": timedelta(days=31),
}
_WORKDAYS = "工作[日天]|(?:working|business|work) ?days?"
_COUNT = (
    r"(?:at )?(?:\d{1,3} ?(?:-|到|至|to|or) ?)?(?P<spoken>~ ?)?"
    r"(?P<n>\d{1,3}(?:\.5)?|half an?|an?|半) ?个?(?P<half>半)? ?(?:%s)(?P<more> and a half)?"
)
# Read by a clock that runs ahead, these would seem to be still to come.
_PAST = (
    r"昨|前[天日晚年]|去年|(?<![早晚])上(?=个|周|星期|礼拜|月)|刚|现在"
    r"|\d ?个?(?:分钟?|小时|钟头|天|周|星期|礼拜|月)[之以]?前"
    r"|(?<![a-z])(?:ago|yesterday|last|(?<!from )now)(?![a-z])"
)
_CLOSE = (
    r"下班|24(?:[点时]|:00)|午夜|(?<![a-z])(?:midnight|eod|cob|close of (?:business|play)"
    r"|end of (?:the )?(?:business |working )?day)(?![a-z])"
)
_UNTIL = r"(?<![a-z])(?:by|before|until|till|(?:no|not) later than)(?![a-z])"
_NOISE = (
    r"[之以]?[前内內]|(?<=[天日周月时钟])以?后(?!天)|截止|最[晚迟]|不[晚迟]于|不超过|最多|接下来"
    r"|[答回]复|处理|解决|完成|通知|联系|到账|结果|[给我会说有出]"
    r"|(?<![a-z])(?:within|in|at the latest|at most|max|up to|(?:the )?next|(?:the )?end of"
    r"|from now)(?![a-z])"
)
_NAMED: Mapping[str, Callable[[date, int], date]] = {
    "大后天": lambda today, _: today + timedelta(days=3),
    "(?:本|这个?)?月[底末]|(?:本|这个?)月之?内|(?:the )?end of (?:the|this) month": (
        lambda today, _: today.replace(day=monthrange(today.year, today.month)[1])
    ),
    "下个?(?:周|星期|礼拜) ?([1-7日天])?末?|next (?:(mon|tue|wed|thu|fri|sat|sun)"
    "(?:r?s|(?:s|nes|rs|ur)?day)?|week)(?![a-z])": (lambda today, day: _in_week(today, day, 1)),
    r"(?:本|这个?)(?:周|星期|礼拜)(?! ?[1-7日天])末?|周末|this week|(?:the )?weekend"
    "|(?:the )?end of (?:the |this )?week": (lambda today, day: _in_week(today, day, 0)),
}
_WEEKDAYS = ("mon1", "tue2", "wed3", "thu4", "fri5", "sat6", "sun7日天")
# A moment is read as the latest one that has passed, so clocks that run ahead find the next.
_AHEAD = tuple(timedelta(days=days) for days in (0, 0.5, 1, 6, 7, 31, 92, 184))


def read_promise(words: str, now: datetime) -> datetime:
    """Until when, to the minute, in the zone of `now`; SupportError with examples if unclear.

    What names no time lasts to the end of its day.
    """
    try:
        ends = [end.astimezone(UTC) for end in _ends(words, now)]
    except (ValueError, OverflowError):
        ends = []
    ahead = [end for end in ends if now < end <= now + FURTHEST]
    if ahead:
        return min(ahead).astimezone(now.tzinfo).replace(second=0, microsecond=0)
    found = say.NOT_AHEAD if ends else say.NOT_A_PROMISE
    raise SupportError([Problem("promise.words", found.fill(found=words[:40]))], Exit.USAGE)


def _ends(words: str, now: datetime) -> Iterator[datetime]:
    text = _bare(words, now) if len(words) <= LONGEST else ""
    span = _span_end(text, now)
    if span is not None:
        yield span
    elif text:
        found = (read_moment(text, now + ahead) for ahead in _AHEAD)
        yield from (_last_minute(moment, text) for moment in found if moment)


def _bare(words: str, now: datetime) -> str:
    """Only what says when; weeks and months as the day on which they end."""
    text = plain(words)
    if _compiled(_PAST).search(text):
        return ""
    for pattern, day_of in _NAMED.items():
        match = _compiled(pattern).search(text)
        if match:
            named = next((group for group in match.groups() if group), "7")
            weekday = next(place for place, names in enumerate(_WEEKDAYS) if named in names)
            day = day_of(now.date(), weekday)
            text = f"{text[: match.start()]} {day.month}月{day.day}日 {text[match.end() :]}"
    open_end = _compiled(_CLOSE).sub(" ", text)
    bare = _compiled(_NOISE).sub(" ", _compiled(_UNTIL).sub(" at ", open_end))
    bare = " ".join(bare.split())
    return "today" if open_end != text and bare in ("", "at") else bare


def _in_week(today: date, weekday: int, ahead: int) -> date:
    return today + timedelta(days=weekday - today.weekday(), weeks=ahead)


def _span_end(text: str, now: datetime) -> datetime | None:
    """The end of so many hours, or of the last day of so many days; the longer of a range."""
    for unit in (_WORKDAYS, *_UNITS):
        match = _compiled(_COUNT % unit).fullmatch(text)
        if match is None:
            continue
        count = count_of({name: value for name, value in match.groupdict().items() if value})
        count += match["spoken"] is not None
        if unit == _WORKDAYS:
            return _at_day_end(add_workdays(now.date(), ceil(count)), now.tzinfo)
        end = (now.astimezone(UTC) + count * _UNITS[unit]).astimezone(now.tzinfo)
        return _at_day_end(end.date(), now.tzinfo) if _UNITS[unit] >= timedelta(days=1) else end
    return None


def _last_minute(moment: Moment, text: str) -> datetime:
    """A day without a time, or a vague part of one, lasts to its end."""
    vague = moment.approx and not any(sign.isdigit() for sign in text)
    if moment.has_time and not vague:
        return moment.at
    return _at_day_end(moment.at.date(), moment.at.tzinfo)


def _at_day_end(day: date, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, DAY_END, zone)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def due(record: Record, wallet: Wallet, now: datetime) -> datetime | None:
    """By the last promise, else the channel's own reply time, in the zone of `now`."""
    until = record.due
    if until is None and record.sent and not record.closed:
        until = _reply(record.sent[-1], wallet)
    return until.astimezone(now.tzinfo) if until else None


def _reply(sent: Sent, wallet: Wallet) -> datetime | None:
    kinds = (channel.kind for channel in wallet.channels if channel.id == sent.channel)
    name = REPLY_LIMITS.get(next(kinds, "chat"), "")
    limit = wallet.limits.get(name)
    # What holds for wallets in general is no word of this one to be held to.
    if limit is None or limit.value is None or f"wallet.{name}" in wallet.general:
        return None
    return _after(sent.at, limit, limit.value, ZoneInfo(wallet.timezone))


def _after(start: datetime, limit: Limit, count: int, zone: ZoneInfo) -> datetime:
    if limit.unit == "working_days":
        day = add_workdays(start.astimezone(zone).date(), count)
        return _at_day_end(day, zone)
    return start + count * timedelta(**{limit.unit: 1})
