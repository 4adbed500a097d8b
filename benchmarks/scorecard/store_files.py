"""Stores damaged, open to others, old, or written by many; text and clocks that are odd."""

import json
import multiprocessing
import os
import sqlite3
import stat
import tempfile
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

from benchmarks.scorecard.given import WHOLE
from benchmarks.scorecard.model import Held, counted
from benchmarks.scorecard.payloads import naughty
from benchmarks.scorecard.workplace import Workplace
from supportcli.case.event import event_from_json, event_to_json
from supportcli.case.record import apply, fold
from supportcli.errors import SupportError
from supportcli.store.base import ConflictError, Query
from supportcli.store.salvage import salvage
from supportcli.store.sqlite import SqliteStore
from tests.case.histories import after, answered, case_id, ended, history
from tests.store.test_migrations import FIXTURES, kills

FLIP = 512


def store_of(place: Workplace) -> Path:
    """A store with a case in it, made by the command line."""
    done = place.run(*place.wizard("--no-input", **WHOLE))
    assert done.code == 0, done.err
    return place.home / "cases" / "cases.db"


def add(path: Path, number: int) -> None:
    """A hundred remarks on one case, each after reading it."""
    with closing(SqliteStore(path)) as store:
        for _ in range(100):
            while True:
                there = store.events(case_id(1))
                event = after(there[-1], "noted", by=str(number), text=str(number))
                with suppress(ConflictError):
                    store.append((event,), apply(fold(there), event))
                    break


def writers(path: Path) -> int:
    """How many of 800 remarks by eight processes are there."""
    first = history(1)
    with closing(SqliteStore(path)) as store:
        store.append(first, fold(first))
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=add, args=(path, number)) for number in range(8)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    with closing(SqliteStore(path)) as store:
        return len(fold(store.events(case_id(1))).notes)


def damage(place: Workplace) -> Held:
    """S8: every 512th byte, and everything that is no store at all."""
    path = store_of(place)
    whole, failed, tried = path.read_bytes(), [], 0
    with closing(SqliteStore(path)) as store:
        right = store.events(store.heads(Query())[0].id)
    for offset in range(0, len(whole), FLIP):
        damaged = bytearray(whole)
        damaged[offset] ^= 0xFF
        path.write_bytes(damaged)
        tried += 1
        with suppress(SupportError), closing(SqliteStore(path)) as store:
            if store.events(right[0].case_id) not in (right, ()):
                failed.append(f"byte {offset}: another answer")
        with suppress(SupportError):
            if tuple(salvage(path)) != right[: len(tuple(salvage(path)))]:
                failed.append(f"byte {offset}: something else saved")
        if path.read_bytes() != damaged:
            failed.append(f"byte {offset}: written to")
    newer = bytearray(whole)
    newer[60:64] = (9999).to_bytes(4)
    others = {"empty": b"", "text": b"hello\n" * 99, "cut": whole[:5000], "newer": bytes(newer)}
    for name, data in others.items():
        path.write_bytes(data)
        done = place.run("case", "list")
        tried += 1
        named = str(path).encode() in done.err
        if (done.code, done.traceback, named) != (5, False, True) or path.read_bytes() != data:
            failed.append(f"{name}: exit {done.code}")
    path.unlink()
    path.mkdir()
    done = place.run("case", "list")
    if (done.code, done.traceback) != (5, False):
        failed.append(f"folder: exit {done.code}")
    return counted(tried + 1, failed)


def rights(place: Workplace) -> Held:
    """S9: whatever the umask; and nothing that is not plainly a file of the user's own."""
    failed, tried = [], 0
    for umask in ("0", "022", "077"):
        home = place.home / f"umask{umask}"
        words = place.wizard("--no-input", "-o", str(place.home / f"out{umask}.txt"), **WHOLE)
        done = place.shell(f"umask {umask}; $P", *words, SUPPORTCLI_HOME=str(home))
        tried += 1
        modes = {
            f"{kind}{stat.S_IMODE(path.stat().st_mode):o}"
            for path in (home, *home.rglob("*"), place.home / f"out{umask}.txt")
            for kind in ("d" if path.is_dir() else "f")
        }
        if done.code or not modes <= {"d700", "f600"}:
            failed.append(f"umask {umask}: exit {done.code}, {sorted(modes)}")
    path = store_of(place)
    whole = path.read_bytes()
    aside = place.home / "aside"
    ways = {
        "symbolic link": lambda: (path.rename(aside), path.symlink_to(aside)),
        "hard link": lambda: os.link(path, aside),
        "another owner": lambda: os.chown(path, 12345, 12345),
    }
    for name, spoil in ways.items():
        if name == "another owner" and os.geteuid():
            continue
        spoil()
        tried += 1
        done = place.run("case", "list")
        if (done.code, done.traceback) != (5, False):
            failed.append(f"{name}: exit {done.code}")
        path.unlink()
        aside.unlink(missing_ok=True)
        path.write_bytes(whole)
        path.chmod(0o600)
    path.parent.chmod(0o777)
    warned = place.run("case", "list")
    tried += 1
    if warned.code not in (0, 1) or b"chmod 700" not in warned.err:
        failed.append(f"0777: exit {warned.code}, no warning")
    return counted(tried, failed)


