"""What is done with a secret the moment it is typed, pasted or read from a script."""

from supportcli.flow.values import Raw, Unknown
from supportcli.lang import Text
from supportcli.privacy.redact import refusal, scan


def refused(raw: Raw, field: str) -> Text | None:
    """Why an answer is not accepted because of a secret in it; None where there is none."""
    pieces = parts(raw)
    # A phrase dropped into a field for files arrives word by word.
    for part in (*pieces, " ".join(pieces)) if len(pieces) > 1 else pieces:
        problem = refusal(scan(part, field=field))
        if problem is not None:
            return problem.text
    return None


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
