"""What was asked for on the command line and given in an answers file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from supportcli.desk.files import bare_copy
from supportcli.errors import Pos
from supportcli.flow.values import FileInfo, Raw
from supportcli.lang import Lang, Text

# journal.Keeper, which the first question does not wait for.
LazyKeeper = Any


@dataclass(frozen=True, slots=True)
class Given:
    """What was given beforehand: answers by key, and where each of them stands."""

    flow: str | None = None
    wallet: str | None = None
    lang: str | None = None
    role: str | None = None
    answers: Mapping[str, Raw] = field(default_factory=dict)
    places: Mapping[str, Pos] = field(default_factory=dict)
    pos: Pos | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted. `salt` is random and never stored: it numbers what is hidden."""

    given: Given
    lang: Lang
    summary_lang: Lang
    role: str
    now: datetime
    salt: bytes
    format: str | None = None
    output: Path | None = None
    force: bool = False
    copy: bool = False
    attach_originals: bool = False
    flows: Path | None = None

    @property
    def handed_over(self) -> bool:
        """Whether it was said beforehand what becomes of the summary."""
        return bool(self.format or self.output or self.copy)


@dataclass(frozen=True, slots=True)
class World:
    """What the desk may do outside. `result_is_read`: a person sees the standard output.

    `preview` shows the same as `write_out`, laid out for reading.
    `keeper` opens the store when it is first wanted. `strip` gives the picture alone, or None
    where it cannot be had without the rest of the file.
    """

    write_out: Callable[[bytes], None]
    preview: Callable[[bytes], None]
    note: Callable[[Text], None]
    copy: Callable[[str], bool | None]
    result_is_read: bool
    keeper: Callable[[], LazyKeeper]
    something_is_kept: Callable[[], bool]
    strip: Callable[[bytes, FileInfo], bytes | None] = bare_copy
