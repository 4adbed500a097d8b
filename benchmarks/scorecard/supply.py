"""C1 and C2: what is installed is what was locked, and what runs opens no connection."""

import io
import re
import subprocess
import sys
import zipfile

from benchmarks.scorecard.given import WHOLE
from benchmarks.scorecard.model import Held, Row, counted
from benchmarks.scorecard.workplace import ROOT, Workplace, ended, reach

FAMILIES = ("AF_INET", "AF_INET6", "AF_UNIX", "AF_NETLINK")


def changed_wheel(place: Workplace) -> Held:
    """C1: one byte of a wheel is another one, and the locked installation refuses it."""
    import hashlib

    wheel = place.home / "sample-1.0-py3-none-any.whl"
    wheel.write_bytes(tiny_wheel())
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    lock = place.home / "lock.txt"
    lock.write_text(f"sample==1.0 --hash=sha256:{digest}\n", "utf-8")
    whole = install(place, "whole")
    data = bytearray(wheel.read_bytes())
    data[len(data) // 2] ^= 1
    wheel.write_bytes(data)
    changed = install(place, "changed")
    refused = changed.returncode != 0 and b"DO NOT MATCH THE HASHES" in changed.stderr
    held = whole.returncode == 0 and refused
    return Held(held, f"whole wheel exit {whole.returncode}, changed exit {changed.returncode}")


def install(place: Workplace, name: str) -> subprocess.CompletedProcess[bytes]:
    words = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-cache-dir"]
    words += ["--require-hashes", "--only-binary", ":all:", "--find-links", str(place.home)]
    words += ["--target", str(place.home / name), "-r", str(place.home / "lock.txt")]
    environ = place.environ(PIP_DISABLE_PIP_VERSION_CHECK="1")
    return subprocess.run(words, env=environ, capture_output=True, check=False)


def tiny_wheel() -> bytes:
    """A package of one empty module."""
    info = "sample-1.0.dist-info"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as wheel:
        wheel.writestr("sample.py", "")
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: sample\nVersion: 1.0\n")
        tag = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        wheel.writestr(f"{info}/WHEEL", tag)
        wheel.writestr(f"{info}/RECORD", f"sample.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n")
    return packed.getvalue()


def connections(place: Workplace) -> Held:
    """C2: not one socket to another machine, in a scripted run and in the wizard."""
    log = place.home / "strace"
    trace = ("strace", "-f", "-qq", "-o", str(log), "-e", "trace=connect,socket,sendto,bind")
    runs = {
        "scripted": place.wizard("--no-input", **WHOLE),
        "find": ["find", "transfer", "missing"],
        "contact": ["contact", "--wallet", "kdou"],
    }
    seen: dict[str, int] = {}
    failed = []
    for name, words in runs.items():
        done = place.run(*words, through=trace)
        if done.code or count_sockets(log.read_text("utf-8"), seen):
            failed.append(name)
    if not wizard_is_silent(place, (*trace, *place.command), seen):
        failed.append("wizard")
    found = ", ".join(f"{family} {seen.get(family, 0)}" for family in FAMILIES)
    return counted(len(runs) + 1, failed, f"sockets: {found}")


def wizard_is_silent(place: Workplace, words: tuple[str, ...], seen: dict[str, int]) -> bool:
    """A wizard under strace, from its first question to the summary."""
    script = place.home / "traced.py"
    code = f"import os, sys\nos.execvp('strace', {list(words)!r} + sys.argv[1:])\n"
    script.write_text(code, "utf-8")
    traced = Workplace(place.home, (str(script),))
    terminal = traced.terminal(*place.wizard(**WHOLE))
    reach(terminal, "These are your answers")
    terminal.keys("\r")
    return ended(terminal, 20) == 0 and not count_sockets(
        (place.home / "strace").read_text("utf-8"), seen
    )


def count_sockets(log: str, seen: dict[str, int]) -> int:
    """Count the families of all sockets; how many of them lead to other machines."""
    for family in re.findall(r"socket\((AF_\w+)", log):
        seen[family] = seen.get(family, 0) + 1
    return seen.get("AF_INET", 0) + seen.get("AF_INET6", 0)


def lock(place: Workplace) -> Held:
    """C2: few direct dependencies, each of them locked with its hashes."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    direct = [one for one in project["dependencies"] if "sys_platform" not in one]
    locked = (ROOT / "requirements" / "run.txt").read_text("utf-8")
    count = len(re.findall(r"^[a-z][\w.-]*==", locked, re.MULTILINE))
    return Held(len(direct) <= 8, f"{len(direct)} direct (8 wanted), {count} locked in all")


ROWS = (
    Row("C1", "a wheel with one changed byte is not installed", False, changed_wheel),
    Row("C2", "the program opens no connection", True, connections),
    Row("C2b", "at most 8 direct dependencies, all locked with hashes", False, lock),
)
