"""Cases as JSON Lines: what is exported and imported again is the same, byte for byte."""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from errno import ENOENT
from pathlib import Path
from typing import Any, NoReturn

from supportcli.case.event import Event, dumps, event_from_json, event_to_json
from supportcli.case.record import fold
from supportcli.errors import Exit, Pos, Problem, SupportError
from supportcli.lang import Text
from supportcli.messages import case as say
from supportcli.store.base import CaseStore, Pinned, pin

FORMAT = "supportcli.cases"
VERSION = 1
HEADER = dumps({"format": FORMAT, "version": VERSION})


def exported(store: CaseStore, ids: Sequence[str]) -> Iterator[bytes]:
    """A header, then each flow once before the first case that needs it, then events."""
    yield _line(HEADER)
    told: set[str] = set()
    for case_id in sorted(ids):
        events = store.events(case_id)
        flow = store.pinned(fold(events).flow_hash)
        if flow is not None and flow.hash not in told:
            told.add(flow.hash)
            yield _line(dumps({"flow": {"hash": flow.hash, "files": dict(flow.files)}}))
        for event in events:
            yield _line(event_to_json(event))


def salvaged(events: Iterator[Event]) -> Iterator[bytes]:
    """The same form for what could still be read from a damaged store."""
    yield _line(HEADER)
    for event in events:
        yield _line(event_to_json(event))


@dataclass
class Imported:
    """What an import did: new cases, cases that were there, and what is wrong with the others."""

    new: int = 0
    same: int = 0
    problems: list[Problem] = field(default_factory=list)

    def data(self) -> dict[str, Any]:
        """For `--json`."""
        lines = [problem.line("en") for problem in self.problems]
        return {"new": self.new, "same": self.same, "problems": lines}


def read_lines(path: Path) -> Iterator[str]:
    """The lines of a file; what is not UTF-8 is refused where it is looked at."""
    try:
        if not path.is_file():
            raise FileNotFoundError(ENOENT, os.strerror(ENOENT))
        with path.open(encoding="utf-8", errors="surrogateescape", newline="\n") as stream:
            yield from stream
    except OSError as error:
        text = say.NOT_READ.fill(path=str(path), why=error.strerror or "")
        raise SupportError([Problem("import.file", text)]) from None


def import_cases(store: CaseStore, path: str, lines: Iterable[str]) -> Imported:
    """Each case whole or not at all; a second time changes nothing."""
    flows, histories = _parsed(path, lines)
    done = Imported()
    for line, events in histories:
        try:
            record = fold(events)
            there = store.events(record.id)
            if not _continues(events, there):
                text = say.IMPORT_CLASH.fill(id=record.id)
                done.problems.append(Problem("import.clash", text, Pos(path, line)))
                continue
            store.append(events, record, flows.get(record.flow_hash))
        except SupportError as error:
            if error.code is Exit.STORE and error.problems[0].rule != "case.event":
                raise
            why = error.problems[0].text
            text = say.IMPORT_BROKEN.fill(line=line, id=events[0].case_id, why=why)
            done.problems.append(Problem("import.broken", text, Pos(path, line)))
        else:
            done.same += len(there) >= len(events)
            done.new += len(there) < len(events)
    return done


def _continues(events: Sequence[Event], there: Sequence[Event]) -> bool:
    """Whether one history begins with the other."""
    shorter = min(len(events), len(there))
    written = [[event_to_json(one) for one in history[:shorter]] for history in (events, there)]
    return written[0] == written[1]


def _parsed(
    path: str, lines: Iterable[str]
) -> tuple[dict[str, Pinned], list[tuple[int, list[Event]]]]:
    flows: dict[str, Pinned] = {}
    histories: dict[str, tuple[int, list[Event]]] = {}
    number = 0
    for number, line in enumerate(lines, 1):
        if number == 1:
            if line.rstrip("\n") != HEADER:
                _not_export(path, number)
        elif line.startswith('{"flow":{'):
            flow = _flow(path, number, line)
            flows[flow.hash] = flow
        else:
            event = _event(path, number, line)
            histories.setdefault(event.case_id, (number, []))[1].append(event)
    if not number:
        _not_export(path, 1)
    return flows, list(histories.values())


def _flow(path: str, number: int, line: str) -> Pinned:
    try:
        found: Any = json.loads(line)["flow"]
        flow = pin({str(name): str(text) for name, text in found["files"].items()})
        told = found["hash"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        _not_export(path, number)
    if flow.hash != told:
        _refuse(path, number, say.IMPORT_FLOW.fill(line=number))
    return flow


def _event(path: str, number: int, line: str) -> Event:
    try:
        return event_from_json(line)
    except SupportError:
        _not_export(path, number)


def _not_export(path: str, number: int) -> NoReturn:
    _refuse(path, number, say.NOT_EXPORT.fill(line=number))


def _refuse(path: str, number: int, text: Text) -> NoReturn:
    raise SupportError([Problem("import.form", text, Pos(path, number))])


def _line(text: str) -> bytes:
    return f"{text}\n".encode()
