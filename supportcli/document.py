"""Strict YAML or JSON text to plain nodes, each with its place; the only importer of yaml."""

import gc
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from supportcli.errors import Pos, Problem, SupportError
from supportcli.lang import Text
from supportcli.messages import document as say
from supportcli.visible import hidden_character

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 32
MAX_PROBLEMS = 100

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_JSON_PAIR = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


@dataclass(frozen=True, slots=True)
class Scalar:
    """The exact text of one value, as written: `no`, `0123` and `9:30` stay what they are."""

    text: str
    pos: Pos


@dataclass(frozen=True, slots=True)
class Seq:
    """A list of nodes."""

    items: "tuple[Node, ...]"
    pos: Pos


@dataclass(frozen=True, slots=True)
class Map:
    """Names to nodes, in the order written; `keys` holds the place of each name."""

    entries: "dict[str, Node]"
    keys: dict[str, Pos]
    pos: Pos


Node = Scalar | Seq | Map


def read(path: Path) -> Node:
    """Parse one file; SupportError with every problem that could be found in it."""
    return parse(read_text(path), str(path))


def read_text(path: Path) -> str:
    """At most 1 MiB of UTF-8 from a regular file; anything else is refused unopened."""
    name = Pos(str(path), 0, 0)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            kind = say.DIRECTORY if stat.S_ISDIR(mode) else say.DEVICE
            raise _error("file.kind", say.NOT_A_FILE.fill(what=kind), name)
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise _error("file.missing", say.NOT_FOUND, name) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _error("file.unreadable", say.UNREADABLE.fill(reason=reason), name) from None
    return decode(data, str(path))


def decode(data: bytes, source: str) -> str:
    """Bytes to text: UTF-8 with or without a byte order mark, at most 1 MiB."""
    if len(data) > MAX_BYTES:
        raise _error("file.size", say.TOO_LARGE.fill(limit=MAX_BYTES), Pos(source))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        text = _encoding_hint(data).fill(byte=error.start + 1, line=line)
        raise _error("file.encoding", text, Pos(source, line)) from None


def parse(text: str, source: str, until: str | None = None) -> Node:
    """Parse text that came from `source` (a file name for messages).

    `until` stops before that key of the outermost map: the rest is neither read nor checked.
    """
    if text.lstrip()[:1] in ("{", "["):
        text = _JSON_PAIR.sub(_join_pair, text)
    builder = _Builder(source, until)
    try:
        with uncollected():
            builder.build(text)
    except yaml.YAMLError as error:
        raise SupportError([*builder.problems, _syntax(error, text, source)]) from None
    except SupportError as error:
        raise SupportError([*builder.problems, *error.problems]) from None
    if builder.problems or builder.root is None:
        raise SupportError(builder.problems or [Problem("file.empty", say.EMPTY, Pos(source))])
    return builder.root


