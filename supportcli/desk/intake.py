"""What becomes of an answer the moment it is given: refused, looked up, or cleaned."""

import re

from supportcli.desk.files import inspect_files
from supportcli.desk.secrets import card_for_identifier, refused
from supportcli.errors import SupportError
from supportcli.flow.model import Question
from supportcli.flow.values import FileInfo, Raw, Unknown
from supportcli.lang import Lang, Text
from supportcli.messages import desk as say
from supportcli.privacy.redact import ALL, Numbering, Tier, hide, redact, scan

# No store keeps these: they come from scripts, never from a keyboard.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
IN_WORDS = ("text", "longtext")
# Phone and mail are what a case is found by; who someone is by law never is.
_PAPERS = ("id_number", "papers")


def field_of(question: Question) -> str:
    """The field that an answer to this question belongs to, as the detectors know it."""
    return question.fills or question.id


def accepted(raw: Raw, question: Question) -> tuple[Raw, Text | None]:
    """The answer as the engine takes it, or why it is refused: a secret, or an unusable file."""
    field = field_of(question)
    refusal = refused(raw, field)
    if refusal is not None:
        return "", refusal
    if question.identifier and card_for_identifier(raw, field):
        return "", say.CARD_HERE.fill(label=question.label)
    if question.kind != "files" or isinstance(raw, Unknown) or not raw:
        return raw, None
    typed = (raw,) if isinstance(raw, str) else raw
    if any(isinstance(one, FileInfo) for one in typed):
        return raw, None
    try:
        return inspect_files(tuple(str(one) for one in typed)), None
    except SupportError as error:
        texts = [problem.text for problem in error.problems]
        return raw, Text("；".join(text.zh for text in texts), "; ".join(text.en for text in texts))


def cleaned(
    raw: Raw, question: Question, lang: Lang, numbering: Numbering, *, spare: bool = False
) -> Raw:
    """The answer with notes in place of what it should not hold, before anything can keep it.

    An identifier stays in the field that asks for one; `spare` leaves what is merely doubtful.
    """
    tiers: frozenset[Tier] = ALL - {"ask"} if spare else ALL
    field = field_of(question)
    if isinstance(raw, Unknown):
        reason = UNSTORABLE.sub("", raw.reason)
        return Unknown(redact(reason, lang, numbering, field=field, tiers=tiers).text)
    if question.kind not in IN_WORDS or not isinstance(raw, str):
        return raw
    raw = UNSTORABLE.sub("", raw)
    findings = scan(raw, field=field, tiers=tiers)
    if question.identifier:
        findings = tuple(one for one in findings if one.tier != "mask" or one.rule in _PAPERS)
    return hide(raw, findings, lang, numbering)
