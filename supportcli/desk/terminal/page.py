"""What stands around a question on the screen, and what gives way when the window is small."""

from dataclasses import dataclass

from supportcli.desk.ask import Prompt, Shape
from supportcli.desk.terminal.entry import is_yes_no
from supportcli.desk.terminal.text import cells, cut_left, cut_right, wrap
from supportcli.lang import Lang, Text
from supportcli.messages import terminal as say
from supportcli.visible import visible

Line = tuple[tuple[str, str], ...]
Hint = tuple[Text, Text | None]

WIDEST = 80
# From these on a window counts as wide, and as tall.
WIDE, TALL = 72, 16
# Rows that what is answered keeps, whatever else wants to be shown.
LEAST_BODY, FAIR_BODY = 4, 8
TRAIL = 3
# Why an answer is refused is read before anything else; this is left for the rest.
KEPT_BESIDE_ERROR, KEPT_BESIDE_NOTE = 4, 8
MARGIN = " "

HINTS: dict[Shape, tuple[Hint, ...]] = {
    "one": (say.MOVE, say.CHOOSE, say.FILTERS),
    "many": (say.MOVE, say.TICK, say.FINISH, say.FILTERS),
    "line": (say.ENTER,),
    "story": (say.FINISH, say.NEW_LINE, say.EDITOR),
    "files": (say.ENTER,),
}
YES_NO_HINTS: tuple[Hint, ...] = (say.MOVE, say.CHOOSE, say.YES_NO)


