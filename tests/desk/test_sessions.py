"""Three whole walks on a real terminal, recorded in docs/sessions; the recordings stay true."""

import os
from pathlib import Path

import pytest

from supportcli.desk.knowledge import Knowledge, setting
from supportcli.flow import walk
from supportcli.flow.values import Raw
from supportcli.lang import Lang
from supportcli.messages import desk as say
from tests.covering import NOW
from tests.desk.recorder import Recorder
from tests.desk.terminal_screen import ENTER, ROOT, Terminal

RECORDINGS = ROOT / "docs" / "sessions"
WALKS: dict[str, tuple[str, str, Lang, str, dict[str, Raw]]] = {
    "late-top-up.zh": (
        "top-up",
        "kushen",
        "zh",
        "user",
        {
            "method": "transfer",
            "alarm": ("none",),
            "charged": "once",
            "paid_at": "昨天下午3点左右",
            "waited": "longer",
            "account": "user@example.com",
            "description": "从银行转了两千到钱包，银行已经扣款，钱包余额没变。",
            "amount": "2000",
        },
    ),
    "stolen-account.en": (
        "security",
        "kdou",
        "en",
        "user",
        {
            "signs": ("odd_login", "odd_tx"),
            "account": "user@example.com",
            "description": "Two transfers this morning that I did not make.",
            "amount": "800",
        },
    ),
    "frozen-funds-by-phone.zh": (
        "frozen",
        "kushen",
        "zh",
        "staff",
        {
            "what": "money",
            "alarm": ("none",),
            "contacted": "no",
            "account": "user@example.com",
            "description": "客户昨晚收到一笔大额转账后，余额不能动用。",
        },
    ),
}


@pytest.mark.parametrize("name", WALKS)
def test_recording(name: str, tmp_path: Path) -> None:
    flow, wallet, lang, role, answers = WALKS[name]
    known = Knowledge()
    state = walk.start(known.program(flow), setting(known.wallet(wallet), role, NOW))
    terminal = Terminal(
        Path("/dev/tty"), "start", flow, "--wallet", wallet, "--role", role,
        "--now", NOW.isoformat(), program=("-m", "supportcli"),
        LANG={"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}[lang], TZ="Asia/Shanghai",
        HOME=str(tmp_path),
    )  # fmt: skip
    recorder = Recorder(terminal, lang)
    recorder.walk(state, answers)
    recorder.until(say.REVIEW_DONE[lang])
    recorder.keep()
    terminal.keys(ENTER)
    recorder.until(say.WHICH_CHANNEL[lang])
    recorder.keep()
    terminal.keys("\x03")
    path = RECORDINGS / f"{name}.txt"
    shown = "\n\n".join(f"{'─' * 80}\n{screen}" for screen in recorder.screens) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, "utf-8")
    assert shown == path.read_text("utf-8")
