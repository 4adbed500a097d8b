"""The editor's schema: takes every good flow, refuses broken shapes, and knows the same words."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from supportcli.document import Map, Node, Scalar, Seq, read
from supportcli.errors import SupportError
from supportcli.flow import compute, when
from supportcli.flow.heads import shipped
from supportcli.flow.model import ASKED_KINDS, OUTCOME_KINDS, RESERVED, URGENCIES
from tests.flow.flow_files import BAD, OK, problems

Plain = str | list["Plain"] | dict[str, "Plain"]

SCHEMA: dict[str, Any] = json.loads((shipped() / "flow.schema.json").read_text(encoding="utf-8"))
DEFS = SCHEMA["$defs"]
VALIDATOR = Draft202012Validator(SCHEMA)
GOOD = [
    path
    for path in sorted([*shipped().glob("*.yaml"), *OK.glob("*.yaml")])
    if "start" in getattr(read(path), "entries", ())  # the facts lie beside the flows
]

# What an editor can see without knowing the rest of the flow.
SHAPE = {
    "checklist.kind",
    "checklist.missing",
    "compute.operator",
    "field.flag",
    "field.format",
    "field.id",
    "field.list",
    "field.map",
    "field.missing",
    "field.number",
    "field.reserved",
    "field.unknown",
    "field.value",
    "next.both",
    "next.shape",
    "next.target",
    "node.verb",
    "options.both",
    "options.few",
    "options.missing",
    "options.unwanted",
    "question.currency",
    "text.languages",
    "text.quotes",
    "when.duration",
    "when.empty",
    "when.operator",
}
# The same rules, but broken by a name that differs or in another file.
BEYOND_A_SCHEMA = ("file-with-mistakes", "several-meanings", "text-names-differ")


def broken_shapes() -> list[Path]:
    found = []
    for path in BAD.glob("*.yaml"):
        wrong = [one.rule for one in problems(path) if one.pos and one.pos.file == str(path)]
        if SHAPE.intersection(wrong) and path.stem not in BEYOND_A_SCHEMA:
            found.append(path)
    return sorted(found)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_takes_good_flows(path: Path) -> None:
    assert complaints(path) == []


@pytest.mark.parametrize("path", broken_shapes(), ids=lambda path: path.stem)
def test_refuses_broken_shapes(path: Path) -> None:
    assert complaints(path) != []


def test_a_scalar_may_be_seen_as_a_number_or_a_boolean() -> None:
    flow: Any = plain(read(OK / "sign-in.yaml"))
    node = flow["nodes"]["code_came"]
    flow |= {"format": 1, "call_only": True}
    node |= {"next": [{"when": {"code_came": False, "visits.code_came": {"above": 1}}, "go": "in"}]}
    assert list(VALIDATOR.iter_errors(flow)) == []


def test_knows_the_same_words_as_the_loader() -> None:
    assert DEFS["question"]["properties"]["ask"]["enum"] == list(ASKED_KINDS)
    assert DEFS["outcome"]["properties"]["end"]["enum"] == list(OUTCOME_KINDS)
    assert DEFS["urgency"]["enum"] == list(URGENCIES)
    assert DEFS["own_name"]["allOf"][1]["not"]["enum"] == list(RESERVED)
    assert list(DEFS["comparisons"]["properties"]) == list(when.OPERATORS)
    assert DEFS["comparisons"]["properties"]["format"]["enum"] == list(when.FORMATS)
    assert list(DEFS["duration"]["anyOf"][1]["properties"]) == list(when.REF_UNITS)
    computed = list(DEFS["compute"]["properties"])
    assert computed == [*compute.OPERATORS, "in", "default"]
    assert [one["required"] for one in DEFS["compute"]["oneOf"]] == [[n] for n in compute.OPERATORS]


@pytest.mark.parametrize(
    ("properties", "where"),
    [
        (SCHEMA["properties"], "zzz: 1\n"),
        (SCHEMA["properties"]["applies"]["properties"], "applies: {zzz: 1}\n"),
        (SCHEMA["properties"]["symptoms"]["properties"], "symptoms: {zzz: 1}\n"),
        (DEFS["question"]["properties"], "nodes: {a: {ask: one, zzz: 1, next: a}}\n"),
        (DEFS["step"]["properties"], "nodes: {a: {try: {}, zzz: 1, next: a}}\n"),
        (DEFS["call"]["properties"], "nodes: {a: {call: b, zzz: 1, next: a}}\n"),
        (DEFS["outcome"]["properties"], "nodes: {a: {end: contact, zzz: 1}}\n"),
        (
            DEFS["outcome"]["properties"]["checklist"]["properties"],
            "nodes: {a: {end: contact, checklist: {zzz: 1}}}\n",
        ),
        (
            DEFS["need"]["anyOf"][1]["properties"],
            "nodes: {a: {end: contact, checklist: {optional: [{zzz: 1}]}}}\n",
        ),
        (
            DEFS["line"]["anyOf"][1]["properties"],
            "nodes: {a: {end: stop, tips: [{text: {}, zzz: 1}]}}\n",
        ),
        (DEFS["rule"]["properties"], "nodes: {a: {ask: text, next: [{zzz: 1}]}}\n"),
        (
            DEFS["option"]["anyOf"][1]["properties"],
            "nodes: {a: {ask: many, options: {b: {label: {}, zzz: 1}}}}\n",
        ),
        (
            dict.fromkeys(("lookup", "in", "default")),
            "compute: {a: {lookup: b, in: c, default: 0, zzz: 1}}\n",
        ),
    ],
    ids=lambda value: value.strip() if isinstance(value, str) else "",
)
def test_knows_the_same_fields_as_the_loader(
    properties: Mapping[str, object], where: str, tmp_path: Path
) -> None:
    path = tmp_path / "flow.yaml"
    path.write_text(where, encoding="utf-8")
    said = [problem.text.en for problem in problems(path) if "zzz" in problem.text.en]
    (known,) = [line.partition("known here: ")[2] for line in said]
    assert set(known.split(", ")) == set(properties)


def test_everything_is_described_in_both_languages() -> None:
    described = [node["description"] for node in walk(SCHEMA) if "description" in node]
    fields = [node for node in walk(SCHEMA) if isinstance(node.get("properties"), dict)]
    for node in (value for one in fields for value in one["properties"].values()):
        assert "description" in node or "const" in node or "enum" in node or "$ref" in node
    assert len(described) > 100
    assert [one for one in described if one.isascii() or not one[0].isascii()] == []


def complaints(path: Path) -> list[str]:
    try:
        return [error.message for error in VALIDATOR.iter_errors(plain(read(path)))]
    except SupportError:
        return []


def plain(node: Node) -> Plain:
    match node:
        case Scalar():
            return node.text
        case Seq():
            return [plain(item) for item in node.items]
        case Map():
            return {key: plain(child) for key, child in node.entries.items()}


def walk(node: object) -> list[dict[str, Any]]:
    children = list(node.values()) if isinstance(node, dict) else node
    found = [node] if isinstance(node, dict) else []
    for child in children if isinstance(children, list) else []:
        found += walk(child)
    return found
