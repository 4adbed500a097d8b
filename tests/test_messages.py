"""Every sentence exists in both languages, with the same placeholders, and is used."""

import ast
import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from supportcli import messages
from supportcli.cli.main import app
from supportcli.cli.nouns import NOUNS, noun
from supportcli.lang import Text, placeholders
from supportcli.messages.cli import HELP_ZH

PACKAGE = Path(messages.__file__).parent
MODULES = [module.name for module in pkgutil.iter_modules(messages.__path__)]


def texts(value: object, name: str) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield name, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, f"{name}[{key}]")


@pytest.mark.parametrize("module", MODULES)
def test_both_languages_say_the_same(module: str) -> None:
    loaded = importlib.import_module(f"supportcli.messages.{module}")
    for name, value in vars(loaded).items():
        for where, text in texts(value, name):
            assert text.zh.strip() and text.en.strip(), where
            assert sorted(set(placeholders(text.zh))) == sorted(set(placeholders(text.en))), where


@pytest.mark.parametrize("module", MODULES)
def test_every_sentence_is_said_somewhere(module: str) -> None:
    names = {
        target.id
        for node in ast.parse((PACKAGE / f"{module}.py").read_text("utf-8")).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    sources = [path.read_text("utf-8") for path in PACKAGE.parent.rglob("*.py")]
    words = Counter(word for source in sources for word in re.findall(r"\w+", source))
    unused = sorted(name for name in names if words[name] < 2)
    assert unused == []


def test_all_help_is_in_both_languages() -> None:
    waiting = [typer.main.get_command(app), *(noun(name) for name in NOUNS)]
    found: set[str] = set()
    while waiting:
        command = waiting.pop()
        found.add(str(command.help))
        helps = (getattr(part, "help", None) for part in command.params)
        found |= {str(text) for text in helps if text}
        waiting += getattr(command, "commands", {}).values()
    assert sorted(found - set(HELP_ZH)) == []
