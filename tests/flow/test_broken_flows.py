"""Every mistake an author can make, with the exact words it is answered with in both languages."""

import ast
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import supportcli
from supportcli.errors import Problem, SupportError
from supportcli.flow.heads import read_heads
from supportcli.lang import LANGS
from supportcli.messages.document import SYNTAX
from supportcli.visible import hidden_character
from tests.flow.flow_files import BAD, library, problems

CASES = sorted(BAD.rglob("*.expected"))
READERS = ("document.py", "fields.py", "flow/heads.py", "flow/l*.py")

CALLING = """format: 1
id: {id}
title: {{zh: 例子, en: Example}}
start: came
nodes:
  came:
    ask: yesno
    text: {{zh: 收到了吗？, en: Has it come?}}
    next: {next}
  other: {{call: {next}, next: done}}
  done:
    end: stop
    text: {{zh: 好的。, en: All right.}}
"""
CHOOSING = """format: 1
id: flow
title: {zh: 例子, en: Example}
start: which
nodes:
  which:
    ask: one
    text: {zh: 哪一个？, en: Which one?}
    options_from: shared/options.yaml
    next: done
  done:
    end: stop
    text: {zh: 好的。, en: All right.}
"""


@pytest.mark.parametrize("expected", CASES, ids=lambda path: path.stem)
def test_says_all_that_is_wrong(expected: Path) -> None:
    found = problems(expected.with_suffix(".yaml"))
    assert shown(found, expected.parent) == expected.read_text(encoding="utf-8")


def test_every_broken_flow_is_expected_to_be_broken() -> None:
    flows = {path.with_suffix("") for path in BAD.glob("*.yaml")}
    assert flows == {path.with_suffix("") for path in CASES if path.parent == BAD}
    assert len(flows) >= 100


def test_every_rule_is_shown_by_a_broken_flow() -> None:
    found = {problem.rule for path in CASES for problem in problems(path.with_suffix(".yaml"))}
    assert rules_in_source() - found == {
        *SPECIAL,
        "file.problems",
        "file.unreadable",
        "flow.folder",
        "flow.unknown",
    }


def test_every_syntax_message_is_shown_by_a_broken_flow() -> None:
    said = "".join(path.read_text(encoding="utf-8") for path in CASES)
    assert [text.en for text in SYNTAX.values() if text.en not in said] == []


def test_no_message_repeats_an_invisible_character() -> None:
    for path in CASES:
        for problem in problems(path.with_suffix(".yaml")):
            assert [hidden_character(problem.line(lang)) for lang in LANGS] == [None, None]


def deep_calls(folder: Path) -> Path:
    for index in range(10):
        text = CALLING.format(id=f"level{index}", next=f"level{index + 1}")
        text = text.replace(f"    next: level{index + 1}\n", "    next: other\n")
        write(folder / f"level{index}.yaml", text)
    write(folder / "level10.yaml", CALLING.format(id="level10", next="done").replace("other", "o"))
    return folder / "level0.yaml"


def too_large(folder: Path) -> Path:
    return write(folder / "flow.yaml", "#" * (1024 * 1024 + 1))


def latin1(folder: Path) -> Path:
    path = folder / "flow.yaml"
    path.write_bytes("format: 1\ntitle: café\n".encode("latin-1"))
    return path


SPECIAL: dict[str, tuple[Callable[[Path], Path], str, str]] = {
    "call.deep": (
        deep_calls,
        "level8.yaml:10:3: calls are nested deeper than 8 levels",
        "level8.yaml:10:3: 调用嵌套超过 8 层",
    ),
    "file.size": (
        too_large,
        "flow.yaml:1:1: the file is larger than 1 MiB (1048576 bytes); split it",
        "flow.yaml:1:1: 文件超过 1 MiB（1048576 字节），请拆成几个文件",
    ),
    "file.encoding": (
        latin1,
        "flow.yaml:2:1: not UTF-8: byte 21 (line 2); save the file as UTF-8",
        "flow.yaml:2:1: 不是 UTF-8：第 21 个字节（第 2 行）；请另存为 UTF-8",
    ),
}


@pytest.mark.parametrize("rule", SPECIAL)
def test_files_that_cannot_be_kept_as_text(rule: str, tmp_path: Path) -> None:
    make, english, chinese = SPECIAL[rule]
    found = problems(make(tmp_path))
    assert [problem.rule for problem in found] == [rule]
    assert shown(found, tmp_path) == f"{english}\n--\n{chinese}\n"


