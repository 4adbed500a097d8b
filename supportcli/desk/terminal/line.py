"""Typed answers: a line, a story of several lines, or the files that are dropped on the window."""

import questionary
from prompt_toolkit.application import get_app, run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.enums import DEFAULT_BUFFER
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import BufferControl, Layout, Window
from prompt_toolkit.output import Output

from supportcli.desk.ask import Answered, Move, Prompt, Reply
from supportcli.desk.terminal.editor import edit
from supportcli.desk.terminal.frame import HELP_KEYS, STYLE, Frame
from supportcli.desk.terminal.input import Burst, drop_rest, drop_typeahead, more_is_waiting
from supportcli.desk.terminal.page import Around
from supportcli.desk.terminal.paths import dropped_paths
from supportcli.desk.terminal.text import cells
from supportcli.flow.values import Unknown
from supportcli.messages import terminal as say
from supportcli.visible import clean, undecoded

FIRST, NEXT = " > ", "   "
STORY_ROWS = 3


class Line:
    """One open line or story. `typed` is what stands in it, also after it was left."""

    def __init__(
        self,
        prompt: Prompt,
        around: Around,
        source: Input,
        output: Output,
        taken: int,
        default: str,
    ) -> None:
        self._prompt = prompt
        self._around = around
        self._source = source
        self._story = prompt.shape == "story"
        self._question = questionary.text(
            "",
            default=clean(default, lines=self._story),
            multiline=self._story,
            style=STYLE,
            input=source,
            output=output,
            erase_when_done=True,
        )
        app = self._question.application
        self._buffer = _buffer(app.layout)
        self._buffer.on_text_changed += self._keep_in_bounds
        body = Window(
            BufferControl(self._buffer),
            wrap_lines=True,
            get_line_prefix=lambda line, wrapped: FIRST if line + wrapped == 0 else NEXT,
        )
        self._hints = around.hints
        self._unreadable = False
        self._sent = ""
        self._burst = Burst()
        self._frame = Frame(prompt, around, output, taken, self._refresh)
        self._frame.fill(app, body, self._keys())

    @property
    def typed(self) -> str:
        return self._buffer.text or self._sent

    def ask(self) -> Reply:
        drop_typeahead(self._source)
        reply: Reply = self._question.unsafe_ask()
        return reply

    def _refresh(self, width: int) -> int:
        room = max(width - len(FIRST), 1)
        key = say.HELP_F1 if self._buffer.text else say.HELP
        self._around.hints = tuple(key if hint is say.HELP else hint for hint in self._hints)
        rows = sum(cells(line) // room + 1 for line in self._buffer.text.split("\n"))
        return max(rows, STORY_ROWS if self._story else 1)

    def _keep_in_bounds(self, buffer: Buffer) -> None:
        """Every way into the buffer ends here: keys, pastes, the kill ring, the editor."""
        self._burst.saw(buffer.text)
        limit, at = self._prompt.max_length, buffer.cursor_position
        self._unreadable = self._unreadable or undecoded(buffer.text)
        before = clean(buffer.text[:at], lines=self._story)
        after = clean(buffer.text[at:], lines=self._story)
        over = max(len(before) + len(after) - limit, 0)
        before = before[: max(len(before) - over, 0)]
        if before + after != buffer.text:
            buffer.document = Document(before + after, len(before))
        self._around.note = self._unread() if self._unreadable else ""
        if over:
            self._around.note = say.FULL.fill(limit=limit)[self._prompt.lang]
            drop_rest(get_app())

    def _unread(self) -> str:
        return say.UNREADABLE[self._prompt.lang]

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        keys.add("enter")(self._enter)
        keys.add("escape")(self._back)
        keys.add("left")(self._left)
        keys.add("f1")(self._frame.open_help)
        for key in HELP_KEYS:
            keys.add(key)(self._question_mark)
        # The Enter key sends a CR: a LF was pasted, and sends nothing off.
        keys.add("c-j")(self._new_line)
        if self._story:
            keys.add("escape", "enter")(self._new_line)
            keys.add("c-e")(self._edit)
        return keys

    def _enter(self, event: KeyPressEvent) -> None:
        if more_is_waiting(event) or self._burst.is_on():
            self._new_line(event)
            return
        if self._unreadable:
            # What is missing is seen before it is sent: the next Enter takes the rest.
            self._unreadable, self._around.note = False, self._unread()
            return
        typed = self._buffer.text.strip()
        if not typed and self._prompt.unknown:
            event.app.exit(result=Answered(Unknown()))
        elif typed or not self._prompt.required:
            raw = dropped_paths(typed) if self._prompt.shape == "files" else typed
            self._send(event, Answered(raw))
        else:
            self._around.note = say.TYPE_SOMETHING[self._prompt.lang]

    def _left(self, event: KeyPressEvent) -> None:
        if self._buffer.cursor_position:
            self._buffer.cursor_position -= 1
        else:
            self._back(event)

    def _back(self, event: KeyPressEvent) -> None:
        if self._prompt.may_go_back:
            self._send(event, Move.BACK)

    def _send(self, event: KeyPressEvent, reply: Reply) -> None:
        """What is erased from a whole window some terminals keep to scroll back to: by then the
        field is empty."""
        self._sent, self._buffer.text = self._buffer.text, ""
        event.app.renderer.render(event.app, event.app.layout)
        event.app.exit(result=reply)

    def _question_mark(self, event: KeyPressEvent) -> None:
        if self._buffer.text:
            self._buffer.insert_text(event.data)
        else:
            self._frame.open_help(event)

    def _new_line(self, _event: KeyPressEvent) -> None:
        self._buffer.insert_text("\n")

    def _edit(self, event: KeyPressEvent) -> None:
        async def write() -> None:
            text = await run_in_terminal(lambda: edit(self._buffer.text), in_executor=True)
            if text is None:
                self._around.note = say.NO_EDITOR[self._prompt.lang]
                event.app.invalidate()
            else:
                self._buffer.document = Document(text.rstrip("\n"))

        event.app.create_background_task(write())


def _buffer(layout: Layout) -> Buffer:
    """The buffer that questionary made for the answer."""
    return next(
        control.buffer
        for control in layout.find_all_controls()
        if isinstance(control, BufferControl) and control.buffer.name == DEFAULT_BUFFER
    )
