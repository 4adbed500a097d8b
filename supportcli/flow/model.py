"""What a flow is: frozen values, made once by the loader."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Literal, get_args

from supportcli.errors import Pos
from supportcli.lang import Text

Kind = Literal[
    "one",
    "many",
    "yesno",
    "text",
    "longtext",
    "number",
    "money",
    "date",
    "datetime",
    "files",
    "step",
]
OutcomeKind = Literal["resolved", "wait", "contact", "escalate", "stop"]
Urgency = Literal["low", "normal", "urgent"]

KINDS: tuple[Kind, ...] = get_args(Kind)
ASKED_KINDS = tuple(kind for kind in KINDS if kind != "step")
OUTCOME_KINDS: tuple[OutcomeKind, ...] = get_args(OutcomeKind)
URGENCIES: tuple[Urgency, ...] = get_args(Urgency)
ROLES = ("user", "staff")
CHOICE_KINDS = ("one", "many", "yesno", "step")
CHECKLIST = "checklist"
RESERVED = (CHECKLIST, "wallet", "role", "clock", "visits", "now", "all", "any", "not")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time; `unit` is m, h, d, w or wd (working days)."""

    count: int
    unit: str


@dataclass(frozen=True, slots=True)
class Ref:
    """The name of an answer, a computed value or something of the setting."""

    name: str
    unit: str = ""


Operand = str | tuple[str, ...] | Decimal | Duration | Ref | bool


@dataclass(frozen=True, slots=True)
class Test:
    """One comparison: the value called `ref`, an operator of `when.OPERATORS`, what with."""

    ref: str
    operator: str
    operand: Operand
    pos: Pos


@dataclass(frozen=True, slots=True)
class All:
    """Holds when every part holds; with no parts, always."""

    parts: "tuple[Condition, ...]" = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Holds when at least one part holds."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """Holds when its part does not."""

    part: "Condition"


Condition = Test | All | AnyOf | Not
ALWAYS = All()


@dataclass(frozen=True, slots=True)
class Rule:
    """If `when` holds, forget the answers in `clear` and go to node `go`."""

    when: Condition
    go: str
    clear: tuple[str, ...]
    pos: Pos


@dataclass(frozen=True, slots=True)
class Option:
    """One choice. `alone` excludes all others in a question with several choices."""

    value: str
    label: Text
    when: Condition
    alone: bool
    pos: Pos


@dataclass(frozen=True, slots=True)
class Check:
    """What must hold for an answer, and what to say when it does not."""

    must: Condition
    message: Text


@dataclass(frozen=True, slots=True)
class Question:
    """Something asked, or (kind `step`) something to try and report on; also a checklist item."""

    id: str
    kind: Kind
    text: Text
    label: Text
    help: Text | None
    agent: Text | None
    section: str | None
    when: Condition
    options: tuple[Option, ...]
    required: bool
    unknown: Text | None
    checks: tuple[Check, ...]
    currency: str
    fills: str | None
    identifier: bool
    next: tuple[Rule, ...]
    sources: tuple[str, ...]
    pos: Pos


@dataclass(frozen=True, slots=True)
class Call:
    """Walk another flow, then go on; the call's own value is the kind of outcome it reached."""

    id: str
    flow: str
    when: Condition
    next: tuple[Rule, ...]
    pos: Pos


@dataclass(frozen=True, slots=True)
class Need:
    """A checklist item that an outcome asks for."""

    item: str
    required: bool
    when: Condition
    pos: Pos


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of advice, said only where its condition holds."""

    text: Text
    when: Condition


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a flow ends; `request` is what is asked of support."""

    id: str
    kind: OutcomeKind
    text: Text
    problem: Text | None
    request: Text | None
    urgency: Urgency | None
    meanwhile: tuple[Line, ...]
    avoid: tuple[Line, ...]
    come_back: Text | None
    tips: tuple[Line, ...]
    checklist: tuple[Need, ...]
    sources: tuple[str, ...]
    pos: Pos


Node = Question | Call | Outcome


@dataclass(frozen=True, slots=True)
class Compute:
    """A value worked out from others by an operator of `compute.OPERATORS`."""

    operator: str
    operands: tuple[Ref | Decimal, ...]
    table: Mapping[str, Text | Decimal]
    default: Text | Decimal | None
    pos: Pos


@dataclass(frozen=True, slots=True)
class Applies:
    """When a flow may be started, and what to say when it may not."""

    when: Condition
    otherwise: Text


@dataclass(frozen=True, slots=True)
class Flow:
    """One decision tree. `digest` is the SHA-256 of its content; `texts` are all its sentences.

    `unread` names the nodes and computed values whose shape is broken: nothing is said about
    what refers to them. A flow that can be walked has none.
    """

    id: str
    title: Text
    urgency: Urgency
    rank: int
    symptoms: Mapping[str, tuple[str, ...]]
    sources: tuple[str, ...]
    call_only: bool
    applies: Applies | None
    sections: Mapping[str, Text]
    computed: Mapping[str, Compute]
    items: Mapping[str, Question]
    start: str
    nodes: Mapping[str, Node]
    texts: tuple[tuple[Text, Pos], ...]
    unread: frozenset[str]
    digest: str
    pos: Pos


@dataclass(frozen=True, slots=True)
class Program:
    """A flow with every flow it may call, and the checklist items that may be asked for.

    `files` are those it was read from, by their names in a folder of flows.
    """

    flow: Flow
    flows: Mapping[str, Flow]
    items: Mapping[str, Question]
    files: Mapping[str, Path]

    def item(self, name: str) -> Question:
        return self.flow.items.get(name) or self.items[name]
