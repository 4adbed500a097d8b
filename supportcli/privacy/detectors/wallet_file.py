"""Secrets in a fixed wrapping: keystores, vaults, otpauth links, setup keys, backup codes."""

from collections.abc import Iterator, Sequence

from supportcli.privacy.model import Hit, Source, pattern

_MARK = r"[{}]|(ciphertext|kdf|data|cipher|iv|salt)\\?[\"']?\s*:"
# Blank, a bracket, a name or a text, a number, or more of what a narrow window broke.
_INDENT = r"\n[ \t>|]*(?:\\[nrt]|[ \t])*"
_GOES_ON = (
    rf"{_INDENT}(?:\n|\Z|[\\\]\"'}}:,]|-?[0-9.e]+[ \t]*[,}}\]]|(?:true|false|null)(?![a-z])"
    r"|[0-9a-z+/=_-]{8,}[\\\"',:}\]\s]*(?:\n|\Z))"
    rf"|(?<=[:,\[]){_INDENT}[{{\[]"
)
_OTPAUTH = r"otpauth(?:-migration)?://[!-~]{1,2000}"
_SETUP = (
    r"(?:(?:secret|setup|authenticator|totp|2fa|mfa)[ _]?(?:key|code|密钥|secret)?(?![0-9a-z])"
    r"|(?:谷歌|密钥|密鑰|验证器|两步验证|二次验证) ?(?:key|code|密钥)?)"
    r"[^0-9a-z\n]{0,12}(?:is |was )?"
    r"(?P<key>[a-z2-7]{16,64}|[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,15})(?![a-z0-9])"
)
_CODE = r"(?:[a-z0-9]{4,6}-[a-z0-9]{4,6}|[0-9]{4} [0-9]{4}|[0-9]{6,10})"
_BACKUP = (
    r"(?:备用|备份|恢复|应急|recovery|backup|rescue|scratch) ?(?:代码|验证码|码|codes?)"
    r"(?: are| is|是|为|有)?[:= \n\"'(]{0,4}"
    rf"(?P<codes>{_CODE}(?:[ ,;\n、]{{1,3}}{_CODE}){{0,20}})(?![a-z0-9])"
)


def find_keystore(source: Source) -> Iterator[Hit]:
    """The whole JSON object of a keystore or a vault; where it was cut, the lines that go on."""
    low = source.low
    if "{" not in low:
        return
    opened: list[tuple[int, set[str], int]] = []
    keystore = -1
    for mark in pattern(_MARK).finditer(low):
        if mark[0] == "{":
            opened.append((mark.start(), set(), mark.end()))
        elif mark[1] and opened:
            start, seen, _ = opened.pop()
            opened.append((start, seen | {mark[1]}, mark.end()))
        elif opened:
            start, seen, _ = opened.pop()
            sealed = {"ciphertext", "kdf"} <= seen
            if sealed and opened:
                keystore = opened[-1][0]
            elif sealed or start == keystore or _is_vault(seen, 3):
                yield Hit(start, _cut(low, start, mark.end()))
    yield from _unclosed(low, opened, keystore)


def _unclosed(
    low: str, opened: Sequence[tuple[int, set[str], int]], keystore: int
) -> Iterator[Hit]:
    """Objects whose end is missing, each with the one that it is in."""
    done, whole = 0, len(low.rstrip())
    for at, (start, seen, _) in enumerate(opened):
        sealed = "ciphertext" in seen
        if start >= done and (sealed or start == keystore or _is_vault(seen, 2)):
            first = opened[max(at - 1, 0)][0] if sealed else start
            first = start if first < done else first
            done = _cut(low, first, whole)
            yield Hit(first, done)


def _cut(low: str, start: int, end: int) -> int:
    """Where the first line begins that can be no part of the object, or `end`."""
    line = low.find("\n", start, end)
    while line >= 0:
        if not pattern(_GOES_ON).match(low, line, end):
            return line
        line = low.find("\n", line + 1, end)
    return end


def _is_vault(seen: set[str], least: int) -> bool:
    """The extension of MetaMask calls it data, iv and salt; the app, cipher, iv and salt."""
    return "iv" in seen and len({"data", "iv", "salt"} & seen) + ("cipher" in seen) >= least


def find_setup(source: Source) -> Iterator[Hit]:
    """What an authenticator app is set up with: it makes every future code."""
    low = source.low
    if "otpauth" in low:
        for match in pattern(_OTPAUTH).finditer(low):
            yield Hit(*match.span())
    for match in pattern(_SETUP).finditer(low):
        key = source.text[slice(*match.span("key"))]
        if pattern("[2-7]").search(key) or key.isupper():
            yield Hit(*match.span("key"))


def find_backup(source: Source) -> Iterator[Hit]:
    """Codes that stand in for the phone, alone or as a list."""
    for match in pattern(_BACKUP).finditer(source.low):
        if pattern("[0-9]").search(match["codes"]):
            yield Hit(*match.span("codes"))
