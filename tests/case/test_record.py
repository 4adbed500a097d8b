"""The fold: a case as it stands after its events, in the order of their numbers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from supportcli.case.event import EventError, Json
from supportcli.case.record import Note, Promise, Record, Sent, apply, fold, search_text
from supportcli.flow.values import Unknown
from tests.case.histories import BEGIN, HASH, Step, answered, case_id, ended, history

WRITTEN: Step = ("rendered", {"format": "text", "lang": "zh"})
SENT: Step = ("sent", {"channel": "phone", "message": "first"})
CLOSED: Step = ("closed", {"result": "unsolved"})
REOPENED: Step = ("reopened", {})


def minute(number: int) -> datetime:
    return BEGIN + timedelta(hours=1, minutes=number)


def test_a_whole_case() -> None:
    events = history(
        1,
        answered("status", "processing"),
        answered("amount", {"unknown": "没截图"}),
        answered("status", "failed"),
        ("drafted", {"key": "description", "text": "昨天"}),
        answered("extra", ["a", "b"]),
        ("withdrawn", {"key": "extra"}),
        ended("contact"),
        ("rendered", {"format": "text", "lang": "zh"}),
        SENT,
        ("ticket", {"number": "T-1"}),
        ("promised", {"until": "2026-03-05T08:00:00+08:00", "words": "三天"}),
        ("noted", {"text": "很急"}),
        ("escalated", {"rung": "manager"}),
        ("rated", {"scores": {"speed": 2}}),
        by="agent",
    )
    assert fold(events) == Record(
        id=case_id(1),
        flow="transfer-missing",
        flow_hash=HASH,
        wallet="alipay",
        role="self",
        lang="zh",
        now=datetime.fromisoformat("2026-03-02T09:00:00+08:00"),
        opened=minute(1),
        changed=minute(15),
        by="agent",
        seq=15,
        answers={"status": "failed", "amount": Unknown("没截图")},
        outcome="contact",
        outcome_node="end",
        written=True,
        tickets=("T-1",),
        promises=(Promise(datetime(2026, 3, 5, tzinfo=UTC), "三天", minute(12)),),
        notes=(Note("很急", minute(13), "agent"),),
        sent=(Sent("phone", "first", minute(10)),),
        rung="manager",
        rating={"speed": 2},
    )
    assert fold(events).due == datetime(2026, 3, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("steps", "status", "result"),
    [
        ([], "draft", None),
        ([ended("contact")], "draft", None),
        ([ended("contact"), WRITTEN], "ready", None),
        ([ended("escalate"), WRITTEN], "ready", None),
        ([ended("wait")], "waiting", None),
        ([ended("resolved")], "closed", "solved"),
        ([ended("stop")], "closed", None),
        ([ended("contact"), SENT], "waiting", None),
        ([ended("contact"), SENT, CLOSED], "closed", "unsolved"),
        ([ended("contact"), SENT, CLOSED, REOPENED], "waiting", None),
        ([ended("resolved"), REOPENED], "draft", None),
        ([ended("contact"), answered("a", "b")], "draft", None),
        ([answered("a", "b"), ended("resolved"), ("withdrawn", {"key": "a"})], "draft", None),
        ([CLOSED], "closed", "unsolved"),
    ],
)
def test_how_far_a_case_has_come(steps: list[Step], status: str, result: str | None) -> None:
    record = fold(history(1, *steps))
    assert (record.status, record.result) == (status, result)


def test_half_typed_words_go_with_the_answer() -> None:
    drafted: Step = ("drafted", {"key": "a", "text": "ha"})
    assert fold(history(1, drafted)).draft == ("a", "ha")
    for step in (answered("a", "half"), ended("contact"), ("withdrawn", {"key": "b"})):
        assert fold(history(1, drafted, step)).draft is None


def test_going_on_another_day_moves_the_clock() -> None:
    later = "2026-03-04T09:00:00+08:00"
    record = fold(history(1, ("resumed", {"now": later})))
    assert record.now == datetime.fromisoformat(later)


def test_a_closed_case_has_nothing_due() -> None:
    promised: Step = ("promised", {"until": "2026-03-05T00:00:00Z", "words": ""})
    assert fold(history(1, promised, CLOSED)).due is None


def test_order_is_by_number_and_time_never_runs_back() -> None:
    first, second, third = history(1, answered("a", "1"), answered("a", "2"))
    record = fold([first, replace(second, at=BEGIN - timedelta(days=20000)), third])
    assert record.answers == {"a": "2"}
    back = fold([first, second, replace(third, at=datetime(1970, 1, 1, tzinfo=UTC))])
    assert (back.answers, back.opened, back.changed) == ({"a": "2"}, minute(1), minute(2))


def test_a_broken_history_is_no_case() -> None:
    one, two, three = history(1, answered("a", "1"), answered("a", "2"))
    other = history(2, answered("a", "1"))[1]
    broken = [[], [two], [one, three], [one, one], [two, one], [one, other], [replace(one, seq=2)]]
    for events in (*broken, [one, replace(one, seq=2)]):
        with pytest.raises(EventError):
            fold(events)


def test_apply_is_fold_by_steps() -> None:
    events = history(1, answered("a", "1"), ended("contact"), SENT)
    record = None
    for number, event in enumerate(events, 1):
        record = apply(record, event)
        assert record == fold(events[:number])


def test_what_a_search_looks_through() -> None:
    file: Json = {"path": "/secret/a.png", "name": "a.png", "size": 1, "mime": "x", "sha256": HASH}
    record = fold(
        history(
            1,
            answered("a", "文字"),
            answered("b", ["one", "two"]),
            answered("c", {"unknown": "reason"}),
            answered("d", [file]),
            ("ticket", {"number": "T-1"}),
            ("promised", {"until": "2026-03-05T00:00:00Z", "words": "soon"}),
            ("noted", {"text": "note"}),
            ("drafted", {"key": "e", "text": "half"}),
        )
    )
    names = f"{case_id(1)}\ntransfer-missing\nalipay\nT-1"
    assert search_text(record) == f"{names}\n文字\none\ntwo\nreason\na.png\nsoon\nnote\nhalf"


def test_a_message_tells_the_notes_that_were_written_before_it() -> None:
    note = ("noted", {"text": "x"})
    sent = ("sent", {"channel": "phone", "message": "first"})
    assert fold(history(1, note, note, sent, note)).told == 2
