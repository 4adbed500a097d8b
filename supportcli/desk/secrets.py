"""What is done with a secret the moment it is typed, pasted or read from a script."""

from supportcli.flow.values import Raw, Unknown
from supportcli.lang import Text
from supportcli.privacy.redact import refusal, scan


def refused(raw: Raw, field: str) -> Text | None:
    """Why an answer is not accepted because of a secret in it; None where there is none."""
    for part in parts(raw):
        problem = refusal(scan(part, field=field))
        if problem is not None:
            return problem.text
    return None


def parts(raw: Raw) -> tuple[str, ...]:
    """Every piece of text in an answer."""
    if isinstance(raw, Unknown):
        return (raw.reason,) if raw.reason else ()
    if isinstance(raw, str):
        return (raw,)
    return tuple(part if isinstance(part, str) else part.name for part in raw)
