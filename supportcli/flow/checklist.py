"""Which checklist items an outcome wants, given the wallet and the answers."""

from dataclasses import replace

from supportcli.flow.model import Outcome, Question
from supportcli.flow.view import View
from supportcli.flow.when import holds


def needed(outcome: Outcome, view: View) -> tuple[Question, ...]:
    """The items as questions, in the catalogue's order; required wins over optional."""
    required: dict[str, bool] = {}
    # The wallet's own wishes go with every contact; an outcome without a checklist has none.
    wishes = (*outcome.checklist, *view.setting.needs) if outcome.checklist else ()
    for need in wishes:
        if holds(need.when, view.look, view.setting.now):
            required[need.item] = required.get(need.item, False) or need.required
    order = [*view.program.items, *view.program.flow.items]
    items = [view.program.item(name) for name in sorted(required, key=order.index)]
    return tuple(
        replace(item, required=required[item.id])
        for item in items
        if holds(item.when, view.look, view.setting.now)
    )
