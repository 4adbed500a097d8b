"""What is shipped can be read wherever the program runs."""

from pathlib import Path

import pytest
import yaml

from supportcli.flow.heads import shipped

FILES = sorted(shipped().rglob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_shipped_files_are_read_alike_with_and_without_libyaml(path: Path) -> None:
    text = path.read_text("utf-8")
    fast, slow = (
        [getattr(event, "value", type(event).__name__) for event in yaml.parse(text, loader)]
        for loader in (yaml.CSafeLoader, yaml.SafeLoader)
    )
    assert fast == slow
