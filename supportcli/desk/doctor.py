"""Looks over the installation: what is there, where things are kept, whether they are sound."""

import platform
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from os.path import lexists
from pathlib import Path
from typing import Any, Literal

from supportcli import __version__
from supportcli.desk.envelope import both
from supportcli.desk.flows import lint_paths
from supportcli.desk.keeping import history_is_on
from supportcli.desk.sealing import key_path, open_sealer
from supportcli.desk.settings import FILE, read_settings
from supportcli.errors import SupportError
from supportcli.lang import Lang, Text
from supportcli.messages import doctor as say
from supportcli.messages import store as say_store
from supportcli.store.base import Query
from supportcli.store.places import Places, places
from supportcli.workdays import last_confirmed_year

State = Literal["ok", "warning", "bad"]
Found = tuple[State, Text]

MARKS: Mapping[State, str] = {"ok": "✓", "warning": "!", "bad": "✗"}
DIRECT = (
    "typer", "rich", "questionary", "prompt_toolkit", "wcwidth", "PyYAML", "mnemonic",
    "chinesecalendar", "pyperclip", "platformdirs",
)  # fmt: skip
EXTRAS = {"images": "pillow", "postgres": "psycopg", "encrypt": "cryptography"}
SOON = timedelta(days=30)
NARROWEST = 40
PATIENCE = 3.0

# Published samples (BIP39, the Bitcoin wiki, PCI, EIP-55), and whether each has to be hidden.
SAMPLES: Mapping[str, tuple[str, bool]] = {
    "seed phrase": (
        "legal winner thank year wave sausage worth useful legal winner thank yellow",
        True,
    ),
    "private key": ("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", True),
    "card number": ("4111 1111 1111 1111", True),
    "transaction hash": (
        "tx 0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060",
        False,
    ),
    "address": ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", False),
}


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the terminal is able to do."""

    columns: int
    lines: int
    encoding: str
    colour: bool


@dataclass(frozen=True, slots=True)
class Around:
    """The surroundings to be looked over.

    `version_of` gives None for a package that is not installed; `clipboard` gives the name of
    the system's way to copy, None if there is none; `terminal` is None where there is none.
    """

    environ: Mapping[str, str]
    today: date
    flows: Path
    version_of: Callable[[str], str | None]
    redact: Callable[[str], str]
    clipboard: Callable[[], str | None]
    terminal: Terminal | None

    @property
    def places(self) -> Places:
        return places(self.environ)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check came to."""

    name: str
    state: State
    text: Text


def _installed(around: Around) -> Found:
    versions = {name: around.version_of(name) for name in DIRECT}
    missing = [name for name, version in versions.items() if version is None]
    if missing:
        return "bad", say.NOT_INSTALLED.fill(missing=", ".join(missing))
    packages = ", ".join(f"{name} {version}" for name, version in versions.items())
    python = platform.python_version()
    return "ok", say.INSTALLED.fill(version=__version__, python=python, packages=packages)


def _extra(name: str, around: Around) -> Found:
    use, version = say.EXTRAS[name], around.version_of(EXTRAS[name])
    if version is None:
        return "warning", say.NO_EXTRA.fill(name=name, use=use)
    return "ok", say.EXTRA.fill(name=name, package=f"{EXTRAS[name]} {version}", use=use)


def _folder(around: Around) -> Found:
    folder = around.places.data
    if not lexists(folder):
        return "ok", say.NO_FOLDER.fill(path=str(folder))
    if not folder.is_dir():
        return "bad", say.NOT_A_FOLDER.fill(path=str(folder))
    return _open_to_others(folder, "700") or ("ok", say.FOLDER.fill(path=str(folder)))


def _store(around: Around) -> Found:
    from supportcli.store.files import check_file, refuse_foreign
    from supportcli.store.migrations import MIGRATIONS
    from supportcli.store.salvage import examine

    path = around.places.cases
    if not lexists(path):
        return "ok", say.NO_STORE
    check_file(path)
    version = refuse_foreign(path, len(MIGRATIONS))
    count = examine(path, open_sealer(around.environ, around.places))
    text = say.STORE if version == len(MIGRATIONS) else say.STORE_OLDER
    told = text.fill(count=count, found=version, path=str(path))
    return _open_to_others(path, "600") or ("ok", told)


def _encryption(around: Around) -> Found:
    from supportcli.store.salvage import is_sealed

    key = key_path(around.environ, around.places)
    if lexists(around.places.cases) and is_sealed(around.places.cases):
        if open_sealer(around.environ, around.places) is None:
            return "bad", say.KEY_MISSING.fill(path=str(key))
        return "ok", say.ENCRYPTED.fill(path=str(key))
    if lexists(key):
        return "warning", say.UNUSED_KEY.fill(path=str(key))
    return "ok", say.NOT_ENCRYPTED


def _config(around: Around) -> Found:
    path = around.places.config / FILE
    read_settings(around.environ, around.places)
    if not path.exists():
        return "ok", say.NO_CONFIG.fill(path=str(path))
    return _open_to_others(path, "600") or ("ok", say.CONFIG.fill(path=str(path)))


