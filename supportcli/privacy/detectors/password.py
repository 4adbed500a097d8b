"""Passwords and PINs: a label, a connector, and something that looks like a value."""

from collections.abc import Iterator
from typing import NamedTuple

from supportcli.privacy.detectors.words import FUNCTION_WORDS
from supportcli.privacy.model import Hit, Source, pattern

_ZH = r"密码|密碼|口令"
_EN = (
    r"(?:(?:pass ?word|passwd|passcode|passphrase|pass ?code|(?<![a-z0-9/+])ps?wd|_pwd)s?(?![a-z])"
    r"|(?<![a-z0-9/+])(?:pw|pass)(?= ?[:=]| is ))"
)
_FILLER_ZH = (
    r"(?:好像|应该|應該|大概|可能|一直|都|现在|現在|目前|已经|还|設置|设置|设|設|改|换|換|修改|更改|重置|定|填"
    r"|输入|輸入|输|用|写|的话|也|就|原来|以前|之前|本来|统一|分别|我|你|的|了|其实|如下){0,4}"
)
_FILLER_EN = r"(?: (?:for|of|to|on|in) (?:[a-z]+ ){1,4}?)?"
_IS_ZH = _FILLER_ZH + r"\s?(?:是|为|為|成了?|叫)\s?[:=]?\s{0,2}"
_IS_EN = _FILLER_EN + (
    r"(?:[ ,]?(?:i (?:set|use|used|chose|have) )?"
    r"(?:(?:is|was|are|equals|should be|must be|set to|changed to|reset to|now|still|probably)"
    r" ?){1,3}[:=]?\s{0,2}"
    r"| - )"
)
_SIGN = r"[\"'`)\]]{0,2}\s{0,3}(?:[:=]|->|=>)\s{0,3}"
_BESIDE_ZH = r"[ \n]{0,2}"
# 密码就是我生日19900101
_IS_SAID_ZH = r"就?[是为](?:(?!错误|提示|号|码|但|订单)[\u4e00-\u9fff]){1,8}"
_BESIDE_EN = r"(?: to | |\n| \n|\n\n)(?=[!-~])"
_VALUE = r"(?P<open>[\"'`(<\[]?)(?P<value>[!-~]{4,128})"
_QUOTED = r"[\"'](?P<value>[A-Za-z]{2,12}(?: [A-Za-z]{2,12}){2,11})[\"']"
_CLOSES = {'"': '"', "'": "'", "`": "`", "(": ")", "<": ">", "[": "]"}
_TRAILING = ".,;?)\"'`>]}"

_NOT_A_VALUE = (
    r"www\.|[^@\s]+@[^@\s]+\.[a-z]+\Z|[*•xX.?_#-]+\Z|v?\d+\.\d+|20\d\d[-/.]\d"
    r"|\d+(?:%|px|ms|[年月日])|(?:ios|android|windows|chrome)\d|[.,;:!?)\"'<>/-]{1,3}[a-z]*\Z"
    r"|\d+(?:st|nd|rd|th|x|次|times)\Z|[${%]+[a-z_]+|[a-z_.]+\(\Z|.*://"
)
_PLAIN_WORDS = frozenset(
    """able about again also always anymore been before being blank both broken button cant case
    change code come compromised correct could dead different does doesnt dont down email empty
    error even expired face fail fails false fault field fine forgot forgotten form from gone good
    hacked hash have help here hidden immediately impossible incorrect input invalid isnt just known
    later like link lock login long longer lost mail manager mandatory maybe mine missing more must
    necessary need never none note null okay once only option optional page please policy possible
    private prompt protected public recent recovery required reset right safe same screen screenshot
    secret secure seen sent settings short shown simple some something still stolen strength strong
    text that then there they this time today touch true unavailable undefined under unknown unsafe
    used useless user very visible wallet was weak what when where which will with within without
    work works wrong your yours""".split()
)
_WORD_ENDINGS = r"(?:ed|ing|ly|ble|ive|ful|less|tion|ment|ness|n't)\Z"
_ASKING = (
    r"(?:忘记|忘了|找回|重置|修改|忘記|改|forgot(?:ten)?|reset|change|recover|lost|find)"
    r" ?(?:my |the )?\Z"
)
_UNIT = (
    r"\s?(?:次|个|個|位|天|秒|分|小时|年|月|号|元|times?(?![a-z])|attempts?|tries|minutes?|mins?|hours?"
    r"|days?|%|usdt|usd|cny|characters?|chars?|digits?)"
)
_WHOSE_ZH = r"(?:我|你|的|原来|以前|现在|当前|登录|支付|交易|钱包|账号){0,4}"
_BEFORE = (
    r"(?<![!-~])(?P<value>[!-~]{4,64}?)[\"']?"
    rf"(?: (?:is|was) (?:my |the |our )?(?:[a-z]+ ){{0,2}}{_EN}"
    rf"|\s?(?:就?是|为){_WHOSE_ZH}(?:{_ZH}))"
)
_PIN = (
    r"(?<![a-z])pin(?![a-z])(?: ?(?:码|碼|code|number|no\.?))?"
    rf"{_FILLER_EN}{_FILLER_ZH}(?:{_SIGN}|\s?(?:is|was|是|为|為|=|:)\s{{0,2}}[:=]?\s?|[ #]{{0,2}})"
    r"[\"']?(?P<value>(?<![0-9])(?:[0-9]{4,12}|[0-9]{2} [0-9]{2})(?![0-9]))"
    rf"(?!{_UNIT}|[.,:/-][0-9])"
)


