"""`supportcli find`: which flow fits a problem told in one's own words."""

from typing import Annotated

import typer

from supportcli.cli.choices import one_of, spoken
from supportcli.cli.nouns import NOUNS, noun_app
from supportcli.cli.options import FlowsOption, JsonOption, LangOption, WalletOption
from supportcli.cli.streams import print_text
from supportcli.desk.envelope import envelope
from supportcli.desk.find import Found, open_finder
from supportcli.desk.secrets import refused
from supportcli.errors import Exit, Problem, SupportError
from supportcli.flow.heads import read_heads, shipped
from supportcli.wallet.heads import wallet_file

LIMITS = tuple(str(number) for number in range(1, 10))

app = noun_app("find")

WordsArgument = Annotated[
    list[str], typer.Argument(metavar="WORDS...", help="What has happened, in your own words.")
]
LimitOption = Annotated[
    str, typer.Option("--limit", help="How many flows to show at most, 1 to 9.", metavar="N")
]


@app.command(help=NOUNS["find"])
def find(
    words: WordsArgument,
    wallet: WalletOption = None,
    limit: LimitOption = "3",
    lang: LangOption = None,
    json: JsonOption = False,
    flows: FlowsOption = None,
) -> None:
    """Exit 1 where nothing fits."""
    said = spoken(lang)
    if wallet is not None:
        wallet_file(shipped(), wallet)
    most = int(one_of("--limit", limit, LIMITS) or limit)
    text = " ".join(words)
    refusal = refused(text, "description")
    if refusal is not None:
        raise SupportError([Problem("find.secret", refusal)], Exit.USAGE)
    heads = read_heads(flows or shipped())
    answer = open_finder(heads).find(text, most)
    found = Found(answer, heads, wallet, flows)
    if json:
        print_text([envelope("find", found.data())])
    else:
        print_text(found.lines(said))
    if not answer.hits:
        raise typer.Exit(Exit.WARNINGS)
