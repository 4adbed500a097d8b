"""Loads flows and wallets, and tells each what it may know of the other."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property
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
from supportcli.wallet.heads import GENERIC, wallet_file, wallet_files
from supportcli.wallet.loader import fill_in, load_wallet, names
from supportcli.wallet.model import CUSTODIES, Wallet


class Knowledge:
    """The flows of a folder (the shipped ones without it) and the shipped wallets.

    Each is read when it is first wanted: one consultation needs one wallet and one flow.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or shipped()
        self._profiles: dict[str, Wallet] = {}

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """What the sources say, by id."""
        return load_facts(document.read(shipped() / "facts.yaml"))

    @property
    def wallets(self) -> Mapping[str, Wallet]:
        """Every profile by id, in the order of the menu."""
        return {path.stem: self.wallet(path.stem) for path in wallet_files(shipped())}

    @cached_property
    def library(self) -> Library:
        """The flows, whose texts and conditions may use what is known of the wallets."""
        generic = self.wallet(GENERIC)
        kinds = {name: Name("text") for name in names(generic)}
        kinds.update({f"wallet.{limit}": Name("number") for limit in generic.limits})
        kinds["wallet"] = Name("word", tuple(path.stem for path in wallet_files(shipped())))
        kinds["wallet.custody"] = Name("word", CUSTODIES)
        return open_library(self._folder, kinds)

    def wallet(self, wallet_id: str) -> Wallet:
        """The profile with this id, its gaps filled (SupportError if there is none)."""
        if wallet_id not in self._profiles:
            path = wallet_file(shipped(), wallet_id)
            read = load_wallet(document.read(path), self.facts)
            own = read if wallet_id == GENERIC else fill_in(read, self.wallet(GENERIC))
            self._profiles[wallet_id] = own
        return self._profiles[wallet_id]

    def program(self, flow_id: str) -> Program:
        """A flow without problems, with all it calls (SupportError otherwise)."""
        return self.library.program(flow_id)

    def citations(self) -> Iterator[tuple[str, str]]:
        """Every fact that something rests on, and what."""
        for wallet in self.wallets.values():
            yield from wallet_citations(wallet)
        yield from item_citations(self.library.items.values())
        for path in flow_files(self._folder):
            yield from flow_citations(self.program(path.stem).flow)


def setting(wallet: Wallet, role: str, now: datetime) -> Setting:
    """What a walk may see of a wallet, a role and a clock."""
    here = Pos(wallet.id)
    needs = [Need(item, True, ALWAYS, here) for item in wallet.checklist_required]
    needs += [Need(item, False, ALWAYS, here) for item in wallet.checklist_optional]
    return Setting(names(wallet), role, now, tuple(needs))
