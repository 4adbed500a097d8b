"""The notes that stand where a secret stood, numbered so that a reader sees which are the same."""

import hashlib
import hmac
import re
from functools import cache

from supportcli.lang import LANGS, Lang, substitute
from supportcli.messages.privacy import HIDDEN, KEEP, NAMES, TAG
from supportcli.privacy.model import Finding
from supportcli.privacy.normalise import normalise

_SPACED = frozenset({"card", "otp", "phone", "id_number", "iban", "maybe_key", "maybe_code"})
# Of a few digits a tag would tell too much.
_TAGGED = frozenset({"maybe_seed", "maybe_key"})
_MOST = 100_000
_TAG = 5
_CASELESS = frozenset({"id_number", "papers", "email", "iban"})


class Numbering:
    """Numbers values within one case, so that a reader sees when two are the same.

    Only a digest keyed with `salt` (16 to 64 random bytes) is held. A doubtful key or phrase also
    shows a tag, five hexadecimal digits keyed with it: whoever has value and salt can compare.
    """

    def __init__(self, salt: bytes) -> None:
        self._salt = salt
        self._numbers: dict[tuple[str, bytes], int] = {}
        self._highest: dict[str, int] = {}

    def number(self, rule: str, value: str) -> int:
        """The number of this value among the values of its rule, from 1."""
        key = rule, hashlib.blake2b(_plain(rule, value), key=self._salt, digest_size=16).digest()
        if key not in self._numbers:
            self._highest[rule] = self._highest.get(rule, 0) + 1
            self._numbers[key] = self._highest[rule]
        return self._numbers[key]

    def note(self, found: Finding, value: str, lang: Lang) -> str:
        """What is written in place of a finding, of which `value` is the text."""
        keep = substitute(KEEP[lang], {"keep": found.keep}) if found.keep else ""
        tag = ""
        if found.rule in _TAGGED:
            digest = hmac.digest(self._salt, _plain(found.rule, value), "sha256").hex()
            tag = substitute(TAG[lang], {"tag": digest[:_TAG]})
        number = str(self.number(found.rule, value))
        values = {"name": NAMES[found.rule][lang], "number": number, "keep": keep, "tag": tag}
        return substitute(HIDDEN[lang], values)

    def reserve(self, text: str) -> None:
        """Leave out the numbers that stand in a stored text: a resumed case goes on counting."""
        for match in notes().finditer(text):
            rule = _rule_of(match["zh"] or match["en"])
            used = min(int(match["zh_number"] or match["en_number"]), _MOST)
            self._highest[rule] = max(self._highest.get(rule, 0), used)


def noted(text: str) -> tuple[str, ...]:
    """The rule of every note in a text."""
    return tuple(_rule_of(match["zh"] or match["en"]) for match in notes().finditer(text))


@cache
def notes() -> re.Pattern[str]:
    """The notes this module writes, in either language, and nothing that merely resembles one."""
    forms = []
    for lang in LANGS:
        names = "|".join(re.escape(text[lang]) for text in NAMES.values())
        keep = _expression(KEEP[lang], {"keep": "[0-9A-Za-z]{1,4}"})
        tag = _expression(TAG[lang], {"tag": f"[0-9a-f]{{{_TAG}}}"})
        values = {
            "name": f"(?P<{lang}>{names})",
            "number": rf"(?P<{lang}_number>[1-9][0-9]{{0,5}})",
            "keep": f"(?:{keep})?",
            "tag": f"(?:{tag})?",
        }
        forms.append(_expression(HIDDEN[lang], values))
    return re.compile("|".join(forms))


def _expression(form: str, values: dict[str, str]) -> str:
    """A pattern for the text that a sentence gives with other values."""
    return substitute(re.escape(form).replace(r"\{", "{").replace(r"\}", "}"), values)


def _plain(rule: str, value: str) -> bytes:
    """The value in one spelling, so that the same secret typed otherwise gets the same number."""
    plain = normalise(value).text
    if rule in ("seed", "maybe_seed"):
        plain = " ".join(re.findall(r"[^\W\d_]+", plain.lower()))
    if rule in _SPACED:
        plain = re.sub(r"[\s().-]", "", plain)
    if rule in ("key", "maybe_key"):
        plain = re.sub("^0?[xX](?=[0-9a-fA-F]{64}$)", "", plain)
    if rule in _CASELESS or re.fullmatch("[0-9a-fA-Fx]+", plain):
        plain = plain.lower()
    return plain.encode("utf-8", "replace")


@cache
def _rule_of(shown: str) -> str:
    return next(rule for rule, text in NAMES.items() if shown in (text.zh, text.en))
