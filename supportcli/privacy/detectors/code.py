"""PINs, one-time codes and card security codes: a few digits, and the words around them."""

from collections.abc import Iterator

from supportcli.privacy.detectors.labelled import doubtful, hits
from supportcli.privacy.detectors.labels import SECRETS
from supportcli.privacy.model import Hit, Source, pattern

_AFTER_EXPIRY = (
    r"(?<![0-9])(?:0[1-9]|1[0-2]) ?/ ?(?:20)?[0-9]{2}[ ,]{1,3}(?P<number>[0-9]{3,4})(?![0-9.:/-])"
)
# Nothing stands between name and number but a sign: pin=4827, "cvv": 123, 验证码 482913.
_SIGN = r"[\"']?(?:\s{0,2}[:=]\s{0,2}|\s{0,2}(?:is|是|为|為)\s?[:=]?\s?)[\"']?"
_ENDS = (
    r"(?![0-9a-z]|[.:/-][0-9]|,[0-9]{3}(?![0-9])"
    r"|\s?(?:[次位个個条條元分秒年月%]|times|attempts|digits))"
)
_NO_YEAR = r"\s?(?!(?:19|20)[0-9]{2}(?![0-9]))"
# The first letters stand ahead of what looks behind itself: at most places there is nothing to try.
_NAMED = {
    "pin": r"(?=[muap])(?<![a-z])(?:m|u|atm)?pin(?: ?(?:code|码|碼))?"
    rf"(?:{_SIGN}|{_NO_YEAR})(?P<number>[0-9]{{4,8}}){_ENDS}",
    "otp": r"(?=[otsv验驗认認校动動])(?:(?<![a-z])(?:otp|totp|sms_?code|verification_?code)"
    rf"|(?:验证|驗[證証]|认证|認[證証]|校验|校驗|动态|動態)[码碼])"
    rf"(?:{_SIGN}|{_NO_YEAR})(?P<number>[0-9]{{4,8}}){_ENDS}",
    "cvv": r"(?=[c安])(?:(?<![a-z])(?:cv[vcn]2?|csc)|安全[码碼])"
    rf"(?:{_SIGN}|{_NO_YEAR})(?P<number>[0-9]{{3,4}}){_ENDS}",
}
_CARD_BEFORE = r"[0-9]{12}|[0-9]{4}[ -][0-9]{4}|\ue000"


def find_otp(source: Source) -> Iterator[Hit]:
    """Four to eight digits where 验证码, OTP, a text message is talked about."""
    yield from hits(source, SECRETS, "otp")
    yield from _named(source, "otp")


def find_pin(source: Source) -> Iterator[Hit]:
    """Four to twelve digits where PIN, passcode, unlock code is talked about."""
    yield from hits(source, SECRETS, "pin")
    yield from _named(source, "pin")


def find_maybe(source: Source) -> Iterator[Hit]:
    """A value of which the words around it leave open whether it is a secret."""
    yield from doubtful(source, SECRETS)


def find_cvv(source: Source) -> Iterator[Hit]:
    """Three or four digits where such a code is talked about, or after a card's expiry."""
    yield from hits(source, SECRETS, "cvv")
    yield from _named(source, "cvv")
    if "/" in source.low:
        for match in pattern(_AFTER_EXPIRY).finditer(source.low):
            near = max(match.start() - 30, 0)
            if pattern(_CARD_BEFORE).search(source.low, near, match.start()):
                yield Hit(*match.span("number"))


def _named(source: Source, rule: str) -> Iterator[Hit]:
    for match in pattern(_NAMED[rule]).finditer(source.low):
        yield Hit(*match.span("number"))
