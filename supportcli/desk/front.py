"""The front of the desk: greet, ask which wallet and which problem, then call the engine in.

It imports nothing of the engine: the first question does not wait for what it does not need.
"""

from pathlib import Path

from supportcli.desk.ask import Asker, Choice, QuitError, Screen
from supportcli.desk.menu import choose
from supportcli.desk.order import Order, World
from supportcli.errors import Exit
from supportcli.flow.heads import flow_file, read_heads, shipped
from supportcli.lang import Lang
from supportcli.messages import desk as say
from supportcli.wallet.heads import WalletHead, read_wallet_heads, wallet_file

OWN_WORDS = "own words"


def attend(order: Order, world: World, asker: Asker | None) -> Exit:
    """Serve one order to its end; without an asker everything must have been given."""
    if order.given.wallet is not None:
        wallet_file(shipped(), order.given.wallet)
    if order.given.flow is not None:
        flow_file(order.flows or shipped(), order.given.flow)
    if asker is None:
        from supportcli.desk.consult import unattended

        return unattended(order, world)
    try:
        return _attend(order, world, asker)
    except QuitError:
        world.note(say.BYE)
        return Exit.DONE


def _attend(order: Order, world: World, asker: Asker) -> Exit:
    given = order.given
    folder = order.flows or shipped()
    if given.flow is None:
        anew = given.wallet is None and world.something_is_kept()
        if anew and _resumed(order, world, asker):
            return Exit.DONE
        asker.show(Screen(say.GREETING[order.lang], (say.SAFETY[order.lang],)))
    wallet = given.wallet
    while True:
        menu = Menu(asker, order, folder)
        wallet, flow = menu.choose(wallet, given.flow, may_change_wallet=given.wallet is None)
        from supportcli.desk.consult import consult

        if consult(order, world, asker, wallet, flow):
            return Exit.DONE
        if given.flow is not None:
            if given.wallet is not None:
                raise QuitError
            wallet = None


def _resumed(order: Order, world: World, asker: Asker) -> bool:
    """Offer what is not finished; whether that was gone on with."""
    from supportcli.desk.resume import offer_first, resume

    chosen = offer_first(order, world, asker)
    return chosen is not None and resume(order, world, asker, chosen)


class Menu:
    """The two menus that come before any flow."""

    def __init__(self, asker: Asker, order: Order, folder: Path) -> None:
        self._asker = asker
        self._lang: Lang = order.lang
        self._salt = order.salt
        self._folder = folder
        self._wallets = {head.id: head for head in read_wallet_heads(shipped())}

    def choose(
        self, wallet: str | None, flow: str | None, *, may_change_wallet: bool
    ) -> tuple[str, str]:
        """Ask for what is not known; back from the problem leads to the wallet."""
        before: str | None = None
        while True:
            head = self._wallets[wallet] if wallet else self._wallet(before)
            if flow is not None:
                return head.id, flow
            chosen = self._flow(head, may_change_wallet)
            if chosen is not None:
                return head.id, chosen
            wallet, before = None, head.id

    def _wallet(self, before: str | None) -> WalletHead:
        choices = tuple(
            Choice(head.id, head.name[self._lang], head.id) for head in self._wallets.values()
        )
        where = (say.HEADER_WALLET[self._lang],)
        chosen = choose(
            self._asker,
            self._lang,
            where,
            say.WHICH_WALLET,
            say.WALLET_HELP,
            choices,
            may_go_back=False,
            suggestion=before,
        )
        return self._wallets[chosen or ""]

    def _flow(self, wallet: WalletHead, may_go_back: bool) -> str | None:
        heads = read_heads(self._folder)
        choices = (
            Choice(OWN_WORDS, say.OWN_WORDS[self._lang]),
            *(Choice(head.id, head.title[self._lang]) for head in heads),
        )
        where = (wallet.name[self._lang], say.HEADER_FLOW[self._lang])
        while True:
            chosen = choose(
                self._asker,
                self._lang,
                where,
                say.WHICH_FLOW,
                say.FLOW_HELP,
                choices,
                may_go_back=may_go_back,
                free=True,
            )
            if chosen is None or chosen in {head.id for head in heads}:
                return chosen
            from supportcli.desk.find import Listener, tell

            told = "" if chosen == OWN_WORDS else chosen
            found = tell(Listener(self._asker, self._lang, where, self._salt), heads, told)
            if found is not None:
                return found
