"""R1, R2, R5 to R7 and R9: what the redactor finds and leaves, and what a picture keeps."""

import io
from email import message_from_bytes, policy
from functools import cache
from random import Random

from PIL import Image

from benchmarks.redaction.report import SETS, Report, run
from benchmarks.redaction_speed import speeds
from benchmarks.scorecard.model import Held, Row, counted
from benchmarks.scorecard.terminal_text import order, with_fields
from benchmarks.scorecard.workplace import Workplace
from supportcli.privacy.redact import Numbering, redact
from tests.privacy.privacy_cases import TABLE

N = 300
TEXTS = 100_000


@cache
def _report() -> Report:
    return run(N)


def _part(part: str) -> Held:
    rows = [row for row in _report().rows if row.part == part and row.set != SETS[0]]
    failed = [
        f"{row.group} ({row.name}): {row.rate:.3f} against {row.target:g}"
        for row in rows
        if not row.met
    ]
    return counted(len(rows), failed, f"{N} cases a row, F2 {_report().f2(SETS[-1]):.3f}")


def recall(_place: Workplace) -> Held:
    """R1: on sentences whose author has not seen the rules."""
    return _part("R1")


def quiet(_place: Workplace) -> Held:
    """R2: look-alikes, near misses and ordinary sentences stay as they are."""
    return _part("R2")


def evasion(_place: Workplace) -> Held:
    """R5: at least 0.95 of the clean figure in every other layout."""
    return _part("R5")


def stability(_place: Workplace) -> Held:
    """R6: a second pass changes nothing, the same value has the same note, the rest is whole."""
    chance, failed = Random(6), []
    pieces = [case.raw for case in TABLE]
    for number in range(TEXTS):
        text = "\n".join(chance.choice(pieces) for _ in range(chance.randint(1, 3)))
        done = redact(text, "zh", Numbering(b"0" * 16))
        ends = [0, *(end for found in done.findings for end in (found.start, found.end)), len(text)]
        rest = [text[ends[at] : ends[at + 1]] for at in range(0, len(ends), 2)]
        if redact(done.text, "zh", Numbering(b"0" * 16)).text != done.text:
            failed.append(f"{number}: another pass changes it")
        if any(part not in done.text for part in rest):
            failed.append(f"{number}: the rest is not whole")
    return counted(TEXTS, failed)


def cost(_place: Workplace) -> Held:
    """R7: a megabyte of each kind of text; twice the text takes about twice the time."""
    measured = speeds()
    slow = [f"{name}: {rate:.2f} MB/s" for name, rate, _ in measured if rate < 1]
    bent = [f"{name}: {ratio:.1f}x for twice the text" for name, _, ratio in measured if ratio > 3]
    return counted(2 * len(measured), [*slow, *bent])


def pictures(place: Workplace) -> Held:
    """R9: the copy in a mail holds nothing but the picture; what is no picture is refused."""
    failed = []
    shot = place.home / "shot.jpg"
    planted = Image.Exif()
    planted[0x010E] = "PLANTED-TEXT"
    planted.get_ifd(0x8825)[1] = "PLANTED-GPS"
    Image.new("RGB", (32, 32), "white").save(shot, exif=planted)
    before = shot.read_bytes()
    mail = place.run(*order(with_fields(place, {"screenshots": str(shot)}), "--format", "eml"))
    copy = _attached(mail.out)
    if not copy or b"PLANTED" in copy or Image.open(io.BytesIO(copy)).getexif():
        failed.append("the copy keeps metadata")
    if shot.read_bytes() != before:
        failed.append("the original was touched")
    others = {
        "page.png": b"<html><script>1</script></html>",
        "drawing.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "cut.png": b"\x89PNG\r\n\x1a\n",
    }
    for name, data in others.items():
        (place.home / name).write_bytes(data)
    with (place.home / "huge.png").open("wb") as huge:
        huge.truncate(500 * 1024 * 1024)
    for path in (*others, "huge.png", "~nobody/x.png", r"\\host\share\x.png"):
        typed = path if path[0] in "~\\" else str(place.home / path)
        done = place.run(*order(with_fields(place, {"screenshots": typed})))
        if done.code != 3 or done.traceback:
            failed.append(f"{path}: exit {done.code}")
    return counted(2 + len(others) + 3, failed)


def _attached(mail: bytes) -> bytes:
    parts = message_from_bytes(mail, policy=policy.default).walk()
    found = [part for part in parts if part.get_content_type() == "image/jpeg"]
    return bytes(found[0].get_payload(decode=True)) if found else b""


ROWS = (
    Row("R1", "recall of every class on unseen sentences", True, recall),
    Row("R2", "look-alikes and ordinary sentences are left alone", True, quiet),
    Row("R5", "other spellings and layouts", False, evasion),
    Row("R6", "redacting is stable", True, stability),
    Row("R7", "redacting is linear and fast", False, cost),
    Row("R9", "pictures leave as pictures only", False, pictures),
)
