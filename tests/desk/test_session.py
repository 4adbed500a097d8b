"""One consultation through a fake face: asking, going back, refusing secrets, reviewing."""

from pathlib import Path

import pytest

from supportcli.desk.ask import Move, Prompt, QuitError
from supportcli.desk.knowledge import Knowledge, setting
from supportcli.desk.session import Session
from supportcli.flow import walk
from supportcli.flow.values import FileInfo, Raw, Unknown
from supportcli.flow.walk import State
from supportcli.privacy.redact import Numbering
from tests.covering import NOW
from tests.desk.fakes import BACK, QUIT, ListAsker, journal
from tests.desk.pictures import drawn

KNOWN = Knowledge()
WALLET = KNOWN.wallets["kdou"]
FLOW: list[Raw] = ["sent", ("none",), "processing", "2026-11-18 15:20", "longer", "not_helped"]
LIST: list[Raw] = [
    "user@example.com", "", "", "Still processing.", "2026111815200001", "500", "", "",
]  # fmt: skip


def session(*replies: Raw | Move, role: str = "user") -> tuple[ListAsker, Session, State]:
    asker = ListAsker(list(replies))
    program = KNOWN.program("transfer-missing")
    state = walk.start(program, setting(WALLET, role, NOW))
    return asker, Session(asker, WALLET, "en", Numbering(b"0" * 16), journal(state)), state


def test_to_the_end_with_the_outcome_told_before_the_checklist() -> None:
    asker, desk, state = session(*FLOW, "not_helped", *LIST, "+")
    finished = desk.consult(state, {})
    assert finished is not None and finished.outcome is not None
    assert finished.outcome.id == "contact"
    assert [screen.title for screen in asker.screens] == ["Next: contact support"]
    asked = asker.asked()
    told = asked.index(
        next(text for text in asked if text.startswith("What is your wallet account"))
    )
    assert asked[told - 1].startswith("See whether the card or account")
    assert asked[-1].startswith("These are your answers")


def test_every_screen_says_where_it_is() -> None:
    asker, desk, state = session(*FLOW, "not_helped", *LIST, "+")
    desk.consult(state, {})
    flow = ("K-Bean Wallet", "A transfer has not arrived")
    assert asker.prompts[0].where == (*flow, "Have a look first", "step 1")
    assert asker.prompts[5].where == (*flow, "Try it yourself", "step 6")
    assert asker.prompts[7].where == (*flow, "Before you contact support", "step 8")
    assert all(prompt.may_go_back for prompt in asker.prompts)


def test_back_twice_and_another_answer() -> None:
    asker, desk, state = session(
        "sent", ("none",), BACK, BACK, "awaited", ("none",), "missing", "+"
    )
    finished = desk.consult(state, {})
    assert finished is not None and finished.outcome is not None
    assert finished.outcome.id == "ask_sender"
    assert asker.prompts[3].suggestion == ("none",)
    assert asker.prompts[4].suggestion == "sent"


def test_advice_is_withdrawn_when_its_reason_is() -> None:
    asker, desk, state = session(*FLOW, "not_helped", BACK, "helped", "+")
    finished = desk.consult(state, {})
    assert finished is not None and finished.outcome is not None
    told = [screen.title for screen in asker.screens]
    assert told[0] == "Next: contact support"
    assert told[1].startswith("An earlier answer is being changed")
    assert len(told) == 3 and told[2] != told[0]


def test_back_before_the_first_answer_leaves() -> None:
    _, desk, state = session(BACK)
    assert desk.consult(state, {}) is None


def test_quit_anywhere() -> None:
    _, desk, state = session("sent", QUIT)
    with pytest.raises(QuitError):
        desk.consult(state, {})


def test_a_bad_answer_is_asked_again_with_the_reason() -> None:
    asker, desk, state = session("sent", ("none",), "processing", "2031-01-01", QUIT)
    with pytest.raises(QuitError):
        desk.consult(state, {})
    assert asker.prompts[-1].text == asker.prompts[-2].text
    assert asker.prompts[-1].error == "This time is in the future; please check it."


def test_a_secret_is_refused_with_the_reason_and_asked_again() -> None:
    secret = "my password is Tr0ub4dor&3"
    asker, desk, state = session(*FLOW, "not_helped", *LIST[:3], secret, QUIT)
    with pytest.raises(QuitError):
        desk.consult(state, {})
    again: Prompt = asker.prompts[-1]
    assert again.text == asker.prompts[-2].text
    assert "password" in again.error and "Tr0ub4dor" not in again.error
    assert again.suggestion == "my password is [hidden: password #1]"


def test_what_is_refused_comes_back_to_be_put_right() -> None:
    date = "2026-11-18 15:20"
    asker, desk, state = session(
        *FLOW[:3], date, BACK, "the other week", "2027-01-01", date, *FLOW[4:], "not_helped",
        "4111111111111111", QUIT,
    )  # fmt: skip
    with pytest.raises(QuitError):
        desk.consult(state, {})
    shown = [prompt.suggestion for prompt in asker.prompts if prompt.text == "When was it sent?"]
    assert shown == [None, date, "the other week", "2027-01-01"]
    assert "card number" in asker.prompts[-1].error and asker.prompts[-1].suggestion == ""


