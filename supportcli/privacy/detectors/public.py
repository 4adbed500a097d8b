"""What support needs and a public post must not show: hashes, addresses, order numbers."""

from collections.abc import Iterator

from supportcli.privacy.detectors.hex64 import find_hash
from supportcli.privacy.detectors.keep import addresses, amounts, numbered
from supportcli.privacy.model import Detector, Hit, Source, pattern

_TOKEN = r"(?<![0-9a-z])[0-9a-z]{10,}(?![0-9a-z])"
# What an unbroken run of letters and digits is; the first that fits.
_KINDS = (
    ("order_number", r"[0-9]+\Z"),
    ("address", r"0x[0-9a-f]{40}\Z"),
    ("tx_hash", r"(?:0x)?(?=[a-f]*[0-9])[0-9a-f]{16,}\Z|(?=[a-z]*[0-9])[0-9a-z]{86,}\Z"),
    ("address", r"(?=[a-z]*[0-9])(?=[0-9]*[a-z])[0-9a-z]{25,}\Z"),
    ("order_number", r"[0-9a-z]*?[0-9]{10}"),
)
_SHORTENED = r"(?<![0-9a-z])0x[0-9a-f]{2,}(?:\.{2,6}|\*{2,})[0-9a-f]{2,}(?![0-9a-z])"
_NAMED = r"(?<![0-9a-z.@-])[a-z][0-9a-z-]{2,}\.(?:eth|bnb)(?![0-9a-z])"
_GROUPED = r"(?<![0-9a-z.])[0-9]{4,}(?:[ -][0-9]{4,})+(?![0-9a-z])"
_UUID = r"(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])"
_DATE = r"(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}(?:t[0-9]{2})?\Z"


def find_hashes(source: Source) -> Iterator[Hit]:
    """Transaction hashes and signatures, with or without a word beside them."""
    yield from find_hash(source)
    yield from _tokens(source, "tx_hash")


def find_addresses(source: Source) -> Iterator[Hit]:
    """Addresses, also shortened to their ends, and the names that stand for one."""
    yield from addresses(source)
    yield from _tokens(source, "address")
    if "0x" in source.low:
        yield from _all(_SHORTENED, source)
    if ".eth" in source.low or ".bnb" in source.low:
        yield from _all(_NAMED, source)


def find_numbers(source: Source) -> Iterator[Hit]:
    """Whatever is called an order or ticket, and ten digits or more that are no amount."""
    found = [*_tokens(source, "order_number"), *_all(_UUID, source)]
    found += [hit for hit in numbered(source) if not pattern(_DATE).match(_text(source, hit))]
    found += [hit for hit in _all(_GROUPED, source) if _digits(source, hit) >= 10]
    if found:
        kept = {place for hit in amounts(source) for place in range(hit.start, hit.end)}
        yield from (hit for hit in found if hit.start not in kept)


def _all(expression: str, source: Source) -> Iterator[Hit]:
    for match in pattern(expression).finditer(source.low):
        yield Hit(*match.span())


def _text(source: Source, hit: Hit) -> str:
    return source.low[hit.start : hit.end]


def _digits(source: Source, hit: Hit) -> int:
    return len(pattern("[0-9]").findall(_text(source, hit)))


def _tokens(source: Source, kind: str) -> Iterator[Hit]:
    for match in pattern(_TOKEN).finditer(source.low):
        if kind == next((name for name, shape in _KINDS if pattern(shape).match(match[0])), None):
            yield Hit(*match.span())


PUBLIC: tuple[Detector, ...] = (
    Detector("tx_hash", "public", find_hashes),
    Detector("address", "public", find_addresses),
    Detector("order_number", "public", find_numbers),
)
