"""The problem told in one's own words, from the menu of problems."""

import pytest

from supportcli.desk.ask import Move, QuitError
from supportcli.desk.front import OWN_WORDS, Menu
from supportcli.desk.order import Given, Order
from supportcli.flow.heads import read_heads, shipped
from supportcli.flow.values import Raw
from tests.covering import NOW
from tests.desk.fakes import BACK, QUIT, ListAsker

SEED = "abandon " * 11 + "about"
FLOWS = [head.id for head in read_heads(shipped())]


def run(*replies: Raw | Move) -> tuple[ListAsker, str]:
    """The menu answered like this, and the flow that came of it."""
    asker = ListAsker(list(replies))
    order = Order(Given(), "en", "en", "user", NOW, b"0" * 16)
    menu = Menu(asker, order, shipped())
    return asker, menu.choose("kdou", None, may_change_wallet=True)[1]


def test_it_stands_first_above_all_flows() -> None:
    asker, flow = run("login")
    assert flow == "login"
    choices = asker.prompts[0].choices
    assert [choice.value for choice in choices] == [OWN_WORDS, *FLOWS]
    assert choices[0].label == "Say it in my own words"


def test_a_clear_case_is_offered_alone_with_its_reason() -> None:
    asker, flow = run(OWN_WORDS, "forgot my password", "password")
    assert flow == "password"
    assert [prompt.shape for prompt in asker.prompts] == ["one", "line", "one"]
    offer = asker.prompts[-1]
    assert offer.text == "Is this it?"
    assert [(one.value, one.label, one.detail) for one in offer.choices] == [
        ("password", "Forgot or change a password", "You said “forgot”, “password”"),
        ("something else", "Something else", ""),
    ]


def test_an_unclear_case_offers_three() -> None:
    asker, flow = run(OWN_WORDS, "money gone", "security")
    assert flow == "security"
    assert asker.prompts[-1].text == "Which of these is it?"
    assert len(asker.prompts[-1].choices) == 4


def test_something_else_and_back_lead_to_the_list() -> None:
    asker, flow = run(OWN_WORDS, "money gone", "something else", OWN_WORDS, BACK, "login")
    assert flow == "login"
    assert [prompt.text for prompt in asker.prompts][3::2] == ["What has happened?"] * 2


def test_back_from_the_offer_asks_again() -> None:
    asker, flow = run(OWN_WORDS, "money gone", BACK, "cannot log in", "login")
    assert flow == "login"
    assert [prompt.shape for prompt in asker.prompts] == ["one", "line", "one", "line", "one"]


def test_nothing_fits_and_the_list_comes_back() -> None:
    asker, flow = run(OWN_WORDS, "what a lovely day", "login")
    assert flow == "login"
    assert [screen.title for screen in asker.screens] == ["No flow fits what you said."]


def test_a_secret_is_refused_and_asked_again() -> None:
    asker, flow = run(OWN_WORDS, SEED, "cannot log in", "login")
    assert flow == "login"
    refused = asker.prompts[2]
    assert refused.shape == "line" and refused.error != "" and "abandon" not in refused.error


def test_a_sentence_typed_at_the_list_is_searched_for() -> None:
    asker, flow = run("forgot my password", "password")
    assert flow == "password"
    assert asker.prompts[0].free
    assert [prompt.shape for prompt in asker.prompts] == ["one", "one"]


def test_a_secret_typed_at_the_list_is_cut_out() -> None:
    asker, flow = run(f"They asked: {SEED} ok", "cannot log in", "login")
    assert flow == "login"
    assert asker.prompts[1].suggestion == "They asked: [hidden: seed phrase #1] ok"
    assert "seed phrase" in asker.prompts[1].error


def test_quit() -> None:
    with pytest.raises(QuitError):
        run(OWN_WORDS, QUIT)
