"""What people install: the wheel carries every flow and stays small."""

import subprocess
import sys
import zipfile
from pathlib import Path

from supportcli.flow.heads import shipped

ROOT = Path(__file__).parent.parent


def test_the_wheel_carries_the_flows_and_is_small(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.stat().st_size < 1_000_000
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    home = shipped()
    flows = {f"supportcli/_flows/{path.relative_to(home)}" for path in home.rglob("*.yaml")}
    assert flows <= names
    assert not any(name.startswith(("tests/", "benchmarks/", "docs/")) for name in names)
