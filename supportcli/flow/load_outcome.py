"""Reads outcomes and the checklists they ask for."""

from typing import TypeVar

from supportcli.document import Map, Node, Scalar
from supportcli.errors import Pos
from supportcli.fields import Fields, text, word
from supportcli.flow.load_question import Reading
from supportcli.flow.load_when import load_condition
from supportcli.flow.model import (
    ALWAYS,
    CHECKLIST,
    OUTCOME_KINDS,
    URGENCIES,
    Line,
    Need,
    Outcome,
    OutcomeKind,
    Urgency,
)
from supportcli.lang import Text
from supportcli.messages import flow as say

_NO_TEXT = Text("", "")
_Known = TypeVar("_Known", OutcomeKind, Urgency)


def one_of(known: tuple[_Known, ...], found: str | None, default: _Known) -> _Known:
    return next((one for one in known if one == found), default)


def load_outcome(name: str, pos: Pos, fields: Fields, reading: Reading) -> Outcome:
    kind = one_of(OUTCOME_KINDS, fields.word("end", among=OUTCOME_KINDS, required=True), "stop")
    urgency = fields.word("urgency", among=URGENCIES)
    outcome = Outcome(
        id=name,
        kind=kind,
        text=fields.text("text", required=True) or _NO_TEXT,
        problem=fields.text("problem"),
        request=fields.text("request"),
        urgency=one_of(URGENCIES, urgency, "normal") if urgency else None,
        meanwhile=_lines(fields, "meanwhile", reading),
        avoid=_lines(fields, "avoid", reading),
        come_back=fields.text("come_back"),
        tips=_lines(fields, "tips", reading),
        checklist=_checklist(kind, pos, fields, reading),
        sources=fields.words("sources"),
        pos=pos,
    )
    fields.done()
    return outcome


def _checklist(kind: OutcomeKind, pos: Pos, fields: Fields, reading: Reading) -> tuple[Need, ...]:
    node = fields.node(CHECKLIST)
    wanted = kind in ("contact", "escalate")
    if node is None or not wanted:
        if wanted:
            reading.findings.report("checklist.missing", say.CHECKLIST_NEEDED, pos)
        elif node is not None:
            reading.findings.report("checklist.kind", say.CHECKLIST_KIND, node.pos)
        return ()
    inner = Fields(node, reading.findings)
    needs: list[Need] = []
    for name, required in (("required", True), ("optional", False)):
        for item in inner.nodes(name):
            need = _need(item, required, reading)
            if any(need.item == other.item for other in needs):
                message = say.DUPLICATE_NEED.fill(name=need.item)
                reading.findings.report("checklist.twice", message, need.pos)
            needs.append(need)
    inner.done()
    return tuple(needs)


def _need(node: Node, required: bool, reading: Reading) -> Need:
    if isinstance(node, Scalar):
        return Need(word(node, reading.findings) or "", required, ALWAYS, node.pos)
    fields = Fields(node, reading.findings)
    item = fields.word("item", required=True) or ""
    when = load_condition(fields, "when", reading.sets)
    fields.done()
    return Need(item, required, when, node.pos)


def _lines(fields: Fields, name: str, reading: Reading) -> tuple[Line, ...]:
    """Sentences; one that is not for everybody stands as `{text: …, when: …}`."""
    lines: list[Line] = []
    for node in fields.nodes(name):
        if isinstance(node, Map) and "text" in node.entries:
            inner = Fields(node, reading.findings)
            found = inner.text("text")
            when = load_condition(inner, "when", reading.sets)
            inner.done()
        else:
            found, when = text(node, reading.findings), ALWAYS
        if found:
            lines.append(Line(found, when))
    return tuple(lines)
