"""Loads flows and wallets, and tells each what it may know of the other."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from supportcli import document
from supportcli.desk.sources import flow_citations, item_citations, wallet_citations
from supportcli.errors import Pos
from supportcli.flow.heads import flow_files, shipped
from supportcli.flow.library import Library, open_library
from supportcli.flow.model import ALWAYS, Need, Program
from supportcli.flow.names import Name
from supportcli.flow.view import Setting
from supportcli.wallet.facts import Fact, load_facts
from supportcli.wallet.heads import GENERIC, known_wallet, wallet_files
from supportcli.wallet.loader import fill_in, load_wallet, names
from supportcli.wallet.model import CUSTODIES, Wallet


class Knowledge:
    """The flows of a folder (the shipped ones without it) and the shipped wallets."""

    def __init__(self, folder: Path | None = None) -> None:
        self.facts = load_facts(document.read(shipped() / "facts.yaml"))
        self.wallets = load_wallets(shipped(), self.facts)
        self._library = open_flows(folder or shipped(), self.wallets)

    def program(self, flow_id: str) -> Program:
        """A flow without problems, with all it calls (SupportError otherwise)."""
        return self._library.program(flow_id)

    def citations(self) -> Iterator[tuple[str, str]]:
        """Every fact that something rests on, and what."""
        for wallet in self.wallets.values():
            yield from wallet_citations(wallet)
        yield from item_citations(self._library.items.values())
        for path in flow_files(self._library.folder):
            yield from flow_citations(self.program(path.stem).flow)

    def wallet(self, wallet_id: str) -> Wallet:
        """The profile with this id (SupportError otherwise)."""
        return self.wallets[known_wallet(shipped(), wallet_id)]


def load_wallets(home: Path, facts: Mapping[str, Fact]) -> dict[str, Wallet]:
    """Every profile by id, in the order of the menu; gaps are filled from the general one."""
    read = [load_wallet(document.read(path), facts) for path in wallet_files(home)]
    generic = next(wallet for wallet in read if wallet.id == GENERIC)
    return {wallet.id: wallet if wallet is generic else fill_in(wallet, generic) for wallet in read}


def open_flows(folder: Path, wallets: Mapping[str, Wallet]) -> Library:
    """A folder of flows, whose texts and conditions may use what is known of these wallets."""
    generic = wallets[GENERIC]
    kinds = {name: Name("text") for name in names(generic)}
    kinds.update({f"wallet.{limit}": Name("number") for limit in generic.limits})
    kinds["wallet"] = Name("word", tuple(wallets))
    kinds["wallet.custody"] = Name("word", CUSTODIES)
    return open_library(folder, kinds)


def setting(wallet: Wallet, role: str, now: datetime) -> Setting:
    """What a walk may see of a wallet, a role and a clock."""
    here = Pos(wallet.id)
    needs = [Need(item, True, ALWAYS, here) for item in wallet.checklist_required]
    needs += [Need(item, False, ALWAYS, here) for item in wallet.checklist_optional]
    return Setting(names(wallet), role, now, tuple(needs))
