"""No test may see or touch the home of whoever runs it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

KEPT = ("PATH", "PYTHONPATH", "VIRTUAL_ENV", "TMPDIR", "UPDATE_README", "UPDATE_GOLDEN")


@pytest.fixture(autouse=True)
def _away_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An empty home, a fixed language and zone, and nothing else of the environment."""
    for name in set(os.environ) - set(KEPT):
        monkeypatch.delenv(name)
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("SUPPORTCLI_HOME", str(tmp_path / "kept"))
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    monkeypatch.setenv("PROMPT_TOOLKIT_NO_CPR", "1")
    yield
    assert list(home.rglob("*")) == [], "a test wrote into the home directory"
