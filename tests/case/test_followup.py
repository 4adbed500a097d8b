"""What is new since support last heard, and how long it has taken."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from supportcli.case.followup import at_time, elapsed, lasting, news, on_day, private_words
from supportcli.case.record import Note, Sent
from supportcli.lang import Text, same
from supportcli.messages.answer import UNKNOWN_VALUE
from tests.summary.follow_up_sample import (
    AFTER,
    BEFORE,
    CHINA,
    NEWS,
    NOW,
    RECORD,
    SAME_AGAIN,
    TICKET,
    WALLETS,
    at,
)
from tests.summary.summary_sample import CASE, entry

KDOU = WALLETS["kdou"]


def test_only_what_support_has_not_heard_is_new() -> None:
    changed = {one.after.id: (one.before.value.en, one.after.value.en) for one in NEWS.changed}
    assert changed == {
        "status": ("Processing", "Failed"),
        "account": ("alice@example.com", "bob@example.com"),
    }
    assert [one.id for one in NEWS.added] == ["refunded", "transaction_time"]
    assert [(one.id, one.result) for one in NEWS.tried] == [("method", "not_helped")]
    assert [file.name for file in NEWS.files] == ["record.png"]
    assert [note.text for note in NEWS.notes] == ["朋友那边又查了一次，仍然没有收到"]
    assert not NEWS.nothing_new


def test_nothing_new_is_said_to_be_so() -> None:
    assert SAME_AGAIN.nothing_new
    for part in (
        {"notes": NEWS.notes},
        {"files": NEWS.files},
        {"tried": NEWS.tried},
        {"added": NEWS.added},
        {"changed": NEWS.changed},
    ):
        assert not replace(SAME_AGAIN, **part).nothing_new


def test_what_is_still_unknown_is_no_news() -> None:
    gap = entry("bank_name", Text("银行", "Bank"), UNKNOWN_VALUE, gap=True)
    lost = replace(BEFORE, items=(*BEFORE.items[:1], gap, *BEFORE.items[1:]))
    assert news(lost, BEFORE, RECORD, KDOU, NOW).added == ()
    assert news(lost, lost, RECORD, KDOU, NOW).changed == ()
    known = replace(gap, value=same("Bank of Examples"), gap=False)
    found = news(replace(lost, items=(known,)), lost, RECORD, KDOU, NOW)
    assert ([one.id for one in found.added], found.changed) == (["bank_name"], ())


def test_when_nothing_was_told_all_is_new() -> None:
    found = news(CASE, None, replace(RECORD, sent=(), told=0), KDOU, NOW)
    told = [one.id for one in (*CASE.details, *CASE.items) if not one.gap]
    assert [one.id for one in found.added] == told
    assert (found.tried, found.files) == (CASE.tried, CASE.attachments)
    assert len(found.notes) == 2
    assert (found.first_contact, found.since_first, found.contacts) == (None, timedelta(), 0)


def test_the_last_promise_and_by_how_long_it_is_broken() -> None:
    assert NEWS.promise == RECORD.promises[-1]
    assert NEWS.overdue == timedelta(days=2, hours=15, minutes=20)
    early = news(AFTER, BEFORE, RECORD, KDOU, at(22, 18, 9))
    assert early.overdue == timedelta()
    none = news(AFTER, BEFORE, replace(RECORD, promises=()), KDOU, NOW)
    assert (none.promise, none.overdue) == (None, timedelta())


def test_times_are_told_on_the_readers_clock_and_never_run_backwards() -> None:
    record = replace(
        RECORD,
        sent=tuple(replace(one, at=one.at.astimezone(UTC)) for one in RECORD.sent),
        promises=tuple(replace(one, at=one.at.astimezone(UTC)) for one in RECORD.promises),
        notes=(Note("x", datetime(2026, 11, 25, 2, tzinfo=UTC), ""),),
        told=0,
    )
    found = news(AFTER, BEFORE, record, KDOU, NOW)
    assert found.first_contact == at(20, 18, 5)
    assert {one.at.tzinfo for one in found.history} == {CHINA}
    assert found.notes[0].at.tzinfo == CHINA
    assert found.promise is not None
    assert found.promise.at.tzinfo == CHINA
    ahead = news(AFTER, BEFORE, RECORD, KDOU, at(1, 0))
    assert (ahead.since_first, ahead.overdue) == (timedelta(), timedelta())


def test_the_history_is_in_order_and_names_the_channels() -> None:
    assert [(one.kind, f"{one.at:%d %H:%M}", one.words.en) for one in NEWS.history] == [
        ("first", "20 18:05", "In-app chat"),
        ("promised", "20 18:10", "48小时内"),
        ("noted", "20 18:11", "客服说要转技术部"),
        ("follow_up", "23 09:00", "Telephone"),
        ("noted", "24 20:00", "朋友那边又查了一次，仍然没有收到"),
    ]
    assert NEWS.contacts == 2
    assert NEWS.since_first == timedelta(days=4, hours=15, minutes=25)
    gone = replace(RECORD, sent=(Sent("old-chat", "first", at(20, 18)),))
    assert news(AFTER, BEFORE, gone, KDOU, NOW).history[0].words == same("")


def test_a_ticket_from_before_comes_before_the_newer_ones() -> None:
    item = entry("ticket_number", Text("工单号", "Ticket"), "TK-1", typed=True, identifier=True)
    case = replace(AFTER, items=(item, *AFTER.items))
    assert news(case, BEFORE, RECORD, KDOU, NOW).tickets == ("TK-1", TICKET)
    unknown = replace(case, items=(replace(item, gap=True),))
    assert news(unknown, BEFORE, RECORD, KDOU, NOW).tickets == (TICKET,)
    twice = replace(RECORD, tickets=("TK-1", TICKET))
    assert news(case, BEFORE, twice, KDOU, NOW).tickets == ("TK-1", TICKET)


def test_what_the_case_alone_does_not_know_to_be_private() -> None:
    assert private_words(NEWS) == (
        TICKET,
        "客服说要转技术部",
        "朋友那边又查了一次，仍然没有收到",
        "alice@example.com",
    )


@pytest.mark.parametrize(
    ("hours", "zh", "en"),
    [
        (0.5, "不到 1 小时", "less than an hour"),
        (1, "1 小时", "1 hour"),
        (23.9, "23 小时", "23 hours"),
        (24, "1 天", "1 day"),
        (47.9, "1 天", "1 day"),
        (48, "2 天", "2 days"),
    ],
)
def test_durations_are_whole(hours: float, zh: str, en: str) -> None:
    assert lasting(timedelta(hours=hours)) == Text(zh, en)


def test_nothing_lasts_less_than_no_time() -> None:
    assert elapsed(NOW + timedelta(days=1), NOW) == timedelta()


def test_days_and_times() -> None:
    late = datetime(2026, 11, 24, 15, 59, tzinfo=UTC)
    assert at_time(late, NOW) == on_day(late, NOW) == Text("11月24日", "24 Nov")
    assert at_time(at(24, 9), NOW) == Text("11月24日 09:00", "24 Nov 09:00")
    assert on_day(datetime(2025, 1, 2, tzinfo=CHINA), NOW) == Text("2025年1月2日", "2 Jan 2025")
