"""A flow as a graph: what can be reached from where. Nothing here recurses."""

from collections.abc import Collection, Iterable, Mapping

from supportcli.flow.model import ALWAYS, Call, Flow, Node, Outcome

Edges = Mapping[str, Collection[str]]


def edges(flow: Flow) -> dict[str, list[str]]:
    """Where each node may lead, by the targets of its rules that exist."""
    return {
        name: []
        if isinstance(node, Outcome)
        else list(dict.fromkeys(rule.go for rule in node.next if rule.go in flow.nodes))
        for name, node in flow.nodes.items()
    }


def may_be_silent(node: Node) -> bool:
    """Whether the walk may pass a node without asking anything there."""
    return isinstance(node, Call) or (not isinstance(node, Outcome) and node.when != ALWAYS)


def reverse(forward: Edges) -> dict[str, list[str]]:
    backward: dict[str, list[str]] = {name: [] for name in forward}
    for name, targets in forward.items():
        for target in targets:
            backward[target].append(name)
    return backward


def reachable(forward: Edges, starts: Iterable[str]) -> set[str]:
    """Everything that some way from the starts leads to, the starts included."""
    found = set(starts)
    waiting = list(found)
    while waiting:
        for target in forward[waiting.pop()]:
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


def circle(forward: Edges) -> tuple[str, ...]:
    """The nodes of one circle in order, or nothing where there is none."""
    done: set[str] = set()
    for start in forward:
        trail: dict[str, list[str]] = {start: list(forward[start])}
        while trail:
            name = next(reversed(trail))
            if name in done or not trail[name]:
                done.add(name)
                del trail[name]
                continue
            target = trail[name].pop()
            if target in trail:
                names = list(trail)
                return tuple(names[names.index(target) :])
            if target not in done:
                trail[target] = list(forward[target])
    return ()
