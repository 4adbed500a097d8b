"""The strict reader: what it refuses, at which place, how fast; and that text stays as written."""

import os
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from supportcli.document import MAX_BYTES, Map, Node, Scalar, Seq, decode, parse, read
from supportcli.errors import SupportError

# The values that YAML 1.1 would turn into booleans, numbers, times, dates and nothing.
TRAPS = [
    *(
        "no yes on off y n true null ~ 0123 0x1F 0b11 12:30 22:22 1e3 1.10 .5 +1 1_000 .inf .nan "
        "2024-01-01 2024-13-45 2001-12-14t21:59:43.10-05:00 = <<"
    ).split(),
    "9" * 5000,
]


@pytest.mark.parametrize("written", TRAPS, ids=lambda text: text[:20])
def test_every_scalar_is_its_exact_text(written: str) -> None:
    assert plain(parse(f"value: {written}", "f")) == {"value": written}
    assert plain(parse(f"? {written}\n: value", "f")) == {written: "value"}
    assert plain(parse(f"[{written}]", "f")) == [written]


def test_nothing_written_is_empty_text() -> None:
    assert plain(parse("a:\nb: ''\nc: {}\nd: []\n", "f")) == {"a": "", "b": "", "c": {}, "d": []}


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"k{index}: {written}" for index, written in enumerate(TRAPS)),
        "no: 0123\nlist: [on, 12:30]\nmap: {yes: 1.10, 2024-01-01: ~}\n",
    ],
)
def test_a_quoted_twin_is_the_same(text: str) -> None:
    node = parse(text, "f")
    assert plain(parse(quoted(node), "f")) == plain(node)


def test_nodes_know_their_places() -> None:
    node = parse("# note\na:\n  - x\n  - 你: {b: c}\n", "f.yaml")
    assert isinstance(node, Map)
    items = node.entries["a"]
    assert isinstance(items, Seq)
    inner = items.items[1]
    assert isinstance(inner, Map)
    places = [node.keys["a"], items.pos, items.items[0].pos, inner.keys["你"]]
    assert [str(pos) for pos in [*places, inner.entries["你"].pos]] == [
        "f.yaml:2:1",
        "f.yaml:3:3",
        "f.yaml:3:5",
        "f.yaml:4:5",
        "f.yaml:4:8",
    ]


NESTINGS: dict[str, Callable[[int], str]] = {
    "list": lambda depth: "[" * depth + "]" * depth,
    "map": lambda depth: "{a: " * depth + "b" + "}" * depth,
    "dashes": lambda depth: "- " * depth + "a",
    "block": lambda depth: "".join(" " * level + "a:\n" for level in range(depth)),
}


@pytest.mark.parametrize("kind", NESTINGS)
def test_depth_32_is_read(kind: str) -> None:
    parse(NESTINGS[kind](32), "f")


@pytest.mark.parametrize("depth", [33, 3000, 10_000, 30_000, 1_000_000])
@pytest.mark.parametrize("kind", NESTINGS)
def test_depth_33_is_refused(kind: str, depth: int) -> None:
    depth = min(depth, 3000) if kind == "block" else depth
    at = {"list": "1:33", "map": "1:129", "dashes": "1:65", "block": "33:33"}[kind]
    assert refusal(NESTINGS[kind](depth)) == [f"f:{at}: nested deeper than 32 levels"]


@pytest.mark.parametrize("size", [MAX_BYTES - 1, MAX_BYTES])
def test_one_mebibyte_is_read(size: int, tmp_path: Path) -> None:
    assert plain(read(written(tmp_path, b"a: " + b"x" * (size - 3)))) == {"a": "x" * (size - 3)}


@pytest.mark.parametrize("size", [MAX_BYTES + 1, 100 * MAX_BYTES])
def test_more_is_refused_without_being_read(size: int, tmp_path: Path) -> None:
    path = written(tmp_path, b"a: x")
    os.truncate(path, size)
    message = "the file is larger than 1 MiB (1048576 bytes); split it"
    assert refused(path) == [f"{path}:1:1: {message}"]


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    message = "this is not a regular file (it is a {}), so it was not opened"
    for path, kind in [
        (Path("/dev/zero"), "device or pipe"),
        (tmp_path / "pipe", "device or pipe"),
        (tmp_path, "directory"),
    ]:
        assert refused(path) == [f"{path}: {message.format(kind)}"]


def test_a_file_that_is_not_there_or_leads_in_a_circle(tmp_path: Path) -> None:
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    assert refused(tmp_path / "none") == [f"{tmp_path}/none: no such file"]
    (line,) = refused(circle)
    assert line.startswith(f"{circle}: cannot read this file: ")


def chain(last: str, link: str) -> str:
    """Anchors from a to `last`, each made of aliases of the one before."""
    letters = pairwise(chr(code) for code in range(ord("a"), ord(last) + 1))
    return "".join(link.format(old=old, new=new) for old, new in letters)


