"""Private keys in armour: PEM, OpenSSH, PGP, PuTTY, age; also with the end missing."""

from collections.abc import Iterator

from supportcli.privacy.model import Hit, Source, pattern

_ARMOUR = (
    r"-{2,10} ?(?:(begin)|end)[ a-z0-9_-]{0,60}private key(?: block)? ?-{0,10}"
    r"|(putty-user-key-file)-\d:|private-mac: ?[0-9a-f]{16,64}"
)
_BARE = (
    r"age-secret-key-1[a-z0-9]{20,100}"
    r"|b3blbnnzac1rzxktdje[a-z0-9+/=]{0,100}(?:\s{1,4}[a-z0-9+/=]{32,100}){0,200}"
)
_LINE = r"(?:\\[nr])*[a-z0-9+/=\\]{16,}"
_SHORT_LAST_LINE = r"[a-z0-9+/]{1,15}={0,2}"
_HEADER = r"(?:proc-type|dek-info|version|comment|hash|charset):[^\n]{0,100}"


def find(source: Source) -> Iterator[Hit]:
    """From the first dash of BEGIN to the last of END; without END as far as the key's lines go."""
    text = source.low
    if "private key" in text or "putty-user-key-file-" in text:
        yield from _armoured(text)
    if "age-secret-key-1" in text or "b3blbnnzac1rzxktdje" in text:
        for match in pattern(_BARE).finditer(text):
            yield Hit(match.start(), match.end())


def _armoured(text: str) -> Iterator[Hit]:
    start = body = -1
    for mark in pattern(_ARMOUR).finditer(text):
        if mark[1] or mark[2]:
            if start >= 0:
                yield Hit(start, _key_lines(text, body, mark.start()))
            start, body = mark.span()
        elif start >= 0:
            yield Hit(start, mark.end())
            start = -1
    if start >= 0:
        yield Hit(start, _key_lines(text, body, len(text)))


def _key_lines(text: str, start: int, limit: int) -> int:
    """Where the lines that can belong to a key stop."""
    at = end = start
    line = pattern(rf"\s*(?:{_HEADER}|{_LINE})")
    while at < limit and (match := line.match(text, at, limit)):
        at = end = match.end()
    last = pattern(rf" *\r?\n *{_SHORT_LAST_LINE}(?=\s*\n|\s*$)").match(text, at, limit)
    return last.end() if last and end > start else end
