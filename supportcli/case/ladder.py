"""Whom to turn to next when support does not solve it: rung by rung, as far as it goes."""

from dataclasses import dataclass
from typing import Literal

from supportcli.case.record import Record
from supportcli.lang import Text
from supportcli.messages import follow_up as say
from supportcli.wallet.model import Channel, Kind, Wallet

Reader = Literal["support", "newcomer", "outsider", "everyone"]
"""Who has the case at hand, who sees it for the first time, who is not of the wallet at all."""

COMPLAINT = ("complaint", "level")
"""The flow and its question that ask how far a complaint has got, in the ids of the rungs."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One step up. `kinds` are the channels that carry it, the best first; none: a way of its own.

    `contact` is said where no number or address is on record.
    """

    id: str
    name: Text
    suits: Text
    kinds: tuple[Kind, ...]
    reader: Reader
    contact: Text
    sources: tuple[str, ...]

    @property
    def public(self) -> bool:
        """Whether strangers read it."""
        return self.reader == "everyone"

    @property
    def whole(self) -> bool:
        """Whether the case must be told from the start."""
        return self.reader in ("newcomer", "outsider")


def _rung(id: str, reader: Reader, kinds: tuple[Kind, ...], *sources: str) -> Rung:
    name, suits, contact = say.RUNG_NAMES[id], say.RUNG_SUITS[id], say.RUNG_CONTACTS[id]
    return Rung(id, name, suits, kinds, reader, contact, sources)


RUNGS = (
    _rung("senior", "support", ("phone", "chat"), "J-X1", "G-X1", "G-A3"),
    _rung("written", "support", ("email",), "G-X2", "G-A2", "G-A4"),
    _rung("official", "newcomer", (), "J-X2", "T-E2", "G-X2"),
    _rung("public", "everyone", ("social",), "J-X3", "G-X3", "G-A5"),
    _rung("consumer", "outsider", (), "G-X3"),
)


def next_rung(record: Record, wallet: Wallet) -> Rung | None:
    """The first rung above the one reached that can be reached; None at the top."""
    ids = [rung.id for rung in RUNGS]
    reached = record.rung or _told(record)
    above = RUNGS[ids.index(reached) + 1 :] if reached in ids else RUNGS
    return next((rung for rung in above if _reachable(rung, wallet)), None)


def channels_of(rung: Rung, wallet: Wallet) -> tuple[Channel, ...]:
    """The wallet's channels that carry the rung, the best kind first."""
    return tuple(one for kind in rung.kinds for one in wallet.channels if one.kind == kind)


def _told(record: Record) -> str | None:
    """Whoever complains has said how far it had got before this case began."""
    flow, question = COMPLAINT
    level = record.answers.get(question) if record.flow == flow else None
    return level if isinstance(level, str) else None


def _reachable(rung: Rung, wallet: Wallet) -> bool:
    """A wallet's own word for a rung counts as much as a channel on record."""
    own = () if "notes.escalation" in wallet.general else wallet.notes.get("escalation", ())
    cited = {source for note in own for source in note.sources}
    return not rung.kinds or bool(channels_of(rung, wallet) or cited & set(rung.sources))
