"""How people write when they ask for help: synonyms, slips, words that tell nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from supportcli.document import Node
from supportcli.errors import SupportError
from supportcli.fields import Fields, Findings
from supportcli.flow.stems import stem

WORDS_FILE = "words.yaml"
DENIALS = frozenset(
    "not no never none nothing nobody unable cannot cant couldnt didnt doesnt dont hadnt hasnt "
    "havent isnt wasnt werent wont wouldnt".split()
)
FILLERS = frozenset(
    "a able am an any are be been being even ever had has have her his is it its just my our "
    "please really some still that the their this was were yet your".split()
)

Meanings = Mapping[tuple[str, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Tables by language. A meaning is a number; a phrase may have several.

    Meanings below `topics` are what support is about.
    `zh_meanings` is by phrase, `en_meanings` by the stems of a phrase; `*_slips` map what is typed
    to what is meant; `names` are passed over, `*_empty` tell nothing.
    """

    topics: int
    zh_meanings: Mapping[str, tuple[int, ...]]
    en_meanings: Meanings
    en_words: frozenset[str]
    zh_slips: Mapping[str, str]
    en_slips: Mapping[str, str]
    simplified: Mapping[int, str]
    zh_empty: frozenset[str]
    en_empty: frozenset[str]
    names: frozenset[str]


def read_lexicon(node: Node, names: Iterable[str] = ()) -> Lexicon:
    """The words file, with more names to pass over (of wallets); SupportError if it is broken."""
    findings = Findings()
    fields = Fields(node, findings)
    fields.word("format", among=("1",), required=True)
    zh_phrases: dict[str, list[int]] = defaultdict(list)
    en_phrases: dict[tuple[str, ...], list[int]] = defaultdict(list)
    en_words: set[str] = set()
    topics = fields.nodes("topics")
    for number, group in enumerate((*topics, *fields.nodes("same"))):
        spoken = Fields(group, findings)
        for phrase in _split(spoken, "zh"):
            zh_phrases[phrase].append(number)
        for phrase in (spoken.word("en") or "").split(","):
            en_words.update(phrase.split())
            en_phrases[canonical(phrase.split())].append(number)
        spoken.done()
    en_phrases.pop((), None)
    slips, empty = _section(fields, "typos"), _section(fields, "empty")
    lexicon = Lexicon(
        topics=len(topics),
        zh_meanings={phrase: tuple(numbers) for phrase, numbers in zh_phrases.items()},
        en_meanings={stems: tuple(dict.fromkeys(found)) for stems, found in en_phrases.items()},
        en_words=frozenset(en_words),
        zh_slips=_pairs(_split(slips, "zh")),
        en_slips=_pairs(_split(slips, "en")),
        simplified={ord(pair[0]): pair[1] for pair in _split(fields, "traditional")},
        zh_empty=frozenset(_split(empty, "zh")),
        en_empty=frozenset(_split(empty, "en")),
        names=frozenset(name.casefold() for name in (*_split(fields, "names"), *names)),
    )
    fields.done()
    if findings.problems:
        raise SupportError(findings.problems)
    return lexicon


def canonical(words: Iterable[str]) -> tuple[str, ...]:
    """A phrase as it is compared: stems, one word for every denial, no fillers."""
    return tuple("not" if word in DENIALS else stem(word) for word in words if word not in FILLERS)


def _section(fields: Fields, name: str) -> Fields | None:
    node = fields.node(name)
    return None if node is None else Fields(node, fields.findings)


def _split(fields: Fields | None, name: str) -> list[str]:
    return ((fields.word(name) if fields else None) or "").split()


def _pairs(slips: Iterable[str]) -> dict[str, str]:
    return {typed: meant for typed, _, meant in (slip.partition("=") for slip in slips)}
