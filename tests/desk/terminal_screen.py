"""A real terminal with a program on it: keys go in, what stands on the screen comes out."""

import signal
import sys
import termios
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("terminal_script.py")
UP, DOWN, LEFT, ENTER, ESC = "\x1b[A", "\x1b[B", "\x1b[D", "\r", "\x1b"
PATIENCE = 20


class _Screen(pyte.Screen):
    def __init__(self, columns: int, rows: int) -> None:
        self.erased: list[str] = []
        super().__init__(columns, rows)

    def erase_in_display(self, how: int = 0, *more: object, **named: object) -> None:
        self.erased += self.display
        super().erase_in_display(how, *more, **named)


class Terminal:
    """`arguments` are those of the program; its standard output goes to `out`."""

    def __init__(
        self,
        out: Path,
        *arguments: str,
        program: tuple[str, ...] = (str(SCRIPT),),
        columns: int = 80,
        rows: int = 24,
        **environ: str,
    ) -> None:
        self._out = out
        self._screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.child = pexpect.spawn(
            "/bin/sh",
            ["-c", 'exec "$0" "$@" > "$OUT"', sys.executable, *program, *arguments],
            env={
                "PATH": "/usr/bin:/bin",
                "PYTHONPATH": str(ROOT),
                "TERM": "xterm-256color",
                "LANG": "C.UTF-8",
                "PROMPT_TOOLKIT_NO_CPR": "1",
                "OUT": str(out),
                **environ,
            },
            dimensions=(rows, columns),
            # Whoever started the tests in the background has them ignore Ctrl-C.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
            timeout=PATIENCE,
        )
        self.child.delaybeforesend = None
        self.raw = b""

    @property
    def erased(self) -> str:
        """All that stood on the screen when it was erased: some terminals keep it to scroll to."""
        return "\n".join(self._screen.erased)

    def lines(self) -> list[str]:
        """What stands on the screen, without blanks at line ends and empty lines at its end."""
        columns, rows = range(self._screen.columns), range(self._screen.lines)
        drawn = ("".join(self._screen.buffer[y][x].data for x in columns).rstrip() for y in rows)
        return "\n".join(drawn).rstrip().split("\n")

    def until(self, *words: str) -> list[str]:
        """Read on until all of it can be seen."""
        return self.wait(lambda shown: all(word in shown for word in words))

    def wait(self, seen: Callable[[str], bool]) -> list[str]:
        while not seen("\n".join(self.lines())):
            if not self.read_on(PATIENCE):
                raise AssertionError("not seen:\n" + "\n".join(self.lines()))
        return self.lines()

    def insist(self, key: str, word: str) -> None:
        """Press a key until it works: those behind a paste that is too long are dropped with it."""
        for _ in range(PATIENCE):
            self.keys(key)
            while self.read_on(1):
                if word in "\n".join(self.lines()):
                    return
        raise AssertionError("not seen:\n" + "\n".join(self.lines()))

    def read_on(self, patience: float) -> bool:
        """Read what comes within so many seconds; False where nothing does."""
        try:
            part = self.child.read_nonblocking(65536, timeout=patience)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self.raw += part
        self._stream.feed(part)
        return True

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.child.send(key)

    def resize(self, columns: int, rows: int) -> None:
        self._screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def replies(self) -> list[str]:
        """What the program printed, once it has ended."""
        self.until("bye")
        self.child.expect(pexpect.EOF)
        self.child.close()
        return self._out.read_text("utf-8").splitlines()

    def is_sane(self) -> bool:
        """Whether the terminal echoes and reads lines again."""
        flags = termios.tcgetattr(self.child.child_fd)[3]
        return bool(flags & termios.ECHO) and bool(flags & termios.ICANON)
