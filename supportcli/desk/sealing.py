"""The key of encrypted cases: where it lies, and what it means to encrypt, decrypt and rotate."""

import json
import os
import stat
from collections.abc import Mapping, Sequence
from contextlib import closing
from os.path import lexists
from pathlib import Path

from supportcli.desk.settings import FILE, read_settings
from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Text
from supportcli.messages import store as say
from supportcli.store.base import StoreError
from supportcli.store.failures import disk_failure
from supportcli.store.files import private_folder, replace_whole
from supportcli.store.places import Places
from supportcli.store.seal import KEY_SIZE, AesSealer, Sealer
from supportcli.store.sqlite import SqliteStore

KEY = "cases.key"


def key_path(environ: Mapping[str, str], folder: Places) -> Path:
    """Where the key is, or would be: as it was settled, else beside the config file."""
    settled = read_settings(environ, folder).key_file
    return folder.config / (Path(settled).expanduser() if settled else KEY)


def open_sealer(environ: Mapping[str, str], folder: Places) -> Sealer | None:
    """None where there is no key; StoreError for a key that others can read."""
    path = key_path(environ, folder)
    return AesSealer(read_keys(path), os.urandom) if lexists(path) else None


def encrypt(environ: Mapping[str, str], folder: Places, named: Path | None) -> tuple[Text, ...]:
    """Encrypt what is kept, with the key in the file `named`; it is made if it is not there."""
    settled = key_path(environ, folder)
    path = named.absolute() if named else settled
    known = lexists(settled) or read_settings(environ, folder).key_file is not None
    if known and path != settled:
        text = say.KEY_ELSEWHERE.fill(path=str(settled))
        raise SupportError([Problem("store.key_elsewhere", text)], Exit.USAGE)
    keys = read_keys(path) if lexists(path) else []
    # Whoever lacks the key is told so before a new one is made.
    with closing(SqliteStore(folder.cases, _sealer(keys))) as store:
        if not keys:
            keys = [os.urandom(KEY_SIZE)]
            write_keys(path, keys)
        if path != settled:
            _settle(folder.config / FILE, path)
        count = store.reseal(_sealer(keys))
    done = say.ENCRYPTED.fill(count=count, path=str(path))
    copies = sorted(str(copy) for copy in folder.data.glob(f"{folder.cases.name}.v*"))
    return (done, *(say.READABLE_COPY.fill(path=copy) for copy in copies))


def decrypt(environ: Mapping[str, str], folder: Places) -> tuple[Text, ...]:
    """Write what is kept so that it can be read without a key."""
    with closing(SqliteStore(folder.cases, open_sealer(environ, folder))) as store:
        if not store.is_sealed:
            return (say.NOT_ENCRYPTED,)
        count = store.reseal(None)
    return (say.DECRYPTED.fill(count=count, path=str(key_path(environ, folder))),)


def rotate(environ: Mapping[str, str], folder: Places) -> tuple[Text, ...]:
    """Encrypt what is kept with a new key; the file holds both until all is written."""
    path = key_path(environ, folder)
    with closing(SqliteStore(folder.cases, open_sealer(environ, folder))) as store:
        if not store.is_sealed:
            return (say.NOT_ENCRYPTED,)
        new = os.urandom(KEY_SIZE)
        write_keys(path, [new, *read_keys(path)])
        count = store.reseal(_sealer([new]))
    write_keys(path, [new])
    return (say.ROTATED.fill(count=count, path=str(path)),)


def read_keys(path: Path) -> list[bytes]:
    """The keys in the file, the one to encrypt with first."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(handle, encoding="ascii", errors="replace") as file:
            facts = os.fstat(handle)
            if not stat.S_ISREG(facts.st_mode) or facts.st_uid != os.geteuid():
                raise _error(say.BAD_KEY, path)
            if facts.st_mode & 0o077:
                raise _error(say.KEY_OPEN_TO_OTHERS, path)
            lines = file.read(10_000).split()
    except OSError as error:
        raise disk_failure(error, path) from None
    try:
        keys = [bytes.fromhex(line) for line in lines]
    except ValueError:
        keys = []
    if not keys or {len(key) for key in keys} != {KEY_SIZE}:
        raise _error(say.BAD_KEY, path)
    return keys


def write_keys(path: Path, keys: Sequence[bytes]) -> None:
    """The file whole or as it was, for the user alone."""
    private_folder(path.parent)
    _write(path, "".join(f"{key.hex()}\n" for key in keys))


def _sealer(keys: Sequence[bytes]) -> Sealer | None:
    return AesSealer(keys, os.urandom) if keys else None


def _settle(config: Path, path: Path) -> None:
    private_folder(config.parent)
    before = config.read_text("utf-8") if config.exists() else ""
    line = f"key_file = {json.dumps(str(path), ensure_ascii=False)}\n"
    _write(config, f"{before.rstrip()}\n{line}".lstrip())


def _write(path: Path, text: str) -> None:
    def build(part: Path) -> None:
        part.write_text(text, "utf-8")

    replace_whole(path, build)


def _error(text: Text, path: Path) -> StoreError:
    return StoreError("key", text.fill(path=str(path)))
