"""What is typed: far too much at once, several lines at once, on windows of every size."""

import time

import pexpect
import pyte

from benchmarks.scorecard.given import PROMPTS
from benchmarks.scorecard.model import Held, counted
from benchmarks.scorecard.workplace import (
    Workplace,
    at_prompt,
    ended,
    peak_of,
    reach,
)
from tests.desk.terminal_screen import DOWN, ENTER, Terminal

CHUNK = 4096
SECONDS, MEGABYTES = 15.0, 150.0
PASTED = ["alice", "I lost 5 BTC", "y"]
NEXT = {"line": "What is the nickname", "story": "What is the transaction ID"}


def pastes(place: Workplace) -> Held:
    """T6: what is far too long is cut at the limit and said, in time and in memory."""
    big = b"It has been processing since Wednesday. "
    ways = {
        "1 MB bracketed": b"\x1b[200~" + big * (1_000_000 // len(big)) + b"\x1b[201~",
        "100 KB unbracketed": big * (100_000 // len(big)),
        "100 KB without blanks": b"x" * 100_000,
        "100 KB of lines": b"It has not arrived.\r" * (100_000 // 20),
    }
    figures, failed = [], []
    for name, data in ways.items():
        terminal = at_prompt(place, "story")
        began = time.monotonic()
        feed(terminal, data)
        terminal.until("At most 4000 characters")
        terminal.insist(ENTER, "What is the transaction ID")
        took, memory = time.monotonic() - began, peak_of(terminal.child.pid)
        figures.append(f"{name} {took:.1f} s {memory:.0f} MB")
        terminal.keys("\x03")
        if ended(terminal) != 130 or took > SECONDS or memory > MEGABYTES:
            failed.append(name)
    done = place.run("start", "--answers", "-", "--no-input", stdin=b"answers: {a: " + big * 30_000)
    figures.append(f"1.2 MB piped exit {done.code} {done.seconds:.1f} s")
    if done.code != 3 or done.traceback or done.seconds > SECONDS:
        failed.append("piped")
    return counted(len(ways) + 1, failed, ", ".join(figures))


def feed(terminal: Terminal, data: bytes) -> None:
    """In chunks, as a terminal hands on a paste, while the screen is read."""
    for at in range(0, len(data), CHUNK):
        terminal.child.send(data[at : at + CHUNK])
        while terminal.read_on(0):
            pass


def lines(place: Workplace) -> Held:
    """T7: no line of a paste answers a later question, and none is lost."""
    failed, tried = [], 0
    for kind, end, gap in (
        ("line", "\r\n", 0.0), ("line", "\r\n", 0.05), ("line", "\r", 0.0), ("line", "\n", 0.05),
        ("story", "\r\n", 0.0), ("story", "\r\n", 0.05), ("story", "\r", 0.0),
    ):  # fmt: skip
        tried += 1
        terminal = at_prompt(place, kind)
        for part in PASTED if gap else ["".join(line + end for line in PASTED)]:
            terminal.keys(part + end if gap else part)
            pause_reading(terminal, gap)
        shown = settled(terminal)
        # The last line end may send it all off, as one answer to the question it was pasted for.
        sent = end == "\r" and NEXT[kind] in shown and PASTED[1] not in shown
        whole = all(line in shown for line in PASTED) and PROMPTS[kind][1] in shown
        if not sent and not whole:
            failed.append(f"{kind}, {end!r}, {gap} s between the lines")
        terminal.keys("\x03")
        ended(terminal)
    for kind in ("one", "many", "review"):
        tried += 1
        terminal = at_prompt(place, kind)
        terminal.keys("\r\n".join([*PASTED, ""]))
        if PROMPTS[kind][1] not in settled(terminal):
            failed.append(f"{kind} was answered")
        terminal.keys("\x03")
        ended(terminal)
    tried += 1
    if not typed_ahead_is_dropped(place):
        failed.append("typed ahead was an answer")
    tried += 1
    if not plain_drops_the_rest(place):
        failed.append("--plain took a line for the next question")
    return counted(tried, failed, "lines that end in a bare CR and come 50 ms apart are typing")


def typed_ahead_is_dropped(place: Workplace) -> bool:
    """What was typed while nothing was asked yet answers nothing."""
    terminal = place.terminal(*place.wizard())
    terminal.keys("y\r\n\r\r")
    reach(terminal, PROMPTS["one"][1])
    kept = PROMPTS["one"][1] in settled(terminal)
    terminal.keys("\x03")
    return kept and ended(terminal) == 130


def plain_drops_the_rest(place: Workplace) -> bool:
    """A face of lines takes the first; the others are gone before the next question."""
    given, words = PROMPTS["line"]
    terminal = place.terminal(*place.wizard("--plain", **given))
    terminal.until(words, "\n>")
    terminal.keys("\n".join([*PASTED, ""]))
    terminal.until(NEXT["line"])
    kept = "Roughly when" not in settled(terminal)
    terminal.keys("\x03")
    return kept and ended(terminal) == 130


def pause_reading(terminal: Terminal, seconds: float) -> None:
    """Time between two keys, spent reading what is drawn."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        terminal.read_on(left)


def settled(terminal: Terminal) -> str:
    """The screen once nothing more is drawn."""
    while terminal.read_on(0.2):
        pass
    return "\n".join(terminal.lines())


SIZES = ((1, 1), (10, 5), (20, 3), (20, 8), (40, 12), (40, 24), (80, 24), (200, 60))
LABELS = ("I sent money and it did not arrive", "Someone sent me money", "the amount is wrong")


def sizes(place: Workplace) -> Held:
    """T8: no window is too small to leave, and from 20 columns on every option can be read."""
    failed, tried = [], 0
    for columns, rows in SIZES:
        for kind in ("one", "many", "story"):
            tried += 1
            terminal = place.terminal(*place.wizard(**PROMPTS[kind][0]), columns=columns, rows=rows)
            terminal.wait(lambda _, at=terminal: b"\x1b[?2004h" in at.raw)
            seen = walk_options(terminal) if kind == "one" and columns >= 20 and rows >= 8 else ""
            unread = [one for one in LABELS if seen and not set(one.split()) <= set(seen.split())]
            terminal.keys("ab")
            terminal.resize(33, 11)
            settled(terminal)
            terminal.keys("\x03")
            if ended(terminal) != 130 or b"Traceback" in terminal.raw or unread:
                failed.append(f"{columns}x{rows} {kind} {unread}")
    for name, environ in (
        ("TERM=dumb", {"TERM": "dumb"}),
        ("screen reader", {"ACCESSIBLE": "1"}),
    ):
        tried += 1
        terminal = place.terminal(*place.wizard(), **environ)
        shown = "\n".join(terminal.until("Which of these is it?", "\n>"))
        terminal.keys("\x04")
        if ended(terminal) != 4 or b"\x1b" in terminal.raw or LABELS[0] not in shown:
            failed.append(name)
    tried += 2
    if not without_a_size(place):
        failed.append("0x0")
    if not without_a_name(place):
        failed.append("no TERM")
    return counted(tried, failed, f"{len(SIZES) + 1} sizes; options can be read whole from 20x8 on")


def walk_options(terminal: Terminal) -> str:
    """All that can be read on the way down the list."""
    seen = settled(terminal)
    for _ in LABELS:
        terminal.keys(DOWN)
        seen += "\n" + settled(terminal)
    return seen


def without_a_size(place: Workplace) -> bool:
    """A terminal that does not know how large it is."""
    child = pexpect.spawn(
        place.command[0], [*place.command[1:], *place.wizard()], env=place.environ(),
        dimensions=(0, 0), timeout=20,
    )  # fmt: skip
    screen = pyte.Screen(80, 24)
    stream = pyte.ByteStream(screen)
    while "Which of these" not in "\n".join(screen.display):
        stream.feed(child.read_nonblocking(65536, timeout=10))
    child.send("\x03")
    child.expect(pexpect.EOF)
    child.close()
    return bool(child.exitstatus == 130)


def without_a_name(place: Workplace) -> bool:
    """A terminal that does not say what it is gets lines."""
    child = pexpect.spawn(
        place.command[0], [*place.command[1:], *place.wizard()], env=place.environ(TERM=None),
        dimensions=(24, 80), timeout=20,
    )  # fmt: skip
    child.expect_exact("Which of these is it?")
    child.expect_exact("\n> ")
    child.sendeof()
    child.expect(pexpect.EOF)
    child.close()
    return bool(child.exitstatus == 4)
