"""Looks at files the user points at: what they are by content, how large, which exactly."""

import hashlib
import stat
from pathlib import Path

from supportcli.errors import Problem, SupportError
from supportcli.flow.values import FileInfo
from supportcli.lang import Text
from supportcli.messages import desk as say

MAX_FILES = 10
MAX_SIZE = 20 * 1024 * 1024

# By content, because a name proves nothing; SVG and HTML can hold scripts and are not images here.
SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"GIF87a", 0, "image/gif"),
    (b"GIF89a", 0, "image/gif"),
    (b"WEBP", 8, "image/webp"),
    (b"ftypheic", 4, "image/heic"),
    (b"ftypmif1", 4, "image/heic"),
    (b"BM", 0, "image/bmp"),
    (b"%PDF-", 0, "application/pdf"),
)


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
    """The file's bytes, if they are still those that were looked at."""
    data = _read(info.path)
    if hashlib.sha256(data).hexdigest() != info.sha256:
        raise _error("file.changed", say.FILE_CHANGED.fill(path=info.name))
    return data


def _inspect(typed: str) -> FileInfo:
    path = Path(typed).expanduser()
    data = _read(str(path))
    mime = next((mime for mark, offset, mime in SIGNATURES if data.startswith(mark, offset)), None)
    if mime is None:
        raise _error("file.type", say.FILE_TYPE.fill(path=typed))
    return FileInfo(str(path), path.name, len(data), mime, hashlib.sha256(data).hexdigest())


def _read(typed: str) -> bytes:
    path = Path(typed)
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise _error("file.kind", say.FILE_KIND.fill(path=typed))
        if facts.st_size > MAX_SIZE:
            limit = MAX_SIZE // (1024 * 1024)
            raise _error("file.size", say.FILE_SIZE.fill(path=typed, limit=limit))
        return path.read_bytes()
    except (OSError, ValueError):
        raise _error("file.missing", say.FILE_MISSING.fill(path=typed)) from None


def _error(rule: str, text: Text) -> SupportError:
    return SupportError([Problem(rule, text)])
