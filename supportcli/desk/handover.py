"""The end of a consultation: which channel, what would leave, copy it or save it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from supportcli.desk.ask import Answered, Asker, Choice, Move, Prompt, QuitError, Screen
from supportcli.desk.deliver import FORMATS, Parcel, advice_screen, render
from supportcli.desk.menu import choose
from supportcli.desk.order import World
from supportcli.desk.output import write_file
from supportcli.desk.review import review_screen
from supportcli.errors import SupportError
from supportcli.lang import Lang
from supportcli.messages import desk as say
from supportcli.summary.formats import RENDERERS
from supportcli.wallet.advice import Advice

COPY, SAVE, OTHER, DONE = "copy", "save", "other", "done"


@dataclass(frozen=True, slots=True)
class HandOver:
    """Whom to ask, in which language, about which case; the summary has a language of its own."""

    asker: Asker
    world: World
    parcel: Parcel
    lang: Lang
    summary_lang: Lang

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
                return True
            format = FORMATS[chosen.channel.kind]
            # A draft of a mail is not for reading; what it says is.
            shown = "text" if format == "eml" else format
            self._preview(shown, chosen)
            if self._act(format, chosen) == DONE:
                return True

    def _preview(self, format: str, chosen: Advice | None) -> None:
        channel = chosen.channel if chosen else None
        self.asker.show(review_screen(self.parcel, format, channel, self.lang))
        self.world.write_out(self._render(format, chosen))

    def _render(self, format: str, chosen: Advice | None) -> bytes:
        channel = chosen.channel if chosen else None
        return render(self.parcel, self.summary_lang, format, channel)

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
        while True:
            reply = choose(self.asker, self.lang, where, say.WHICH_ACTION, say.ACTION_HELP, choices)
            deed = deeds.get(reply or OTHER)
            if deed is None:
                return reply
            deed(self._render(format, chosen), format)

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
            path = Path(str(reply.raw)).expanduser()
            try:
                write_file(path, data, force=False)
            except SupportError as failed:
                error = failed.problems[0].text[self.lang]
                continue
            said = say.WRITTEN.fill(path=str(path.absolute()))[self.lang]
            self.asker.show(Screen(said, tone="good"))
            return

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
