"""What is looked at before anything leaves: who will read it, and what was hidden in it."""

from supportcli.case.redaction import Hidden
from supportcli.desk.ask import Screen
from supportcli.desk.deliver import Parcel
from supportcli.lang import Lang, Text
from supportcli.messages import desk as say
from supportcli.messages import review as say_review
from supportcli.messages.summary import TITLES
from supportcli.privacy.redact import name
from supportcli.summary.formats import RENDERERS
from supportcli.wallet.model import Channel


def review_screen(parcel: Parcel, format: str, channel: Channel | None, lang: Lang) -> Screen:
    """Stands above the text itself, which is all that would leave."""
    if RENDERERS[format].public:
        return Screen(say.PREVIEW[lang], (say_review.REVIEW_PUBLIC[lang],))
    reader = channel.name if channel else say_review.REVIEW_SUPPORT
    lines = tuple(_line(parcel, hidden)[lang] for hidden in parcel.hidden)
    shown = ((say_review.REVIEW_HIDDEN[lang], lines),) if lines else ()
    return Screen(say.PREVIEW[lang], (say_review.REVIEW_PRIVATE.fill(name=reader)[lang],), shown)


def _line(parcel: Parcel, hidden: Hidden) -> Text:
    """The rule and the place, never the text."""
    entries = (*parcel.case.details, *parcel.case.items)
    labels = {entry.id: entry.label for entry in entries}
    place = labels.get(hidden.place, TITLES["problem"])
    return say_review.REVIEW_HIDDEN_LINE.fill(rule=name(hidden.rule), place=place)
