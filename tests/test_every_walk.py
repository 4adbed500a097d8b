"""Every flow, wallet, language and format, over walks that take every choice that can be met."""

import re

import pytest

from supportcli.desk.deliver import advice_screen, pack, render
from supportcli.desk.knowledge import Knowledge
from supportcli.desk.prompts import outcome_screen, question_prompt
from supportcli.flow import walk
from supportcli.flow.heads import read_heads, shipped
from supportcli.flow.walk import State
from supportcli.lang import LANGS, Lang
from supportcli.privacy.redact import Numbering
from supportcli.summary.formats import RENDERERS
from tests.covering import shipped_walks

KNOWN = Knowledge()
FLOWS = [head.id for head in read_heads(shipped())]
# Labels stand in 「」 as they stand on screen, whatever the language around them.
LABEL = re.compile("「[^」]*」")
HAN = re.compile("[\u4e00-\u9fff]+")
ENGLISH = re.compile(r"(?:\b[a-z]{2,}\b[ ,]+){4,}")
CONTACT = re.compile(
    r"https?://|www\.|[\w.+-]+@[\w-]+\.\w+|(?<![\d-])(?:400|800|95\d{3}|0\d{2,3}|1[3-9]\d)-?\d{6,8}"
)
# Proper names that stand in the English texts as their owners write them.
NAMES = re.compile("微信|微博|微信公众号|工单号|客服")


def texts(state: State, wallet_id: str, lang: Lang) -> list[str]:
    """What the walk shows on screens: questions, the outcome, the advice on channels."""
    wallet = KNOWN.wallet(wallet_id)
    there = walk.start(state.program, state.setting)
    shown: list[str] = []
    for visit in state.path:
        assert there.pending is not None
        prompt = question_prompt(there, there.pending, wallet, lang)
        shown += [*prompt.where, prompt.text, prompt.help, prompt.unknown]
        shown += [choice.label for choice in prompt.choices]
        there = walk.accept(there, visit.answer)
    parcel = pack(state, wallet, Numbering(b"0" * 16), state.setting.now)
    screens = [outcome_screen(state, lang), advice_screen(parcel, lang)]
    for screen in screens:
        shown += [screen.title, *screen.paragraphs]
        shown += [line for heading, lines in screen.lists for line in (heading, *lines)]
    return shown


def check(text: str, lang: Lang) -> None:
    assert not re.search(r"\bNone\b(?! of)", text)
    assert not re.search(r"\{[a-z_.]+\}", text)
    assert not CONTACT.search(text), CONTACT.search(text)
    if lang == "en":
        assert not HAN.search(NAMES.sub("", LABEL.sub("", text))), text
    else:
        assert not ENGLISH.search(text), text


@pytest.mark.parametrize("wallet", KNOWN.wallets)
@pytest.mark.parametrize("flow", FLOWS)
def test_everything_is_said_in_both_languages(flow: str, wallet: str) -> None:
    seen: set[tuple[str, str]] = set()
    for state in shipped_walks(KNOWN, flow, wallet):
        assert state.outcome is not None
        for lang in LANGS:
            for text in texts(state, wallet, lang):
                if (lang, text) not in seen:
                    seen.add((lang, text))
                    check(text, lang)


@pytest.mark.parametrize("wallet", KNOWN.wallets)
@pytest.mark.parametrize("flow", FLOWS)
def test_every_walk_gives_every_format(flow: str, wallet: str) -> None:
    profile = KNOWN.wallet(wallet)
    for state in shipped_walks(KNOWN, flow, wallet):
        parcel = pack(state, profile, Numbering(b"0" * 16), state.setting.now)
        for lang in LANGS:
            for name in RENDERERS:
                if not RENDERERS[name].files:
                    data = render(parcel, lang, name)
                    assert data.endswith(b"\n")
            check(render(parcel, lang, "social").decode(), lang)
