"""The whole way through a fake face: wallet, problem, questions, channel, copy and save."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from supportcli.desk.ask import Move
from supportcli.desk.front import attend
from supportcli.desk.journal import Keeper
from supportcli.desk.knowledge import Knowledge
from supportcli.desk.order import Given, Order, World
from supportcli.errors import Exit
from supportcli.flow.values import Raw
from supportcli.lang import Text
from tests.covering import NOW
from tests.desk.fakes import BACK, QUIT, ListAsker, keeper

KNOWN = Knowledge()
ANSWERS: tuple[Raw, ...] = (
    "sent", ("none",), "processing", "2026-11-18 15:20", "longer", "not_helped", "not_helped",
    "user@example.com", "", "", "Still processing.", "2026111815200001", "500", "", "", "+",
)  # fmt: skip


@dataclass
class Outside:
    """What the consultation left outside: printed, noted, copied."""

    printed: list[bytes] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)
    copied: list[str] = field(default_factory=list)
    keeper: Keeper = field(default_factory=keeper)

    def run(self, asker: ListAsker, given: Given | None = None, format: str | None = None) -> Exit:
        order = Order(given or Given(), "en", "en", "user", NOW, b"0" * 16, format=format)
        world = World(
            self.printed.append,
            self.printed.append,
            self._note,
            self._copy,
            result_is_read=True,
            keeper=lambda: self.keeper,
            something_is_kept=lambda: bool(self.keeper.store.ids("")),
        )
        return attend(order, world, asker)

    def _note(self, text: Text) -> None:
        self.noted.append(text.en)

    def _copy(self, text: str) -> bool:
        self.copied.append(text)
        return True


def test_from_the_greeting_to_the_clipboard() -> None:
    world = Outside()
    replies: list[Raw | Move] = [
        "kdou",
        "transfer-missing",
        *ANSWERS,
        "web-chat",
        "copy",
        "done",
        "sent",
    ]
    asker = ListAsker(replies)
    assert world.run(asker) is Exit.DONE
    titles = [screen.title for screen in asker.screens]
    assert titles[0] == "Hello. Let us find out together what went wrong."
    assert asker.screens[0].paragraphs == (
        "Neither this tool nor support ever asks for a seed phrase, key, password or code.",
    )
    assert titles[1] == "Next: contact support" and titles[2].startswith("Best way now: ")
    assert titles[-1] == "Copied; you can paste it now."
    assert world.copied == [world.printed[0].decode()]
    assert "2026111815200001" in world.copied[0]


def test_the_channel_decides_the_layout() -> None:
    world = Outside()
    channels = {channel.kind: channel.id for channel in KNOWN.wallets["kdou"].channels}
    replies: list[Raw | Move] = [
        "kdou", "transfer-missing", *ANSWERS,
        channels["phone"], "other", channels["social"], "other", "done",
    ]  # fmt: skip
    assert world.run(ListAsker(replies)) is Exit.DONE
    phone, social, kept = (data.decode() for data in world.printed)
    assert "2026111815200001" in kept
    assert "2026 1118 1520 0001" in phone
    assert "2026" not in social and "user@example.com" not in social
    assert world.copied == []


def test_saving_asks_before_it_replaces(tmp_path: Path) -> None:
    world = Outside()
    there, free = tmp_path / "there.txt", tmp_path / "free.txt"
    there.write_text("mine", "utf-8")
    replies: list[Raw | Move] = [
        "kdou", "transfer-missing", *ANSWERS,
        "web-chat", "save", str(there), "other", str(free), "save", str(free), "replace",
        "save", str(tmp_path), BACK, "done", "sent",
    ]  # fmt: skip
    asker = ListAsker(replies)
    assert world.run(asker) is Exit.DONE
    assert there.read_text("utf-8") == "mine"
    assert free.read_bytes() == world.printed[0]
    asked = [prompt.text for prompt in asker.prompts if "already" in prompt.text]
    assert asked == [f"There is a file {path} already. Replace it?" for path in (there, free)]
    again = [prompt for prompt in asker.prompts if "which file" in prompt.text.lower()]
    assert [prompt.suggestion for prompt in again[1:]] == [
        str(there),
        again[0].suggestion,
        again[0].suggestion,
        str(tmp_path),
    ]
    assert "not a regular file" in again[-1].error


def test_back_from_the_problem_leads_to_the_wallet() -> None:
    world = Outside()
    asker = ListAsker(["kdou", BACK, "tp", "login", BACK, QUIT])
    assert world.run(asker) is Exit.DONE
    assert [prompt.where[0] for prompt in asker.prompts] == [
        "Your wallet",
        "K-Bean Wallet",
        "Your wallet",
        "TokenPocket (TP wallet)",
        "TokenPocket (TP wallet)",
        "TokenPocket (TP wallet)",
    ]
    assert world.noted == ["All right. Nothing was sent."]
    assert world.printed == []


def test_helped_means_no_summary() -> None:
    world = Outside()
    replies: list[Raw | Move] = ["kdou", "transfer-missing", *ANSWERS[:5], "helped", "+"]
    asker = ListAsker(replies)
    assert world.run(asker) is Exit.DONE
    assert asker.screens[-1].title == "Solved" and asker.screens[-1].tone == "good"
    assert world.printed == []


def test_helped_by_mistake_can_be_taken_back() -> None:
    world = Outside()
    replies: list[Raw | Move] = [
        "kdou", "transfer-missing", *ANSWERS[:5], "helped", BACK, *ANSWERS[5:], BACK, "+", "done",
    ]  # fmt: skip
    asker = ListAsker(replies)
    assert world.run(asker) is Exit.DONE
    assert [screen.title for screen in asker.screens][1:3] == ["Solved", "Next: contact support"]
    assert len(world.printed) == 1 and b"2026111815200001" in world.printed[0]


def test_a_format_on_the_command_line_skips_the_menus() -> None:
    world = Outside()
    given = Given(flow="transfer-missing", wallet="kdou")
    assert world.run(ListAsker(list(ANSWERS)), given, format="json") is Exit.DONE
    assert world.printed[0].startswith(b'{\n  "format": "supportcli.summary"')
    assert world.noted[0].startswith("Best way now: ")


def test_given_answers_are_not_asked() -> None:
    world = Outside()
    given = Given("transfer-missing", "kdou", answers={"side": "sent", "alarm": ("none",)})
    asker = ListAsker([*ANSWERS[2:], "done"])
    assert world.run(asker, given) is Exit.DONE
    assert asker.prompts[0].text.startswith("Open the transaction record")


def test_the_end_of_input_reaches_the_caller() -> None:
    with pytest.raises(EOFError):
        Outside().run(ListAsker(["kdou"]))
