"""Which fact each part of the program rests on, and which facts nothing rests on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from supportcli.flow.model import Flow, Outcome, Question
from supportcli.lang import Lang
from supportcli.messages import desk as say
from supportcli.wallet.facts import Fact
from supportcli.wallet.model import Wallet

Cited = Iterator[tuple[str, str]]


def flow_citations(flow: Flow) -> Cited:
    """Pairs of fact id and place: the flow itself, or one of its nodes."""
    yield from ((fact, flow.id) for fact in flow.sources)
    for node in flow.nodes.values():
        if isinstance(node, Question | Outcome):
            yield from ((fact, f"{flow.id}/{node.id}") for fact in node.sources)


def item_citations(items: Iterable[Question]) -> Cited:
    """What the checklist's items rest on."""
    for item in items:
        yield from ((fact, f"checklist/{item.id}") for fact in item.sources)


def wallet_citations(wallet: Wallet) -> Cited:
    """Channels and notes by name, the rest of the profile by the wallet's id."""
    told: set[str] = set()
    for channel in wallet.channels:
        for fact in channel.sources:
            told.add(fact)
            yield fact, f"{wallet.id}/{channel.id}"
    for topic, notes in wallet.notes.items():
        for note in notes:
            for fact in note.sources:
                told.add(fact)
                yield fact, f"{wallet.id}/{topic}"
    yield from ((fact, wallet.id) for fact in wallet.sources if fact not in told)


def by_fact(citations: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """The places that rest on each fact, each place once."""
    found: dict[str, dict[str, None]] = {}
    for fact, place in citations:
        found.setdefault(fact, {})[place] = None
    return {fact: tuple(places) for fact, places in sorted(found.items())}


def citation_lines(
    citations: Iterable[tuple[str, str]], facts: Mapping[str, Fact], lang: Lang
) -> Iterator[str]:
    """One line a fact: its id, the article it comes from, and what rests on it."""
    yield ""
    yield say.RESTS_ON[lang]
    for fact, places in by_fact(citations).items():
        article = say.ARTICLE.fill(number=facts[fact].article)[lang]
        yield f"  {fact} ({article}): {', '.join(places)}"


def report_lines(
    facts: Mapping[str, Fact], cited: Mapping[str, Sequence[str]], lang: Lang
) -> Iterator[str]:
    """Every fact as it is on record, what rests on it, and the count at the end."""
    for fact in facts.values():
        places = ", ".join(cited.get(fact.id, ())) or say.NOT_CITED[lang]
        yield f"{fact.id}: {fact.text}"
        yield f"  {places}"
    known = sum(fact in facts for fact in cited)
    yield say.CITED.fill(cited=known, facts=len(facts))[lang]


def report_data(
    facts: Mapping[str, Fact], cited: Mapping[str, Sequence[str]]
) -> list[dict[str, Any]]:
    return [
        {
            "id": fact.id,
            "article": fact.article,
            "text": fact.text,
            "cited_by": list(cited.get(fact.id, ())),
        }
        for fact in facts.values()
    ]
