"""The program opens no connection: Python's own audit sees every socket, whoever makes it."""

import json
import subprocess
import sys
from pathlib import Path

import pexpect

ROOT = Path(__file__).parent.parent
START = ["start", "transfer-missing", "--wallet", "kdou", "--now", "2026-11-20T14:20+08:00"]
GIVEN = {
    "side": "sent",
    "alarm": "none",
    "status": "processing",
    "sent_at": "2026-11-18 15:20",
    "waited": "longer",
    "look_again": "not_helped",
    "restricted": "could_not",
    "checklist.account": "user@example.com",
    "checklist.nickname": "",
    "checklist.registered_on": "",
    "checklist.description": "Still processing.",
    "checklist.transaction_id": "20261118152000001234",
    "checklist.amount": "500",
    "checklist.screenshots": "",
    "checklist.contact_back": "",
}
WATCHED = """
import json, os, sys
def hook(event, arguments):
    if event.startswith("socket.") and event != "socket.__new__":
        seen.append(event)
    if event == "socket.__new__" and int(arguments[1]) != 1:  # AF_UNIX leaves no machine
        seen.append(f"{event} {arguments[1]}")
seen = []
sys.addaudithook(hook)
log = os.environ["SEEN"]
from supportcli.__main__ import main
try:
    main()
finally:
    with open(log, "w", encoding="utf-8") as file:
        json.dump(seen, file)
"""


def environ(tmp_path: Path) -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "PROMPT_TOOLKIT_NO_CPR": "1",
        "SEEN": str(tmp_path / "seen"),
    }


def seen(tmp_path: Path) -> list[str]:
    found: list[str] = json.loads((tmp_path / "seen").read_text("utf-8"))
    return found


def order() -> list[str]:
    return [*START, *(word for pair in GIVEN.items() for word in ("--set", "=".join(pair)))]


def test_a_scripted_run_opens_no_socket(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WATCHED, *order(), "--no-input"]
    done = subprocess.run(command, env=environ(tmp_path), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert seen(tmp_path) == []


def test_the_wizard_opens_no_socket_but_its_own_wake_up_call(tmp_path: Path) -> None:
    child = pexpect.spawn(
        sys.executable, ["-c", WATCHED, *order()], env=environ(tmp_path), dimensions=(40, 100),
        timeout=20,
    )  # fmt: skip
    child.expect_exact("These are your answers")
    child.expect_exact("Ctrl-C")
    child.send("\x03")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    assert seen(tmp_path) == []


def test_the_watcher_sees_a_socket(tmp_path: Path) -> None:
    code = WATCHED.replace(
        "    main()", "    import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    )
    subprocess.run([sys.executable, "-c", code], env=environ(tmp_path), check=True)
    assert seen(tmp_path) == ["socket.__new__ 2"]
