"""What every name in a flow stands for, known without running it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from supportcli.flow.compute import gives
from supportcli.flow.model import OUTCOME_KINDS, ROLES, Call, Flow, Question
from supportcli.flow.view import WEEKDAYS


@dataclass(frozen=True, slots=True)
class Name:
    """The kind of value behind a name, and the words it may be where they are known."""

    kind: str
    options: tuple[str, ...] = ()


# Of what could not be read nothing is known, so nothing more is said.
UNREAD = Name("unread")
SETTING_NAMES = {
    "role": Name("word", ROLES),
    "clock.date": Name("date"),
    "clock.weekday": Name("word", WEEKDAYS),
    "clock.workday": Name("yesno", ("yes", "no")),
    "clock.hour": Name("number"),
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that a flow may refer to beyond itself."""

    items: Mapping[str, Question]
    names: Mapping[str, Name]
    flows: Mapping[str, Flow]

    def name(self, flow: Flow, name: str) -> Name | None:
        """What `name` stands for inside the flow, or None if it stands for nothing."""
        if name in flow.unread or name.removeprefix("visits.").partition(".")[0] in flow.unread:
            return UNREAD
        if name in flow.computed:
            return Name(gives(flow.computed[name]))
        known = self.names.get(name) or SETTING_NAMES.get(name)
        if known is not None:
            return known
        head, _, rest = name.partition(".")
        if head == "visits":
            return Name("number") if isinstance(flow.nodes.get(rest), Question) else None
        node = flow.nodes.get(head)
        if isinstance(node, Call):
            if not rest:
                return Name("word", OUTCOME_KINDS)
            called = self.flows.get(node.flow)
            if called is None:
                return UNREAD
            return None if rest in called.computed else self.name(called, rest)
        if isinstance(node, Question) and not rest:
            return Name(node.kind, tuple(option.value for option in node.options))
        return None

    def known(self, flow: Flow) -> Iterator[str]:
        """Every name that could be meant, for suggestions."""
        yield from (name for name, node in flow.nodes.items() if isinstance(node, Question | Call))
        yield from flow.computed
        yield from self.names
        yield from SETTING_NAMES
