"""Which files go into a mail: bare copies of pictures, and an original only if its owner agrees."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from supportcli.desk.ask import Asker, Choice
from supportcli.desk.deliver import Parcel
from supportcli.desk.files import Enclosure, read_attachment
from supportcli.desk.menu import choose
from supportcli.flow.values import FileInfo
from supportcli.lang import Lang, Text
from supportcli.messages import files as say

Strip = Callable[[bytes, FileInfo], bytes | None]

LEAVE, ATTACH = "leave", "attach"

# What opens a file goes by the end of its name, so that must say what is inside.
SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "image/heic": (".heic", ".heif"),
    "image/bmp": (".bmp",),
    "application/pdf": (".pdf",),
}


@dataclass(frozen=True, slots=True)
class Consent:
    """Who decides about originals: `agreed` beforehand, else the asker; with neither it is no."""

    asker: Asker | None
    lang: Lang
    agreed: bool
    may_go_back: bool = False

    def ask(self, files: Iterable[FileInfo]) -> bool | None:
        """Whether these go as they are; None for back."""
        if self.agreed or self.asker is None:
            return self.agreed
        reply = choose(
            self.asker,
            self.lang,
            (say.HEADER_ENCLOSE[self.lang],),
            say.ENCLOSE_TEXT.fill(names=_names(files)),
            say.ENCLOSE_HELP,
            tuple(Choice(value, text[self.lang]) for value, text in say.ENCLOSE_CHOICES.items()),
            may_go_back=self.may_go_back,
            suggestion=LEAVE,
        )
        return None if reply is None else reply == ATTACH


def enclose(parcel: Parcel, strip: Strip, consent: Consent) -> Parcel | None:
    """The parcel with its files; None for back. SupportError: one can no longer be read."""
    found = {file: _enclosure(file, strip) for file in parcel.case.attachments}
    originals = [file for file, one in found.items() if not one.bare]
    agreed = consent.ask(originals) if originals else False
    if agreed is None:
        return None
    inside = {file: one for file, one in found.items() if one.bare or agreed}
    return replace(parcel, enclosed=inside)


def told(parcel: Parcel, *, asked: bool = True) -> tuple[Text, ...]:
    """What became of the files, in a sentence each; who was not `asked` learns what can be done."""
    copies = [file for file, one in parcel.enclosed.items() if one.bare]
    left = [file for file in parcel.case.attachments if file not in parcel.enclosed]
    return (
        *([say.ENCLOSED_COPIES.fill(names=_names(copies))] if copies else ()),
        *([say.LEFT_OUT.fill(names=_names(left))] if left else ()),
        *([say.ATTACH_HOW] if left and not asked else ()),
    )


def _enclosure(file: FileInfo, strip: Strip) -> Enclosure:
    data = read_attachment(file)
    copy = strip(data, file)
    inside = data if copy is None else copy
    suffixes = SUFFIXES[file.mime]
    fits = PurePath(file.name).suffix.lower() in suffixes
    info = replace(
        file,
        name=file.name if fits else file.name + suffixes[0],
        size=len(inside),
        sha256=hashlib.sha256(inside).hexdigest(),
    )
    return Enclosure(info, inside, bare=copy is not None)


def _names(files: Iterable[FileInfo]) -> Text:
    names = [file.name for file in files]
    return Text("、".join(names), ", ".join(names))
