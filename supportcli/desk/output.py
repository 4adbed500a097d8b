"""Writes a file whole or not at all, readable by its owner only."""

import os
import secrets
from pathlib import Path

from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Text
from supportcli.messages import desk as say


def write_file(path: Path, data: bytes, *, force: bool) -> None:
    """Temporary file, fsync, rename. An existing file stays unless `force`; links are refused."""
    if path.is_symlink():
        raise _error(path, say.OUTPUT_LINK)
    if path.exists() and not force:
        raise _error(path, say.OUTPUT_EXISTS)
    if path.exists() and not path.is_file():
        raise _error(path, say.OUTPUT_KIND)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        with os.fdopen(os.open(part, flags, 0o600), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        part.unlink(missing_ok=True)
        reason = error.strerror or type(error).__name__
        raise _error(path, say.OUTPUT_FAILED.fill(reason=reason)) from None


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _error(path: Path, why: Text) -> SupportError:
    text = say.OUTPUT.fill(path=str(path), why=why)
    return SupportError([Problem("output", text)], Exit.NOT_WRITTEN)
