"""From the state of a finished walk to the case that it produced."""

from supportcli.case.model import Case, Entry, Tried
from supportcli.flow.model import CHECKLIST, Outcome, Question
from supportcli.flow.values import Answer, FileInfo, Skipped, Unknown
from supportcli.flow.view import show
from supportcli.flow.walk import State, Visit
from supportcli.lang import LANGS, Text
from supportcli.wallet.model import Wallet

TYPED_KINDS = ("text", "longtext", "number", "money", "date", "datetime", "files")


def build_case(state: State, wallet: Wallet) -> Case:
    """The case of a walk that has reached its outcome. Abandoned answers take no part in it."""
    outcome = state.outcome
    assert isinstance(outcome, Outcome)
    flow, view = state.program.flow, state.view
    current = _current(state)
    asked = [visit for visit in current if visit.question.kind != "step"]
    return Case(
        flow_id=flow.id,
        title=view.fill(flow.title),
        wallet_id=wallet.id,
        wallet_name=wallet.name,
        role=state.setting.role,
        urgency=outcome.urgency or flow.urgency,
        outcome=outcome.kind,
        advice=view.fill(outcome.text),
        problem=view.fill(outcome.problem or flow.title),
        request=view.fill(outcome.request) if outcome.request else None,
        details=_entries([visit for visit in asked if not _item(visit)], state),
        tried=_tried(state),
        items=_entries([visit for visit in asked if _item(visit)], state),
        attachments=_files(asked),
        created=state.setting.now,
    )


def _current(state: State) -> list[Visit]:
    """The latest answer at each place, without those that a jump back has cleared."""
    latest = {visit.place.key: visit for visit in state.path}
    return [visit for key, visit in latest.items() if key in state.answers]


def _item(visit: Visit) -> str | None:
    """The checklist item that this answer gives."""
    if visit.place.calls == (CHECKLIST,):
        return visit.place.node
    return visit.question.fills


def _entries(visits: list[Visit], state: State) -> tuple[Entry, ...]:
    found: dict[str, Entry] = {}
    for visit in visits:
        question, item = visit.question, _item(visit)
        if isinstance(visit.answer, Skipped):
            continue
        known = state.program.item(item) if item else question
        found[item or visit.place.key] = Entry(
            id=item or visit.place.key,
            label=state.view.fill(known.label),
            value=_shown(visit.answer, question),
            gap=isinstance(visit.answer, Unknown),
            typed=question.kind in TYPED_KINDS,
            identifier=known.identifier or question.identifier,
        )
    order = [*state.program.items, *state.program.flow.items]
    in_order = sorted(found, key=lambda name: order.index(name) if name in order else -1)
    return tuple(found[name] for name in in_order)


def _tried(state: State) -> tuple[Tried, ...]:
    """Every step on the path with its last result: it was done, whatever was cleared since."""
    found: dict[str, Tried] = {}
    for visit in state.path:
        if visit.question.kind == "step" and isinstance(visit.answer, str):
            label = state.view.fill(visit.question.label)
            shown = _shown(visit.answer, visit.question)
            found[visit.place.key] = Tried(visit.place.key, label, visit.answer, shown)
    return tuple(found.values())


def _files(visits: list[Visit]) -> tuple[FileInfo, ...]:
    return tuple(
        part
        for visit in visits
        if isinstance(visit.answer, tuple)
        for part in visit.answer
        if isinstance(part, FileInfo)
    )


def _shown(answer: Answer, question: Question) -> Text:
    return Text(*(show(answer, lang, question) for lang in LANGS))
