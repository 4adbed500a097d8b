"""What is looked at before anything leaves: who will read it, and what was hidden in it."""

from supportcli.case.redaction import Hidden
from supportcli.desk.ask import Asker, Choice, Screen
from supportcli.desk.deliver import Parcel
from supportcli.desk.menu import choose
from supportcli.lang import Lang, Text
from supportcli.messages import review as say
from supportcli.messages.summary import TITLES
from supportcli.privacy.redact import name
from supportcli.summary.formats import RENDERERS
from supportcli.wallet.model import Channel

SENT, NOT_YET = "sent", "not yet"


def review_screen(parcel: Parcel, format: str, channel: Channel | None, lang: Lang) -> Screen:
    """Stands above the text itself, which is all that would leave."""
    if RENDERERS[format].public:
        return Screen(say.PREVIEW[lang], (say.REVIEW_PUBLIC[lang],))
    reader = channel.name if channel else say.REVIEW_SUPPORT
    lines = tuple(_line(parcel, hidden)[lang] for hidden in parcel.hidden)
    shown = ((say.REVIEW_HIDDEN[lang], lines),) if lines else ()
    return Screen(say.PREVIEW[lang], (say.REVIEW_PRIVATE.fill(name=reader)[lang],), shown)


def has_gone_out(asker: Asker, lang: Lang) -> bool:
    """Nobody but the user can tell: the program sends nothing."""
    choices = (Choice(NOT_YET, say.SENT_NO[lang]), Choice(SENT, say.SENT_YES[lang]))
    where = (say.SENT_WHERE[lang],)
    return choose(asker, lang, where, say.SENT_TEXT, say.SENT_HELP, choices) == SENT


def _line(parcel: Parcel, hidden: Hidden) -> Text:
    """The rule and the place, never the text."""
    entries = (*parcel.case.details, *parcel.case.items)
    labels = {entry.id: entry.label for entry in entries}
    place = labels.get(hidden.place, TITLES["problem"])
    return say.REVIEW_HIDDEN_LINE.fill(rule=name(hidden.rule), place=place)
