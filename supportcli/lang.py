"""The two languages, and text that always exists in both."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)

PLACEHOLDER = re.compile(r"\{([a-z0-9_-]+(?:\.[a-z0-9_-]+)*)\}")


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in every language the program speaks; a missing one cannot be constructed."""

    zh: str
    en: str

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en

    def fill(self, **values: "str | int | Text") -> "Text":
        """Put values into the `{name}` placeholders; every name must be given (KeyError)."""
        return Text(*(substitute(self[lang], _in_language(values, lang)) for lang in LANGS))


def same(text: str) -> Text:
    """Text that reads alike in every language: an id, a number, a file name."""
    return Text(text, text)


def substitute(template: str, values: Mapping[str, str]) -> str:
    """Replace each `{name}` by its value, in one pass: values are never searched."""
    return PLACEHOLDER.sub(lambda match: values[match[1]], template)


def placeholders(template: str) -> list[str]:
    """The names between braces, in order of appearance."""
    return PLACEHOLDER.findall(template)


def detect(environ: Mapping[str, str]) -> Lang:
    """The user's language from the environment: SUPPORTCLI_LANG, then the locale's own order."""
    for name in ("SUPPORTCLI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environ.get(name, "").lower()
        if value:
            return "zh" if value.startswith("zh") else "en"
    return "en"


def _in_language(values: "Mapping[str, str | int | Text]", lang: Lang) -> dict[str, str]:
    return {
        name: value[lang] if isinstance(value, Text) else str(value)
        for name, value in values.items()
    }
