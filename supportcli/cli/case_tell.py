"""`supportcli case note|ticket|promise|close|reopen|rate`: write down what happened."""

import os

import typer

from supportcli.case.rating import QUESTIONS
from supportcli.cli.case_options import (
    CaseNeeded,
    NumberArgument,
    PromiseArgument,
    ResultOption,
    ScoreOption,
    WordsArgument,
)
from supportcli.cli.choices import clock, one_of, scores, spoken
from supportcli.cli.faces import asker, keeper
from supportcli.cli.options import JsonOption, LangOption, NowOption, PlainOption
from supportcli.cli.streams import print_text
from supportcli.desk.cases.rate import ask_scores
from supportcli.desk.cases.tell import Telling, Told
from supportcli.desk.envelope import envelope
from supportcli.lang import Lang
from supportcli.messages.case import RESULTS

app = typer.Typer()


@app.command(help="Add a remark to a case.")
def note(
    case: CaseNeeded,
    words: WordsArgument,
    now: NowOption = None,
    lang: LangOption = None,
    json: JsonOption = False,
) -> None:
    """Secrets are refused, identifiers hidden."""
    _say(_telling(case, lang, now).note(words), lang, json)


@app.command(help="Write down the ticket number that support gave.")
def ticket(
    case: CaseNeeded,
    number: NumberArgument,
    now: NowOption = None,
    lang: LangOption = None,
    json: JsonOption = False,
) -> None:
    """It will stand first in every later message."""
    _say(_telling(case, lang, now).ticket(number), lang, json)


@app.command(help="Write down by when support promised an answer.")
def promise(
    case: CaseNeeded,
    words: PromiseArgument,
    now: NowOption = None,
    lang: LangOption = None,
    json: JsonOption = False,
) -> None:
    """In the words they used: "within 48 h", "3 working days"."""
    _say(_telling(case, lang, now).promise(words, clock(now)), lang, json)


@app.command(help="Close a case.")
def close(
    case: CaseNeeded,
    result: ResultOption = "solved",
    now: NowOption = None,
    lang: LangOption = None,
    json: JsonOption = False,
) -> None:
    """Solved, not solved, or given up."""
    known = one_of("--result", result, tuple(RESULTS)) or "solved"
    _say(_telling(case, lang, now).close(known), lang, json)


@app.command(help="Open a closed case again.")
def reopen(
    case: CaseNeeded, now: NowOption = None, lang: LangOption = None, json: JsonOption = False
) -> None:
    """It was not the end after all."""
    _say(_telling(case, lang, now).reopen(), lang, json)


@app.command(help="Rate how support did; every question can be left out.")
def rate(
    case: CaseNeeded,
    score: ScoreOption = None,
    plain: PlainOption = False,
    now: NowOption = None,
    lang: LangOption = None,
    json: JsonOption = False,
) -> None:
    """From 1 to 5; without scores you are asked."""
    said = spoken(lang)
    telling = _telling(case, lang, now)
    given = scores(score or (), tuple(one.id for one in QUESTIONS))
    _say(telling.rate(given or ask_scores(asker(plain=plain), said)), lang, json)


def _telling(case: str, lang: str | None, now: str | None) -> Telling:
    return Telling(keeper(now), case, spoken(lang), os.urandom(16))


def _say(told: Told, lang: str | None, json: bool) -> None:
    said: Lang = spoken(lang)
    print_text([envelope("told", told.data()) if json else told.text[said]])
