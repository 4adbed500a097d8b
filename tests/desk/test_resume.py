"""A case survives being cut short: every answer is kept, and it goes on where it stopped."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest

from supportcli.case.event import Event
from supportcli.case.record import Record, fold
from supportcli.desk.ask import Move, Prompt, QuitError, Reply
from supportcli.desk.cases.edit import edit_case
from supportcli.desk.front import attend
from supportcli.desk.journal import Hold, Keeper
from supportcli.desk.order import Given, Order, World
from supportcli.desk.resume import attend_resumed
from supportcli.errors import Exit, SupportError
from supportcli.flow.heads import shipped
from supportcli.flow.values import Raw
from supportcli.lang import Text
from supportcli.messages import store as say
from supportcli.store.base import Pinned, Query, StoreError
from supportcli.store.memory import MemoryStore
from tests.covering import NOW
from tests.desk.fakes import BACK, ListAsker, keeper

ANSWERS: tuple[Raw, ...] = (
    "sent", ("none",), "processing", "2026-11-18 15:20", "longer", "not_helped", "not_helped",
    "user@example.com", "", "", "Still processing.", "2026111815200001", "500", "", "",
)  # fmt: skip
REST: tuple[Raw, ...] = ("+", "web-chat", "copy", "done", "sent")


class Room:
    """One user's desk: what is kept stays from one run to the next."""

    def __init__(self, kept: Keeper | None = None, flows: Path | None = None) -> None:
        self.keeper = kept or keeper()
        self.flows = flows
        self.noted: list[str] = []
        self.printed: list[bytes] = []

    def start(self, asker: ListAsker, *, flow: str | None = "transfer-missing") -> Exit:
        given = Given(flow=flow, wallet="kdou" if flow else None)
        return attend(self._order(given), self._world(), asker)

    def resume(self, asker: ListAsker | None, case: str | None = None) -> Exit:
        return attend_resumed(self._order(Given()), self._world(), asker, case)

    def edit(self, asker: ListAsker, case: str) -> None:
        edit_case(self._order(Given()), self._world(), asker, case, Given())

    def records(self) -> list[Record]:
        store = self.keeper.store
        return [fold(store.events(head.id)) for head in store.heads(Query())]

    def _order(self, given: Given) -> Order:
        return Order(given, "en", "en", "user", NOW, b"0" * 16, flows=self.flows)

    def _world(self) -> World:
        return World(
            self.printed.append,
            self.printed.append,
            lambda text: self.noted.append(text.en),
            lambda _: True,
            result_is_read=True,
            keeper=lambda: self.keeper,
            something_is_kept=lambda: bool(self.keeper.store.ids("")),
        )


@pytest.mark.parametrize("cut", range(1, len(ANSWERS)))
def test_cut_anywhere_it_goes_on_with_the_next_question(cut: int) -> None:
    whole, room = Room(), Room()
    unbroken = ListAsker([*ANSWERS, *REST])
    whole.start(unbroken)
    first = ListAsker(list(ANSWERS[:cut]))
    with pytest.raises(EOFError):
        room.start(first)
    case = room.records()[0].id
    assert room.noted == [f"Kept as {case}. Go on with it: supportcli resume {case}"]
    second = ListAsker([*ANSWERS[cut:], *REST])
    assert room.resume(second) is Exit.DONE
    assert [first.asked()[-1], *second.asked()[1:]] == list(unbroken.asked())[cut:]
    assert second.prompts[0].trail == unbroken.prompts[cut].trail
    assert len(second.prompts[0].trail or ()) == cut
    assert room.printed == whole.printed
    assert room.records()[0].answers == whole.records()[0].answers


def test_an_answer_is_kept_before_the_next_question_appears() -> None:
    room = Room()

    class Watching(ListAsker):
        def ask(self, prompt: Prompt) -> Reply:
            reply = super().ask(prompt)
            kept.append(sum(len(record.answers) for record in room.records()))
            return reply

    kept: list[int] = []
    room.start(Watching([*ANSWERS, *REST]))
    asked = len(ANSWERS)
    assert kept[: asked + 1] == [*range(asked), asked]


@pytest.mark.parametrize("end", [BACK, Move.QUIT])
def test_going_back_through_a_finished_case_leaves_it_as_it_was(end: Move) -> None:
    room = Room()
    room.start(ListAsker([*ANSWERS, *REST]))
    (before,) = room.records()
    steps = 1 if end is BACK else -2
    asker = ListAsker([*[BACK] * (len(ANSWERS) + steps), *([] if end is BACK else [end])])
    with suppress(QuitError):
        room.edit(asker, before.id)
    (after,) = room.records()
    assert (after.answers, after.outcome, after.status) == (
        before.answers, before.outcome, before.status,
    )  # fmt: skip
    assert room.noted[-1] == f"Kept as {before.id}. Go on with it: supportcli resume {before.id}"


def test_going_back_through_an_unfinished_case_of_yesterday_keeps_it() -> None:
    room = Room()
    with pytest.raises(EOFError):
        room.start(ListAsker(list(ANSWERS[:4])))
    (before,) = room.records()
    assert room.resume(ListAsker([BACK] * 5)) is Exit.DONE
    (after,) = room.records()
    assert after.answers == before.answers


