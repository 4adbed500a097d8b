"""The readers of fields: what each takes and what each says, at both sides of a limit."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from supportcli.document import parse
from supportcli.errors import in_order
from supportcli.fields import Fields, Findings, entries, read_format, read_number, suggest
from supportcli.lang import Text, same

Said = list[str]
A_TEXT = Text("你好", "Hello")
NO_ID = "cannot be an id: use a-z, 0-9, - and _ only, at most 64"
BRACES = "braces may only hold a fixed name such as {wallet.name}"
ALONE = "stands alone here; if it belongs to a text with a comma, put the text in quotes"


def ask(source: str, read: Callable[[Fields], object]) -> tuple[object, Said]:
    """What the reader gives for a document, and what it says."""
    findings = Findings()
    found = read(Fields(parse(source, "f"), findings))
    return found, [problem.line("en")[2:] for problem in in_order(findings.problems)]


def knows_ask_and_next(fields: Fields) -> None:
    fields.word("ask")
    fields.word("next")
    fields.done()


@pytest.mark.parametrize(
    ("source", "read", "found"),
    [
        ("a: no", lambda fields: fields.word("a"), "no"),
        ("a: no", lambda fields: fields.word("a", among=("yes", "no")), "no"),
        ("{}", lambda fields: fields.word("a"), None),
        (f"a: {'x' * 64}", lambda fields: fields.identifier("a"), "x" * 64),
        ("a: a-z_09", lambda fields: fields.identifier("a"), "a-z_09"),
        ("a: {zh: ' 你好 ', en: Hello}", lambda fields: fields.text("a"), A_TEXT),
        ("a: {zh: '{x}', en: '{x.y-1}'}", lambda fields: fields.text("a"), Text("{x}", "{x.y-1}")),
        ("a: [b, 12:30]", lambda fields: fields.words("a"), ("b", "12:30")),
        ("a: b", lambda fields: fields.words("a"), ("b",)),
        ("{}", lambda fields: fields.words("a"), ()),
        ("a: []", lambda fields: fields.nodes("a"), ()),
        ("a: -0012.50", lambda fields: fields.number("a"), Decimal("-12.50")),
        ("a: true", lambda fields: fields.flag("a", default=False), True),
        ("a: false", lambda fields: fields.flag("a", default=True), False),
        ("{}", lambda fields: fields.flag("a", default=True), True),
        ("a: {b: c}", lambda fields: [name for name, _, _ in entries(fields, "a")], ["b"]),
        ("{}", lambda fields: entries(fields, "a"), []),
        ("format: 1", read_format, None),
        ("a: b", lambda fields: str(fields.place("a")), "f:1:1"),
        ("# note\nb: c", lambda fields: str(fields.place("a")), "f:2:1"),
        ("a: b", lambda fields: ("a" in fields, "b" in fields), (True, False)),
    ],
)
def test_reads(source: str, read: Callable[[Fields], object], found: object) -> None:
    assert ask(source, read) == (found, [])


@pytest.mark.parametrize(
    ("source", "read", "said"),
    [
        (
            "[a]",
            lambda fields: fields.word("a", required=True),
            ["“name: value” lines are needed here"],
        ),
        ("{b: c}", lambda fields: fields.word("a", required=True), ["“a” is missing"]),
        ("a: {}", lambda fields: fields.word("a"), ["plain text is needed here"]),
        (
            "a: yse",
            lambda fields: fields.word("a", among=("yes", "no")),
            ["“yse” is not known; did you mean “yes”?"],
        ),
        (
            "a: 7",
            lambda fields: fields.word("a", among=("yes", "no")),
            ["“7” is not one of: yes, no"],
        ),
        (
            'a: "x\\u200b"',
            lambda fields: fields.word("a", among=("x",)),
            ["the text holds the invisible character U+200B; remove it"],
        ),
        (f"a: {'x' * 65}", lambda fields: fields.identifier("a"), [f"“{'x' * 64}” {NO_ID}"]),
        ("a: ../x", lambda fields: fields.identifier("a"), [f"“../x” {NO_ID}"]),
        (
            "a: Hello",
            lambda fields: fields.text("a"),
            ["text is needed in both languages: {zh: …, en: …}"],
        ),
        ("a: {zh: 你好}", lambda fields: fields.text("a"), ["the English (en) text is missing"]),
        ("a: {zh: 你好, en: ' '}", lambda fields: fields.text("a"), ["this text is empty"]),
        ("a: {zh: 你好, en: Hi, you}", lambda fields: fields.text("a"), [f"“you” {ALONE}"]),
        (
            "a: {zh: 你好, en: Hi, de: Hallo}",
            lambda fields: fields.text("a"),
            ["unknown field “de”; known here: zh, en"],
        ),
        (
            "a: {zh: 你好, en: '{}'}",
            lambda fields: fields.text("a"),
            [f"{BRACES}; “{{}}” is not one"],
        ),
        (
            "a: {zh: 你好, en: '{x!r}'}",
            lambda fields: fields.text("a"),
            [f"{BRACES}; “{{x!r}}” is not one"],
        ),
        (
            "a: b",
            lambda fields: fields.nodes("a"),
            ["a list is needed here (items starting with -)"],
        ),
        ("a: [{}]", lambda fields: fields.words("a"), ["plain text is needed here"]),
        ("a: 1e3", lambda fields: fields.number("a"), ["“1e3” is not a number"]),
        (
            "a: yes",
            lambda fields: fields.flag("a", default=False),
            ["“yes” should be true or false"],
        ),
        (
            "a: {b: 1}",
            lambda fields: fields.flag("a", default=False),
            ["plain text is needed here"],
        ),
        (
            "format: 1.0",
            read_format,
            ["“format: 1.0” is not known to this version; write format: 1"],
        ),
        ("{ask: x, nxet: y}", knows_ask_and_next, ["unknown field “nxet”; did you mean “next”?"]),
        ("{ask: x, hue: y}", knows_ask_and_next, ["unknown field “hue”; known here: ask, next"]),
    ],
)
def test_says(source: str, read: Callable[[Fields], object], said: Said) -> None:
    _, lines = ask(source, read)
    assert [line.partition(": ")[2] for line in lines] == said


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0", Decimal(0)),
        ("+1", Decimal(1)),
        ("9" * 30, Decimal("9" * 30)),
        ("9" * 31, None),
        ("9" * 5000, None),
        ("1.", None),
        (".5", None),
        ("1,000", None),
        ("1e3", None),
        ("NaN", None),
        ("Infinity", None),
        ("１", None),
        ("1\n", None),
        ("", None),
    ],
)
def test_numbers_are_plain_and_short(written: str, number: Decimal | None) -> None:
    assert read_number(written) == number


def test_long_lists_are_cut_and_thousands_of_names_not_searched() -> None:
    def said(count: int, found: str) -> str:
        known = [f"name{index}" for index in range(count)]
        return suggest(found, known, same("near {near}"), same("{found}: {known}"), "found").en

    thirty = ", ".join(f"name{index}" for index in range(30))
    assert said(30, "other") == f"other: {thirty}"
    assert said(31, "other") == f"other: {thirty}, …"
    assert said(200, "nmae199") == "near name199"
    assert said(201, "nmae200") == f"nmae200: {thirty}, …"
    assert said(1, "x" * 100) == f"{'x' * 64}: name0"
