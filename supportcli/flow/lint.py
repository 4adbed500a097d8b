"""What is wrong with the meaning of a flow: one small rule for each kind of mistake."""

from collections.abc import Callable, Collection, Iterator

from supportcli.document import note
from supportcli.errors import Pos, Problem, SupportError, in_order
from supportcli.fields import suggest
from supportcli.flow import graph
from supportcli.flow.lint_names import computed_names, condition_names, no_links, text_names
from supportcli.flow.model import Call, Flow, Node, Outcome, Question, Rule
from supportcli.flow.names import Vocabulary
from supportcli.lang import Text
from supportcli.messages import flow as say

Found = Iterator[Problem]


def lint(flow: Flow, vocabulary: Vocabulary, *, whole: bool = True) -> tuple[Problem, ...]:
    """Every problem in order of place. What is missing is only said of a flow read `whole`."""
    problems: list[Problem] = []
    try:
        for rule in RULES:
            for problem in rule(flow, vocabulary):
                note(problems, problem)
        for problem in content(flow) if whole else ():
            note(problems, problem)
        broken = {"next.unknown", "flow.ends"} & {problem.rule for problem in problems}
        for graph_rule in GRAPH_RULES if whole and not broken and flow.start in flow.nodes else ():
            for problem in graph_rule(flow):
                note(problems, problem)
    except SupportError as error:
        return error.problems
    return in_order(problems)


def targets(flow: Flow, _: Vocabulary) -> Found:
    """Every place a rule leads to is a node of the flow; the loader looks at the start."""
    for rule in _rules(flow):
        if rule.go and rule.go not in flow.nodes and rule.go not in flow.unread:
            yield _unknown_node(rule.go, flow, rule.pos)


def cleared(flow: Flow, _: Vocabulary) -> Found:
    """Only answers to questions can be cleared."""
    for rule in _rules(flow):
        for name in rule.clear:
            if name not in flow.unread and not isinstance(flow.nodes.get(name), Question):
                yield Problem("next.clear", say.CLEAR_REF.fill(found=name), rule.pos)


def sections(flow: Flow, _: Vocabulary) -> Found:
    """A node's section is one of the flow's sections."""
    for node in flow.nodes.values():
        if isinstance(node, Question) and node.section and node.section not in flow.sections:
            text = _suggest(
                node.section, flow.sections, say.UNKNOWN_SECTION_NEAR, say.UNKNOWN_SECTION
            )
            yield Problem("node.section", text, node.pos)


def taken(flow: Flow, _: Vocabulary) -> Found:
    """A computed value does not hide the answer of a node."""
    for name, compute in flow.computed.items():
        if name in flow.nodes:
            text = say.TAKEN.fill(found=name, line=flow.nodes[name].pos.line)
            yield Problem("compute.taken", text, compute.pos)


def checklists(flow: Flow, vocabulary: Vocabulary) -> Found:
    """Items asked for exist, and a question that fills one asks for the same kind of thing."""
    items = {**vocabulary.items, **flow.items}
    for node in flow.nodes.values():
        if isinstance(node, Outcome):
            for need in node.checklist:
                if need.item and need.item not in items:
                    yield _unknown_item(need.item, items, need.pos)
        if isinstance(node, Question) and node.fills:
            item = items.get(node.fills)
            if item is None:
                yield _unknown_item(node.fills, items, node.pos)
            elif item.kind != node.kind:
                text = say.FILLS_KIND.fill(name=item.id, wanted=item.kind, found=node.kind)
                yield Problem("question.fills", text, node.pos)


def content(flow: Flow) -> Found:
    """A flow asks something and ends somewhere."""
    if not any(isinstance(node, Question | Call) for node in flow.nodes.values()):
        yield Problem("flow.asks", say.NOTHING_ASKED, flow.pos)
    if not any(isinstance(node, Outcome) for node in flow.nodes.values()):
        yield Problem("flow.ends", say.LAST_OUTCOME, flow.pos)


def unreachable(flow: Flow) -> Found:
    """Some way leads to every node."""
    reached = graph.reachable(graph.edges(flow), (flow.start,))
    for name, node in flow.nodes.items():
        if name not in reached:
            yield Problem("graph.unreachable", say.UNREACHABLE.fill(name=name), node.pos)


def no_exit(flow: Flow) -> Found:
    """From every node some way leads to an outcome."""
    ends = [name for name, node in flow.nodes.items() if isinstance(node, Outcome)]
    leads_out = graph.reachable(graph.reverse(graph.edges(flow)), ends)
    for name, node in flow.nodes.items():
        if name not in leads_out:
            yield Problem("graph.no-exit", say.NO_EXIT.fill(name=name), node.pos)


def silent_loop(flow: Flow) -> Found:
    """No circle of calls and conditional questions only: the walk might never stop to ask."""
    silent = {
        name: targets
        for name, targets in graph.edges(flow).items()
        if targets and graph.may_be_silent(flow.nodes[name])
    }
    edges = {name: [to for to in targets if to in silent] for name, targets in silent.items()}
    circle = graph.circle(edges)
    if circle:
        text = say.SILENT_LOOP.fill(name=circle[0], chain=" → ".join((*circle, circle[0])))
        yield Problem("graph.silent-loop", text, flow.nodes[circle[0]].pos)


RULES: tuple[Callable[[Flow, Vocabulary], Found], ...] = (
    targets,
    cleared,
    sections,
    taken,
    checklists,
    condition_names,
    computed_names,
    text_names,
    no_links,
)
GRAPH_RULES: tuple[Callable[[Flow], Found], ...] = (unreachable, no_exit, silent_loop)


def _rules(flow: Flow) -> Iterator[Rule]:
    for node in flow.nodes.values():
        yield from rules_of(node)


def rules_of(node: Node) -> tuple[Rule, ...]:
    return () if isinstance(node, Outcome) else node.next


def _unknown_node(found: str, flow: Flow, pos: Pos) -> Problem:
    text = _suggest(found, flow.nodes, say.UNKNOWN_NODE_NEAR, say.UNKNOWN_NODE)
    return Problem("next.unknown", text, pos)


def _unknown_item(found: str, items: Collection[str], pos: Pos) -> Problem:
    text = _suggest(found, items, say.UNKNOWN_ITEM_NEAR, say.UNKNOWN_ITEM)
    return Problem("checklist.unknown", text, pos)


def _suggest(found: str, known: Collection[str], near: Text, other: Text) -> Text:
    return suggest(found, tuple(known), near, other, "found")
