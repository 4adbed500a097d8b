"""Events: one canonical line of JSON each, and nothing else is believed."""

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from supportcli.case.event import KINDS, Event, EventError, Json, event_from_json, event_to_json
from supportcli.case.raws import raw_from_json, raw_to_json
from supportcli.errors import Exit
from supportcli.flow.values import FileInfo, Raw, Unknown
from tests.case.histories import HASH, answered, history

FILE = FileInfo("/tmp/a.png", "a.png", 2**62, "image/png", HASH)
EXAMPLES: dict[str, dict[str, Json]] = {
    "opened": dict(history(1)[0].data),
    "answered": {"key": "network#2", "raw": ["a", "b"]},
    "withdrawn": {"key": "network"},
    "resumed": {"now": "2026-03-04T09:00:00+08:00"},
    "drafted": {"key": "description", "text": "转到一半\n“引号”"},
    "ended": {"outcome": "contact", "node": "contact"},
    "rendered": {"format": "markdown", "lang": "en"},
    "sent": {"channel": "phone", "message": "follow_up"},
    "ticket": {"number": "T-1"},
    "promised": {"until": "2026-03-05T00:00:00+00:00", "words": "三天内"},
    "noted": {"text": ""},
    "escalated": {"rung": "manager"},
    "closed": {"result": "given_up"},
    "reopened": {},
    "rated": {"scores": {"speed": 1, "solved": 5}},
}
RAWS: list[Raw] = ["", "文字", (), ("a",), ("a", "b"), (FILE,), Unknown(), Unknown("没看到")]


def event(kind: str, data: dict[str, Json]) -> Event:
    return replace(history(1)[0], seq=7, kind=kind, data=data)


def test_there_is_an_example_of_each_kind() -> None:
    assert EXAMPLES.keys() == KINDS.keys()
    assert not {"id", "case_id", "seq", "kind", "at", "by"} & {
        name for shapes in KINDS.values() for name in shapes
    }


@pytest.mark.parametrize("kind", KINDS)
def test_there_and_back(kind: str) -> None:
    one = event(kind, EXAMPLES[kind])
    text = event_to_json(one)
    assert event_from_json(text) == one
    assert "\n" not in text
    assert list(json.loads(text)) == sorted(json.loads(text))


def test_the_form_is_fixed() -> None:
    assert event_to_json(history(1, answered("status", "处理中"))[1]) == (
        '{"at":"2026-03-02T02:02:00.000250+00:00","by":"","case_id":"HB3NZ-DNJ4E",'
        '"id":"ID","key":"status","kind":"answered","raw":"处理中","seq":2}'
    ).replace("ID", history(1, answered("status", ""))[1].id).replace(
        "HB3NZ-DNJ4E", history(1)[0].case_id
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_required_and_no_other_is_known(kind: str) -> None:
    data = EXAMPLES[kind]
    for name in data:
        with pytest.raises(EventError):
            event_to_json(event(kind, {key: value for key, value in data.items() if key != name}))
        with pytest.raises(EventError):
            event_to_json(event(kind, {**data, name: True}))
    with pytest.raises(EventError):
        event_to_json(event(kind, {**data, "more": "x"}))


@pytest.mark.parametrize(
    "change",
    [
        {"id": "A" * 32},
        {"id": "a" * 31},
        {"case_id": "00000-00001"},
        {"case_id": "0000000000"},
        {"seq": 0},
        {"seq": True},
        {"seq": 2**63},
        {"kind": "unheard"},
        {"by": "a\x00b"},
        {"at": datetime(2026, 1, 1)},
        {"at": datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=8)))},
        {"data": {"text": "\x00"}},
        {"data": {"text": "\ud800"}},
        {"data": {"text": 1.5}},
    ],
)
def test_what_is_no_event_is_not_written(change: dict[str, Any]) -> None:
    with pytest.raises(EventError) as caught:
        event_to_json(replace(event("noted", {"text": ""}), **change))
    assert caught.value.code is Exit.STORE


@pytest.mark.parametrize(
    "raw",
    [float("nan"), 2**63, -(2**63), ["a", ["\x00"]], {"unknown": "\udfff"}, {"\x00": "a"}, 5, None],
)
def test_what_a_store_could_not_keep_is_refused(raw: Json) -> None:
    with pytest.raises(EventError):
        event_to_json(event("answered", {"key": "a", "raw": raw}))


def test_depth_is_bounded() -> None:
    deep: Json = "x"
    for _ in range(9):
        deep = [deep]
    with pytest.raises(EventError):
        event_to_json(event("answered", {"key": "a", "raw": deep}))


GOOD = event_to_json(event("noted", {"text": "x"}))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{",
        "[" * 100_000,
        GOOD[:-1] + ',"more":1}',
        GOOD[:-1] + ',"seq":7}',
        GOOD.replace('"seq":7', '"seq":7.0'),
        GOOD.replace('"seq":7', '"seq":NaN'),
        GOOD.replace('"seq":7', '"seq":"7"'),
        GOOD.replace("+00:00", ""),
        GOOD.replace('"by":"",', ""),
        GOOD.replace('"by":""', '"by":null'),
        GOOD.replace('"kind":"noted"', '"kind":["noted"]'),
        GOOD.replace('"x"', r'"\u0000"'),
        GOOD.replace('"x"', r'"\ud800"'),
        GOOD.replace("2026", "9999").replace("+00:00", "-23:59").replace("-03-02T", "-12-31T"),
    ],
)
def test_what_is_no_event_is_not_read(text: str) -> None:
    assert text != GOOD
    with pytest.raises(EventError):
        event_from_json(text)


def test_another_zone_is_the_same_moment() -> None:
    text = GOOD.replace("T02:01:00.000250+00:00", "T10:01:00.000250+08:00")
    assert text != GOOD
    assert event_to_json(event_from_json(text)) == GOOD


@pytest.mark.parametrize("raw", RAWS, ids=repr)
def test_raw_answers_keep_their_kind(raw: Raw) -> None:
    value = json.loads(json.dumps(raw_to_json(raw)))
    assert raw_from_json(value) == raw
    event_to_json(event("answered", {"key": "a", "raw": raw_to_json(raw)}))


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"unknown": 1},
        {"unknown": "", "more": ""},
        ["a", {"path": "x"}],
        [{"path": "a", "name": "a", "mime": "a", "sha256": "a", "size": True}],
        [["a"]],
        5,
        None,
    ],
)
def test_other_forms_are_no_answer(value: Json) -> None:
    with pytest.raises(EventError):
        raw_from_json(value)
