"""O1 to O7: what leaves, and what becomes of it in the programs it is opened with."""

import json
from email import message_from_bytes, policy
from html.parser import HTMLParser
from itertools import count
from pathlib import Path

import pexpect
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from benchmarks.scorecard.model import Held, Row, counted
from benchmarks.scorecard.payloads import HOSTILE_URLS, MARKUP, TERMINAL_ATTACKS
from benchmarks.scorecard.terminal_text import order, with_fields
from benchmarks.scorecard.workplace import ROOT, Done, Workplace
from supportcli.summary.formats import RENDERERS

HEADER_ATTACKS = (
    "x\rBcc: evil@example.org",
    "x\nBcc: evil@example.org",
    "x\r\nBcc: evil@example.org\r\n\r\nbody",
    "x\u2028Bcc: evil@example.org",
    "x\x85Bcc: evil@example.org",
    "x\x00Bcc: evil@example.org",
    "a@example.com, evil@example.org",
    "x\udc80y",
    "long " * 700,
)
PAGE_ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "![](https://evil.example/x.png)",
    "[link](https://evil.example)",
    "<https://evil.example>",
    "``` fence",
    "a | b",
    "@everyone @here",
    "&lt;b&gt; &#60;script&#62;",
    "<!-- comment --> ]]> <style>*{display:none}</style>",
    *MARKUP,
)
COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# The first transaction on Ethereum, and an address form that is published as an example.
HASH = "0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060"
ADDRESS = "addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2"


def summary(place: Workplace, text: str, format: str) -> Done:
    """The summary of a case that has the text in the fields that take any."""
    answers = with_fields(place, {"description": text, "nickname": text[:60]})
    return place.run(*order(answers, "--format", format))


def mail(place: Workplace) -> Held:
    """O1: exactly the headers that are meant, no recipient, no line that is too long."""
    failed, longest, tried = [], 0, 0
    meant = ["Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type"]
    for text in HEADER_ATTACKS:
        done = summary(place, text, "eml")
        tried += 1
        if done.code != 0:
            if done.code != 3 or done.traceback or done.out:
                failed.append(f"{text[:20]!r}: exit {done.code}")
            continue
        message = message_from_bytes(done.out, policy=policy.default)
        longest = max(longest, *(len(line) for line in done.out.split(b"\r\n")))
        defects = [part for part in message.walk() if part.defects]
        if list(message.keys()) != meant or defects or longest > 998:
            failed.append(f"{text[:20]!r}: {list(message.keys())}")
    return counted(tried, failed, f"longest line {longest}")


