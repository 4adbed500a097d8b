"""A team on one database: nothing waits for it, nothing is lost, nothing is there twice."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from supportcli.case.record import fold
from supportcli.errors import Exit, SupportError
from supportcli.store.base import Query, head, pin
from supportcli.store.sqlite import SqliteStore
from supportcli.store.team import Sync, TeamStore
from tests.case.histories import answered, case_id, ended, history
from tests.store.conftest import TEAM
from tests.store.contract import Contract
from tests.store.members import Member, Step
from tests.store.servers import Server

CASE = case_id(1)
BEGUN = history(1, answered("status", "转账失败"), by="li")
NOTE: Step = ("noted", {"text": "x"})


@pytest.fixture
def li(tmp_path: Path, url: str) -> Iterator[Member]:
    with closing(Member(tmp_path / "m", "li", url)) as member:
        yield member


@pytest.fixture
def wang(tmp_path: Path, url: str) -> Iterator[Member]:
    with closing(Member(tmp_path / "m", "wang", url)) as member:
        yield member


@pytest.fixture
def shared(li: Member, wang: Member) -> None:
    """A case that both have."""
    li.begin(BEGUN)
    assert li.push() == Sync(2, ())
    assert wang.look(CASE) == BEGUN


class TestContract(Contract):
    @pytest.fixture
    def store(self, li: Member) -> TeamStore:
        return li.store()


def test_writing_asks_nobody(li: Member) -> None:
    li.begin(BEGUN)
    for _ in range(20):
        li.do(CASE, NOTE)
    assert (li.opened, li.told) == (0, [])
    store = li.store()
    assert store.waiting() == 22
    assert store.push() == Sync(22, ())
    assert (store.waiting(), store.push(), li.opened) == (0, Sync(0, ()), 1)


def test_the_others_see_it(li: Member, wang: Member, shared: None) -> None:
    wang.do(CASE, NOTE)
    assert wang.push() == Sync(1, ())
    assert [event.by for event in li.look(CASE)] == ["li", "li", "wang"]
    assert li.store().local.events(CASE) == wang.store().local.events(CASE)


def test_what_commutes_is_numbered_after_theirs(li: Member, wang: Member, shared: None) -> None:
    steps: list[Step] = [
        ("noted", {"text": "a"}),
        ("ticket", {"number": "T-1"}),
        ("promised", {"until": "2026-03-05T00:00:00Z", "words": "w"}),
        ("sent", {"channel": "phone", "message": "first"}),
        ("rendered", {"format": "text", "lang": "zh"}),
        ("rated", {"scores": {"speed": 5}}),
        ("escalated", {"rung": "manager"}),
        ("drafted", {"key": "other", "text": "half"}),
        answered("mine", "1"),
        ("withdrawn", {"key": "mine"}),
        ("closed", {"result": "solved"}),
        ("reopened", {}),
    ]
    theirs = li.do(CASE, answered("theirs", "2"), NOTE)
    li.push()
    ours = wang.do(CASE, *steps)
    assert wang.push() == Sync(len(steps), ())
    found = li.look(CASE)
    assert [event.id for event in found] == [event.id for event in (*BEGUN, *theirs, *ours)]
    assert [event.kind for event in found[-len(steps) :]] == [kind for kind, _ in steps]
    assert [event.seq for event in found] == list(range(1, len(found) + 1))
    assert wang.store().local.events(CASE) == found and wang.told == []


def test_an_answer_that_came_too_late_is_refused_by_name(
    li: Member, wang: Member, shared: None
) -> None:
    (theirs,) = li.do(CASE, answered("status", "处理中"))
    li.push()
    wang.do(
        CASE, answered("status", "成功"), ("withdrawn", {"key": "status"}), NOTE, ended("contact")
    )
    result = wang.push()
    assert [(one.ours.kind, one.theirs) for one in result.refused] == [
        ("answered", theirs), ("withdrawn", theirs), ("ended", theirs),
    ]  # fmt: skip
    at = theirs.at.strftime("%Y-%m-%d %H:%M")
    kept = "your change was not taken and is kept in the case as a note"
    assert wang.told == [
        f"case {CASE}: status was changed by li at {at} UTC; {kept}",
        f"case {CASE}: status was changed by li at {at} UTC; {kept}",
        f"case {CASE}: what the outcome rests on was changed by li at {at} UTC; {kept}",
    ]
    record = fold(li.look(CASE))
    assert (record.answers, record.outcome) == ({"status": "处理中"}, None)
    assert [note.text for note in record.notes] == [
        f'没有采用：原想把 status 答成 "成功"，但 li 已在 {at}（UTC）改过',
        f"没有采用：原想撤回 status 的回答，但 li 已在 {at}（UTC）改过",
        "x",
        f"没有采用：原想走到结果 end，但 li 已在 {at}（UTC）改过",
    ]
    assert wang.store().local.events(CASE) == li.store().local.events(CASE)
    assert wang.push() == Sync(0, ())


def test_one_who_looked_first_changes_an_answer_freely(
    li: Member, wang: Member, shared: None
) -> None:
    li.do(CASE, answered("status", "处理中"))
    li.push()
    wang.look(CASE)
    wang.do(CASE, answered("status", "成功"))
    assert wang.push() == Sync(1, ())
    assert fold(li.look(CASE)).answers == {"status": "成功"}


def test_looking_sends_first_what_waits(li: Member, wang: Member, shared: None) -> None:
    li.do(CASE, answered("status", "处理中"))
    li.push()
    wang.do(CASE, answered("status", "成功"), NOTE)
    seen = wang.look(CASE)
    assert [event.kind for event in seen[2:]] == ["answered", "noted", "noted"]
    assert seen == li.look(CASE) and len(wang.told) == 1


def test_the_flow_comes_with_the_case(li: Member, wang: Member) -> None:
    pinned = pin({"a.yaml": "format: 1\n# 文字"})
    events = (replace(BEGUN[0], data={**BEGUN[0].data, "flow_hash": pinned.hash}),)
    store = li.store()
    store.append(events, fold(events), pinned)
    store.push()
    assert wang.store().pinned(pinned.hash) == pinned
    wang.look(CASE)
    assert wang.store().local.pinned(pinned.hash) == pinned


def test_a_list_shows_the_team_s_cases_and_one_s_own(li: Member, wang: Member) -> None:
    for number in range(1, 6):
        li.begin(history(number, answered("a", "转账")))
    li.push()
    wang.look(case_id(2))
    wang.begin(history(7, answered("a", "转账")))
    for query in (Query(), Query(text="转账")):
        assert [one.id for one in wang.store().heads(query)] == [
            case_id(number) for number in (7, 5, 4, 3, 2, 1)
        ]
    page = wang.store().heads(Query(limit=3))
    rest = wang.store().heads(Query(after=(page[-1].changed, page[-1].id)))
    assert [one.id for one in (*page, *rest)] == [case_id(n) for n in (7, 5, 4, 3, 2, 1)]
    assert wang.store().ids(case_id(5)) == (case_id(5),)


def test_what_was_kept_before_there_was_a_team_stays_here(li: Member, tmp_path: Path) -> None:
    li.push()
    alone = SqliteStore(tmp_path / "m" / "li.db")
    alone.append(BEGUN, fold(BEGUN))
    alone.close()
    assert li.push() == Sync(0, ()) and li.look(CASE) == BEGUN
    assert li.store().heads(Query()) == (head(fold(BEGUN)),)
    assert li.team().events(CASE) == ()
    li.do(CASE, NOTE)
    li.push()
    assert len(li.team().events(CASE)) == 3


def test_two_cases_of_one_number_stay_apart(li: Member, wang: Member) -> None:
    li.begin(BEGUN)
    li.push()
    wang.begin(history(1, by="wang"))
    wang.begin(history(2, by="wang"))
    with pytest.raises(SupportError) as caught:
        wang.push()
    assert caught.value.code is Exit.STORE
    assert caught.value.problems[0].text.en == (
        f"case {CASE} was not sent: in the team database this number is another case, by li; "
        "yours is still on this machine"
    )
    assert wang.look(CASE) == history(1, by="wang") and li.look(CASE) == BEGUN
    assert li.look(case_id(2)) == history(2, by="wang")
    assert wang.store().waiting() == 1


def test_deleting_begins_with_the_team(li: Member, wang: Member, shared: None) -> None:
    li.begin(history(2))
    assert li.store().delete([CASE, case_id(2), case_id(3)]) == 2
    assert wang.store().heads(Query())[0].id == CASE
    assert li.team().heads(Query()) == ()


def test_what_nobody_else_can_have_is_deleted_without_asking(li: Member) -> None:
    li.begin(BEGUN)
    assert li.store().delete([CASE]) == 1
    assert (li.opened, li.store().waiting()) == (0, 0)


def test_an_agent_may_not_delete_or_rewrite(server: Server, li: Member, shared: None) -> None:
    server.run("postgres", "CREATE ROLE wei LOGIN IN ROLE supportcli_agent")
    server.run("postgres", "CREATE ROLE du LOGIN IN ROLE supportcli_reader")
    wei, du = (Member(li.folder, name, server.url(TEAM, name)) for name in ("wei", "du"))
    assert wei.look(CASE) == BEGUN
    wei.do(CASE, NOTE)
    wei.begin(history(2))
    assert wei.push() == Sync(2, ())
    for store in (wei.store(), wei.team()):
        with pytest.raises(SupportError) as caught:
            store.delete([CASE])
        assert caught.value.code is Exit.STORE
        assert caught.value.problems[0].rule == "store.rights"
    for statement in (
        "UPDATE supportcli.events SET by = 'li'",
        "DELETE FROM supportcli.events",
        "TRUNCATE supportcli.cases",
        "DROP TABLE supportcli.cases",
        "INSERT INTO supportcli.migrations (name) VALUES ('x')",
    ):
        with pytest.raises(Exception, match=r"permission denied|must be owner"):
            server.run(TEAM, f"SET ROLE supportcli_agent; {statement}")
    assert len(du.look(CASE)) == 3
    du.do(CASE, NOTE)
    with pytest.raises(SupportError) as caught:
        du.push()
    assert caught.value.problems[0].rule == "store.rights"
    assert du.store().waiting() == 1
    wei.close()
    du.close()
