"""Asks about what may be a secret and may be something harmless; in doubt it is hidden."""

from supportcli.desk.ask import Asker, Choice
from supportcli.desk.intake import field_of
from supportcli.desk.menu import choose
from supportcli.desk.secrets import parts
from supportcli.flow.model import Question
from supportcli.flow.values import Raw
from supportcli.lang import Lang, Text
from supportcli.messages import review as say
from supportcli.privacy.redact import remedy, scan

HIDE, KEEP = "hide", "keep"
_SHOWN = 6


def doubtful(raw: Raw, question: Question) -> tuple[tuple[str, str], ...]:
    """Rule and text of everything in an answer that only its writer can tell the nature of."""
    field = field_of(question)
    return tuple(
        (found.rule, part[found.start : found.end])
        for part in parts(raw)
        for found in scan(part, field=field)
        if found.tier == "ask"
    )


def ask_about(asker: Asker, lang: Lang, found: tuple[tuple[str, str], ...]) -> str | None:
    """HIDE, KEEP, or None to type the answer anew."""
    rule = found[0][0]
    shown = Text(*(join.join(_short(text) for _, text in found) for join in ("、", ", ")))
    choices = tuple(Choice(value, text[lang]) for value, text in say.DOUBT_CHOICES[rule].items())
    where = (say.HEADER_DOUBT[lang],)
    text = say.DOUBTS[rule].fill(found=shown)
    help_text = say.DOUBT_HELP.fill(remedy=remedy(rule))
    return choose(asker, lang, where, text, help_text, choices)


def _short(text: str) -> str:
    """Enough to know it by, not enough to use it."""
    return text if len(text) <= 2 * _SHOWN else f"{text[:_SHOWN]}…{text[-4:]}"
