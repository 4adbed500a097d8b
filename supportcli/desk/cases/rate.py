"""Asks how support did; every question can be left out."""

from supportcli.case.rating import QUESTIONS, SCALE
from supportcli.desk.ask import Asker, Choice
from supportcli.desk.menu import choose
from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Lang
from supportcli.messages import case as say

SKIP = "skip"


def ask_scores(asker: Asker | None, lang: Lang) -> dict[str, int]:
    """The scores given, by question."""
    if asker is None:
        raise SupportError([Problem("case.scores", say.RATE_NEEDS)], Exit.INPUT_NEEDED)
    given: dict[str, int] = {}
    scale = [Choice(str(score), f"{score}  {word[lang]}") for score, word in SCALE.items()]
    choices = (*reversed(scale), Choice(SKIP, say.RATE_SKIP[lang]))
    at = 0
    while at < len(QUESTIONS):
        question = QUESTIONS[at]
        where = (say.RATE_WHERE[lang], question.label[lang])
        back = at > 0
        chosen = choose(asker, lang, where, question.text, say.RATE_HELP, choices, may_go_back=back)
        if chosen is None:
            at -= 1
            continue
        given.pop(question.id, None)
        if chosen != SKIP:
            given[question.id] = int(chosen)
        at += 1
    return given
