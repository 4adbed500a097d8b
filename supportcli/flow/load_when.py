"""Reads conditions, comparisons and routing rules from a flow file."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from supportcli.document import Map, Node, Scalar, Seq
from supportcli.errors import Pos
from supportcli.fields import Fields, Findings, number, read_number, suggest, word, words
from supportcli.flow.model import (
    ALWAYS,
    All,
    AnyOf,
    Condition,
    Duration,
    Not,
    Operand,
    Ref,
    Rule,
    Test,
)
from supportcli.flow.when import FORMATS, OPERATORS, REF_UNITS, as_date
from supportcli.messages import fields as say_fields
from supportcli.messages import flow as say

Sets = Mapping[str, tuple[str, ...]]

_DURATION = re.compile(r"([0-9]{1,5})(m|h|d|w|wd)")
_NAME = re.compile(r"[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)*")


def load_condition(fields: Fields, name: str, sets: Sets) -> Condition:
    """The condition in the field; ALWAYS where there is none."""
    node = fields.node(name)
    return ALWAYS if node is None else condition(node, fields.findings, sets)


def condition(node: Node, findings: Findings, sets: Sets) -> Condition:
    """A map whose entries must all hold."""
    fields = Fields(node, findings)
    parts = [_part(name, pos, child, findings, sets) for name, pos, child in fields.items()]
    if not parts and isinstance(node, Map):
        findings.report("when.empty", say.WHEN_EMPTY, node.pos)
    return _together(parts)


def matcher(ref: str, node: Node, findings: Findings, sets: Sets) -> Condition:
    """What the value called `ref` must be: one word, a list of them, or named comparisons."""
    if isinstance(node, Scalar):
        return Test(ref, "is", word(node, findings) or "", node.pos)
    if isinstance(node, Seq):
        return Test(ref, "in", words(node, findings), node.pos)
    tests: list[Condition] = []
    for name, pos, child in Fields(node, findings).items():
        if name not in OPERATORS:
            text = suggest(
                name, tuple(OPERATORS), say_fields.NOT_AMONG_NEAR, say_fields.NOT_AMONG, "found"
            )
            findings.report("when.operator", text, pos)
            continue
        operand = READERS[OPERATORS[name].reads](child, findings, sets)
        if operand is not None:
            tests.append(Test(ref, name, operand, pos))
    if not node.entries:
        findings.report("when.empty", say.MATCHER_EMPTY, node.pos)
    return _together(tests)


def load_rules(
    node: Node, findings: Findings, sets: Sets, routes: Mapping[str, tuple[Rule, ...]] | None
) -> tuple[Rule, ...]:
    """A node's name, or an ordered list of rules; `routes` is None inside a shared route."""
    if isinstance(node, Scalar):
        return (Rule(ALWAYS, word(node, findings) or "", (), node.pos),)
    if not isinstance(node, Seq) or not node.items:
        findings.report("next.shape", say.ROUTE_SHAPE, node.pos)
        return ()
    rules: list[Rule] = []
    for item in node.items:
        rules.extend(_rule(Fields(item, findings), sets, routes))
    return tuple(rules)


def check_default(rules: tuple[Rule, ...], findings: Findings, pos: Pos) -> None:
    """The last rule, and only the last, holds always."""
    if not rules:
        return
    for index, rule in enumerate(rules[:-1]):
        if rule.when == ALWAYS:
            text = say.AFTER_DEFAULT.fill(line=rule.pos.line)
            findings.report("next.shadowed", text, rules[index + 1].pos)
            return
    if rules[-1].when != ALWAYS:
        findings.report("next.default", say.NO_DEFAULT, pos)


