"""One case of a missing transfer, made of reserved and published data only."""

import hashlib
import re
import struct
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from email import message_from_bytes, policy
from html import unescape

from supportcli.case.model import Case, Entry, Tried
from supportcli.flow.values import FileInfo
from supportcli.lang import Lang, Text, same
from supportcli.messages.answer import UNKNOWN_VALUE
from supportcli.summary.build import build_summary
from supportcli.summary.formats import RENDERERS
from supportcli.summary.model import Summary
from supportcli.wallet.model import Channel

HASH = "0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060"
"""The first transaction that was ever made on Ethereum."""


def chunk(name: bytes, content: bytes) -> bytes:
    """One part of a PNG file."""
    size, check = struct.pack(">I", len(content)), struct.pack(">I", zlib.crc32(name + content))
    return size + name + content + check


PNG = b"\x89PNG\r\n\x1a\n" + b"".join(
    [
        chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        chunk(b"IDAT", zlib.compress(b"\x00\x7f", 0)),
        chunk(b"IEND", b""),
    ]
)
PNG_DIGEST = hashlib.sha256(PNG).hexdigest()
DATA: Mapping[str, bytes] = {PNG_DIGEST: PNG}
PRIVATE = [name for name, renderer in RENDERERS.items() if not renderer.public]


def entry(
    id_: str,
    label: Text,
    value: Text | str,
    *,
    typed: bool = False,
    identifier: bool = False,
    gap: bool = False,
) -> Entry:
    value = same(value) if isinstance(value, str) else value
    return Entry(id_, label, value, gap=gap, typed=typed, identifier=identifier)


DETAILS = (
    entry("status", Text("记录里的状态", "Status in the record"), Text("处理中", "Processing")),
    entry("waited", Text("已经等了", "Waited so far"), Text("超过一天", "More than a day")),
)
ITEMS = (
    entry("account", Text("账号", "Account"), "alice@example.com", typed=True, identifier=True),
    entry("nickname", Text("昵称", "Nickname"), UNKNOWN_VALUE, identifier=True, gap=True),
    entry(
        "description",
        Text("问题经过", "What happened"),
        Text(
            "昨天下午转给朋友 200 元，\n钱已经扣了，对方一直没有收到。",
            "Yesterday afternoon I sent a friend 200 yuan.\n"
            "It left my balance, but it has not reached them.",
        ),
        typed=True,
    ),
    entry("happened_at", Text("发生时间", "When it happened"), "2026-11-19 15:30", typed=True),
    entry(
        "transaction_id",
        Text("交易 ID", "Transaction ID"),
        HASH,
        typed=True,
        identifier=True,
    ),
    entry("amount", Text("金额", "Amount"), "200.00 CNY", typed=True),
    entry("transaction_time", Text("交易时间", "Transaction time"), UNKNOWN_VALUE, gap=True),
    entry("screenshots", Text("截图", "Screenshots"), "record.png、备注.txt", typed=True),
    entry(
        "contact_back", Text("回复方式", "Reply to"), "+1 202-555-0143", typed=True, identifier=True
    ),
)
CASE = Case(
    flow_id="transfer-missing",
    title=Text("转账没有到账", "A transfer has not arrived"),
    wallet_id="kdou",
    wallet_name=Text("K豆钱包", "K-Bean Wallet"),
    role="user",
    urgency="urgent",
    outcome="contact",
    advice=Text("请联系客服，带上交易 ID。", "Contact support with the transaction ID."),
    problem=Text(
        "转账超过一天仍显示「处理中」，对方没有收到。",
        "A transfer has shown 「处理中」 (processing) for more than a day and has not arrived.",
    ),
    request=Text("请查一下这笔转账到哪一步了。", "Please find out where this transfer is."),
    details=DETAILS,
    tried=(
        Tried(
            "network",
            Text("换一个网络，重新登录", "Change network and sign in again"),
            "not_helped",
            Text("试了，没有用", "I tried it: no change"),
        ),
        Tried(
            "method",
            Text("查看付款方式有没有受限", "Check whether the payment method is restricted"),
            "could_not",
            Text("做不了", "I could not do it"),
        ),
    ),
    items=ITEMS,
    attachments=(
        FileInfo("/home/alice/shots/record.png", "record.png", 245_760, "image/png", PNG_DIGEST),
        FileInfo("/home/alice/备注.txt", "备注.txt", 812, "text/plain", "b" * 64),
    ),
    created=datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8))),
)


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "![](https://evil.example/x.png)",
    "[link](https://evil.example)",
    "<https://evil.example>",
    "```\n# heading\n```",
    "    code\n> quote",
    "a | b\n--|--\n1 | 2",
    "1. one\n- two\n+ three\n* four\n===\n---",
    "@everyone @here 看一下",
    "evil\r\nBcc: mallory@example.org\r\n\r\nbody",
    "line\u2028separator\u2029paragraph\x85next\x0bvt",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200f",
    "nul\x00 bell\x07 escape\x1b[31m c1\x9b",
    "half \ud800 \udfff",
    "&amp; &lt; &#64; \\ \\n",
    "{subject} {style} {0} %s $HOME",
    "【诉求】\n[Request]\n(2/9) x\n---\n交易 ID：forged",
    "مرحبا שלום",
    "=_boundary\n--=_boundary--\n.\n..\nFrom me",
]


