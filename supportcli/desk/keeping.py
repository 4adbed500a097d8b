"""Opens the place where cases are kept, as the user has settled it."""

import os
from collections.abc import Callable, Mapping
from datetime import datetime
from getpass import getuser
from pathlib import Path

from supportcli.desk.journal import Keeper, Unheld
from supportcli.desk.settings import Settings, read_settings
from supportcli.lang import Text
from supportcli.store.base import OwnStore
from supportcli.store.files import private_folder
from supportcli.store.lock import hold
from supportcli.store.memory import MemoryStore
from supportcli.store.places import Places, places

_OFF = "history-off"


def open_keeper(
    environ: Mapping[str, str],
    where: str,
    clock: Callable[[], datetime],
    *,
    tell: Callable[[Text], None] = lambda _: None,
    save: bool = True,
) -> Keeper:
    """The store of this user, or one that is gone with the program where nothing is to be kept.

    `where` is what another window is told about this one, `tell` hears who else
    can read the cases, and what a team has to say.
    """
    folder = places(environ)
    settings = read_settings(environ, folder)
    if not save or not history_is_on(folder):
        return Keeper(
            MemoryStore(), clock, os.urandom, settings.name, lambda _: Unheld(), lasting=False
        )
    store, send, name = _store(environ, settings, folder, tell)
    return Keeper(
        store,
        clock,
        os.urandom,
        name,
        lambda case_id: hold(folder.locks, case_id, where),
        lasting=True,
        send=send,
    )


def _store(
    environ: Mapping[str, str], settings: Settings, folder: Places, tell: Callable[[Text], None]
) -> tuple[OwnStore, Callable[[], object], str]:
    """The store, how it is sent on, and under which name: in a team nobody is nameless."""
    from supportcli.desk.sealing import open_sealer

    sealer = open_sealer(environ, folder)
    if settings.store is not None:
        from supportcli.desk.team import open_team

        team = open_team(settings.store, folder, tell, sealer)
        return team, team.finish, settings.name or getuser()
    from supportcli.store.sqlite import SqliteStore

    store = SqliteStore(folder.cases, sealer)
    for warning in store.warnings:
        tell(warning.text)
    return store, store.close, settings.name


def history_is_on(folder: Places) -> bool:
    """Kept unless it was switched off."""
    return not _switch(folder).exists()


def switch_history(folder: Places, *, on: bool) -> None:
    """From now on keep cases, or keep none; what is there stays."""
    switch = _switch(folder)
    if on:
        switch.unlink(missing_ok=True)
        return
    private_folder(switch.parent)
    switch.touch(0o600)


def _switch(folder: Places) -> Path:
    return folder.config / _OFF
