"""`supportcli redact`: any text in, the same text without secrets out."""

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from supportcli.privacy.redact import scan
from tests.cli.conftest import Command
from tests.cli.test_process import PROGRAM, ROOT, imported
from tests.privacy.privacy_cases import TABLE
from tests.privacy.vectors import LEGAL, PEM, TX

ODD = (
    b"\xef\xbb\xbf\xe5\xaf\x86\xe7\xa0\x81\xef\xbc\x9aHunter2!\r\n"
    b"no \xff\x00\xed\xb0\x80 text\rend\xe5\xaf"
)
CHAT = f"客服你好\n我的助记词是 {LEGAL} 怎么办\n卡号 4111 1111 1111 1111, tx {TX}\n"


def shell(command: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The command in a real shell, where `redact` is the program."""
    line = f'redact() {{ "{PROGRAM[0]}" -m supportcli redact "$@"; }}; {command}'
    return subprocess.run(
        ["bash", "-c", line], input=stdin, capture_output=True, cwd=ROOT, check=False
    )


@pytest.fixture
def chat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "chat.txt"
    path.write_text(CHAT, "utf-8")
    return path


def test_text_in_text_out(command: Command) -> None:
    english = command("redact", stdin=CHAT)
    assert (english.code, english.err) == (0, "")
    assert english.out == (
        "客服你好\n我的助记词是 [hidden: seed phrase #1] 怎么办\n"
        f"卡号 [hidden: card number #1 ending 1111], tx {TX}\n"
    )
    chinese = command("redact", "-", "--lang", "zh", "--public", stdin=CHAT)
    assert chinese.out == (
        "客服你好\n我的助记词是 [已隐藏:助记词#1] 怎么办\n"
        "卡号 [已隐藏:银行卡号#1 尾号1111], tx [已隐藏:交易哈希#1]\n"
    )


def test_what_may_be_a_key_is_hidden_without_asking(command: Command) -> None:
    done = command("redact", stdin=f"{TX}\n")
    assert re.fullmatch(r"\[hidden: possible private key #1 ending 2060.*\]\n", done.out)


def test_everything_else_stays_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / "odd").write_bytes(ODD)
    done = shell(f"redact '{tmp_path}/odd'")
    assert done.stdout == ODD.replace(b"Hunter2!", b"[hidden: password #1]")
    assert done.returncode == 0
    assert b"odd:1:1: bytes that are not UTF-8: 6. They were kept and not checked" in done.stderr


def test_a_check_does_not_pass_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "odd").write_bytes(b"\xff hello\n")
    done = shell(f"redact --check --lang en '{tmp_path}/odd'")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.endswith(b"in what could be read; the rest was not checked.\n")


def test_in_a_pipe_the_seams_of_the_chunks_do_not_show() -> None:
    lines = "2026-11-20 15:30 error 40013, 转账没到账\n" * 6000 + f"{PEM}\n"
    done = shell("cat | redact --lang zh | cat", lines.encode())
    assert done.stdout.decode() == lines.replace(PEM, "[已隐藏:私钥#1]")


def test_the_report_goes_beside_the_text(chat: Path, command: Command) -> None:
    done = command("redact", "chat.txt", "--report", "--public")
    assert done.code == 0 and done.out.count("[hidden: ") == 3
    assert done.err == (
        "chat.txt:2:8: seed phrase: Whoever has it can take everything it controls, and that "
        "cannot be undone.\n"
        "chat.txt:3:4: card number: Four digits are enough to find a payment.\n"
        "chat.txt:3:28: transaction hash: It leads to your addresses and balances: leave it out "
        "where everyone can read.\n"
    )
    chinese = command("redact", "--check", "--report", "--lang", "zh", stdin="密码：Hunter2!\n")
    assert (chinese.code, chinese.out) == (1, "")
    assert chinese.err == (
        "-:1:4: 密码：知道密码的人可以用你的名义登录或付款。\n找到 1 处不该外传的内容\n"
    )


def test_the_report_as_json_stands_instead_of_the_text(chat: Path, command: Command) -> None:
    done = command("redact", "chat.txt", "--json")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out) == {
        "format": "supportcli.redact",
        "version": 1,
        "redact": {
            "source": "chat.txt",
            "total": 2,
            "counts": {"card": 1, "seed": 1},
            "undecodable_bytes": 0,
            "findings": [
                {"line": 2, "column": 8, "rule": "seed", "tier": "block"},
                {"line": 3, "column": 4, "rule": "card", "tier": "mask"},
            ],
        },
    }
    beside = command("redact", "chat.txt", "--json", "--check", "--public")
    assert beside.code == 1
    assert json.loads(beside.out)["redact"]["counts"] == {"card": 1, "seed": 1, "tx_hash": 1}


def test_check_only_answers(command: Command) -> None:
    found = command("redact", "--check", stdin=CHAT)
    assert (found.code, found.out) == (1, "")
    assert found.err == "Things found that must not leave: 2. --report shows where.\n"
    clean = command("redact", "--check", stdin=f"tx {TX}\n")
    assert (clean.code, clean.out, clean.err) == (0, "", "Nothing found that must not leave.\n")
    assert command("redact", "--check", "--public", stdin=f"tx {TX}\n").code == 1
    assert command("redact", "--check", stdin="").code == 0


def _is_closed(raw: str) -> bool:
    """What was cut off is hidden to the end of the text."""
    return raw.count("{") == raw.count("}") and raw.count("-BEGIN") == raw.count("-END")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_report_repeats_a_secret(lang: str, command: Command) -> None:
    whole = [case.raw for case in TABLE if case.rules and _is_closed(case.raw)]
    text = "\n\n。\n\n".join(whole)
    secrets = {text[found.start : found.end] for found in scan(text)}
    words = {word for secret in secrets for word in re.findall(r"[0-9a-zA-Z+/=!]{6,}", secret)}
    assert len(secrets) > 60 and len(words) > 100
    report = command("redact", "--report", "--check", "--lang", lang, stdin=text)
    data = command("redact", "--json", "--lang", lang, stdin=text)
    assert report.code == 1 and data.code == 0
    said = report.err + report.out + data.out + data.err
    # Words of the report itself: names, reasons, keys.
    own = set("account address number password private public version".split())
    assert sorted(word for word in words - own if word in said) == []
    assert said.count("\n") > 2 * len(secrets)


def test_a_file_of_its_own(chat: Path, command: Command) -> None:
    clean = chat.with_name("clean.txt")
    done = command("redact", "chat.txt", "-o", "clean.txt")
    assert (done.code, done.out, done.err) == (0, "", f"Written to {clean}\n")
    assert clean.read_text("utf-8") == command("redact", "chat.txt").out
    assert stat.S_IMODE(clean.stat().st_mode) == 0o600
    again = command("redact", "chat.txt", "-o", "clean.txt")
    assert again.code == 7 and "--force" in again.err
    both = command("redact", "chat.txt", "-o", "clean.txt", "--force", "--json")
    assert json.loads(both.out)["redact"]["total"] == 2
    itself = command("redact", "chat.txt", "-o", "chat.txt", "--force")
    assert itself.code == 0 and chat.read_bytes() == clean.read_bytes()
    assert {path.name for path in chat.parent.iterdir()} == {"home", "chat.txt", "clean.txt"}


def test_what_fails_leaves_no_file_and_no_harm(chat: Path, command: Command) -> None:
    wide, link = chat.with_name("wide"), chat.with_name("link")
    wide.write_bytes("密码".encode("utf-16"))
    link.symlink_to(chat)
    before = sorted(chat.parent.rglob("*"))
    assert command("redact", "wide", "-o", "new").code == 3
    assert command("redact", "wide", "-o", "chat.txt", "--force").code == 3
    for output in ("link", "chat.txt/new", "home", "none/new", "x" * 300):
        assert command("redact", "chat.txt", "-o", output, "--force").code == 7
    assert command("redact", "chat.txt", "--check", "-o", "new").code == 2
    assert sorted(chat.parent.rglob("*")) == before
    assert chat.read_text("utf-8") == CHAT


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        ("none", "没有这个文件", "no such file"),
        ("home", "这是文件夹", "this is a folder"),
        ("fifo", "这是设备或管道", "this is a device or pipe"),
        ("utf-16", "这是 UTF-16", "this is UTF-16 and cannot be checked; save it as UTF-8"),
        ("no-mark", "这是 UTF-16", "this is UTF-16"),
        ("utf-32", "这是 UTF-32", "this is UTF-32"),
    ],
)
def test_what_cannot_be_read(
    name: str, zh: str, en: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Command
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("fifo")
    Path("no-mark").write_bytes("password: hunter2".encode("utf-16-be"))
    for encoding in ("utf-16", "utf-32"):
        Path(encoding).write_bytes(CHAT.encode(encoding))
    for lang, said in (("zh", zh), ("en", en)):
        done = command("redact", name, "--lang", lang)
        assert (done.code, done.out) == (3, "")
        assert done.err.startswith(f"{name}: {said}") and done.err.count("\n") == 1


def test_zeros_are_text_like_any_other() -> None:
    log = b"line\n" + b"\0" * 5000 + b"password: hunter2x\n"
    assert shell("redact", log).stdout == log.replace(b"hunter2x", b"[hidden: password #1]")


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("redact - <&-", 4, b"name a file, or pipe the text in"),
        ("redact --lang zh <&-", 4, "请写文件名".encode()),
        ("redact >/dev/full", 7, b"No space left on device"),
        ("redact >&-", 7, b"it is closed"),
        ("redact --json >/dev/full", 7, b"No space left on device"),
        ("redact -o /dev/full --force", 7, b"/dev/full was not written"),
        ("redact | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}", 141, b""),
        ("redact --lang fr", 2, b"--lang"),
        ("redact one two", 2, b"two"),
    ],
)
def test_exit_codes(line: str, code: int, said: bytes) -> None:
    done = shell(line, CHAT.encode() * 2000)
    assert done.returncode == code
    assert said in done.stderr and done.stderr.count(b"\n") == bool(said)


def test_at_a_terminal_it_says_what_to_do(tmp_path: Path) -> None:
    child = pexpect.spawn(
        sys.executable, ["-m", "supportcli", "redact"], cwd=str(ROOT), encoding="utf-8",
        env={**os.environ, "TERM": "xterm"}, timeout=20,
    )  # fmt: skip
    child.expect_exact("Paste the text here; to finish, press Ctrl-D on a line of its own.")
    child.sendline("password: hunter2x")
    child.sendeof()
    child.expect_exact("password: [hidden: password #1]")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_memory_does_not_grow_with_the_text() -> None:
    quiet = "2026-11-20 15:30:00 INFO transfer of 500 USDT pending, error 40013\n" * 20
    lines = f"{quiet}call 13800138000\n".encode()
    code = (
        "import resource, sys; sys.argv[1:] = ['redact']\n"
        "from supportcli.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    # What a process is started from counts as its own memory: a shell is small.
    command = ["sh", "-c", '"$0" -c "$1"; exit $?', sys.executable, code]
    most = []
    for times in (400, 1600):
        done = subprocess.run(
            command, input=lines * times, capture_output=True, cwd=ROOT, check=True
        )
        assert done.stdout.count(b"#1 ending 8000]") == times
        most.append(int(done.stderr) / 1024)
    assert most[1] - most[0] < 1


def test_help_loads_no_word_list() -> None:
    assert imported("redact", "--help") & {"mnemonic", "rich", "questionary"} == set()
