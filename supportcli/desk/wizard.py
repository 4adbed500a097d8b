"""The whole way for a person: which wallet, which problem, the questions, and the hand-over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from supportcli.desk.ask import Answered, Asker, Choice, Move, Prompt, Screen
from supportcli.desk.catalogue import Catalogue, setting
from supportcli.desk.deliver import FORMATS, Parcel, advice_screen, pack, render
from supportcli.desk.output import write_file
from supportcli.desk.session import QuitError, Session
from supportcli.errors import SupportError
from supportcli.flow import walk
from supportcli.flow.model import Program
from supportcli.flow.values import Raw
from supportcli.lang import Lang, Text
from supportcli.messages import desk as say
from supportcli.summary.formats import RENDERERS
from supportcli.wallet.advice import Advice
from supportcli.wallet.model import Wallet

COPY, SAVE, OTHER, DONE = "copy", "save", "other", "done"


@dataclass(frozen=True, slots=True)
class Wizard:
    """Everything the wizard needs of the world outside, handed in."""

    asker: Asker
    catalogue: Catalogue
    lang: Lang
    role: str
    now: datetime
    salt: bytes
    print_summary: Callable[[bytes], None]
    copy: Callable[[str], bool | None]

    def greet(self) -> None:
        title, safety = say.GREETING[self.lang], say.SAFETY[self.lang]
        self.asker.show(Screen(title, (safety,)))

    def choose(
        self, wallet: Wallet | None, flow_id: str | None, *, may_change_wallet: bool
    ) -> tuple[Wallet, Program]:
        """Ask for what is not known; back from the problem leads to the wallet."""
        while True:
            wallet = wallet or self._choose_wallet()
            if flow_id is not None:
                return wallet, self.catalogue.library.program(flow_id)
            program = self._choose_flow(wallet, may_change_wallet)
            if program is not None:
                return wallet, program
            wallet = None

    def run(self, wallet: Wallet, program: Program, answers: Mapping[str, Raw]) -> Parcel | None:
        """Walk to the end; None if the user went back before the first answer."""
        here = setting(wallet, self.role, self.now)
        refusal = walk.refusal(program, here)
        if refusal is not None:
            self.asker.show(
                Screen(program.flow.title[self.lang], (refusal[self.lang],), tone="warn")
            )
            return None
        state = walk.resolve(program, here, answers)
        finished = Session(self.asker, wallet, self.lang).consult(state)
        return None if finished is None else pack(finished, wallet, self.salt)

    def hand_over(self, parcel: Parcel, summary_lang: Lang) -> None:
        """Advise on the channel, show what would leave, and copy or save it if wanted."""
        self.asker.show(advice_screen(parcel, self.lang))
        advice: Advice | None = parcel.advice[0]
        while advice is not None:
            chosen = self._choose_channel(parcel)
            if chosen is None:
                return
            format = FORMATS[chosen.channel.kind]
            shown = "text" if format == "eml" else format
            self.print_summary(render(parcel, summary_lang, shown, chosen.channel))
            advice = self._act(parcel, summary_lang, format, chosen)

    def _choose_wallet(self) -> Wallet:
        choices = tuple(
            Choice(wallet.id, wallet.name[self.lang], wallet.id)
            for wallet in self.catalogue.wallets.values()
        )
        where = (say.HEADER_WALLET[self.lang],)
        reply = self._menu(where, say.WHICH_WALLET, say.WALLET_HELP, choices, may_go_back=False)
        return self.catalogue.wallet(reply or "")

    def _choose_flow(self, wallet: Wallet, may_go_back: bool) -> Program | None:
        choices = tuple(
            Choice(head.id, head.title[self.lang]) for head in self.catalogue.library.heads()
        )
        where = (wallet.name[self.lang], say.HEADER_FLOW[self.lang])
        reply = self._menu(where, say.WHICH_FLOW, say.FLOW_HELP, choices, may_go_back=may_go_back)
        return None if reply is None else self.catalogue.library.program(reply)

    def _choose_channel(self, parcel: Parcel) -> Advice | None:
        choices = tuple(
            Choice(one.channel.id, one.channel.name[self.lang], one.why[0][self.lang])
            for one in parcel.advice
        )
        done = Choice(DONE, say.FINISH[self.lang])
        where = (parcel.case.wallet_name[self.lang], say.HEADER_CHANNEL[self.lang])
        reply = self._menu(
            where, say.WHICH_CHANNEL, say.CHANNEL_HELP, (*choices, done), may_go_back=False
        )
        return next((one for one in parcel.advice if one.channel.id == reply), None)

    def _act(self, parcel: Parcel, lang: Lang, format: str, chosen: Advice) -> Advice | None:
        where = (parcel.case.wallet_name[self.lang], chosen.channel.name[self.lang])
        choices = tuple(Choice(value, text[self.lang]) for value, text in say.ACTIONS.items())
        while True:
            reply = self._menu(where, say.WHICH_ACTION, say.ACTION_HELP, choices, may_go_back=True)
            if reply in (None, OTHER):
                return chosen
            if reply == DONE:
                return None
            data = render(parcel, lang, format, chosen.channel)
            if reply == COPY:
                self._copy(data)
            else:
                self._save(data, parcel, format)

    def _copy(self, data: bytes) -> None:
        done = self.copy(data.decode("utf-8"))
        said = {True: say.COPIED, None: say.COPY_SENT, False: say.COPY_FAILED}[done]
        self.asker.show(Screen(said[self.lang], tone="good" if done else "warn"))

    def _save(self, data: bytes, parcel: Parcel, format: str) -> None:
        name = f"{parcel.case.wallet_id}-{parcel.case.flow_id}{RENDERERS[format].suffix}"
        error = ""
        while True:
            reply = self.asker.ask(
                Prompt(
                    "line",
                    self.lang,
                    (say.HEADER_SAVE[self.lang],),
                    say.SAVE_WHERE[self.lang],
                    help=say.SAVE_HELP[self.lang],
                    suggestion=name,
                    error=error,
                )
            )
            if reply is Move.BACK:
                return
            if reply is Move.QUIT:
                raise QuitError
            assert isinstance(reply, Answered)
            path = Path(str(reply.raw)).expanduser()
            try:
                write_file(path, data, force=False)
            except SupportError as failed:
                error = failed.problems[0].text[self.lang]
                continue
            self.asker.show(Screen(say.WRITTEN.fill(path=str(path))[self.lang], tone="good"))
            return

    def _menu(
        self,
        where: tuple[str, ...],
        text: Text,
        help: Text,
        choices: tuple[Choice, ...],
        *,
        may_go_back: bool,
    ) -> str | None:
        """The value chosen, or None for back."""
        prompt = Prompt(
            "one",
            self.lang,
            where,
            text[self.lang],
            help=help[self.lang],
            choices=choices,
            may_go_back=may_go_back,
        )
        reply = self.asker.ask(prompt)
        if reply is Move.QUIT:
            raise QuitError
        return str(reply.raw) if isinstance(reply, Answered) else None
