"""Which channel to use now: all of a wallet's channels, the best first, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from supportcli.lang import Text
from supportcli.messages import wallet as say
from supportcli.wallet.general import marked
from supportcli.wallet.hours import Status, status
from supportcli.wallet.model import SUITS, Channel, Days, Kind, Suit, Wallet
from supportcli.wallet.times import moment

Urgency = Literal["low", "normal", "urgent"]
Complexity = Literal["simple", "complex"]
COMPLEXITIES: tuple[Complexity, ...] = get_args(Complexity)

# Open or not weighs most, unless the channel does not fit what the user needs.
OPEN_POINTS = {True: 8, None: 4, False: 0}
BUSY_POINTS = -3
FIT_POINTS = 7
PUBLIC_POINTS = -3
SPEED_POINTS: dict[Kind, int] = {"chat": 2, "social": 2, "phone": 1, "email": 0}
SPEED_WEIGHT: dict[Urgency, int] = {"low": 0, "normal": 1, "urgent": 2}


@dataclass(frozen=True, slots=True)
class Advice:
    """One channel, the reasons for or against it now, and what to know before using it.

    `contact` says where to find the number or address when none is on record.
    """

    channel: Channel
    status: Status
    why: tuple[Text, ...]
    reply: Text | None
    contact: Text | None
    warning: Text | None
    notes: tuple[Text, ...]


def advise(
    wallet: Wallet, now: datetime, *, urgency: Urgency, complexity: Complexity
) -> tuple[Advice, ...]:
    """The channels in the order to try them; `now` carries the user's own time zone."""
    zone = ZoneInfo(wallet.timezone)
    needs = _needs(urgency, complexity)
    advice = [_advice(wallet, channel, now, zone) for channel in wallet.channels]
    advice.sort(key=lambda one: -_points(one.channel, one.status, urgency, needs))
    return tuple(advice)


def _needs(urgency: Urgency, complexity: Complexity) -> frozenset[Suit]:
    by_urgency: dict[Urgency, Suit] = {"low": "routine", "urgent": "urgent"}
    needs = {by_urgency.get(urgency), "complex" if complexity == "complex" else None}
    return frozenset(need for need in SUITS if need in needs)


def _points(channel: Channel, state: Status, urgency: Urgency, needs: frozenset[Suit]) -> int:
    return (
        OPEN_POINTS[state.open]
        + BUSY_POINTS * state.busy
        + FIT_POINTS * len(needs & channel.suits)
        + PUBLIC_POINTS * channel.public
        + SPEED_POINTS[channel.kind] * SPEED_WEIGHT[urgency]
    )


def _advice(wallet: Wallet, channel: Channel, now: datetime, zone: ZoneInfo) -> Advice:
    state = status(channel.hours, now, zone)
    name = f"channels.{channel.id}"
    return Advice(
        channel=channel,
        status=state,
        why=(
            *((say.GENERAL_CHANNEL,) if "channels" in wallet.general else ()),
            *_timing(channel, state, now, zone),
            *(
                marked(wallet, f"{name}.suits", say.SUITS[suit])
                for suit in SUITS
                if suit in channel.suits
            ),
        ),
        reply=channel.reply and marked(wallet, f"{name}.reply", channel.reply),
        contact=channel.contact or say.CONTACT_NOT_ON_RECORD.get(channel.kind),
        warning=say.PUBLIC if channel.public else None,
        notes=tuple(marked(wallet, f"{name}.notes", note.text) for note in channel.notes),
    )


def _timing(channel: Channel, state: Status, now: datetime, zone: ZoneInfo) -> Iterator[Text]:
    """Open until when or from when, busy or quiet, and whether the calendar is sure of it."""
    if state.open is None:
        yield say.ANY_TIME if channel.kind == "email" else say.HOURS_UNKNOWN
    elif not state.open:
        opens = state.opens_at
        yield say.OPENS.fill(at=moment(opens, now, zone)) if opens else say.NEVER_OPENS
    elif state.closes_at is None:
        yield say.OPEN_ALWAYS
    else:
        yield say.OPEN_UNTIL.fill(until=moment(state.closes_at, now, zone))
    if state.busy:
        quiet = state.quiet_at
        yield say.BUSY_UNTIL.fill(at=moment(quiet, now, zone)) if quiet else say.BUSY
    elif state.open and channel.hours is not None and channel.hours.busy != Days():
        yield say.QUIET
    if not state.confirmed:
        yield say.UNCONFIRMED
