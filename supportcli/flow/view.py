"""What conditions and texts may see: answers so far, computed values, wallet, role and clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from supportcli.flow.compute import evaluate
from supportcli.flow.model import Flow, Line, Need, Program, Question
from supportcli.flow.values import (
    Answer,
    FileInfo,
    Hole,
    HoleError,
    Moment,
    Money,
    Skipped,
    Unknown,
)
from supportcli.flow.when import Found, holds
from supportcli.lang import LANGS, Lang, Text, placeholders, substitute
from supportcli.messages import answer as say
from supportcli.workdays import is_workday

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Setting:
    """All that a walk may see besides its answers. `names` holds what is known of the wallet."""

    names: Mapping[str, str | Decimal | Text]
    role: str
    now: datetime
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """Looks names up from inside one flow; `scope` is the chain of calls that led there."""

    program: Program
    flow: Flow
    scope: str
    setting: Setting
    answers: Mapping[str, Answer]
    visits: Mapping[str, int]
    _computed: dict[str, Found] = field(default_factory=dict, compare=False, repr=False)

    def look(self, name: str) -> Found:
        """The value called `name`, or None while there is none."""
        if name in self.flow.computed:
            return self._compute(name)
        head, _, rest = name.partition(".")
        if head == "wallet":
            return self.setting.names.get(name)
        if name == "role":
            return self.setting.role
        if head == "clock":
            return _clock(rest, self.setting.now)
        if head == "visits":
            return Decimal(self.visits.get(self.scope + rest, 0))
        found = self.answers.get(self.scope + name)
        if isinstance(found, Hole):
            raise HoleError
        return found

    def fill(self, text: Text) -> Text:
        """The text with every `{name}` replaced by what is known under it."""
        return Text(*(self._fill(text[lang], lang) for lang in LANGS))

    def advice(self, lines: tuple[Line, ...]) -> tuple[Text, ...]:
        """The sentences that hold here, filled."""
        now = self.setting.now
        return tuple(self.fill(line.text) for line in lines if holds(line.when, self.look, now))

    def show(self, name: str, lang: Lang) -> str:
        """The value called `name` as a reader of `lang` would write it."""
        return show(self.look(name), lang, self.question(name))

    def question(self, name: str) -> Question | None:
        """The question whose answer is called `name`, in this flow or one it calls."""
        flow, rest = self.flow, name
        while "." in rest:
            head, _, rest = rest.partition(".")
            called = flow.nodes.get(head)
            target = getattr(called, "flow", None)
            if target is None:
                return None
            flow = self.program.flows[target]
        node = flow.nodes.get(rest)
        return node if isinstance(node, Question) else None

    def _compute(self, name: str) -> Found:
        # Each once: a chain of doublings would cost two to the power of its length.
        if name not in self._computed:
            self._computed[name] = evaluate(self.flow.computed[name], self.look)
        return self._computed[name]

    def _fill(self, sentence: str, lang: Lang) -> str:
        names = placeholders(sentence)
        if not names:
            return sentence
        return substitute(sentence, {name: self.show(name, lang) for name in names})


def show(found: Found, lang: Lang, question: Question | None = None) -> str:
    """A value in words: labels for choices, local forms for dates and amounts."""
    match found:
        case None | Unknown(reason=""):
            return say.UNKNOWN_VALUE[lang]
        case Unknown(reason):
            return say.UNKNOWN_BECAUSE.fill(reason=reason)[lang]
        case Skipped() | Hole():
            return say.SKIPPED[lang]
        case Text():
            return found[lang]
        case Money():
            return f"{_number(found.amount)} {found.currency}"
        case Decimal():
            return _number(found)
        case Moment():
            return _moment(found, lang)
        case date():
            return found.isoformat()
        case tuple():
            parts = [one.name if isinstance(one, FileInfo) else one for one in found]
            return say.COMMA[lang].join(_label(part, lang, question) for part in parts)
    return _label(found, lang, question)


def _label(word: str, lang: Lang, question: Question | None) -> str:
    if question is not None:
        for option in question.options:
            if option.value == word:
                return option.label[lang]
    return word


def _number(number: Decimal) -> str:
    return f"{number:f}"


def _moment(moment: Moment, lang: Lang) -> str:
    written = moment.at.strftime("%Y-%m-%d %H:%M" if moment.has_time else "%Y-%m-%d")
    if moment.approx and moment.has_time:
        return say.ABOUT.fill(moment=written)[lang]
    return written


def _clock(name: str, now: datetime) -> Found:
    if name == "date":
        return now.date()
    if name == "weekday":
        return WEEKDAYS[now.weekday()]
    if name == "workday":
        return "yes" if is_workday(now.date()) else "no"
    return Decimal(now.hour) if name == "hour" else None
