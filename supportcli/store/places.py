"""Where this system keeps a program's data and settings; the only importer of platformdirs."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_APP = "supportcli"


@dataclass(frozen=True, slots=True)
class Places:
    """Folders that need not exist yet."""

    data: Path
    config: Path

    @property
    def cases(self) -> Path:
        return self.data / "cases.db"

    @property
    def locks(self) -> Path:
        return self.data / "locks"


def places(environ: Mapping[str, str]) -> Places:
    """SUPPORTCLI_HOME holds everything, if it is set."""
    home = environ.get("SUPPORTCLI_HOME")
    if home:
        folder = Path(home).absolute()
        return Places(folder, folder)
    from platformdirs import user_config_path, user_data_path

    return Places(user_data_path(_APP, False), user_config_path(_APP, False))
