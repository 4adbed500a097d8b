"""What there is to say about wallets: a list, and one profile with what is not on record."""

from collections.abc import Iterable, Iterator
from typing import Any

from supportcli.desk.envelope import both
from supportcli.lang import Lang, Text, same
from supportcli.messages import desk as say
from supportcli.messages import wallet as say_wallet
from supportcli.wallet.general import marked
from supportcli.wallet.model import Channel, Limit, Wallet


def list_data(wallets: Iterable[Wallet]) -> list[dict[str, Any]]:
    return [
        {"id": wallet.id, "name": both(wallet.name), "aliases": list(wallet.aliases)}
        for wallet in wallets
    ]


def list_lines(wallets: Iterable[Wallet], lang: Lang) -> Iterator[str]:
    for wallet in wallets:
        yield f"{wallet.id:<8}{wallet.name[lang]}"


def wallet_data(wallet: Wallet) -> dict[str, Any]:
    return {
        "id": wallet.id,
        "name": both(wallet.name),
        "aliases": list(wallet.aliases),
        "custody": wallet.custody,
        "timezone": wallet.timezone,
        "labels": {name: both(label) for name, label in wallet.labels.items()},
        "limits": {
            name: {"value": limit.value, "unit": limit.unit}
            for name, limit in wallet.limits.items()
        },
        "channels": [_channel_data(channel) for channel in wallet.channels],
        "notes": {
            topic: [both(note.text) for note in notes] for topic, notes in wallet.notes.items()
        },
        "general": sorted(wallet.general),
        "sources": list(wallet.sources),
    }


def wallet_lines(wallet: Wallet, lang: Lang) -> Iterator[str]:
    yield f"{wallet.name[lang]} ({wallet.id})"
    yield ""
    yield say.CHANNELS[lang]
    for channel in wallet.channels:
        yield from _channel_lines(wallet, channel, lang)
    yield ""
    yield say.LIMITS[lang]
    for name, limit in wallet.limits.items():
        yield f"  {marked(wallet, f'wallet.{name}', _limit(name, limit))[lang]}"
    yield ""
    yield say.LABELS[lang]
    for name, label in wallet.labels.items():
        yield f"  {marked(wallet, f'wallet.labels.{name}', label)[lang]}  ({name})"
    for topic, notes in wallet.notes.items():
        yield ""
        yield say.TOPICS[topic][lang]
        for note in notes:
            yield f"  - {marked(wallet, f'notes.{topic}', note.text)[lang]}"


def _limit(name: str, limit: Limit) -> Text:
    value = say_wallet.NOT_ON_RECORD
    if limit.value is not None:
        value = say.AMOUNT.fill(count=limit.value, unit=say.UNITS[limit.unit])
    return say.LIMIT.fill(name=say.LIMIT_NAMES.get(name, same(name)), value=value)


def _channel_lines(wallet: Wallet, channel: Channel, lang: Lang) -> Iterator[str]:
    public = f" ({say.PUBLIC[lang]})" if channel.public else ""
    yield f"  {channel.name[lang]}{public}"
    yield f"    {marked(wallet, f'channels.{channel.id}.where', channel.where)[lang]}"
    for name, text in (("hours_note", channel.hours_note), ("reply", channel.reply)):
        if text is not None:
            yield f"    {marked(wallet, f'channels.{channel.id}.{name}', text)[lang]}"
    if channel.contact is None and channel.kind in say_wallet.CONTACT_NOT_ON_RECORD:
        yield f"    {say_wallet.CONTACT_NOT_ON_RECORD[channel.kind][lang]}"


def _channel_data(channel: Channel) -> dict[str, Any]:
    return {
        "id": channel.id,
        "kind": channel.kind,
        "name": both(channel.name),
        "where": both(channel.where),
        "contact": both(channel.contact),
        "hours_note": both(channel.hours_note),
        "reply": both(channel.reply),
        "public": channel.public,
        "sources": list(channel.sources),
    }
