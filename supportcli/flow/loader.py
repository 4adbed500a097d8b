"""Reads one flow file, or the checklist catalogue, into its frozen model."""

import hashlib
from collections.abc import Mapping

from supportcli.document import Map, Node, Scalar, Seq
from supportcli.errors import Pos, SupportError
from supportcli.fields import (
    Fields,
    Findings,
    check_name,
    entries,
    read_format,
    suggest,
    text,
    words,
)
from supportcli.flow.heads import read_rank, read_symptoms
from supportcli.flow.load_compute import load_computed
from supportcli.flow.load_outcome import load_outcome, one_of
from supportcli.flow.load_question import OpenFile, Reading, load_question, load_step
from supportcli.flow.load_when import Sets, check_default, load_condition, load_rules
from supportcli.flow.model import RESERVED, URGENCIES, Applies, Call, Flow, Question, Rule
from supportcli.flow.model import Node as FlowNode
from supportcli.lang import LANGS, Text
from supportcli.messages import flow as say

VERBS = ("ask", "try", "call", "end")

_NO_TEXT = Text("", "")


def load_flow(node: Node, source: str, open_file: OpenFile) -> tuple[Flow, Findings]:
    """A flow and what is wrong with its shape; what it means is checked by `lint`."""
    findings = Findings()
    fields = Fields(node, findings)
    read_format(fields)
    sets = {name: words(child, findings) for name, _, child in entries(fields, "sets")}
    reading = Reading(findings, sets, open_file)
    routes = {
        name: load_rules(child, findings, sets, None)
        for name, _, child in entries(fields, "routes")
    }
    unread: set[str] = set()
    flow = Flow(
        id=fields.identifier("id", required=True) or "",
        title=fields.text("title", required=True) or _NO_TEXT,
        urgency=one_of(URGENCIES, fields.word("urgency", among=URGENCIES), "normal"),
        rank=read_rank(fields),
        symptoms=read_symptoms(fields),
        sources=fields.words("sources"),
        call_only=fields.flag("call_only", default=False),
        applies=_applies(fields, sets),
        sections=_texts(fields, "sections"),
        computed=load_computed(fields, unread),
        items=_items(fields, reading),
        start=_start(fields),
        nodes=_nodes(fields, reading, routes, unread),
        texts=tuple(_all_texts(node)),
        unread=frozenset(unread),
        digest=_digest(node),
        pos=Pos(source),
    )
    fields.done()
    return flow, findings


def load_items(node: Node, open_file: OpenFile) -> Mapping[str, Question]:
    """The checklist catalogue: `items:` by id. SupportError with all its problems."""
    findings = Findings()
    fields = Fields(node, findings)
    read_format(fields)
    items = _items(fields, Reading(findings, {}, open_file))
    fields.done()
    if findings.problems:
        raise SupportError(findings.problems)
    return items


def _texts(fields: Fields, name: str) -> Mapping[str, Text]:
    found = entries(fields, name)
    return {key: text(node, fields.findings) or _NO_TEXT for key, _, node in found}


def _applies(fields: Fields, sets: Sets) -> Applies | None:
    node = fields.node("applies")
    if node is None:
        return None
    inner = Fields(node, fields.findings)
    inner.node("when", required=True)
    when = load_condition(inner, "when", sets)
    otherwise = inner.text("otherwise", required=True)
    inner.done()
    return Applies(when, otherwise or _NO_TEXT)


def _items(fields: Fields, reading: Reading) -> Mapping[str, Question]:
    items: dict[str, Question] = {}
    for name, pos, node in entries(fields, "items"):
        check_name(name, pos, reading.findings, RESERVED)
        inner = Fields(node, reading.findings)
        items[name] = load_question(name, pos, inner, reading, ())
    return items


def _start(fields: Fields) -> str:
    start = fields.word("start", required=True)
    names = [name for name, _, _ in entries(fields, "nodes")]
    if start is not None and names and start not in names:
        message = suggest(start, names, say.UNKNOWN_NODE_NEAR, say.UNKNOWN_NODE, "found")
        fields.findings.report("next.unknown", message, fields.place("start"))
    return start or ""


def _nodes(
    fields: Fields,
    reading: Reading,
    routes: Mapping[str, tuple[Rule, ...]],
    unread: set[str],
) -> Mapping[str, FlowNode]:
    fields.node("nodes", required=True)
    nodes: dict[str, FlowNode] = {}
    for name, pos, node in entries(fields, "nodes"):
        before = len(reading.findings.problems)
        check_name(name, pos, reading.findings, RESERVED)
        found = _node(name, pos, Fields(node, reading.findings), reading, routes)
        if found:
            nodes[name] = found
        if not found or len(reading.findings.problems) > before:
            unread.add(name)
    return nodes


def _node(
    name: str,
    pos: Pos,
    fields: Fields,
    reading: Reading,
    routes: Mapping[str, tuple[Rule, ...]],
) -> FlowNode | None:
    verbs = [verb for verb in VERBS if verb in fields]
    if len(verbs) != 1:
        if fields.is_map:
            reading.findings.report("node.verb", say.VERB, pos)
        return None
    if verbs == ["end"]:
        return load_outcome(name, pos, fields, reading)
    target = fields.node("next", required=True)
    rules: tuple[Rule, ...] = ()
    if target is not None:
        rules = load_rules(target, reading.findings, reading.sets, routes)
        check_default(rules, reading.findings, target.pos)
    if verbs == ["call"]:
        when = load_condition(fields, "when", reading.sets)
        call = Call(name, fields.word("call") or "", when, rules, pos)
        fields.done()
        return call
    load = load_question if verbs == ["ask"] else load_step
    return load(name, pos, fields, reading, rules)


def _all_texts(node: Node) -> list[tuple[Text, Pos]]:
    """Every `{zh, en}` pair of a document, for checking the names in braces."""
    found: list[tuple[Text, Pos]] = []
    open_nodes = [node]
    while open_nodes:
        node = open_nodes.pop()
        if isinstance(node, Seq):
            open_nodes.extend(reversed(node.items))
        elif isinstance(node, Map):
            pair = [node.entries.get(lang) for lang in LANGS]
            spoken = [part.text for part in pair if isinstance(part, Scalar)]
            if len(spoken) == len(LANGS):
                found.append((Text(*spoken), node.pos))
            else:
                open_nodes.extend(reversed(list(node.entries.values())))
    return found


def _digest(node: Node) -> str:
    """A hash of the content alone, so that comments and layout do not make a flow another one."""
    parts: list[str] = []
    open_nodes: list[Node | str] = [node]
    while open_nodes:
        one = open_nodes.pop()
        if isinstance(one, str):
            parts.append(one)
        elif isinstance(one, Scalar):
            parts.append(f"={len(one.text)}:{one.text}")
        elif isinstance(one, Seq):
            open_nodes += ["]", *reversed(one.items), "["]
        else:
            open_nodes.append("}")
            for key, child in one.entries.items():
                open_nodes += (child, f"{key}:")
            parts.append("{")
    return hashlib.sha256("".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
