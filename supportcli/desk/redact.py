"""Redacts a stream of bytes: what can be read is searched, everything else passes as it is."""

import codecs
import re
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from supportcli.errors import Exit, Pos, Problem, SupportError
from supportcli.lang import Lang, Text
from supportcli.messages import review as say
from supportcli.privacy.notes import Numbering
from supportcli.privacy.redact import ALL, IN_PUBLIC, name, reason
from supportcli.privacy.stream import Place, redacted_chunks

CHUNK = 64 * 1024
# The longer mark first: UTF-32 begins with the mark of UTF-16.
FOREIGN_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


@dataclass(frozen=True, slots=True)
class Job:
    """What to redact, and how. `salt` is random and never stored; `source` names the input."""

    source: str
    lang: Lang
    salt: bytes
    public: bool = False


@dataclass(slots=True)
class Tally:
    """What was met on the way; grows while the text passes."""

    counts: Counter[str] = field(default_factory=Counter)
    undecodable: int = 0

    @property
    def total(self) -> int:
        return self.counts.total()


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A regular file; anything else is refused unopened."""
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise _error(path, say.INPUT_FOLDER if stat.S_ISDIR(mode) else say.INPUT_KIND)
        stream = path.open("rb")
    except FileNotFoundError:
        raise _error(path, say.INPUT_MISSING) from None
    except (OSError, ValueError) as error:
        raise _error(path, _unreadable(error)) from None
    with stream:
        yield stream


def redact_stream(
    stream: BinaryIO,
    job: Job,
    write: Callable[[bytes], object],
    found: Callable[[Place], object],
) -> Tally:
    """Hand each redacted part to `write` and each finding to `found` as soon as it is certain."""
    tally = Tally()
    chunks = _chunks(stream, job.source)
    first = next(chunks, b"")
    _refuse_foreign(first, job.source)
    if first.startswith(codecs.BOM_UTF8):
        write(codecs.BOM_UTF8)
        first = first.removeprefix(codecs.BOM_UTF8)
    tiers = IN_PUBLIC if job.public else ALL
    text = _decoded(first, chunks, tally)
    for piece in redacted_chunks(text, job.lang, Numbering(job.salt), tiers=tiers):
        for place in piece.found:
            tally.counts[place.rule] += 1
            found(place)
        write(piece.text.encode("utf-8", "surrogateescape"))
    return tally


def report_line(source: str, place: Place) -> Problem:
    """What a finding is and why it is hidden; never what it says."""
    text = say.REDACT_FOUND.fill(name=name(place.rule), reason=reason(place.rule))
    return Problem(place.rule, text, Pos(source, place.line, place.column))


def report_data(source: str, tally: Tally, places: Iterable[Place]) -> dict[str, object]:
    """The same for a program."""
    return {
        "source": source,
        "total": tally.total,
        "counts": dict(sorted(tally.counts.items())),
        "undecodable_bytes": tally.undecodable,
        "findings": [
            {"line": one.line, "column": one.column, "rule": one.rule, "tier": one.tier}
            for one in places
        ],
    }


def warning(job: Job, tally: Tally) -> Problem | None:
    """Bytes that are no UTF-8 were not searched: say so, and what to do about it."""
    if not tally.undecodable:
        return None
    text = say.REDACT_UNDECODABLE.fill(count=tally.undecodable)
    return Problem("redact.encoding", text, Pos(job.source))


def verdict(tally: Tally, *, reported: bool) -> Text:
    """The answer of a mere check."""
    if not tally.total:
        return say.REDACT_NONE_READ if tally.undecodable else say.REDACT_NONE
    text = say.REDACT_SOME if reported else say.REDACT_SOME_WHERE
    return text.fill(count=tally.total)


def _chunks(stream: BinaryIO, source: str) -> Iterator[bytes]:
    try:
        # Less than was asked for is the end: a terminal would have to say it twice.
        while len(chunk := stream.read(CHUNK)) == CHUNK:
            yield chunk
        yield chunk
    except (OSError, ValueError) as error:
        raise _error(source, _unreadable(error)) from None


def _refuse_foreign(head: bytes, source: str) -> None:
    encoding = next((name for mark, name in FOREIGN_MARKS if head.startswith(mark)), None)
    if encoding is None and _is_every_other_zero(head):
        encoding = "UTF-16"
    if encoding is not None:
        raise _error(source, say.INPUT_ENCODING.fill(encoding=encoding))


def _is_every_other_zero(head: bytes) -> bool:
    """As Latin letters are in UTF-16."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    return max(even, odd) > len(head) // 3 and min(even, odd) < len(head) // 20


def _decoded(first: bytes, rest: Iterable[bytes], tally: Tally) -> Iterator[str]:
    """What is no UTF-8 is carried along in a form that is written back as the same bytes."""
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    for chunk in chain((first,), rest, (b"",)):
        text = decoder.decode(chunk, final=not chunk)
        tally.undecodable += len(re.findall("[\udc80-\udcff]", text))
        yield text


def _unreadable(error: Exception) -> Text:
    return say.INPUT_UNREADABLE.fill(reason=getattr(error, "strerror", None) or str(error))


def _error(source: Path | str, text: Text) -> SupportError:
    return SupportError([Problem("redact.input", text, Pos(str(source), 0, 0))], Exit.INVALID)
