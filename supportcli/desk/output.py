"""Writes a file whole or not at all, readable by its owner only."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Text
from supportcli.messages import desk as say


def write_file(path: Path, data: bytes, *, force: bool) -> None:
    """As new_file, for what is in memory already."""
    with new_file(path, force=force) as write:
        write(data)


@contextmanager
def new_file(path: Path, *, force: bool) -> Iterator[Callable[[bytes], object]]:
    """Temporary file, fsync, rename when the block ends; nothing is left where it fails.

    An existing file stays unless `force`; links are refused.
    """
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        _refuse(path, force=force)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        with os.fdopen(os.open(part, flags, 0o600), "wb") as stream:
            yield stream.write
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _error(path, say.OUTPUT_FAILED.fill(reason=reason)) from None
    finally:
        with suppress(OSError):
            part.unlink()


def _refuse(path: Path, *, force: bool) -> None:
    if path.is_symlink():
        raise _error(path, say.OUTPUT_LINK)
    if path.exists() and not path.is_file():
        raise _error(path, say.OUTPUT_KIND)
    if path.exists() and not force:
        raise _error(path, say.OUTPUT_EXISTS)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _error(path: Path, why: Text) -> SupportError:
    text = say.OUTPUT.fill(path=str(path), why=why)
    return SupportError([Problem("output", text)], Exit.NOT_WRITTEN)
