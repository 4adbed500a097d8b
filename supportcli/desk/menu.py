"""A menu of the program's own, asked like any question."""

from supportcli.desk.ask import Answered, Asker, Choice, Move, Prompt, QuitError
from supportcli.lang import Lang, Text


def choose(
    asker: Asker,
    lang: Lang,
    where: tuple[str, ...],
    text: Text,
    help: Text,
    choices: tuple[Choice, ...],
    *,
    may_go_back: bool = True,
    suggestion: str | None = None,
    free: bool = False,
) -> str | None:
    """One menu: the value chosen (or, where it is `free`, words of one's own), None for back."""
    prompt = Prompt(
        "one",
        lang,
        where,
        text[lang],
        help=help[lang],
        choices=choices,
        may_go_back=may_go_back,
        suggestion=suggestion,
        free=free,
    )
    reply = asker.ask(prompt)
    if reply is Move.QUIT:
        raise QuitError
    return str(reply.raw) if isinstance(reply, Answered) else None
