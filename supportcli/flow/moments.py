"""When it happened, from what people type: 昨天下午三点, about 3 pm yesterday, 2026-11-20 15:30."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from typing import TypedDict

from supportcli.flow.numerals import (
    Clock,
    Part,
    calendar_days,
    clock_of,
    count_of,
    hours_of,
    month_back,
    plain,
    small_hours,
)
from supportcli.flow.values import Moment

LONGEST = 100


class _Facts(TypedDict, total=False):
    """What one or more pieces of the text say; days are candidates, the latest first."""

    days: tuple[date, ...]
    weekdays: tuple[date, ...]
    year: bool
    clock: Clock
    part: Part
    half: str
    ago: timedelta


_Reader = Callable[[re.Match[str], datetime], _Facts]


def read_moment(text: str, now: datetime) -> Moment | None:
    """The latest moment not in the future that `text` can mean, unless it names another one."""
    if len(text) > LONGEST:
        return None
    words = _tight(_ABOUT.sub(" ~ ", plain(text)))
    try:
        there, words = _zone(words, now)
        facts = _scan(words, there)
        moment = _resolve(facts, there, now) if facts else None
    except (ValueError, OverflowError):
        return None
    return replace(moment, approx=moment.approx or "~" in words) if moment else None


def read_date(text: str, now: datetime) -> date | None:
    """The day of that moment, in the zone of `now`."""
    moment = read_moment(text, now)
    return moment.at.date() if moment else None


def _zone(text: str, now: datetime) -> tuple[datetime, str]:
    """`now` as the clock of the zone named in the text shows it, and the text without the zone."""
    text = _BEIJING.sub("utc+8 ", text)
    match = _ZONE.search(text)
    if not match:
        return now, text
    named = [group for group in match.groups() if group]
    sign, hours, minutes = named + ["+", "0", "0"][len(named) :]
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    zone = timezone(-offset if sign == "-" else offset)
    return now.astimezone(zone), _tight(f"{text[: match.start()]} {text[match.end() :]}")


def _tight(text: str) -> str:
    return " ".join(text.split())


def _scan(text: str, now: datetime) -> _Facts | None:
    """Every piece must be understood, and none may be said twice."""
    facts: _Facts = {}
    place = 0
    while place < len(text):
        found = ((pattern.match(text, place), read) for pattern, read in _compiled())
        match, read = next((pair for pair in found if pair[0]), (None, None))
        if match is None or read is None:
            return None
        piece = read(match, now)
        if facts.keys() & piece.keys():
            return None
        facts.update(piece)
        place = match.end()
    return facts


def _resolve(facts: _Facts, there: datetime, now: datetime) -> Moment | None:
    """Put the pieces together; `there` is `now` in the zone of the text."""
    if "ago" in facts:
        at = now.astimezone(UTC) - facts["ago"]
        local = at.astimezone(now.tzinfo).replace(second=0, microsecond=0)
        return Moment(local, approx=True) if len(facts) == 1 else None
    seconds, approx = _times(facts)
    timed = bool(facts.keys() & {"clock", "part", "half"})
    zone = (there if timed else now).tzinfo
    options = [
        (datetime.combine(day, time.min) + timedelta(seconds=second)).replace(tzinfo=zone)
        for day in _days(facts, there)
        for second in seconds
    ]
    if not options:
        return None
    # In UTC: two wall clocks of one zone compare wrongly in the hour that summer time repeats.
    instants = [option.astimezone(UTC) for option in options]
    chosen = next((at for at in instants if at <= now.astimezone(UTC)), instants[0])
    return Moment(chosen.astimezone(now.tzinfo), approx, timed)


def _days(facts: _Facts, now: datetime) -> Iterable[date]:
    today = now.date()
    weekdays = facts.get("weekdays", (today, today - timedelta(days=1)))
    if "days" not in facts:
        return weekdays
    if "weekdays" not in facts:
        return facts["days"]
    # Two years at most: a wrong weekday is a slip, not a date of long ago.
    return [day for day in facts["days"][:2] if day.weekday() == weekdays[0].weekday()]


def _times(facts: _Facts) -> tuple[list[int], bool]:
    """Seconds after midnight, the likeliest first, and whether they are a guess."""
    clock, part, half = facts.get("clock"), facts.get("part"), facts.get("half")
    if clock is None:
        if part is None or half:
            return ([] if half else [0]), True
        hours = list(range(part.middle, part.low - 1, -1))
        return [hour * 3600 for hour in hours + small_hours(hours)], True
    if clock.bare and not facts.keys() & {"days", "weekdays", "part", "half"}:
        return [], True
    # Who gives the year copies from a screen, and screens count to 24.
    guess = clock.loose and not (part or half or "year" in facts)
    hours = [clock.hour]
    if part or half:
        hours = hours_of(clock.hour, part or _WHOLE_DAY, half)
    elif guess and 1 <= clock.hour <= 6:
        hours = [clock.hour + 12, clock.hour]
    rest = clock.minute * 60 + clock.second
    return [hour * 3600 + rest for hour in hours], guess


def _weekday(match: re.Match[str], now: datetime) -> _Facts:
    today, week = now.date(), timedelta(days=7)
    this = today - timedelta(days=today.weekday() - _WEEKDAYS[match["day"][:3]])
    latest = this if this <= today else this - week
    which = (match["which"] or "").strip()
    if which.startswith("上"):
        return {"weekdays": (this - len(which) * week,)}
    if which in {"这", "本", "this"}:
        return {"weekdays": (this,)}
    if which:
        return {"weekdays": (latest if latest < today else latest - week,)}
    return {"weekdays": (latest, latest - week)}


def _back(days: int) -> _Reader:
    return lambda _, now: {"days": (now.date() - timedelta(days=days),)}


def _tonight(_: re.Match[str], now: datetime) -> _Facts:
    """After midnight, tonight is still the night that began yesterday."""
    return _back(1 if now.hour < 5 else 0)(_, now)


def _ago(size: timedelta) -> _Reader:
    def read(match: re.Match[str], now: datetime) -> _Facts:
        span = count_of(_named(match)) * size
        if size < timedelta(days=1) or span % timedelta(days=1):
            return {"ago": span}
        return {"days": (now.date() - span,)}

    return read


def _months_ago(size: int) -> _Reader:
    def read(match: re.Match[str], now: datetime) -> _Facts:
        whole, half = divmod(count_of(_named(match)) * size, 1)
        year, month = month_back(now, int(whole))
        day = date(year, month, min(now.day, monthrange(year, month)[1]))
        return {"days": (day - timedelta(days=15 if half else 0),)}

    return read


def _calendar(match: re.Match[str], now: datetime) -> _Facts:
    facts: _Facts = {"days": calendar_days(_named(match), now)}
    return {**facts, "year": True} if "y" in match.re.groupindex and match["y"] else facts


def _clock(match: re.Match[str], _: datetime) -> _Facts:
    return {"clock": clock_of(_named(match))}


def _named(match: re.Match[str]) -> dict[str, str]:
    return {name: value for name, value in match.groupdict().items() if value}


def _set(facts: _Facts) -> _Reader:
    return lambda _, now: facts


_WHOLE_DAY = Part(0, 24, 12)
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("mon 1", "tue 2", "wed 3", "thu 4", "fri 5", "sat 6", "sun 7日天")
    )
    for name in (names[:3], *names[4:])
}

_ABOUT = re.compile(
    r"差不多|大概|大约|大致|约|左右|前后|上下|可能|好像|应该|似乎|多(?!少)|~"
    r"|(?<![a-z])(?:about|around|approximately|approx\.?|roughly|nearly|almost|maybe|probably"
    r"|perhaps|or so|i think|i guess|sometime)(?![a-z])|(?<=\d)ish(?![a-z])"
)
_BEIJING = re.compile("北京时间|beijing time")
# A bare -hh:mm is a zone only in the T form or after seconds: 10:00-11:00 is a span.
_ZONE = re.compile(
    r"(?<![a-z])(?:utc|gmt|(?<=\d)z)(?![a-z])(?: ?([+-])(\d{1,2})(?::?(\d\d))?(?!\d))?"
    r"|(?:(?<=t\d\d:\d\d)|(?<=:\d\d:\d\d)|(?<=\.\d{3})|(?<=\.\d{6}))([+-])(\d\d):?(\d\d)(?!\d)"
    r"|(?<=\d )([+-])(\d\d)(\d\d)(?!\d)|(?<=\d) ?(\+)(\d\d):(\d\d)(?!\d)"
)

_Y, _D, _TH = r"(?P<y>(?:19|20)\d\d)", r"(?P<d>\d{1,2})", "(?:st|nd|rd|th)"
_MONTH = (
    "(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATES = (
    rf"{_Y}(?: ?年 ?| ?[-/.] ?)(?P<m>\d{{1,2}})(?: ?月 ?| ?[-/.] ?){_D}(?!\d)(?: ?[日号])?",
    rf"{_Y}(?P<m>\d\d)(?P<d>\d\d)(?!\d)",
    rf"(?P<a>\d{{1,2}})([-/.])(?P<b>\d{{1,2}})\2{_Y}(?!\d)",
    r"(?P<a>\d{1,2})[-/](?P<b>\d{1,2})(?![\d:/.-])",
    rf"(?:(?P<years>前年|去年|今年) ?)?(?P<m>\d{{1,2}}) ?月(?:份)? ?{_D}(?!\d)(?: ?[日号])?",
    rf"(?:(?P<months>[上这本])个?月 ?)?{_D} ?[日号]",
    rf"{_D}{_TH}?(?: of)?[ -]?{_MONTH}(?![a-z])(?:[ -]{_Y}(?![\d:]))?",
    rf"{_MONTH}(?: the)?[ -]?{_D}{_TH}?(?![\d:])(?: {_Y}(?![\d:]))?",
    rf"(?P<months>last|this) month (?:on )?(?:the )?{_D}{_TH}",
    rf"{_D}{_TH}(?: of (?P<months>last|this) month)?",
)
_DAYS_BACK = {
    "大前[天日晚]": 3,
    "前[天日]|前(?=晚)|day before yesterday": 2,
    "昨[天日儿]|昨(?=[早晚夜])|yesterday|last (?=night|evening)": 1,
    "今[天日儿]|今(?=[早晨])|today|this (?=(?:early |late )?(?:morning|afternoon|evening))": 0,
    "明[天日]|明(?=[早晚])|tomorrow": -1,
    "后天|day after tomorrow": -2,
}
_WEEKDAY_WORDS = (
    r"(?P<which>上{1,3}|这|本)?个?(?:周|星期|礼拜) ?(?P<day>[1-7日天])",
    r"(?P<which>last |past |this )?(?P<day>mon(?:day)?|tues?(?:day)?|wed(?:nesday)?"
    r"|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![a-z])\.?",
)

_SPAN = (
    r"(?P<n>\d{1,3}(?:\.5)?|half an?|an?|半)[ ~]{0,3}个?(?P<half>半)?[ ~]{0,3}(?:%s)"
    r"(?P<more> and a half)?[ ~]{0,3}(?:(?:ago|back)(?![a-z])|[以之]?前)"
)
_SPANS: dict[str, _Reader] = {
    "分钟?|minutes?|mins?": _ago(timedelta(minutes=1)),
    "小时|钟头|hours?|hrs?": _ago(timedelta(hours=1)),
    "天|日|days?": _ago(timedelta(days=1)),
    "周|星期|礼拜|weeks?": _ago(timedelta(days=7)),
    "月|months?": _months_ago(1),
    "年|years?": _months_ago(12),
}
_NOW = "刚刚|刚才|刚|现在|just now|right now|now|(?:just )?a moment ago"

_CLOCKS = (
    r"(?P<h>\d{1,2}):(?P<min>\d\d)(?::(?P<s>\d\d)(?:\.\d{1,6})?)?(?!\d)(?: ?分)?",
    r"(?P<h>\d{1,2})\.(?P<min>\d\d)(?= ?[ap]\.?m)",
    r"(?P<h>\d{1,2}) ?[点时](?: ?(?:(?P<thirty>半)|(?P<quarter>[1-3]) ?刻|整"
    r"|(?P<min>\d{1,2})(?!\d| ?[点时月日号])(?: ?分(?: ?(?P<s>\d{1,2}) ?秒)?)?))?钟?",
    r"(?:(?P<thirty>half)|(?P<min>\d{1,2})(?: minutes)?) (?P<side>past|to) (?P<h>\d{1,2})(?!\d)",
    r"(?P<h>\d{1,2}) ?o'?clock",
    r"(?P<bare>(?:(?<=at )|(?<=[~@] )|(?<=@)|(?<=[午上晚晨夜]))(?P<h>\d{1,2}))(?!\d)",
    r"(?P<bare>(?P<h>\d{1,2}))(?= ~| ?[ap]\.?m| in the | at night)",
)
_PARTS = {
    "凌晨|(?:small|early) hours": Part(0, 7, 3),
    "1大?早|大早|早[上晨]|清[晨早]|(?<=[今明天日号 ])早": Part(0, 13, 8),
    "morning": Part(0, 13, 9),
    "上午": Part(0, 13, 10),
    "中午|lunch ?time": Part(10, 15, 12),
    "下午|午后|afternoon": Part(12, 20, 15),
    "傍晚": Part(16, 21, 18),
    "半夜|深夜|(?:晚上?|夜里)(?:凌晨|半夜)": Part(21, 30, 24),
    "晚[上间]?|夜[里晚间]|evening": Part(17, 30, 20),
    "夜|night": Part(17, 30, 21),
}
_NOISE = (
    r"[ ~@]|t(?=\d)|时候|[我在是的于从起吧呢]|开始|发生|转账?|付款?"
    r"|(?:at|on|in|of|the|it|was|happened|started|sent|paid|since|from|early|late|i)(?![a-z])"
)


def _rules() -> Iterable[tuple[str, _Reader]]:
    """Tried in this order at each place: the more specific first."""
    yield from ((_SPAN % unit, read) for unit, read in _SPANS.items())
    yield f"(?:{_NOW})(?![a-z])", _set({"ago": timedelta()})
    yield from ((pattern, _calendar) for pattern in _DATES)
    yield "(?:今(?=[晚夜])|to(?=night))", _tonight
    yield from ((words, _back(days)) for words, days in _DAYS_BACK.items())
    yield from ((pattern, _weekday) for pattern in _WEEKDAY_WORDS)
    yield from ((words, _set({"part": part})) for words, part in _PARTS.items())
    yield from ((pattern, _clock) for pattern in _CLOCKS)
    yield "(?:12 ?)?(?:noon|midday|正午)", _set({"clock": Clock(12)})
    yield "(?:12 ?)?(?:midnight|午夜)", _set({"clock": Clock(0, loose=True)})
    yield from ((rf"{half}\.?m(?![a-z])", _set({"half": half})) for half in "ap")
    yield _NOISE, _set({})


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    """Compiled when the first moment is read: start-up pays for no pattern."""
    return tuple((re.compile(pattern, re.ASCII), read) for pattern, read in _rules())