def build(
    case: Case,
    format_: str,
    lang: Lang = "zh",
    channel: Channel | None = None,
    data: Mapping[str, bytes] = DATA,
) -> Summary:
    """A summary of the case with the files at hand."""
    return build_summary(case, lang, format=format_, channel=channel, data=data)


def render(case: Case, format_: str, lang: Lang = "zh") -> bytes:
    """The whole way from a case to a file."""
    return RENDERERS[format_].render(build(case, format_, lang))


def readable(format_: str, content: bytes) -> str:
    """The words that a reader sees, for looking things up: undoes only the layout."""
    if format_ == "eml":
        message = message_from_bytes(content, policy=policy.default)
        body = message.get_body(("plain",))
        assert body is not None
        return str(body.get_content())
    text = content.decode()
    if format_ == "html":
        return unescape(text)
    if format_ == "markdown":
        return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
    return text


def with_values(case: Case, values: Mapping[str, str]) -> Case:
    """The case with other answers under the same ids."""
    return replace(
        case,
        details=tuple(_changed(part, values) for part in case.details),
        items=tuple(_changed(part, values) for part in case.items),
    )


def _changed(part: Entry, values: Mapping[str, str]) -> Entry:
    return replace(part, value=same(values[part.id])) if part.id in values else part


def filled(new: Callable[[], str]) -> Case:
    """A case with new words in every place that holds any; its title stays."""
    return replace(
        CASE,
        wallet_name=same(new()),
        problem=same(new()),
        request=same(new()),
        details=tuple(_refilled(part, new) for part in CASE.details),
        items=tuple(_refilled(part, new) for part in CASE.items if part.id != "screenshots"),
        tried=tuple(
            Tried(f"step_{result}", same(new()), result, same(""))
            for result in ("helped", "not_helped", "could_not")
        ),
        attachments=(FileInfo("/x", new(), 1, "image/png", "c" * 64),),
    )


def marked() -> tuple[Case, list[str]]:
    """A case with another word in every place, and all those words; they survive any layout."""
    used: list[str] = []

    def new() -> str:
        used.append(f"mark{len(used):02}x")
        return used[-1]

    return filled(new), used


def everywhere(words: str) -> Case:
    """A case with the same words in every place, the title too."""
    return replace(filled(lambda: words), title=same(words))


def _refilled(part: Entry, new: Callable[[], str]) -> Entry:
    return replace(part, label=same(new()), value=same(new()))
