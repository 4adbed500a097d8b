"""Payment card numbers: by issuer range, length and Luhn; the last four digits may stay."""

from collections.abc import Iterator
from functools import cache

from supportcli.privacy.checksums import luhn
from supportcli.privacy.detectors.keep import TRANSACTION_FIELDS
from supportcli.privacy.detectors.table import column
from supportcli.privacy.model import Hit, Source, nearest, pattern
from supportcli.privacy.normalise import Span

_RANGES: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    ("4", "4", (13, 16, 19)),
    ("51", "55", (16,)),
    ("2221", "2720", (16,)),
    ("34", "34", (15,)),
    ("37", "37", (15,)),
    ("6011", "6011", (16, 19)),
    ("644", "659", (16, 19)),
    ("3528", "3589", (16, 19)),
    ("300", "305", (14, 16)),
    ("3095", "3095", (14, 16)),
    ("36", "36", (14, 16)),
    ("38", "39", (14, 16)),
    ("62", "62", (16, 17, 18, 19)),
    ("81", "81", (16, 17, 18, 19)),
    ("2200", "2204", (16, 17, 18, 19)),
    ("5018", "5018", (16, 19)),
    ("5020", "5020", (16, 19)),
    ("5038", "5038", (16, 19)),
    ("6304", "6304", (16, 19)),
    ("6759", "6763", (16, 19)),
    ("508", "508", (16,)),
    ("60", "60", (16,)),
    ("9558", "9558", (19,)),
)
_CARD = (
    r"卡|银行|銀行|银联|visa|master ?card|maestro|amex|card|unionpay|账号|帳號|bank account|\bpan\b"
)
_OTHER = (
    r"订单|訂單|单号|單號|流水|编号|編號|交易|运单|工单|票号|时间戳|数量|余额|金额|order|ticket|invoice"
    r"|tracking|reference|txid|tx |transaction|timestamp|trace|request|uid|user ?id|amount|balance"
)


def find(source: Source) -> Iterator[Hit]:
    """Digits alone or in groups; CVV or date after the number do not hide it."""
    text = source.low
    ordered = source.field in TRANSACTION_FIELDS
    block = pattern(r"(?<![0-9])[0-9]{1,19}(?:[ \n./·-]{1,2}[0-9]{1,19})*(?![0-9])")
    if not pattern(r"[0-9](?:[ \n./·-]{0,2}[0-9]){12}").search(text):
        return
    beneath = _cells(text) if "\n" in text else frozenset()
    for match in block.finditer(text):
        if match.end() - match.start() >= 13:
            yield from _windows(text, match.span(), beneath, ordered)


def _cells(text: str) -> frozenset[int]:
    """Where the cells begin that stand beneath 卡号 or card in a table."""
    labels = pattern(_CARD).finditer(text)
    return frozenset(start for label in labels for start, _ in column(text, *label.span()))


def _windows(text: str, place: Span, beneath: frozenset[int], ordered: bool) -> Iterator[Hit]:
    """Cards that begin and end where a group of digits does; the longest first."""
    groups = [group.span() for group in pattern("[0-9]+").finditer(text, *place)]
    digits = "".join(text[slice(*group)] for group in groups)
    ends = dict[int, int]()
    starts, length = [], 0
    for group_start, group_end in groups:
        starts.append((length, group_start))
        length += group_end - group_start
        ends[length] = group_end
    done = 0
    for at, begin in starts:
        if at < done:
            continue
        for size in _lengths(digits[at : at + 4]):
            finish = ends.get(at + size)
            number = digits[at : at + size]
            if finish and (
                (begin in beneath and _is_number(number))
                or _is_card(text, (begin, finish), number, ordered)
            ):
                yield Hit(begin, finish, number[-4:])
                done = at + size
                break


def _is_number(digits: str) -> bool:
    return luhn(digits) or digits[:2] in ("62", "81")


def _is_card(text: str, place: Span, digits: str, ordered: bool) -> bool:
    start, end = place
    if _glued(text, start, end):
        return False
    card = nearest(_CARD, text, start - 24, start)
    other = nearest(_OTHER, text, start - 24, start)
    after = bool(pattern(_CARD).search(text, end, end + 8))
    if other > card:
        return False
    named = card >= 0 or after
    # Order numbers of 16 to 19 digits often begin with 6: one that is all there is in the field of
    # a transaction is not proven a card by its checksum alone.
    is_order = ordered and digits[0] == "6" and text.strip() == digits
    if luhn(digits) and not is_order:
        return True
    return named and _is_number(digits)


def _glued(text: str, start: int, end: int) -> bool:
    """Part of a longer code or of a decimal number, unless a card word is what it is glued to."""
    before, after = text[max(start - 10, 0) : start], text[end : end + 2]
    if pattern(r"[0-9a-z_]\Z|[0-9]\.\Z").search(before):
        return not pattern(r"(?:card|visa|no|number|unionpay|mastercard|amex)\Z").search(before)
    return bool(pattern(r"^(?:[a-z_]|\.[0-9])").search(after))


@cache
def _lengths(prefix: str) -> tuple[int, ...]:
    """How many digits a card that begins so may have, most first."""
    lengths = {
        length
        for low, high, sizes in _RANGES
        if low <= prefix[: len(low)] <= high
        for length in sizes
    }
    return tuple(sorted(lengths, reverse=True))
