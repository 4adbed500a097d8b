"""PINs, one-time codes and card security codes: a few digits, and the words around them."""

from collections.abc import Iterator

from supportcli.privacy.detectors.labelled import doubtful, hits
from supportcli.privacy.detectors.labels import SECRETS
from supportcli.privacy.model import Hit, Source, pattern

_AFTER_EXPIRY = (
    r"(?<![0-9])(?:0[1-9]|1[0-2]) ?/ ?(?:20)?[0-9]{2}[ ,]{1,3}(?P<number>[0-9]{3,4})(?![0-9.:/-])"
)
_CARD_BEFORE = r"[0-9]{12}|[0-9]{4}[ -][0-9]{4}|\ue000"


def find_otp(source: Source) -> Iterator[Hit]:
    """Four to eight digits where 验证码, OTP, a text message is talked about."""
    yield from hits(source, SECRETS, "otp")


def find_pin(source: Source) -> Iterator[Hit]:
    """Four to twelve digits where PIN, passcode, unlock code is talked about."""
    yield from hits(source, SECRETS, "pin")


def find_maybe(source: Source) -> Iterator[Hit]:
    """A value of which the words around it leave open whether it is a secret."""
    yield from doubtful(source, SECRETS)


def find_cvv(source: Source) -> Iterator[Hit]:
    """Three or four digits where such a code is talked about, or after a card's expiry."""
    yield from hits(source, SECRETS, "cvv")
    if "/" in source.low:
        for match in pattern(_AFTER_EXPIRY).finditer(source.low):
            near = max(match.start() - 30, 0)
            if pattern(_CARD_BEFORE).search(source.low, near, match.start()):
                yield Hit(*match.span("number"))
