"""How it ends: no terminal, keys, signals, a closed window, output that goes nowhere."""

import os
import shlex
import signal
import threading
import time

import pexpect

from benchmarks.scorecard.given import PROMPTS, WHOLE
from benchmarks.scorecard.model import Held, counted
from benchmarks.scorecard.workplace import Workplace, at_prompt, ended

CTRL_C, CTRL_D, CTRL_Z = "\x03", "\x04", "\x1a"
OUT_OF_TIME = 2.0


def no_terminal(place: Workplace) -> Held:
    """T1: exit 4 and one line for each thing that is missing, never a traceback."""
    start = place.wizard()
    ways = {
        "bare </dev/null": place.shell("$P </dev/null"),
        "start </dev/null": place.shell("$P </dev/null", *start),
        "start <&-": place.shell("$P <&-", *start),
        "start, piped": place.shell("yes | $P", *start),
        "no controlling terminal": place.shell("setsid $P </dev/null", *start),
        "--plain </dev/null": place.shell("$P --plain </dev/null", *start),
    }
    failed = [
        f"{name}: exit {done.code}, {len(done.err.splitlines())} lines"
        for name, done in ways.items()
        if (done.code, done.out, done.traceback) != (4, b"", False) or not done.err.strip()
    ]
    return counted(len(ways), failed)


def keys(place: Workplace) -> Held:
    """T2: Ctrl-C is 130, Ctrl-D is 4, and a program that was stopped goes on where it was."""
    failed, tried = [], 0
    for kind in PROMPTS:
        for key, code in ((CTRL_C, 130), (CTRL_D, 4)):
            terminal = at_prompt(place, kind)
            terminal.keys(key)
            found, sane = ended(terminal), terminal.is_sane()
            tried += 1
            if (found, sane) != (code, True) or b"Traceback" in terminal.raw:
                failed.append(f"{kind} {key!r}: exit {found}")
    for kind in ("one", "line", "story"):
        tried += 1
        if not goes_on(place, kind):
            failed.append(f"{kind}: Ctrl-Z")
    return counted(tried, failed)


def goes_on(place: Workplace, kind: str) -> bool:
    """Stopped and called back by a shell with job control, with what was typed still there."""
    given, words = PROMPTS[kind]
    command = shlex.join([*place.command, *place.wizard(**given)])
    shell = pexpect.spawn(
        "bash", ["--norc", "--noprofile", "-i"], env=place.environ(PS1="ready>"), timeout=20,
        dimensions=(24, 80),
    )  # fmt: skip
    shell.delaybeforesend = None
    shell.expect_exact("ready>")
    shell.sendline(command)
    shell.expect_exact(words.encode()[:12])
    shell.expect_exact(b"Ctrl-C")
    shell.send("half" if kind != "one" else "")
    if kind != "one":
        shell.expect_exact(b"half")
    shell.send(CTRL_Z)
    shell.expect_exact("Stopped")
    shell.expect_exact("ready>")
    shell.sendline("fg")
    shell.expect_exact(words.encode()[:12])
    shell.expect_exact(b"half" if kind != "one" else b"Ctrl-C")
    shell.send(CTRL_C)
    shell.expect_exact("ready>")
    shell.sendline("echo code=$?")
    found = shell.expect_exact([b"code=130", pexpect.TIMEOUT])
    shell.close(force=True)
    return bool(found == 0)


def signals(place: Workplace) -> Held:
    """T3: 143 and 129 within two seconds, with the terminal as it was."""
    failed, slowest, tried = [], 0.0, 0
    for kind in PROMPTS:
        for number in (signal.SIGTERM, signal.SIGHUP):
            terminal = at_prompt(place, kind)
            terminal.keys("half")
            began = time.monotonic()
            terminal.child.kill(number)
            code = ended(terminal)
            took = time.monotonic() - began
            slowest, tried = max(slowest, took), tried + 1
            if code != 128 + number or took > OUT_OF_TIME or not terminal.is_sane():
                failed.append(f"{kind} {number.name}: exit {code}, sane {terminal.is_sane()}")
        for mode in ("drawn", "plain", "ignored"):
            tried += 1
            code, took = window_closed(place, kind, mode)
            slowest = max(slowest, took)
            # nohup has SIGHUP ignored: then it is the end of the input.
            if code != (4 if mode == "ignored" else 129):
                failed.append(f"{kind} closed, {mode}: exit {code} after {took:.1f} s")
    return counted(
        tried, failed, f"slowest {slowest:.2f} s; what was half typed is a row of the store"
    )


def window_closed(place: Workplace, kind: str, mode: str) -> tuple[int | None, float]:
    """Close the terminal's other end; exit code and seconds."""
    given, words = PROMPTS[kind]
    options = ["--plain"] if mode == "plain" else []
    child = pexpect.spawn(
        place.command[0], [*place.command[1:], *place.wizard(*options, **given)],
        env=place.environ(), cwd=str(place.home), dimensions=(24, 80), timeout=20,
        ignore_sighup=mode == "ignored",
    )  # fmt: skip
    child.expect_exact(words.encode()[:12])
    child.expect_exact(b"> " if mode == "plain" else b"Ctrl-C")
    began = time.monotonic()
    os.close(child.child_fd)
    timer = threading.Timer(5, os.kill, (child.pid, signal.SIGKILL))
    timer.start()
    _, status = os.waitpid(child.pid, 0)
    timer.cancel()
    code = os.waitstatus_to_exitcode(status)
    return 128 - code if code < 0 else code, time.monotonic() - began


COMMANDS = {
    "--version": ("--version",),
    "--help": ("--help",),
    "start --help": ("start", "--help"),
    "flow list": ("flow", "list"),
    "flow show": ("flow", "show", "login"),
    "wallet --json": ("wallet", "show", "kdou", "--json"),
    "facts": ("facts",),
    "find": ("find", "transfer", "missing"),
    "contact": ("contact", "--wallet", "kdou"),
    "start": (),
}


def output_gone(place: Workplace) -> Held:
    """T10: a result that is lost is exit 7, a reader who has left 141; nothing else is said."""
    ways = {
        ">/dev/full": ("$P >/dev/full", (7,)),
        ">&-": ("$P >&-", (7,)),
        # The reader may leave before or after the few bytes were written.
        "| head -1": ("$P | head -1; exit ${PIPESTATUS[0]}", (0, 141)),
        "| true": ("$P | true; exit ${PIPESTATUS[0]}", (0, 141)),
        "| gone": ("exec 3> >(exec true); wait $!; $P >&3", (141,)),
        "2>/dev/full": ("$P 2>/dev/full", (0,)),
        "2>&-": ("$P 2>&-", (0,)),
    }
    failed, tried = [], 0
    for name, arguments in COMMANDS.items():
        words = arguments or tuple(place.wizard("--no-input", **WHOLE))
        for way, (line, codes) in ways.items():
            done = place.shell(line, *words)
            tried += 1
            said = len(done.err.splitlines())
            if done.code not in codes or done.traceback or (done.code == 7 and said != 1):
                failed.append(f"{name} {way}: exit {done.code}, {said} lines")
    return counted(tried, failed)