def test_what_was_refused_is_refused_without_its_label_too() -> None:
    story = ["my password is hunter22", "He used hunter22, thrice", "He used it, thrice"]
    asker, desk, state = session(*FLOW, "not_helped", *LIST[:3], *story, *LIST[4:], "+")
    finished = desk.consult(state, {})
    assert finished is not None
    again = [prompt for prompt in asker.prompts if prompt.error]
    assert [prompt.error.split(".")[0] for prompt in again] == ["This looks like a password"] * 2
    assert [prompt.suggestion for prompt in again] == [
        "my password is [hidden: password #1]",
        "He used [hidden: password #1], thrice",
    ]
    assert finished.raws()["checklist.description"] == story[-1]


def test_a_path_that_leads_nowhere_comes_back() -> None:
    asker, desk, state = session(*FLOW, "not_helped", *LIST[:6], ("/no/where.png",), QUIT)
    with pytest.raises(QuitError):
        desk.consult(state, {})
    assert asker.prompts[-1].suggestion == ("/no/where.png",)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("昨天下午3点左右", "about 2026-11-19 15:00"), ("2026-11-18 15:20", "2026-11-18 15:20")],
)
def test_a_moment_is_shown_as_people_write_it(typed: str, shown: str) -> None:
    asker, desk, state = session(*FLOW[:3], typed, BACK, shown, QUIT)
    with pytest.raises(QuitError):
        desk.consult(state, {})
    assert asker.prompts[-2].suggestion == shown
    assert asker.prompts[-1].trail == asker.prompts[-3].trail
    trail = asker.prompts[-1].trail
    assert trail is not None and trail[2:] == (("Status shown", "Processing"), ("Sent", shown))


def test_what_was_told_in_words_is_not_in_the_trail() -> None:
    asker, desk, state = session(*FLOW, "not_helped", *LIST[:2], QUIT)
    with pytest.raises(QuitError):
        desk.consult(state, {})
    trail = asker.prompts[-1].trail
    assert trail is not None
    assert trail[-2:] == (("Account", "filled in"), ("Nickname", "(left out)"))


def test_files_are_looked_at_and_never_moved(tmp_path: Path) -> None:
    shot = tmp_path / "shot.png"
    shot.write_bytes(drawn("PNG"))
    fake = tmp_path / "fake.png"
    fake.write_text("<html>", "utf-8")
    asker, desk, state = session(*FLOW, "not_helped", *LIST[:6], str(fake), str(shot), "", "+")
    finished = desk.consult(state, {})
    assert finished is not None
    refused = [prompt for prompt in asker.prompts if "fake.png" in prompt.error]
    assert len(refused) == 1 and "not an image" in refused[0].error
    answer = finished.answers["checklist.screenshots"]
    assert isinstance(answer, tuple) and isinstance(answer[0], FileInfo)
    assert (answer[0].name, answer[0].mime, answer[0].size) == (
        "shot.png",
        "image/png",
        shot.stat().st_size,
    )
    assert shot.is_file() and fake.is_file()


def test_review_changes_an_answer_and_drops_what_no_longer_matters() -> None:
    replies = (*FLOW, "not_helped", *LIST, "status", "done", "right", "not_helped", "+")
    asker, desk, state = session(*replies)
    finished = desk.consult(state, {})
    assert finished is not None and finished.outcome is not None
    keys = [visit.key for visit in finished.path]
    assert "waited" not in keys and "recipient" in keys and "payee_looks" in keys
    edited = next(p for p in asker.prompts if p.text.startswith("These are your answers"))
    assert [choice.value for choice in edited.choices][:4] == ["+", "side", "alarm", "status"]
    assert finished.answers["checklist.account"] == "user@example.com"


def test_staff_read_aloud() -> None:
    asker, desk, state = session(QUIT, role="staff")
    with pytest.raises(QuitError):
        desk.consult(state, {})
    assert asker.prompts[0].read_aloud == (
        "Are you the one who sent the money, or the one who should get it?"
    )


def test_unknown_is_an_answer_and_a_gap() -> None:
    _, desk, state = session(*FLOW, "not_helped", Unknown(), *LIST[1:], "+")
    finished = desk.consult(state, {})
    assert finished is not None and finished.answers["checklist.account"] == Unknown()


def test_a_seed_phrase_dropped_where_files_go_is_refused_unrepeated() -> None:
    phrase = tuple(
        "legal winner thank year wave sausage worth useful legal winner thank yellow".split()
    )
    asker, desk, state = session(*FLOW, "not_helped", *LIST[:6], phrase, QUIT)
    with pytest.raises(QuitError):
        desk.consult(state, {})
    assert "seed phrase" in asker.prompts[-1].error
    assert "sausage" not in asker.prompts[-1].error


def test_a_card_number_is_no_account() -> None:
    asker, desk, state = session(*FLOW, "not_helped", "4111 1111 1111 1111", QUIT)
    with pytest.raises(QuitError):
        desk.consult(state, {})
    assert asker.prompts[-1].error == (
        "This looks like a card number, which is not needed. What is wanted here: Account"
    )
