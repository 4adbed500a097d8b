"""What support needs and no identifier rule may touch: addresses, order numbers, amounts."""

from collections.abc import Iterator

from supportcli.privacy.model import Hit, Source, pattern

TRANSACTION_FIELDS = frozenset(
    {"transaction_id", "transaction", "tx_id", "txid", "tx_hash", "hash", "order_id", "order_no"}
)
CONTACT_FIELDS = frozenset({"account", "contact_back", "phone", "email", "contact", "mobile"})

_ADDRESSES = (
    r"(?<![0-9A-Za-z])(?:0[xX][0-9a-fA-F]{40}|(?:bc|tb|ltc)1[0-9a-z]{20,87}|(?:BC|TB|LTC)1[0-9A-Z]{20,87}"
    r"|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33})(?![0-9A-Za-z])"
)
_NUMBERED = (
    r"(?:订单|訂單|单号|單號|流水号?|(?<![照证件])编号|交易(?:单?号|id)|工单号?|运单号?"
    r"|(?<![a-z])(?:ticket|order|invoice|reference|ref|transaction(?: id)?|trace id|case|uid"
    r"|user ?id))"
    r"(?:号|號|编号| ?(?:no|number|id)\.?)? ?[:=#]? ?(?:是|为|is)? ?"
    r"(?P<number>[0-9a-z][0-9a-z-]{5,40})(?![0-9a-z])"
)
_AMOUNT = (
    r"(?<![0-9.,])[0-9][0-9,]{0,30}(?:\.[0-9]+)? ?"
    r"(?:元|块|usdt|usdc|usd|cny|rmb|btc|eth|trx|bnb|sol|eur|gbp|jpy|hkd|dollars?|wei|gwei|sats?)"
    r"(?![a-z])|[¥$€£] ?[0-9][0-9,]{0,30}(?:\.[0-9]+)?|(?<![0-9.])[0-9]+\.[0-9]+(?![0-9.])"
)


def spans(source: Source) -> Iterator[Hit]:
    """Places that masking rules pass over; secrets are looked for in them all the same."""
    yield from addresses(source)
    yield from numbered(source)
    yield from amounts(source)


def addresses(source: Source) -> Iterator[Hit]:
    """By shape alone: one with a slip of the pen in it is of use to support and to no thief."""
    for match in pattern(_ADDRESSES).finditer(source.text):
        yield Hit(*match.span())


def numbered(source: Source) -> Iterator[Hit]:
    """What follows 订单号, ticket and the like."""
    for match in pattern(_NUMBERED).finditer(source.low):
        if pattern("[0-9]").search(match["number"]):
            yield Hit(*match.span("number"))


def amounts(source: Source) -> Iterator[Hit]:
    """Numbers with a currency or a decimal point."""
    for match in pattern(_AMOUNT).finditer(source.low):
        yield Hit(*match.span())
