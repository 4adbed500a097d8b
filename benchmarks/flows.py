"""Flows: reading, checking and walking large ones."""

import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import yaml

from benchmarks.timing import in_turn, row
from supportcli import document
from supportcli.document import Node
from supportcli.flow import walk
from supportcli.flow.library import open_library
from supportcli.flow.lint import lint
from supportcli.flow.loader import load_flow
from supportcli.flow.names import Vocabulary
from supportcli.flow.view import Setting

HEAD = "format: 1\nid: big\ntitle: {zh: 大, en: Big}\nstart: n0\nnodes:\n"
NODE = """  n{at}:
    ask: one
    text: {{zh: 第 {at} 个问题？, en: Question {at}?}}
    options: {{a: {{zh: 甲, en: A}}, b: {{zh: 乙, en: B}}}}
    next:
      - when: {{n{at}: a}}
        go: n{next}
      - go: n{next}
"""
END = "  n{at}: {{end: stop, text: {{zh: 好, en: Done}}}}\n"


def big(nodes: int) -> str:
    """A flow of so many questions, one after the other."""
    asked = "".join(NODE.format(at=at, next=at + 1) for at in range(nodes))
    return HEAD + asked + END.format(at=nodes)


def main() -> None:
    text = big(10_000)
    load = in_turn(partial(_check, text), lambda: yaml.load(text, Loader=yaml.CSafeLoader), 3)
    print(row("read and check, 10,000 nodes", "yaml.load, CSafeLoader", load, "0.17x"))
    small, large = _per_node(1_000), _per_node(50_000)
    print(f"{'cost of a node, 50,000 to 1,000':34} {large / small:6.2f}x  (reach 1.25x)")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "big.yaml")
        path.write_text(big(1_000), "utf-8")
        library = open_library(Path(folder), {})
        program = library.check(path)
    answers = {f"n{at}": "a" for at in range(1_000)}
    setting = Setting({}, "user", datetime.now().astimezone())
    took = _seconds(lambda: walk.resolve(program, setting, answers))
    print(f"{'1,000 answers':34} {took * 1000:9.1f} ms, {took * 1000:.1f} us an answer")


def _check(text: str) -> None:
    with document.uncollected():
        flow, findings = load_flow(document.parse(text, "big.yaml"), "big.yaml", _no_file)
        assert not findings.problems
        assert lint(flow, Vocabulary({}, {}, {})) == ()


def _per_node(nodes: int) -> float:
    text = big(nodes)
    return min(_seconds(lambda: document.parse(text, "big.yaml")) for _ in range(3)) / nodes


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _no_file(*_: object) -> Node | None:
    return None


if __name__ == "__main__":
    main()
