"""How well the finder does on texts that were written by someone who had not seen the symptoms.

`half: b` of them was never looked at while the finder was made, only its score.
"""

from dataclasses import dataclass
from pathlib import Path

from supportcli import document
from supportcli.document import Map, Node, Scalar, Seq
from supportcli.flow.find import Finder
from supportcli.lang import LANGS, Lang

BLIND = Path(__file__).parent / "blind.yaml"


@dataclass(frozen=True, slots=True)
class Said:
    """A text and the flow that was meant."""

    text: str
    flow: str
    half: str


@dataclass(frozen=True, slots=True)
class Score:
    """How many texts there were, and how often the flow was first and among the first three."""

    count: int
    first: int
    three: int

    @property
    def top1(self) -> float:
        return self.first / self.count

    @property
    def top3(self) -> float:
        return self.three / self.count


def blind() -> dict[Lang, tuple[Said, ...]]:
    whole = _map(document.read(BLIND))
    return {lang: tuple(_said(node) for node in _seq(whole[lang])) for lang in LANGS}


def off_topic() -> dict[Lang, tuple[str, ...]]:
    texts = _map(_map(document.read(BLIND))["off_topic"])
    return {lang: tuple(_word(node) for node in _seq(texts[lang])) for lang in LANGS}


def score(finder: Finder, texts: tuple[Said, ...]) -> Score:
    found = [([hit.flow for hit in finder.find(said.text).hits], said.flow) for said in texts]
    first = sum(flows[:1] == [meant] for flows, meant in found)
    three = sum(meant in flows[:3] for flows, meant in found)
    return Score(len(found), first, three)


def rejected(finder: Finder, texts: tuple[str, ...]) -> float:
    """The share of texts for which no flow is offered."""
    return sum(not finder.find(text).hits for text in texts) / len(texts)


def _said(node: Node) -> Said:
    entries = _map(node)
    half = _word(entries["half"]) if "half" in entries else "a"
    return Said(_word(entries["text"]), _word(entries["flow"]), half)


def _map(node: Node) -> dict[str, Node]:
    assert isinstance(node, Map)
    return node.entries


def _seq(node: Node) -> tuple[Node, ...]:
    assert isinstance(node, Seq)
    return node.items


def _word(node: Node) -> str:
    assert isinstance(node, Scalar)
    return node.text
