"""What there is to say about flows: a list, one flow from top to bottom, what a check found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from supportcli.desk.envelope import both
from supportcli.desk.knowledge import Knowledge
from supportcli.errors import Pos, Problem, SupportError, in_order
from supportcli.flow.heads import Head, flow_files, shipped
from supportcli.flow.model import Call, Node, Outcome, Program, Question
from supportcli.lang import Lang, Text
from supportcli.messages import desk as say


@dataclass(frozen=True, slots=True)
class Findings:
    """What checking some flow files brought to light."""

    count: int
    problems: tuple[Problem, ...]

    def verdict(self) -> Text:
        if not self.problems:
            return say.LINT_CLEAN.fill(count=self.count)
        return say.LINT_FOUND.fill(count=self.count, problems=len(self.problems))

    def data(self) -> dict[str, Any]:
        return {"files": self.count, "problems": [_problem(one) for one in self.problems]}


def lint_paths(paths: Sequence[Path]) -> Findings:
    """Check files, and every flow file of a folder; the shipped flows where no path is given."""
    problems: list[Problem] = []
    count = 0
    for path in paths or (shipped(),):
        files = flow_files(path) if path.is_dir() else [path]
        if not files:
            text = say.NO_FLOW_FILES.fill(path=str(path))
            problems.append(Problem("lint.nothing", text, Pos(str(path))))
        for file in files:
            count += 1
            try:
                Knowledge(file.parent).library.check(file)
            except SupportError as error:
                problems.extend(error.problems)
    return Findings(count, in_order(problems))


def list_data(heads: Sequence[Head]) -> list[dict[str, Any]]:
    return [{"id": head.id, "title": both(head.title)} for head in heads]


def list_lines(heads: Sequence[Head], lang: Lang) -> Iterator[str]:
    width = max((len(head.id) for head in heads), default=0)
    for head in heads:
        yield f"{head.id:<{width}}  {head.title[lang]}"


def flow_data(program: Program) -> dict[str, Any]:
    flow = program.flow
    return {
        "id": flow.id,
        "title": both(flow.title),
        "urgency": flow.urgency,
        "sources": list(flow.sources),
        "digest": flow.digest,
        "start": flow.start,
        "nodes": [_node_data(node) for node in flow.nodes.values()],
    }


def flow_lines(program: Program, lang: Lang) -> Iterator[str]:
    """Every node in the order written: what is said there, and where it leads."""
    flow = program.flow
    yield f"{flow.title[lang]} ({flow.id})"
    yield f"{say.FLOW_URGENCY[lang]}{say.URGENCIES[flow.urgency][lang]}"
    for node in flow.nodes.values():
        yield ""
        yield from _node_lines(node, lang)


def _node_lines(node: Node, lang: Lang) -> Iterator[str]:
    match node:
        case Outcome():
            kind = say.OUTCOME_TITLES[node.kind][lang]
            yield f"{node.id}: {say.NODE_KINDS['end'][lang]} ({kind})"
            yield f"  {node.text[lang]}"
            for need in node.checklist:
                mark = say.REQUIRED if need.required else say.OPTIONAL
                yield f"  - {need.item} ({mark[lang]})"
        case Call():
            yield f"{node.id}: {say.NODE_KINDS['call'][lang]} {node.flow}"
        case Question():
            verb = "try" if node.kind == "step" else "ask"
            yield f"{node.id}: {say.NODE_KINDS[verb][lang]} ({node.kind})"
            yield f"  {node.text[lang]}"
            for option in node.options:
                yield f"  - {option.value}: {option.label[lang]}"
    if not isinstance(node, Outcome):
        yield f"  → {', '.join(_targets(node))}"


def _node_data(node: Node) -> dict[str, Any]:
    match node:
        case Outcome():
            needs = [{"item": need.item, "required": need.required} for need in node.checklist]
            return {
                "id": node.id,
                "end": node.kind,
                "text": both(node.text),
                "checklist": needs,
                "sources": list(node.sources),
            }
        case Call():
            return {"id": node.id, "call": node.flow, "next": _targets(node)}
    options = [{"value": option.value, "label": both(option.label)} for option in node.options]
    return {
        "id": node.id,
        "ask": node.kind,
        "text": both(node.text),
        "help": both(node.help),
        "agent": both(node.agent),
        "options": options,
        "required": node.required,
        "unknown": both(node.unknown),
        "fills": node.fills,
        "sources": list(node.sources),
        "next": _targets(node),
    }


def _targets(node: Question | Call) -> list[str]:
    return list(dict.fromkeys(rule.go for rule in node.next))


def _problem(problem: Problem) -> dict[str, Any]:
    pos = problem.pos
    return {
        "rule": problem.rule,
        "file": pos.file if pos else None,
        "line": pos.line or None if pos else None,
        "column": pos.column or None if pos else None,
        "message": both(problem.text),
    }
