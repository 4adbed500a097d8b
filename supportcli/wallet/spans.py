"""Reads opening hours: `always`, spans for every day, or spans by kind of day."""

import re

from supportcli.document import Map, Node, Scalar, Seq
from supportcli.fields import Fields, Findings, word
from supportcli.messages import wallet as say
from supportcli.wallet.model import Days, Hours, Span

DAY = 24 * 60
ALWAYS = Days((Span(0, DAY),), (Span(0, DAY),))
_CLOCK = "([01][0-9]|2[0-3]):([0-5][0-9])"
_SPAN = re.compile(f"{_CLOCK}-(?:{_CLOCK}|24:00)")


def read_hours(node: Node, findings: Findings) -> Hours:
    """`{open: …, busy: …}`, each `always`, `[09:00-18:00]`, or `{workdays: […], days_off: […]}`."""
    fields = Fields(node, findings)
    opening = fields.node("open", required=True)
    busy = fields.node("busy")
    fields.done()
    return Hours(
        open=_days(opening, findings) if opening is not None else Days(),
        busy=_days(busy, findings) if busy is not None else Days(),
    )


def _days(node: Node, findings: Findings) -> Days:
    if isinstance(node, Scalar) and node.text == "always":
        return ALWAYS
    if not isinstance(node, Map):
        spans = _spans(node, findings)
        return Days(spans, spans)
    fields = Fields(node, findings)
    kinds = (fields.node("workdays"), fields.node("days_off"))
    if kinds == (None, None):
        findings.report("hours.none", say.NO_SPANS, node.pos)
    fields.done()
    return Days(*(_spans(spans, findings) if spans is not None else () for spans in kinds))


def _spans(node: Node, findings: Findings) -> tuple[Span, ...]:
    items = node.items if isinstance(node, Seq) else (node,)
    if not items:
        findings.report("hours.none", say.NO_SPANS, node.pos)
    spans = (_span(item, findings) for item in items)
    return tuple(sorted(span for span in spans if span is not None))


def _span(node: Node, findings: Findings) -> Span | None:
    found = word(node, findings)
    if found is None:
        return None
    match = _SPAN.fullmatch(found)
    start, end = _minutes(match) if match else (0, 0)
    if start == end:
        findings.report("hours.span", say.BAD_SPAN.fill(found=found[:40]), node.pos)
        return None
    return Span(start, end if end > start else end + DAY)


def _minutes(match: re.Match[str]) -> tuple[int, int]:
    opens, closes, until = int(match[1]) * 60 + int(match[2]), match[3], match[4]
    return opens, DAY if closes is None else int(closes) * 60 + int(until)
