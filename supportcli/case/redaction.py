"""Hides what must not leave: every word of the user's own goes through the redactor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from supportcli.case.model import Case, Entry
from supportcli.lang import LANGS, Text
from supportcli.privacy.notes import noted
from supportcli.privacy.redact import Finding, Numbering, Tier, hide, redact
from supportcli.privacy.split import split


@dataclass(frozen=True, slots=True)
class Hidden:
    """One thing that was hidden: by which rule, in which entry. Never the text itself."""

    rule: str
    place: str


# What is doubtful was settled when it was typed: hidden, or kept by whoever can tell.
_TIERS: frozenset[Tier] = frozenset({"block", "mask"})


def redacted(case: Case, numbering: Numbering) -> tuple[Case, tuple[Hidden, ...]]:
    """The case with nothing secret left in it, and the report of what was hidden."""
    report: list[Hidden] = []
    own = [entry.value for entry in (*case.details, *case.items) if entry.typed or entry.gap]
    said = [case.problem, *([case.request] if case.request else []), case.advice, *own]
    context = "\n".join(text.zh for text in said)
    halves = {lang: _halves([text[lang] for text in said]) for lang in LANGS}

    def clean(text: Text, place: str) -> Text:
        whole = Text(
            *(hide(text[lang], halves[lang][text[lang]], lang, numbering) for lang in LANGS)
        )
        hidden = Text(
            *(
                redact(
                    whole[lang], lang, numbering, field=place, tiers=_TIERS, context=context
                ).text
                for lang in LANGS
            )
        )
        report.extend(Hidden(rule, place) for rule in noted(hidden.zh))
        return hidden

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


def _halves(texts: Sequence[str]) -> Mapping[str, tuple[Finding, ...]]:
    """Of each different text, what is part of a secret told in two of them."""
    different = list(dict.fromkeys(texts))
    return dict(zip(different, split(different), strict=True))
