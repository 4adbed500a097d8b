"""Two weeks of one case, told by the commands themselves: every message compared whole."""

import os
import re
from pathlib import Path

import pytest

from supportcli.lang import LANGS, Lang
from tests.cli.conftest import Command

GOLDEN = Path(__file__).parent.parent / "golden" / "story"
SAID = {
    "zh": {
        "promise": "48小时内",
        "note": "银行说没有收到这笔钱",
        "second": "三个工作日内",
    },
    "en": {
        "promise": "within 48 h",
        "note": "The bank says that nothing has come in",
        "second": "3 working days",
    },
}
STORY: tuple[tuple[str, ...], ...] = (
    ("2026-11-02T10:00", "start", "--answers", "{file}", "--no-input", "--format", "chat"),
    ("2026-11-02T10:05", "render", "{id}", "--channel", "web-chat", "--sent"),
    ("2026-11-02T10:30", "ticket", "{id}", "KD-20261102-77"),
    ("2026-11-02T10:31", "promise", "{id}", "{promise}"),
    ("2026-11-03T09:00", "due"),
    ("2026-11-05T09:00", "due"),
    ("2026-11-05T09:10", "note", "{id}", "{note}"),
    ("2026-11-05T09:12", "follow-up", "{id}", "--channel", "email", "--format", "text", "--sent"),
    ("2026-11-05T15:00", "promise", "{id}", "{second}"),
    ("2026-11-11T09:00", "due"),
    ("2026-11-11T09:05", "escalate", "{id}", "--sent"),
    ("2026-11-12T09:05", "escalate", "{id}", "--format", "markdown", "--sent"),
    ("2026-11-13T09:05", "escalate", "{id}", "--sent"),
    ("2026-11-14T09:05", "escalate", "{id}", "--sent"),
    ("2026-11-16T11:00", "close", "{id}", "--result", "solved"),
    ("2026-11-16T11:05", "rate", "{id}", "--score", "speed=2", "--score", "solved=5"),
    ("", "show", "{id}"),
    ("", "list"),
)


@pytest.mark.parametrize("lang", LANGS)
def test_a_late_withdrawal_from_the_first_message_to_the_rating(
    command: Command, lang: Lang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", {"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}[lang])
    file = tmp_path / "late.yaml"
    file.write_text((GOLDEN / "late.yaml").read_text("utf-8"), "utf-8")
    words = {"file": str(file), **SAID[lang]}
    told: list[str] = []
    for when, noun, *rest in STORY:
        arguments = [noun, *(word.format(**words) for word in rest)]
        clock = ["--now", f"{when}+08:00"] if when else []
        silent = ["--no-input"] if noun in ("follow-up", "escalate") else []
        case = [] if noun == "start" else ["case"]
        result = command(*case, *arguments, *silent, *clock)
        assert result.code == 0, result.err
        if noun == "start":
            words["id"] = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", result.err)[0]  # type: ignore[index]
        shown = " ".join(["supportcli", *case, noun, *rest])
        told.append(f"## {when[:10]} $ {shown}\n{result.out}{result.err}")
    whole = "\n".join(told).replace(words["id"], "CASE").replace(str(file), "late.yaml")
    golden = GOLDEN / f"{lang}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(whole, "utf-8")
    assert whole == golden.read_text("utf-8")
