"""A public text is looked at once more when it is finished; what tells is held back."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import pytest

from supportcli.case.model import Case
from supportcli.desk.deliver import Parcel, render
from supportcli.errors import Exit, SupportError
from supportcli.lang import Lang
from supportcli.summary.build import build_summary
from supportcli.summary.model import Summary
from supportcli.wallet.model import Channel
from tests.desk.test_doubt import consulted


def careless(
    words: str,
    case: Case,
    lang: Lang,
    *,
    format: str,
    channel: Channel | None,
    data: Mapping[str, bytes],
) -> Summary:
    """A way of wording that lets something into the post."""
    summary = build_summary(case, lang, format=format, channel=channel, data=data)
    return replace(summary, closing=words)


def posted(words: str) -> bytes:
    _, parcel = consulted("The transfer is stuck.")
    told: Parcel = replace(parcel, compose=partial(careless, words))
    return render(told, "en", "social")


def test_a_safe_post_is_printed() -> None:
    assert b"Please help me." in posted("Please help me.")


@pytest.mark.parametrize(
    "words",
    [
        "My account: USER@example.com",
        "The transfer is stuck, they say",
        "number 2026 1118 1520 0001",
        "Another order: 998877665544332211",
        "Call 13800138000",
    ],
)
def test_what_tells_is_held_back(words: str) -> None:
    with pytest.raises(SupportError) as held:
        posted(words)
    assert held.value.code is Exit.NOT_WRITTEN
    assert held.value.problems[0].rule == "public.leak"
    assert words not in str(held.value)