BOMBS = {
    "aliases": "a: &a [lol]\n" + chain("j", "{new}: &{new} [" + "*{old}, " * 10 + "]\n"),
    "merges": "a: &a {k: v}\n" + chain("n", "{new}: &{new}\n  <<: [" + "*{old}, " * 8 + "]\n"),
    "itself": "a: &a [*a]\n",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_at_its_first_alias(name: str) -> None:
    lines = refusal(BOMBS[name])
    assert lines[0] == "f:1:4: anchors are not allowed (&a); write the content out"
    assert lines[-1].endswith("aliases are not allowed (*a); write the content out")


def test_a_name_written_twice_is_refused_with_both_lines() -> None:
    assert refusal("start: a\nnodes: {}\nstart: b\n'start': c\n") == [
        "f:3:1: “start” is written twice; the first is on line 1",
        "f:4:1: “start” is written twice; the first is on line 1",
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbfa: 1\nb: 2\n",
        b"a: 1\r\nb: 2\r\n",
        b"a: 1\rb: 2\r",
        "a: 1\u0085b: 2".encode(),
        "a: 1\u2028b: 2".encode(),
    ],
    ids=["byte order mark", "CRLF", "CR", "NEL", "U+2028"],
)
def test_utf8_is_read_with_any_line_ends(data: bytes, tmp_path: Path) -> None:
    assert plain(read(written(tmp_path, data))) == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        ("a: 你".encode("utf-16"), "1:1", "byte 1 (line 1); it looks like UTF-16: save the file"),
        ("a: 1\nb: 你好".encode("gbk"), "2:1", "byte 9 (line 2); it looks like GBK: save the file"),
        ("a: é".encode("latin-1"), "1:1", "byte 4 (line 1); save the file"),
        (b"a: \xed\xa0\x80", "1:1", "byte 4 (line 1); save the file"),
        (b"a: \xf0\x9f\x98", "1:1", "byte 4 (line 1); save the file"),
    ],
    ids=["UTF-16", "GBK", "Latin-1", "surrogate", "cut off"],
)
def test_other_encodings_are_named(data: bytes, place: str, message: str, tmp_path: Path) -> None:
    path = written(tmp_path, data)
    assert refused(path) == [f"{path}:{place}: not UTF-8: {message} as UTF-8"]


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b", "\x7f", "\x9b", "\ufffe"])
def test_a_control_character_is_refused_at_its_place(character: str) -> None:
    shown = f"U+{ord(character):04X}"
    assert refusal(f"名: 1\nb: 中{character}文") == [
        f"f:2:5: the text holds the invisible character {shown}; remove it"
    ]


def test_json_characters_beyond_the_basic_plane_are_joined() -> None:
    assert plain(parse(r'{"a": "\ud83d\ude00 \u4f60"}', "f")) == {"a": "😀 你"}


@settings(deadline=None)
@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"? [")
@example(b"%YAML 9.9\n---\na")
def test_any_bytes_give_a_document_or_a_support_error(data: bytes) -> None:
    survives(data)


@settings(deadline=None)
@given(st.text(alphabet="ab:-?#&*!|>'\"%@`{}[],~<= \t\n\r\\0\x85\u2028你", max_size=60))
def test_any_punctuation_gives_a_document_or_a_support_error(text: str) -> None:
    survives(text.encode())


def survives(data: bytes) -> None:
    try:
        plain(parse(decode(data, "f"), "f"))
    except SupportError as error:
        assert error.problems
        assert all(problem.pos and problem.pos.file == "f" for problem in error.problems)


def refusal(text: str) -> list[str]:
    return lines(lambda: parse(text, "f"))


def refused(path: Path) -> list[str]:
    return lines(lambda: read(path))


def lines(call: Callable[[], Node]) -> list[str]:
    """The English lines, which must come at once: in processor time, whatever else is running."""
    start = time.process_time()
    with pytest.raises(SupportError) as caught:
        call()
    assert time.process_time() - start < 0.5
    return [problem.line("en") for problem in caught.value.problems]


def written(folder: Path, data: bytes) -> Path:
    path = folder / "f.yaml"
    path.write_bytes(data)
    return path


def plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.text
        case Seq():
            return [plain(item) for item in node.items]
        case Map():
            return {key: plain(child) for key, child in node.entries.items()}


def quoted(node: Node) -> str:
    """The document in flow style with every scalar in single quotes."""
    match node:
        case Scalar():
            return "'" + node.text.replace("'", "''") + "'"
        case Seq():
            return "[" + ", ".join(quoted(item) for item in node.items) + "]"
        case Map():
            pairs = (f"? '{key}'\n: {quoted(child)}" for key, child in node.entries.items())
            return "{" + ", ".join(pairs) + "}"
