"""A fault at one system call of a walk, with strace; what is wrong with what is left."""

import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from supportcli.errors import Exit
from tests.crash.child import Run, forked
from tests.crash.walk import SCRIPT, lost

# What changes a file. Python's own start is over when strace comes in, so they are the store's,
# but for `write`, by which the walk says how far it is: it can be killed there, and does not fail.
CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink", "rename")
KILLED_CALLS = (*CALLS, "write")


@dataclass(frozen=True, slots=True)
class Fault:
    """`kind`: kill, or the error a call fails with. At the n-th of these calls, or from it on."""

    kind: str
    call: str
    number: int
    lasting: bool = False

    @property
    def expression(self) -> str:
        what = "signal=KILL" if self.kind == "kill" else f"error={self.kind}"
        return f"inject={self.call}:{what}:when={self.number}{'+' * self.lasting}"

    @property
    def ends(self) -> set[int]:
        """The exit codes that are right: done after all, the store said why, or given up."""
        if self.kind == "kill":
            return {Exit.DONE, -9}
        return {Exit.DONE, Exit.STORE} | ({Exit.INTERRUPTED} if self.lasting else set())


@dataclass(frozen=True, slots=True)
class Result:
    """`untouched`: the walk did not notice any fault. `wrong` is empty where all is well."""

    untouched: bool
    wrong: str


@contextmanager
def tracing(child: int, *expressions: str, out: Path = Path("/dev/null")) -> Iterator[None]:
    """strace at a child that waits; it leaves when the child does."""
    words = [word for expression in expressions for word in ("-e", expression)]
    tracer = subprocess.Popen(["strace", "-qq", "-p", str(child), "-o", str(out), *words])
    while not re.search(r"TracerPid:\t[1-9]", Path(f"/proc/{child}/status").read_text("utf-8")):
        if tracer.poll() is not None:
            raise OSError("strace could not attach; it needs root or kernel.yama.ptrace_scope=0")
        time.sleep(0.001)
    yield
    tracer.wait()


def traced(home: Path, *expressions: str, out: Path = Path("/dev/null")) -> Run:
    """The walk under strace."""
    tracers = []

    def watch(child: int) -> None:
        tracer = tracing(child, *expressions, out=out)
        tracer.__enter__()
        tracers.append(tracer)

    run = forked(home, watch=watch)
    for tracer in tracers:
        tracer.__exit__(None, None, None)
    return run


def counts(home: Path) -> dict[str, int]:
    """How often an undisturbed walk makes each of the calls."""
    out = home.parent / "calls"
    run = traced(home, f"trace={','.join(KILLED_CALLS)}", out=out)
    assert run.code == Exit.DONE and run.reached == len(SCRIPT) - 1
    lines = out.read_text("utf-8", "replace").splitlines()
    return {call: sum(line.startswith(f"{call}(") for line in lines) for call in KILLED_CALLS}


def tried(faults: tuple[Fault, ...]) -> Result:
    """A walk that is met by the first fault, then one that goes on and is met by the next."""
    with tempfile.TemporaryDirectory(prefix="crash-") as folder:
        home, reached, untouched = Path(folder) / "home", None, True
        for fault in faults:
            run = traced(home, f"trace={fault.call}", fault.expression)
            if run.reached is not None:
                reached = max(run.reached, reached or 0)
            if run.code not in fault.ends:
                return Result(False, f"{fault}: exit {run.code}")
            untouched = untouched and (run.code, run.told) == (Exit.DONE, 0)
        try:
            wrong = lost(home, reached)
        except Exception as error:
            wrong = f"{type(error).__name__}: {error}"
        return Result(untouched, f"{faults}: {wrong}" if wrong else "")
