"""Opens the place where cases are kept, as the user has settled it."""

import os
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from supportcli.desk.journal import Keeper, Unheld
from supportcli.desk.settings import read_settings
from supportcli.store.lock import hold
from supportcli.store.memory import MemoryStore
from supportcli.store.places import Places, places

_OFF = "history-off"


def open_keeper(
    environ: Mapping[str, str],
    where: str,
    clock: Callable[[], datetime],
    *,
    save: bool = True,
) -> Keeper:
    """The store of this user, or one that is gone with the program where nothing is to be kept.

    `where` is what another window is told about this one.
    """
    folder = places(environ)
    settings = read_settings(environ, folder)
    if not save or not history_is_on(folder):
        return Keeper(
            MemoryStore(), clock, os.urandom, settings.name, lambda _: Unheld(), lasting=False
        )
    from supportcli.store.sqlite import SqliteStore

    return Keeper(
        SqliteStore(folder.cases),
        clock,
        os.urandom,
        settings.name,
        lambda case_id: hold(folder.locks, case_id, where),
        lasting=True,
    )


def history_is_on(folder: Places) -> bool:
    """Kept unless it was switched off."""
    return not _switch(folder).exists()


def switch_history(folder: Places, *, on: bool) -> None:
    """From now on keep cases, or keep none; what is there stays."""
    switch = _switch(folder)
    if on:
        switch.unlink(missing_ok=True)
        return
    switch.parent.mkdir(parents=True, exist_ok=True)
    switch.touch(0o600)


def _switch(folder: Places) -> Path:
    return folder.config / _OFF
