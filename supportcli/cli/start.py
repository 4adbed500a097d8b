"""`supportcli start`, and what bare `supportcli` does: walk a flow, hand over the summary."""

import secrets
import sys
from datetime import datetime
from pathlib import Path

import typer

from supportcli.cli.choices import language, one_of, spoken, usage
from supportcli.cli.options import (
    AnswersOption,
    CopyOption,
    FlowsOption,
    ForceOption,
    FormatOption,
    LangOption,
    NoInputOption,
    NowOption,
    OutputOption,
    PlainOption,
    RoleOption,
    SetOption,
    StartFlowArgument,
    SummaryLangOption,
    WalletOption,
)
from supportcli.cli.streams import (
    environment,
    note,
    read_input,
    someone_is_there,
    wants_plain,
    write_out,
)
from supportcli.desk.answers import Given, merged, read_answers
from supportcli.desk.ask import Asker
from supportcli.desk.catalogue import open_catalogue
from supportcli.desk.clipboard import copy as copy_text
from supportcli.desk.consult import Consultation, Order
from supportcli.flow.model import ROLES
from supportcli.messages import cli as say
from supportcli.summary.formats import RENDERERS


def start(
    flow: StartFlowArgument = None,
    wallet: WalletOption = None,
    lang: LangOption = None,
    role: RoleOption = None,
    answers: AnswersOption = None,
    set_: SetOption = None,
    no_input: NoInputOption = False,
    now: NowOption = None,
    format: FormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    copy: CopyOption = False,
    summary_lang: SummaryLangOption = None,
    plain: PlainOption = False,
    flows: FlowsOption = None,
) -> None:
    """Collect what was given, decide who is asked, and let the desk do the rest."""
    given = merged(_given(answers), flow, wallet, lang, role, set_ or ())
    said = spoken(given.lang)
    order = Order(
        given=given,
        lang=said,
        summary_lang=language("--summary-lang", summary_lang) or said,
        role=one_of("--role", given.role, ROLES) or "user",
        now=_clock(now),
        format=one_of("--format", format, tuple(RENDERERS)),
        output=output,
        force=force,
        copy=copy,
        salt=secrets.token_bytes(16),
    )
    asker = None if no_input or not someone_is_there() else _asker(plain)
    consultation = Consultation(
        order,
        open_catalogue(flows),
        write_out=write_out,
        note=lambda text: note(text, said),
        copy=lambda text: copy_text(text, sys.stderr),
        result_is_read=sys.stdout.isatty(),
    )
    raise typer.Exit(consultation.run(asker))


def _asker(plain: bool) -> Asker:
    if plain or wants_plain(environment()):
        from supportcli.desk.plain import PlainAsker

        return PlainAsker(read_input, sys.stderr)
    from supportcli.desk.terminal import TerminalAsker

    return TerminalAsker()


def _given(source: str | None) -> Given:
    from supportcli import document

    if source is None:
        return Given()
    if source == "-":
        data = sys.stdin.buffer.read(document.MAX_BYTES + 1)
        return read_answers(document.parse(document.decode(data, "-"), "-"))
    return read_answers(document.read(Path(source)))


def _clock(found: str | None) -> datetime:
    """Always with an offset: a time without one is meant where the program runs."""
    if found is None:
        return datetime.now().astimezone()
    try:
        moment = datetime.fromisoformat(found)
        return moment if moment.tzinfo else moment.astimezone()
    except (ValueError, OverflowError, OSError):
        raise usage(say.NOW_FORM.fill(found=found[:40])) from None
