"""Puts what was done here after what others did to the same case meanwhile; nothing is lost."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from supportcli.case.event import Event, dumps
from supportcli.lang import LANGS, Lang
from supportcli.messages import store as say

_ON_KEY = ("answered", "withdrawn")


@dataclass(frozen=True, slots=True)
class Refusal:
    """One of our events that came too late: since then `theirs` has changed the same thing."""

    ours: Event
    theirs: Event


def rebase(theirs: Sequence[Event], ours: Iterable[Event], base: int) -> tuple[Event, ...]:
    """`ours`, numbered on from the last of `theirs`; those that are there already are left out.

    `theirs` is the whole history elsewhere, `base` the last number that both sides share. An
    answer to what they have answered since becomes a note; it keeps its id, so that however
    often it is sent it is there once.
    """
    there = {event.id for event in theirs}
    pending = [event for event in ours if event.id not in there]
    own = {event.id for event in ours}
    since = [event for event in theirs if event.seq > base and event.id not in own]
    lang = _language(theirs)
    new: list[Event] = []
    for seq, event in enumerate(pending, len(theirs) + 1):
        rival = _rival(event, since)
        kept = event if rival is None else _as_note(Refusal(event, rival), lang)
        new.append(replace(kept, seq=seq))
    return tuple(new)


def refusals(history: Sequence[Event], ours: Iterable[Event], base: int) -> tuple[Refusal, ...]:
    """Which of `ours` stand in the history as notes, and what had come before them."""
    kinds = {event.id: event.kind for event in history}
    own = {event.id for event in ours}
    since = [event for event in history if event.seq > base and event.id not in own]
    found = ((event, _rival(event, since)) for event in ours if kinds[event.id] != event.kind)
    return tuple(Refusal(event, rival) for event, rival in found if rival)


def _rival(ours: Event, since: Sequence[Event]) -> Event | None:
    """The last change of theirs that ours did not know of, and would undo."""
    if ours.kind not in (*_ON_KEY, "ended"):
        return None
    found = (
        event
        for event in reversed(since)
        if event.kind in _ON_KEY and (ours.kind == "ended" or event.data["key"] == ours.data["key"])
    )
    return next(found, None)


def _as_note(refusal: Refusal, lang: Lang) -> Event:
    ours, theirs = refusal.ours, refusal.theirs
    match ours.kind:
        case "answered":
            would = say.WOULD_ANSWER.fill(key=str(ours.data["key"]), value=dumps(ours.data["raw"]))
        case "withdrawn":
            would = say.WOULD_WITHDRAW.fill(key=str(ours.data["key"]))
        case _:
            would = say.WOULD_END.fill(node=str(ours.data["node"]))
    text = say.TOO_LATE.fill(would=would, by=theirs.by, at=theirs.at.isoformat(" ", "minutes")[:16])
    return replace(ours, kind="noted", data={"text": text[lang]})


def _language(history: Sequence[Event]) -> Lang:
    found = history[0].data["lang"] if history else ""
    return next((lang for lang in LANGS if lang == found), "en")
