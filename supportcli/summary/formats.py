"""The formats a summary comes in; the command line takes its choices from this table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from supportcli.summary import chat, html, json_, markdown, phone, social, text
from supportcli.summary.model import Summary


@dataclass(frozen=True, slots=True)
class Renderer:
    """`render` gives UTF-8 that ends with one line break; `suffix` goes at the end of a file name.

    `style` is letter, talk or call; without one the channel decides. `public`: safe for strangers
    to read. `files`: carries attachments.
    """

    render: Callable[[Summary], bytes]
    suffix: str
    style: str | None = None
    public: bool = False
    files: bool = False


def _mail(summary: Summary) -> bytes:
    # The mail library takes longer to load than all other renderers together.
    from supportcli.summary import eml

    return eml.render(summary)


RENDERERS: Mapping[str, Renderer] = MappingProxyType(
    {
        "text": Renderer(text.render, ".txt"),
        "markdown": Renderer(markdown.render, ".md"),
        "html": Renderer(html.render, ".html"),
        "eml": Renderer(_mail, ".eml", style="letter", files=True),
        "json": Renderer(json_.render, ".json", style="letter"),
        "chat": Renderer(chat.render, ".txt", style="talk"),
        "phone": Renderer(phone.render, ".txt", style="call"),
        "social": Renderer(social.render, ".txt", style="public", public=True),
    }
)
