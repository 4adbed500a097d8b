"""No secret is left anywhere: wherever it is typed, however the program ends, whatever fails."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from benchmarks.crash.canary import search
from benchmarks.crash.secrets import KINDS, canaries, found, spellings
from supportcli.case.record import fold
from supportcli.cli.boundary import guarded
from supportcli.desk.ask import Move, Prompt, Reply, Screen
from supportcli.desk.front import attend
from supportcli.desk.order import Given, Order, World
from supportcli.errors import Exit
from supportcli.flow.values import Raw
from supportcli.store.base import Query
from supportcli.store.memory import MemoryStore
from tests.covering import NOW
from tests.crash.walk import SCRIPT
from tests.desk.fakes import ListAsker, keeper

ONE_EACH = 11
RESIDENT = "11010519491231002X"
"""The example of GB 11643."""
KEYS = (
    "side alarm back alarm status sent_at waited look_again restricted "
    "account nickname registered_on description transaction_id amount screenshots contact_back"
).split()
"""What the replies of the walk answer."""
SECRET = "Hunter2xyz!"
PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow"


def test_one_secret_in_every_way_and_none_is_found() -> None:
    done = search(ONE_EACH, skipped=5)
    assert set(done.planted.values()) == {1} and len(done.planted) == ONE_EACH
    assert [str(hit) for hit in done.hits] == []
    assert done.files > 5


@pytest.mark.parametrize("number", range(len(KINDS)))
def test_a_secret_that_is_there_is_found(number: int) -> None:
    canary = list(zip(range(len(KINDS)), canaries(Random(7)), strict=False))[number][1]
    written = [data for _, data in spellings(canary.sentence)]
    assert all(found(canary, b"<" + data + b">") for data in written)
    assert not found(canary, b"It is still processing. 2026-11-20T06:20:00.482913")


@pytest.mark.parametrize("key", ["nickname", "transaction_id", "contact_back"])
def test_who_someone_is_stays_in_no_field_that_finds_a_case(key: str) -> None:
    kept, given = keeper(), list(SCRIPT)
    given[KEYS.index(key)] = f"my ID number is {RESIDENT}, mail me at user@example.com"
    world = World(
        lambda _: None, lambda _: None, lambda _: None, lambda _: True, result_is_read=True,
        keeper=lambda: kept, something_is_kept=lambda: False,
    )  # fmt: skip
    order = Order(Given("transfer-missing", "kdou"), "en", "en", "user", NOW, b"0" * 16)
    attend(order, world, ListAsker(given))
    record = fold(kept.store.events(kept.store.heads(Query())[0].id))
    text = "my ID number is [hidden: ID number #1], mail me at user@example.com"
    assert record.answers[f"checklist.{key}"] == text


class FailingAsker(ListAsker):
    """Has read a secret, and fails with it in its hands."""

    def ask(self, prompt: Prompt) -> Reply:
        typed = [PHRASE, SECRET]
        if len(self.prompts) == 9:
            raise RuntimeError(f"could not draw {typed}")
        return super().ask(prompt)


class FailingScreen(ListAsker):
    def show(self, screen: Screen) -> None:
        raise ValueError(f"{SECRET} does not fit")


class FailingStore(MemoryStore):
    def append(self, *given: object, **more: object) -> None:
        raise KeyError(f"INSERT INTO events VALUES ('{PHRASE}', '{SECRET}')", given)


def failing(secret: str) -> Callable[..., object]:
    def fail(*given: object) -> object:
        local = [secret, given]
        raise OSError(f"/tmp/{local[0]}: no such file", given)

    return fail


BROKEN: dict[str, Callable[[World, ListAsker], tuple[World, ListAsker]]] = {
    "asker": lambda world, asker: (world, FailingAsker(asker.replies)),
    "screen": lambda world, asker: (world, FailingScreen(asker.replies)),
    "store": lambda world, asker: (replace(world, keeper=lambda: keeper(FailingStore())), asker),
    "opening": lambda world, asker: (replace(world, keeper=failing(SECRET)), asker),
    "lock": lambda world, asker: (
        replace(world, keeper=lambda: keeper(hold=failing(PHRASE))),  # type: ignore[arg-type]
        asker,
    ),
    "output": lambda world, asker: (replace(world, preview=failing(SECRET)), asker),  # type: ignore[arg-type]
    "clipboard": lambda world, asker: (replace(world, copy=failing(SECRET)), asker),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("layer", BROKEN)
def test_what_fails_says_nothing_of_what_it_held(
    layer: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[Raw | Move] = list(SCRIPT)
    # It is refused, and the question asked again.
    given.insert(given.index("Still processing."), f"Stuck. My password is {SECRET}")
    kept = keeper()
    world = World(
        lambda _: None, lambda _: None, lambda _: None, lambda _: True, result_is_read=True,
        keeper=lambda: kept, something_is_kept=lambda: False,
    )  # fmt: skip
    world, asker = BROKEN[layer](world, ListAsker(given))
    order = Order(Given("transfer-missing", "kdou"), "en", "en", "user", NOW, b"0" * 16)
    monkeypatch.chdir(tmp_path)
    assert guarded(lambda: attend(order, world, asker), "en") == Exit.INTERNAL
    streams = "".join(capfd.readouterr())
    assert streams.startswith("internal error") and len(streams.splitlines()) == 1
    for word in (SECRET, *PHRASE.split()):
        assert word not in streams
    assert list(tmp_path.iterdir()) in ([], [tmp_path / "home"])
