"""From a finished walk to what leaves the program: redacted, rendered, checked, handed over."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from supportcli.case.build import build_case
from supportcli.case.leak import leaks, private_values
from supportcli.case.model import Case
from supportcli.case.redaction import Hidden, redacted
from supportcli.desk.ask import Screen
from supportcli.desk.contact import reasons
from supportcli.desk.files import Enclosure
from supportcli.errors import Exit, Problem, SupportError
from supportcli.flow.values import FileInfo
from supportcli.flow.walk import State
from supportcli.lang import Lang, Text
from supportcli.messages import desk as say
from supportcli.messages import review as say_review
from supportcli.privacy.redact import IN_PUBLIC, Numbering, scan
from supportcli.summary.build import build_summary
from supportcli.summary.formats import RENDERERS
from supportcli.summary.model import Summary
from supportcli.wallet.advice import Advice, Complexity, advise
from supportcli.wallet.model import Channel, Wallet

# The layout that suits a channel of each kind.
FORMATS = {"chat": "chat", "phone": "phone", "email": "eml", "social": "social"}
COMPLEX_AFTER = 3


class Compose(Protocol):
    """From a case to a message: what build_summary does for the first one."""

    def __call__(
        self,
        case: Case,
        lang: Lang,
        *,
        format: str,
        channel: Channel | None,
        data: Mapping[str, bytes],
    ) -> Summary: ...


@dataclass(frozen=True, slots=True)
class Parcel:
    """A case ready to be rendered, with the ways to hand it over, the best first.

    `enclosed`: what a mail carries, by the file it was made from. `compose` words the message.
    """

    case: Case
    hidden: tuple[Hidden, ...]
    private: tuple[str, ...]
    advice: tuple[Advice, ...]
    enclosed: Mapping[FileInfo, Enclosure] = field(default_factory=dict)
    compose: Compose = build_summary


def pack(state: State, wallet: Wallet, numbering: Numbering, now: datetime) -> Parcel:
    """Redact before anything else can see the case: answers together may hold what none does.

    `now` is when support is to be contacted, which may be long after the questions.
    """
    whole = build_case(state, wallet)
    case, hidden = redacted(whole, numbering)
    # Who has tried several things in vain has a story that is told faster than typed.
    complexity: Complexity = "complex" if len(case.tried) >= COMPLEX_AFTER else "simple"
    advice = advise(wallet, now, urgency=case.urgency, complexity=complexity)
    return Parcel(case, hidden, private_values(whole), advice)


def render(
    parcel: Parcel, lang: Lang, format: str, channel: Channel | None = None, *, laid_out: str = ""
) -> bytes:
    """The summary in one of RENDERERS, each file described as its reader will receive it.

    `laid_out` as another of them, for reading what a draft of a mail says.
    """
    case, inside = parcel.case, parcel.enclosed
    if RENDERERS[format].files:
        files = tuple(inside[one].info if one in inside else one for one in case.attachments)
        case = replace(case, attachments=files)
    data = {one.info.sha256: one.data for one in inside.values()}
    summary = parcel.compose(case, lang, format=format, channel=channel, data=data)
    rendered = RENDERERS[laid_out or format].render(summary)
    if RENDERERS[format].public and _tells(rendered, parcel.private):
        raise SupportError([Problem("public.leak", say_review.PUBLIC_LEAK)], Exit.NOT_WRITTEN)
    return rendered


def _tells(rendered: bytes, private: tuple[str, ...]) -> bool:
    """Looked at twice, by code that shares nothing: the case's own words, and all that tells."""
    return leaks(rendered, private) or bool(scan(rendered.decode("utf-8"), tiers=IN_PUBLIC))


def advice_screen(parcel: Parcel, lang: Lang) -> Screen:
    """Which channel to use now and why, then the others in order."""
    first, *others = parcel.advice
    where = (first.channel.where[lang], *(text[lang] for text in reasons(first)))
    lists = [(first.channel.name[lang], where)]
    if others:
        lines = tuple(
            say.OTHER_CHANNEL.fill(name=one.channel.name, why=one.why[0])[lang] for one in others
        )
        lists.append((say.OTHERWISE[lang], lines))
    return Screen(say.USE_NOW.fill(name=first.channel.name)[lang], (), tuple(lists))


def advice_line(parcel: Parcel) -> Text:
    """The channel to use now, in one line."""
    first = parcel.advice[0]
    return say.USE_NOW_BECAUSE.fill(name=first.channel.name, why=first.why[0])
