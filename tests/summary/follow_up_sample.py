"""The missing transfer five days later: told, promised, reminded, and still not solved."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from supportcli.case.followup import news
from supportcli.case.ladder import RUNGS
from supportcli.case.model import Tried
from supportcli.case.record import Note, Promise, Record, Sent
from supportcli.document import read
from supportcli.flow.values import FileInfo
from supportcli.lang import Text, same
from supportcli.wallet.facts import load_facts
from supportcli.wallet.loader import fill_in, load_wallet
from supportcli.wallet.model import Channel
from tests.summary.summary_sample import CASE, PNG_DIGEST, entry

FLOWS = Path(__file__).parents[2] / "flows"
FACTS = load_facts(read(FLOWS / "facts.yaml"))
GENERIC = load_wallet(read(FLOWS / "wallets" / "generic.yaml"), FACTS)
WALLETS = {
    path.stem: fill_in(load_wallet(read(path), FACTS), GENERIC)
    for path in (FLOWS / "wallets").glob("*.yaml")
}
CHINA = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=CHINA)
TICKET = "TK-20261120-0042"
RUNG = {rung.id: rung for rung in RUNGS}


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=CHINA)


BEFORE = replace(CASE, attachments=CASE.attachments[1:], tried=CASE.tried[:1])
"""As support was told it: without the picture, before the second step was tried."""

AFTER = replace(
    CASE,
    details=(
        entry("status", Text("记录里的状态", "Status in the record"), Text("失败", "Failed")),
        *CASE.details[1:],
        entry("refunded", Text("钱退回来了", "Money came back"), Text("否", "No")),
    ),
    items=tuple(
        replace(item, value=same("2026-11-19 15:32"), gap=False, typed=True)
        if item.id == "transaction_time"
        else replace(item, value=same("bob@example.com"))
        if item.id == "account"
        else item
        for item in CASE.items
    ),
    tried=(
        *CASE.tried[:1],
        Tried("method", CASE.tried[1].label, "not_helped", Text("试了，没有用", "no change")),
    ),
    attachments=(
        *CASE.attachments[1:],
        FileInfo("/home/alice/shots/record.png", "record.png", 245_760, "image/png", PNG_DIGEST),
    ),
)

RECORD = Record(
    id="7K4F2-M9QXT",
    flow="transfer-missing",
    flow_hash="f" * 64,
    wallet="kdou",
    role="user",
    lang="zh",
    now=at(20, 18),
    opened=at(20, 17, 50),
    changed=at(24, 20),
    by="",
    outcome="contact",
    tickets=(TICKET,),
    promises=(Promise(at(22, 18, 10), "48小时内", at(20, 18, 10)),),
    notes=(
        Note("客服说要转技术部", at(20, 18, 11), ""),
        Note("朋友那边又查了一次，仍然没有收到", at(24, 20), ""),
    ),
    told=1,
    sent=(Sent("app-chat", "first", at(20, 18, 5)), Sent("phone", "follow_up", at(23, 9, 0))),
)
NEWS = news(AFTER, BEFORE, RECORD, WALLETS["kdou"], NOW)
SAME_AGAIN = news(BEFORE, BEFORE, replace(RECORD, notes=RECORD.notes[:1]), WALLETS["kdou"], NOW)


def channel(kind: str, wallet: str = "kdou") -> Channel | None:
    return next((one for one in WALLETS[wallet].channels if one.kind == kind), None)
