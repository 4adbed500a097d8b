"""The draft of a mail, read back by two parsers that know nothing of each other."""

import re
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from fast_mail_parser import PyMail, parse_email

from supportcli.case.model import Case
from supportcli.lang import LANGS, Lang, same
from supportcli.summary import html, text
from supportcli.summary.eml import render as to_mail
from tests.summary.summary_sample import CASE, DATA, HOSTILE, PNG, build, render, with_values

HEADERS = ["Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type"]
BOTH = {**DATA, "b" * 64: "备注\n".encode()}


def parse(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=policy.default)
    assert [part.defects for part in message.walk() if part.defects] == []
    return message


def second_opinion(content: bytes) -> PyMail:
    mail = parse_email(content, strict=True)
    assert mail.warnings == []
    return mail


def lines(words: str) -> list[str]:
    return words.splitlines()


@pytest.mark.parametrize("lang", LANGS)
def test_it_reads_back_as_the_text_the_page_and_the_files(lang: Lang) -> None:
    summary = build(CASE, "eml", lang, data=BOTH)
    content = to_mail(summary)
    message, mail = parse(content), second_opinion(content)
    plain, page = text.render(summary).decode(), html.render(summary).decode()
    assert message["Subject"] == mail.subject == summary.subject
    assert [lines(body) for body in mail.text_plain] == [lines(plain)]
    assert [lines(body) for body in mail.text_html] == [lines(page)]
    for kind, words in (("plain", plain), ("html", page)):
        body = message.get_body((kind,))
        assert body is not None
        assert lines(body.get_content()) == lines(words)
    files = [
        (part.get_filename(), part.get_content_type(), part.get_payload(decode=True))
        for part in message.iter_attachments()
    ]
    assert files == [(part.filename, part.mimetype, part.content) for part in mail.attachments]
    assert files == [
        ("record.png", "image/png", PNG),
        ("备注.txt", "text/plain", "备注\n".encode()),
    ]


def test_it_is_a_draft_to_nobody() -> None:
    content = render(CASE, "eml")
    message = parse(content)
    assert list(message.keys()) == list(second_opinion(content).headers) == HEADERS
    assert message["X-Unsent"] == "1"
    assert message["Date"].datetime == CASE.created
    assert "@" not in content.decode().split("\r\n\r\n", 1)[0]


def test_without_files_it_is_the_text_and_the_page() -> None:
    content = to_mail(build(CASE, "eml", data={}))
    message = parse(content)
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert second_opinion(content).attachments == []


@pytest.mark.parametrize(
    "words", [*HOSTILE, "a@b.example, evil@x.example", "长" * 10_000, "x" * 10_000]
)
def test_hostile_words_add_no_header_and_no_part(words: str) -> None:
    case = replace(
        with_values(CASE, {"description": words}),
        title=same(words),
        attachments=(replace(CASE.attachments[0], name=words),),
    )
    summary = build(case, "eml")
    content = to_mail(summary)
    message, mail = parse(content), second_opinion(content)
    assert list(message.keys()) == list(mail.headers) == HEADERS
    assert message["Subject"] == mail.subject == summary.subject
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "image/png",
    ]
    (file,) = mail.attachments
    assert file.filename == re.sub(r'["\\/:*?<>|]', "_", summary.attachments[0].name)
    assert max(len(line) for line in content.split(b"\r\n")) <= 998
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert content.isascii()


@pytest.mark.parametrize(
    ("mime", "sent_as"),
    [
        ("image/jpeg", "image/jpeg"),
        ("application/pdf", "application/pdf"),
        ("text/html", "text/html"),
        ("message/rfc822", "application/octet-stream"),
        ("multipart/mixed", "application/octet-stream"),
        ("image/png; name=x\r\nBcc: mallory@example.org", "application/octet-stream"),
        ("", "application/octet-stream"),
    ],
)
def test_a_file_keeps_its_type_if_it_is_one(mime: str, sent_as: str) -> None:
    case = replace(CASE, attachments=(replace(CASE.attachments[0], mime=mime),))
    (file,) = second_opinion(render(case, "eml")).attachments
    assert (file.mimetype, file.content) == (sent_as, PNG)


def test_the_same_case_gives_the_same_bytes_and_another_case_other_boundaries() -> None:
    def boundary(case: Case) -> str | None:
        return parse(render(case, "eml")).get_boundary()

    assert render(CASE, "eml") == render(CASE, "eml")
    assert boundary(CASE) != boundary(with_values(CASE, {"amount": "1 CNY"}))


def test_a_time_without_a_zone_is_sent_as_such() -> None:
    case = replace(CASE, created=datetime(2026, 11, 20, 18, 5))
    assert b"Date: Fri, 20 Nov 2026 18:05:00 -0000" in render(case, "eml")
