"""What people really type about their trouble is not taken for a secret."""

import pytest

from supportcli.flow.heads import read_heads, shipped
from supportcli.lang import LANGS, Lang
from supportcli.privacy.redact import scan
from tests.find.scores import blind


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_found_in_ordinary_words(lang: Lang) -> None:
    symptoms = [text for head in read_heads(shipped()) for text in head.symptoms[lang]]
    texts = [*symptoms, *(said.text for said in blind()[lang])]
    assert len(texts) > 800
    assert [text for text in texts if scan(text, field="description")] == []
