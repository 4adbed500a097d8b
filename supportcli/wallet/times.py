"""Puts a moment into words: on the user's clock, and on the wallet's where the two differ."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from supportcli.lang import Text, same
from supportcli.messages import wallet as say


def moment(at: datetime, now: datetime, zone: ZoneInfo) -> Text:
    """`now` carries the user's own zone, `zone` is the wallet's."""
    yours = at.astimezone(now.tzinfo)
    theirs = at.astimezone(zone)
    words = _on_clock(yours, now)
    if yours.utcoffset() == theirs.utcoffset():
        return words
    name = say.ZONES.get(zone.key, same(zone.key))
    return say.TWO_CLOCKS.fill(yours=words, theirs=_date(theirs), zone=name)


def _on_clock(at: datetime, now: datetime) -> Text:
    days = (at.date() - now.date()) // timedelta(days=1)
    words = {0: say.TODAY, 1: say.TOMORROW}.get(days)
    return _date(at) if words is None else words.fill(time=f"{at:%H:%M}")


def _date(at: datetime) -> Text:
    return say.DATE.fill(
        month=say.MONTHS[at.month - 1],
        day=at.day,
        weekday=say.WEEKDAYS[at.weekday()],
        time=f"{at:%H:%M}",
    )
