"""Lint rules about words: names in conditions, values and texts, and links in texts."""

import re
from collections.abc import Iterator

from supportcli.errors import Pos, Problem
from supportcli.fields import read_number, suggest
from supportcli.flow.model import (
    CHOICE_KINDS,
    Call,
    Condition,
    Flow,
    Outcome,
    Question,
    Ref,
    Test,
)
from supportcli.flow.names import UNREAD, Name, Vocabulary
from supportcli.flow.when import DATES, NUMBERS, OPERATORS, as_date, refs, tests
from supportcli.lang import LANGS, placeholders
from supportcli.messages import fields as say_fields
from supportcli.messages import flow as say

Found = Iterator[Problem]

# With a scheme or without: what a reader, or a program, would open.
_LINK = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:/|(?:javascript|data|mailto|tel):|//[!-~]"
    r"|(?<![\w.-])[\w-]{2,}[.．。][a-z]{2,}(?![a-z]))[!-~]*",
    re.IGNORECASE | re.ASCII,
)
_BRACES = re.compile(r"\{[^}]*\}")
OPERAND_KINDS = {"number": NUMBERS, "date": DATES, "duration": NUMBERS}


def condition_names(flow: Flow, vocabulary: Vocabulary) -> Found:
    """Every comparison looks at something that exists, with an operator and operand that fit."""
    for condition, item in _conditions(flow):
        for test in tests(condition):
            if item is not None and test.ref == item.id:
                name: Name | None = Name(item.kind, tuple(one.value for one in item.options))
            else:
                name = vocabulary.name(flow, test.ref)
            if name is None:
                yield _unknown_name(test.ref, test.pos, flow, vocabulary)
            else:
                yield from _fitting(test, name, flow, vocabulary)
    if flow.applies is not None:
        for test in tests(flow.applies.when):
            for ref in refs(test):
                if ref.partition(".")[0] not in ("wallet", "role", "clock"):
                    yield Problem("applies.name", say.APPLIES_REF.fill(found=ref), test.pos)


def computed_names(flow: Flow, vocabulary: Vocabulary) -> Found:
    """A computed value rests on numbers and dates that exist, and on none that come after it."""
    above: set[str] = set()
    for own, compute in flow.computed.items():
        dated = compute.operator.startswith("add_")
        for index, operand in enumerate(compute.operands):
            if not isinstance(operand, Ref):
                continue
            name = vocabulary.name(flow, operand.name)
            if name is None:
                yield _unknown_name(operand.name, compute.pos, flow, vocabulary)
                continue
            if operand.name in flow.computed and operand.name not in above:
                text = say.SELF_COMPUTE.fill(found=operand.name, name=own)
                yield Problem("compute.order", text, compute.pos)
            wanted: tuple[str, ...] = DATES if dated and index == 0 else NUMBERS
            if compute.operator == "lookup":
                wanted = (*CHOICE_KINDS, "word")
            if name != UNREAD and name.kind not in wanted:
                text = say.OPERAND_KIND.fill(
                    ref=operand.name, kind=name.kind, operator=compute.operator
                )
                yield Problem("compute.kind", text, compute.pos)
        above.add(own)


def text_names(flow: Flow, vocabulary: Vocabulary) -> Found:
    """Names between braces exist, and both languages use the same ones."""
    for text, pos in flow.texts:
        used = {lang: placeholders(text[lang]) for lang in LANGS}
        for name in dict.fromkeys(name for lang in LANGS for name in used[lang]):
            if vocabulary.name(flow, name) is None:
                known = tuple(vocabulary.known(flow))
                near, other = say_fields.UNKNOWN_NAME_NEAR, say_fields.UNKNOWN_NAME
                yield Problem("text.name", suggest(name, known, near, other, "name"), pos)
        differing = set(used["zh"]) ^ set(used["en"])
        if differing:
            shown = ", ".join(sorted(differing))
            yield Problem("text.languages", say_fields.ONLY_ONE_LANG.fill(names=shown), pos)


def no_links(flow: Flow, _: Vocabulary) -> Found:
    """Which address is official stands in the wallet's profile; a flow cannot bring its own."""
    for text, pos in flow.texts:
        plain = (_BRACES.sub("", text[lang]) for lang in LANGS)
        found = next((link for words in plain if (link := _LINK.search(words))), None)
        if found is not None:
            yield Problem("text.link", say.LINK.fill(found=found[0]), pos)


def _conditions(flow: Flow) -> Iterator[tuple[Condition, Question | None]]:
    """Every condition, with the question that it constrains where it is a check."""
    for node in flow.nodes.values():
        match node:
            case Question():
                yield from _question_conditions(node)
                yield from ((rule.when, None) for rule in node.next)
            case Call():
                yield node.when, None
                yield from ((rule.when, None) for rule in node.next)
            case Outcome():
                yield from ((need.when, None) for need in node.checklist)
                lines = (*node.meanwhile, *node.avoid, *node.tips)
                yield from ((line.when, None) for line in lines)
    for item in flow.items.values():
        yield from _question_conditions(item)
    if flow.applies is not None:
        yield flow.applies.when, None


def _question_conditions(question: Question) -> Iterator[tuple[Condition, Question | None]]:
    yield question.when, None
    yield from ((option.when, None) for option in question.options)
    yield from ((check.must, question) for check in question.checks)


def _fitting(test: Test, name: Name, flow: Flow, vocabulary: Vocabulary) -> Found:
    operator = OPERATORS[test.operator]
    if name == UNREAD:
        return
    if operator.fits != ("any",) and name.kind not in operator.fits:
        fitting = ", ".join(
            word for word, one in OPERATORS.items() if name.kind in one.fits or "any" in one.fits
        )
        text = say.OPERATOR_FIT.fill(
            operator=test.operator, ref=test.ref, kind=name.kind, known=fitting
        )
        yield Problem("when.fit", text, test.pos)
        return
    if isinstance(test.operand, Ref):
        yield from _fitting_ref(test, name, test.operand, flow, vocabulary)
        return
    words = test.operand if isinstance(test.operand, tuple) else (test.operand,)
    for word in words if operator.reads in ("word", "words") else ():
        yield from _fitting_word(test, name, str(word))


def _fitting_ref(test: Test, name: Name, operand: Ref, flow: Flow, vocabulary: Vocabulary) -> Found:
    other = vocabulary.name(flow, operand.name)
    if other is None:
        yield _unknown_name(operand.name, test.pos, flow, vocabulary)
    elif other.kind not in OPERAND_KINDS[OPERATORS[test.operator].reads]:
        yield _unfit(test, f"{operand.name} ({other.kind})", name.kind)


def _fitting_word(test: Test, name: Name, word: str) -> Found:
    if name.options and word not in name.options:
        near, other = say.UNKNOWN_OPTION_NEAR, say.UNKNOWN_OPTION
        text = suggest(word, name.options, near, other, "found", ref=test.ref)
        yield Problem("when.option", text, test.pos)
    elif (name.kind in NUMBERS and read_number(word) is None) or (
        name.kind in DATES and as_date(word) is None
    ):
        yield _unfit(test, word, name.kind)


def _unfit(test: Test, found: str, kind: str) -> Problem:
    text = say.OPERAND_FIT.fill(ref=test.ref, kind=kind, found=found)
    return Problem("when.operand", text, test.pos)


def _unknown_name(found: str, pos: Pos, flow: Flow, vocabulary: Vocabulary) -> Problem:
    known = tuple(vocabulary.known(flow))
    near, other = say.UNKNOWN_REF_NEAR, say.UNKNOWN_REF
    return Problem("when.name", suggest(found, known, near, other, "found"), pos)