@dataclass(slots=True)
class Around:
    """What changes while a question is open: words above and below what is answered.

    A note stands in for `below`; the position is told where not everything can be seen.
    """

    hints: tuple[Hint, ...] = ()
    trail: tuple[tuple[str, str], ...] = ()
    above: str = ""
    below: str = ""
    note: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One drawing: lines above, rows for what is answered, lines below."""

    head: tuple[Line, ...]
    body: int
    foot: tuple[Line, ...]


def hints(prompt: Prompt) -> tuple[Hint, ...]:
    """How to move, answer, go back, get help and leave."""
    first = YES_NO_HINTS if is_yes_no(prompt) else HINTS[prompt.shape]
    back = say.LEFT_BACK if prompt.choices else say.ESC_BACK
    return (*first, *([back] if prompt.may_go_back else ()), say.HELP, say.QUIT)


def below(prompt: Prompt) -> str:
    """What an empty answer means, where it means something."""
    lang = prompt.lang
    words = [say.DROP_FILES[lang]] if prompt.shape == "files" else []
    if prompt.shape == "many":
        words += [] if prompt.required else [say.NOTHING_TICKED[lang]]
    elif not prompt.choices and prompt.unknown:
        words.append(say.EMPTY_UNKNOWN.fill(words=prompt.unknown)[lang])
    elif not prompt.choices and not prompt.required:
        words.append(say.EMPTY_SKIPS[lang])
    return say.CLAUSE_GAP[lang].join(words)


def lay_out(prompt: Prompt, around: Around, columns: int, rows: int, need: int) -> Sheet:
    """Fit a question into the window; `need` are the rows that its body would like."""
    width = inner_width(columns)
    kept = KEPT_BESIDE_NOTE if around.note else KEPT_BESIDE_ERROR
    where, above, below, foot, error = parts = (
        _where(prompt, width),
        _lines("note", around.above, width),
        _below(around, width),
        footer(around.hints, prompt.lang, width),
        _clipped(_error(prompt, width), max(rows // 3, rows - kept)),
    )
    least = min(need, LEAST_BODY, max(rows * 2 // 5, 1))
    asked = _asked(prompt, width)
    # A note answers the key just pressed; why an answer was refused has been read by then. Else
    # nobody would know why the same question stands there again.
    order = (where, foot, error, above, below) if around.note else (below, where, foot, above)
    for optional in order:
        if rows - sum(map(len, parts)) < least + min(len(asked), max(rows // 3, 1)):
            optional.clear()
    rest = rows - sum(map(len, parts))
    asked = _clipped(asked, rest - least)
    rest -= len(asked)
    spare = rest - (min(need, FAIR_BODY) if rows >= TALL else need)
    gaps: list[list[Line]] = [[()] if spare >= wanted else [] for wanted in (1, 2, 3)]
    helped = _lines("help", prompt.help, width) if rows >= TALL else []
    helped = helped if len(helped) + len(gaps) <= spare else []
    rest -= len(helped) + sum(map(len, gaps))
    body = max(min(need, rest), 1)
    if around.position and not below and LEAST_BODY <= body < need:
        body, rest = body - 1, rest - 1
        below = _lines("quiet", around.position, width)
    trail = _trail(around.trail[-TRAIL:], width)
    trail = trail[-(rest - body) :] if rest > body and rows >= TALL else []
    before_body, before_foot, after_where = gaps
    head = [*where, *trail, *after_where, *asked, *helped, *error, *before_body, *above]
    return Sheet(tuple(head), body, (*below, *before_foot, *foot))


def help_lines(prompt: Prompt, hints: tuple[Hint, ...], columns: int) -> list[Line]:
    """Everything there is to read about a question, its keys included."""
    width = inner_width(columns)
    keys = [line for hint in hints for line in footer((hint,), prompt.lang, width, wide=True)]
    explained = _lines("", prompt.help, width)
    return [*_asked(prompt, width), (), *explained, *([()] if explained else []), *keys]


def footer(
    hints: tuple[Hint, ...], lang: Lang, width: int, *, wide: bool | None = None
) -> list[Line]:
    """Hints side by side, in as many lines as that takes."""
    wide = width + 2 >= WIDE if wide is None else wide
    lines: list[Line] = []
    room = 0
    for long, short in hints:
        chosen = long if wide else short
        if chosen is None:
            continue
        text = chosen[lang]
        key, blank, words = text.partition(" ")
        hint = (("", key), ("class:quiet", blank + words))
        room -= cells(say.KEY_GAP + text)
        if not lines or room < 0:
            lines.append(hint)
            room = width - cells(text)
        else:
            lines[-1] += (("", say.KEY_GAP), *hint)
    return lines


def inner_width(columns: int) -> int:
    """Cells for text: long lines are hard to read, and the last column is left alone."""
    return max(min(columns, WIDEST) - 2, 8)


def _where(prompt: Prompt, width: int) -> list[Line]:
    crumbs = [visible(crumb) for crumb in prompt.where]
    shown = say.CRUMB.join(crumbs)
    while len(crumbs) > 1 and cells(shown) > width:
        del crumbs[0]
        shown = say.CRUMB.join([say.MORE, *crumbs])
    return _lines("where", cut_left(shown, width), width)


def _asked(prompt: Prompt, width: int) -> list[Line]:
    aloud = say.READ_ALOUD.fill(words=prompt.read_aloud)[prompt.lang] if prompt.read_aloud else ""
    return [*_lines("question", prompt.text, width), *_lines("aloud", aloud, width)]


def _error(prompt: Prompt, width: int) -> list[Line]:
    error = say.ERROR.fill(error=prompt.error)[prompt.lang] if prompt.error else ""
    return _lines("error", error, width)


def _below(around: Around, width: int) -> list[Line]:
    if around.note:
        return _lines("note", around.note, width)
    return _lines("quiet", around.below, width)


def _trail(trail: tuple[tuple[str, str], ...], width: int) -> list[Line]:
    lines: list[Line] = []
    for question, answer in trail:
        said = cut_right(visible(answer), width // 2)
        asked = cut_right(visible(question), width - cells(say.DONE_MARK + say.KEY_GAP + said))
        lines.append((("class:trail", say.DONE_MARK + asked + say.KEY_GAP + said),))
    return lines


def _clipped(lines: list[Line], room: int) -> list[Line]:
    """The first lines; … at the end says that help has the rest."""
    if len(lines) <= room or room < 1:
        return lines[: max(room, 0)]
    *kept, ((style, text), *_) = lines[:room]
    return [*kept, ((style, text[:-1] + say.MORE),)]


def _lines(style: str, text: str, width: int) -> list[Line]:
    if not text:
        return []
    return [((f"class:{style}", line),) for line in wrap(visible(text), width)]
