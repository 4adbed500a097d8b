"""Where flows are, and what stands above their nodes: enough for a menu or a search, and cheap."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from supportcli import document
from supportcli.document import Node
from supportcli.errors import Pos, Problem, SupportError
from supportcli.fields import Fields, Findings, suggest
from supportcli.lang import LANGS, Text
from supportcli.messages import flow as say

DATA_FILES = ("facts.yaml",)
LAST = 100


@dataclass(frozen=True, slots=True)
class Head:
    """What a menu or a search needs to know of a flow."""

    id: str
    title: Text
    symptoms: Mapping[str, tuple[str, ...]]
    call_only: bool
    rank: int = LAST


def shipped() -> Path:
    """The flows that come with the program: inside the wheel, or beside the source."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "_flows"
    return packed if packed.is_dir() else package.parent / "flows"


def flow_files(folder: Path) -> list[Path]:
    """The flow files of a folder, in order of name (SupportError if there is no such folder)."""
    if not folder.is_dir():
        raise SupportError([Problem("flow.folder", say.NO_FOLDER, Pos(str(folder), 0, 0))])
    return sorted(path for path in folder.glob("*.yaml") if path.name not in DATA_FILES)


def flow_file(folder: Path, flow_id: str) -> Path:
    """The file of this flow; SupportError with a suggestion if there is none."""
    files = {path.stem: path for path in flow_files(folder)}
    if flow_id not in files:
        near, other = say.UNKNOWN_FLOW_NEAR, say.UNKNOWN_FLOW
        text = suggest(flow_id, tuple(files), near, other, "found")
        raise SupportError([Problem("flow.unknown", text)])
    return files[flow_id]


def read_heads(folder: Path) -> tuple[Head, ...]:
    """The flows of a folder that can be started. Their nodes are neither read nor checked."""
    heads = [read_head(path) for path in flow_files(folder)]
    offered = (head for head in heads if not head.call_only)
    return tuple(sorted(offered, key=lambda head: (head.rank, head.id)))


def read_head(path: Path) -> Head:
    """SupportError with what is wrong above the nodes."""
    node = document.parse(document.read_text(path), str(path), until="nodes")
    findings = Findings()
    fields = Fields(node, findings)
    head = Head(
        id=fields.identifier("id", required=True) or "",
        title=fields.text("title", required=True) or Text("", ""),
        symptoms=read_symptoms(fields),
        call_only=fields.flag("call_only", default=False),
        rank=read_rank(fields),
    )
    if findings.problems:
        raise SupportError(findings.problems)
    return head


def read_rank(fields: Fields) -> int:
    """Where the flow stands in the menu: lower numbers first, LAST where nothing is said."""
    rank = fields.number("rank")
    return LAST if rank is None else int(rank)


def read_symptoms(fields: Fields) -> Mapping[str, tuple[str, ...]]:
    """What people type when they mean this flow, by language."""
    node: Node | None = fields.node("symptoms")
    if node is None:
        return {}
    spoken = Fields(node, fields.findings)
    found: dict[str, tuple[str, ...]] = {lang: spoken.words(lang) for lang in LANGS}
    spoken.done()
    return found
