"""Workdays of the official Chinese calendar: public holidays and make-up Saturdays included."""

from datetime import date, timedelta
from functools import cache, lru_cache


@lru_cache(maxsize=1024)
def is_workday(day: date) -> bool:
    """By the official calendar where it is published, else Monday to Friday."""
    if not is_confirmed(day):
        return day.weekday() < 5
    import chinese_calendar

    return bool(chinese_calendar.is_workday(day))


def is_confirmed(day: date) -> bool:
    """Whether the official calendar of that year is known."""
    return day.year in _official_years()


def last_confirmed_year() -> int:
    """The last year of the official calendar."""
    return _official_years()[-1]


def add_workdays(start: date, days: int) -> date:
    """The day `days` workdays after `start` (before it when negative); 0 is `start` itself."""
    step = timedelta(days=1 if days > 0 else -1)
    day, left = start, abs(days)
    while left:
        day += step
        left -= is_workday(day)
    return day


def workdays_between(start: date, end: date) -> int:
    """Workdays from `start` to `end`, `start` not counted, `end` counted; negative backwards."""
    sign = 1 if end >= start else -1
    days = range(1, abs((end - start).days) + 1)
    return sign * sum(is_workday(start + timedelta(days=sign * day)) for day in days)


@cache
def _official_years() -> range:
    # The package takes 18 ms to import, and most commands never ask for a workday.
    from chinese_calendar.constants import holidays

    years = {day.year for day in holidays}
    return range(min(years), max(years) + 1)
