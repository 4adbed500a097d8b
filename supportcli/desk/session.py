"""One consultation, asked question by question: the loop between an asker and the engine."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from supportcli.desk.ask import Answered, Asker, Choice, Move, Prompt, QuitError, Screen
from supportcli.desk.doubt import KEEP, ask_about, doubtful
from supportcli.desk.halves import Joined, joined
from supportcli.desk.intake import accepted, cleaned, field_of
from supportcli.desk.journal import Journal
from supportcli.desk.menu import choose
from supportcli.desk.prompts import crumbs, outcome_screen, question_prompt, trail
from supportcli.desk.secrets import nothing_left, presentable, remember, told_again
from supportcli.errors import SupportError
from supportcli.flow import walk
from supportcli.flow.model import OutcomeKind, Question
from supportcli.flow.values import Raw
from supportcli.flow.view import show
from supportcli.flow.walk import State, Visit
from supportcli.lang import Lang, Text, same
from supportcli.messages import desk as say
from supportcli.privacy.redact import Numbering, redact
from supportcli.privacy.repeats import Remembered
from supportcli.wallet.model import Wallet

GO_ON = "+"
# Half a key has no checksum to be known by.
_UNFINISHED = re.compile("[0-9A-Za-z+/=]{16,}$")
# A state to go on from, and the answers that are still good there.
Again = tuple[State, Mapping[str, Raw]]


class _Taken(NamedTuple):
    """An answer with nothing in it that must not be kept; None: ask again, and why.

    `again` is what may then stand in the field.
    """

    raw: Raw | None
    error: Text | None
    again: Raw


@dataclass(frozen=True, slots=True)
class Session:
    """Who is asked, about which wallet, in which language."""

    asker: Asker
    wallet: Wallet
    lang: Lang
    numbering: Numbering
    journal: Journal
    refused: Remembered = field(default_factory=Remembered)

    def consult(self, state: State, given: Mapping[str, Raw]) -> State | None:
        """Ask what is not given, then review; None: back out before the first answer."""
        while True:
            asked = self._ask_all(state, given)
            if asked is None:
                return None
            reviewed = self._review(asked)
            if reviewed is None:
                return asked
            state, given = reviewed

    def _ask_all(self, state: State, given: Mapping[str, Raw]) -> State | None:
        """Answers that are given are not asked for, unless they cannot be taken."""
        error: Text | None = None
        while (question := state.pending) is not None:
            if error is None and state.error is None and state.key in given:
                raw = self._settled(given[state.key], question)
                if raw is not None and not nothing_left(raw):
                    state = self._moved(state, walk.step(state, raw), raw)
                    continue
                given = {key: kept for key, kept in given.items() if key != state.key}
            prompt = question_prompt(state, question, self.wallet, self.lang, error)
            reply = self._reply(prompt, state.key, question)
            error = None
            if reply is Move.BACK:
                if not state.path:
                    self.journal.forget()
                    return None
                state, given = self._moved(state, walk.back(state)), {}
            elif isinstance(reply, Answered):
                raw, error, again = self._taken(reply.raw, question)
                found = self._joined(state, raw, question)
                typed = found.rest if found else again
                if found is not None:
                    state, error = self._moved(state, found.state), found.text
                elif raw is not None:
                    state = self._moved(state, walk.step(state, raw), raw)
                if found or raw is None or state.error:
                    state = offered(state, typed)
        return state

    def _taken(self, raw: Raw, question: Question) -> _Taken:
        """What is done with an answer before anything can keep it."""
        field = field_of(question)
        remember(raw, field, self.refused)
        again = presentable(raw, field, self.lang, self.numbering, self.refused)
        raw, error = accepted(raw, question)
        error = error or told_again(raw, self.refused)
        if error is not None:
            return _Taken(None, error, again)
        settled = self._settled(raw, question)
        if settled is not None and nothing_left(settled):
            return _Taken(None, say.NOTHING_LEFT.fill(rest=same(str(settled))), "")
        return _Taken(settled, None, again)

    def _joined(self, state: State, raw: Raw | None, question: Question) -> Joined | None:
        """What this answer and an earlier one give away together."""
        if raw is None:
            return None
        return joined(state, raw, question, self.lang, self.numbering)

    def _settled(self, raw: Raw, question: Question) -> Raw | None:
        """Hide what must not be kept; who typed it says what cannot be told. None: ask again."""
        spare = False
        if found := doubtful(raw, question):
            chosen = ask_about(self.asker, self.lang, found)
            if chosen is None:
                return None
            spare = chosen == KEEP
        return cleaned(raw, question, self.lang, self.numbering, spare=spare)

    def _moved(self, before: State, after: State, raw: Raw | None = None) -> State:
        """Go on once it is on disk; say what the outcome is as soon as it is known.

        What could not be written stays on the screen, to be sent again by one more Enter.
        """
        if after.error is None:
            try:
                self.journal.keep(after)
            except SupportError as failed:
                kept = {**before.kept, before.key: raw} if raw is not None else before.kept
                return replace(before, error=failed.problems[0].text, kept=kept)
        if after.outcome is not None and before.outcome is None:
            self.asker.show(outcome_screen(after, self.lang))
        if after.outcome is None and before.outcome is not None:
            self.asker.show(Screen(say.WITHDRAWN[self.lang]))
        return after

    def _review(self, state: State) -> Again | None:
        """The answers in a list; None once all is well, else where to go on from."""
        if state.outcome is None or not needs_contact(state.outcome.kind):
            return self._end(state)
        lines = tuple(self._line(visit) for visit in editable(state))
        prompt = Prompt(
            shape="one",
            lang=self.lang,
            where=(*crumbs(state, self.wallet, self.lang)[:2], say.REVIEW[self.lang]),
            text=say.REVIEW_TEXT[self.lang],
            trail=trail(state, self.lang),
            help=say.REVIEW_HELP[self.lang],
            choices=(Choice(GO_ON, say.REVIEW_DONE[self.lang]), *lines),
        )
        reply = self._reply(prompt)
        if reply is Move.BACK:
            return walk.back(state), {}
        if not isinstance(reply, Answered) or reply.raw == GO_ON:
            return None
        return self._edit(state, str(reply.raw)), state.raws()

    def _end(self, state: State) -> Again | None:
        """One stray Enter must not end it all: the outcome can be left or gone back from."""
        where = crumbs(state, self.wallet, self.lang)[:2]
        choices = (Choice(GO_ON, say.END_DONE[self.lang]),)
        chosen = choose(self.asker, self.lang, where, say.END_TEXT, say.END_HELP, choices)
        return (walk.back(state), {}) if chosen is None else None

    def _edit(self, state: State, key: str) -> State:
        """Ask an earlier question once more, as it stood then."""
        raws = state.raws()
        earlier = {}
        for visit in state.path:
            if visit.key == key:
                break
            earlier[visit.key] = raws[visit.key]
        there = walk.resolve(state.program, state.setting, earlier)
        there = replace(there, kept={**state.kept, **raws})
        error: Text | None = None
        while (question := there.pending) is not None:
            prompt = question_prompt(there, question, self.wallet, self.lang, error)
            reply = self._reply(prompt, key, question)
            if reply is Move.BACK:
                break
            if isinstance(reply, Answered):
                raw, error, again = self._taken(reply.raw, question)
                there = offered(there, again)
                if raw is None:
                    continue
                error = walk.step(there, raw).error
                if error is None:
                    after = self._moved(there, walk.edit(state, key, raw), raw)
                    if after is not there and after.error is None:
                        return after
                    error = after.error
        return state

    def _line(self, visit: Visit) -> Choice:
        label = visit.question.label[self.lang]
        return Choice(visit.key, label, show(visit.answer, self.lang, visit.question))

    def _reply(
        self, prompt: Prompt, key: str = "", question: Question | None = None
    ) -> Answered | Move:
        """What is half typed when the consultation is cut short is kept, as far as it may be."""
        try:
            reply = self.asker.ask(prompt)
        except BaseException:
            if question is not None and self.asker.typed:
                self._draft(key, question, self.asker.typed)
            raise
        if reply is Move.QUIT:
            raise QuitError
        return reply

    def _draft(self, key: str, question: Question, typed: str) -> None:
        whole = _UNFINISHED.sub("", typed)
        text = redact(whole, self.lang, self.numbering, field=field_of(question)).text
        with suppress(SupportError):
            self.journal.draft(key, text)


def editable(state: State) -> tuple[Visit, ...]:
    """The answers that can be changed: each place once, at its latest visit."""
    return tuple({visit.place.key: visit for visit in state.path}.values())


def offered(state: State, raw: Raw) -> State:
    """The same question with what was just typed in its field."""
    return replace(state, kept={**state.kept, state.key: raw})


def needs_contact(outcome: OutcomeKind) -> bool:
    """Whether something will be handed on; who is helped or waits has nothing to check."""
    return outcome in ("contact", "escalate")
