"""The messages after the first one: only what is new, or the history for whoever comes next."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from supportcli.case.followup import TICKET, Change, Happening, News, at_time, lasting, on_day
from supportcli.case.ladder import Rung
from supportcli.case.model import Case
from supportcli.lang import Lang, Text, same
from supportcli.messages import follow_up as say
from supportcli.messages import summary as usual
from supportcli.summary.build import NO_FILES, attached, style_of
from supportcli.summary.formats import RENDERERS
from supportcli.summary.frame import cut, frame
from supportcli.summary.model import Attachment, Row, Section, Summary
from supportcli.summary.public import public_sections, public_title
from supportcli.summary.sections import (
    blank_rows,
    entry_row,
    file_rows,
    in_order,
    listed_as_file,
    private_sections,
    tried_row,
)
from supportcli.summary.tidy import one_line
from supportcli.wallet.model import Channel

TITLES = {**usual.TITLES, **say.TITLES}
EARLIER = "earlier_contacts"
"""The checklist item in which the contacts from before this case are told."""

MOST_OLD_WORDS = 40
"""A longer answer is not repeated when it has changed."""

_Parts = dict[str, tuple[list[Row], list[str]]]


def build_follow_up(
    case: Case,
    news: News,
    lang: Lang,
    *,
    format: str,
    channel: Channel | None,
    data: Mapping[str, bytes] = NO_FILES,
) -> Summary:
    """To those who have the case: `format` and `data` as for a first summary."""
    renderer, case = RENDERERS[format], _open(case, news)
    if renderer.public:
        return _public(case, news, lang, channel)
    style = style_of(renderer, channel)
    files = attached(news.files, renderer, data)
    problem = _problem(case, lang)
    parts: _Parts = {
        "ticket": (_tickets(news, lang), []),
        "problem": ([] if news.tickets else [*problem.rows], [*problem.lines]),
        "promise": ([], _promise(case, news, lang)),
        "news": _news(case, news, lang),
        "request": ([], _requests(case, news, _progress(news)[case.role], lang)),
        "attachments": (file_rows(files, style, lang), []),
        **_call(news, style, lang),
    }
    opening = say.FOLLOW_UP_OPENINGS[case.role]
    summary = _framed(case, lang, channel, style, parts, files, opening)
    return _answering(summary, news, style)


def build_escalation(
    case: Case,
    news: News,
    rung: Rung,
    lang: Lang,
    *,
    format: str,
    channel: Channel | None,
    data: Mapping[str, bytes] = NO_FILES,
) -> Summary:
    """To the next rung; what a public rung gets is public in every format."""
    renderer, case = RENDERERS[format], _open(case, news)
    if renderer.public or rung.public:
        return _public(case, news, lang, channel)
    style = style_of(renderer, channel)
    files = attached(case.attachments if rung.whole else news.files, renderer, data)
    parts: _Parts = {
        "ticket": (_tickets(news, lang), []),
        "problem": _parts_of(_problem(case, lang)),
        "history": (_earlier(case, lang), _history(news, lang)),
        **(_whole(case, lang) if rung.whole else {"news": _fresh(news, lang)}),
        "request": ([], _rung_requests(case, news, rung, lang)),
        "attachments": (file_rows(files, style, lang), []),
        **_call(news, style, lang),
    }
    opening = say.RUNG_OPENINGS[rung.id, case.role]
    summary = _framed(case, lang, channel, style, parts, files, opening)
    subject = say.RUNG_SUBJECTS[rung.id].fill(subject=summary.subject)[lang]
    summary = replace(summary, subject=cut(subject))
    if rung.reader == "outsider":
        return summary
    return _answering(summary, news, "" if rung.whole else style)


def _open(case: Case, news: News) -> Case:
    """As of now; whoever writes again does not take it for solved."""
    outcome = "contact" if case.outcome == "resolved" else case.outcome
    return replace(case, created=news.now, outcome=outcome)


def _framed(
    case: Case,
    lang: Lang,
    channel: Channel | None,
    style: str,
    parts: _Parts,
    files: tuple[Attachment, ...],
    opening: Text,
) -> Summary:
    return frame(
        case,
        lang,
        channel,
        style=style,
        title=case.title[lang],
        sections=_sections(parts, lang),
        attachments=files,
        opening=opening,
    )


def _answering(summary: Summary, news: News, style: str) -> Summary:
    """The ticket comes first in the subject, and a letter takes up the earlier one."""
    subject = same(summary.subject)
    if news.tickets:
        subject = say.WITH_TICKET.fill(ticket=one_line(news.tickets[-1]), subject=subject)
    if style == "letter":
        subject = say.RE.fill(subject=subject)
    return replace(summary, subject=cut(subject[summary.lang]))


def _sections(parts: _Parts, lang: Lang) -> tuple[Section, ...]:
    return tuple(
        Section(id, TITLES[id][lang], tuple(rows), tuple(lines))
        for id, (rows, lines) in parts.items()
        if rows or lines
    )


def _public(case: Case, news: News, lang: Lang, channel: Channel | None) -> Summary:
    """The usual post, and how long it has taken; no date, no number, no word of anyone's."""
    problem, *others = (
        replace(section, lines=(say.PUBLIC_ASKS[case.role][lang],))
        if section.id == "request"
        else section
        for section in public_sections(case, lang)
    )
    days, rows = news.since_first.days, []
    if days:
        rows.append(Row("days", say.DAYS_SINCE_FIRST[lang], str(days)))
    if news.contacts:
        rows.append(Row("contacts", say.CONTACTS_SO_FAR[lang], str(news.contacts)))
    history = _sections({"history": (rows, [])}, lang)
    return frame(
        case,
        lang,
        channel,
        style="public",
        title=public_title(case, lang),
        sections=(problem, *history, *others),
        opening=say.PUBLIC_OPENINGS[case.role],
    )


