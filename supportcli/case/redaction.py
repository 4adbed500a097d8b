"""Hides what must not leave: every word of the user's own goes through the redactor."""

from dataclasses import dataclass, replace

from supportcli.case.model import Case, Entry
from supportcli.lang import LANGS, Text
from supportcli.privacy.redact import Numbering, redact


@dataclass(frozen=True, slots=True)
class Hidden:
    """One thing that was hidden: by which rule, in which entry. Never the text itself."""

    rule: str
    place: str


def redacted(case: Case, numbering: Numbering) -> tuple[Case, tuple[Hidden, ...]]:
    """The case with nothing secret left in it, and the report of what was hidden."""
    report: list[Hidden] = []

    def clean(text: Text, place: str) -> Text:
        found = [redact(text[lang], lang, numbering, field=place) for lang in LANGS]
        report.extend(Hidden(finding.rule, place) for finding in found[0].findings)
        return Text(*(one.text for one in found))

    def entry(one: Entry) -> Entry:
        return replace(one, value=clean(one.value, one.id)) if one.typed or one.gap else one

    return (
        replace(
            case,
            problem=clean(case.problem, "problem"),
            request=clean(case.request, "request") if case.request else None,
            advice=clean(case.advice, "advice"),
            details=tuple(entry(one) for one in case.details),
            items=tuple(entry(one) for one in case.items),
        ),
        tuple(dict.fromkeys(report)),
    )
