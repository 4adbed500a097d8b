"""The versioned wrapping of everything printed as JSON; its keys are never translated."""

import json

from supportcli.lang import LANGS, Text

VERSION = 1


def envelope(kind: str, data: object) -> str:
    """One JSON object: which kind of answer, in which version, and the answer."""
    whole = {"format": f"supportcli.{kind}", "version": VERSION, kind: data}
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2)


def both(text: Text | None) -> dict[str, str] | None:
    """A text in every language, or null."""
    return None if text is None else {lang: text[lang] for lang in LANGS}
