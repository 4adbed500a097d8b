"""Where the flows of the tests are, and how one is checked through the public door."""

from pathlib import Path

from supportcli.errors import Problem, SupportError
from supportcli.flow.library import Library, open_library
from supportcli.flow.names import Name

FLOWS = Path(__file__).parent.parent / "flows"
OK, BAD = FLOWS / "ok", FLOWS / "bad"

# What a wallet profile brings into every flow; a few of them are enough here.
NAMES = {
    "wallet": Name("word", ("kdou", "kushen", "tp", "jisu", "generic")),
    "wallet.name": Name("text"),
    "wallet.refund_days": Name("number"),
}


def library(folder: Path) -> Library:
    return open_library(folder, NAMES)


def problems(path: Path) -> tuple[Problem, ...]:
    """What is wrong with one flow file; nothing but a SupportError may come out of it."""
    try:
        library(path.parent).check(path)
    except SupportError as error:
        return error.problems
    return ()
