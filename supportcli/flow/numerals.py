"""Written numbers: made digits, and what they can mean on a dial and in a calendar."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

_HAN = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_RUN = re.compile("[零〇一二两三四五六七八九十]{1,6}")
# 周三三点 is Wednesday at three, not 33 o'clock.
_WEEKDAY = re.compile("((?:周|星期|礼拜)[一二三四五六日天])")
# 三四点, 两三天: spoken ranges; the first number and a mark that it is approximate.
_RANGE = re.compile(
    "(?<![零〇一二两三四五六七八九十])([二三四五]?十)?"
    "(?:(一)两|([二两])三|(三)四|(四)五|(五)六|(六)七|(七)八|(八)九)(?=[点天个小分周号日])"
)
_ENGLISH = {
    **{
        word: value
        for value, word in enumerate(
            "one two three four five six seven eight nine ten eleven twelve".split(), start=1
        )
    },
    "fifteen": 15, "quarter": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "a quarter": 15, "a couple of": 2, "a couple": 2, "couple of": 2,
}  # fmt: skip
_ENGLISH_WORD = re.compile(
    rf"(?<![a-z])(?:{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})(?![a-z])"
)
_TRADITIONAL = "週點號時兩鐘個禮剛後約這間現開從發應該裡"
_SIGNS = str.maketrans(
    _TRADITIONAL + "’‘，、。；", "周点号时两钟个礼刚后约这间现开从发应该里" + "''    "
) | {ord(sign): " " for sign in ",;!?()[]"}
_INVISIBLE = dict.fromkeys((0x200B, 0x200E, 0x200F, 0xFEFF))

_BACK = {"前年": 2, "去年": 1, "今年": 0, "上": 1, "last": 1, "这": 0, "本": 0, "this": 0}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as written: `loose` if it may be 12 hours off, `bare` if a time only in company."""

    hour: int
    minute: int = 0
    second: int = 0
    loose: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: hours from its midnight, up to 30 for the small hours after it."""

    low: int
    high: int
    middle: int


def plain(text: str) -> str:
    """NFKC, lower case, simplified signs, digits, single blanks; `~` marks a spoken range."""
    text = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).lower().translate(_SIGNS)
    text = _RANGE.sub(_first, _WEEKDAY.sub(r"\1 ", text))
    text = _ENGLISH_WORD.sub(lambda word: str(_ENGLISH[word[0]]), _HAN_RUN.sub(_digits, text))
    return " ".join(text.split()).rstrip(" .")


def _first(pair: re.Match[str]) -> str:
    return f" ~ {pair[1] or ''}{pair[pair.lastindex or 0]}"


def _digits(run: re.Match[str]) -> str:
    """十 counts tens (二十三); without it the signs are read one by one (二〇二六)."""
    tens, ten, ones = run[0].partition("十")
    if not ten:
        return "".join(str(_HAN[sign]) for sign in tens)
    if len(tens) > 1 or len(ones) > 1 or ones == "十":
        return run[0]
    return str(10 * _HAN.get(tens, 1) + _HAN.get(ones, 0))


def clock_of(found: Mapping[str, str]) -> Clock:
    """A time from h, min, s, quarter, thirty, side and bare (ValueError)."""
    hour, second = int(found["h"]), int(found.get("s", 0))
    minute = 15 * int(found.get("quarter", 0)) or int(found.get("min", 0))
    if "thirty" in found:
        minute = 30
    if found.get("side") == "to":
        hour, minute = hour - 1 or 12, 60 - minute
    if not (0 <= hour <= 24 and 0 <= minute <= 59 and second <= 59):
        raise ValueError(found)
    if hour == 24 and (minute or second):
        raise ValueError(found)
    return Clock(hour, minute, second, len(found["h"]) == 1 and hour > 0, "bare" in found)


def hours_of(hour: int, part: Part, half: str | None) -> list[int]:
    """What an hour can be within a part of the day and a half (a, p) of it, the latest first."""
    options = [hour]
    if hour <= 12:
        options = [hour % 12 + turn for turn in (24, 12, 0) if hour or turn != 12]
    fits = [
        option
        for option in options
        if part.low <= option < part.high and half in (None, "p" if option % 24 >= 12 else "a")
    ]
    return fits + small_hours(fits)


def small_hours(hours: list[int]) -> list[int]:
    """今晚1点 that has not come yet was the one before dawn."""
    return [hour - 24 for hour in hours if hour >= 24]


def count_of(found: Mapping[str, str]) -> float:
    """How many: 3, 1.5, a, half an; and a half more."""
    written = found["n"]
    count = float(written) if written[0].isdigit() else 1 if written in ("a", "an") else 0.5
    return count + (0.5 if "more" in found or "half" in found else 0)


def calendar_days(found: Mapping[str, str], now: datetime) -> tuple[date, ...]:
    """What y, m, d, or a and b in either order, can mean; the latest first, none if impossible."""
    year, month, day = int(found.get("y", 0)), found.get("m", ""), found.get("d", "")
    if "years" in found:
        year = now.year - _BACK[found["years"]]
    if "a" in found:
        month, day = found["a"], found["b"]
        if int(month) > 12:
            month, day = day, month
        elif year and int(day) <= 12 and month != day:
            return ()
    if month:
        number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
        # Eight years back there has been a 29 February.
        years = [year] if year else range(now.year, now.year - 9, -1)
        return tuple(_real(((one, number) for one in years), int(day)))
    back = [_BACK[found["months"]]] if "months" in found else range(12)
    return tuple(_real((month_back(now, count) for count in back), int(day)))


def month_back(now: datetime, count: int) -> tuple[int, int]:
    """Year and month, so many months ago."""
    year, month = divmod(now.year * 12 + now.month - 1 - count, 12)
    return year, month + 1


def _real(months: Iterable[tuple[int, int]], day: int) -> Iterable[date]:
    for year, month in months:
        with suppress(ValueError):
            yield date(year, month, day)
