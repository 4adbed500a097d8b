"""Secrets typed everywhere, in programs that are cut short; then all that is left is read."""

import base64
import os
import re
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random

import yaml

from benchmarks.crash.secrets import Canary, canaries, found
from benchmarks.scorecard.given import BEFORE_FILES, WHOLE
from benchmarks.scorecard.workplace import NOW, Workplace, at_prompt, ended
from supportcli.summary.formats import RENDERERS
from tests.desk.pictures import drawn
from tests.desk.terminal_screen import ENTER

SEED = 20261120
ITEMS = ("account", "nickname", "description", "transaction_id", "contact_back")
SUFFIXES = tuple(dict.fromkeys(renderer.suffix for renderer in RENDERERS.values()))
ENDINGS = ("kill", "term", "hangup", "ctrl-c", "window")
OSC52 = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)")


@dataclass(frozen=True, slots=True)
class Hit:
    """A secret that was found, how it had been planted, and where it lay."""

    canary: Canary
    way: str
    file: str
    spelling: str

    def __str__(self) -> str:
        return f"{self.canary.kind} by {self.way}: {self.spelling} in {self.file}"


@dataclass(frozen=True, slots=True)
class Site:
    """`home` is searched afterwards; `given` holds what the user wrote, which is theirs."""

    place: Workplace
    given: Path
    chance: Random

    @property
    def home(self) -> Path:
        return self.place.home

    def run(self, *arguments: str, stdin: bytes = b"") -> int:
        """With a clipboard that writes down what it is given; both streams are kept too."""
        path = f"{self.given}:/usr/bin:/bin"
        done = self.place.run(*arguments, stdin=stdin, PATH=path, DISPLAY=":9")
        self.leave("streams", done.out + done.err)
        return done.code

    def leave(self, name: str, data: bytes) -> None:
        with (self.home / name).open("ab") as file:
            file.write(data)

    def case(self) -> str:
        """The number of a case to write on."""
        number = self.home / "number"
        if not number.exists():
            done = self.place.run(*self.place.wizard("--no-input", **WHOLE))
            shown = done.err.decode()
            number.write_text(re.findall(r"[0-9A-Z]{5}-[0-9A-Z]{5}", shown)[-1])
        return number.read_text()

    def item(self) -> str:
        return self.chance.choice(ITEMS)

    def output(self) -> str:
        return str(self.home / f"out-{self.chance.getrandbits(48):x}")


def set_(site: Site, canary: Canary) -> None:
    answers = {**WHOLE, f"checklist.{site.item()}": canary.sentence}
    output = site.output() + site.chance.choice(SUFFIXES)
    site.run(*site.place.wizard("--no-input", "--copy", "-o", output, **answers))


def answers_file(site: Site, canary: Canary) -> None:
    unknown = site.chance.random() < 0.3
    key = f"checklist.{site.item()}"
    answers: Mapping[str, object] = {**WHOLE, key: canary.sentence}
    if unknown:
        answers = {**WHOLE, key: {"unknown": canary.sentence}}
    split = {name.partition(".")[2]: raw for name, raw in answers.items() if "." in name}
    plain = {name: raw for name, raw in answers.items() if "." not in name}
    file = site.given / "answers.yaml"
    data = {"answers": plain, "checklist": split}
    file.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    output = site.output() + site.chance.choice(SUFFIXES)
    words = site.place.wizard("--answers", str(file), "--no-input", "--copy", "-o", output)
    site.run(*words)


def file_name(site: Site, canary: Canary) -> None:
    name = canary.sentence.replace("/", "_").replace("\n", " ")
    picture = site.given / f"{name.encode()[:200].decode('utf-8', 'ignore')}.png"
    picture.write_bytes(drawn("PNG"))
    answers = {**WHOLE, "checklist.screenshots": str(picture)}
    output = site.output() + site.chance.choice(SUFFIXES)
    site.run(*site.place.wizard("--no-input", "--copy", "-o", output, **answers))


def note(site: Site, canary: Canary) -> None:
    site.run("case", "note", site.case(), canary.sentence)


def ticket(site: Site, canary: Canary) -> None:
    site.run("case", "ticket", site.case(), canary.sentence)


def promise(site: Site, canary: Canary) -> None:
    site.run("case", "promise", site.case(), f"by tomorrow, {canary.sentence}", "--now", NOW)


def filtered(site: Site, canary: Canary) -> None:
    site.run("redact", "-", "--report", "-o", site.output(), stdin=canary.sentence.encode())


def own_words(site: Site, canary: Canary) -> None:
    site.run("find", canary.sentence)


