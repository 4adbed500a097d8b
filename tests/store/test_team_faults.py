"""What can happen to a server, a network and a program, and what is left of a case then."""

import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from os import kill
from pathlib import Path
from time import monotonic

import pytest

from supportcli.case.event import KINDS, Event, EventError, Json
from supportcli.case.record import fold
from supportcli.errors import Exit, SupportError
from tests.case.histories import answered, history
from tests.store.conftest import TEAM
from tests.store.faults import (
    CASE,
    EVENTS,
    Outcome,
    at_each_message,
    client_killed_at_each_message,
    ids,
)
from tests.store.members import Member
from tests.store.servers import SOCKET, Server

AGENTS, EDITS = 8, 50
ODD = (
    "'; DROP TABLE supportcli.events; --", "$1 %s %(x)s {x}", "\\N", "\\.", "\\", "a\tb\r\nc\x0b",
    "\\u0000", "\ufffe\uffff\u202e\u200b", "😀" * 3, '{"a": [1', "\x01\x1b[2J\x7f\x9b", " ", "",
)  # fmt: skip


@pytest.fixture
def li(tmp_path: Path, url: str) -> Iterator[Member]:
    with closing(Member(tmp_path / "m", "li", url)) as member:
        yield member


def sound(outcomes: list[Outcome]) -> None:
    assert len(outcomes) >= 6
    assert [outcome for outcome in outcomes if not outcome.sound] == []
    assert {outcome.there for outcome in outcomes} == {0, len(EVENTS)}


@pytest.mark.parametrize("after", [False, True])
def test_the_backend_is_ended_at_each_message(
    after: bool, server: Server, url: str, tmp_path: Path
) -> None:
    sound(list(at_each_message(server, TEAM, tmp_path, Server.terminate, after=after)))


@pytest.mark.parametrize("after", [False, True])
def test_the_backend_is_killed_at_each_message(
    after: bool, server: Server, url: str, tmp_path: Path
) -> None:
    sound(list(at_each_message(server, TEAM, tmp_path, Server.kill, after=after)))


def test_the_line_breaks_after_each_message(server: Server, url: str, tmp_path: Path) -> None:
    outcomes = list(at_each_message(server, TEAM, tmp_path, lambda _: None, after=True, cut=True))
    sound(outcomes)
    unheard = Outcome(len(EVENTS), len(EVENTS), Exit.OFFLINE, ids(server, TEAM), 0)
    assert unheard in outcomes


@pytest.mark.parametrize("after", [False, True])
def test_the_program_is_killed_at_each_message(
    after: bool, server: Server, url: str, tmp_path: Path
) -> None:
    outcomes = list(client_killed_at_each_message(server, TEAM, tmp_path, after=after))
    sound(outcomes)
    assert {outcome.code for outcome in outcomes} == {-signal.SIGKILL}


@pytest.mark.parametrize("after", [False, True])
def test_the_backend_freezes_at_each_message(
    after: bool, server: Server, url: str, tmp_path: Path
) -> None:
    frozen: list[int] = []

    def freeze(one: Server) -> None:
        frozen[:] = one.backends()
        for pid in frozen:
            kill(pid, signal.SIGSTOP)

    def thaw(_: Server) -> None:
        for pid in frozen:
            kill(pid, signal.SIGCONT)

    outcomes = list(
        at_each_message(server, TEAM, tmp_path, freeze, after=after, undo=thaw, seconds=0.6)
    )
    assert [one for one in outcomes if one.there_later != ids(server, TEAM)] == []
    assert {one.code for one in outcomes} == {Exit.DONE, Exit.OFFLINE}
    assert {one.waiting_later for one in outcomes} == {0}


def test_a_frozen_server_costs_no_more_than_five_seconds(server: Server, li: Member) -> None:
    with server.frozen():
        begun = monotonic()
        li.begin(EVENTS)
        assert monotonic() - begun < 1 and li.opened == 0
        store = li.store()
        begun = monotonic()
        with pytest.raises(SupportError) as caught:
            store.push()
        assert 1 < monotonic() - begun <= 5
        assert caught.value.code is Exit.OFFLINE
        assert caught.value.problems[0].text.en == (
            "the team database cannot be reached (no reply within 4.0 seconds); kept on this "
            "machine, to be sent by `supportcli sync`: 3"
        )
        begun = monotonic()
        assert store.events(CASE) == EVENTS and len(store.ids("")) == 1
        assert monotonic() - begun < 1
    assert ids(server, TEAM) == ()
    assert li.push().sent == 3
    assert ids(server, TEAM) == tuple(event.id for event in EVENTS)


