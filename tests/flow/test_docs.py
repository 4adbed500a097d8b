"""The format's documentation: its flows work, its examples are valid, and it leaves nothing out."""

import re
from pathlib import Path

import pytest

from supportcli.document import Map, parse
from supportcli.flow import compute, when
from supportcli.flow.loader import VERBS
from supportcli.flow.model import ASKED_KINDS, OUTCOME_KINDS, RESERVED, URGENCIES
from supportcli.flow.names import SETTING_NAMES
from supportcli.lang import Lang
from tests.flow.flow_files import BAD, OK, library

DOCS = Path(__file__).parent.parent.parent / "docs"
PAGES: dict[Lang, str] = {
    "en": (DOCS / "flow-format.md").read_text(encoding="utf-8"),
    "zh": (DOCS / "flow-format.zh.md").read_text(encoding="utf-8"),
}
BLOCKS = {
    lang: re.findall(r"^```yaml\n(.*?)^```$", page, re.M | re.S) for lang, page in PAGES.items()
}
FLOWS = [block for blocks in BLOCKS.values() for block in blocks if "\nstart: " in block]


def test_both_pages_show_the_same_examples() -> None:
    assert BLOCKS["en"] == BLOCKS["zh"]
    assert len(FLOWS) == 4


@pytest.mark.parametrize("text", FLOWS, ids=lambda text: text.splitlines()[1])
def test_whole_flows_are_free_of_problems(text: str, tmp_path: Path) -> None:
    name = re.search(r"^id: (.*)$", text, re.M)
    assert name
    called = (OK / "sign-in.yaml").read_text(encoding="utf-8")
    (tmp_path / "sign-in.yaml").write_text(called, encoding="utf-8")
    (tmp_path / f"{name[1]}.yaml").write_text(text, encoding="utf-8")
    assert library(tmp_path).program(name[1]).flow.id == name[1]


@pytest.mark.parametrize("lang", PAGES)
def test_the_whole_format_is_shown_as_it_is_tested(lang: Lang) -> None:
    assert BLOCKS[lang][-1] == (OK / "every-feature.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", BLOCKS["en"], ids=lambda text: text.splitlines()[0])
def test_fragments_are_valid(text: str) -> None:
    assert isinstance(parse(text, "f"), Map)


def test_the_first_flow_has_the_twelve_lines_promised() -> None:
    assert len(BLOCKS["en"][0].splitlines()) == 12


@pytest.mark.parametrize("lang", PAGES)
def test_nothing_is_left_out(lang: Lang) -> None:
    words = [
        *VERBS,
        *ASKED_KINDS,
        *OUTCOME_KINDS,
        *URGENCIES,
        *RESERVED,
        *SETTING_NAMES,
        *when.OPERATORS,
        *when.FORMATS,
        *when.REF_UNITS,
        *compute.OPERATORS,
    ]
    missing = [word for word in words if f"`{word}`" not in PAGES[lang]]
    assert missing == ["days"]  # shown in an example instead
    assert "{days: wallet.refund_days}" in PAGES[lang]


@pytest.mark.parametrize("lang", PAGES)
def test_messages_shown_are_real(lang: Lang) -> None:
    line = re.search(r"^    (several-meanings\.yaml:.*)$", PAGES[lang], re.M)
    assert line
    assert line[1] in (BAD / "several-meanings.expected").read_text(encoding="utf-8").splitlines()
