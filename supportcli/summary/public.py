"""What a stranger may read: made without a single answer, so that none can leak."""

from supportcli.case.model import Case, Entry
from supportcli.lang import LANGS, Lang
from supportcli.messages import summary as say
from supportcli.summary.model import Row, Section
from supportcli.summary.sections import tried_rows
from supportcli.summary.tidy import one_line


def public_title(case: Case, lang: Lang) -> str:
    """The title of the flow, unless something private was filled into it."""
    title = case.title[lang]
    return title if _publishable(title, case) else say.SOME_PROBLEM[lang]


def public_sections(case: Case, lang: Lang) -> tuple[Section, ...]:
    """The kind of problem, the steps tried, and a request to go on in private."""
    tried = tuple(row for row in tried_rows(case, lang) if _publishable(row.label, case))
    contents: dict[str, tuple[tuple[Row, ...], tuple[str, ...]]] = {
        "problem": ((), (one_line(public_title(case, lang)),)),
        "tried": (tried, ()),
        "request": ((), (say.PRIVATE_PLEASE[case.role][lang],)),
        "safety": ((), (say.NEVER_ASKED[lang],)),
    }
    return tuple(
        Section(id, say.TITLES[id][lang], rows, lines)
        for id, (rows, lines) in contents.items()
        if rows or lines
    )


def _publishable(words: str, case: Case) -> bool:
    """A flow may fill answers into its sentences: no private one may stand in `words`."""
    private = (entry for entry in (*case.details, *case.items) if _private(entry))
    told = one_line(words)
    return not any(
        value and value in told for entry in private for value in map(one_line, _values(entry))
    )


def _private(entry: Entry) -> bool:
    return entry.typed or entry.identifier or entry.gap


def _values(entry: Entry) -> tuple[str, ...]:
    return tuple(entry.value[lang] for lang in LANGS)
