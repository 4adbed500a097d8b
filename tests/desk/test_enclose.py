"""What a draft carries: bare copies, originals only with consent, and told either way."""

import hashlib
import io
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from PIL import Image

from supportcli.desk.ask import Move, Prompt, Reply
from supportcli.desk.enclose import SUFFIXES, Consent
from supportcli.desk.files import SIGNATURES, bare_copy
from supportcli.desk.front import attend
from supportcli.desk.order import Given, Order, World
from supportcli.errors import Exit
from supportcli.flow.values import FileInfo, Raw
from supportcli.lang import Text
from tests.covering import NOW
from tests.desk.fakes import BACK, ListAsker, keeper
from tests.desk.pictures import SECRET, drawn, telling

ANSWERS: dict[str, Raw] = {
    "side": "sent", "alarm": ("none",), "status": "processing", "sent_at": "2026-11-18 15:20",
    "waited": "longer", "look_again": "not_helped", "restricted": "not_helped",
    "account": "user@example.com",
    "description": "Still processing.", "transaction_id": "2026111815200001", "amount": "500",
    "contact_back": "",
}  # fmt: skip
PDF = b"%PDF-1.7 made at home"
Strip = Callable[[bytes, FileInfo], bytes | None]


def no_pillow(data: bytes, info: FileInfo) -> bytes | None:
    return None


@dataclass
class Desk:
    """One order, and what it left outside."""

    strip: Strip = bare_copy
    attach_originals: bool = False
    printed: list[bytes] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)

    def serve(self, *files: Path, asker: ListAsker | None, format: str | None = "eml") -> None:
        answers = {**ANSWERS, "screenshots": tuple(map(str, files))}
        order = Order(
            Given("transfer-missing", "generic", answers=answers),
            *("en", "en", "user", NOW, b"0" * 16),
            format=format,
            attach_originals=self.attach_originals,
        )
        world = World(
            self.printed.append,
            self.printed.append,
            self._note,
            self._copy,
            result_is_read=True,
            keeper=keeper,
            something_is_kept=lambda: False,
            strip=self.strip,
        )
        assert attend(order, world, asker) is Exit.DONE

    def _note(self, text: Text) -> None:
        self.noted.append(text.en)

    def _copy(self, text: str) -> bool:
        return True


def attached(mail: bytes) -> dict[str, bytes]:
    message = message_from_bytes(mail, policy=policy.default)
    return {
        str(part.get_filename()): content
        for part in message.iter_attachments()
        if isinstance(content := part.get_payload(decode=True), bytes)
    }


def words(mail: bytes) -> str:
    body = message_from_bytes(mail, policy=policy.default).get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]


@pytest.fixture
def shot(tmp_path: Path) -> Path:
    path = tmp_path / "shot.jpg"
    path.write_bytes(telling("JPEG", orientation=6))
    os.utime(path, ns=(1_000, 2_000))
    return path


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.pdf"
    path.write_bytes(PDF)
    return path


def test_the_draft_carries_the_copy_and_describes_it(shot: Path) -> None:
    before, desk = shot.read_bytes(), Desk()
    desk.serve(shot, asker=None)
    (mail,) = desk.printed
    (copy,) = attached(mail).values()
    assert list(attached(mail)) == ["shot.jpg"]
    assert SECRET.encode() not in copy and dict(Image.open(io.BytesIO(copy)).getexif()) == {}
    assert Image.open(io.BytesIO(copy)).size == (32, 64)
    assert digest(copy) in words(mail) and digest(before) not in words(mail)
    assert shot.read_bytes() == before and shot.stat().st_mtime_ns == 2_000
    assert desk.noted[0] == (
        "Attached as a copy without location data: shot.jpg. The original is untouched."
    )


def test_other_formats_name_the_users_own_file(shot: Path) -> None:
    desk = Desk()
    desk.serve(shot, asker=None, format="text")
    assert f"SHA-256 begins {digest(shot.read_bytes())}" in desk.printed[0].decode()
    assert "(sent separately)" in desk.printed[0].decode()
    assert not any("shot.jpg" in note for note in desk.noted)


@pytest.mark.parametrize("strip", [bare_copy, no_pillow])
def test_nobody_to_ask_means_left_out_and_said(strip: Strip, paper: Path) -> None:
    desk = Desk(strip)
    desk.serve(paper, asker=None)
    (mail,) = desk.printed
    assert attached(mail) == {}
    assert f"SHA-256 begins {digest(PDF)} (sent separately)" in words(mail)
    assert desk.noted[:2] == [
        "Not attached, only named: paper.pdf. It may hold the place and time it was made, or by "
        "whom.",
        "For clean copies of pictures: pip install 'supportcli[images]'. "
        "To attach files as they are: --attach-originals.",
    ]


