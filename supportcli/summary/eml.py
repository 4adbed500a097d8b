"""A draft that mail programs open: text, page and files; whom it goes to is for the user to add."""

import hashlib
import re
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime

from supportcli.summary import html, text
from supportcli.summary.model import Attachment, Summary

FILE_TYPE = re.compile(r"(?:application|audio|image|text|video)/[a-z0-9][a-z0-9.+-]*")
NOT_IN_A_FILE_NAME = re.compile(r'["\\/:*?<>|]')
UNKNOWN_TYPE = "application/octet-stream"


def render(summary: Summary) -> bytes:
    """RFC 5322 but for From and To, which the mail program asks for; the same bytes every time."""
    plain, page = text.render(summary).decode(), html.render(summary).decode()
    message = EmailMessage(policy=policy.SMTP)
    message["Subject"] = summary.subject
    message["Date"] = format_datetime(datetime.fromisoformat(summary.created))
    message["X-Unsent"] = "1"
    message.set_content(plain, cte="quoted-printable")
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    for file in summary.attachments:
        _attach(message, file)
    _fix_boundaries(message, plain + page)
    return message.as_bytes()


def _attach(message: EmailMessage, file: Attachment) -> None:
    if file.data is None:
        return
    mime = file.mime if FILE_TYPE.fullmatch(file.mime) else UNKNOWN_TYPE
    kind, _, subtype = mime.partition("/")
    name = NOT_IN_A_FILE_NAME.sub("_", file.name)
    message.add_attachment(file.data, maintype=kind, subtype=subtype, filename=name)


def _fix_boundaries(message: EmailMessage, content: str) -> None:
    """From the content, where the library would draw them at random; `=_` is in no encoded part."""
    digest = hashlib.sha256(content.encode()).hexdigest()[:32]
    parts = [part for part in message.walk() if part.is_multipart()]
    for number, part in enumerate(parts):
        part.set_boundary(f"=_{digest}_{number}")
