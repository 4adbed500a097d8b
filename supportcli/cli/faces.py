"""What the desk is given of the process: someone to ask, somewhere to write, a clipboard."""

import os
import sys
from datetime import datetime
from functools import cache

from supportcli.cli.after import afterwards
from supportcli.cli.choices import clock
from supportcli.cli.nouns import Nouns
from supportcli.cli.streams import (
    drop_typeahead,
    environment,
    note,
    preview,
    read_input,
    someone_is_there,
    terminal_name,
    wants_plain,
    write_out,
)
from supportcli.desk.ask import Asker
from supportcli.desk.front import attend
from supportcli.desk.order import Given, LazyKeeper, Order, World
from supportcli.errors import Exit
from supportcli.lang import Lang


def bare(lang: Lang, *, plain: bool = False) -> Exit:
    """What `supportcli` alone does."""
    now, salt = datetime.now().astimezone(), os.urandom(16)
    return attend(Order(Given(), lang, lang, "user", now, salt), world(lang), asker(plain=plain))


def asker(*, plain: bool) -> Asker | None:
    """The face that suits the terminal; None where nobody can be asked."""
    if not someone_is_there():
        return None
    if plain or wants_plain(environment()):
        from supportcli.desk.plain import PlainAsker

        return PlainAsker(read_input, sys.stderr, drop_typeahead)
    from supportcli.desk.terminal.asker import TerminalAsker

    return TerminalAsker()


def world(lang: Lang, now: str | None = None, *, save: bool = True) -> World:
    """The process's own streams and clipboard, and the user's own store."""
    return World(
        write_out,
        preview,
        note=lambda text: note(text, lang),
        copy=_copy,
        result_is_read=_is_terminal(),
        keeper=cache(lambda: keeper(now, save=save)),
        something_is_kept=lambda: save and _something_is_kept(),
    )


def keeper(now: str | None = None, *, save: bool = True) -> LazyKeeper:
    """The user's own store, opened; `now` is `--now`, by which its clock stands still."""
    from supportcli.desk.keeping import open_keeper

    opened = open_keeper(
        environment(),
        terminal_name(),
        lambda: clock(now),
        tell=lambda text: note(text, Nouns.lang),
        save=save,
    )
    afterwards(opened.send)
    return opened


def _something_is_kept() -> bool:
    from supportcli.store.places import places

    return places(environment()).cases.exists()


def _copy(text: str) -> bool | None:
    from supportcli.desk.clipboard import copy

    return copy(text, sys.stderr)


def _is_terminal() -> bool:
    try:
        return sys.stdout.isatty()
    except (ValueError, AttributeError):
        return False