def duration(node: Node, findings: Findings, _: Sets) -> Operand | None:
    """`7d`, `3wd`, or `{days: wallet.refund_days}`."""
    if isinstance(node, Map) and len(node.entries) == 1:
        ((unit, name),) = node.entries.items()
        if unit in REF_UNITS and isinstance(name, Scalar) and _NAME.fullmatch(name.text):
            return Ref(name.text, REF_UNITS[unit])
    if not isinstance(node, Scalar):
        text = say.DURATION_REF.fill(example="{days: wallet.refund_days}")
        findings.report("when.duration", text, node.pos)
        return None
    found = word(node, findings)
    match = _DURATION.fullmatch(found or "")
    if found is not None and not match:
        findings.report("when.duration", say.DURATION.fill(found=found[:40]), node.pos)
    if not match:
        return None
    return Duration(int(match[1]), match[2])


def _together(parts: Sequence[Condition]) -> Condition:
    if not parts:
        return AnyOf(())  # a condition that could not be read must not pass for none at all
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _part(name: str, pos: Pos, node: Node, findings: Findings, sets: Sets) -> Condition:
    if name in ("all", "any"):
        items = node.items if isinstance(node, Seq) else ()
        if not items:
            findings.report("field.list", say_fields.NEED_LIST, node.pos)
        parts = [condition(item, findings, sets) for item in items]
        return _together(parts) if name == "all" else AnyOf(tuple(parts))
    if name == "not":
        return Not(condition(node, findings, sets))
    found = matcher(name, node, findings, sets)
    # A bare comparison is reported where the name stands, not where its value does.
    return Test(name, found.operator, found.operand, pos) if isinstance(found, Test) else found


def _rule(
    fields: Fields, sets: Sets, routes: Mapping[str, tuple[Rule, ...]] | None
) -> tuple[Rule, ...]:
    when = load_condition(fields, "when", sets)
    go, use = fields.word("go"), fields.word("use")
    clear = fields.words("clear")
    fields.done()
    report = fields.findings.report
    if go is not None and use is not None:
        report("next.both", say.RULE_BOTH, fields.pos)
    elif go is not None:
        return (Rule(when, go, clear, fields.pos),)
    elif use is None:
        report("next.target", say.RULE_TARGET, fields.pos)
    elif routes is None:
        report("next.nested", say.ROUTE_NESTED, fields.place("use"))
    elif use not in routes:
        text = suggest(use, tuple(routes), say.UNKNOWN_ROUTE_NEAR, say.UNKNOWN_ROUTE, "found")
        report("next.route", text, fields.place("use"))
    else:
        return tuple(_narrowed(when, rule) for rule in routes[use])
    return ()


def _narrowed(when: Condition, rule: Rule) -> Rule:
    if when == ALWAYS:
        return rule
    return Rule(
        when if rule.when == ALWAYS else All((when, rule.when)), rule.go, rule.clear, rule.pos
    )


def _word(node: Node, findings: Findings, _: Sets) -> Operand | None:
    return word(node, findings)


def _words(node: Node, findings: Findings, sets: Sets) -> Operand | None:
    if isinstance(node, Scalar) and node.text in sets:
        return sets[node.text]
    return words(node, findings)


def _number(node: Node, findings: Findings, _: Sets) -> Operand | None:
    if isinstance(node, Scalar) and read_number(node.text) is None and _NAME.fullmatch(node.text):
        return Ref(node.text)
    return number(node, findings)


def _date(node: Node, findings: Findings, _: Sets) -> Operand | None:
    found = word(node, findings)
    if found is None or found == "now" or as_date(found):
        return found
    if _NAME.fullmatch(found):
        return Ref(found)
    findings.report("when.date", say.NEED_DATE.fill(found=found[:40]), node.pos)
    return None


def _count(node: Node, findings: Findings, _: Sets) -> Decimal | None:
    return number(node, findings)


def _format(node: Node, findings: Findings, _: Sets) -> str | None:
    return word(node, findings, tuple(FORMATS))


def _flag(node: Node, findings: Findings, _: Sets) -> bool | None:
    found = word(node, findings, ("true", "false"))
    return None if found is None else found == "true"


READERS: dict[str, Callable[[Node, Findings, Sets], Operand | None]] = {
    "word": _word,
    "words": _words,
    "number": _number,
    "date": _date,
    "duration": duration,
    "count": _count,
    "format": _format,
    "flag": _flag,
}
