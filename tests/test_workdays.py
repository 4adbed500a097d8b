"""Workdays against a second, independent calendar, and beyond the last official year."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcli.workdays import add_workdays, is_confirmed, is_workday, workdays_between

FIRST, LAST = date(2018, 1, 1), date(2026, 12, 31)
DAYS = [FIRST + timedelta(days=count) for count in range((LAST - FIRST).days + 1)]


def test_every_day_of_nine_years_agrees_with_another_calendar() -> None:
    other = holidays.country_holidays("CN", years=range(2018, 2027))
    assert len(DAYS) == 3287
    assert [day for day in DAYS if is_workday(day) != other.is_working_day(day)] == []
    assert all(is_confirmed(day) for day in DAYS)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 2, 14), True),  # Saturday, made up for the Spring Festival
        (date(2026, 2, 16), False),  # Monday of the Spring Festival
        (date(2026, 10, 10), True),  # Saturday, made up for National Day
        (date(2026, 10, 7), False),  # Wednesday of National Day
        (date(2026, 11, 21), False),  # an ordinary Saturday
        (date(2026, 11, 23), True),  # an ordinary Monday
    ],
)
def test_holidays_and_made_up_days(day: date, works: bool) -> None:
    assert is_workday(day) is works


def test_outside_the_official_calendar_monday_to_friday_is_assumed() -> None:
    outside = [date(1970, 1, 1) + timedelta(days=count) for count in range(12000)]
    outside += [date(2040, 1, 1) + timedelta(days=count) for count in range(21915)]
    outside = [day for day in outside if day.year < 2004 or day.year >= 2040]
    assert outside[0] == date(1970, 1, 1)
    assert outside[-1] == date(2099, 12, 31)
    assert not any(is_confirmed(day) for day in outside)
    assert all(is_workday(day) is (day.weekday() < 5) for day in outside)


def test_no_day_between_1970_and_2099_raises() -> None:
    start, end = date(1970, 1, 1), date(2099, 12, 31)
    counted = workdays_between(start, end)
    assert add_workdays(start, counted) == end  # a Thursday, far beyond the official calendar
    assert 33_000 < counted < 34_000


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # Friday to Monday
        (date(2026, 11, 21), 1, date(2026, 11, 23)),  # Saturday to Monday
        (date(2026, 11, 23), -1, date(2026, 11, 20)),
        (date(2026, 2, 13), 1, date(2026, 2, 14)),  # a made-up Saturday counts
        (date(2026, 2, 14), 1, date(2026, 2, 24)),  # over the Spring Festival
        (date(2026, 9, 30), 3, date(2026, 10, 10)),  # over National Day
    ],
)
def test_adding_workdays(start: date, days: int, end: date) -> None:
    assert add_workdays(start, days) == end


@settings(deadline=None)
@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(-300, 300))
def test_counting_undoes_adding(start: date, days: int) -> None:
    end = add_workdays(start, days)
    assert workdays_between(start, end) == days
    assert days == 0 or is_workday(end)
