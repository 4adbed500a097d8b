"""Reads questions, their options and checks: in flows and in the checklist catalogue alike."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from supportcli.document import Map, Node
from supportcli.errors import Pos
from supportcli.fields import Fields, Findings, check_name, read_format
from supportcli.flow.load_when import Sets, load_condition, matcher
from supportcli.flow.model import (
    ALWAYS,
    ASKED_KINDS,
    Check,
    Kind,
    Option,
    Question,
    Rule,
    Test,
)
from supportcli.lang import LANGS, Text
from supportcli.messages import answer as say_answer
from supportcli.messages import flow as say

OpenFile = Callable[[str, Pos, Findings], Node | None]

STEP_OPTIONS = {
    "helped": say_answer.HELPED,
    "not_helped": say_answer.NOT_HELPED,
    "could_not": say_answer.COULD_NOT,
}
YES_NO = {"yes": say_answer.YES, "no": say_answer.NO}


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known while a file is read: findings, named sets, and how to open a data file."""

    findings: Findings
    sets: Sets
    open_file: OpenFile


def load_question(
    name: str, pos: Pos, fields: Fields, reading: Reading, rules: tuple[Rule, ...]
) -> Question:
    """A question whose verb is `ask`."""
    kind = _kind(fields.word("ask", among=ASKED_KINDS, required=True), fields)
    text = fields.text("text", required=True) or Text("", "")
    question = Question(
        id=name,
        kind=kind,
        text=text,
        label=fields.text("label") or text,
        help=fields.text("help"),
        agent=fields.text("agent"),
        section=fields.word("section"),
        when=load_condition(fields, "when", reading.sets),
        options=_options(kind, fields, reading),
        required=fields.flag("required", default=True),
        unknown=_unknown(fields),
        checks=_checks(name, fields, reading),
        currency=_currency(kind, fields),
        fills=fields.word("fills"),
        identifier=fields.flag("identifier", default=False),
        next=rules,
        sources=fields.words("sources"),
        pos=pos,
    )
    fields.done()
    return question


def load_step(
    name: str, pos: Pos, fields: Fields, reading: Reading, rules: tuple[Rule, ...]
) -> Question:
    """An instruction whose verb is `try`; `helped` names the node for those whom it helped."""
    text = fields.text("try", required=True) or Text("", "")
    helped = fields.word("helped", required=True)
    solved = Test(name, "is", "helped", fields.place("helped"))
    question = Question(
        id=name,
        kind="step",
        text=text,
        label=fields.text("label") or text,
        help=fields.text("help"),
        agent=fields.text("agent"),
        section=fields.word("section"),
        when=load_condition(fields, "when", reading.sets),
        options=_fixed_options(STEP_OPTIONS, pos),
        required=True,
        unknown=None,
        checks=(),
        currency="",
        fills=None,
        identifier=False,
        next=(Rule(solved, helped or "", (), fields.place("helped")), *rules),
        sources=fields.words("sources"),
        pos=pos,
    )
    fields.done()
    return question


def _kind(found: str | None, fields: Fields) -> Kind:
    for kind in ASKED_KINDS:
        if kind == found:
            return kind
    # A misspelt kind is one mistake: the fields of the kind that was meant are no others.
    if "currency" in fields:
        return "money"
    return "many" if "options" in fields or "options_from" in fields else "text"


def _unknown(fields: Fields) -> Text | None:
    """`unknown: true` uses the usual words; a text of the author's own replaces them."""
    if isinstance(fields.node("unknown"), Map):
        return fields.text("unknown")
    return say_answer.UNKNOWN if fields.flag("unknown", default=False) else None


def _currency(kind: Kind, fields: Fields) -> str:
    found = fields.word("currency")
    if found is not None and kind != "money":
        fields.findings.report("question.currency", say.CURRENCY_KIND, fields.place("currency"))
    elif found is not None and not re.fullmatch(r"[A-Z]{2,10}", found):
        text = say.CURRENCY.fill(found=found[:20])
        fields.findings.report("question.currency-code", text, fields.place("currency"))
    return found or "CNY"


def _checks(name: str, fields: Fields, reading: Reading) -> tuple[Check, ...]:
    checks: list[Check] = []
    for node in fields.nodes("check"):
        entry = Fields(node, reading.findings)
        if not entry.is_map:
            continue
        message = entry.text("message", required=True)
        rest = {key: node for key, _, node in entry.items() if key != "message"}
        keys = {key: entry.place(key) for key in rest}
        found = matcher(name, Map(rest, keys, node.pos), reading.findings, reading.sets)
        if message:
            checks.append(Check(found, message))
    return tuple(checks)


def _options(kind: Kind, fields: Fields, reading: Reading) -> tuple[Option, ...]:
    node, source = fields.node("options"), fields.word("options_from")
    place = fields.place("options_from" if node is None else "options")
    report = reading.findings.report
    if kind not in ("one", "many"):
        if node is not None or source is not None:
            report("options.unwanted", say.OPTIONS_NOT_NEEDED.fill(kind=kind), place)
        return _fixed_options(YES_NO, fields.pos) if kind == "yesno" else ()
    if node is not None and source is not None:
        report("options.both", say.OPTIONS_BOTH, place)
    if node is None and source is not None:
        opened = reading.open_file(source, place, reading.findings)
        if opened is None:
            return ()
        shared = Fields(opened, reading.findings)
        read_format(shared)
        node = shared.node("options", required=True)
        shared.done()
    elif node is None:
        report("options.missing", say.OPTIONS_NEEDED, fields.pos)
    if node is None:
        return ()
    options = tuple(
        _option(value, pos, child, kind, reading)
        for value, pos, child in Fields(node, reading.findings).items()
    )
    if len(options) < 2:
        report("options.few", say.OPTIONS_FEW, place)
    return options


def _option(value: str, pos: Pos, node: Node, kind: Kind, reading: Reading) -> Option:
    """A label alone, or a map with `label` and what else the option has."""
    check_name(value, pos, reading.findings, ())
    if not isinstance(node, Map) or any(lang in node.entries for lang in LANGS):
        shorthand = Fields(Map({"label": node}, {"label": pos}, pos), reading.findings)
        return Option(value, shorthand.text("label") or Text("", ""), ALWAYS, False, pos)
    fields = Fields(node, reading.findings)
    label = fields.text("label", required=True) or Text("", "")
    when = load_condition(fields, "when", reading.sets)
    alone = fields.flag("alone", default=False)
    if alone and kind != "many":
        reading.findings.report("options.alone", say.ALONE_ONE, fields.place("alone"))
    fields.done()
    return Option(value, label, when, alone, pos)


def _fixed_options(labels: Mapping[str, Text], pos: Pos) -> tuple[Option, ...]:
    return tuple(Option(value, label, ALWAYS, False, pos) for value, label in labels.items())
