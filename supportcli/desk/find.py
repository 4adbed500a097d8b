"""Finds the flow for words of one's own: on the command line, and from the menu of problems."""

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from supportcli import document
from supportcli.desk.ask import Answered, Asker, Choice, Move, Prompt, QuitError, Screen
from supportcli.desk.envelope import both
from supportcli.desk.menu import choose
from supportcli.desk.secrets import presentable, refused, remember, told_again
from supportcli.fields import Fields, Findings
from supportcli.flow.find import Answer, Finder, Hit
from supportcli.flow.heads import Head, shipped
from supportcli.flow.lexicon import WORDS_FILE, read_lexicon
from supportcli.flow.library import SHARED
from supportcli.flow.words import MAX_LENGTH
from supportcli.lang import Lang, Text
from supportcli.messages import desk as say
from supportcli.privacy.redact import Numbering
from supportcli.privacy.repeats import Remembered
from supportcli.wallet.heads import GENERIC, wallet_files

A_PERSON = "find-support"
SOMETHING_ELSE = "something else"
FIELD = "description"


def open_finder(heads: Sequence[Head]) -> Finder:
    """An index of these flows that knows the shipped synonyms and the wallets' names."""
    names = (name for path in wallet_files(shipped()) for name in _aliases(path))
    lexicon = read_lexicon(document.read(shipped() / SHARED / WORDS_FILE), names)
    return Finder(heads, lexicon)


def _aliases(path: Path) -> tuple[str, ...]:
    if path.stem == GENERIC:
        return ()
    node = document.parse(document.read_text(path), str(path), until="custody")
    return Fields(node, Findings()).words("aliases")


class Found:
    """What was found, with the command that starts each flow."""

    def __init__(
        self, answer: Answer, heads: Sequence[Head], wallet: str | None, folder: Path | None
    ) -> None:
        self._answer = answer
        self._titles = {head.id: head.title for head in heads}
        self._wallet = wallet
        self._folder = folder

    def data(self) -> dict[str, Any]:
        return {
            "certainty": self._answer.certainty,
            "hits": [self._hit(hit) for hit in self._answer.hits],
            "a_person": self._person(),
        }

    def lines(self, lang: Lang) -> Iterator[str]:
        """The one flow that is meant, those that may be, or where a person can be asked."""
        hits = self._answer.hits
        if not hits:
            yield say.NOTHING_FITS[lang]
            yield say.ASK_A_PERSON.fill(command=self._person())[lang]
            return
        if self._answer.certainty == "confident":
            hits = hits[:1]
        else:
            yield say.COULD_BE[lang]
        for hit in hits:
            yield f"{self._titles[hit.flow][lang]} ({hit.flow})"
            if hit.why:
                yield f"  {because(hit)[lang]}"
            yield f"  {say.START_WITH.fill(command=self._command(hit.flow, self._folder))[lang]}"

    def _hit(self, hit: Hit) -> dict[str, Any]:
        return {
            "flow": hit.flow,
            "title": both(self._titles[hit.flow]),
            "score": hit.score,
            "why": list(hit.why),
            "command": self._command(hit.flow, self._folder),
        }

    def _person(self) -> str:
        own = A_PERSON in self._titles
        return self._command(A_PERSON, self._folder if own else None)

    def _command(self, flow: str, folder: Path | None) -> str:
        words = ["supportcli", "start", flow]
        words += ["--wallet", self._wallet] if self._wallet else []
        words += ["--flows", str(folder)] if folder else []
        return shlex.join(words)


def because(hit: Hit) -> Text:
    """The words of the user that speak for a flow."""
    return say.YOU_SAID.fill(
        words=Text(
            "、".join(f"“{one}”" for one in hit.why), ", ".join(f"“{one}”" for one in hit.why)
        )
    )


@dataclass(frozen=True, slots=True)
class Listener:
    """Hears what has happened. `salt` numbers the secrets that are cut out of it."""

    asker: Asker
    lang: Lang
    where: tuple[str, ...]
    salt: bytes

    def hear(self, told: str) -> str | None:
        """What the user says, or has said already, free of secrets; None for back."""
        error = ""
        known = Remembered()
        while True:
            if told and not error:
                remember(told, FIELD, known)
                refusal = refused(told, FIELD) or told_again(told, known)
                if refusal is None:
                    return told
                error = refusal[self.lang]
                numbering = Numbering(self.salt)
                told = str(presentable(told, FIELD, self.lang, numbering, known))
            prompt = Prompt(
                "line", self.lang, self.where, say.TELL[self.lang], help=say.TELL_HELP[self.lang],
                suggestion=told, error=error, max_length=MAX_LENGTH,
            )  # fmt: skip
            reply = self.asker.ask(prompt)
            if reply is Move.QUIT:
                raise QuitError
            if not isinstance(reply, Answered):
                return None
            told, error = str(reply.raw), ""


def tell(listener: Listener, heads: Sequence[Head], told: str = "") -> str | None:
    """Ask what has happened and offer the flows that fit; None leads back to the list."""
    asker, lang, where = listener.asker, listener.lang, listener.where
    finder = open_finder(heads)
    titles = {head.id: head.title[lang] for head in heads}
    heard: str | None = told
    while (heard := listener.hear(heard or "")) is not None:
        answer = finder.find(heard)
        if not answer.hits:
            asker.show(Screen(say.NOTHING_FITS[lang], (say.BACK_TO_LIST[lang],)))
            return None
        sure = answer.certainty == "confident"
        hits = answer.hits[:1] if sure else answer.hits
        offered = [
            Choice(hit.flow, titles[hit.flow], because(hit)[lang] if hit.why else "")
            for hit in hits
        ]
        other = Choice(SOMETHING_ELSE, say.SOMETHING_ELSE[lang])
        text = say.IS_IT_THIS if sure else say.WHICH_OF_THESE
        chosen = choose(asker, lang, where, text, say.FOUND_HELP, (*offered, other))
        if chosen is not None:
            return None if chosen == SOMETHING_ELSE else chosen
        heard = ""
    return None
