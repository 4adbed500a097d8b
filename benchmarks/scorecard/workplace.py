"""Where a row is tried: a home of its own, the command line as a process, and as a terminal."""

import os
import shlex
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scorecard.given import PROMPTS
from supportcli.messages.terminal import PAUSE as SAY_PAUSE
from tests.desk.terminal_screen import ENTER, Terminal

ROOT = Path(__file__).parents[2]
PATIENCE = 60
PAUSE = SAY_PAUSE.en
NOW = "2026-11-20T14:20:00+08:00"


@dataclass(frozen=True, slots=True)
class Done:
    """What a process left behind; `code` is 128 + N where a signal ended it, memory in MB."""

    code: int
    out: bytes
    err: bytes
    seconds: float
    megabytes: float

    @property
    def traceback(self) -> bool:
        return b"Traceback" in self.out + self.err


@dataclass(frozen=True, slots=True)
class Workplace:
    """A folder that is deleted afterwards; everything is run with it as home."""

    home: Path
    other: tuple[str, ...] = ()

    @property
    def program(self) -> tuple[str, ...]:
        """The installed command, or the module where it is not installed; `other` stands in."""
        command = Path(sys.executable).with_name("supportcli")
        return self.other or ((str(command),) if command.exists() else ("-m", "supportcli"))

    @property
    def command(self) -> tuple[str, ...]:
        return (sys.executable, *self.program)

    def environ(self, **extra: str | None) -> dict[str, str]:
        """Nothing of the caller's own; None takes a variable away."""
        here: dict[str, str | None] = {
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": str(ROOT),
            "HOME": str(self.home),
            "SUPPORTCLI_HOME": str(self.home / "cases"),
            "TMPDIR": str(self.home),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "TZ": "Asia/Shanghai",
            "PROMPT_TOOLKIT_NO_CPR": "1",
            **extra,
        }
        return {name: value for name, value in here.items() if value is not None}

    def run(
        self,
        *arguments: str | bytes,
        stdin: bytes | None = b"",
        through: tuple[str, ...] = (),
        **environ: str | None,
    ) -> Done:
        """One run with pipes, through another program where that is named."""
        words = [*through, *self.command, *arguments]
        return measured(words, stdin, self.environ(**environ), self.home)

    def shell(self, line: str, *arguments: str, **environ: str | None) -> Done:
        """A line of bash in which `$P` stands for the command line."""
        program = shlex.join([*self.command, *arguments])
        words = ["bash", "-c", line.replace("$P", program)]
        return measured(words, None, self.environ(**environ), self.home)

    def terminal(
        self, *arguments: str, columns: int = 80, rows: int = 24, **environ: str | None
    ) -> Terminal:
        """The same on a terminal; standard output goes to the file `out`."""
        (self.home / "out").unlink(missing_ok=True)
        return Terminal(
            self.home / "out",
            *arguments,
            program=self.program,
            columns=columns,
            rows=rows,
            **self.environ(**environ),
        )

    def printed(self) -> bytes:
        return (self.home / "out").read_bytes()

    def wizard(self, *keys: str, flow: str = "transfer-missing", **given: str) -> list[str]:
        """Arguments that start a flow with some of its answers given."""
        pairs = [word for key, value in given.items() for word in ("--set", f"{key}={value}")]
        return ["start", flow, "--wallet", "kdou", "--now", NOW, *pairs, *keys]


def at_prompt(
    place: Workplace, kind: str, *options: str, columns: int = 80, rows: int = 24, **environ: str
) -> Terminal:
    """A terminal on which a prompt of this kind is open; what comes before it is read."""
    given, words = PROMPTS[kind]
    arguments = place.wizard(*options, **given)
    terminal = place.terminal(*arguments, columns=columns, rows=rows, **environ)
    reach(terminal, words)
    return terminal


def reach(terminal: Terminal, words: str, after: str = "Ctrl-C") -> None:
    """Read on to the words, past every pause."""
    while True:
        shown = "\n".join(
            terminal.wait(lambda shown: (words in shown and after in shown) or PAUSE in shown)
        )
        if PAUSE not in shown:
            return
        terminal.keys(ENTER)
        terminal.wait(lambda shown: PAUSE not in shown)


def measured(
    words: Sequence[str | bytes], stdin: bytes | None, environ: Mapping[str, str], home: Path
) -> Done:
    """Run to the end; the memory is the peak of the process and of what it waited for."""
    began = time.perf_counter()
    with subprocess.Popen(
        words,
        stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environ,
        cwd=home,
    ) as child:
        timer = threading.Timer(PATIENCE, child.kill)
        timer.start()
        out, err = child.communicate(stdin)
        timer.cancel()
    seconds = time.perf_counter() - began
    peak = peaks()
    code = child.returncode
    return Done(code if code >= 0 else 128 - code, out, err, seconds, peak)


def peaks() -> float:
    """The largest resident size of any child that was waited for so far, in MB."""
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def peak_of(pid: int) -> float:
    """The peak resident size of a running process, in MB."""
    for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return float("nan")


def ended(terminal: Terminal, within: float = 5.0) -> int | None:
    """The exit code as a shell would say it, or None for a program that does not end."""
    import pexpect

    began = time.monotonic()
    child = terminal.child
    while time.monotonic() - began < within:
        try:
            terminal.raw += child.read_nonblocking(65536, timeout=0.1)
        except pexpect.TIMEOUT:
            pass
        except (pexpect.EOF, OSError, ValueError):
            break
    while child.isalive() and time.monotonic() - began < within:
        os.sched_yield()
    if child.isalive():
        child.kill(9)
        child.wait()
        return None
    if child.signalstatus:
        return 128 + int(child.signalstatus)
    return int(child.exitstatus)