def _history(around: Around) -> Found:
    return "ok", say.HISTORY_ON if history_is_on(around.places) else say.HISTORY_OFF


def _team(around: Around) -> Found:
    url = read_settings(around.environ, around.places).store
    if url is None:
        return "ok", say.NO_TEAM
    if around.version_of(EXTRAS["postgres"]) is None:
        return "bad", say_store.NO_DRIVER
    from supportcli.store.postgres import PostgresStore

    store = PostgresStore(url, PATIENCE)
    try:
        store.heads(Query(limit=1))
    finally:
        store.close()
    return "ok", say.TEAM


def _calendar(around: Around) -> Found:
    year = last_confirmed_year()
    if (around.today + SOON).year > year:
        return "bad" if around.today.year > year else "warning", say.CALENDAR_ENDS.fill(year=year)
    return "ok", say.CALENDAR.fill(year=year)


def _flows(around: Around) -> Found:
    found = lint_paths([around.flows])
    if found.problems:
        first, count = _lines(found.problems[0].line), len(found.problems)
        return "bad", say.FLOWS_BROKEN.fill(problems=count, first=first)
    origin = say.INSTALLED_FLOWS if around.flows.name == "_flows" else say.SOURCE_FLOWS
    return "ok", say.FLOWS.fill(count=found.count, origin=origin, path=str(around.flows))


def _redaction(around: Around) -> Found:
    wrong = [
        name for name, (text, secret) in SAMPLES.items() if (around.redact(text) != text) != secret
    ]
    if wrong:
        return "bad", say.REDACTION_FAILS.fill(samples=", ".join(wrong))
    return "ok", say.REDACTION.fill(count=len(SAMPLES))


def _clipboard(around: Around) -> Found:
    way = around.clipboard()
    if way is not None:
        return "ok", say.CLIPBOARD.fill(way=way)
    return "warning", say.NO_CLIPBOARD if around.terminal is None else say.CLIPBOARD_ASKS


def _terminal(around: Around) -> Found:
    terminal = around.terminal
    if terminal is None:
        return "ok", say.NO_TERMINAL
    try:
        "中文".encode(terminal.encoding)
    except (LookupError, UnicodeError):
        return "warning", say.NO_CHINESE.fill(encoding=terminal.encoding)
    if terminal.columns < NARROWEST:
        return "warning", say.NARROW.fill(columns=terminal.columns)
    return "ok", say.TERMINAL.fill(
        columns=terminal.columns,
        lines=terminal.lines,
        encoding=terminal.encoding,
        colour=say.COLOUR if terminal.colour else say.NO_COLOUR,
    )


Check = Callable[[Around], Found]

CHECKS: Mapping[str, Check] = {
    "installed": _installed,
    **{name: partial(_extra, name) for name in EXTRAS},
    "folder": _folder,
    "store": _store,
    "encryption": _encryption,
    "config": _config,
    "history": _history,
    "team": _team,
    "calendar": _calendar,
    "flows": _flows,
    "redaction": _redaction,
    "clipboard": _clipboard,
    "terminal": _terminal,
}


def look_over(around: Around, checks: Mapping[str, Check] = CHECKS) -> tuple[Finding, ...]:
    """Every check, whatever becomes of the others."""
    return tuple(Finding(name, *_guarded(name, check, around)) for name, check in checks.items())


def is_sound(findings: Iterable[Finding]) -> bool:
    """Nothing has to be mended; what is only worth knowing does not count."""
    return all(finding.state != "bad" for finding in findings)


def finding_lines(findings: tuple[Finding, ...], lang: Lang) -> Iterator[str]:
    """One line a check, and the verdict."""
    for finding in findings:
        yield f"{MARKS[finding.state]} {finding.text[lang]}"
    yield ""
    bad = sum(finding.state == "bad" for finding in findings)
    count = sum(finding.state == "warning" for finding in findings)
    if bad:
        yield say.TO_MEND.fill(bad=bad)[lang]
    else:
        yield (say.WORTH_KNOWING.fill(count=count) if count else say.ALL_WELL)[lang]


def finding_data(findings: tuple[Finding, ...]) -> dict[str, Any]:
    """For `--json`."""
    checks = [{"name": one.name, "state": one.state, "text": both(one.text)} for one in findings]
    return {"sound": is_sound(findings), "checks": checks}


def _guarded(name: str, check: Check, around: Around) -> Found:
    try:
        return check(around)
    except SupportError as error:
        return "bad", _lines(error.problems[0].line)
    except Exception as error:
        # The kind only: a message may hold what a file or a setting says.
        return "bad", say.CHECK_BROKE.fill(name=name, kind=type(error).__name__)


def _open_to_others(path: Path, mode: str) -> Found | None:
    if not path.stat().st_mode & 0o077:
        return None
    return "bad", say_store.OPEN_TO_OTHERS.fill(path=str(path), mode=mode)


def _lines(line: Callable[[Lang], str]) -> Text:
    return Text(line("zh"), line("en"))
