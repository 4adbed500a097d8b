"""Small valid flows made up by hypothesis, and answers of every sort to whatever is asked."""

import json
from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from supportcli.flow.model import ASKED_KINDS, Program, Question
from supportcli.flow.values import Raw, Unknown
from tests.flow.little import SHOT, little

Fields = dict[str, object]
Asked = dict[str, str]

OPTIONS: Fields = {
    "a": {"zh": "甲", "en": "A"},
    "b": {"zh": "乙", "en": "B"},
    "c": {"label": {"zh": "丙", "en": "C"}, "when": {"role": "staff"}},
}
FILLS = {
    "text": ("account", "nickname"),
    "longtext": ("description",),
    "money": ("amount",),
    "datetime": ("happened_at",),
    "files": ("screenshots",),
}
ITEMS = ("account", "nickname", "description", "happened_at", "amount", "screenshots", "chain")
CALLED = """
start: told
nodes:
  told:
    ask: yesno
    text: {zh: 说过吗, en: Told}
    unknown: true
    next: [{when: {told: yes}, go: sum}, {go: out}]
  sum:
    ask: money
    text: {zh: 多少, en: How much}
    required: false
    fills: amount
    next: [{when: {visits.sum: {below: 2}, sum: {above: 100}}, go: told, clear: sum}, {go: in}]
  in: {end: resolved, text: {zh: 好, en: In}}
  out: {end: stop, text: {zh: 坏, en: Out}}
"""

# What can be asked of a value of each kind.
MATCHERS: Mapping[str, Sequence[object]] = {
    "one": ("a", ["a", "b"], {"unknown": "true"}),
    "many": ({"has": ["a"]}, {"has_all": ["a", "b"]}, {"max_length": "1"}),
    "yesno": ("yes", {"unknown": "false"}),
    "step": ("not_helped", ["helped", "could_not"]),
    "text": ({"min_length": "3"}, {"format": "digits"}, {"answered": "true"}),
    "longtext": ({"max_length": "5"}, {"answered": "false"}),
    "number": ("5", {"above": "5"}, {"at_most": "wallet.refund_days"}),
    "money": ({"at_least": "100"}, {"above": "0", "below": "50"}),
    "date": ({"before": "now"}, {"older_than": "3wd"}, {"after": "2026-10-01"}),
    "datetime": ({"newer_than": "24h"}, {"older_than": {"days": "wallet.refund_days"}}),
    "files": ({"answered": "true"}, {"min_length": "2"}),
    "call": ("resolved", {"answered": "true"}),
}
SETTINGS: Sequence[Fields] = (
    {"role": "staff"},
    {"wallet": ["kdou", "tp"]},
    {"clock.workday": "yes"},
    {"total": {"above": "10"}},
    {"due": {"before": "now"}},
)


@st.composite
def conditions(draw: st.DrawFn, asked: Asked) -> object:
    """A condition over the nodes in `asked`, or the setting."""
    tests: list[object] = [*SETTINGS]
    tests += [{name: matcher} for name, kind in asked.items() for matcher in MATCHERS[kind]]
    tests += [{f"visits.{name}": {"below": 2}} for name, kind in asked.items() if kind != "call"]
    tests += [{f"{name}.told": "yes"} for name, kind in asked.items() if kind == "call"]
    one = st.sampled_from(tests)
    some = st.lists(one, min_size=1, max_size=2)
    return draw(
        one
        | one.map(lambda test: {"not": test})
        | some.map(lambda parts: {"any": parts})
        | some.map(lambda parts: {"all": parts})
    )


@st.composite
def flow_texts(draw: st.DrawFn) -> str:
    """What follows the title of a flow: two to six nodes in a row, with shortcuts and loops."""
    kinds = draw(st.lists(st.sampled_from([*MATCHERS, "call", "step"]), min_size=2, max_size=6))
    asked: Asked = {f"n{index}": kind for index, kind in enumerate(kinds)}
    first = {"sum": "number", "on": "date"}
    names = [*asked, "contact"]
    nodes: dict[str, object] = {
        "sum": {**_question("number"), "unknown": "true", "next": "on"},
        "on": {**_question("date"), "required": "false", "next": "n0"},
    }
    for index, (name, kind) in enumerate(asked.items()):
        nodes[name] = draw(_node(name, kind, index, names, {**first, **asked}))
    needs = draw(st.lists(st.sampled_from(ITEMS), min_size=1, unique=True))
    split = draw(st.integers(0, len(needs)))
    when = draw(conditions({**first, **asked}))
    nodes["contact"] = {
        "end": "contact",
        "text": _text(" ".join(f"{{{name}}}" for name in (*first, *asked, "total", "due"))),
        "checklist": {
            "required": [{"item": item, "when": when} for item in needs[:split]],
            "optional": needs[split:],
        },
    }
    nodes["solved"] = {"end": "resolved", "text": _text("{total}")}
    computed = {"total": {"sum": ["sum", 1]}, "due": {"add_working_days": ["on", 3]}}
    # JSON is YAML.
    fields = {"compute": computed, "start": "sum", "nodes": nodes}
    return "\n".join(f"{name}: {json.dumps(value)}" for name, value in fields.items())


