"""One consultation from what was ordered to what is handed over, with or without someone to ask."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from supportcli.desk import scripted
from supportcli.desk.answers import Given
from supportcli.desk.ask import Asker
from supportcli.desk.catalogue import Catalogue, setting
from supportcli.desk.deliver import Parcel, advice_line, pack, render
from supportcli.desk.output import write_file
from supportcli.desk.session import QuitError, needs_contact
from supportcli.desk.wizard import Wizard
from supportcli.errors import Exit, Problem, SupportError
from supportcli.flow import walk
from supportcli.lang import Lang, Text
from supportcli.messages import desk as say
from supportcli.privacy.redact import name as rule_name
from supportcli.summary.formats import RENDERERS


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for on the command line. `salt` is random, for numbering what is hidden."""

    given: Given
    lang: Lang
    summary_lang: Lang
    role: str
    now: datetime
    format: str | None
    output: Path | None
    force: bool
    copy: bool
    salt: bytes

    @property
    def handed_over(self) -> bool:
        """Whether it was said beforehand what becomes of the summary."""
        return bool(self.format or self.output or self.copy)


@dataclass(frozen=True, slots=True)
class Consultation:
    """`result_is_read`: a person sees standard output, so menus may follow the summary."""

    order: Order
    catalogue: Catalogue
    write_out: Callable[[bytes], None]
    note: Callable[[Text], None]
    copy: Callable[[str], bool | None]
    result_is_read: bool

    def run(self, asker: Asker | None) -> Exit:
        if asker is None:
            self._hand_over(self._scripted())
            return Exit.DONE
        try:
            return self._asked(asker)
        except QuitError:
            self.note(say.BYE)
            return Exit.DONE

    def _scripted(self) -> Parcel:
        given, known = self.order.given, self.catalogue
        missing = []
        if given.flow is None:
            ids = ", ".join(head.id for head in known.library.heads())
            missing.append(Problem("flow.missing", say.FLOW_MISSING.fill(known=ids)))
        if given.wallet is None:
            ids = ", ".join(known.wallets)
            missing.append(Problem("wallet.missing", say.WALLET_MISSING.fill(known=ids)))
        if given.flow is None or given.wallet is None:
            raise SupportError(missing, Exit.INPUT_NEEDED)
        wallet, program = known.wallet(given.wallet), known.library.program(given.flow)
        here = setting(wallet, self.order.role, self.order.now)
        refusal = walk.refusal(program, here)
        if refusal is not None:
            raise SupportError([Problem("flow.applies", refusal, given.pos)])
        return pack(scripted.run(program, here, given), wallet, self.order.salt)

    def _asked(self, asker: Asker) -> Exit:
        order, given = self.order, self.order.given
        wizard = Wizard(
            asker,
            self.catalogue,
            order.lang,
            order.role,
            order.now,
            order.salt,
            self.write_out,
            self.copy,
        )
        wallet = self.catalogue.wallet(given.wallet) if given.wallet else None
        if given.flow is None:
            wizard.greet()
        while True:
            open_choice = given.wallet is None
            wallet, program = wizard.choose(wallet, given.flow, may_change_wallet=open_choice)
            answers, problems = scripted.usable(program, given)
            if problems:
                raise SupportError(problems)
            parcel = wizard.run(wallet, program, answers)
            if parcel is not None:
                break
            if given.flow is not None:
                if not open_choice:
                    raise QuitError
                wallet = None
        if order.handed_over or not self.result_is_read:
            self._hand_over(parcel)
        elif needs_contact(parcel.case.outcome):
            wizard.hand_over(parcel, order.summary_lang)
        return Exit.DONE

    def _hand_over(self, parcel: Parcel) -> None:
        """Summary to standard output or a file; all that is said about it goes elsewhere."""
        order = self.order
        format = order.format or "text"
        data = render(parcel, order.summary_lang, format)
        if order.output is not None:
            write_file(order.output, data, force=order.force)
            self.note(say.WRITTEN.fill(path=str(order.output)))
        else:
            self.write_out(data)
        if parcel.hidden:
            names = [rule_name(one.rule) for one in parcel.hidden]
            rules = Text("、".join(name.zh for name in names), ", ".join(name.en for name in names))
            self.note(say.HIDDEN.fill(count=len(names), rules=rules))
        if needs_contact(parcel.case.outcome) and not RENDERERS[format].public:
            self.note(advice_line(parcel))
        if order.copy:
            self._copy(data)

    def _copy(self, data: bytes) -> None:
        done = self.copy(data.decode("utf-8"))
        if done is False:
            raise SupportError([Problem("copy", say.COPY_FAILED)], Exit.NOT_WRITTEN)
        self.note(say.COPIED if done else say.COPY_SENT)
