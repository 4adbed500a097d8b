"""The words around the sections: subject, opening and closing."""

from supportcli.case.model import Case
from supportcli.lang import Lang, Text
from supportcli.messages import summary as say
from supportcli.summary.model import Attachment, Section, Summary
from supportcli.summary.tidy import one_line
from supportcli.wallet.model import Channel

SUBJECT_LIMIT = 120


def frame(
    case: Case,
    lang: Lang,
    channel: Channel | None,
    *,
    style: str,
    title: str,
    sections: tuple[Section, ...],
    attachments: tuple[Attachment, ...] = (),
    opening: Text | None = None,
) -> Summary:
    """`style` is letter, talk, call or public; what is public must already be safe to publish.

    Without an `opening` of its own, the usual one is taken.
    """
    wallet = one_line(case.wallet_name[lang])
    closing = say.SOLVED_CLOSING if case.outcome == "resolved" else say.CLOSINGS[style, case.role]
    return Summary(
        lang=lang,
        public=style == "public",
        flow=case.flow_id,
        wallet=case.wallet_id,
        wallet_name=wallet,
        channel=channel.id if channel else None,
        role=case.role,
        outcome=case.outcome,
        urgency=case.urgency,
        created=case.created.isoformat(timespec="seconds"),
        subject=_subject(case, wallet, title, lang),
        opening=_opening(case, wallet, opening or _usual(case, style), lang),
        sections=sections,
        closing=closing[lang],
        prepared=say.PREPARED.fill(time=case.created.isoformat(" ", "minutes"))[lang],
        attachments=attachments,
    )


def _subject(case: Case, wallet: str, title: str, lang: Lang) -> str:
    """The problem type comes first in it: support sorts by that."""
    subject = say.SUBJECT.fill(wallet=wallet, title=one_line(title))
    if _urgent(case):
        subject = say.URGENT_SUBJECT.fill(subject=subject)
    return cut(subject[lang])


def cut(words: str) -> str:
    """A subject that mail programs show whole."""
    return words if len(words) <= SUBJECT_LIMIT else words[: SUBJECT_LIMIT - 1].rstrip() + "…"


def _usual(case: Case, style: str) -> Text:
    return say.SOLVED_OPENING if case.outcome == "resolved" else say.OPENINGS[style, case.role]


def _opening(case: Case, wallet: str, opening: Text, lang: Lang) -> str:
    opening = opening.fill(wallet=wallet)
    return (say.URGENT_OPENING.fill(opening=opening) if _urgent(case) else opening)[lang]


def _urgent(case: Case) -> bool:
    return case.urgency == "urgent" and case.outcome != "resolved"
