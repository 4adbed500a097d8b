"""What a summary says, and in which order."""

from dataclasses import replace

import pytest

from supportcli.case.model import Case
from supportcli.lang import Lang, Text, same
from supportcli.messages.answer import UNKNOWN_BECAUSE
from supportcli.summary.model import Row, Summary
from supportcli.wallet.model import Channel, Kind
from tests.summary.summary_sample import CASE, HASH, PNG, build, entry

BARE = replace(CASE, urgency="normal", request=None, details=(), tried=(), items=(), attachments=())


def shape(summary: Summary) -> dict[str, list[str]]:
    """Row ids by section."""
    return {section.id: [row.id for row in section.rows] for section in summary.sections}


def lines(summary: Summary, section_id: str) -> tuple[str, ...]:
    return next(section.lines for section in summary.sections if section.id == section_id)


def row(summary: Summary, row_id: str) -> Row:
    return next(row for section in summary.sections for row in section.rows if row.id == row_id)


def channel(kind: Kind) -> Channel:
    return Channel(
        id=f"the-{kind}",
        kind=kind,
        name=same(kind),
        where=same(kind),
        contact=None,
        hours=None,
        hours_note=None,
        reply=None,
        suits=frozenset(),
        public=False,
        notes=(),
        sources=(),
    )


def test_everything_stands_in_its_section_in_order() -> None:
    ids = "bank_name wallet_address chain error_message steps_taken registered_on order_no"
    more = tuple(entry(id_, same(id_), id_) for id_ in ids.split())
    case = replace(CASE, items=(*more, *reversed(CASE.items)))
    assert shape(build(case, "text")) == {
        "problem": [],
        "who": ["wallet", "account", "nickname", "registered_on", "contact_back"],
        "happened": [
            *("description", "happened_at", "steps_taken", "error_message"),
            *("status", "waited", "order_no"),
        ],
        "transaction": [
            *("transaction_id", "amount", "transaction_time"),
            *("chain", "wallet_address", "bank_name"),
        ],
        "tried": ["network", "method"],
        "request": [],
        "attachments": ["file_1", "file_2"],
    }


def test_an_empty_section_is_left_out() -> None:
    assert shape(build(BARE, "html")) == {"problem": [], "who": ["wallet"], "request": []}


def test_a_chat_tells_the_problem_account_and_transaction_first() -> None:
    found = shape(build(CASE, "chat"))
    assert found["problem"] == ["account", "transaction_id"]
    assert found["who"] == ["wallet", "nickname", "contact_back"]
    assert found["transaction"] == ["amount", "transaction_time"]


def test_a_call_ends_with_what_to_write_down_and_when_to_hang_up() -> None:
    summary = build(CASE, "phone")
    assert list(shape(summary).items())[-2:] == [
        ("note_down", ["ticket", "agent", "promised"]),
        ("safety", []),
    ]
    assert row(summary, "ticket").value == ""


def test_a_gap_is_named_as_one() -> None:
    assert row(build(CASE, "text"), "transaction_time") == Row(
        "transaction_time", "交易时间", "找不到 / 不清楚", gap=True
    )
    assert row(build(CASE, "text", "en"), "nickname") == Row(
        "nickname", "Nickname", "not found / not known", gap=True
    )


def test_a_gap_keeps_its_reason() -> None:
    reason = UNKNOWN_BECAUSE.fill(reason="the app does not open")
    case = replace(BARE, items=(entry("transaction_id", same("ID"), reason, gap=True),))
    assert row(build(case, "text", "en"), "transaction_id").value == (
        "not known: the app does not open"
    )


def test_screenshots_nobody_has_are_a_gap_among_the_attachments() -> None:
    missing = entry("screenshots", same("截图"), "没有", gap=True)
    assert shape(build(replace(BARE, items=(missing,)), "text"))["attachments"] == ["screenshots"]


@pytest.mark.parametrize(
    ("lang", "subject", "opening_ends"),
    [
        ("zh", "[紧急] K豆钱包：转账没有到账", "这件事很急，请优先处理。"),
        (
            "en",
            "[Urgent] K-Bean Wallet: A transfer has not arrived",
            "This is urgent: please treat it as a priority.",
        ),
    ],
)
def test_urgent_is_said_in_subject_and_opening(lang: Lang, subject: str, opening_ends: str) -> None:
    urgent, normal = build(CASE, "eml", lang), build(replace(CASE, urgency="normal"), "eml", lang)
    assert urgent.subject == subject
    assert normal.subject == subject.split("] ")[1]
    assert urgent.opening.endswith(opening_ends)
    assert opening_ends not in normal.opening


def test_a_solved_case_is_a_record_and_asks_for_nothing() -> None:
    summary = build(replace(BARE, outcome="resolved", urgency="urgent"), "text", "en")
    assert summary.subject == "K-Bean Wallet: A transfer has not arrived"
    assert summary.opening == (
        "Hello, this is the record of a problem with K-Bean Wallet. It has been solved."
    )
    assert lines(summary, "request") == ("It has been solved; nothing more is needed.",)
    assert summary.closing == "This is for your records. Thank you!"


