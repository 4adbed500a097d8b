"""Reads wallet profiles, fills their gaps from the general one, and names what flows may use."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from supportcli.document import Node
from supportcli.errors import SupportError
from supportcli.fields import Fields, read_format
from supportcli.lang import Text
from supportcli.messages import wallet as say
from supportcli.wallet.model import CUSTODIES, Channel, Limit, Wallet
from supportcli.wallet.reader import NOTHING, Reader

CHINA = "Asia/Shanghai"


def load_wallet(node: Node, facts: Collection[str]) -> Wallet:
    """One profile as written; SupportError with every problem, unknown fact ids included."""
    reader = Reader(facts)
    fields = Fields(node, reader.findings)
    read_format(fields)
    wallet = Wallet(
        id=fields.identifier("id", required=True) or "",
        name=fields.text("name", required=True) or NOTHING,
        aliases=fields.words("aliases"),
        custody=reader.choice(fields, "custody", CUSTODIES),
        timezone=_timezone(fields),
        labels=reader.labels(fields),
        limits=reader.limits(fields),
        channels=reader.channels(fields),
        checklist_required=reader.identifiers(fields, "checklist_required"),
        checklist_optional=reader.identifiers(fields, "checklist_optional"),
        notes=reader.notes(fields),
        sources=tuple(dict.fromkeys(reader.cited)),
    )
    fields.done()
    if reader.findings.problems:
        raise SupportError(reader.findings.problems)
    return wallet


def fill_in(wallet: Wallet, generic: Wallet) -> Wallet:
    """`wallet` with what its own sources are silent on, each gap named in `general`.

    The names are those of `names()`, `notes.<topic>`, `checklist`, `channels` where the wallet
    has none, and `channels.<id>.<field>`, taken from the general channel of the same kind.
    """
    own = names(wallet)
    general = {name for name, value in names(generic).items() if name not in own and _says(value)}
    general |= {f"notes.{topic}" for topic in generic.notes if topic not in wallet.notes}
    listed = wallet if wallet.checklist_required or wallet.checklist_optional else generic
    if listed is not wallet:
        general.add("checklist")
    if not wallet.channels:
        general.add("channels")
    by_kind = {channel.kind: channel for channel in generic.channels}
    channels: list[Channel] = []
    for channel in wallet.channels:
        gaps = _gaps(channel, by_kind.get(channel.kind, channel))
        general |= {f"channels.{channel.id}.{name}" for name in gaps}
        channels.append(replace(channel, **gaps))
    return replace(
        wallet,
        labels={**generic.labels, **wallet.labels},
        limits={**generic.limits, **wallet.limits},
        channels=tuple(channels) or generic.channels,
        checklist_required=listed.checklist_required,
        checklist_optional=listed.checklist_optional,
        notes={**generic.notes, **wallet.notes},
        general=frozenset(general),
    )


def names(wallet: Wallet) -> Mapping[str, str | Decimal | Text]:
    """What a flow may look at or put into a sentence; a limit not on record is a Text saying so."""
    limits = {f"wallet.{name}": _value(limit) for name, limit in wallet.limits.items()}
    labels = {f"wallet.labels.{name}": label for name, label in wallet.labels.items()}
    return {
        "wallet": wallet.id,
        "wallet.name": wallet.name,
        "wallet.custody": wallet.custody,
        **limits,
        **labels,
    }


def _value(limit: Limit) -> Decimal | Text:
    return say.NOT_ON_RECORD if limit.value is None else Decimal(limit.value)


def _says(value: str | Decimal | Text) -> bool:
    """Plain words for a place on screen, and a gap, claim nothing about any wallet."""
    return "「" in value.zh if isinstance(value, Text) else isinstance(value, Decimal)


def _gaps(channel: Channel, general: Channel) -> dict[str, Any]:
    """The fields that only the general channel has."""
    return {
        name: getattr(general, name)
        for name in ("reply", "suits", "notes")
        if getattr(general, name) and not getattr(channel, name)
    }


def _timezone(fields: Fields) -> str:
    found = fields.word("timezone")
    if found is None:
        return CHINA
    try:
        ZoneInfo(found)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        message = say.BAD_ZONE.fill(found=found[:40])
        fields.findings.report("wallet.timezone", message, fields.place("timezone"))
    return found
