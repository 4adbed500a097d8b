"""What is installed was locked: every direct dependency, with its hashes, from no named host."""

import hashlib
import io
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("run", "build", "dev", "release")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")


def locked(name: str) -> dict[str, list[str]]:
    """The hashes of every package in a lock file, by its normalised name."""
    found: dict[str, list[str]] = {}
    package = ""
    for line in lock(name).splitlines():
        pinned = re.match(r"([a-z0-9][a-z0-9.-]*)==[0-9][^ ]*", line)
        if pinned:
            package = pinned[1]
            found[package] = []
        found.setdefault(package, []).extend(re.findall(r"--hash=sha256:[0-9a-f]{64}", line))
    return found


def wanted(requirements: list[str]) -> set[str]:
    """Names of what is required here; what is only for Windows is not locked."""
    names = (re.match(r"[A-Za-z0-9._-]+", one) for one in requirements if "win32" not in one)
    return {re.sub(r"[._-]+", "-", name[0]).lower() for name in names if name}


def test_every_direct_dependency_is_locked() -> None:
    project = PROJECT["project"]
    extras = [one for extra in project["optional-dependencies"].values() for one in extra]
    assert wanted(project["dependencies"]) <= set(locked("run"))
    assert wanted(PROJECT["build-system"]["requires"]) <= set(locked("build"))
    assert wanted([*project["dependencies"], *extras]) <= set(locked("dev"))


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes_and_no_source(name: str) -> None:
    packages = locked(name)
    assert packages and "" not in packages
    assert [package for package, hashes in packages.items() if not hashes] == []
    assert not re.search(r"index-url|find-links|trusted-host|://| @ |^-e", lock(name))


def test_the_locks_agree() -> None:
    versions: dict[str, set[str]] = {}
    for name in ("run", "build", "dev"):
        for package, version in re.findall(r"^([a-z0-9.-]+)==(\S+)", lock(name), re.MULTILINE):
            versions.setdefault(package, set()).add(version)
    assert {package: found for package, found in versions.items() if len(found) > 1} == {}


def wheel() -> bytes:
    """A package of one empty module, made here."""
    packed = io.BytesIO()
    info = "sample-1.0.dist-info"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("sample.py", "")
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: sample\nVersion: 1.0\n")
        tag = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        archive.writestr(f"{info}/WHEEL", tag)
        archive.writestr(f"{info}/RECORD", "sample.py,,\n")
    return packed.getvalue()


def test_a_wheel_with_one_changed_byte_is_not_installed(tmp_path: Path) -> None:
    data = wheel()
    digest = hashlib.sha256(data).hexdigest()
    (tmp_path / "lock.txt").write_text(f"sample==1.0 --hash=sha256:{digest}\n", "utf-8")
    changed = bytes([*data[:60], data[60] ^ 1, *data[61:]])
    for number, (content, code) in enumerate([(data, 0), (changed, 1)]):
        (tmp_path / "sample-1.0-py3-none-any.whl").write_bytes(content)
        command = [sys.executable, "-m", "pip", "--isolated", "install", "--no-index"]
        command += ["--no-cache-dir", "--require-hashes", "--only-binary", ":all:"]
        command += ["--find-links", str(tmp_path), "--target", str(tmp_path / str(number))]
        done = subprocess.run(
            [*command, "-r", str(tmp_path / "lock.txt")],
            env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stderr
    assert "DO NOT MATCH THE HASHES" in done.stderr
