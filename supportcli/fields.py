"""Reads the fields of a YAML map, reporting all that is missing, unknown or of the wrong kind."""

import difflib
import re
from collections.abc import Collection, Iterator
from decimal import Decimal

from supportcli.document import Map, Node, Scalar, Seq, note
from supportcli.errors import Pos, Problem
from supportcli.lang import LANGS, Text, placeholders
from supportcli.messages import document as say_document
from supportcli.messages import fields as say
from supportcli.visible import hidden_character

ID = re.compile(r"[a-z0-9_-]{1,64}")
MAX_GUESSES = 200
MAX_SHOWN = 30
_BRACED = re.compile(r"\{[^{}]*\}?|\}")


class Findings:
    """Collects problems while a file is read to its end."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def report(self, rule: str, text: Text, pos: Pos) -> None:
        note(self.problems, Problem(rule, text, pos))


class Fields:
    """One map of a file. Each reader returns None (or an empty value) after reporting a problem."""

    def __init__(self, node: Node, findings: Findings) -> None:
        self.findings = findings
        self.pos = node.pos
        self._known: list[str] = []
        self.is_map = isinstance(node, Map)
        self._map = node if isinstance(node, Map) else Map({}, {}, node.pos)
        if not self.is_map:
            findings.report("field.map", say.NEED_MAP, node.pos)

    def __contains__(self, name: str) -> bool:
        return name in self._map.entries

    def place(self, name: str) -> Pos:
        """Where the field's name stands; the map's own place where it is absent."""
        return self._map.keys.get(name, self.pos)

    def node(self, name: str, *, required: bool = False) -> Node | None:
        self._known.append(name)
        node = self._map.entries.get(name)
        if node is None and required and self.is_map:
            self.findings.report("field.missing", say.MISSING.fill(name=name), self.pos)
        return node

    def items(self) -> Iterator[tuple[str, Pos, Node]]:
        """Every entry of a map whose names the author chooses."""
        for name, node in self._map.entries.items():
            self._known.append(name)
            yield name, self._map.keys[name], node

    def word(self, name: str, *, among: Collection[str] = (), required: bool = False) -> str | None:
        node = self.node(name, required=required)
        return None if node is None else word(node, self.findings, among)

    def identifier(self, name: str, *, required: bool = False) -> str | None:
        node = self.node(name, required=required)
        return None if node is None else identifier(node, self.findings)

    def text(self, name: str, *, required: bool = False) -> Text | None:
        node = self.node(name, required=required)
        return None if node is None else text(node, self.findings)

    def words(self, name: str) -> tuple[str, ...]:
        """A list of words; a single word counts as a list of one."""
        node = self.node(name)
        return () if node is None else words(node, self.findings)

    def nodes(self, name: str) -> tuple[Node, ...]:
        """The entries of a list."""
        node = self.node(name)
        if node is None:
            return ()
        if isinstance(node, Seq):
            return node.items
        self.findings.report("field.list", say.NEED_LIST, node.pos)
        return ()

    def number(self, name: str, *, required: bool = False) -> Decimal | None:
        node = self.node(name, required=required)
        return None if node is None else number(node, self.findings)

    def flag(self, name: str, *, default: bool) -> bool:
        node = self.node(name)
        if node is None:
            return default
        found = word(node, self.findings)
        if found in ("true", "false"):
            return found == "true"
        if found is not None:
            self.findings.report("field.flag", say.NEED_YES_NO.fill(found=found[:40]), node.pos)
        return default

    def done(self) -> None:
        """Report every field that nobody asked for."""
        for name, pos in self._map.keys.items():
            if name not in self._known:
                message = suggest_name(name, tuple(dict.fromkeys(self._known)))
                self.findings.report("field.unknown", message, pos)


def word(node: Node, findings: Findings, among: Collection[str] = ()) -> str | None:
    """The exact text of a scalar, one of `among` where that is given."""
    if not isinstance(node, Scalar):
        findings.report("field.word", say.NEED_WORD, node.pos)
        return None
    shown = hidden_character(node.text)
    if shown:
        findings.report("text.hidden", say_document.CONTROL.fill(shown=shown), node.pos)
        return None
    if among and node.text not in among:
        message = suggest(node.text, among, say.NOT_AMONG_NEAR, say.NOT_AMONG, "found")
        findings.report("field.value", message, node.pos)
        return None
    return node.text


def identifier(node: Node, findings: Findings) -> str | None:
    found = word(node, findings)
    if found is not None and not ID.fullmatch(found):
        findings.report("field.id", say.BAD_ID.fill(found=found[:64]), node.pos)
        return None
    return found


def words(node: Node, findings: Findings) -> tuple[str, ...]:
    items = node.items if isinstance(node, Seq) else (node,)
    found = (word(item, findings) for item in items)
    return tuple(item for item in found if item is not None)


def number(node: Node, findings: Findings) -> Decimal | None:
    found = word(node, findings)
    if found is None:
        return None
    value = read_number(found)
    if value is None:
        findings.report("field.number", say.NEED_NUMBER.fill(found=found[:40]), node.pos)
    return value


def read_number(found: str) -> Decimal | None:
    """A finite decimal number of at most 30 characters, or None."""
    if len(found) > 30 or not re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", found, re.ASCII):
        return None
    return Decimal(found)


def text(node: Node, findings: Findings) -> Text | None:
    """`{zh: …, en: …}`, both there, neither empty, braces only around names."""
    if not isinstance(node, Map):
        findings.report("text.languages", say.NEED_BOTH, node.pos)
        return None
    fields = Fields(node, findings)
    found: list[str] = []
    for lang, name in zip(LANGS, (say.ZH, say.EN), strict=True):
        part = fields.node(lang)
        if part is None:
            findings.report("text.languages", say.MISSING_LANG.fill(name=name), node.pos)
        else:
            found.append(_sentence(part, findings))
    for key, pos, child in fields.items():
        if key not in LANGS and isinstance(child, Scalar) and not child.text:
            findings.report("text.quotes", say.QUOTES.fill(found=key[:40]), pos)
        elif key not in LANGS:
            findings.report("field.unknown", suggest_name(key, LANGS), pos)
    return Text(*found) if len(found) == len(LANGS) else None


def read_format(fields: Fields) -> None:
    """The first line of every file: `format: 1`."""
    found = fields.word("format", required=True)
    if found not in (None, "1"):
        message = say.FORMAT.fill(found=found[:40])
        fields.findings.report("field.format", message, fields.place("format"))


def entries(fields: Fields, name: str) -> list[tuple[str, Pos, Node]]:
    """The entries of a map under `name`, whose own names the author chooses."""
    node = fields.node(name)
    return [] if node is None else list(Fields(node, fields.findings).items())


def check_name(name: str, pos: Pos, findings: Findings, reserved: Collection[str]) -> None:
    """Report a name that is no id, or that has a meaning of its own."""
    if not ID.fullmatch(name):
        findings.report("field.id", say.BAD_ID.fill(found=name[:64]), pos)
    elif name in reserved:
        findings.report("field.reserved", say.RESERVED.fill(found=name), pos)


def suggest(
    found: str, known: Collection[str], near: Text, other: Text, slot: str, **more: str
) -> Text:
    """`near` with the closest known word where one is close, else `other` with the first of them.

    A file of thousands of names gets no guesses: each would be compared with every name.
    """
    found, names = found[:64], list(known)
    close = difflib.get_close_matches(found, names, 1, 0.6) if len(names) <= MAX_GUESSES else []
    if close:
        return near.fill(near=close[0], **{slot: found}, **more)
    shown = ", ".join(names[:MAX_SHOWN]) + (", …" if len(names) > MAX_SHOWN else "")
    return other.fill(known=shown, **{slot: found}, **more)


def suggest_name(found: str, known: Collection[str]) -> Text:
    """What is said about a field that is not `known`."""
    return suggest(found, known, say.UNKNOWN_NEAR, say.UNKNOWN, "name")


def _sentence(node: Node, findings: Findings) -> str:
    found = word(node, findings)
    if found is None:
        return ""
    if not found.strip():
        findings.report("text.empty", say.EMPTY_TEXT, node.pos)
    for braced in _BRACED.findall(found):
        if not placeholders(braced):
            message = say.BRACES.fill(found=braced[:40], example="{wallet.name}")
            findings.report("text.braces", message, node.pos)
    return found.strip()
