"""`supportcli contact`: which channel to use now, and why."""

from supportcli.cli.choices import clock, one_of, spoken
from supportcli.cli.nouns import NOUNS, noun_app
from supportcli.cli.options import (
    ComplexityOption,
    ContactFlowArgument,
    FlowsOption,
    JsonOption,
    LangOption,
    NowOption,
    UrgencyOption,
    WalletNeededOption,
)
from supportcli.cli.streams import print_text
from supportcli.desk.contact import contact_data, contact_lines
from supportcli.desk.envelope import envelope
from supportcli.desk.knowledge import Knowledge
from supportcli.flow.model import URGENCIES
from supportcli.wallet.advice import COMPLEXITIES, advise

app = noun_app("contact")


@app.command(help=NOUNS["contact"])
def contact(
    wallet: WalletNeededOption,
    flow: ContactFlowArgument = None,
    urgency: UrgencyOption = None,
    complexity: ComplexityOption = None,
    now: NowOption = None,
    lang: LangOption = None,
    json: JsonOption = False,
    flows: FlowsOption = None,
) -> None:
    """A flow brings its own urgency; what is said on the command line goes before it."""
    said = spoken(lang)
    known = Knowledge(flows)
    profile = known.wallet(wallet)
    default = known.program(flow).flow.urgency if flow else "normal"
    advice = advise(
        profile,
        clock(now),
        urgency=one_of("--urgency", urgency, URGENCIES) or default,
        complexity=one_of("--complexity", complexity, COMPLEXITIES) or "simple",
    )
    if json:
        print_text([envelope("contact", contact_data(profile, advice))])
    else:
        print_text(contact_lines(profile, advice, said))
