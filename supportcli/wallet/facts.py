"""The list of facts that profiles and flows cite: what the source articles say, one line each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from supportcli.document import Node
from supportcli.errors import Pos, SupportError
from supportcli.fields import Fields, Findings, read_format, word
from supportcli.messages import fields as say_fields
from supportcli.messages import wallet as say

_ID = re.compile(r"[A-Z]-[A-Z][1-9][0-9]*")


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing an article says; `kind` is what it is about: channels, hours, problems, …"""

    id: str
    wallet: str
    article: str
    kind: str
    text: str


def load_facts(node: Node) -> Mapping[str, Fact]:
    """The facts by id; SupportError with every problem in the list."""
    findings = Findings()
    root = Fields(node, findings)
    read_format(root)
    articles = _articles(root)
    facts: dict[str, Fact] = {}
    found = root.node("facts", required=True)
    wallets = Fields(found, findings).items() if found is not None else ()
    for wallet, place, kinds in wallets:
        if wallet not in articles:
            findings.report("facts.article", say.NO_ARTICLE.fill(wallet=wallet), place)
        for kind, _, list_node in Fields(kinds, findings).items():
            for id_, pos, text_node in Fields(list_node, findings).items():
                _check_id(id_, pos, facts, findings)
                text = word(text_node, findings)
                if text is not None and not text.strip():
                    findings.report("text.empty", say_fields.EMPTY_TEXT, text_node.pos)
                facts[id_] = Fact(id_, wallet, articles.get(wallet, ""), kind, text or "")
    root.done()
    if findings.problems:
        raise SupportError(findings.problems)
    return facts


def _articles(root: Fields) -> dict[str, str]:
    node = root.node("articles", required=True)
    if node is None:
        return {}
    entries = Fields(node, root.findings).items()
    return {wallet: word(number, root.findings) or "" for wallet, _, number in entries}


def _check_id(id_: str, pos: Pos, facts: Mapping[str, Fact], findings: Findings) -> None:
    if not _ID.fullmatch(id_):
        findings.report("facts.id", say.BAD_FACT_ID.fill(found=id_[:40]), pos)
    elif id_ in facts:
        findings.report("facts.duplicate", say.DUPLICATE_FACT.fill(id=id_), pos)
