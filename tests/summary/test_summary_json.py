"""JSON for other programs: as its published schema says."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from supportcli.flow.model import OUTCOME_KINDS, ROLES, URGENCIES
from supportcli.lang import LANGS, Lang
from supportcli.summary.tidy import tidy
from tests.summary.summary_sample import CASE, HASH, HOSTILE, build, render, with_values

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "summary.schema.json").read_text(encoding="utf-8")
)
Node = dict[str, Any]
VALIDATOR = Draft202012Validator(SCHEMA)


def document(content: bytes) -> Node:
    found: Node = json.loads(content.decode())
    assert [error.message for error in VALIDATOR.iter_errors(found)] == []
    return found


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("lang", LANGS)
def test_all_of_the_summary_is_in_it(lang: Lang) -> None:
    found, summary = document(render(CASE, "json", lang)), build(CASE, "json", lang)
    assert (found["format"], found["version"]) == ("supportcli.summary", 1)
    assert [section["id"] for section in found["sections"]] == [
        section.id for section in summary.sections
    ]
    for name in ("subject", "opening", "closing", "prepared", "wallet_name", "created", "lang"):
        assert found[name] == getattr(summary, name)
    assert [file["sha256"] for file in found["attachments"]] == [
        file.sha256 for file in summary.attachments
    ]


def names(node: object) -> object:
    """The same document with every value that is not a key or an id left out."""
    if isinstance(node, dict):
        return {key: part if key == "id" else names(part) for key, part in node.items()}
    return [names(part) for part in node] if isinstance(node, list) else None


def test_keys_and_ids_are_the_same_in_every_language() -> None:
    assert names(document(render(CASE, "json", "zh"))) == names(
        document(render(CASE, "json", "en"))
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_values_come_back_as_they_were(words: str) -> None:
    case = with_values(CASE, {"description": words})
    rows = {
        row["id"]: row["value"]
        for section in document(render(case, "json"))["sections"]
        for row in section["rows"]
    }
    assert (rows["description"], rows["transaction_id"]) == (tidy(words), HASH)


def test_every_outcome_urgency_and_role_is_in_the_schema() -> None:
    for outcome in OUTCOME_KINDS:
        for urgency in URGENCIES:
            for role in ROLES:
                case = replace(CASE, outcome=outcome, urgency=urgency, role=role)
                document(render(case, "json"))


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"lang": "fr"},
        {"more": 1},
        {"sections": []},
        {"public": True},
        {"attachments": [{"name": "a"}]},
    ],
)
def test_the_schema_refuses_anything_else(change: dict[str, object]) -> None:
    assert not VALIDATOR.is_valid(document(render(CASE, "json")) | change)
