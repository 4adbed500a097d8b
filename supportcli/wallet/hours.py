"""Opening hours at a moment: open or not, busy or quiet, and when that changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from supportcli.wallet.model import Days, Hours
from supportcli.workdays import is_confirmed, is_workday

# Longer than any run of holidays or of workdays: what does not change by then never does.
HORIZON = 21


@dataclass(frozen=True, slots=True)
class Status:
    """The times are on the wallet's clock; `open` is None where no hours are on record.

    `closes_at` is None when it never closes, `opens_at` unless it is closed, `quiet_at` unless
    it is busy. Not `confirmed`: a workday was assumed beyond the official calendar.
    """

    open: bool | None
    busy: bool = False
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    quiet_at: datetime | None = None
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Spans that touch, as one; an end beyond the horizon is None."""

    start: datetime
    end: datetime | None


def status(hours: Hours | None, now: datetime, zone: tzinfo) -> Status:
    """What a clock in `zone` says about `hours` at the aware moment `now`."""
    if hours is None:
        return Status(open=None)
    now = now.astimezone(UTC)
    current = _next_stretch(hours.open, now, zone)
    if current is None:
        return Status(open=False)
    if current.start > now:
        opens = current.start.astimezone(zone)
        return Status(open=False, opens_at=opens, confirmed=_confirmed(hours, now, zone, opens))
    quiet = _quiet_from(hours, now, zone)
    closes_at = current.end and current.end.astimezone(zone)
    quiet_at = quiet and quiet.astimezone(zone)
    return Status(
        open=True,
        busy=quiet != now,
        closes_at=closes_at,
        quiet_at=None if quiet == now else quiet_at,
        confirmed=_confirmed(hours, now, zone, closes_at, quiet_at),
    )


def _quiet_from(hours: Hours, moment: datetime, zone: tzinfo) -> datetime | None:
    """The first moment from `moment` on that is open and not busy."""
    for _ in range(HORIZON):
        opening = _next_stretch(hours.open, moment, zone)
        if opening is None:
            return None
        moment = max(moment, opening.start)
        rush = _next_stretch(hours.busy, moment, zone)
        if rush is None or rush.start > moment:
            return moment
        if rush.end is None:
            return None
        moment = rush.end
    return None


def _next_stretch(days: Days, moment: datetime, zone: tzinfo) -> _Stretch | None:
    """The stretch that covers `moment`, else the first after it."""
    stretches = _stretches(days, moment, zone)
    return next((one for one in stretches if one.end is None or one.end > moment), None)


def _stretches(days: Days, moment: datetime, zone: tzinfo) -> Iterator[_Stretch]:
    # From the day before: its last span may run past midnight.
    today = moment.astimezone(zone).date()
    start = end = None
    for day in (today + timedelta(days=offset) for offset in range(-1, HORIZON)):
        for span in days.workdays if is_workday(day) else days.days_off:
            begins, ends = _at(day, span.start, zone), _at(day, span.end, zone)
            if start is not None and end is not None and begins <= end:
                end = max(end, ends)
                continue
            if start is not None:
                yield _Stretch(start, end)
            start, end = begins, ends
    if start is not None:
        yield _Stretch(start, None)


def _at(day: date, minute: int, zone: tzinfo) -> datetime:
    # Added before the change of zone: 07:00 stays 07:00 on the wall when clocks change.
    wall = datetime.combine(day, time(), zone) + timedelta(minutes=minute)
    return wall.astimezone(UTC)


def _confirmed(hours: Hours, now: datetime, zone: tzinfo, *moments: datetime | None) -> bool:
    if all(days.workdays == days.days_off for days in (hours.open, hours.busy)):
        return True
    days = (moment.date() for moment in (now.astimezone(zone), *moments) if moment is not None)
    return all(is_confirmed(day) for day in days)