@pytest.mark.parametrize("line", ["field{}: x\n", "a{}: b\na{}: c\n", "? [{}]\n: b\n"])
def test_a_file_with_too_many_mistakes(line: str, tmp_path: Path) -> None:
    path = write(tmp_path / "flow.yaml", "".join(line.format(index, index) for index in range(200)))
    found = problems(path)
    assert len(found) == 101
    stop = tuple(problem for problem in found if problem.rule == "file.problems")
    assert shown(stop, tmp_path) == (
        "flow.yaml:1:1: stopped after 100 problems; mend these and check again\n--\n"
        "flow.yaml:1:1: 找到 100 处问题后就停了；先改好这些，再检查一次\n"
    )


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    # A file's name as a folder: refused by the system, whoever runs the test.
    write(tmp_path / "flow.yaml", "")
    (found,) = problems(tmp_path / ("x" * 300))
    assert found.rule == "file.unreadable"
    assert found.text.en == "cannot read this file: File name too long"


def test_an_unknown_flow_is_named_with_the_nearest() -> None:
    with pytest.raises(SupportError) as caught:
        library(BAD).program("alais")
    (found,) = caught.value.problems
    assert found.rule == "flow.unknown"
    assert found.line("zh") == "没有“alais”这个流程，是不是“alias”？"
    assert found.line("en") == "there is no flow “alais”; did you mean “alias”?"


def test_a_link_out_of_the_flow_folder_is_not_read(tmp_path: Path) -> None:
    inside = tmp_path / "flows"
    (inside / "shared").mkdir(parents=True)
    options = "format: 1\noptions:\n  a: {zh: 甲, en: A}\n  b: {zh: 乙, en: B}\n"
    outside = write(tmp_path / "options.yaml", options)
    flow = write(inside / "flow.yaml", CHOOSING)
    link = inside / "shared" / "options.yaml"
    link.symlink_to(outside)
    (found,) = problems(flow)
    assert found.line("en").endswith(
        "flow.yaml:9:5: “shared/options.yaml” is outside the flow directory and is not read"
    )
    link.unlink()
    link.symlink_to(write(inside / "shared" / "real.yaml", options))
    assert problems(flow) == ()


def test_a_pipe_among_the_options_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    os.mkfifo(tmp_path / "shared" / "options.yaml")
    (found,) = problems(write(tmp_path / "flow.yaml", CHOOSING))
    assert found.line("en") == (
        f"{tmp_path.resolve()}/shared/options.yaml: "
        "this is not a regular file (it is a device or pipe), so it was not opened"
    )


def test_a_broken_checklist_catalogue_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    write(
        tmp_path / "shared" / "checklist.yaml",
        "format: 1\nitems:\n  Slip: {ask: text, text: {zh: 回单号？}}\n  role: {ask: txt}\n"
        "more: x\n",
    )
    with pytest.raises(SupportError) as caught:
        library(tmp_path)
    assert [str(problem.pos).rpartition("yaml:")[2] for problem in caught.value.problems] == [
        "3:3",
        "3:27",
        "4:3",
        "4:9",
        "4:15",
        "5:1",
    ]


def test_a_menu_refuses_a_flow_with_a_broken_head(tmp_path: Path) -> None:
    write(tmp_path / "flow.yaml", "format: 1\nid: A Flow\ntitle: {zh: 例子}\nnodes: [not, read]\n")
    with pytest.raises(SupportError) as caught:
        read_heads(tmp_path)
    assert shown(caught.value.problems, tmp_path) == (
        "flow.yaml:2:5: “A Flow” cannot be an id: use a-z, 0-9, - and _ only, at most 64\n"
        "flow.yaml:3:8: the English (en) text is missing\n--\n"
        "flow.yaml:2:5: “A Flow”不能作 id：只用小写字母、数字、- 和 _，最多 64 个\n"
        "flow.yaml:3:8: 缺少英文（en）文字\n"
    )


def shown(found: tuple[Problem, ...], folder: Path) -> str:
    """The lines in English, `--`, the lines in Chinese, with paths as seen from the folder."""
    blocks = ["\n".join(problem.line(lang) for problem in found) for lang in reversed(LANGS)]
    return "\n--\n".join(blocks).replace(f"{folder.resolve()}/", "") + "\n"


def rules_in_source() -> set[str]:
    """Every rule that the source can report, by the first argument of the call that reports it."""
    package = Path(supportcli.__file__).parent
    found = set()
    for path in (path for pattern in READERS for path in package.glob(pattern)):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                first = node.args[0] if node.args else None
                if name in ("report", "_report", "Problem", "_error"):
                    assert isinstance(first, ast.Constant | ast.Name), ast.dump(node)
                    if isinstance(first, ast.Constant):
                        found.add(str(first.value))
    return found


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
