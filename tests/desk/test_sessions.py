"""Three whole walks on a real terminal, recorded in docs/sessions; the recordings stay true."""

import os
from pathlib import Path

import pytest

from supportcli.desk.knowledge import Knowledge, setting
from supportcli.flow import walk
from supportcli.flow.parse import visible_options
from supportcli.flow.values import Raw, Unknown
from supportcli.flow.walk import State
from supportcli.lang import Lang
from supportcli.messages import desk as say
from supportcli.messages import terminal as say_terminal
from tests.covering import NOW
from tests.desk.terminal_screen import DOWN, ENTER, ROOT, Terminal

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


class Recorder:
    """Presses the keys that give the answers, and keeps every screen on the way."""

    def __init__(self, terminal: Terminal, lang: Lang) -> None:
        self.terminal = terminal
        self.lang = lang
        self.screens: list[str] = []

    def until(self, words: str) -> None:
        """The next screen that holds the words; what wants to be read first is read."""
        more = say_terminal.PAUSE[self.lang]
        while True:
            lines = self.terminal.wait(
                # The footer is drawn last.
                lambda shown: (words in shown and "Ctrl-C" in shown) or more in shown
            )
            if more not in "\n".join(lines):
                return
            self.keep()
            self.terminal.keys(ENTER)
            self.terminal.wait(lambda shown: more not in shown)

    def keep(self) -> None:
        self.screens.append("\n".join(self.terminal.lines()))

    def answer(self, state: State, answers: dict[str, Raw]) -> State:
        """One question, by the keys a person would press."""
        question = state.pending
        assert question is not None
        raw = answers.get(question.id, "")
        values = [option.value for option in visible_options(question, state.view)]
        if question.kind == "many":
            assert isinstance(raw, tuple)
            at = 0
            for value in (value for value in values if value in raw):
                self.terminal.keys(*[DOWN] * (values.index(value) - at), " ")
                at = values.index(value)
            self.terminal.wait(lambda shown: shown.count("[x]") == len(raw))
            self.keep()
            self.terminal.keys(ENTER)
        elif values:
            raw = raw or ("not_helped" if question.kind == "step" else values[0])
            self.terminal.keys(*[DOWN] * values.index(str(raw)))
            chosen = next(option for option in question.options if option.value == raw)
            label = state.view.fill(chosen.label)[self.lang]
            self.terminal.wait(lambda shown: f"> {label[:20]}" in shown)
            self.keep()
            self.terminal.keys(ENTER)
        else:
            self.keep()
            self.terminal.keys(*([str(raw)] if raw else []), ENTER)
            if not raw and question.required:
                raw = Unknown()
        after = walk.step(state, raw)
        assert after.error is None, (question.id, raw, after.error)
        return after


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
    while state.pending is not None:
        recorder.until(say.STEP_NUMBER.fill(number=len(state.path) + 1)[lang])
        state = recorder.answer(state, answers)
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
