"""Reads the look-up tables and computed values of a flow file."""

from collections.abc import Mapping
from decimal import Decimal

from supportcli.document import Node, Scalar
from supportcli.errors import Pos
from supportcli.fields import (
    Fields,
    Findings,
    check_name,
    entries,
    number,
    read_number,
    suggest,
    text,
)
from supportcli.flow.compute import OPERATORS
from supportcli.flow.model import RESERVED, Compute, Ref
from supportcli.lang import LANGS, Text, placeholders
from supportcli.messages import flow as say

_Table = Mapping[str, Text | Decimal]


MAX_COMPUTED = 64


def load_computed(fields: Fields, unread: set[str]) -> Mapping[str, Compute]:
    """The computed values; names of broken ones go into `unread`."""
    tables = {
        name: _table(node, pos, fields.findings) for name, pos, node in entries(fields, "tables")
    }
    computed: dict[str, Compute] = {}
    for name, pos, node in entries(fields, "compute"):
        check_name(name, pos, fields.findings, RESERVED)
        found = _compute(name, pos, Fields(node, fields.findings), tables)
        if found:
            computed[name] = found
        else:
            unread.add(name)
    if len(computed) > MAX_COMPUTED:
        message = say.COMPUTE_MANY.fill(limit=MAX_COMPUTED)
        fields.findings.report("compute.many", message, fields.place("compute"))
    return computed


def _table(node: Node, pos: Pos, findings: Findings) -> _Table:
    table: dict[str, Text | Decimal] = {}
    for key, _, child in Fields(node, findings).items():
        value = _cell(child, findings)
        if value is not None:
            table[key] = value
    if len({isinstance(value, Text) for value in table.values()}) > 1:
        findings.report("table.mixed", say.TABLE_MIXED, pos)
    return table


def _cell(node: Node, findings: Findings) -> Text | Decimal | None:
    if isinstance(node, Scalar):
        return number(node, findings)
    found = text(node, findings)
    if found and any(placeholders(found[lang]) for lang in LANGS):
        findings.report("table.names", say.TABLE_NAMES, node.pos)
    return found


def _compute(name: str, pos: Pos, fields: Fields, tables: Mapping[str, _Table]) -> Compute | None:
    findings = fields.findings
    operators = [one for one in OPERATORS if one in fields]
    if len(operators) != 1:
        known = ", ".join(OPERATORS)
        findings.report("compute.operator", say.COMPUTE_ONE.fill(known=known), pos)
        return None
    operator = operators[0]
    operands = tuple(_operand(one) for one in fields.words(operator))
    table: _Table = {}
    default = None
    if operator == "lookup":
        wanted = fields.word("in", required=True)
        if wanted is not None and wanted not in tables:
            message = suggest(
                wanted, tuple(tables), say.LOOKUP_TABLE_NEAR, say.LOOKUP_TABLE, "found"
            )
            findings.report("compute.table", message, fields.place("in"))
        table = tables.get(wanted or "", {})
        otherwise = fields.node("default")
        default = None if otherwise is None else _cell(otherwise, findings)
        if default is not None and any(
            isinstance(one, Text) != isinstance(default, Text) for one in table.values()
        ):
            findings.report("table.mixed", say.TABLE_MIXED, fields.place("default"))
    fields.done()
    exactly = OPERATORS[operator].exactly
    if (exactly and len(operands) != exactly) or len(operands) < min(exactly or 2, 2):
        count = {0: say.OPERANDS_TWO_OR_MORE, 1: say.OPERANDS_ONE, 2: say.OPERANDS_TWO}[exactly]
        message = say.OPERANDS.fill(name=operator, count=count)
        findings.report("compute.operands", message, fields.place(operator))
        return None
    return Compute(operator, operands, table, default, pos)


def _operand(found: str) -> Ref | Decimal:
    value = read_number(found)
    return Ref(found) if value is None else value
