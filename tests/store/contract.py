"""What every store must do, whatever it is made of: subclass it and hand in an empty store."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from supportcli.case.event import Event, EventError, Json
from supportcli.case.record import fold
from supportcli.errors import Exit
from supportcli.store.base import (
    CaseStore,
    ConflictError,
    Head,
    Query,
    StoreError,
    head,
    pin,
)
from tests.case.histories import after, answered, case_id, ended, history

FIRST = history(1, answered("status", "转账失败"), ended("contact"), by="li")
LONG = "长" * 350_000


def put(store: CaseStore, events: Iterable[Event]) -> None:
    events = tuple(events)
    store.append(events, fold(events))


def listed(store: CaseStore, query: Query) -> list[str]:
    return [one.id for one in store.heads(query)]


class Contract:
    """The tests take `store` from a fixture of the subclass."""

    def test_empty(self, store: CaseStore) -> None:
        assert store.events(case_id(1)) == ()
        assert store.heads(Query()) == store.heads(Query(text="a")) == ()
        assert store.ids("") == ()
        assert store.pinned("a" * 64) is None
        assert store.delete([case_id(1)]) == 0

    def test_what_is_stored_is_what_is_read(self, store: CaseStore) -> None:
        put(store, FIRST)
        assert store.events(case_id(1)) == FIRST
        assert store.heads(Query()) == (head(fold(FIRST)),)

    def test_the_head_of_a_case(self, store: CaseStore) -> None:
        promised: dict[str, Json] = {"until": "2026-03-05T00:00:00Z", "words": ""}
        steps = (("ticket", {"number": "T-1"}), ("promised", promised), ended("wait"))
        events = history(1, *steps, by="li")
        put(store, events)
        assert store.heads(Query()) == (
            Head(
                case_id(1),
                "transfer-missing",
                "alipay",
                "waiting",
                events[0].at,
                events[-1].at,
                datetime(2026, 3, 5, tzinfo=UTC),
                "T-1",
                "li",
            ),
        )

    def test_one_answer_at_a_time(self, store: CaseStore) -> None:
        for number in range(1, len(FIRST) + 1):
            store.append(FIRST[number - 1 : number], fold(FIRST[:number]))
            assert store.events(case_id(1)) == FIRST[:number]
            assert store.heads(Query()) == (head(fold(FIRST[:number])),)

    def test_the_same_again_is_passed_over(self, store: CaseStore) -> None:
        put(store, FIRST)
        before = store.heads(Query())
        store.append(FIRST[:2], fold(FIRST[:2]))
        put(store, FIRST)
        store.append((), fold(FIRST))
        assert store.events(case_id(1)) == FIRST
        assert store.heads(Query()) == before
        more = after(FIRST[-1], "reopened")
        put(store, (*FIRST, more))
        assert store.events(case_id(1)) == (*FIRST, more)

    def test_a_conflict_names_who_and_when(self, store: CaseStore) -> None:
        put(store, FIRST)
        mine = after(FIRST[1], "noted", by="wang", text="x")
        ours = (*FIRST[:2], mine, after(mine, "reopened", by="wang"))
        with pytest.raises(ConflictError) as caught:
            store.append(ours[2:], fold(ours))
        assert (caught.value.by, caught.value.at) == ("li", FIRST[2].at)
        assert caught.value.code is Exit.STORE
        assert caught.value.problems[0].text.en == (
            f"case {case_id(1)} was just changed by li (2026-03-02 02:03 UTC), "
            "so this was not saved; open it again"
        )
        assert store.events(case_id(1)) == FIRST
        assert store.heads(Query()) == (head(fold(FIRST)),)

    def test_a_case_number_drawn_twice_is_a_conflict(self, store: CaseStore) -> None:
        put(store, FIRST)
        with pytest.raises(ConflictError):
            put(store, history(1, by="wang"))

    def test_no_gap_and_no_stranger(self, store: CaseStore) -> None:
        put(store, FIRST[:1])
        with pytest.raises(StoreError) as caught:
            store.append(FIRST[2:], fold(FIRST))
        assert caught.value.problems[0].rule == "store.gap"
        with pytest.raises(StoreError):
            store.append(history(2), fold(FIRST))
        assert store.events(case_id(1)) == FIRST[:1]
        assert store.events(case_id(2)) == ()

    def test_all_or_none(self, store: CaseStore) -> None:
        bad = replace(FIRST[1], data={"key": "a", "raw": "\x00"})
        with pytest.raises(EventError):
            store.append((FIRST[0], bad), fold(FIRST))
        assert store.events(case_id(1)) == ()
        assert store.heads(Query()) == ()

    @pytest.mark.parametrize("raw", ["a\x00b", "\ud800", 2**63, float("nan"), 1.5])
    def test_what_not_every_store_can_keep_is_refused(self, store: CaseStore, raw: Json) -> None:
        put(store, FIRST)
        event = after(FIRST[-1], "answered", key="a", raw=raw)
        with pytest.raises(EventError) as caught:
            store.append((event,), fold(FIRST))
        assert caught.value.code is Exit.STORE
        assert store.events(case_id(1)) == FIRST

    @pytest.mark.parametrize("text", ["", "  ", "'; DROP TABLE events; --", "a\r\n\tb", "\x1b[2J"])
    def test_odd_text_is_kept_as_it_is(self, store: CaseStore, text: str) -> None:
        events = history(1, answered(text, text), ("noted", {"text": text}), by=text)
        put(store, events)
        assert store.events(case_id(1)) == events
        assert store.heads(Query())[0].by == text

    def test_a_very_long_answer(self, store: CaseStore) -> None:
        events = history(1, answered("a", LONG), ended("contact"))
        put(store, events)
        assert store.events(case_id(1)) == events
        assert listed(store, Query(text="长长长")) == [case_id(1)]

    def test_newest_first_page_by_page(self, store: CaseStore) -> None:
        for number in (3, 1, 5, 2, 4):
            put(store, history(number))
        seen: list[str] = []
        page = store.heads(Query(limit=2))
        while page:
            seen += [one.id for one in page]
            page = store.heads(Query(limit=2, after=(page[-1].changed, page[-1].id)))
        assert seen == [case_id(number) for number in (5, 4, 3, 2, 1)]

    def test_the_same_moment_is_ordered_by_number(self, store: CaseStore) -> None:
        cases = [case_id(number) for number in range(1, 6)]
        for number in range(1, 6):
            put(store, (replace(history(number)[0], at=FIRST[0].at),))
        assert listed(store, Query()) == sorted(cases, reverse=True)
        third = sorted(cases, reverse=True)[2]
        page = Query(after=(FIRST[0].at, third), text="transfer")
        assert listed(store, page) == sorted(cases, reverse=True)[3:]

    def test_each_filter(self, store: CaseStore) -> None:
        promised: dict[str, Json] = {"until": "2026-03-05T00:00:00Z", "words": ""}
        written: dict[str, Json] = {"format": "text", "lang": "zh"}
        put(store, history(1, ended("contact"), ("rendered", written)))
        put(store, history(2, ("promised", promised)))
        other = history(3)[0]
        put(store, (replace(other, data={**other.data, "flow": "stolen", "wallet": "im"}),))
        at = history(2)[0].at + timedelta(minutes=1)
        due = datetime(2026, 3, 5, tzinfo=UTC)
        expected = {
            Query(status="ready"): [1],
            Query(status="draft"): [3, 2],
            Query(wallet="im"): [3],
            Query(flow="transfer-missing"): [2, 1],
            Query(since=at): [3, 2],
            Query(until=at): [2, 1],
            Query(since=at, until=at): [2],
            Query(due_before=due): [],
            Query(due_before=due + timedelta(seconds=1)): [2],
            Query(wallet="alipay", status="draft", text="transfer"): [2],
            Query(limit=1): [3],
        }
        for query, numbers in expected.items():
            assert listed(store, query) == [case_id(number) for number in numbers], query

    @pytest.mark.parametrize(
        ("typed", "numbers"),
        [
            ("转账", [2, 1]),
            ("转", [2, 1]),
            ("败", [1]),
            ("转账失败", [1]),
            ("失败转账", []),
            ("账 转", [2, 1]),
            ("FAILED", [2]),
            ("fail", [2]),
            ("ailed", []),
            ("Ｔ-9１", [2]),
            ("t-9", [2]),
            ("转账 failed", [2]),
            ("转账 nothing", []),
            ("", []),
            ("?!", []),
            ('"', []),
            ("OR", []),
            ("transfer OR nothing", []),
        ],
    )
    def test_text_search(self, store: CaseStore, typed: str, numbers: list[int]) -> None:
        put(store, history(1, answered("a", "昨天转账失败"), ended("contact")))
        put(store, history(2, answered("a", "转账慢: Failed!"), ("ticket", {"number": "T-91"})))
        put(store, history(3, ended("contact")))
        assert listed(store, Query(text=typed)) == [case_id(number) for number in numbers]

    def test_a_search_finds_what_a_case_says_now(self, store: CaseStore) -> None:
        events = history(1, answered("a", "旧的"), ended("contact"), answered("a", "新的"))
        put(store, history(2, ended("contact")))
        for number in range(2, 5):
            store.append(events[:number], fold(events[:number]))
            new = number == 4
            assert listed(store, Query(text="旧的")) == ([] if new else [case_id(1)])
            assert listed(store, Query(text="新的")) == ([case_id(1)] if new else [])
            assert listed(store, Query(text="alipay"))[-1:] == [case_id(1)]

    def test_short_numbers(self, store: CaseStore) -> None:
        cases = sorted(case_id(number) for number in range(1, 16))
        for number in range(1, 16):
            put(store, history(number))
        assert list(store.ids("")) == cases[:10]
        for case in cases:
            assert store.ids(case) == store.ids(case.lower().replace("-", " ")) == (case,)
            expected = tuple(one for one in cases if one.startswith(case[:2]))
            assert store.ids(case[:2]) == expected
        assert store.ids("!") == store.ids("%") == ()

    def test_the_flow_a_case_was_begun_with(self, store: CaseStore) -> None:
        pinned = pin({"a.yaml": "format: 1\n# 文字", "facts.yaml": ""})
        store.append(FIRST, fold(FIRST), pinned)
        store.append(history(2), fold(history(2)), pinned)
        assert store.pinned(pinned.hash) == pinned
        assert store.pinned(pin({"a.yaml": ""}).hash) is None

    def test_delete(self, store: CaseStore) -> None:
        for number in (1, 2, 3):
            put(store, history(number, answered("a", "转账"), ended("contact")))
        assert store.delete([case_id(1), case_id(3), case_id(1), case_id(9)]) == 2
        assert store.events(case_id(1)) == ()
        assert listed(store, Query()) == listed(store, Query(text="转账")) == [case_id(2)]
        put(store, FIRST)
        assert store.events(case_id(1)) == FIRST
        assert listed(store, Query(text="失败")) == [case_id(1)]
