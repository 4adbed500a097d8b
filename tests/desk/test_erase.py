"""Erasing: what another window opens while the question stands there stays."""

import pytest

from supportcli.desk.cases.erase import YES, erase
from supportcli.desk.journal import Hold, Unheld
from supportcli.desk.knowledge import Knowledge, setting
from supportcli.errors import Exit, Problem, SupportError
from supportcli.flow import walk
from supportcli.lang import same
from supportcli.store.base import Query
from supportcli.store.memory import MemoryStore
from tests.covering import NOW
from tests.desk.fakes import ListAsker, journal, keeper

KNOWN = Knowledge()


def test_a_case_that_is_opened_while_the_question_stands_is_kept() -> None:
    store, asker = MemoryStore(), ListAsker([YES])
    here = setting(KNOWN.wallets["kdou"], "user", NOW)
    state = walk.start(KNOWN.program("transfer-missing"), here)
    with journal(state, keeper(store)) as kept:
        kept.keep(walk.step(state, "sent"))
    (case,) = (head.id for head in store.heads(Query()))

    def claim(_case: str) -> Hold:
        if asker.prompts:
            raise SupportError([Problem("case.open", same("open elsewhere"))], Exit.STORE)
        return Unheld()

    with pytest.raises(SupportError):
        erase(keeper(store, claim), [case], asker, "en", sure=False)
    assert [head.id for head in store.heads(Query())] == [case]
    assert erase(keeper(store), [case], ListAsker([YES]), "en", sure=False) == 1