def test_the_option_attaches_what_cannot_be_copied_and_only_that(shot: Path, paper: Path) -> None:
    desk = Desk(attach_originals=True)
    desk.serve(shot, paper, asker=None)
    files = attached(desk.printed[0])
    assert files["paper.pdf"] == PDF and files["shot.jpg"] != shot.read_bytes()
    assert not any("Not attached" in note for note in desk.noted)


@pytest.mark.parametrize("format", [None, "eml"])
def test_without_pillow_one_is_asked_and_the_first_choice_is_no(
    format: str | None, shot: Path
) -> None:
    replies: dict[str | None, list[Raw | Move]] = {
        "eml": ["+", "leave"],
        None: ["+", "email", "leave", "done"],
    }
    asker, desk = ListAsker(replies[format]), Desk(no_pillow)
    desk.serve(shot, asker=asker, format=format)
    (prompt,) = [prompt for prompt in asker.prompts if "Attach them as they are?" in prompt.text]
    assert "shot.jpg" in prompt.text and "pip install" in prompt.help
    assert [choice.value for choice in prompt.choices] == ["leave", "attach"]
    assert prompt.suggestion == "leave"
    assert prompt.may_go_back is (format is None)
    if format == "eml":
        assert attached(desk.printed[0]) == {}


def test_with_consent_the_original_goes(shot: Path, tmp_path: Path) -> None:
    out = tmp_path / "draft.eml"
    replies: list[Raw | Move] = ["+", "email", "attach", "save", str(out), "done", "sent"]
    Desk(no_pillow).serve(shot, asker=ListAsker(replies), format=None)
    assert attached(out.read_bytes()) == {"shot.jpg": shot.read_bytes()}


def test_the_wizard_shows_what_the_draft_says(shot: Path, paper: Path, tmp_path: Path) -> None:
    out = tmp_path / "draft.eml"
    replies: list[Raw | Move] = ["+", "email", "leave", "save", str(out), "done", "sent"]
    asker, desk = ListAsker(replies), Desk()
    desk.serve(shot, paper, asker=asker, format=None)
    assert list(attached(out.read_bytes())) == ["shot.jpg"]
    assert desk.printed[0].decode().splitlines() == words(out.read_bytes()).splitlines()
    (told,) = [screen for screen in asker.screens if screen.title == "Attachments"]
    assert told.paragraphs == (
        "Attached as a copy without location data: shot.jpg. The original is untouched.",
        "Not attached, only named: paper.pdf. It may hold the place and time it was made, or by "
        "whom.",
    )


def test_back_from_the_question_leads_to_the_channels(paper: Path) -> None:
    asker, desk = ListAsker(["+", "email", BACK, "done"]), Desk()
    desk.serve(paper, asker=asker, format=None)
    assert asker.prompts[-1].text == asker.prompts[-3].text
    assert asker.screens[-1].title != "Attachments"


def test_a_file_that_is_gone_does_not_cost_the_answers(shot: Path) -> None:
    class Deleting(ListAsker):
        def ask(self, prompt: Prompt) -> Reply:
            if len(self.replies) == 2:
                shot.unlink()
            return super().ask(prompt)

    asker, desk = Deleting(["+", "email", "done"]), Desk()
    desk.serve(shot, asker=asker, format=None)
    (warned,) = [screen for screen in asker.screens if screen.tone == "warn"]
    assert warned.title == "No draft was made: a file cannot be attached"
    assert warned.paragraphs == (f"{shot} cannot be found or opened",)
    assert b"2026111815200001" in desk.printed[0]


@pytest.mark.parametrize(
    ("name", "sent_as"),
    [("a.PNG", "a.PNG"), ("a", "a.png"), ("a.html", "a.html.png"), ("a.jpg", "a.jpg.png")],
)
def test_the_name_says_what_is_inside(name: str, sent_as: str, tmp_path: Path) -> None:
    path, desk = tmp_path / name, Desk()
    path.write_bytes(drawn("PNG"))
    desk.serve(path, asker=None)
    assert list(attached(desk.printed[0])) == [sent_as]


def test_two_files_with_one_content_keep_their_names(tmp_path: Path) -> None:
    paths, desk = (tmp_path / "a.png", tmp_path / "b.png"), Desk()
    for path in paths:
        path.write_bytes(drawn("PNG"))
    desk.serve(*paths, asker=None)
    assert list(attached(desk.printed[0])) == ["a.png", "b.png"]


def test_every_type_that_is_taken_has_a_suffix() -> None:
    assert set(SUFFIXES) == {mime for _, mime in SIGNATURES}


def test_nobody_and_no_word_means_no() -> None:
    assert Consent(None, "en", agreed=False).ask(()) is False


def test_who_said_yes_beforehand_is_not_asked(paper: Path) -> None:
    asker, desk = ListAsker(["+"]), Desk(attach_originals=True)
    desk.serve(paper, asker=asker)
    assert len(asker.prompts) == 1
    assert attached(desk.printed[0]) == {"paper.pdf": PDF}
