"""The house keeps its floors: imports go down only, heavy libraries stay where they belong."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "supportcli"
FLOORS = (
    {"errors", "document", "fields", "lang", "messages", "visible", "workdays", "__init__"},
    {"flow", "wallet"},
    {"privacy"},
    {"case"},
    {"summary", "store"},
    {"desk"},
    {"cli"},
    {"__main__"},
)
ONLY_IN = {
    "yaml": {"document.py"},
    "typer": {"cli"},
    "rich": {"desk/terminal/console.py"},
    "questionary": {"desk"},
    "prompt_toolkit": {"desk"},
    "mnemonic": {"privacy"},
    "chinese_calendar": {"workdays.py"},
    "pyperclip": {"desk/clipboard.py"},
    "sqlite3": {"store"},
    "cryptography": {"store/seal.py"},
    "platformdirs": {"store/places.py"},
    "psycopg": {"store/postgres.py", "store/postgres_link.py", "store/postgres_schema.py"},
    "PIL": {"desk/images.py"},
}
FILES = sorted(path for path in ROOT.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def floor(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if name in rooms)


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_down(path: Path) -> None:
    here = floor(room(path))
    for name in imports(path):
        parts = name.split(".")
        if (
            parts[0] == "supportcli"
            and len(parts) > 1
            and (ROOT / parts[1]).with_suffix("")
            and ((ROOT / parts[1]).is_dir() or (ROOT / f"{parts[1]}.py").is_file())
        ):
            there = floor(parts[1])
            beside = there == here and (parts[1] == room(path) or here == 0)
            assert there < here or beside, f"{path}: {name} is not below"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_heavy_libraries_stay_in_their_room(path: Path) -> None:
    here = path.relative_to(ROOT).as_posix()
    for name in imports(path):
        allowed = ONLY_IN.get(name.split(".")[0])
        assert allowed is None or any(here.startswith(place) for place in allowed), (
            f"{here}: {name}"
        )


def test_no_type_checking_imports() -> None:
    assert [path for path in FILES if "TYPE_CHECKING" in path.read_text("utf-8")] == []


def test_sizes() -> None:
    long = [path for path in FILES if path.read_text("utf-8").count("\n") > 350]
    assert long == []
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                size = (node.end_lineno or 0) - node.lineno + 1
                assert size <= 60 or (path.name, node.name) == ("start.py", "start"), (
                    path,
                    node.name,
                )


def test_every_module_says_what_it_is_for() -> None:
    assert [
        path for path in FILES if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ] == []
