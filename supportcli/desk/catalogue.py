"""Opens what the program knows: the flows of a folder, and the wallets."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from supportcli import document
from supportcli.errors import Exit, Pos, Problem, SupportError
from supportcli.fields import suggest
from supportcli.flow.library import Library, open_library, shipped
from supportcli.flow.model import ALWAYS, Need
from supportcli.flow.names import Name
from supportcli.flow.view import Setting
from supportcli.messages import desk as say
from supportcli.wallet.facts import load_facts
from supportcli.wallet.loader import fill_in, load_wallet, names
from supportcli.wallet.model import CUSTODIES, Wallet

GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The flows and, in the order they are offered, the wallets."""

    library: Library
    wallets: Mapping[str, Wallet]

    def wallet(self, wallet_id: str) -> Wallet:
        """The profile with this id (SupportError with a suggestion otherwise)."""
        found = self.wallets.get(wallet_id)
        if found is None:
            near, other = say.UNKNOWN_WALLET_NEAR, say.UNKNOWN_WALLET
            text = suggest(wallet_id, tuple(self.wallets), near, other, "found")
            raise SupportError([Problem("wallet.unknown", text)], Exit.USAGE)
        return found


def open_catalogue(folder: Path | None = None) -> Catalogue:
    """The shipped wallets, with the flows of the folder or the shipped ones."""
    home = shipped()
    wallets = load_wallets(home)
    return Catalogue(open_library(folder or home, vocabulary(wallets)), wallets)


def load_wallets(home: Path) -> Mapping[str, Wallet]:
    """Every profile by id, in the order of the sources, the general one last; gaps are filled."""
    facts = load_facts(document.read(home / "facts.yaml"))
    read = [load_wallet(document.read(path), facts) for path in (home / "wallets").glob("*.yaml")]
    article = {fact.wallet: fact.article for fact in facts.values()}
    read.sort(key=lambda wallet: article[wallet.id])
    generic = next(wallet for wallet in read if wallet.id == GENERIC)
    own = {wallet.id: fill_in(wallet, generic) for wallet in read if wallet is not generic}
    return {**own, GENERIC: generic}


def vocabulary(wallets: Mapping[str, Wallet]) -> Mapping[str, Name]:
    """The wallet names that flows may use, and the kind of value behind each."""
    generic = wallets[GENERIC]
    kinds = {name: Name("text") for name in names(generic)}
    kinds.update({f"wallet.{limit}": Name("number") for limit in generic.limits})
    kinds["wallet"] = Name("word", tuple(wallets))
    kinds["wallet.custody"] = Name("word", CUSTODIES)
    return kinds


def setting(wallet: Wallet, role: str, now: datetime) -> Setting:
    """What a walk may see of a wallet, a role and a clock."""
    here = Pos(wallet.id)
    needs = [Need(item, True, ALWAYS, here) for item in wallet.checklist_required]
    needs += [Need(item, False, ALWAYS, here) for item in wallet.checklist_optional]
    return Setting(names(wallet), role, now, tuple(needs))