class _Link(NamedTuple):
    """How a label leads to its value, and how much the value must prove by itself."""

    pattern: str
    proof: int


_NONE_NEEDED, _SOME, _FULL = range(3)
_LINKS_ZH = (
    _Link(_FILLER_ZH + _SIGN, _NONE_NEEDED),
    _Link(_IS_ZH, _SOME),
    _Link(_BESIDE_ZH, _FULL),
    _Link(_IS_SAID_ZH, _FULL),
)
_LINKS_EN = (
    _Link(_FILLER_EN + _SIGN, _NONE_NEEDED),
    _Link(_IS_EN, _SOME),
    _Link(_BESIDE_EN, _FULL),
)


def find_password(source: Source) -> Iterator[Hit]:
    """After 密码, password, pwd and the like, also as a key name; or the value before the label."""
    low = source.low
    if not any(word in low for word in ("密", "口令", "pass", "pw", "pswd")):
        return
    for label in pattern(rf"{_ZH}|{_EN}").finditer(low):
        hit = _after(source, *label.span())
        if hit:
            yield hit
    for match in pattern(_BEFORE).finditer(low):
        value = source.text[slice(*match.span("value"))]
        number = value.isdigit() and len(value) >= 6
        if not pattern(_NOT_A_VALUE).match(value.lower()) and (number or _is_mixed(value)):
            yield Hit(*match.span("value"))


def find_pin(source: Source) -> Iterator[Hit]:
    """Digits after PIN or PIN 码."""
    if "pin" in source.low:
        for match in pattern(_PIN).finditer(source.low):
            yield Hit(*match.span("value"))


def _after(source: Source, start: int, end: int) -> Hit | None:
    low = source.low
    chinese = low[end - 1] > "\x7f"
    # Someone who asks how to change a password seldom tells it: then the value must be spelled out.
    asked = bool(pattern(_ASKING).search(low, max(start - 12, 0), start))
    for link in _LINKS_ZH if chinese else _LINKS_EN:
        linked = pattern(link.pattern).match(low, end)
        quoted = linked and pattern(_QUOTED).match(source.text, linked.end())
        if quoted and FUNCTION_WORDS.isdisjoint(quoted["value"].lower().split()):
            return Hit(*quoted.span("value"))
        value = linked and pattern(_VALUE).match(source.text, linked.end())
        if not value or (asked and link.proof == _FULL):
            continue
        hit = _trimmed(value.start("value"), value["open"], value["value"])
        if _is_value(source, hit, link.proof, chinese):
            return hit
    return None


def _trimmed(start: int, opened: str, value: str) -> Hit:
    """The value without the quotes, brackets and full stop around it."""
    closing = _CLOSES.get(opened, "")
    if closing and closing in value:
        return Hit(start, start + value.index(closing))
    next_key = pattern(r"[\"'](?:[,}]|\Z)|&[a-z_]{1,20}=").search(value, 4)
    if next_key:
        value = value[: next_key.start()]
    return Hit(start, start + len(value.rstrip(_TRAILING)))


def _is_value(source: Source, place: Hit, proof: int, chinese: bool) -> bool:
    value = source.text[place.start : place.end]
    low = value.lower()
    if len(value) < 4 or pattern(_NOT_A_VALUE).match(low):
        return False
    if value.isdigit():
        return _is_number(value, proof) and not pattern(_UNIT).match(source.low, place.end)
    if proof == _FULL:
        return _is_mixed(value)
    if pattern(r"[0-9]|[A-Za-z][!@#$%^&*+=~?]|[a-z].*[A-Z]|.[A-Z].*[a-z]").search(value):
        return True
    if low.rstrip("!.?") in _PLAIN_WORDS or pattern(_WORD_ENDINGS).search(low):
        return False
    ends_clause = not pattern(r"[ ]{0,2}[a-z0-9]").match(source.low, place.end)
    return ends_clause and (chinese or proof == _NONE_NEEDED or len(value) >= 6)


def _is_number(value: str, proof: int) -> bool:
    if proof == _FULL:
        year = len(value) == 4 and value[:2] in ("19", "20")
        return len(value) <= 12 and not year
    return len(value) <= 32


def _is_mixed(value: str) -> bool:
    """Letters and digits in one word of six or more: hunter2, Abc123!, not TP2024 or 2FA."""
    if len(value) < 6 or pattern(r"[A-Z]{2,5}-?[0-9]+\Z").match(value):
        return False
    return bool(pattern("[0-9]").search(value)) and bool(pattern("[A-Za-z]").search(value))
