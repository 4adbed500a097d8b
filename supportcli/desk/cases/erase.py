"""Erases cases for good, once it is certain that this is wanted."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from supportcli.desk.ask import Asker, Choice
from supportcli.desk.journal import Keeper
from supportcli.desk.menu import choose
from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Lang, same
from supportcli.messages import case as say
from supportcli.store.base import CaseStore, Query

YES, NO = "yes", "no"
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_PAGE = 200


def erase(
    keeper: Keeper, ids: Sequence[str], asker: Asker | None, lang: Lang, *, sure: bool
) -> int | None:
    """How many are gone; None if it was not wanted after all; no case that a window has open."""
    _untouched(keeper, ids)
    if not sure:
        if asker is None:
            raise SupportError([Problem("case.sure", say.NEEDS_YES)], Exit.INPUT_NEEDED)
        choices = (Choice(NO, say.CONFIRM_NO[lang]), Choice(YES, say.CONFIRM_YES[lang]))
        text = say.CONFIRM_DELETE.fill(count=len(ids))
        where = (say.CONFIRM_WHERE[lang],)
        if choose(asker, lang, where, text, say.CONFIRM_HELP, choices) != YES:
            return None
        # While the question stood there, another window may have opened one.
        _untouched(keeper, ids)
    return keeper.store.delete(ids)


def _untouched(keeper: Keeper, ids: Sequence[str]) -> None:
    for one in ids:
        keeper.hold(one).release()


def older_than(store: CaseStore, age: str, now: datetime) -> tuple[str, ...]:
    """The cases that nothing has happened to for so long."""
    match = re.fullmatch(r"([1-9]\d{0,3})([dwmy])", age)
    if match is None:
        text = say.AGE_FORM.fill(found=same(age[:40]))
        raise SupportError([Problem("usage", text)], Exit.USAGE)
    until = now - timedelta(days=int(match[1]) * _DAYS[match[2]])
    return all_ids(store, Query(until=until))


def all_ids(store: CaseStore, query: Query) -> tuple[str, ...]:
    """Page by page, so that a full page never hides the rest."""
    found: list[str] = []
    after = None
    while True:
        page = store.heads(replace(query, after=after, limit=_PAGE))
        if not page:
            return tuple(found)
        found += (head.id for head in page)
        after = (page[-1].changed, page[-1].id)
