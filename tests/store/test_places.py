"""Where things are kept: SUPPORTCLI_HOME above all, else where the system says."""

from pathlib import Path

import pytest

from supportcli.store.places import Places, places


def test_one_folder_for_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path = tmp_path / "empty"
    tmp_path.mkdir()
    monkeypatch.chdir(tmp_path)
    for typed in (str(tmp_path / "home"), "home"):
        found = places({"SUPPORTCLI_HOME": typed})
        assert found == Places(tmp_path / "home", tmp_path / "home")
        assert found.cases == tmp_path / "home" / "cases.db"
        assert found.locks == tmp_path / "home" / "locks"
    assert list(tmp_path.iterdir()) == []


def test_else_where_the_system_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    expected = Places(tmp_path / "share" / "supportcli", tmp_path / "config" / "supportcli")
    assert places({}) == places({"SUPPORTCLI_HOME": ""}) == expected