@contextmanager
def uncollected() -> Iterator[None]:
    """While much is built that is all kept: collecting garbage costs more than building it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@dataclass(slots=True)
class _Open:
    """A collection whose end has not been read yet."""

    pos: Pos
    is_map: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Pos] = field(default_factory=dict)
    key: Scalar | None = None

    def close(self) -> Node:
        if self.is_map:
            return Map(self.entries, self.keys, self.pos)
        return Seq(tuple(self.items), self.pos)


class _Builder:
    """Folds parser events into nodes, refusing what a flow from a stranger may not hold."""

    def __init__(self, source: str, until: str | None) -> None:
        self.source = source
        self.until = until
        self.open: list[_Open] = []
        self.root: Node | None = None
        self.problems: list[Problem] = []

    def build(self, text: str) -> None:
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.ScalarEvent):
                if len(self.open) == 1 and self._ends_here(event):
                    self.root = self.open.pop().close()
                    return
                pos = self._pos(event)
                if event.anchor or event.tag:
                    self._refuse_indirection(event, pos)
                self._add(Scalar(event.value, pos))
            elif isinstance(event, yaml.CollectionStartEvent):
                self._start(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._add(self.open.pop().close())
            elif isinstance(event, yaml.AliasEvent):
                name = (event.anchor or "")[:64]
                raise _error("yaml.alias", say.ALIAS.fill(name=name), self._pos(event))
            elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
                raise _error("yaml.documents", say.SECOND_DOCUMENT, self._pos(event))

    def _refuse_indirection(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, pos: Pos
    ) -> None:
        if event.anchor:
            self._report("yaml.anchor", say.ANCHOR.fill(name=event.anchor[:64]), pos)
        if event.tag:
            tag = "".join("?" if hidden_character(one) else one for one in event.tag[:64])
            self._report("yaml.tag", say.TAG.fill(tag=tag), pos)

    def _ends_here(self, event: yaml.ScalarEvent) -> bool:
        top = self.open[0]
        return top.is_map and top.key is None and bool(event.value == self.until)

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        pos = self._pos(event)
        if event.anchor or event.tag:
            self._refuse_indirection(event, pos)
        if len(self.open) >= MAX_DEPTH:
            raise _error("yaml.depth", say.TOO_DEEP.fill(limit=MAX_DEPTH), pos)
        self.open.append(_Open(pos, isinstance(event, yaml.MappingStartEvent)))

    def _add(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        top = self.open[-1]
        if not top.is_map:
            top.items.append(node)
        elif top.key is None:
            top.key = self._key(node, top)
        else:
            top.entries.setdefault(top.key.text, node)
            top.keys.setdefault(top.key.text, top.key.pos)
            top.key = None

    def _key(self, node: Node, top: _Open) -> Scalar:
        if not isinstance(node, Scalar):
            self._report("yaml.key", say.KEY_NOT_TEXT, node.pos)
            return Scalar("", node.pos)
        shown = hidden_character(node.text)
        if shown:
            self._report("text.hidden", say.CONTROL.fill(shown=shown), node.pos)
        elif node.text in top.keys:
            first = top.keys[node.text].line
            text = say.DUPLICATE_KEY.fill(key=node.text[:64], line=first)
            self._report("yaml.duplicate", text, node.pos)
        return node

    def _pos(self, event: yaml.Event) -> Pos:
        mark = event.start_mark
        assert mark is not None
        return Pos(self.source, mark.line + 1, mark.column + 1)

    def _report(self, rule: str, text: Text, pos: Pos) -> None:
        note(self.problems, Problem(rule, text, pos))


def note(problems: list[Problem], problem: Problem) -> None:
    """Add a problem; SupportError with all of them once there are more than anyone would read."""
    problems.append(problem)
    if len(problems) >= MAX_PROBLEMS:
        pos = Pos(problem.pos.file) if problem.pos else None
        text = say.TOO_MANY.fill(limit=MAX_PROBLEMS)
        raise SupportError([*problems, Problem("file.problems", text, pos)])


def _syntax(error: yaml.YAMLError, text: str, source: str) -> Problem:
    if isinstance(error, yaml.reader.ReaderError):
        return _control(error, text, source)
    pos = Pos(source)
    said = str(getattr(error, "problem", ""))
    # A quotation mark that is never closed is noticed at the end of the file.
    place = "context_mark" if said == say.NEVER_CLOSED else "problem_mark"
    mark = getattr(error, place, None)
    if mark is not None:
        pos = Pos(source, mark.line + 1, mark.column + 1)
    return Problem("yaml.syntax", say.SYNTAX.get(said, say.SYNTAX_OTHER), pos)


def _control(error: yaml.reader.ReaderError, text: str, source: str) -> Problem:
    before = text.encode()[: error.position].decode(errors="ignore")  # libyaml counts bytes
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    shown = say.CONTROL.fill(shown=f"U+{error.character:04X}")
    return Problem("text.hidden", shown, Pos(source, line, column))


def _encoding_hint(data: bytes) -> Text:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return say.NOT_UTF8_UTF16
    try:
        data.decode("gbk")
    except UnicodeDecodeError:
        return say.NOT_UTF8
    return say.NOT_UTF8_GBK


def _join_pair(match: re.Match[str]) -> str:
    # JSON writes characters beyond U+FFFF as two escapes, which YAML does not know.
    pair = f"\\u{match[1]}\\u{match[2]}".encode("ascii").decode("unicode-escape")
    return pair.encode("utf-16", "surrogatepass").decode("utf-16")


def _error(rule: str, text: Text, pos: Pos) -> SupportError:
    return SupportError([Problem(rule, text, pos)])
