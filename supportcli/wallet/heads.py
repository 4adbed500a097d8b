"""The names of the wallets there are: enough for a menu, and cheap."""

from dataclasses import dataclass
from pathlib import Path

from supportcli import document
from supportcli.errors import Exit, Problem, SupportError
from supportcli.fields import Fields, Findings, suggest
from supportcli.lang import Text
from supportcli.messages import wallet as say

GENERIC = "generic"
FOLDER = "wallets"


@dataclass(frozen=True, slots=True)
class WalletHead:
    """What a menu needs to know of a wallet."""

    id: str
    name: Text


def wallet_files(home: Path) -> list[Path]:
    """The profiles by name, the general one last."""
    paths = (home / FOLDER).glob("*.yaml")
    return sorted(paths, key=lambda path: (path.stem == GENERIC, path.stem))


def read_wallet_heads(home: Path) -> tuple[WalletHead, ...]:
    """What stands above the labels of each profile; the rest is neither read nor checked."""
    return tuple(_read(path) for path in wallet_files(home))


def wallet_file(home: Path, wallet_id: str) -> Path:
    """The profile of this wallet; SupportError with a suggestion if there is none."""
    files = {path.stem: path for path in wallet_files(home)}
    if wallet_id not in files:
        near, other = say.UNKNOWN_WALLET_NEAR, say.UNKNOWN_WALLET
        text = suggest(wallet_id, tuple(files), near, other, "found")
        raise SupportError([Problem("wallet.unknown", text)], Exit.USAGE)
    return files[wallet_id]


def _read(path: Path) -> WalletHead:
    node = document.parse(document.read_text(path), str(path), until="labels")
    findings = Findings()
    fields = Fields(node, findings)
    head = WalletHead(
        fields.identifier("id", required=True) or "",
        fields.text("name", required=True) or Text("", ""),
    )
    if findings.problems:
        raise SupportError(findings.problems)
    return head
