"""`supportcli sync`: send to the team what is only on this machine yet."""

import typer

from supportcli.case.event import time_text
from supportcli.cli.choices import spoken
from supportcli.cli.nouns import NOUNS, noun_app
from supportcli.cli.options import JsonOption, LangOption
from supportcli.cli.streams import environment, note, print_text
from supportcli.desk.envelope import envelope
from supportcli.desk.sealing import open_sealer
from supportcli.desk.settings import read_settings
from supportcli.desk.team import address_of, open_team
from supportcli.errors import Exit
from supportcli.messages import store as say
from supportcli.store.places import places

app = noun_app("sync")


@app.command(help=NOUNS["sync"])
def sync(lang: LangOption = None, json: JsonOption = False) -> None:
    """Exit code 1 if something came too late and was kept as a note instead."""
    said, folder = spoken(lang), places(environment())
    address = address_of(read_settings(environment(), folder))
    sealer = open_sealer(environment(), folder)
    store = open_team(address, folder, lambda text: note(text, said), sealer)
    try:
        done = store.sync()
    finally:
        store.close()
    if json:
        refused = [
            {
                "case": one.ours.case_id,
                "key": one.ours.data.get("key"),
                "by": one.theirs.by,
                "at": time_text(one.theirs.at),
            }
            for one in done.refused
        ]
        print_text([envelope("sync", {"sent": done.sent, "refused": refused})])
    else:
        text = say.SYNCED.fill(count=done.sent) if done.sent else say.NOTHING_TO_SYNC
        print_text([text[said]])
    if done.refused:
        raise typer.Exit(Exit.WARNINGS)
