"""What Tab offers: only what is there, and nothing said about what goes wrong."""

from collections.abc import Iterable

from supportcli.cli.streams import environment
from supportcli.errors import SupportError
from supportcli.flow.heads import flow_files, shipped
from supportcli.wallet.heads import wallet_files


def flow_ids(incomplete: str) -> list[str]:
    """The shipped flows."""
    return _beginning(incomplete, (path.stem for path in flow_files(shipped())))


def wallet_ids(incomplete: str) -> list[str]:
    """The wallets on record."""
    return _beginning(incomplete, (path.stem for path in wallet_files(shipped())))


def case_ids(incomplete: str) -> list[str]:
    """The cases that begin so, however they are typed."""
    from supportcli.desk.sealing import open_sealer
    from supportcli.store.places import places
    from supportcli.store.sqlite import SqliteStore

    folder = places(environment())
    if not folder.cases.exists():
        return []
    try:
        sealer = open_sealer(environment(), folder)
        return list(SqliteStore(folder.cases, sealer).ids(incomplete))
    except SupportError:
        return []


def _beginning(incomplete: str, known: Iterable[str]) -> list[str]:
    return sorted(name for name in known if name.startswith(incomplete))
