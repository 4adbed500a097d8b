"""Values that are known by the word beside them: what is hidden, and what only looks like it."""

from pathlib import Path

import pytest
import yaml

from supportcli.lang import LANGS
from supportcli.messages.privacy import NAMES
from supportcli.privacy.redact import Numbering, redact, scan

SALT = b"a salt for tests"
_TABLES = [
    yaml.safe_load((Path(__file__).parent / f"labelled_{lang}.yaml").read_text("utf-8"))
    for lang in LANGS
]
QUIET = [text for table in _TABLES for text in table.pop("quiet")]
HIDDEN = [(rule, text) for table in _TABLES for rule, texts in table.items() for text in texts]


@pytest.mark.parametrize(("rule", "marked"), HIDDEN, ids=lambda case: case[:40])
def test_the_value_is_hidden_and_nothing_else(rule: str, marked: str) -> None:
    before, rest = marked.split("⟦")
    value, after = rest.split("⟧")
    done = redact(before + value + after, "zh", Numbering(SALT))
    assert done.text == f"{before}[已隐藏:{NAMES[rule].zh}#1]{after}"
    assert not scan(done.text)


@pytest.mark.parametrize("text", QUIET, ids=lambda text: text[:40])
def test_talk_about_secrets_is_no_secret(text: str) -> None:
    assert scan(text) == ()


def test_enough_of_both() -> None:
    assert 3 * len(QUIET) >= len(HIDDEN)
    assert {rule for rule, _ in HIDDEN} == {"password", "pin", "otp", "cvv", "papers", "id_number"}


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("PIN 4827 or 4828", ["4827", "4828"]),
        ('{"amount":1,"pin":4711,"cvv":123,"otp":482913}', ["4711", "123", "482913"]),
        ("user=anna amount=1 pin=4711 cvv=123 otp=482913", ["4711", "123", "482913"]),
        ("密码135790 验证码482913 CVV847", ["135790", "482913", "847"]),
        ("2026-11-20 15:30 otp=482913 ok\n2026-11-20 15:31 bye", ["482913"]),
        ("账号,密码\nlily,hunter2022\ntom,Qwe12345", ["hunter2022", "Qwe12345"]),
        ("| device | PIN |\n|---|---|\n| one | 4827 |\n| two | 1357 |", ["4827", "1357"]),
        ("date,card,amount\n03.04.,6222424368498237182,-80.00", ["6222424368498237182"]),
        ("tel+8613800138000 pls", ["+8613800138000"]),
        ("验证码没收到，只弹了一个-55718", []),
        ("验证码：\n\n\n客服电话 95588", []),
    ],
)
def test_each_of_several(text: str, hidden: list[str]) -> None:
    assert [text[found.start : found.end] for found in scan(text)] == hidden


def test_the_last_four_digits_of_a_phone_are_without_blanks() -> None:
    done = redact("+61 491 570 908", "en", Numbering(SALT))
    assert done.text == "[hidden: phone number #1 ending 0908]"
    assert not scan(done.text)
