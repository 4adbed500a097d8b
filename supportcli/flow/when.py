"""Conditions: whether an answer, a computed value or the setting is as a rule wants it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import TypeGuard

from supportcli.fields import read_number
from supportcli.flow.model import All, AnyOf, Condition, Duration, Not, Operand, Ref, Test
from supportcli.flow.values import Answer, Moment, Money, Skipped, Unknown
from supportcli.lang import Text
from supportcli.workdays import workdays_between

Found = Answer | Text | None
Look = Callable[[str], Found]
Known = Operand | date | Moment
Holds = Callable[[Found, Known, datetime], bool]

NUMBERS = ("number", "money")
DATES = ("date", "datetime")
ANY = ("any",)
WORDS = ("one", "yesno", "step", "word", "text", "longtext")

FORMATS = {
    "digits": re.compile(r"[0-9]+"),
    "letters_digits": re.compile(r"[A-Za-z0-9]+"),
    "hex64": re.compile(r"(0x)?[0-9a-fA-F]{64}"),
    "email": re.compile(r"[^\s@,;<>]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}"),
    "phone": re.compile(r"\+?[0-9][0-9 ()-]{4,22}[0-9]"),
}
UNITS = {
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}
# How an author names the unit of a duration that is a reference: {days: wallet.refund_days}.
REF_UNITS = {"minutes": "m", "hours": "h", "days": "d", "weeks": "w", "working_days": "wd"}
WORKING_DAYS = "wd"
LONGEST = Decimal(99_999)


@dataclass(frozen=True, slots=True)
class Operator:
    """`reads` is the kind of operand, `fits` the kinds of value it may look at ("any" for all)."""

    reads: str
    fits: tuple[str, ...]
    holds: Holds


def holds(condition: Condition, look: Look, now: datetime) -> bool:
    """Whether the condition holds; what is not answered, or not known, satisfies no comparison."""
    match condition:
        case All():
            return all(holds(part, look, now) for part in condition.parts)
        case AnyOf():
            return any(holds(part, look, now) for part in condition.parts)
        case Not():
            return not holds(condition.part, look, now)
    found = look(condition.ref)
    operator = OPERATORS[condition.operator]
    operand = _resolved(condition.operand, found, look)
    if operator.fits != ANY and not (is_value(found) and operand is not None):
        return False
    return operand is not None and operator.holds(found, operand, now)


def comparable(test: Test, look: Look) -> bool:
    """Whether what the test compares with is known, and in the same currency."""
    return _resolved(test.operand, look(test.ref), look) is not None


def tests(condition: Condition) -> Iterator[Test]:
    """Every comparison in a condition, in the order written."""
    match condition:
        case Test():
            yield condition
        case Not():
            yield from tests(condition.part)
        case All() | AnyOf():
            for part in condition.parts:
                yield from tests(part)


def refs(condition: Condition) -> Iterator[str]:
    """Every name a condition looks at."""
    for test in tests(condition):
        yield test.ref
        if isinstance(test.operand, Ref):
            yield test.operand.name


def as_number(value: object) -> Decimal | None:
    if isinstance(value, Money):
        return value.amount
    return value if isinstance(value, Decimal) else None


def as_date(value: object) -> date | None:
    """The calendar day of a date, a moment or an ISO date."""
    match value:
        case Moment():
            return value.at.date()
        case datetime():
            return value.date()
        case date():
            return value
        case str():
            try:
                return date.fromisoformat(value)
            except ValueError:
                return None
    return None


def is_value(found: Found) -> bool:
    """Whether something is there to compare, and not an answer that none can be given."""
    return found is not None and not isinstance(found, Unknown | Skipped | Text)


def _resolved(operand: Operand, found: Found, look: Look) -> Known | None:
    """The operand, looked up where it is a name; None while there is nothing to compare with."""
    if not isinstance(operand, Ref):
        return operand
    other = look(operand.name)
    number = as_number(other)
    if operand.unit:
        return None if number is None else _duration(number, operand.unit)
    if isinstance(other, Money) and isinstance(found, Money) and other.currency != found.currency:
        return None
    return other if number is None and isinstance(other, Moment | date) else number


def _duration(number: Decimal, unit: str) -> Duration:
    # What users type may exceed what a calendar can hold.
    return Duration(int(max(-LONGEST, min(number, LONGEST))), unit)


def _same(value: Found, operand: Known, _: datetime) -> bool:
    if isinstance(operand, Decimal) or as_number(value) is not None:
        number = operand if isinstance(operand, Decimal) else read_number(str(operand))
        return number is not None and as_number(value) == number
    if isinstance(value, Moment | date):
        return as_date(value) == as_date(operand)
    return value == operand


def _compare(test: Callable[[Decimal, Decimal], bool]) -> Holds:
    def compare(value: Found, operand: Known, _: datetime) -> bool:
        left, right = as_number(value), as_number(operand)
        return left is not None and right is not None and test(left, right)

    return compare


def _age(value: Found, operand: Known, now: datetime) -> bool:
    """Whether more time than the duration has passed since the value."""
    day = as_date(value)
    if day is None or not isinstance(operand, Duration):
        return False
    if operand.unit == WORKING_DAYS:
        return workdays_between(day, now.date()) > operand.count
    # A day without a time counts from its end, so that nobody is told too early that it is late.
    at = value.at if _timed(value) else datetime.combine(day, time.max, now.tzinfo)
    return _passed(at, now) > UNITS[operand.unit] * operand.count


def _younger(value: Found, operand: Known, now: datetime) -> bool:
    return not _age(value, operand, now)


def _timed(value: object) -> TypeGuard[Moment]:
    return isinstance(value, Moment) and value.has_time


def _passed(start: datetime, end: datetime) -> timedelta:
    # Through UTC: within one zone Python subtracts wall clocks, an hour off over summer time.
    return end.astimezone(UTC) - start.astimezone(UTC)


def _begun(value: Found, now: datetime) -> bool:
    """Whether the moment is not in the future; a day begins at midnight."""
    if _timed(value):
        return _passed(value.at, now) >= timedelta()
    day = as_date(value)
    return day is not None and day <= now.date()


def _earlier(left: Found | Known, right: Found | Known) -> bool:
    """By the clock where both tell the time, else by the day."""
    if _timed(left) and _timed(right):
        return _passed(left.at, right.at) > timedelta()
    first, second = as_date(left), as_date(right)
    return first is not None and second is not None and first < second


def _before(value: Found, operand: Known, now: datetime) -> bool:
    return _begun(value, now) if operand == "now" else _earlier(value, operand)


def _after(value: Found, operand: Known, now: datetime) -> bool:
    return not _begun(value, now) if operand == "now" else _earlier(operand, value)


def _length(value: Found) -> int:
    return len(value) if isinstance(value, str | tuple) else 0


OPERATORS: dict[str, Operator] = {
    "is": Operator("word", (*WORDS, *NUMBERS, *DATES), _same),
    "in": Operator(
        "words",
        (*WORDS, *NUMBERS, *DATES),
        lambda value, words, now: (
            isinstance(words, tuple) and any(_same(value, one, now) for one in words)
        ),
    ),
    "has": Operator(
        "words",
        ("many",),
        lambda value, words, _: (
            isinstance(value, tuple)
            and isinstance(words, tuple)
            and not set(value).isdisjoint(words)
        ),
    ),
    "has_all": Operator(
        "words",
        ("many",),
        lambda value, words, _: (
            isinstance(value, tuple) and isinstance(words, tuple) and set(words) <= set(value)
        ),
    ),
    "above": Operator("number", NUMBERS, _compare(lambda left, right: left > right)),
    "below": Operator("number", NUMBERS, _compare(lambda left, right: left < right)),
    "at_least": Operator("number", NUMBERS, _compare(lambda left, right: left >= right)),
    "at_most": Operator("number", NUMBERS, _compare(lambda left, right: left <= right)),
    "before": Operator("date", DATES, _before),
    "after": Operator("date", DATES, _after),
    "older_than": Operator("duration", DATES, _age),
    "newer_than": Operator("duration", DATES, _younger),
    "min_length": Operator(
        "count",
        ("text", "longtext", "many", "files"),
        lambda value, count, _: isinstance(count, Decimal) and _length(value) >= count,
    ),
    "max_length": Operator(
        "count",
        ("text", "longtext", "many", "files"),
        lambda value, count, _: isinstance(count, Decimal) and _length(value) <= count,
    ),
    "format": Operator(
        "format",
        ("text", "longtext"),
        lambda value, name, _: (
            isinstance(value, str) and FORMATS[str(name)].fullmatch(value) is not None
        ),
    ),
    "answered": Operator(
        "flag", ANY, lambda value, flag, _: flag == (isinstance(value, Text) or is_value(value))
    ),
    "unknown": Operator("flag", ANY, lambda value, flag, _: flag == isinstance(value, Unknown)),
}