def test_the_whole_history_of_a_case() -> None:
    room = Room()
    room.start(ListAsker([*ANSWERS[:2], BACK, ("none",), *ANSWERS[2:], *REST]))
    case = room.records()[0].id
    told = [(event.kind, event.data.get("key", "")) for event in room.keeper.store.events(case)]
    assert told[:5] == [
        ("opened", ""),
        ("answered", "side"),
        ("answered", "alarm"),
        ("withdrawn", "alarm"),
        ("answered", "alarm"),
    ]
    assert [kind for kind, _ in told[-4:]] == ["answered", "ended", "rendered", "sent"]
    assert [event.seq for event in room.keeper.store.events(case)] == list(range(1, len(told) + 1))
    assert room.records()[0].status == "waiting"


@dataclass
class FullDisk(MemoryStore):
    """Fails at its n-th write, once."""

    fails_at: int

    def __post_init__(self) -> None:
        super().__init__()
        self.writes = 0

    def append(self, events: Sequence[Event], record: Record, pinned: Pinned | None = None) -> None:
        self.writes += 1
        if self.writes == self.fails_at:
            raise StoreError("full", say.DISK_FULL.fill(path="cases.db"))
        super().append(events, record, pinned)


@pytest.mark.parametrize("at", range(1, len(ANSWERS)))
def test_what_could_not_be_written_stays_on_the_screen(at: int) -> None:
    room = Room(keeper(FullDisk(at)))
    asker = ListAsker([*ANSWERS[:at], *ANSWERS[at - 1 :], *REST])
    assert room.start(asker) is Exit.DONE
    again = asker.prompts[at]
    assert again.error.startswith("the disk is full") and again.text == asker.prompts[at - 1].text
    assert len(room.records()[0].answers) == len(ANSWERS)


def test_half_typed_text_is_kept_without_its_secrets() -> None:
    class Killed(ListAsker):
        def ask(self, prompt: Prompt) -> Reply:
            if len(self.prompts) == 10:
                self.typed = "It is stuck, my password is Hunter2xyz! and"
                raise KeyboardInterrupt
            return super().ask(prompt)

    room = Room()
    with pytest.raises(KeyboardInterrupt):
        room.start(Killed(list(ANSWERS)))
    draft = room.records()[0].draft
    assert draft is not None and draft[0] == "checklist.description"
    assert "Hunter2xyz" not in draft[1] and draft[1].startswith("It is stuck, my password is [")
    asker = ListAsker([])
    with pytest.raises(EOFError):
        room.resume(asker)
    assert asker.prompts[0].suggestion == draft[1]


def test_a_case_goes_on_by_the_flow_it_was_begun_with(tmp_path: Path) -> None:
    flows = tmp_path / "flows"
    copytree(shipped(), flows)
    room = Room(flows=flows)
    with pytest.raises(EOFError):
        room.start(ListAsker(list(ANSWERS[:3])))
    flow = flows / "transfer-missing.yaml"
    flow.write_text(flow.read_text("utf-8").replace("sent_at", "when_sent"), "utf-8")
    asker = ListAsker([*ANSWERS[3:], *REST])
    assert room.resume(asker) is Exit.DONE
    assert "sent_at" in room.records()[0].answers


def test_backing_out_before_the_first_answer_leaves_nothing() -> None:
    room = Room()
    room.start(ListAsker(["sent", BACK, BACK]))
    assert room.records() == [] and room.noted == ["All right. Nothing was sent."]


def test_an_unfinished_case_is_offered_before_anything_new() -> None:
    room = Room()
    with pytest.raises(EOFError):
        room.start(ListAsker(["sent"]))
    offered = ListAsker([room.records()[0].id])
    with pytest.raises(EOFError):
        room.start(offered, flow=None)
    assert offered.prompts[0].text == "Something is not finished. Go on with it?"
    labels = [choice.label for choice in offered.prompts[0].choices]
    assert labels == ["A transfer has not arrived · K-Bean Wallet", "Start something new"]
    anew = ListAsker(["new"])
    with pytest.raises(EOFError):
        room.start(anew, flow=None)
    assert anew.screens[0].title == "Hello. Let us find out together what went wrong."


def test_a_case_that_is_open_elsewhere_is_left_alone() -> None:
    def taken(case_id: str) -> Hold:
        raise SupportError([], Exit.STORE)

    room = Room()
    with pytest.raises(EOFError):
        room.start(ListAsker(["sent"]))
    other = Room(keeper(room.keeper.store, hold=taken))
    with pytest.raises(SupportError):
        other.resume(ListAsker(["none"]))
    assert len(room.records()[0].answers) == 1


def test_what_resume_says_where_it_cannot_go_on() -> None:
    room = Room()
    assert room.resume(None) is Exit.DONE
    assert room.noted == ["There is no unfinished case."]
    with pytest.raises(SupportError) as unknown:
        room.resume(ListAsker([]), "ZZZZ")
    assert unknown.value.problems[0].text == Text(
        "没有编号为“ZZZZ”的案例；用 supportcli case list 查看",
        "there is no case “ZZZZ”; see supportcli case list",
    )
    for _ in range(2):
        with pytest.raises(EOFError):
            room.start(ListAsker(["sent"]))
    with pytest.raises(SupportError) as several:
        room.resume(None)
    assert several.value.code is Exit.INPUT_NEEDED
    with pytest.raises(SupportError) as alone:
        room.resume(None, room.records()[0].id)
    assert "needs a terminal" in alone.value.problems[0].text.en


def test_quitting_keeps_the_case() -> None:
    room = Room()
    with pytest.raises(EOFError):
        room.start(ListAsker(["sent"]))
    replies: list[Raw | Move] = [Move.QUIT]
    assert room.resume(ListAsker(replies)) is Exit.DONE
    assert len(room.records()[0].answers) == 1