@pytest.mark.parametrize(
    ("case", "first"),
    [
        (CASE, "Please find out where this transfer is."),
        (BARE, "Please find the cause and put it right."),
        (replace(BARE, outcome="wait"), "Please check how far this has got."),
        (
            replace(BARE, outcome="escalate"),
            "Please pass this on to a senior agent or to technical support.",
        ),
        (replace(BARE, outcome="stop"), "Please see what else can be done."),
        (replace(CASE, outcome="resolved"), "Please find out where this transfer is."),
    ],
)
def test_a_request_comes_with_a_time_frame_and_a_ticket_number(case: Case, first: str) -> None:
    assert lines(build(case, "text", "en"), "request") == (
        first,
        "Please tell me how long it will take and what happens next.",
        "Please give me a ticket number so that I can follow up.",
    )


@pytest.mark.parametrize(
    ("kind", "format_", "opening"),
    [
        (None, "text", "Hello, I have a problem with K-Bean Wallet and would like your help."),
        ("email", "html", "Hello, I have a problem with K-Bean Wallet and would like your help."),
        ("chat", "markdown", "Hello, I have a problem with K-Bean Wallet. Here are the facts;"),
        ("social", "text", "Hello, I have a problem with K-Bean Wallet. Here are the facts;"),
        ("chat", "eml", "Hello, I have a problem with K-Bean Wallet and would like your help."),
        ("chat", "json", "Hello, I have a problem with K-Bean Wallet and would like your help."),
        ("email", "phone", "Hello, I have a problem with K-Bean Wallet. I will go through"),
    ],
)
def test_the_words_suit_the_format_and_else_the_channel(
    kind: Kind | None, format_: str, opening: str
) -> None:
    summary = build(CASE, format_, "en", channel(kind) if kind else None)
    assert summary.opening.startswith(opening)
    assert summary.channel == (f"the-{kind}" if kind else None)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(KeyError):
        build(CASE, "pdf")


def test_only_mail_carries_files_and_says_which_come_apart() -> None:
    mail, text = build(CASE, "eml", "en"), build(CASE, "text", "en")
    assert [file.data for file in mail.attachments] == [PNG, None]
    assert [file.data for file in text.attachments] == [None, None]
    assert row(mail, "file_1").value == "245 KB, SHA-256 begins 063554ff0e4b"
    assert row(mail, "file_2").value == "812 B, SHA-256 begins bbbbbbbbbbbb (sent separately)"
    assert row(text, "file_1").value.endswith("(sent separately)")


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1_000, "1.0 KB"),
        (1_999, "1.9 KB"),
        (10_000, "10 KB"),
        (5_230_000, "5.2 MB"),
        (3_000_000_000, "3.0 GB"),
    ],
)
def test_sizes_read_as_on_a_phone(size: int, shown: str) -> None:
    case = replace(CASE, attachments=(replace(CASE.attachments[0], size=size),))
    assert row(build(case, "eml"), "file_1").value.startswith(f"{shown}，")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("C:\\Users\\alice\\a.png", "a.png"),
        ("../../etc/a.png", "a.png"),
        ("a\r\nBcc: x.png", "a Bcc: x.png"),
        ("\u202egnp.exe", "gnp.exe"),
        ("\u200b", CASE.attachments[0].sha256[:12]),
    ],
)
def test_a_file_goes_by_its_name_alone(name: str, shown: str) -> None:
    case = replace(CASE, attachments=(replace(CASE.attachments[0], name=name),))
    assert build(case, "eml").attachments[0].name == shown


def test_the_problem_is_one_line_and_the_subject_is_short() -> None:
    case = replace(CASE, problem=same("one\r\ntwo\u2028three"), title=same("long " * 100))
    summary = build(case, "text", "en")
    assert lines(summary, "problem") == ("one two three",)
    assert len(summary.subject) <= 120
    assert summary.subject.endswith("long…")


def test_each_step_tells_how_it_went_in_words_and_in_code() -> None:
    found = [
        row(build(CASE, "text", "en"), "network"),
        row(build(CASE, "text", "en"), "method"),
    ]
    assert [(one.value, one.code) for one in found] == [
        ("tried, no change", "not_helped"),
        ("could not be done", "could_not"),
    ]


def test_an_identifier_is_marked_and_kept_as_it_was_given() -> None:
    assert row(build(CASE, "text"), "transaction_id") == Row(
        "transaction_id", "交易 ID", HASH, identifier=True
    )


def test_text_in_both_languages_stays_apart() -> None:
    case = replace(BARE, details=(entry("x", Text("标签", "Label"), Text("值", "Value")),))
    assert row(build(case, "text", "zh"), "x") == Row("x", "标签", "值")
    assert row(build(case, "text", "en"), "x") == Row("x", "Label", "Value")
