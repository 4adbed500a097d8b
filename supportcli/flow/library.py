"""Reads, links and checks the flow files of a folder."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from supportcli import document
from supportcli.document import Node
from supportcli.errors import Pos, SupportError
from supportcli.fields import Findings, suggest
from supportcli.flow.heads import flow_file, flow_files, shipped
from supportcli.flow.lint import lint
from supportcli.flow.loader import load_flow, load_items
from supportcli.flow.model import Call, Flow, Program, Question
from supportcli.flow.names import Name, Vocabulary
from supportcli.messages import flow as say

SHARED = "shared"
ITEMS_FILE = "checklist.yaml"
MAX_CALLS = 8


@dataclass(frozen=True, slots=True)
class Library:
    """A folder of flows. `names` are the wallet's names that texts and conditions may use.

    `item_files` are the files that the catalogue was read from, by their names in a folder.
    """

    folder: Path
    items: Mapping[str, Question]
    names: Mapping[str, Name]
    item_files: Mapping[str, Path]

    def program(self, flow_id: str) -> Program:
        """A flow that is free of problems, with all it calls (SupportError otherwise)."""
        return self.check(flow_file(self.folder, flow_id))

    def check(self, path: Path) -> Program:
        """Read, link and lint one file; SupportError with all its problems at once."""
        with document.uncollected():
            return self._check(path)

    def _check(self, path: Path) -> Program:
        folder = path.parent
        files = dict(self.item_files)
        flow, findings = self._read(path, files)
        flows: dict[str, Flow] = {}
        self._follow(flow, (flow.id,), flows, findings, files, folder)
        vocabulary = Vocabulary(self.items, self.names, flows)
        whole = not findings.problems
        findings.problems.extend(lint(flow, vocabulary, whole=whole))
        for name, called in flows.items():
            if lint(called, vocabulary):
                text = say.CALLED_BROKEN.fill(found=name)
                findings.report("call.broken", text, flow.pos)
        if findings.problems:
            raise SupportError(findings.problems)
        return Program(flow, flows, self.items, files)

    def _read(self, path: Path, files: dict[str, Path]) -> tuple[Flow, Findings]:
        node = document.read(path)
        files[path.name] = path
        flow, findings = load_flow(node, str(path), partial(open_beside, path.parent, files))
        if flow.id and flow.id != path.stem:
            text = say.FILE_ID.fill(found=flow.id, file=path.stem)
            findings.report("flow.file", text, flow.pos)
        return flow, findings

    def _follow(
        self,
        flow: Flow,
        chain: tuple[str, ...],
        flows: dict[str, Flow],
        findings: Findings,
        files: dict[str, Path],
        folder: Path,
    ) -> None:
        """Read every flow that is called, and refuse those that call each other in a circle."""
        for call in (node for node in flow.nodes.values() if isinstance(node, Call)):
            if call.flow in chain:
                text = say.CALL_LOOP.fill(chain=" → ".join((*chain, call.flow)))
                findings.report("call.loop", text, call.pos)
            elif len(chain) > MAX_CALLS:
                findings.report("call.deep", say.CALL_DEEP.fill(limit=MAX_CALLS), call.pos)
            elif call.flow not in flows:
                called = self._called(call, findings, files, folder)
                if called is not None:
                    flows[call.flow] = called
                    self._follow(called, (*chain, call.flow), flows, findings, files, folder)

    def _called(
        self, call: Call, findings: Findings, files: dict[str, Path], folder: Path
    ) -> Flow | None:
        path = folder / f"{call.flow}.yaml"
        known = tuple(other.stem for other in flow_files(folder))
        if call.flow not in known:
            text = suggest(call.flow, known, say.UNKNOWN_FLOW_NEAR, say.UNKNOWN_FLOW, "found")
            findings.report("call.unknown", text, call.pos)
            return None
        root = os.path.realpath(folder)
        if Path(os.path.realpath(path)).parent != Path(root):
            text = say.FILE_OUTSIDE.fill(found=path.name)
            findings.report("file.outside", text, call.pos)
            return None
        try:
            flow, inner = self._read(path, files)
        except SupportError:
            inner = None
        if inner is None or inner.problems:
            findings.report("call.broken", say.CALLED_BROKEN.fill(found=call.flow), call.pos)
            return None
        return flow


def open_library(folder: Path, names: Mapping[str, Name]) -> Library:
    """The library of a folder, which brings its own checklist catalogue or uses the shipped one."""
    own = folder / SHARED / ITEMS_FILE
    source = own if own.is_file() else shipped() / SHARED / ITEMS_FILE
    files = {f"{SHARED}/{ITEMS_FILE}": source}
    items = load_items(document.read(source), partial(open_beside, source.parent.parent, files))
    return Library(folder, items, names, files)


def open_beside(
    folder: Path, files: dict[str, Path], name: str, pos: Pos, findings: Findings
) -> Node | None:
    """A data file under the flow folder, after links are followed; anything else is refused."""
    root = folder.resolve()
    if not name or "\0" in name or name.startswith(("/", "~")):
        findings.report("file.name", say.FILE_NAME.fill(found=name[:80]), pos)
        return None
    target = Path(os.path.realpath(root / name))
    if root not in target.parents:
        findings.report("file.outside", say.FILE_OUTSIDE.fill(found=name[:80]), pos)
        return None
    try:
        node = document.read(target)
    except SupportError as error:
        findings.problems.extend(error.problems)
        return None
    files[name] = target
    return node
