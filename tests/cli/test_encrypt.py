"""`supportcli history encrypt|decrypt|rotate`: all goes on as before, but not without the key."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command

LATE = Path(__file__).parent.parent / "golden" / "story" / "late.yaml"
SAID = "checklist.description=The zanzibar transfer is stuck"


def test_a_case_before_and_after(command: Command, tmp_path: Path) -> None:
    home = tmp_path / "kept"
    started = command("start", "--answers", str(LATE), "--no-input", "--set", SAID)
    assert started.code == 0
    case = command("case", "list").out.split()[0]
    shown = command("case", "show", case)
    assert "zanzibar" in shown.out

    done = command("history", "encrypt")
    key = home / "cases.key"
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        f"Cases encrypted: 1. The key is in {key}; without it nobody can open them, "
        "so keep a copy in another place.\n"
    )
    assert b"zanzibar" not in (home / "cases.db").read_bytes()
    assert command("case", "show", case) == shown
    assert case in command("case", "list", "--text", "zanzibar").out
    assert command("case", "note", case, "ouagadougou").code == 0
    assert b"ouagadougou" not in (home / "cases.db").read_bytes()

    assert command("history", "rotate").out.startswith("Cases encrypted with the new key in ")
    kept = key.read_bytes()
    key.unlink()
    before = (home / "cases.db").read_bytes()
    refused = command("case", "show", case)
    assert (refused.code, refused.out) == (5, "")
    assert refused.err.startswith("the case store is encrypted, its key was not found")
    assert command("start", "--answers", str(LATE), "--no-input").code == 5
    assert (home / "cases.db").read_bytes() == before

    key.write_bytes(kept)
    key.chmod(0o600)
    recovered = command("case", "recover")
    assert "zanzibar" in recovered.out and "ouagadougou" in recovered.out
    assert command("history", "decrypt").out.startswith("Cases decrypted: 1.")
    key.unlink()
    assert "ouagadougou" in command("case", "show", case).out


@pytest.mark.parametrize("name", ["decrypt", "rotate"])
def test_what_is_not_encrypted(command: Command, name: str) -> None:
    text = "The case store is not encrypted; to encrypt it: supportcli history encrypt\n"
    assert command("history", name).out == text