def _tickets(news: News, lang: Lang) -> list[Row]:
    label = usual.NOTE_DOWN["ticket"][lang]
    return [
        Row(f"ticket_{number}", label, one_line(ticket), identifier=True)
        for number, ticket in enumerate(reversed(news.tickets), 1)
    ]


def _problem(case: Case, lang: Lang) -> Section:
    """With what the case can be found by."""
    return private_sections(case, (), lang, "talk")[0]


def _parts_of(section: Section) -> tuple[list[Row], list[str]]:
    return [*section.rows], [*section.lines]


def _promise(case: Case, news: News, lang: Lang) -> list[str]:
    """Recalled in the words in which it was made."""
    promise, now = news.promise, news.now
    if promise is None:
        return []
    told = say.PROMISED[case.role].fill(
        day=on_day(promise.at, now), words=promise.words, until=at_time(promise.until, now)
    )
    if news.overdue:
        told = say.OVERDUE[case.role].fill(promised=told, time=lasting(news.overdue))
    return [one_line(told[lang])]


def _news(case: Case, news: News, lang: Lang) -> tuple[list[Row], list[str]]:
    if news.nothing_new:
        return [], [say.NOTHING_NEW[case.role][lang]]
    rows, _ = _fresh(news, lang)
    notes = (Happening("noted", note.at, same(note.text)) for note in news.notes)
    return rows, [_line(note, news.now, lang) for note in notes]


def _fresh(news: News, lang: Lang) -> tuple[list[Row], list[str]]:
    """Answers and steps; the notes stand in the history."""
    changed = {change.after.id: change for change in news.changed}
    entries = in_order((*(change.after for change in news.changed), *news.added))
    rows = [
        _corrected(changed[entry.id], lang) if entry.id in changed else entry_row(entry, lang)
        for entry in entries
        if entry.id != TICKET and not listed_as_file(entry)
    ]
    return [*rows, *(tried_row(tried, lang) for tried in news.tried)], []


def _corrected(change: Change, lang: Lang) -> Row:
    """With what it was, unless that is long, or an identifier that must be copied as it is."""
    row = entry_row(change.after, lang)
    before = one_line(change.before.value[lang])
    if row.gap or row.identifier or "\n" in row.value or len(before) > MOST_OLD_WORDS:
        return replace(row, label=say.CORRECTED.fill(label=row.label)[lang])
    return replace(row, value=say.CHANGED.fill(after=row.value, before=before)[lang])


def _progress(news: News) -> Mapping[str, Text]:
    return say.ASK_OVERDUE if news.overdue else say.ASK_PROGRESS


def _requests(case: Case, news: News, ask: Text, lang: Lang) -> list[str]:
    """What was asked before and is still open, then what is asked now."""
    wish = case.request or usual.REQUESTS["contact"]
    asked = [wish, ask] if news.tickets else [wish, ask, usual.TICKET[case.role]]
    return [one_line(sentence[lang]) for sentence in asked]


def _rung_requests(case: Case, news: News, rung: Rung, lang: Lang) -> list[str]:
    """An outsider is told what is asked of the wallet, and gives no ticket."""
    ask = say.RUNG_ASKS[rung.id, case.role]
    if rung.reader != "outsider":
        return _requests(case, news, ask, lang)
    wish = case.request or usual.REQUESTS["contact"]
    wish = say.WISH_OF_THEM[case.role].fill(wallet=case.wallet_name, wish=wish)
    return [one_line(wish[lang]), ask[lang]]


def _history(news: News, lang: Lang) -> list[str]:
    happened = [*news.history]
    if news.promise and news.overdue:
        happened.append(Happening("overdue", news.promise.until, lasting(news.overdue)))
    happened.sort(key=lambda one: one.at)
    return [_line(one, news.now, lang) for one in happened]


def _line(one: Happening, now: datetime, lang: Lang) -> str:
    """One line of the history, whatever it is."""
    somehow = one.kind in say.HAPPENED_SOMEHOW and not one.words[lang]
    filled = (say.HAPPENED_SOMEHOW if somehow else say.HAPPENED)[one.kind].fill(
        day=on_day(one.at, now),
        channel=one.words,
        words=one.words,
        time=one.words,
        until=at_time(one.until, now) if one.until else "",
    )
    return one_line(filled[lang])


def _earlier(case: Case, lang: Lang) -> list[Row]:
    return [entry_row(one, lang) for one in case.items if one.id == EARLIER and not one.gap]


def _whole(case: Case, lang: Lang) -> _Parts:
    """Everything but what stands beside the problem, above the history or in it."""
    items = tuple(one for one in case.items if one.id not in (TICKET, EARLIER))
    sections = private_sections(replace(case, items=items), (), lang, "talk")
    kept = ("who", "happened", "transaction", "tried")
    return {one.id: _parts_of(one) for one in sections if one.id in kept}


def _call(news: News, style: str, lang: Lang) -> _Parts:
    if style != "call":
        return {}
    rows = [row for row in blank_rows(lang) if row.id != "ticket" or not news.tickets]
    return {"note_down": (rows, []), "safety": ([], [usual.HANG_UP[lang]])}
