"""What was typed or sent, to the answer it means; or why it cannot be taken."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from supportcli.fields import read_number
from supportcli.flow.model import Option, Question
from supportcli.flow.moments import read_date, read_moment
from supportcli.flow.values import Answer, FileInfo, Money, Raw, Skipped, Unknown, Value
from supportcli.flow.view import View
from supportcli.flow.when import Found, comparable, holds, tests
from supportcli.lang import Text
from supportcli.messages import answer as say

Given = str | tuple[str, ...] | tuple[FileInfo, ...]

MAX_LENGTH = {"text": 200, "longtext": 4000}

# A rough amount is written as the amount: what counts is the record, and it can be looked up.
_MONEY = re.compile(
    r"(?:约|大约|大概|about |around |~)?\s*([¥$€£]|[A-Za-z]{3,4})?\s*"
    r"([0-9][0-9.,]{0,40})\s*([A-Za-z]{2,10}|u|元|块|块钱|[¥$€£])?\s*(?:左右)?",
    re.IGNORECASE,
)
# 1,250.50 and 1,00,000; then 1.250,50 and 0,125: a comma before three digits parts thousands.
_POINT = re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{2,3})*,[0-9]{3}|[0-9]{1,21})(?:\.[0-9]{1,18})?")
_COMMA = re.compile(r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]{1,21}),[0-9]{1,2}|0,[0-9]{1,18}")
_SIGNS = {"¥": "CNY", "$": "USD", "€": "EUR", "£": "GBP", "元": "CNY", "块": "CNY"}
_NAMES = {**_SIGNS, "块钱": "CNY", "U": "USDT", "RMB": "CNY"}


class RefusedAnswerError(Exception):
    """An answer that cannot be taken; `text` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def parse(question: Question, raw: Raw, view: View) -> Answer:
    """The answer, checked against the question's options and constraints (RefusedAnswerError)."""
    if isinstance(raw, Unknown):
        if question.unknown is None:
            raise RefusedAnswerError(say.NO_UNKNOWN)
        return raw
    raw = raw.strip() if isinstance(raw, str) else raw
    if raw in ("", ()):
        if question.required:
            raise RefusedAnswerError(say.NEEDED)
        return Skipped()
    value = _PARSERS[question.kind](question, raw, view)
    _check(question, value, view)
    return value


def visible_options(question: Question, view: View) -> tuple[Option, ...]:
    """The options whose conditions hold."""
    now = view.setting.now
    return tuple(option for option in question.options if holds(option.when, view.look, now))


def _check(question: Question, value: Value, view: View) -> None:
    def look(name: str) -> Found:
        return value if name == question.id else view.look(name)

    for check in question.checks:
        # What cannot be compared refuses nobody: the other answer may be unknown for good.
        made = (test for test in tests(check.must) if comparable(test, look))
        if not all(holds(test, look, view.setting.now) for test in made):
            raise RefusedAnswerError(view.fill(check.message))


def _one(question: Question, raw: Given, view: View) -> Value:
    return _choice(_single(raw), visible_options(question, view)).value


def _many(question: Question, raw: Given, view: View) -> Value:
    shown = visible_options(question, view)
    words = (raw,) if isinstance(raw, str) else raw
    chosen = [_choice(_single(word), shown) for word in words]
    for option in chosen:
        if option.alone and len(set(chosen)) > 1:
            raise RefusedAnswerError(say.ALONE.fill(label=option.label))
    return tuple(option.value for option in shown if option in chosen)


def _choice(word: str, shown: Sequence[Option]) -> Option:
    """The option meant by its value, or by its label in either language."""
    for option in shown:
        if word == option.value:
            return option
    for option in shown:
        if word.casefold() in (option.label.zh.casefold(), option.label.en.casefold()):
            return option
    known = ", ".join(option.value for option in shown)
    raise RefusedAnswerError(say.NOT_AN_OPTION.fill(found=word[:40], known=known))


_YES = frozenset(("yes", "y", "true", "是", "是的", "对", "有", "好"))
_NO = frozenset(("no", "n", "false", "否", "不", "不是", "没有", "没"))


def _yes_no(question: Question, raw: Given, view: View) -> Value:
    word = _single(raw).casefold()
    if word in _YES:
        return "yes"
    return "no" if word in _NO else _choice(word, question.options).value


def _text(question: Question, raw: Given, view: View) -> Value:
    word, limit = _single(raw), MAX_LENGTH[question.kind]
    if len(word) > limit:
        raise RefusedAnswerError(say.TOO_LONG.fill(found=len(word), limit=limit))
    return word


def _number(question: Question, raw: Given, view: View) -> Value:
    written = _half_width(raw)
    value = _amount(written)
    value = read_number(written) if value is None else value
    if value is None:
        raise RefusedAnswerError(say.NOT_NUMBER)
    return value


def _money(question: Question, raw: Given, view: View) -> Value:
    match = _MONEY.fullmatch(_half_width(raw))
    amount = _amount(match[2]) if match else None
    if match is None or amount is None:
        raise RefusedAnswerError(say.NOT_MONEY)
    code = match[3] or match[1]
    currency = _NAMES.get(code.upper(), code.upper()) if code else question.currency
    return Money(amount, currency)


def _amount(written: str) -> Decimal | None:
    if _POINT.fullmatch(written):
        return Decimal(written.replace(",", ""))
    if _COMMA.fullmatch(written):
        return Decimal(written.replace(".", "").replace(",", "."))
    return None


def _date(question: Question, raw: Given, view: View) -> Value:
    value = read_date(_single(raw), view.setting.now)
    if value is None:
        raise RefusedAnswerError(say.NOT_DATE)
    return value


def _datetime(question: Question, raw: Given, view: View) -> Value:
    value = read_moment(_single(raw), view.setting.now)
    if value is None:
        raise RefusedAnswerError(say.NOT_MOMENT)
    return value


def _files(question: Question, raw: Given, view: View) -> Value:
    files = () if isinstance(raw, str) else tuple(one for one in raw if isinstance(one, FileInfo))
    if len(files) < len(raw):
        raise RefusedAnswerError(say.NOT_FILES)
    return files


def _single(raw: Given | FileInfo) -> str:
    if isinstance(raw, str):
        return raw
    raise RefusedAnswerError(say.ONE_VALUE)


def _half_width(raw: Given) -> str:
    """１２８．５０元, as a Chinese keyboard may write it."""
    return unicodedata.normalize("NFKC", _single(raw))


_PARSERS: Mapping[str, Callable[[Question, Given, View], Value]] = {
    "one": _one,
    "many": _many,
    "yesno": _yes_no,
    "step": _one,
    "text": _text,
    "longtext": _text,
    "number": _number,
    "money": _money,
    "date": _date,
    "datetime": _datetime,
    "files": _files,
}