TIMES = (
    "1970-01-01T00:00:00+00:00", "2026-11-20T14:20:00+08:00", "2026-11-17T14:20:00+08:00",
    "2038-01-20T00:00:00+00:00", "2100-02-28T23:59:59-08:00", "2026-03-08T02:30:00-05:00",
)  # fmt: skip


def clocks(place: Workplace) -> Held:
    """S10: a case of which every remark has another time, in another zone, and seen from others."""
    store_of(place)
    failed, tried = [], 0
    with closing(SqliteStore(place.home / "cases" / "cases.db")) as store:
        case = store.heads(Query())[0].id
    for number, (now, zone) in enumerate(
        (now, zone) for now in TIMES for zone in ("UTC", "America/New_York", "Pacific/Kiritimati")
    ):
        done = place.run("case", "note", case, f"remark {number}", "--now", now, TZ=zone)
        shown = place.run("case", "show", case, TZ=zone)
        tried += 2
        if done.code or shown.code or done.traceback or b" -" in shown.out.replace(b" - ", b""):
            failed.append(f"{now} {zone}: exit {done.code}, {shown.code}")
    with closing(SqliteStore(place.home / "cases" / "cases.db")) as store:
        events = store.events(case)
    notes = [note.text for note in fold(events).notes]
    tried += 2
    if notes != [f"remark {number}" for number in range(len(notes))]:
        failed.append("order")
    if any(event.at.utcoffset() for event in events):
        failed.append("not in UTC")
    return counted(tried, failed)


def odd_text(place: Workplace) -> Held:
    """S11: four ways out of the store, and the doors through which nothing odd comes in."""
    failed, tried, refused = [], 0, 0
    path = place.home / "odd" / "cases.db"
    odd = [*naughty(), "x" * 1_000_000, "a\0b", "\ud800", str(2**63), "NaN", "1e999"]
    stored = {}
    with closing(SqliteStore(path)) as store:
        for number, text in zip(count(1), odd, strict=False):
            tried += 1
            try:
                events = history(number, answered("story", text), ended("contact"))
                store.append(events, fold(events))
            except SupportError:
                refused += 1
                continue
            stored[number] = events
            written = [event_from_json(event_to_json(event)) for event in events]
            if store.events(case_id(number)) != events or tuple(written) != events:
                failed.append(f"{text[:20]!r}")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(":memory:")) as copy:
        lines = [line for line in source.iterdump() if line.startswith('INSERT INTO "events"')]
        copy.execute(
            source.execute("SELECT sql FROM sqlite_master WHERE name = 'events'").fetchone()[0]
        )
        copy.executescript("\n".join(lines))
        query = "SELECT * FROM events ORDER BY case_id, seq"
        if copy.execute(query).fetchall() != source.execute(query).fetchall():
            failed.append("dump")
    answers = place.home / "odd.json"
    for text in ("a\0b", "\ud800"):
        tried += 1
        answers.write_text(json.dumps({"checklist": {"description": text}}), "utf-8")
        words = place.wizard("--answers", str(answers), "--no-input", **WHOLE)
        done = place.run(*words)
        if done.traceback or done.code == 70:
            failed.append(f"{text!r} in a file: exit {done.code}")
    return counted(tried, failed, f"{refused} refused")


def upgrade(place: Workplace) -> Held:
    """S12: one version so far; a second one is handed in and killed at every statement."""
    failed, tried = [], 0
    fixtures = sorted(FIXTURES.iterdir())
    with tempfile.TemporaryDirectory(dir=place.home) as folder:
        path = Path(folder) / "cases.db"
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(fixtures[0].read_text("utf-8"))
        path.chmod(0o600)
        for _ in kills(path):
            tried += 1
            with closing(sqlite3.connect(path)) as connection:
                version = connection.execute("PRAGMA user_version").fetchone()[0]
                names = "SELECT count(*) FROM sqlite_master WHERE name LIKE 't_'"
                made = connection.execute(names).fetchone()[0]
            if (version, made) not in ((1, 0), (2, 8)):
                failed.append(f"version {version} with {made} tables")
            if version == 2:
                break
    return counted(tried, failed, f"{len(fixtures)} version so far, the second one is made up")
