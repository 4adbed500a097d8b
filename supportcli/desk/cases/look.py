"""Lists cases, and shows one of them whole: where it stands, what was said, what happened."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from supportcli.case.event import Event, Json, time_text
from supportcli.case.ladder import RUNGS
from supportcli.case.raws import raw_to_json
from supportcli.desk.cases.stored import Stored
from supportcli.desk.envelope import both
from supportcli.desk.session import editable
from supportcli.flow.heads import read_heads, shipped
from supportcli.flow.view import show
from supportcli.lang import Lang, Text, same
from supportcli.messages import case as say
from supportcli.store.base import Head
from supportcli.wallet.heads import read_wallet_heads
from supportcli.wallet.model import Wallet


@dataclass(frozen=True, slots=True)
class Names:
    """What flows and wallets are called; read without loading any of them."""

    flows: Mapping[str, Text]
    wallets: Mapping[str, Text]

    def of(self, head: Head) -> tuple[Text, Text]:
        """Title and wallet; their ids where they are gone."""
        title = self.flows.get(head.flow, same(head.flow))
        return title, self.wallets.get(head.wallet, same(head.wallet))


def read_names(folder: Path | None) -> Names:
    """From the heads of the files."""
    flows = {head.id: head.title for head in read_heads(folder or shipped())}
    return Names(flows, {head.id: head.name for head in read_wallet_heads(shipped())})


def head_lines(heads: tuple[Head, ...], names: Names, lang: Lang) -> Iterator[str]:
    """Two lines a case: what it is, and where it stands."""
    if not heads:
        yield say.NO_CASES[lang]
    for head in heads:
        title, wallet = names.of(head)
        yield f"{head.id}  {title[lang]} · {wallet[lang]}"
        parts = [say.STATUSES[head.status][lang], shown_time(head.changed)]
        if head.ticket:
            parts.append(say.TICKET_IS.fill(number=same(head.ticket))[lang])
        if head.due:
            parts.append(say.DUE_BY.fill(time=shown_time(head.due))[lang])
        yield f"  {' · '.join(parts)}"


def head_data(head: Head, names: Names) -> dict[str, Any]:
    """For `--json`."""
    return {
        "id": head.id,
        "flow": head.flow,
        "title": both(names.of(head)[0]),
        "wallet": head.wallet,
        "status": head.status,
        "opened": time_text(head.opened),
        "changed": time_text(head.changed),
        "due": time_text(head.due) if head.due else None,
        "ticket": head.ticket or None,
        "by": head.by or None,
    }


def case_lines(stored: Stored, lang: Lang) -> Iterator[str]:
    """Where it stands, the answers in their order, and its history."""
    record, state = stored.record, stored.state()
    yield f"{record.id}  {stored.program.flow.title[lang]} · {stored.wallet.name[lang]}"
    yield f"  {say.STATUSES[record.status][lang]} · {shown_time(record.changed)}"
    yield ""
    for visit in editable(state):
        yield say.PAIR.fill(
            label=visit.question.label,
            value=same(show(visit.answer, lang, visit.question)),
        )[lang]
    yield ""
    for event in stored.events:
        if (told := event_text(event, stored.wallet)) is not None:
            by = f" · {event.by}" if event.by else ""
            yield f"{shown_time(event.at)}{by}  {told[lang]}"


def case_data(stored: Stored) -> dict[str, Any]:
    """For `--json`: the answers by key, and every event."""
    record = stored.record
    return {
        "id": record.id,
        "flow": record.flow,
        "title": both(stored.program.flow.title),
        "wallet": record.wallet,
        "role": record.role,
        "status": record.status,
        "outcome": record.outcome,
        "opened": time_text(record.opened),
        "changed": time_text(record.changed),
        "tickets": list(record.tickets),
        "due": time_text(record.due) if record.due else None,
        "rating": dict(record.rating),
        "answers": {key: raw_to_json(raw) for key, raw in record.answers.items()},
        "history": [_event_data(event) for event in stored.events],
    }


def event_text(event: Event, wallet: Wallet) -> Text | None:
    """What happened, in words; None for what the list of answers shows already."""
    kind = "sent_somehow" if event.kind == "sent" and not event.data["channel"] else event.kind
    text = say.EVENTS.get(kind)
    return text.fill(**_words(event, wallet)) if text else None


def shown_time(at: datetime) -> str:
    """On the reader's own clock."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")


def _event_data(event: Event) -> dict[str, Json]:
    fixed: dict[str, Json] = {"kind": event.kind, "at": time_text(event.at), "by": event.by or None}
    return fixed | dict(event.data)


def _words(event: Event, wallet: Wallet) -> dict[str, Text]:
    """What stands in the placeholders of EVENTS."""
    words = {name: same(str(value)) for name, value in event.data.items()}
    match event.kind:
        case "closed":
            words["result"] = say.RESULTS[str(event.data["result"])]
        case "ended":
            words["outcome"] = say.OUTCOMES[str(event.data["outcome"])]
        case "promised":
            until = datetime.fromisoformat(str(event.data["until"]))
            words["until"] = same(shown_time(until))
        case "escalated":
            rungs = {rung.id: rung.name for rung in RUNGS}
            words["rung"] = rungs.get(str(event.data["rung"]), words["rung"])
        case "sent":
            channels = {channel.id: channel.name for channel in wallet.channels}
            words["channel"] = channels.get(str(event.data["channel"]), words["channel"])
            words["message"] = say.MESSAGES[str(event.data["message"])]
    return words
