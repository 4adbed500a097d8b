"""The notes that stand where a secret stood, numbered so that a reader sees which are the same."""

import hashlib
import re
from functools import cache

from supportcli.lang import LANGS, Lang, substitute
from supportcli.messages.privacy import HIDDEN, KEEP, NAMES
from supportcli.privacy.model import Finding
from supportcli.privacy.normalise import normalise

_SPACED = frozenset({"card", "otp", "phone", "id_number", "iban", "maybe_key"})
_MOST = 100_000
_CASELESS = frozenset({"id_number", "papers", "email", "iban"})


class Numbering:
    """Numbers values within one case, so that a reader sees when two are the same.

    Only a digest keyed with `salt` (16 to 64 random bytes of this process, never stored) is held.
    """

    def __init__(self, salt: bytes) -> None:
        self._salt = salt
        self._numbers: dict[tuple[str, bytes], int] = {}
        self._highest: dict[str, int] = {}

    def number(self, rule: str, value: str) -> int:
        """The number of this value among the values of its rule, from 1."""
        plain = _plain(rule, value).encode("utf-8", "replace")
        key = rule, hashlib.blake2b(plain, key=self._salt, digest_size=16).digest()
        if key not in self._numbers:
            self._highest[rule] = self._highest.get(rule, 0) + 1
            self._numbers[key] = self._highest[rule]
        return self._numbers[key]

    def reserve(self, text: str) -> None:
        """Leave out the numbers that stand in a stored text: a resumed case goes on counting."""
        for match in notes().finditer(text):
            rule = _rule_of(match["zh"] or match["en"])
            used = min(int(match["zh_number"] or match["en_number"]), _MOST)
            self._highest[rule] = max(self._highest.get(rule, 0), used)


def note(found: Finding, lang: Lang, number: int) -> str:
    """What is written in place of a finding."""
    keep = substitute(KEEP[lang], {"keep": found.keep}) if found.keep else ""
    values = {"name": NAMES[found.rule][lang], "number": str(number), "keep": keep}
    return substitute(HIDDEN[lang], values)


def noted(text: str) -> tuple[str, ...]:
    """The rule of every note in a text."""
    return tuple(_rule_of(match["zh"] or match["en"]) for match in notes().finditer(text))


@cache
def notes() -> re.Pattern[str]:
    """The notes this module writes, in either language, and nothing that merely resembles one."""
    forms = []
    for lang in LANGS:
        names = "|".join(re.escape(text[lang]) for text in NAMES.values())
        keep = substitute(
            re.escape(KEEP[lang]).replace(r"\{", "{").replace(r"\}", "}"),
            {"keep": "[0-9A-Za-z]{1,4}"},
        )
        form = re.escape(HIDDEN[lang]).replace(r"\{", "{").replace(r"\}", "}")
        number = rf"(?P<{lang}_number>[1-9][0-9]{{0,5}})"
        values = {"name": f"(?P<{lang}>{names})", "number": number, "keep": f"(?:{keep})?"}
        forms.append(substitute(form, values))
    return re.compile("|".join(forms))


def _plain(rule: str, value: str) -> str:
    """The value in one spelling, so that the same secret typed otherwise gets the same number."""
    plain = normalise(value).text
    if rule in ("seed", "maybe_seed"):
        return " ".join(re.findall(r"[^\W\d_]+", plain.lower()))
    if rule in _SPACED:
        plain = re.sub(r"[\s().-]", "", plain)
    return plain.lower() if rule in _CASELESS or re.fullmatch("[0-9a-fA-Fx]+", plain) else plain


@cache
def _rule_of(shown: str) -> str:
    return next(rule for rule, text in NAMES.items() if shown in (text.zh, text.en))