def half_typed(site: Site, canary: Canary) -> None:
    """On the drawn face, without Enter."""
    _typed(site, canary, plain=False, sent=False)


def sent(site: Site, canary: Canary) -> None:
    """On the drawn face, with Enter, and cut short at any moment after it."""
    _typed(site, canary, plain=False, sent=True)


def line_by_line(site: Site, canary: Canary) -> None:
    """On the plain face."""
    _typed(site, canary, plain=True, sent=True)


def _typed(site: Site, canary: Canary, *, plain: bool, sent: bool) -> None:
    kind = site.chance.choice(("line", "story", "files"))
    if plain:
        words = site.place.wizard("--plain", **BEFORE_FILES)
        terminal = site.place.terminal(*words)
        terminal.until("Do you have screenshots?", "> ")
    else:
        terminal = at_prompt(site.place, kind)
    text = canary.sentence.replace("\n", " ")
    terminal.keys(text)
    if sent:
        terminal.keys("\n" if plain else ENTER)
    while terminal.read_on(site.chance.uniform(0, 0.3)):
        pass
    end = site.chance.choice(ENDINGS)
    child = terminal.child
    if end == "ctrl-c":
        terminal.keys("\x03")
    elif end == "window":
        os.close(child.child_fd)
    elif child.isalive():
        numbers = {"kill": signal.SIGKILL, "term": signal.SIGTERM, "hangup": signal.SIGHUP}
        os.kill(child.pid, numbers[end])
    if end == "window":
        child.closed, child.child_fd = True, -1
        _, _ = os.waitpid(child.pid, 0)
    else:
        ended(terminal)
    for sequence in OSC52.findall(terminal.raw):
        site.leave("clipboard", base64.b64decode(sequence + b"=="))


WAYS: Mapping[str, Callable[[Site, Canary], None]] = {
    "--set": set_,
    "half typed": half_typed,
    "answers file": answers_file,
    "sent on a terminal": sent,
    "case note": note,
    "plain face": line_by_line,
    "file name": file_name,
    "case ticket": ticket,
    "redact": filtered,
    "case promise": promise,
    "find": own_words,
}


@dataclass(frozen=True, slots=True)
class Searched:
    """What was planted how often, which files were read, and what was found in them."""

    planted: Counter[str]
    files: int
    size: int
    hits: tuple[Hit, ...]
    seconds: float


def search(number: int, seed: int = SEED, skipped: int = 0) -> Searched:
    """Plant so many secrets, each in one way, and look for all of them in all that is left.

    `skipped` leaves out so many kinds at first, so that few secrets are of other kinds.
    """
    began, chance = time.monotonic(), Random(seed)
    with tempfile.TemporaryDirectory(prefix="canary-") as folder:
        site = Site(Workplace(Path(folder, "home")), Path(folder, "given"), chance)
        site.home.mkdir()
        clipboard(site)
        planted: list[tuple[str, Canary]] = []
        ways = list(WAYS)
        for at, canary in zip(range(number), islice(canaries(chance), skipped, None), strict=False):
            # Both tables go round, and shifted, so that every kind meets every way.
            way = ways[(at + at // len(ways)) % len(ways)]
            WAYS[way](site, canary)
            planted.append((way, canary))
        site.run("case", "export")
        site.run("case", "list", "--json")
        hits, files, size = [], 0, 0
        for name, data in written(site.home):
            files, size = files + 1, size + len(data)
            for way, canary in planted:
                if spelling := found(canary, data):
                    hits.append(Hit(canary, way, name, spelling))
    counted = Counter(way for way, _ in planted)
    return Searched(counted, files, size, tuple(hits), time.monotonic() - began)


def clipboard(site: Site) -> None:
    """A program in place of the system's clipboard."""
    site.given.mkdir()
    program = site.given / "xclip"
    program.write_text(f'#!/bin/sh\ncat >> "{site.home}/clipboard"\n')
    program.chmod(0o755)


def written(home: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below, its name with it."""
    for path in sorted(home.rglob("*")):
        name = str(path.relative_to(home))
        yield name, name.encode() + b"\n" + (path.read_bytes() if path.is_file() else b"")


def report(number: int) -> Iterator[str]:
    """Line by line."""
    done = search(number)
    ways = ", ".join(f"{way} {count}" for way, count in done.planted.items())
    yield f"{done.planted.total()} secrets planted ({ways})"
    yield f"{done.files} files with {done.size} bytes read in {done.seconds:.0f} s"
    yield f"{len(done.hits)} found"
    yield from (f"wrong: {hit}" for hit in done.hits)
