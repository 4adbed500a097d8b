"""What only its writer can tell from a secret is asked about: hidden by default, never guessed."""

import pytest

from supportcli.desk.ask import Move
from supportcli.desk.deliver import Parcel, pack, render
from supportcli.desk.knowledge import Knowledge, setting
from supportcli.desk.review import review_screen
from supportcli.desk.session import Session
from supportcli.flow import walk
from supportcli.flow.values import Raw
from supportcli.privacy.redact import Numbering
from tests.covering import NOW
from tests.desk.fakes import BACK, ListAsker, journal

KNOWN = Knowledge()
WALLET = KNOWN.wallets["kdou"]
HEX = "5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060"
STORY = f"Here it is: {HEX} thanks"
FLOW: list[Raw] = ["sent", ("none",), "processing", "2026-11-18 15:20", "longer", "not_helped"]
FIRST: list[Raw] = [*FLOW, "not_helped", "user@example.com", "", ""]
REST: list[Raw] = ["2026111815200001", "500", "", "", "+"]


def consulted(*story: Raw | Move, given: str = "") -> tuple[ListAsker, Parcel]:
    asker = ListAsker([*FIRST, *story, *REST])
    numbering = Numbering(b"0" * 16)
    here = setting(WALLET, "user", NOW)
    state = walk.start(KNOWN.program("transfer-missing"), here)
    told = {"checklist.description": given} if given else {}
    finished = Session(asker, WALLET, "en", numbering, journal(state)).consult(state, told)
    assert finished is not None and not asker.replies
    return asker, pack(finished, WALLET, numbering, NOW)


def description(parcel: Parcel) -> str:
    return next(one.value.en for one in parcel.case.items if one.id == "description")


def test_it_is_shown_back_shortened_with_hiding_first() -> None:
    asker, _ = consulted(STORY, "hide")
    doubt = next(prompt for prompt in asker.prompts if prompt.where == ("Please check",))
    assert "5c504e…2060" in doubt.text and HEX not in doubt.text
    assert [choice.value for choice in doubt.choices] == ["hide", "keep"]
    assert doubt.suggestion is None


def test_hidden_it_leaves_only_its_note() -> None:
    _, parcel = consulted(STORY, "hide")
    assert HEX not in description(parcel)
    assert description(parcel).startswith("Here it is: [") and HEX[:8] not in str(parcel.case)
    screen = review_screen(parcel, "chat", WALLET.channels[0], "en")
    assert screen.lists == (("Hidden in it", ("possible private key (in “What happened”)",)),)


def test_an_answer_that_is_nothing_else_is_asked_for_again() -> None:
    asker, parcel = consulted(HEX, "hide", "Still processing.")
    again = next(prompt for prompt in asker.prompts if prompt.error)
    assert again.error.startswith("With what must not be passed on hidden, only “[hidden: ")
    assert again.suggestion == ""
    assert description(parcel) == "Still processing."


def test_given_beforehand_and_nothing_else_it_is_asked_for() -> None:
    asker, parcel = consulted("hide", "Still processing.", given=HEX)
    assert description(parcel) == "Still processing."
    assert [where for prompt in asker.prompts for where in prompt.where].count("Please check") == 1


def test_kept_it_stays_whole_to_the_end() -> None:
    _, parcel = consulted(STORY, "keep")
    assert description(parcel) == STORY
    assert HEX.encode() in render(parcel, "en", "text")


def test_back_asks_the_question_again() -> None:
    asker, parcel = consulted(STORY, BACK, "Still processing.")
    assert description(parcel) == "Still processing."
    at = asker.asked().index(next(t for t in asker.asked() if t.startswith("There is a string")))
    assert asker.asked()[at - 1] == asker.asked()[at + 1]


def test_a_phone_number_in_the_story_is_hidden_before_anything_keeps_it() -> None:
    asker, parcel = consulted("Call me on 13800138000.")
    assert "13800138000" not in str(parcel)
    review = asker.prompts[-1]
    assert "13800138000" not in str(review.choices)


def test_a_public_review_names_no_reader_and_no_rule() -> None:
    _, parcel = consulted(STORY, "hide")
    screen = review_screen(parcel, "social", None, "en")
    assert screen.paragraphs == ("Public: everyone can read it, so it holds no personal detail",)
    assert screen.lists == ()


# The first half alone is a word of twenty letters and no more.
WIF = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"


def test_the_second_half_of_a_key_is_refused_and_the_first_taken_back() -> None:
    asker = ListAsker([*FLOW, "not_helped", "user@example.com", f"it begins {WIF[:20]}", WIF[20:]])
    here = setting(WALLET, "user", NOW)
    state = walk.start(KNOWN.program("transfer-missing"), here)
    diary = journal(state)
    with pytest.raises(EOFError):
        Session(asker, WALLET, "en", Numbering(b"0" * 16), diary).consult(state, {})
    refused, again = asker.prompts[-2:]
    assert again.text == refused.text and "private key" in again.error
    assert diary.record is not None
    kept = {key: raw for key, raw in diary.record.answers.items() if key.startswith("checklist")}
    assert kept == {
        "checklist.account": "user@example.com",
        "checklist.nickname": "it begins [hidden: private key #1]",
    }
