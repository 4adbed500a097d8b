"""`supportcli redact`: a filter that hides secrets in any text, and says what it hid."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from supportcli.cli.choices import spoken, usage
from supportcli.cli.nouns import NOUNS, noun_app
from supportcli.cli.options import ForceOption, LangOption
from supportcli.cli.streams import note, print_text, report, write_out
from supportcli.desk.envelope import envelope
from supportcli.desk.output import new_file
from supportcli.desk.redact import (
    Job,
    opened,
    redact_stream,
    report_data,
    report_line,
    verdict,
    warning,
)
from supportcli.errors import Exit, Problem, SupportError
from supportcli.lang import Lang
from supportcli.messages import cli as say
from supportcli.messages import desk as say_desk
from supportcli.privacy.stream import Place

app = noun_app("redact")

TextArgument = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        help="Text to redact; standard input if it is - or left out.",
        show_default=False,
    ),
]
ReportOption = Annotated[
    bool,
    typer.Option(
        "--report", help="Say on standard error what was hidden and where, never the text itself."
    ),
]
ReportJsonOption = Annotated[
    bool, typer.Option("--json", help="Print a JSON report instead of the text.")
]
PublicOption = Annotated[
    bool,
    typer.Option(
        "--public", help="For a public post: also hide hashes, addresses and order numbers."
    ),
]
CheckOption = Annotated[
    bool,
    typer.Option(
        "--check", help="Print no text; exit 1 if anything was found or could not be read."
    ),
]
TextOutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", help="Write the text to a file instead of standard output.",
        metavar="FILE",
    ),
]  # fmt: skip


@app.command(help=NOUNS["redact"])
def redact(
    file: TextArgument = "-",
    report_: ReportOption = False,
    json: ReportJsonOption = False,
    public: PublicOption = False,
    check: CheckOption = False,
    lang: LangOption = None,
    output: TextOutputOption = None,
    force: ForceOption = False,
) -> None:
    """Nobody is asked: what may be a secret is hidden."""
    said = spoken(lang)
    if check and output:
        raise usage(say.CHECK_WRITES_NOTHING)
    job = Job(file, said, os.urandom(16), public)
    places: list[Place] = []

    def found(place: Place) -> None:
        if report_:
            report([report_line(file, place)], said)
        if json:
            places.append(place)

    with _input(file, said) as stream, _sink(output, force=force, text=not (json or check)) as sink:
        tally = redact_stream(stream, job, sink, found)
    warned = warning(job, tally)
    if warned:
        report([warned], said)
    if json:
        print_text([envelope("redact", report_data(file, tally, places))])
    elif check:
        note(verdict(tally, reported=report_), said)
    elif output is not None:
        note(say_desk.WRITTEN.fill(path=str(output.absolute())), said)
    if check and (tally.total or tally.undecodable):
        raise typer.Exit(Exit.WARNINGS)


@contextmanager
def _input(file: str, lang: Lang) -> Iterator[BinaryIO]:
    if file != "-":
        with opened(Path(file)) as stream:
            yield stream
        return
    try:
        if sys.stdin.isatty():
            note(say.PASTE_HERE, lang)
        stream = sys.stdin.buffer
    except (ValueError, AttributeError):
        problem = Problem("redact.no_input", say.NO_INPUT_TEXT)
        raise SupportError([problem], Exit.INPUT_NEEDED) from None
    yield stream


@contextmanager
def _sink(output: Path | None, *, force: bool, text: bool) -> Iterator[Callable[[bytes], object]]:
    """Where the redacted text goes: a file, standard output, or nowhere."""
    if output is not None:
        with new_file(output, force=force) as write:
            yield write
    else:
        yield write_out if text else len
