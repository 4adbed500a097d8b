"""The second message and the next rung: whole outputs. UPDATE_GOLDEN=1 writes them anew."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from supportcli.case.followup import News, news, private_words
from supportcli.case.ladder import RUNGS, Rung
from supportcli.case.leak import leaks, private_values
from supportcli.case.model import Case
from supportcli.case.record import Note, Promise, Sent
from supportcli.flow.model import OUTCOME_KINDS, ROLES, OutcomeKind
from supportcli.lang import LANGS, Lang, Text
from supportcli.summary.follow_up import build_escalation, build_follow_up
from supportcli.summary.formats import RENDERERS
from supportcli.summary.model import Summary
from tests.summary.follow_up_sample import (
    AFTER,
    BEFORE,
    NEWS,
    NOW,
    RECORD,
    RUNG,
    SAME_AGAIN,
    TICKET,
    WALLETS,
    at,
    channel,
)
from tests.summary.summary_sample import DATA, HOSTILE, PNG, entry, marked, readable

UPDATE = bool(os.environ.get("UPDATE_GOLDEN"))
GOLDEN = Path(__file__).parents[1] / "golden" / "follow_up"
SCHEMA = Path(__file__).parents[2] / "docs" / "summary.schema.json"
VALIDATOR = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
FORMAT_KINDS = {"chat": "chat", "phone": "phone", "social": "social", "eml": "email"}
PRIVATE_RUNGS = [rung for rung in RUNGS if not rung.public]


def follow_up(
    case: Case = AFTER, told: News = NEWS, lang: Lang = "zh", format_: str = "text"
) -> Summary:
    way = channel(FORMAT_KINDS.get(format_, ""))
    return build_follow_up(case, told, lang, format=format_, channel=way, data=DATA)


def escalation(
    rung: Rung, case: Case = AFTER, told: News = NEWS, lang: Lang = "zh", format_: str = "text"
) -> Summary:
    way = channel(FORMAT_KINDS.get(format_, ""))
    return build_escalation(case, told, rung, lang, format=format_, channel=way, data=DATA)


def written(summary: Summary, format_: str) -> bytes:
    return RENDERERS[format_].render(summary)


def _follow_up(format_: str, role: str = "user") -> Callable[[Lang], bytes]:
    case = replace(AFTER, role=role)
    return lambda lang: written(follow_up(case, NEWS, lang, format_), format_)


def _escalation(id_: str, format_: str, role: str = "user") -> Callable[[Lang], bytes]:
    case = replace(AFTER, role=role)
    return lambda lang: written(escalation(RUNG[id_], case, NEWS, lang, format_), format_)


MESSAGES: dict[str, Callable[[Lang], bytes]] = {
    **{
        f"follow_up-{format_}{RENDERERS[format_].suffix}": _follow_up(format_)
        for format_ in RENDERERS
    },
    "follow_up-staff.txt": _follow_up("text", "staff"),
    "again-chat.txt": lambda lang: written(follow_up(BEFORE, SAME_AGAIN, lang, "chat"), "chat"),
    "senior-chat.txt": _escalation("senior", "chat"),
    "senior-phone.txt": _escalation("senior", "phone"),
    "senior-staff.txt": _escalation("senior", "text", "staff"),
    "written-eml.eml": _escalation("written", "eml"),
    "official-text.txt": _escalation("official", "text"),
    "official-json.json": _escalation("official", "json"),
    "public-social.txt": _escalation("public", "social"),
    "public-staff.txt": _escalation("public", "social", "staff"),
    "consumer-text.txt": _escalation("consumer", "text"),
}
NAMES = {f"{lang}-{name}": (lang, make) for name, make in MESSAGES.items() for lang in LANGS}


@pytest.mark.parametrize(("name", "which"), NAMES.items(), ids=list(NAMES))
def test_the_whole_message(name: str, which: tuple[Lang, Callable[[Lang], bytes]]) -> None:
    lang, make = which
    made = make(lang)
    if UPDATE:
        (GOLDEN / name).write_bytes(made)
    assert made == (GOLDEN / name).read_bytes()


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(NAMES)


def test_the_ticket_comes_first() -> None:
    summary = follow_up(format_="eml")
    assert summary.subject == f"Re: [{TICKET}] [紧急] K豆钱包：转账没有到账"
    assert summary.sections[0].rows[0].value == TICKET
    assert summary.created == "2026-11-25T09:30:00+08:00"
    two = follow_up(told=replace(NEWS, tickets=("TK-1", TICKET)))
    assert [row.value for row in two.sections[0].rows] == [TICKET, "TK-1"]


def test_without_a_ticket_it_can_be_found_and_asks_for_one() -> None:
    summary = follow_up(told=replace(NEWS, tickets=()), format_="phone")
    assert summary.subject == "[紧急] K豆钱包：转账没有到账"
    problem, *_, note_down, _ = summary.sections
    assert [row.id for row in problem.rows] == ["account", "transaction_id"]
    assert [row.id for row in note_down.rows] == ["ticket", "agent", "promised"]
    request = next(one for one in summary.sections if one.id == "request")
    assert request.lines[-1] == "请给我一个工单号，方便以后跟进。"
    assert follow_up(told=replace(NEWS, tickets=())).subject.startswith("Re: [紧急] K豆钱包")


def test_a_subject_stays_short_and_files_stand_in_their_own_section() -> None:
    long = follow_up(told=replace(NEWS, tickets=("T" * 150,)))
    assert (len(long.subject), long.subject[:8]) == (120, "Re: [TTT")
    more = replace(NEWS, added=tuple(one for one in AFTER.items if one.id == "screenshots"))
    news_part = next(one for one in follow_up(told=more).sections if one.id == "news")
    assert "screenshots" not in [row.id for row in news_part.rows]


def lines(summary: Summary, id_: str) -> tuple[str, ...]:
    return next((one.lines for one in summary.sections if one.id == id_), ())


def test_a_promise_that_still_runs_is_recalled_without_blame() -> None:
    early = news(AFTER, BEFORE, RECORD, WALLETS["kdou"], at(22, 10))
    summary = follow_up(told=early, lang="en")
    assert lines(summary, "promise") == (
        "On 20 Nov I was told “48小时内”, that is until 22 Nov 18:10.",
    )
    assert lines(summary, "request")[1].startswith("Please tell me how far it has got")
    assert not any(
        "time was up" in line
        for line in lines(escalation(RUNG["senior"], told=early, lang="en"), "history")
    )
    nothing = follow_up(told=replace(NEWS, promise=None))
    assert [one.id for one in nothing.sections] == [
        "ticket", "problem", "news", "request", "attachments",
    ]  # fmt: skip


def test_a_long_answer_is_not_told_twice() -> None:
    item = next(one for one in BEFORE.items if one.id == "description")
    now = replace(item, value=Text("后来又少了一笔。", "Another one is gone."))
    case = replace(BEFORE, items=tuple(now if one is item else one for one in BEFORE.items))
    told = news(case, BEFORE, replace(RECORD, notes=()), WALLETS["kdou"], NOW)
    found = next(one for one in follow_up(case, told, "en").sections if one.id == "news")
    assert [(row.label, row.value) for row in found.rows] == [
        ("What happened (corrected)", "Another one is gone.")
    ]


def test_the_next_reader_gets_all_the_files_and_the_last_one_only_new_ones() -> None:
    for rung, names in (("written", ["record.png"]), ("official", ["备注.txt", "record.png"])):
        message = message_from_bytes(
            written(escalation(RUNG[rung], format_="eml"), "eml"), policy=policy.default
        )
        assert [part.get_content() for part in message.iter_attachments()] == [PNG]
        assert [one.name for one in escalation(RUNG[rung]).attachments] == names


def test_earlier_contacts_and_tickets_are_told_once() -> None:
    contacts = entry(
        "earlier_contacts", Text("之前的联系", "Earlier"), "11月1日打过电话", typed=True
    )
    number = entry("ticket_number", Text("工单号", "Ticket"), "TK-1", typed=True, identifier=True)
    case = replace(AFTER, items=(contacts, number, *AFTER.items))
    told = news(case, BEFORE, RECORD, WALLETS["kdou"], NOW)
    for summary in (escalation(RUNG["official"], case, told), follow_up(case, told)):
        text = written(summary, "text").decode()
        assert (text.count("11月1日打过电话"), text.count("TK-1\n")) == (1, 1)


def test_a_way_that_is_none_of_the_wallets_has_no_name() -> None:
    sent = tuple(
        Sent("elsewhere", kind, at(day, 9))
        for day, kind in ((20, "first"), (21, "follow_up"), (22, "escalation"))
    )
    record = replace(RECORD, sent=sent, notes=(), promises=())
    told = news(AFTER, BEFORE, record, WALLETS["kdou"], NOW)
    assert lines(escalation(RUNG["official"], told=told), "history") == (
        "11月20日：联系客服",
        "11月21日：再次跟进",
        "11月22日：要求升级处理",
    )


def test_an_outsider_is_asked_for_no_ticket() -> None:
    summary = escalation(RUNG["consumer"], told=replace(NEWS, tickets=()), lang="en")
    assert lines(summary, "request") == (
        "What I ask of K-Bean Wallet: Please find out where this transfer is.",
        "Please help me settle this with them, and tell me what else you need.",
    )
    assert summary.subject == "Complaint – [Urgent] K-Bean Wallet: A transfer has not arrived"


@pytest.mark.parametrize("outcome", OUTCOME_KINDS)
@pytest.mark.parametrize("role", ROLES)
def test_every_message_is_as_the_schema_says(role: str, outcome: OutcomeKind) -> None:
    case = replace(AFTER, role=role, outcome=outcome, request=None)
    for lang in LANGS:
        summaries = [follow_up(case, NEWS, lang, "json")]
        summaries += [escalation(rung, case, NEWS, lang, "json") for rung in RUNGS]
        for summary in summaries:
            found = json.loads(written(summary, "json"))
            assert [error.message for error in VALIDATOR.iter_errors(found)] == []
            assert found["outcome"] == ("contact" if outcome == "resolved" else outcome)
    assert not VALIDATOR.is_valid(
        json.loads(written(follow_up(format_="json"), "json")) | {"public": True}
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_was_noted_stays_on_its_line(words: str) -> None:
    record = replace(
        RECORD,
        tickets=(words,),
        notes=(Note(words, at(24, 8), ""),),
        promises=(Promise(at(22, 18), words, at(20, 18)),),
    )
    told = news(AFTER, BEFORE, record, WALLETS["kdou"], NOW)
    for summary in (follow_up(told=told), *(escalation(rung, told=told) for rung in RUNGS)):
        parts = [summary.subject, *(line for one in summary.sections for line in one.lines)]
        assert not [part for part in parts if len(part.splitlines()) > 1]
        assert len(summary.subject) <= 120
        for format_ in ("html", "markdown", "eml", "chat", "phone"):
            assert written(summary, format_)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("role", ROLES)
def test_nothing_private_is_in_what_is_public(role: str, lang: Lang) -> None:
    before, used = marked()
    case = replace(AFTER, role=role, title=before.title)
    record = replace(
        RECORD,
        tickets=("ticketmark",),
        notes=(Note("notemark", at(24, 8), "bymark"),),
        promises=(Promise(at(22, 18), "promisemark", at(20, 18)),),
    )
    told = news(case, before, record, WALLETS["kdou"], NOW)
    private = (*private_values(case), *private_words(told), "promisemark", "bymark", *used)
    assert "ticketmark" in private
    for format_ in RENDERERS:
        post = escalation(RUNG["public"], case, told, lang, format_)
        assert post.public
        assert post.attachments == ()
        assert not leaks(readable(format_, written(post, format_)).encode(), private)
    for rung in RUNGS:
        assert not leaks(written(escalation(rung, case, told, lang, "social"), "social"), private)
    assert not leaks(written(follow_up(case, told, lang, "social"), "social"), private)


@pytest.mark.parametrize("rung", PRIVATE_RUNGS, ids=lambda rung: str(rung.id))
def test_a_private_message_cannot_be_posted(rung: Rung) -> None:
    for summary in (escalation(rung), follow_up()):
        with pytest.raises(ValueError, match="private"):
            written(summary, "social")


def test_a_post_on_the_first_day_counts_no_days() -> None:
    today = news(AFTER, BEFORE, RECORD, WALLETS["kdou"], at(20, 20))
    history = next(
        one for one in follow_up(told=today, format_="social").sections if one.id == "history"
    )
    assert [row.id for row in history.rows] == ["contacts"]
    never = news(AFTER, None, replace(RECORD, sent=()), WALLETS["kdou"], NOW)
    assert "history" not in [one.id for one in follow_up(told=never, format_="social").sections]
