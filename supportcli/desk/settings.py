"""What the user has settled once: the team's store, the name beside an entry, the key."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from supportcli.errors import Pos, Problem, SupportError
from supportcli.messages import store as say
from supportcli.store.places import Places

FILE = "config.toml"
_NAMES = ("store", "name", "key_file")


@dataclass(frozen=True, slots=True)
class Settings:
    """`store` is the address of a team database, `name` how the others know this agent.

    `key_file` is where the key of encrypted cases is.
    """

    store: str | None = None
    name: str = ""
    key_file: str | None = None


def read_settings(environ: Mapping[str, str], folder: Places) -> Settings:
    """The environment goes before the file; SupportError if that cannot be read."""
    written = _read(folder.config / FILE)
    return Settings(
        environ.get("SUPPORTCLI_STORE") or written.get("store"),
        environ.get("SUPPORTCLI_NAME") or written.get("name", ""),
        environ.get("SUPPORTCLI_KEY_FILE") or written.get("key_file"),
    )


def _read(path: Path) -> dict[str, str]:
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise _error(path, str(error)) from None
    wrong = [name for name, value in found.items() if name not in _NAMES or type(value) is not str]
    if wrong:
        raise _error(path, ", ".join(wrong))
    return found


def _error(path: Path, why: str) -> SupportError:
    return SupportError([Problem("config", say.BAD_CONFIG.fill(why=why), Pos(str(path)))])
