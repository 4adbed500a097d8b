"""Secrets in a fixed wrapping: keystores, vaults, otpauth links, setup keys, backup codes."""

from collections.abc import Iterator

from supportcli.privacy.model import Hit, Source, pattern

_MARK = r"[{}]|(ciphertext|kdf|data|cipher|iv|salt)\\?[\"']?\s*:"
_OTPAUTH = r"otpauth(?:-migration)?://[!-~]{1,2000}"
_SETUP = (
    r"(?:secret|setup|authenticator|totp|2fa|mfa|谷歌|密钥|密鑰|验证器|两步验证|二次验证)"
    r"[ _]?(?:key|code|密钥|secret)?"
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
    """The whole JSON object of a keystore or a vault; to the end of the text where it was cut."""
    low = source.low
    if "{" not in low:
        return
    opened: list[tuple[int, set[str]]] = []
    keystore = -1
    for mark in pattern(_MARK).finditer(low):
        if mark[0] == "{":
            opened.append((mark.start(), set()))
        elif mark[1] and opened:
            opened[-1][1].add(mark[1])
        elif opened:
            start, seen = opened.pop()
            sealed = {"ciphertext", "kdf"} <= seen
            if sealed and opened:
                keystore = opened[-1][0]
            elif sealed or start == keystore or _is_vault(seen, 3):
                yield Hit(start, mark.end())
    for at, (start, seen) in enumerate(opened):
        if "ciphertext" in seen or start == keystore or _is_vault(seen, 2):
            sealed = "ciphertext" in seen
            yield Hit(opened[max(at - 1, 0)][0] if sealed else start, len(low.rstrip()))
            break


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
