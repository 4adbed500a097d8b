"""Looks at files the user points at: what they are by content, how large, which exactly."""

import hashlib
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from supportcli.errors import Problem, SupportError
from supportcli.flow.values import FileInfo
from supportcli.lang import Text
from supportcli.messages import files as say

MAX_FILES = 10
MAX_SIZE = 20 * 1024 * 1024

# By content, because a name proves nothing; SVG and HTML can hold scripts and are not images here.
SIGNATURES = (
    (rb"\x89PNG\r\n\x1a\n", "image/png"),
    (rb"\xff\xd8\xff", "image/jpeg"),
    (rb"GIF8[79]a", "image/gif"),
    (rb"RIFF.{4}WEBP", "image/webp"),
    (rb".{4}ftyp(?:hei[cx]|mif1)", "image/heic"),
    (rb"BM.{4}\0{4}", "image/bmp"),
    (rb"%PDF-", "application/pdf"),
)
# Windows asks another computer for these at the first look, and tells it who is asking.
ELSEWHERE = re.compile(r"[\\/]{2}")


@dataclass(frozen=True, slots=True)
class Enclosure:
    """What goes into a mail, and the facts about it; `bare`: a copy of the picture alone."""

    info: FileInfo
    data: bytes
    bare: bool


def inspect_files(typed: tuple[str, ...]) -> tuple[FileInfo, ...]:
    """Facts about each file; SupportError names every one that cannot be used."""
    problems: list[Problem] = []
    found: list[FileInfo] = []
    for path in typed[:MAX_FILES]:
        try:
            found.append(_inspect(path))
        except SupportError as error:
            problems.extend(error.problems)
    if len(typed) > MAX_FILES:
        problems.append(Problem("file.many", say.FILES_MANY.fill(limit=MAX_FILES)))
    if problems:
        raise SupportError(problems)
    return tuple(found)


def read_attachment(info: FileInfo) -> bytes:
    """The file's bytes, if they are still those that were looked at.

    The facts may come from a case that somebody else wrote: they are not believed.
    """
    data = _read(info.path)
    if (_digest(data), _type(data)) != (info.sha256, info.mime):
        raise _error("file.changed", say.FILE_CHANGED.fill(path=info.name))
    return data


def bare_copy(data: bytes, info: FileInfo) -> bytes | None:
    """The picture and nothing else of the file; None where no such copy can be made."""
    try:
        from supportcli.desk.images import stripped
    except ImportError:
        return None
    return stripped(data, info.mime, info.name)


def expanded(typed: str) -> Path:
    """With the home folder in place of `~`; a `~name` that nobody has stays as it is."""
    try:
        return Path(typed).expanduser()
    except RuntimeError:
        return Path(typed)


def _inspect(typed: str) -> FileInfo:
    path = typed if ELSEWHERE.match(typed) else str(expanded(typed))
    _refuse_telling(path)
    data = _read(path)
    mime = _type(data)
    if mime is None:
        raise _error("file.type", say.FILE_TYPE.fill(path=typed))
    _check(data, mime, typed)
    return FileInfo(path, Path(path).name, len(data), mime, _digest(data))


def _read(typed: str) -> bytes:
    if ELSEWHERE.match(typed):
        raise _error("file.elsewhere", say.FILE_ELSEWHERE.fill(path=typed))
    path = Path(typed)
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise _error("file.kind", say.FILE_KIND.fill(path=typed))
        with path.open("rb") as stream:
            # Some files, below /proc for one, are longer than they say.
            data = stream.read(MAX_SIZE + 1) if facts.st_size <= MAX_SIZE else b""
    except (OSError, ValueError):
        raise _error("file.missing", say.FILE_MISSING.fill(path=typed)) from None
    if max(facts.st_size, len(data)) > MAX_SIZE:
        limit = MAX_SIZE // (1024 * 1024)
        raise _error("file.size", say.FILE_SIZE.fill(path=typed, limit=limit))
    return data


def _type(data: bytes) -> str | None:
    return next((mime for mark, mime in SIGNATURES if re.match(mark, data, re.DOTALL)), None)


def _check(data: bytes, mime: str, typed: str) -> None:
    try:
        from supportcli.desk.images import check
    except ImportError:
        return
    check(data, mime, typed)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _error(rule: str, text: Text) -> SupportError:
    return SupportError([Problem(rule, text)])


def _refuse_telling(path: str) -> None:
    """The path is kept with the case: nothing in it may be what an answer may not hold."""
    from supportcli.privacy.redact import ALL, name, scan

    found = scan(path, field="screenshots", tiers=ALL)
    if found:
        raise _error("file.name", say.FILE_TELLS.fill(rule=name(found[0].rule)))
