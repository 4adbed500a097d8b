"""The cases whose answer is overdue."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from supportcli.case.event import time_text
from supportcli.case.promise import due
from supportcli.case.record import Record, fold
from supportcli.desk.cases.erase import all_ids
from supportcli.desk.cases.look import Names, head_data, shown_time
from supportcli.desk.knowledge import Knowledge
from supportcli.lang import Lang
from supportcli.messages import case as say
from supportcli.store.base import CaseStore, Query, head


@dataclass(frozen=True, slots=True)
class Overdue:
    """A case, and since when its answer is late."""

    record: Record
    until: datetime


def overdue(store: CaseStore, now: datetime) -> tuple[Overdue, ...]:
    """The longest overdue first. Where nothing was promised and nothing is on record, none is."""
    known = Knowledge()
    found: list[Overdue] = []
    for case_id in all_ids(store, Query(status="waiting")):
        record = fold(store.events(case_id))
        until = due(record, known.wallet(record.wallet), now)
        if until is not None and until < now:
            found.append(Overdue(record, until))
    return tuple(sorted(found, key=lambda one: one.until))


def overdue_lines(found: tuple[Overdue, ...], names: Names, lang: Lang) -> Iterator[str]:
    """Two lines a case."""
    if not found:
        yield say.NONE_DUE[lang]
    for one in found:
        title, wallet = names.of(head(one.record))
        yield f"{one.record.id}  {title[lang]} · {wallet[lang]}"
        parts = [say.WAS_DUE.fill(time=shown_time(one.until))[lang]]
        parts += [say.TICKET_IS.fill(number=number)[lang] for number in one.record.tickets[-1:]]
        yield f"  {' · '.join(parts)}"


def overdue_data(found: tuple[Overdue, ...], names: Names) -> list[dict[str, Any]]:
    """For `--json`; `due` is the time that has passed."""
    return [head_data(head(one.record), names) | {"due": time_text(one.until)} for one in found]
