"""Little flows as YAML text, loaded through the library, and the setting they are walked in."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent, indent

from supportcli import document
from supportcli.errors import Pos
from supportcli.flow import walk
from supportcli.flow.heads import flow_files, shipped
from supportcli.flow.library import Library, open_library
from supportcli.flow.model import ALWAYS, Need, Program
from supportcli.flow.names import Name
from supportcli.flow.values import FileInfo, Raw
from supportcli.flow.view import Setting
from supportcli.flow.walk import State
from supportcli.lang import Text
from supportcli.wallet.facts import load_facts
from supportcli.wallet.loader import fill_in, load_wallet, names

OK = Path(__file__).parent.parent / "flows" / "ok"
CHINA = timezone(timedelta(hours=8))
# A Friday after the National Day holiday (1 to 7 October); Saturday the 10th is worked.
NOW = datetime(2026, 10, 9, 15, 30, tzinfo=CHINA)
NAMES = {
    "wallet": Name("word", ("kdou", "tp", "generic")),
    "wallet.name": Name("text"),
    "wallet.refund_days": Name("number"),
    "wallet.reply_days": Name("number"),
}
KDOU: Mapping[str, str | Decimal | Text] = {
    "wallet": "kdou",
    "wallet.name": Text("K豆钱包", "K Bean"),
    "wallet.refund_days": Decimal(7),
    "wallet.reply_days": Text("没有记录", "not on record"),
}
SHOT = FileInfo("/shots/a.png", "a.png", 1200, "image/png", "ab" * 32)


def setting(
    now: datetime = NOW,
    role: str = "user",
    needs: tuple[Need, ...] = (),
    **given: str | Decimal | Text,
) -> Setting:
    return Setting({**KDOU, **given}, role, now, needs)


def need(item: str, *, required: bool) -> Need:
    return Need(item, required, ALWAYS, Pos("wallet.yaml"))


@cache
def library() -> Library:
    return open_library(OK, NAMES)


@cache
def example() -> Program:
    return library().program("every-feature")


def little(body: str, **others: str) -> Program:
    """The flow `little`, with `others` by id beside it; each body is what follows the title."""
    with TemporaryDirectory() as folder:
        for name, text in {"little": body, **others}.items():
            head = f"format: 1\nid: {name}\ntitle: {{zh: 小, en: Little}}\n"
            Path(folder, f"{name}.yaml").write_text(head + dedent(text), encoding="utf-8")
        return replace(library(), folder=Path(folder)).program("little")


def asking(*fields: str) -> Program:
    """One question `q` with these fields, then the outcome `done`."""
    if not fields[0].startswith("try:"):
        fields = ("text: {zh: 问, en: Ask}", *fields)
    return little(
        "start: q\nnodes:\n  q:\n"
        + indent("\n".join(("next: done", *fields)), "    ")
        + "\n  done:\n    end: resolved\n    text: {zh: 好, en: Done}\n"
    )


def walked(program: Program, *raws: Raw, world: Setting | None = None) -> State:
    """The state after these answers, one after the other."""
    state = walk.start(program, world or setting())
    for raw in raws:
        state = walk.step(state, raw)
    return state


def trail(state: State) -> list[str]:
    """The keys of the path, and where it stands now."""
    return [*(visit.key for visit in state.path), state.place.key]


def bare(state: State) -> State:
    """Without the suggestions, which are no part of where the walk stands."""
    return replace(state, kept={})


@cache
def shipped_programs() -> tuple[tuple[Program, Setting], ...]:
    """Every shipped flow with every shipped wallet it may be started for."""
    folder = shipped()
    facts = load_facts(document.read(folder / "facts.yaml"))
    paths = sorted((folder / "wallets").glob("*.yaml"))
    wallets = [load_wallet(document.read(path), facts) for path in paths]
    generic = next(wallet for wallet in wallets if wallet.id == "generic")
    filled = [fill_in(wallet, generic) for wallet in wallets]
    kinds = {str: "word", Text: "text", Decimal: "number"}
    known = {
        name: Name(
            "number" if name.removeprefix("wallet.") in wallet.limits else kinds[type(value)]
        )
        for wallet in filled
        for name, value in names(wallet).items()
    }
    flows = open_library(folder, known)
    programs = [flows.program(path.stem) for path in flow_files(flows.folder)]
    worlds = [
        Setting(
            names(wallet),
            role,
            NOW,
            tuple(need(item, required=True) for item in wallet.checklist_required),
        )
        for wallet, role in zip(filled, ("user", "staff") * len(filled), strict=False)
    ]
    return tuple(
        (program, world)
        for program in programs
        for world in worlds
        if walk.refusal(program, world) is None
    )
