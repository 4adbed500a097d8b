"""Reads the parts of a wallet profile, reporting every problem and noting every fact cited."""

import re
from collections.abc import Collection, Mapping
from typing import TypeVar

from supportcli.document import Map, Node
from supportcli.errors import Pos
from supportcli.fields import Fields, Findings, identifier, text, word, words
from supportcli.lang import Text, same
from supportcli.messages import wallet as say
from supportcli.wallet.model import (
    KINDS,
    SUITS,
    TOPICS,
    UNITS,
    Channel,
    Hours,
    Limit,
    Note,
    Suit,
    Topic,
)
from supportcli.wallet.spans import read_hours

Word = TypeVar("Word", bound=str)

# Stands in for what could not be read, until all problems are raised together.
NOTHING = same("")

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_RESERVED = ("name", "custody", "labels")


class Reader:
    """One profile being read; `cited` grows as its parts are read."""

    def __init__(self, facts: Collection[str]) -> None:
        self.findings = Findings()
        self.cited: list[str] = []
        self._facts = facts

    def choice(self, fields: Fields, name: str, among: tuple[Word, ...]) -> Word:
        """A required word out of a few; the first of them after a problem."""
        found = fields.word(name, among=among, required=True)
        return next((one for one in among if one == found), among[0])

    def identifiers(self, fields: Fields, name: str) -> tuple[str, ...]:
        found = (identifier(node, self.findings) for node in fields.nodes(name))
        return tuple(one for one in found if one is not None)

    def labels(self, fields: Fields) -> Mapping[str, Text]:
        return {name: self._note(node).text for name, _, node in self._named(fields, "labels")}

    def limits(self, fields: Fields) -> Mapping[str, Limit]:
        limits = {}
        for name, place, node in self._named(fields, "limits"):
            if name in _RESERVED:
                message = say.RESERVED_NAME.fill(found=name)
                self.findings.report("wallet.reserved", message, place)
            limits[name] = self._limit(node)
        return limits

    def channels(self, fields: Fields) -> tuple[Channel, ...]:
        channels: dict[str, Channel] = {}
        for node in fields.nodes("channels"):
            channel = self._channel(node)
            if channel.id in channels:
                message = say.DUPLICATE_CHANNEL.fill(id=channel.id)
                self.findings.report("wallet.channel", message, node.pos)
            channels[channel.id] = channel
        return tuple(channels.values())

    def notes(self, fields: Fields) -> Mapping[Topic, tuple[Note, ...]]:
        node = fields.node("notes")
        if node is None:
            return {}
        by_topic = Fields(node, self.findings)
        found = {topic: self._notes(by_topic, topic) for topic in TOPICS}
        by_topic.done()
        return {topic: notes for topic, notes in found.items() if notes}

    def _channel(self, node: Node) -> Channel:
        fields = Fields(node, self.findings)
        channel = Channel(
            id=fields.identifier("id", required=True) or "",
            kind=self.choice(fields, "kind", KINDS),
            name=fields.text("name", required=True) or NOTHING,
            where=fields.text("where", required=True) or NOTHING,
            contact=fields.text("contact"),
            hours=self._hours(fields),
            hours_note=fields.text("hours_note"),
            reply=fields.text("reply"),
            suits=self._suits(fields),
            public=fields.flag("public", default=False),
            notes=self._notes(fields, "notes"),
            sources=self._sources(fields),
        )
        fields.done()
        return channel

    def _hours(self, fields: Fields) -> Hours | None:
        node = fields.node("hours")
        return None if node is None else read_hours(node, self.findings)

    def _suits(self, fields: Fields) -> frozenset[Suit]:
        found = [word(node, self.findings, SUITS) for node in fields.nodes("suits")]
        return frozenset(suit for suit in SUITS if suit in found)

    def _limit(self, node: Node) -> Limit:
        fields = Fields(node, self.findings)
        silent = fields.flag("not_on_record", default=False)
        value = fields.number("value")
        if silent == ("value" in fields):
            self.findings.report("wallet.limit", say.VALUE_OR_NOT, fields.pos)
        if value is not None and (value != int(value) or value < 1):
            message = say.WHOLE_NUMBER.fill(found=str(value))
            self.findings.report("wallet.limit", message, fields.place("value"))
        limit = Limit(
            value=None if value is None else int(value),
            unit=self.choice(fields, "unit", UNITS),
            sources=self._sources(fields, required=not silent),
        )
        fields.done()
        return limit

    def _named(self, fields: Fields, name: str) -> list[tuple[str, Pos, Node]]:
        """The entries of a map whose names flows may put between braces."""
        node = fields.node(name)
        entries = [] if node is None else list(Fields(node, self.findings).items())
        for found, place, _ in entries:
            if not _NAME.fullmatch(found):
                message = say.BAD_NAME.fill(found=found[:40])
                self.findings.report("wallet.name", message, place)
        return entries

    def _notes(self, fields: Fields, name: str) -> tuple[Note, ...]:
        return tuple(self._note(node) for node in fields.nodes(name))

    def _note(self, node: Node) -> Note:
        """`{zh: …, en: …, sources: [ids]}`, the sources only where a fact stands behind it."""
        sources: tuple[str, ...] = ()
        if isinstance(node, Map):
            sources = self._sources(Fields(node, self.findings))
            entries = {name: part for name, part in node.entries.items() if name != "sources"}
            node = Map(entries, {name: node.keys[name] for name in entries}, node.pos)
        return Note(text(node, self.findings) or NOTHING, sources)

    def _sources(self, fields: Fields, *, required: bool = False) -> tuple[str, ...]:
        node = fields.node("sources")
        found = () if node is None else words(node, self.findings)
        if required and not found:
            self.findings.report("wallet.sources", say.NO_SOURCES, fields.pos)
        for id_ in found:
            if id_ not in self._facts:
                message = say.UNKNOWN_FACT.fill(id=id_[:40])
                self.findings.report("wallet.fact", message, fields.place("sources"))
        self.cited.extend(found)
        return found
