"""Writes down what happened to a case after its consultation: each a fact of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from supportcli.case.event import Json, time_text
from supportcli.case.promise import read_promise
from supportcli.case.record import STATUSES
from supportcli.desk.cases.look import shown_time
from supportcli.desk.cases.stored import find_case
from supportcli.desk.journal import Journal, Keeper
from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Lang, Text, same
from supportcli.messages import case as say
from supportcli.privacy.redact import Numbering, redact, refusal, scan

UNFINISHED = frozenset[str]({"draft"})
CLOSED = frozenset[str]({"closed"})
NEVER: frozenset[str] = frozenset()
_NOTHING = same("")


@dataclass(frozen=True, slots=True)
class Told:
    """What is on record now."""

    id: str
    kind: str
    text: Text

    def data(self) -> dict[str, str]:
        """For `--json`."""
        return {"id": self.id, "kind": self.kind}


@dataclass(frozen=True, slots=True)
class Telling:
    """One case that something is told about. `salt` numbers what is hidden in the words."""

    keeper: Keeper
    typed: str
    lang: Lang
    salt: bytes

    def note(self, text: str) -> Told:
        """Any case can have a remark, a closed one too."""
        clean = self._words(text)
        return self._add("noted", {"text": clean}, NEVER, same(clean))

    def ticket(self, number: str) -> Told:
        """The number that support gave."""
        clean = self._words(number, field="ticket")
        return self._add("ticket", {"number": clean}, UNFINISHED | CLOSED, same(clean))

    def promise(self, words: str, now: datetime) -> Told:
        """By when support said that it would answer."""
        # Cleaned first: words that name no time are shown in the error.
        clean = self._words(words)
        until = read_promise(clean, now)
        data = {"until": time_text(until.astimezone(UTC)), "words": clean}
        return self._add("promised", data, UNFINISHED | CLOSED, same(shown_time(until)))

    def close(self, result: str) -> Told:
        """The end, for now."""
        return self._add("closed", {"result": result}, CLOSED, say.RESULTS[result])

    def reopen(self) -> Told:
        """It was not the end after all."""
        return self._add("reopened", {}, frozenset(STATUSES) - CLOSED)

    def rate(self, scores: Mapping[str, int]) -> Told:
        """How support did, as far as anyone wants to say."""
        if not scores:
            raise _error("case.empty", say.EMPTY)
        data: Mapping[str, Json] = {"scores": dict(scores)}
        return self._add("rated", data, UNFINISHED)

    def _add(
        self, kind: str, data: Mapping[str, Json], not_when: frozenset[str], what: Text = _NOTHING
    ) -> Told:
        with Journal(self.keeper, find_case(self.keeper.store, self.typed)) as journal:
            record = journal.record
            assert record is not None
            if record.status in not_when:
                raise _error("case.status", say.NOT_NOW[record.status].fill(id=record.id))
            journal.add([(kind, data)])
            return Told(record.id, kind, say.DONE[kind].fill(id=record.id, what=what))

    def _words(self, text: str, *, field: str | None = None) -> str:
        """Nothing secret gets into a case by the back door."""
        problem = refusal(scan(text, field=field))
        if problem is not None:
            raise SupportError([problem])
        if not text.strip():
            raise _error("case.empty", say.EMPTY)
        return redact(text.strip(), self.lang, Numbering(self.salt), field=field).text


def _error(rule: str, text: Text) -> SupportError:
    return SupportError([Problem(rule, text)], Exit.USAGE)
