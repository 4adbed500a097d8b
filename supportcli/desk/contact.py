"""Which channel to use now, as text and as data: the best first, and why."""

from collections.abc import Iterator, Sequence
from typing import Any

from supportcli.desk.envelope import both
from supportcli.lang import Lang, Text
from supportcli.messages import desk as say
from supportcli.wallet.advice import Advice
from supportcli.wallet.general import advice_on
from supportcli.wallet.model import Wallet


def contact_lines(wallet: Wallet, advice: Sequence[Advice], lang: Lang) -> Iterator[str]:
    """Every channel in the order to try them, then what to have ready."""
    for number, one in enumerate(advice, 1):
        public = f" ({say.PUBLIC[lang]})" if one.channel.public else ""
        yield f"{number}. {one.channel.name[lang]}{public}"
        for text in (one.channel.where, *reasons(one), *one.notes):
            yield f"   - {text[lang]}"
        yield ""
    yield say.HAVE_READY[lang]
    for text in advice_on(wallet, "prepare"):
        yield f"   - {text[lang]}"


def contact_data(wallet: Wallet, advice: Sequence[Advice]) -> dict[str, Any]:
    return {
        "wallet": wallet.id,
        "channels": [
            {
                "id": one.channel.id,
                "kind": one.channel.kind,
                "name": both(one.channel.name),
                "where": both(one.channel.where),
                "open": one.status.open,
                "busy": one.status.busy,
                "opens_at": one.status.opens_at.isoformat() if one.status.opens_at else None,
                "confirmed": one.status.confirmed,
                "public": one.channel.public,
                "why": [both(text) for text in reasons(one)],
                "notes": [both(text) for text in one.notes],
            }
            for one in advice
        ],
        "have_ready": [both(text) for text in advice_on(wallet, "prepare")],
    }


def reasons(advice: Advice) -> tuple[Text, ...]:
    """All that speaks for or against a channel now, one line each."""
    more = (*advice.why, advice.reply, advice.contact, advice.warning)
    return tuple(text for text in more if text is not None)
