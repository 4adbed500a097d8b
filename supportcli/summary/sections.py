"""The sections of a private summary: what goes where, in which order."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from supportcli.case.model import Case, Entry, Tried
from supportcli.lang import Lang
from supportcli.messages import summary as say
from supportcli.messages.answer import UNKNOWN_VALUE
from supportcli.summary.model import Attachment, Row, Section
from supportcli.summary.tidy import one_line, tidy

ITEM_SECTIONS: Mapping[str, str] = MappingProxyType(
    {
        "account": "who",
        "nickname": "who",
        "registered_on": "who",
        "contact_back": "who",
        "description": "happened",
        "happened_at": "happened",
        "steps_taken": "happened",
        "error_message": "happened",
        "transaction_id": "transaction",
        "amount": "transaction",
        "transaction_time": "transaction",
        "chain": "transaction",
        "wallet_address": "transaction",
        "bank_name": "transaction",
        "screenshots": "attachments",
    }
)
"""Where an item goes, in its order there; anything else goes to the end of `happened`."""

FIRST_TOLD = ("account", "transaction_id")
"""In a chat these stand beside the problem, so that the first message can be acted on."""


def private_sections(
    case: Case, attachments: tuple[Attachment, ...], lang: Lang, style: str
) -> tuple[Section, ...]:
    """In the order that support reads them; a section with nothing in it is left out."""
    rows = _rows(case, lang)
    rows["attachments"] += file_rows(attachments, style, lang)
    lines = {"problem": (one_line(case.problem[lang]),), "request": _request(case, lang)}
    if style == "talk":
        _move(rows, FIRST_TOLD, "problem")
    if style == "call":
        rows["note_down"] = blank_rows(lang)
        lines["safety"] = (say.HANG_UP[lang],)
    sections = (
        Section(id, title[lang], tuple(rows.get(id, ())), lines.get(id, ()))
        for id, title in say.TITLES.items()
    )
    return tuple(section for section in sections if section.rows or section.lines)


def tried_rows(case: Case, lang: Lang) -> list[Row]:
    """What was tried, and how it went."""
    return [tried_row(tried, lang) for tried in case.tried]


def tried_row(tried: Tried, lang: Lang) -> Row:
    """One step, and how it went."""
    result = say.RESULTS[tried.result][lang]
    return Row(tried.id, one_line(tried.label[lang]), result, code=tried.result)


def blank_rows(lang: Lang) -> list[Row]:
    """What to write down during a call."""
    return [Row(id, label[lang], "") for id, label in say.NOTE_DOWN.items()]


def file_rows(attachments: tuple[Attachment, ...], style: str, lang: Lang) -> list[Row]:
    """What goes with it."""
    return [_file(*file, style, lang) for file in enumerate(attachments, 1)]


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """As a private summary tells them."""
    return sorted(entries, key=_place)


def _rows(case: Case, lang: Lang) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {id: [] for id in say.TITLES}
    rows["who"].append(Row("wallet", say.WALLET[lang], one_line(case.wallet_name[lang])))
    rows["tried"] = tried_rows(case, lang)
    for entry in in_order((*case.details, *case.items)):
        section = ITEM_SECTIONS.get(entry.id, "happened")
        if not listed_as_file(entry):
            rows[section].append(entry_row(entry, lang))
    return rows


def _place(entry: Entry) -> int:
    order = list(ITEM_SECTIONS)
    return order.index(entry.id) if entry.id in order else len(order)


def listed_as_file(entry: Entry) -> bool:
    """Whether the answer is files, which have a section of their own."""
    return ITEM_SECTIONS.get(entry.id) == "attachments" and not entry.gap


def entry_row(entry: Entry, lang: Lang) -> Row:
    """One answer."""
    no_reason = entry.gap and entry.value == UNKNOWN_VALUE
    value = say.GAP if no_reason else entry.value
    return Row(
        id=entry.id,
        label=one_line(entry.label[lang]),
        value=tidy(value[lang]),
        gap=entry.gap,
        identifier=entry.identifier and not entry.gap,
    )


def _request(case: Case, lang: Lang) -> tuple[str, ...]:
    """Whoever asks for something also asks how long it takes and for a ticket number."""
    wish = case.request or say.REQUESTS[case.outcome]
    asked = [wish, say.TIME_FRAME[case.role], say.TICKET[case.role]]
    if case.outcome == "resolved" and case.request is None:
        asked = [wish]
    return tuple(one_line(sentence[lang]) for sentence in asked)


def _file(number: int, file: Attachment, style: str, lang: Lang) -> Row:
    """Nobody reads a checksum aloud."""
    told = say.FILE_SPOKEN if style == "call" else say.FILE
    told = told.fill(size=_size(file.size), digest=file.sha256[:12])
    if file.data is None:
        told = say.SENT_APART.fill(file=told)
    return Row(f"file_{number}", file.name, told[lang])


def _size(size: int) -> str:
    """In decimal units, as a phone shows it."""
    for unit, bytes_in_one in (("GB", 10**9), ("MB", 10**6), ("KB", 10**3)):
        if size >= bytes_in_one:
            tenths = size * 10 // bytes_in_one
            return f"{tenths // 10} {unit}" if tenths >= 100 else f"{tenths / 10} {unit}"
    return f"{size} B"


def _move(rows: dict[str, list[Row]], ids: tuple[str, ...], target: str) -> None:
    for section in ("who", "transaction"):
        rows[target] += [row for row in rows[section] if row.id in ids]
        rows[section] = [row for row in rows[section] if row.id not in ids]
