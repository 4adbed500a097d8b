"""Opening hours against a clock built here, and the cases that are easy to get wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcli.wallet.hours import Status, status
from supportcli.wallet.model import Days, Hours, Span
from supportcli.workdays import is_confirmed, is_workday

CHINA = ZoneInfo("Asia/Shanghai")
LOS_ANGELES = ZoneInfo("America/Los_Angeles")
STEP = timedelta(minutes=30)


def span(text: str) -> Span:
    start, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in text.split("-"))
    return Span(start, end if end > start else end + 1440)


WHOLE_DAY = (span("00:00-24:00"),)
ALWAYS = Hours(Days(WHOLE_DAY, WHOLE_DAY))
OFFICE = Hours(Days((span("07:00-23:00"),)), Days((span("12:00-13:30"),)))
LATE = Hours(Days((span("20:00-02:00"),)))


def china(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CHINA)


@dataclass(frozen=True)
class Slot:
    """Half an hour of the oracle's own timetable."""

    start: datetime
    open: bool
    busy: bool


def timetable() -> Iterator[Slot]:
    calendar = holidays.country_holidays("CN", years=range(2018, 2027))
    day = date(2018, 1, 1)
    while day.year < 2027:
        works = calendar.is_working_day(day)
        for half_hour in range(48):
            minute = half_hour * 30
            start = datetime.combine(day, time(minute // 60, minute % 60), CHINA)
            is_open = works and 7 * 60 <= minute < 23 * 60
            yield Slot(start, is_open, is_open and 12 * 60 <= minute < 13 * 60 + 30)
        day += timedelta(days=1)


def expected(slots: list[Slot]) -> Iterator[tuple[Slot, Status]]:
    """Backwards through the timetable, so that what comes next is already known."""
    opens = closes = quiet = None
    for slot in reversed(slots):
        closes = closes if slot.open else slot.start
        opens = slot.start if slot.open else opens
        quiet = slot.start if slot.open and not slot.busy else quiet
        yield (
            slot,
            Status(
                open=slot.open,
                busy=slot.busy,
                opens_at=None if slot.open else opens,
                closes_at=closes if slot.open else None,
                quiet_at=quiet if slot.busy else None,
            ),
        )


def test_every_half_hour_of_nine_years_agrees_with_another_calendar() -> None:
    slots = list(timetable())
    assert len(slots) == 157_776
    known = list(expected(slots))[2:]  # the last two slots open in a year not announced yet
    different = [
        slot.start for slot, status_ in known if status(OFFICE, slot.start, CHINA) != status_
    ]
    assert different == []


@pytest.mark.parametrize(
    ("now", "answer"),
    [
        ("2026-11-23T06:59:59", Status(open=False, opens_at=china("2026-11-23T07:00"))),
        ("2026-11-23T07:00", Status(open=True, closes_at=china("2026-11-23T23:00"))),
        ("2026-11-23T11:59:59", Status(open=True, closes_at=china("2026-11-23T23:00"))),
        (
            "2026-11-23T12:00",
            Status(
                open=True,
                busy=True,
                closes_at=china("2026-11-23T23:00"),
                quiet_at=china("2026-11-23T13:30"),
            ),
        ),
        ("2026-11-23T13:30", Status(open=True, closes_at=china("2026-11-23T23:00"))),
        ("2026-11-23T22:59:59", Status(open=True, closes_at=china("2026-11-23T23:00"))),
        ("2026-11-23T23:00", Status(open=False, opens_at=china("2026-11-24T07:00"))),
        # Friday night, an ordinary weekend
        ("2026-11-20T23:00", Status(open=False, opens_at=china("2026-11-23T07:00"))),
        # a Saturday made up for the Spring Festival, then the festival itself
        ("2026-02-14T10:00", Status(open=True, closes_at=china("2026-02-14T23:00"))),
        ("2026-02-14T23:30", Status(open=False, opens_at=china("2026-02-24T07:00"))),
        # National Day ends with a made-up Saturday two days later
        ("2026-10-05T10:00", Status(open=False, opens_at=china("2026-10-08T07:00"))),
        ("2026-10-10T10:00", Status(open=True, closes_at=china("2026-10-10T23:00"))),
    ],
)
def test_office_hours(now: str, answer: Status) -> None:
    assert status(OFFICE, china(now), CHINA) == answer


def test_no_hours_on_record() -> None:
    assert status(None, china("2026-11-23T10:00"), CHINA) == Status(open=None)


@pytest.mark.parametrize("now", ["2026-11-23T10:00", "2026-10-01T00:00", "2099-12-25T12:15"])
def test_round_the_clock_never_closes_and_needs_no_calendar(now: str) -> None:
    assert status(ALWAYS, china(now), CHINA) == Status(open=True)


@pytest.mark.parametrize(
    ("now", "answer"),
    [
        ("2026-11-23T21:00", Status(open=True, closes_at=china("2026-11-24T02:00"))),
        ("2026-11-24T01:59", Status(open=True, closes_at=china("2026-11-24T02:00"))),
        ("2026-11-24T02:00", Status(open=False, opens_at=china("2026-11-24T20:00"))),
        # the night that began on a Friday runs into the Saturday, which has none of its own
        ("2026-11-21T01:00", Status(open=True, closes_at=china("2026-11-21T02:00"))),
        ("2026-11-21T21:00", Status(open=False, opens_at=china("2026-11-23T20:00"))),
    ],
)
def test_a_span_past_midnight_belongs_to_the_day_it_began(now: str, answer: Status) -> None:
    assert status(LATE, china(now), CHINA) == answer


def test_several_spans_a_day_and_other_days_off() -> None:
    hours = Hours(Days((span("09:00-12:00"), span("13:00-18:00")), (span("10:00-16:00"),)))
    assert status(hours, china("2026-11-23T12:30"), CHINA) == Status(
        open=False, opens_at=china("2026-11-23T13:00")
    )
    assert status(hours, china("2026-11-22T12:30"), CHINA) == Status(
        open=True, closes_at=china("2026-11-22T16:00")
    )


def test_spans_that_touch_are_one() -> None:
    hours = Hours(Days((span("08:00-24:00"),), (span("00:00-06:00"),)))
    assert status(hours, china("2026-11-20T23:00"), CHINA) == Status(
        open=True, closes_at=china("2026-11-21T06:00")
    )


def test_a_rush_that_lasts_until_closing_is_quiet_at_the_next_opening() -> None:
    hours = Hours(Days((span("09:00-18:00"),)), Days((span("17:00-19:00"),)))
    answer = status(hours, china("2026-11-20T17:30"), CHINA)
    assert answer.busy
    assert answer.quiet_at == china("2026-11-23T09:00")


def test_busy_all_the_time_is_never_quiet() -> None:
    hours = Hours(ALWAYS.open, ALWAYS.open)
    assert status(hours, china("2026-11-20T17:30"), CHINA) == Status(open=True, busy=True)


def test_hours_on_no_day_never_open() -> None:
    assert status(Hours(Days()), china("2026-11-20T17:30"), CHINA) == Status(open=False)


def test_a_traveller_sees_the_wallets_clock() -> None:
    now = datetime(2026, 11, 22, 15, 0, tzinfo=LOS_ANGELES)  # Monday 07:00 in China
    assert status(OFFICE, now, CHINA) == Status(open=True, closes_at=china("2026-11-23T23:00"))
    before = status(OFFICE, now - timedelta(minutes=1), CHINA)
    assert before == Status(open=False, opens_at=china("2026-11-23T07:00"))
    assert before.opens_at is not None
    assert before.opens_at.utcoffset() == timedelta(hours=8)


def test_opening_stays_on_the_wall_clock_when_clocks_change() -> None:
    always_from_seven = Hours(Days((span("07:00-23:00"),), (span("07:00-23:00"),)))
    saturday = datetime(2026, 3, 7, 23, 30, tzinfo=LOS_ANGELES)  # an hour is lost in this night
    answer = status(always_from_seven, saturday, LOS_ANGELES)
    assert answer.opens_at == datetime(2026, 3, 8, 7, 0, tzinfo=LOS_ANGELES)
    assert answer.opens_at.astimezone(UTC) - saturday.astimezone(UTC) == timedelta(hours=6.5)


@pytest.mark.parametrize(
    ("now", "confirmed"),
    [("2026-11-23T10:00", True), ("2040-11-23T10:00", False), ("1970-01-05T10:00", False)],
)
def test_beyond_the_official_calendar_nothing_is_confirmed(now: str, confirmed: bool) -> None:
    assert status(OFFICE, china(now), CHINA).confirmed is confirmed


def test_an_opening_in_a_year_not_announced_yet_is_not_confirmed() -> None:
    last = max(year for year in range(2026, 2100) if is_confirmed(date(year, 1, 1)))
    assert not status(OFFICE, china(f"{last}-12-31T23:30"), CHINA).confirmed


def test_a_rush_on_workdays_asks_the_calendar_too() -> None:
    hours = Hours(ALWAYS.open, OFFICE.busy)
    assert not status(hours, china("2040-11-23T10:00"), CHINA).confirmed


halves = st.integers(0, 47)
spans = st.lists(
    st.tuples(halves, st.integers(1, 47)).map(lambda one: Span(one[0] * 30, sum(one) * 30)),
    max_size=3,
).map(lambda found: tuple(sorted(found)))
days = st.builds(Days, spans, spans)
moments = st.datetimes(datetime(2019, 1, 1), datetime(2026, 11, 1)).map(
    lambda now: now.replace(minute=now.minute // 30 * 30, second=0, microsecond=0)
)
zones = st.sampled_from(["Asia/Shanghai", "Asia/Kolkata", "UTC", "Pacific/Kiritimati"])


def covers(days_: Days, wall: datetime) -> bool:
    """Asked of the wall clock alone: today's spans, and yesterday's that run past midnight."""
    minute = wall.hour * 60 + wall.minute
    yesterday = wall.date() - timedelta(days=1)
    today = days_.workdays if is_workday(wall.date()) else days_.days_off
    before = days_.workdays if is_workday(yesterday) else days_.days_off
    return any(one.start <= minute < one.end for one in today) or any(
        one.start <= minute + 1440 < one.end for one in before
    )


def first(days_: Days, wall: datetime, wanted: bool) -> datetime | None:
    slots = (wall + count * STEP for count in range(48 * 19))
    return next((slot for slot in slots if covers(days_, slot) is wanted), None)


@settings(deadline=None)
@given(days, days, moments, zones)
def test_any_hours_agree_with_the_wall_clock(
    opening: Days, busy: Days, wall: datetime, key: str
) -> None:
    zone = ZoneInfo(key)
    now = wall.replace(tzinfo=zone).astimezone(LOS_ANGELES)
    answer = status(Hours(opening, busy), now, zone)
    assert answer.open is covers(opening, wall)
    assert answer.busy is (covers(opening, wall) and covers(busy, wall))
    shown = [at and at.replace(tzinfo=None) for at in (answer.opens_at, answer.closes_at)]
    assert shown == [
        None if answer.open else first(opening, wall, True),
        first(opening, wall, False) if answer.open else None,
    ]
    if answer.quiet_at is not None:
        quiet = answer.quiet_at.replace(tzinfo=None)
        assert covers(opening, quiet)
        assert not covers(busy, quiet)
        slots = (wall + count * STEP for count in range(int((quiet - wall) / STEP)))
        assert not any(covers(opening, slot) and not covers(busy, slot) for slot in slots)
