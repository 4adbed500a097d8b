"""`supportcli wallet list|show`: what is on record about the wallets."""

import typer

from supportcli.cli.choices import spoken
from supportcli.cli.options import JsonOption, LangOption, WalletArgument
from supportcli.cli.streams import print_text
from supportcli.desk import wallets as desk
from supportcli.desk.envelope import envelope
from supportcli.desk.knowledge import Knowledge

app = typer.Typer(no_args_is_help=False)


@app.command("list", help="List the wallets.")
def list_(lang: LangOption = None, json: JsonOption = False) -> None:
    said = spoken(lang)
    wallets = Knowledge().wallets.values()
    if json:
        print_text([envelope("wallets", desk.list_data(wallets))])
    else:
        print_text(desk.list_lines(wallets, said))


@app.command(help="Show one wallet: channels, hours, limits, screen labels.")
def show(
    wallet: WalletArgument,
    lang: LangOption = None,
    json: JsonOption = False,
) -> None:
    said = spoken(lang)
    found = Knowledge().wallet(wallet)
    if json:
        print_text([envelope("wallet", desk.wallet_data(found))])
    else:
        print_text(desk.wallet_lines(found, said))
