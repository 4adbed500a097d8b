"""Marks what is said about wallets in general, lest it pass for this wallet's own word."""

from supportcli.lang import Text
from supportcli.messages import wallet as say
from supportcli.wallet.model import Topic, Wallet


def marked(wallet: Wallet, name: str, text: Text) -> Text:
    """`text`, marked where `name` is among what `fill_in` took from the general profile."""
    return say.GENERAL.fill(text=text) if name in wallet.general else text


def advice_on(wallet: Wallet, topic: Topic) -> tuple[Text, ...]:
    """The wallet's notes on a topic, or the general ones, marked."""
    notes = wallet.notes.get(topic, ())
    return tuple(marked(wallet, f"notes.{topic}", note.text) for note in notes)
