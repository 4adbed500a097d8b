"""The written texts that values are planted in: two sets, and sentences with nothing in them."""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import yaml

from supportcli.lang import LANGS, Lang
from supportcli.privacy.normalise import Span

ROOT = Path(__file__).parents[2] / "tests" / "privacy" / "templates"
SLOTS = (
    "seed key hex password pin otp cvv card id_number passport phone email iban "
    "tx address order amount time version error ticket"
).split()
SLOT = re.compile(rf"\{{({'|'.join(SLOTS)})\}}")
_BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Template:
    """A text with slots, and the language it is written in."""

    text: str
    lang: Lang
    author: str = ""


def read(root: Path, chosen: str) -> Mapping[str, Sequence[Template]]:
    """The templates of one set by class; each author has a folder."""
    found: dict[str, list[Template]] = {}
    for lang in LANGS:
        for file in sorted((root / chosen).glob(f"*/{lang}.yaml")):
            for group, texts in yaml.safe_load(file.read_text("utf-8")).items():
                found.setdefault(group, []).extend(
                    Template(text, lang, file.parent.name) for text in texts
                )
    return found


def filled(
    text: str, value: Callable[[str, str], str], frame: Callable[[str], str] = str
) -> tuple[str, list[tuple[str, Span]]]:
    """The text with its slots filled, and each slot with the place of its value.

    `value` is given the slot and the text before it; `frame` is what becomes of the text between.
    """
    done, places = "", list[tuple[str, Span]]()
    for at, piece in enumerate(SLOT.split(text)):
        start = len(done)
        done += value(piece, done) if at % 2 else frame(piece)
        if at % 2:
            places.append((piece, (start, len(done))))
    return done, places


def signed_once(value: str, before: str) -> str:
    """Without the sign it begins with, where the text has that one already."""
    sign = next((sign for sign in ("0x", "#", "+") if before.endswith(sign)), "")
    return value.removeprefix(sign)


def digest(root: Path, chosen: str) -> str:
    """Which texts a report was made with, without showing them."""
    files = sorted((root / chosen).glob("*/*.yaml"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def ordinary(root: Path, lang: Lang, count: int, chance: Random) -> Iterator[tuple[str, str]]:
    """Frames, and each filled from lists of words: sentences without any secret."""
    lists = yaml.safe_load((root / f"ordinary_{lang}.yaml").read_text("utf-8"))
    for _ in range(count):
        frame = chance.choice(lists["frames"])
        yield frame, _BLANK.sub(lambda slot: str(chance.choice(lists[slot[1]])), frame)
