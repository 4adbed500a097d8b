"""Flows from a stranger: answered at once, with a place, and with nothing but a SupportError."""

import re
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from supportcli.document import Map, Node, Scalar, Seq, parse
from supportcli.errors import SupportError
from supportcli.flow import when
from supportcli.flow.library import Library
from supportcli.flow.model import Flow, Question
from tests.flow.flow_files import OK, library, problems

EVERY_FEATURE = (OK / "every-feature.yaml").read_text(encoding="utf-8")
SIGN_IN = (OK / "sign-in.yaml").read_text(encoding="utf-8")
HEAD = "format: 1\nid: every-feature\ntitle: {zh: 例子, en: Example}\nstart: n0\nnodes:\n"
NODE = "  n{id}: {{ask: yesno, text: {{zh: 是吗？, en: Is it?}}, next: {next}}}\n"
IDS = ("no", "yes", "on", "off", "null", "0123", "1e3", "2024-01-01", "y", "n")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library in a folder of its own, with a flow that others may call."""
    folder = tmp_path_factory.mktemp("flows")
    (folder / "sign-in.yaml").write_text(SIGN_IN, encoding="utf-8")
    return library(folder)


def attempt(desk: Library, text: str) -> Flow | None:
    """Check a flow; a refusal must have a place for everything it says."""
    path = desk.folder / "every-feature.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        return desk.check(path).flow
    except SupportError as error:
        assert error.problems
        assert all(problem.pos for problem in error.problems)
        return None


def nodes(count: int, to: str) -> str:
    return HEAD + "".join(
        NODE.format(id=index, next=to.format(index=index, next=index + 1)) for index in range(count)
    )


SIZES: dict[str, Callable[[int], str]] = {
    "brackets": lambda count: "a: " + "[" * count,
    "braces": lambda count: "{a: " * count,
    "dashes": lambda count: "- " * count,
    "unknown fields": lambda count: "".join(f"field{index}: x\n" for index in range(count // 10)),
    "one long line": lambda count: "title: " + "x" * count,
    "one long name": lambda count: "? " + "x" * count + "\n: a\n",
    "open quote": lambda count: 'title: "' + "x\n " * (count // 3),
    "tags": lambda count: "a: !" + "x" * count,
    "names written twice": lambda count: "a: b\n" * (count // 5),
    "unknown nodes": lambda count: nodes(count // 70, "n{index}q"),
    "a chain of nodes": lambda count: nodes(count // 70, "n{next}"),
    "comments": lambda count: "#\n" * (count // 2),
    "braces in text": lambda count: "title: {zh: 例, en: '" + "{" * count + "'}",
    "placeholders": lambda count: "title: {zh: 例, en: '" + "{a.b}" * (count // 5) + "'}",
}


@pytest.mark.parametrize("kind", SIZES)
def test_a_large_hostile_file_is_answered_at_once(kind: str, desk: Library) -> None:
    text = SIZES[kind](100_000)
    start = time.process_time()
    assert attempt(desk, text) is None
    assert time.process_time() - start < 0.5


def test_ids_stay_what_they_are(tmp_path: Path) -> None:
    options = "".join(f"      {id_}: {{zh: 选项, en: Option}}\n" for id_ in IDS)
    rules = "".join(f"      - {{when: {{no: {id_}}}, go: off}}\n" for id_ in IDS)
    path = tmp_path / "0123.yaml"
    path.write_text(
        "format: 1\nid: 0123\ntitle: {zh: 例子, en: Example}\nstart: no\nnodes:\n  no:\n"
        "    ask: one\n    text: {zh: 哪个？, en: Which?}\n    options:\n"
        f"{options}    next:\n{rules}      - go: off\n"
        "  off: {end: stop, text: {zh: 好的。, en: All right.}}\n",
        encoding="utf-8",
    )
    flow = library(tmp_path).check(path).flow
    node = flow.nodes["no"]
    assert isinstance(node, Question)
    assert (flow.id, flow.start, [*flow.nodes]) == ("0123", "no", ["no", "off"])
    assert tuple(option.value for option in node.options) == IDS
    assert tuple(test.operand for rule in node.next for test in when.tests(rule.when)) == IDS


@pytest.mark.parametrize("text", [EVERY_FEATURE, SIGN_IN], ids=["every-feature", "sign-in"])
def test_a_quoted_twin_gives_the_same_flow(text: str, tmp_path: Path) -> None:
    folders = [tmp_path / "plain", tmp_path / "quoted"]
    flows = []
    for folder, twin in zip(folders, [text, quoted(parse(text, "f"))], strict=True):
        folder.mkdir()
        (folder / "sign-in.yaml").write_text(SIGN_IN, encoding="utf-8")
        name = "sign-in" if text == SIGN_IN else "every-feature"
        (folder / f"{name}.yaml").write_text(twin, encoding="utf-8")
        flows.append(library(folder).program(name).flow)
    first, second = flows
    assert without_places(first) == without_places(second)
    assert first.digest == second.digest


@pytest.mark.parametrize("path", ["../../x", "/etc/passwd", "..", "", "sign-in/../sign-in"])
def test_only_flows_of_the_folder_are_called(path: str, tmp_path: Path) -> None:
    (tmp_path / "sign-in.yaml").write_text(SIGN_IN, encoding="utf-8")
    flow = tmp_path / "every-feature.yaml"
    flow.write_text(EVERY_FEATURE.replace("call: sign-in", f'call: "{path}"'), encoding="utf-8")
    assert [problem.rule for problem in problems(flow)] == ["call.unknown"]


@settings(deadline=None)
@given(text=st.text(max_size=300))
@example(text="format: 1\nid: every-feature\nnodes: {a: {ask: one, options: {}, next: []}}")
def test_any_text_is_a_flow_or_refused(text: str, desk: Library) -> None:
    attempt(desk, text)


LINES = EVERY_FEATURE.splitlines(keepends=True)
WORDS = sorted(set(re.findall(r"[\w.-]+|[^\w\s]", EVERY_FEATURE)))
line_numbers = st.integers(0, len(LINES) - 1)
edits = st.one_of(
    st.tuples(st.just("drop"), line_numbers, st.just("")),
    st.tuples(st.just("repeat"), line_numbers, st.just("")),
    st.tuples(st.just("indent"), line_numbers, st.just("")),
    st.tuples(st.just("move"), line_numbers, line_numbers.map(str)),
    st.tuples(st.just("word"), line_numbers, st.sampled_from(WORDS)),
    st.tuples(st.just("word"), line_numbers, st.text(max_size=5)),
)


@settings(max_examples=150, deadline=None)
@given(slips=st.lists(edits, min_size=1, max_size=4), random=st.randoms(use_true_random=False))
def test_a_good_flow_with_slips_is_a_flow_or_refused(
    slips: list[tuple[str, int, str]], random: Random, desk: Library
) -> None:
    lines = list(LINES)
    for kind, at, word in slips:
        slip(lines, kind, min(at, len(lines) - 1), word, random)
    attempt(desk, "".join(lines))


def slip(lines: list[str], kind: str, at: int, word: str, random: Random) -> None:
    match kind:
        case "drop":
            del lines[at]
        case "repeat":
            lines.insert(at, lines[at])
        case "indent":
            lines[at] = f"  {lines[at]}"
        case "move":
            lines.insert(min(int(word), len(lines)), lines.pop(at))
        case _:
            parts = re.split(r"([\w.-]+)", lines[at])
            parts[random.randrange(len(parts))] = word
            lines[at] = "".join(parts)


def without_places(flow: Flow) -> str:
    return re.sub(r"Pos\([^()]*\)", "", repr(flow))


def quoted(node: Node) -> str:
    """The document in flow style with every scalar in double quotes."""
    match node:
        case Scalar():
            return '"' + node.text.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case Seq():
            return "[" + ", ".join(quoted(item) for item in node.items) + "]"
        case Map():
            pairs = (f'"{key}": {quoted(child)}' for key, child in node.entries.items())
            return "{" + ",\n".join(pairs) + "}"
