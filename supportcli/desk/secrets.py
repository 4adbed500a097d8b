"""What is done with a secret the moment it is typed, pasted or read from a script."""

from collections.abc import Sequence

from supportcli.flow.values import Raw, Unknown
from supportcli.lang import Lang, Text
from supportcli.privacy.notes import notes
from supportcli.privacy.redact import Finding, Numbering, hide, refusal, scan
from supportcli.privacy.repeats import Remembered


def refused(raw: Raw, field: str) -> Text | None:
    """Why an answer is not accepted because of a secret in it; None where there is none."""
    pieces = parts(raw)
    # A phrase dropped into a field for files arrives word by word.
    for part in (*pieces, " ".join(pieces)) if len(pieces) > 1 else pieces:
        problem = refusal(scan(part, field=field))
        if problem is not None:
            return problem.text
    return None


def remember(raw: Raw, field: str, known: Remembered) -> None:
    """Know the secrets of a refused answer again when they come alone, with no word that tells."""
    for part in parts(raw):
        known.learn(part, scan(part, field=field))


def told_again(raw: Raw, known: Remembered) -> Text | None:
    """Why an answer is not accepted that repeats what was refused before."""
    problem = refusal([found for part in parts(raw) for found in known.find(part)])
    return problem.text if problem else None


def without(raw: str, findings: Sequence[Finding], lang: Lang, numbering: Numbering) -> str:
    """A refused text with notes for the secrets in it; nothing where it was nothing else."""
    starts = [0, *(found.end for found in findings)]
    ends = [*(found.start for found in findings), len(raw)]
    told = "".join(raw[start:end] for start, end in zip(starts, ends, strict=True))
    return hide(raw, findings, lang, numbering) if any(map(str.isalnum, told)) else ""


def presentable(raw: Raw, field: str, lang: Lang, numbering: Numbering, known: Remembered) -> Raw:
    """What was typed, to be put right: without the secret it may have been refused for."""
    if not isinstance(raw, str):
        return "" if refused(raw, field) or told_again(raw, known) else raw
    found = [one for one in scan(raw, field=field) if one.tier == "block" or one.rule == "card"]
    found = found or list(known.find(raw))
    return without(raw, found, lang, numbering) if found else raw


def nothing_left(raw: Raw) -> bool:
    """Whether an answer is nothing but notes for what was hidden in it."""
    if not isinstance(raw, str):
        return False
    left = notes().sub("", raw)
    return left != raw and not any(map(str.isalnum, left))


def card_for_identifier(raw: Raw, field: str) -> bool:
    """Whether a card number stands where support needs something to find the case by."""
    return any(found.rule == "card" for part in parts(raw) for found in scan(part, field=field))


def parts(raw: Raw) -> tuple[str, ...]:
    """Every piece of text in an answer."""
    if isinstance(raw, Unknown):
        return (raw.reason,) if raw.reason else ()
    if isinstance(raw, str):
        return (raw,)
    return tuple(part if isinstance(part, str) else part.name for part in raw)
