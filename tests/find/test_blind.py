"""The finder on texts written blind: what it reaches must not be lost."""

import pytest

from supportcli.desk.find import open_finder
from supportcli.flow.heads import read_heads, shipped
from supportcli.lang import LANGS, Lang
from tests.find.scores import blind, off_topic, rejected, score

FINDER = open_finder(read_heads(shipped()))
FLOWS = {head.id for head in read_heads(shipped())}
TOP3 = 0.95
TOP1: dict[Lang, float] = {"zh": 0.9, "en": 0.85}


@pytest.mark.parametrize("lang", LANGS)
def test_the_texts_cover_every_flow_in_both_halves(lang: Lang) -> None:
    texts = blind()[lang]
    for half in ("a", "b"):
        assert {said.flow for said in texts if said.half == half} == FLOWS


@pytest.mark.parametrize("lang", LANGS)
def test_the_right_flow_is_among_the_first_three(lang: Lang) -> None:
    found = score(FINDER, blind()[lang])
    assert (found.top3 >= TOP3, found.top1 >= TOP1[lang]) == (True, True), found


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_off_the_topic_finds_nothing(lang: Lang) -> None:
    assert rejected(FINDER, off_topic()[lang]) >= 0.9
