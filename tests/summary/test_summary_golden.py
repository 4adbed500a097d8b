"""One case in every format, language and role: the whole output. UPDATE_GOLDEN=1 writes it anew."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from supportcli.flow.model import ROLES
from supportcli.lang import LANGS, Lang
from supportcli.summary.formats import RENDERERS
from tests.summary.summary_sample import CASE, build, render

UPDATE = bool(os.environ.get("UPDATE_GOLDEN"))
GOLDEN = Path(__file__).parents[1] / "golden" / "summary"
NAMES = {
    f"{lang}-{role}-{format_}{renderer.suffix}": (lang, role, format_)
    for format_, renderer in RENDERERS.items()
    for lang in LANGS
    for role in ROLES
}


@pytest.mark.parametrize(("name", "which"), NAMES.items(), ids=list(NAMES))
def test_the_whole_output(name: str, which: tuple[Lang, str, str]) -> None:
    lang, role, format_ = which
    made = render(replace(CASE, role=role), format_, lang)
    if UPDATE:
        (GOLDEN / name).write_bytes(made)
    assert made == (GOLDEN / name).read_bytes()


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(NAMES)


@pytest.mark.parametrize("format_", RENDERERS)
def test_a_file_ends_with_exactly_one_line_break(format_: str) -> None:
    end = b"\r\n" if format_ == "eml" else b"\n"
    made = render(CASE, format_)
    assert made.endswith(end)
    assert not made.removesuffix(end).endswith((b"\n", b"\r"))


def test_the_same_case_gives_the_same_summary() -> None:
    assert build(CASE, "eml") == build(CASE, "eml")
