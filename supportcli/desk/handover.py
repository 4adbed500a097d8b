"""The end of a consultation: which channel, what would leave, copy it or save it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from supportcli.desk.ask import Answered, Asker, Choice, Move, Prompt, QuitError, Screen
from supportcli.desk.deliver import FORMATS, Parcel, advice_screen, render
from supportcli.desk.enclose import Consent, enclose, told
from supportcli.desk.files import expanded
from supportcli.desk.journal import Journal
from supportcli.desk.menu import choose
from supportcli.desk.order import Order, World
from supportcli.desk.output import write_file
from supportcli.desk.review import has_gone_out, review_screen
from supportcli.errors import SupportError
from supportcli.lang import Lang
from supportcli.messages import desk as say
from supportcli.messages import files as say_files
from supportcli.summary.formats import RENDERERS
from supportcli.wallet.advice import Advice

COPY, SAVE, OTHER, DONE = "copy", "save", "other", "done"
REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class HandOver:
    """What was ordered, whom to ask, and which case; what is done with it is written down."""

    order: Order
    world: World
    asker: Asker
    parcel: Parcel
    journal: Journal

    @property
    def lang(self) -> Lang:
        return self.order.lang

    def run(self) -> bool:
        """Advise, then show what would leave for each channel chosen; False to go back."""
        self.asker.show(advice_screen(self.parcel, self.lang))
        while True:
            reply = self._channel()
            if reply is None:
                return False
            chosen = next((one for one in self.parcel.advice if one.channel.id == reply), None)
            if chosen is None:
                # What was collected with so much care is not thrown away unseen.
                self._preview("text", None)
                rendered = {"format": "text", "lang": self.order.summary_lang}
                self.journal.add([("rendered", rendered)])
                return True
            format = FORMATS[chosen.channel.kind]
            leaving = self._enclosing(format)
            if leaving is None:
                continue
            leaving._preview(format, chosen)
            if leaving._act(format, chosen) == DONE:
                return True

    def _enclosing(self, format: str) -> "HandOver | None":
        """The same with the files that go along; None for back to the channels."""
        if not RENDERERS[format].files:
            return self
        agreed = self.order.attach_originals
        consent = Consent(self.asker, self.lang, agreed, may_go_back=True)
        try:
            parcel = enclose(self.parcel, self.world.strip, consent)
        except SupportError as error:
            texts = tuple(problem.text[self.lang] for problem in error.problems)
            self.asker.show(Screen(say_files.NOT_ENCLOSED[self.lang], texts, tone="warn"))
            return None
        if parcel is None:
            return None
        if lines := tuple(text[self.lang] for text in told(parcel)):
            self.asker.show(Screen(say_files.HEADER_ENCLOSE[self.lang], lines))
        return replace(self, parcel=parcel)

    def _preview(self, format: str, chosen: Advice | None) -> None:
        channel = chosen.channel if chosen else None
        self.asker.show(review_screen(self.parcel, format, channel, self.lang))
        # A draft of a mail is not for reading; what it says is.
        shown = "text" if RENDERERS[format].files else format
        self.world.preview(self._render(format, chosen, shown))

    def _render(self, format: str, chosen: Advice | None, laid_out: str = "") -> bytes:
        channel = chosen.channel if chosen else None
        return render(self.parcel, self.order.summary_lang, format, channel, laid_out=laid_out)

    def _channel(self) -> str | None:
        """The id of a channel, DONE, or None for back."""
        choices = tuple(
            Choice(one.channel.id, one.channel.name[self.lang], one.why[0][self.lang])
            for one in self.parcel.advice
        )
        done = Choice(DONE, say.FINISH[self.lang])
        where = (self.parcel.case.wallet_name[self.lang], say.HEADER_CHANNEL[self.lang])
        menu = (*choices, done)
        return choose(self.asker, self.lang, where, say.WHICH_CHANNEL, say.CHANNEL_HELP, menu)

    def _act(self, format: str, chosen: Advice) -> str | None:
        """What was done last: DONE ends it, anything else leads back to the channels."""
        where = (self.parcel.case.wallet_name[self.lang], chosen.channel.name[self.lang])
        choices = tuple(Choice(value, text[self.lang]) for value, text in say.ACTIONS.items())
        deeds: dict[str, Callable[[bytes, str], None]] = {COPY: self._copy, SAVE: self._save}
        taken = False
        while True:
            reply = choose(self.asker, self.lang, where, say.WHICH_ACTION, say.ACTION_HELP, choices)
            deed = deeds.get(reply or OTHER)
            if deed is None:
                if reply == DONE and taken and has_gone_out(self.asker, self.lang):
                    sent = {"channel": chosen.channel.id, "message": "first"}
                    self.journal.add([("sent", sent)])
                return reply
            deed(self._render(format, chosen), format)
            rendered = {"format": format, "lang": self.order.summary_lang}
            self.journal.add([("rendered", rendered)])
            taken = True

    def _copy(self, data: bytes, _: str) -> None:
        done = self.world.copy(data.decode("utf-8"))
        said = {True: say.COPIED, None: say.COPY_SENT, False: say.COPY_FAILED}[done]
        self.asker.show(Screen(said[self.lang], tone="good" if done else "warn"))

    def _save(self, data: bytes, format: str) -> None:
        case = self.parcel.case
        name = f"{case.wallet_id}-{case.flow_id}{RENDERERS[format].suffix}"
        error = ""
        while True:
            reply = self.asker.ask(self._where(name, error))
            if reply is Move.BACK:
                return
            if not isinstance(reply, Answered):
                raise QuitError
            name, error = str(reply.raw), ""
            path = expanded(name)
            exists = path.is_file() and not path.is_symlink()
            if exists and not self._may_replace(name):
                continue
            try:
                write_file(path, data, force=exists)
            except SupportError as failed:
                error = failed.problems[0].text[self.lang]
                continue
            said = say.WRITTEN.fill(path=str(path.absolute()))[self.lang]
            self.asker.show(Screen(said, tone="good"))
            return

    def _may_replace(self, name: str) -> bool:
        where = (say.HEADER_SAVE[self.lang],)
        choices = tuple(Choice(value, text[self.lang]) for value, text in say.REPLACE.items())
        text = say.REPLACE_TEXT.fill(name=name)
        return choose(self.asker, self.lang, where, text, say.SAVE_HELP, choices) == REPLACE

    def _where(self, name: str, error: str) -> Prompt:
        return Prompt(
            "line",
            self.lang,
            (say.HEADER_SAVE[self.lang],),
            say.SAVE_WHERE[self.lang],
            help=say.SAVE_HELP[self.lang],
            suggestion=name,
            error=error,
        )
