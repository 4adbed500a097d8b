"""64 digits that open an address of the same case: certainly a key, whatever is said."""

from collections.abc import Iterator

from supportcli.privacy.addresses import opened, payload
from supportcli.privacy.detectors.hex64 import digits_of, places
from supportcli.privacy.detectors.keep import addresses
from supportcli.privacy.model import Hit, Source

# To derive an address takes milliseconds: no text may ask for it without end.
_MOST_DERIVED = 100


def find(source: Source) -> Iterator[Hit]:
    """Ethereum, Tron and Bitcoin, for the first hundred different candidates."""
    candidates = places(source)
    if not candidates:
        return
    texts = source.text, source.context
    known = {
        payload(text[start:end]) for text in texts for start, end, _ in addresses(Source(text))
    }
    if not known - {None}:
        return
    proven = dict[str, bool]()
    for hit in candidates:
        digits = digits_of(source.low[hit.start : hit.end])
        if digits not in proven and len(proven) < _MOST_DERIVED:
            proven[digits] = not known.isdisjoint(opened(bytes.fromhex(digits)))
        if proven.get(digits):
            yield hit
