"""Values worked out from answers: sums, dates so many days later, look-ups in a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, Overflow

from supportcli.flow.model import Compute, Ref
from supportcli.flow.values import Moment, Money, Value
from supportcli.flow.when import Found, Look, as_date, as_number
from supportcli.lang import Text
from supportcli.workdays import add_workdays

Arithmetic = Callable[[Sequence[Decimal]], Decimal]

MAX_DAYS = 36_600


@dataclass(frozen=True, slots=True)
class ComputeOperator:
    """`exactly` is the number of operands, 0 for two or more; `gives` the kind of its value."""

    exactly: int
    gives: str


def _product(numbers: Sequence[Decimal]) -> Decimal:
    result = Decimal(1)
    for number in numbers:
        result *= number
    return result


ARITHMETIC: dict[str, Arithmetic] = {
    "sum": lambda numbers: sum(numbers, Decimal(0)),
    "difference": lambda numbers: numbers[0] - numbers[1],
    "product": _product,
    "min": min,
    "max": max,
}
OPERATORS: dict[str, ComputeOperator] = {
    "sum": ComputeOperator(0, "number"),
    "difference": ComputeOperator(2, "number"),
    "product": ComputeOperator(0, "number"),
    "min": ComputeOperator(0, "number"),
    "max": ComputeOperator(0, "number"),
    "add_days": ComputeOperator(2, "date"),
    "add_working_days": ComputeOperator(2, "date"),
    "lookup": ComputeOperator(1, "text"),
}


def evaluate(compute: Compute, look: Look) -> Found:
    """The value, or None while one of the operands is not known."""
    found = [_operand(operand, look) for operand in compute.operands]
    if compute.operator == "lookup":
        key = found[0]
        return compute.table.get(key, compute.default) if isinstance(key, str) else compute.default
    if compute.operator in ARITHMETIC:
        return _arithmetic(ARITHMETIC[compute.operator], found)
    return _later(compute.operator, found[0], as_number(found[1]))


def _operand(operand: Ref | Decimal, look: Look) -> Found:
    return look(operand.name) if isinstance(operand, Ref) else operand


def _arithmetic(operate: Arithmetic, found: Sequence[Found]) -> Value | None:
    numbers = [as_number(value) for value in found]
    known = [number for number in numbers if number is not None]
    if len(known) < len(found):
        return None
    currencies = {value.currency for value in found if isinstance(value, Money)}
    if len(currencies) > 1:
        return None
    try:
        result = operate(known)
    except Overflow:
        return None
    return Money(result, currencies.pop()) if currencies else result


def _later(operator: str, start: Found, days: Decimal | None) -> date | None:
    day = as_date(start) if isinstance(start, Moment | date) else None
    if day is None or days is None or abs(days) > MAX_DAYS:
        return None
    try:
        if operator == "add_working_days":
            return add_workdays(day, int(days))
        return day + timedelta(days=int(days))
    except OverflowError:
        return None


def gives(compute: Compute) -> str:
    """The kind of value: number, date or text."""
    values = [*compute.table.values()]
    if values and not isinstance(values[0], Text):
        return "number"
    return OPERATORS[compute.operator].gives