def test_a_frozen_server_that_had_answered_before(server: Server, li: Member) -> None:
    store = li.store()
    assert store.events(CASE) == ()
    li.begin(EVENTS)
    with server.frozen(), pytest.raises(SupportError) as caught:
        store.push(0.6)
    assert caught.value.code is Exit.OFFLINE
    assert li.push().sent == 3


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    url = f"postgresql:///x?host={tmp_path}"
    with closing(Member(tmp_path, "li", url)) as li:
        li.begin(EVENTS)
        with pytest.raises(SupportError) as caught:
            li.push()
        assert caught.value.code is Exit.OFFLINE
        assert li.store().waiting() == 3
        assert li.look(CASE) == EVENTS
        assert len(li.told) == 1 and li.told[0].endswith(
            "what follows is this machine's copy and may be out of date"
        )


def test_a_port_where_nobody_answers(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(tmp_path / SOCKET))
        silent.listen()
        with closing(Member(tmp_path, "li", f"postgresql:///x?host={tmp_path}")) as li:
            li.begin(EVENTS)
            begun = monotonic()
            with pytest.raises(SupportError) as caught:
                li.push(0.5)
            assert caught.value.code is Exit.OFFLINE and monotonic() - begun < 2


def test_someone_else_holds_the_case(server: Server, li: Member) -> None:
    import psycopg

    li.begin(EVENTS)
    li.push()
    li.do(CASE, ("noted", {"text": "y"}))
    with psycopg.connect(li.url) as other:
        other.execute("SELECT * FROM supportcli.cases FOR UPDATE")
        with pytest.raises(SupportError) as caught:
            li.push(0.6)
        assert caught.value.code is Exit.OFFLINE
    assert li.push().sent == 1


def test_eight_agents_edit_one_case(server: Server, li: Member, tmp_path: Path) -> None:
    li.begin(history(1, by="li"))
    li.push()
    command = [sys.executable, "-m", "tests.store.agent", str(tmp_path)]
    names = [f"agent{number}" for number in range(AGENTS)]
    running = [
        subprocess.Popen([*command, name, li.url, CASE, str(EDITS)], stdout=subprocess.PIPE)
        for name in names
    ]
    refused = [int(one.communicate(timeout=120)[0]) for one in running]
    found = li.look(CASE)
    edits = found[1:]
    assert len({event.id for event in edits}) == len(edits) == AGENTS * EDITS
    assert Counter(event.by for event in edits) == dict.fromkeys(names, EDITS)
    late = [event for event in edits if "没有采用" in str(event.data.get("text", ""))]
    kept = [event for event in edits if event.kind == "answered"]
    assert len(late) == sum(refused) > 0
    assert len(late) + len(kept) == AGENTS * EDITS // 2
    for name in names:
        with closing(Member(tmp_path, name, li.url)) as member:
            assert member.look(CASE) == found and member.store().waiting() == 0
    assert len(fold(found).notes) == AGENTS * EDITS // 2 + len(late)


def every_kind(odd: str) -> Iterator[tuple[str, dict[str, Json]]]:
    given: dict[str, Json] = {
        "outcome": "contact", "lang": "zh", "message": "first",
        "until": "2026-03-05T00:00:00Z", "now": "2026-03-05T00:00:00Z",
        "scores": {"speed": 5}, "result": "solved", "raw": [odd, odd],
    }  # fmt: skip
    for kind, names in KINDS.items():
        if kind != "opened":
            yield kind, {name: given.get(name, odd) for name in names}


@pytest.mark.parametrize("odd", ODD)
def test_every_text_that_is_kept_here_can_be_sent(odd: str, li: Member, tmp_path: Path) -> None:
    events = history(1, *every_kind(odd), ("noted", {"text": odd}), by=odd)
    li.begin(events)
    assert li.push().sent == len(events)
    with closing(Member(tmp_path, "wang", li.url)) as wang:
        assert wang.look(CASE) == events
    assert li.team().events(CASE) == events


@pytest.mark.parametrize("bad", ["\x00", "\ud800", "a\udfffb"])
def test_what_no_server_takes_is_not_kept_here_either(bad: str, li: Member) -> None:
    for number, (kind, data) in enumerate(every_kind(bad)):
        if bad not in str(data.values()) and kind == "reopened":
            continue
        event = Event(f"{number:032x}", CASE, 1, kind, EVENTS[0].at, "", data)
        if any(bad in str(value) for value in data.values()):
            with pytest.raises(EventError):
                li.store().append((event,), fold(EVENTS))
    with pytest.raises(EventError):
        li.begin(history(1, answered("a", bad)))
    assert li.store().waiting() == 0