class Tags(HTMLParser):
    """Every tag with its attributes, and the comments."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: list[object] = []
        self.feed(page.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attrs))

    def handle_comment(self, data: str) -> None:
        self.found.append(data)


def shape(document: bytes) -> list[str]:
    """The kinds of element of a Markdown document."""
    tokens = COMMONMARK.parse(document.decode("utf-8"))
    return [part.type for token in tokens for part in (token, *(token.children or ()))]


def pages(place: Workplace) -> Held:
    """O2: what was typed adds no tag, no link, no image, no element."""
    failed = []
    calm_page = Tags(summary(place, "calm", "html").out).found
    calm = set(shape(summary(place, "calm", "markdown").out))
    for text in PAGE_ATTACKS:
        page, document = summary(place, text, "html"), summary(place, text, "markdown")
        if page.code or Tags(page.out).found != calm_page:
            failed.append(f"HTML {text[:20]!r}")
        if document.code or not set(shape(document.out)) <= calm:
            failed.append(f"Markdown {text[:20]!r}")
    return counted(2 * len(PAGE_ATTACKS), failed)


def table(place: Workplace) -> Held:
    """O3: there is no format that a spreadsheet opens."""
    return Held("csv" in RENDERERS or None, "no CSV output")


def documents(place: Workplace) -> Held:
    """O4: strict UTF-8, after the published schema, and the same when it is read back."""
    schema = json.loads((ROOT / "docs" / "summary.schema.json").read_text("utf-8"))
    check = Draft202012Validator(schema)
    texts = [*HEADER_ATTACKS, *TERMINAL_ATTACKS.values(), "NaN", "1e999", "9" * 60, "[" * 60]
    failed = []
    for text in texts:
        done = summary(place, f"a {text} z", "json")
        if done.code == 3 and not done.traceback and not done.out:
            continue
        try:
            read = json.loads(done.out.decode("utf-8"), parse_constant=_refuse)
            check.validate(read)
            again = json.dumps(read, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
            assert again.encode() == done.out and done.code == 0
        except (ValueError, AssertionError) as error:
            failed.append(f"{text[:20]!r}: {type(error).__name__}")
    return counted(len(texts), failed)


def _refuse(name: str) -> None:
    raise ValueError(name)


OLD = b"mine"
CALLS = ("write", "fsync", "rename", "renameat", "renameat2", "link", "linkat", "ftruncate")
FAULTS = ("signal=KILL", "error=ENOSPC", "error=EIO")


def files(place: Workplace) -> Held:
    """O5: the old file or the new one, whole, 0600, at every call that can fail or be the last."""
    answers = with_fields(place, {})
    new = place.run(*order(answers)).out
    failed, tried, left = [], 0, 0
    for name, held in (*refusals(place, answers), *interrupted(place, answers, new)):
        tried += 1
        if held is False:
            failed.append(name)
        left += held == "left"
    return counted(tried, failed, f"{left} of the kills left a hidden 0600 part file")


def refusals(place: Workplace, answers: str) -> list[tuple[str, object]]:
    """Targets that must not be written to, and how the new file is made."""
    target, victim = place.home / "target.txt", place.home / "victim"
    victim.write_bytes(OLD)
    target.symlink_to(victim)
    link = place.run(*order(answers, "--output", str(target), "--force"))
    found: list[tuple[str, object]] = [
        ("link", link.code == 7 and victim.read_bytes() == OLD and target.is_symlink())
    ]
    there = place.run(*order(answers, "--output", str(victim)))
    found.append(("exists", there.code == 7 and victim.read_bytes() == OLD))
    for name, path in (("folder", place.home), ("no folder", place.home / "no" / "x")):
        done = place.run(*order(answers, "--output", str(path), "--force"))
        found.append((name, done.code == 7 and not done.traceback))
    device = place.run(*order(answers, "--output", "/dev/null", "--force"))
    found.append(("device", device.code == 7 and Path("/dev/null").is_char_device()))
    shared = place.home / "shared"
    shared.mkdir(mode=0o777)
    done = place.shell("umask 0; $P", *order(answers, "--output", str(shared / "a.txt")))
    found.append(("0600", done.code == 0 and (shared / "a.txt").stat().st_mode & 0o777 == 0o600))
    full = place.run(*order(answers, "--output", "/dev/full/x.txt"))
    found.append(("below a device", full.code == 7 and not full.traceback))
    return found


def interrupted(place: Workplace, answers: str, new: bytes) -> list[tuple[str, object]]:
    """Each call fails, or is the last one, in turn until a run is through without."""
    found: list[tuple[str, object]] = []
    for old in (None, OLD):
        for fault in FAULTS:
            for call in CALLS:
                for number in count(1):
                    folder = place.home / "swept"
                    folder.mkdir(exist_ok=True)
                    held, hit = one_fault(place, folder, answers, (old, new), call, fault, number)
                    for path in folder.iterdir():
                        path.unlink()
                    if not hit or number > 20:
                        break
                    found.append((f"{call} {number} {fault}, old {old!r}", held))
    return found


def one_fault(
    place: Workplace,
    folder: Path,
    answers: str,
    may_be: tuple[bytes | None, bytes],
    call: str,
    fault: str,
    number: int,
) -> tuple[object, bool]:
    """Whether the promise is kept (`left`: but for a part file), and whether the fault came."""
    target, old = folder / "case.txt", may_be[0]
    if old is not None:
        target.write_bytes(old)
    log = place.home / "strace"
    inject = f"inject={call}:{fault}:when={number}"
    through = ("strace", "-f", "-qq", "-o", str(log), "-e", f"trace={call}", "-e", inject)
    done = place.run(*order(answers, "--output", str(target), "--force"), through=through)
    seen = log.read_text("utf-8", "replace")
    hit = "INJECTED" in seen or "killed by SIGKILL" in seen
    there = target.read_bytes() if target.exists() else None
    whole = there in may_be and (done.code != 0 or there == may_be[1])
    parts = [path for path in folder.iterdir() if path != target]
    private = all(path.stat().st_mode & 0o777 == 0o600 for path in parts)
    if parts and fault == "signal=KILL" and private and whole:
        return "left", hit
    return whole and not parts and not done.traceback, hit


def copies(place: Workplace) -> Held:
    """O6: what will be copied has no line break in it, and every format says the same."""
    failed, tried = [], 0
    answers = with_fields(
        place, {"transaction_id": HASH, "description": f"It went to {ADDRESS} today."}
    )
    for format, renderer in RENDERERS.items():
        done = place.run(*order(answers, "--format", format))
        out = done.out
        if format == "eml":
            message = message_from_bytes(out, policy=policy.default)
            out = str(message.get_body(("plain",)).get_content()).encode()
        flat = out.replace(b" ", b"") if renderer.style == "call" else out
        wanted = not renderer.public
        for value in (HASH, ADDRESS):
            tried += 1
            if (value.encode() in flat) is not wanted or done.code:
                failed.append(f"{format} {value[:6]}")
    child = pexpect.spawn(
        place.command[0], [*place.command[1:], *order(answers)], env=place.environ(),
        dimensions=(24, 40), timeout=20,
    )  # fmt: skip
    raw = child.read()
    child.close()
    tried += 1
    if HASH.encode() not in raw or ADDRESS.encode() not in raw:
        failed.append("40 columns")
    return counted(tried, failed, f"{len(RENDERERS)} formats and a terminal of 40 columns")


def links(place: Workplace) -> Held:
    """O7: no address that somebody typed is ever a live link; a flow cannot bring one."""
    failed, tried = [], 0
    for half in (HOSTILE_URLS[::2], HOSTILE_URLS[1::2]):
        typed = "\n".join(f"I opened {url} yesterday." for url in half)
        for format in ("html", "markdown", "text", "chat", "eml"):
            tried += len(half)
            done = summary(place, typed, format)
            live = (b"<a ", b"href", b"\x1b]8")
            inline = shape(done.out) if format == "markdown" else []
            if done.code or any(one in done.out for one in live) or "link_open" in inline:
                failed.append(f"{format}, exit {done.code}")
    for url in HOSTILE_URLS[:4]:
        tried += 1
        flow = place.home / "linking.yaml"
        flow.write_text(FLOW.replace("LINK", url), "utf-8")
        if place.run("flow", "lint", str(flow)).code != 3:
            failed.append(f"flow lint passes {url!r}")
    return counted(tried, failed, "no wallet on record has a link to show")


FLOW = """format: 1
id: linking
title: {zh: 例子, en: Example}
start: came
nodes:
  came:
    ask: yesno
    text: {zh: 收到了吗？, en: "Has it come? See LINK"}
    next: done
  done:
    end: stop
    text: {zh: 好的。, en: All right.}
"""

ROWS = (
    Row("O1", "mail: exactly our headers, no recipient, whatever is typed", True, mail),
    Row("O2", "HTML and Markdown: what is typed is only text", True, pages),
    Row("O3", "CSV: no cell is a formula", True, table),
    Row("O4", "JSON: strict, after its schema, the same when read back", False, documents),
    Row("O5", "a file is written whole or not at all, 0600, through no link", True, files),
    Row("O6", "hashes and addresses can be copied whole, from every format", False, copies),
    Row("O7", "no typed address is a live link, no flow brings one", True, links),
)
