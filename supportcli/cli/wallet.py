"""`supportcli wallet list|show`: what is on record about the wallets."""

from supportcli.cli.choices import spoken
from supportcli.cli.nouns import noun_app
from supportcli.cli.options import JsonOption, LangOption, SourcesOption, WalletArgument
from supportcli.cli.streams import print_text
from supportcli.desk import wallets as desk
from supportcli.desk.envelope import envelope
from supportcli.desk.knowledge import Knowledge
from supportcli.desk.sources import citation_lines, wallet_citations

app = noun_app("wallet")


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
    sources: SourcesOption = False,
    lang: LangOption = None,
    json: JsonOption = False,
) -> None:
    said = spoken(lang)
    known = Knowledge()
    found = known.wallet(wallet)
    if json:
        print_text([envelope("wallet", desk.wallet_data(found))])
    else:
        print_text(desk.wallet_lines(found, said))
        if sources:
            print_text(citation_lines(wallet_citations(found), known.facts, said))