def flows() -> st.SearchStrategy[Program]:
    """Flows as the library loads them, so each is free of problems."""
    return flow_texts().map(lambda text: little(text, called=CALLED))


def raws(question: Question) -> st.SearchStrategy[Raw]:
    """Answers that can be taken more often than not."""
    values = [option.value for option in question.options]
    labels = [option.label.zh for option in question.options]
    chosen: st.SearchStrategy[Raw] = st.sampled_from(TYPED.get(question.kind, ("",)))
    if values and question.kind == "many":
        chosen = st.lists(st.sampled_from(values), min_size=1).map(tuple)
    elif values:
        chosen = st.sampled_from([*values, *values, *labels])
    return st.one_of(chosen, chosen, chosen, st.sampled_from(("", Unknown(), Unknown("丢了"))))


TYPED: Mapping[str, Sequence[Raw]] = {
    "text": ("x", "0042", "13800000000", "a@example.com", "王小明", "x" * 300),
    "longtext": ("昨天转的", "一\n二"),
    "number": ("5", "0", "-3", "12.5", "1,000", "0.0000001", "nine"),
    "money": ("5", "¥99.90", "100 USDT", "0.00000001 btc", "１２０元", "-1"),
    "date": ("2026-09-30", "昨天", "1 Oct", "2027-01-01", "someday"),
    "datetime": (
        "刚刚",
        "昨天下午3点左右",
        "about 3 pm yesterday",
        "2026-10-08 15:00:20",
        "2026-09-28",
        "2026-10-01T08:00:00Z",
        "3小时前",
        "someday",
    ),
    "files": ((SHOT,), (SHOT, SHOT), "a.png"),
}


def _text(text: str) -> Fields:
    return {"zh": text, "en": text}


def _question(kind: str) -> Fields:
    fields: Fields = {"ask": kind, "text": _text("?")}
    return {**fields, "options": OPTIONS} if kind in ("one", "many") else fields


@st.composite
def _node(
    draw: st.DrawFn, name: str, kind: str, index: int, names: Sequence[str], asked: Asked
) -> Fields:
    fields: Fields = {"try": _text("!"), "helped": "solved"}
    if kind == "call":
        fields = {"call": "called"}
    elif kind in ASKED_KINDS:
        fields = _question(kind)
        fields["required"] = draw(st.sampled_from(("true", "false")))
        fields["unknown"] = draw(st.sampled_from(("true", "false")))
        if kind in FILLS and draw(st.booleans()):
            fields["fills"] = draw(st.sampled_from(FILLS[kind]))
        if kind in ("number", "money") and draw(st.booleans()):
            fields["check"] = [{"at_most": "sum", "message": _text("{sum}")}]
    targets = [*names[index + 1 :], "solved"]
    rules: list[Fields] = []
    if kind != "call" and draw(st.booleans()):
        # Back to an earlier node, a few times at most; the node itself is always asked.
        few: Fields = {f"visits.{name}": {"below": draw(st.integers(2, 3))}}
        again = {"all": [few, draw(conditions(asked))]}
        earlier = draw(st.sampled_from(names[: index + 1]))
        clear = [one for one in names[: index + 1] if asked.get(one, "call") != "call"]
        rules.append({"when": again, "go": earlier, "clear": draw(st.sampled_from(clear))})
    elif draw(st.booleans()):
        fields["when"] = draw(conditions(asked))
    if kind == "call" or draw(st.booleans()):
        rules.append({"when": draw(conditions(asked)), "go": draw(st.sampled_from(targets))})
    if index == len(names) - 2:
        rules.append({"when": {"sum": "0"}, "go": "solved"})
    return {**fields, "next": [*rules, {"go": names[index + 1]}]}
