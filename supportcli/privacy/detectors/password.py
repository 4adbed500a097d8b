"""Passwords: right behind their label, in a pair with a name, or where the words speak for one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from supportcli.privacy.detectors.labelled import hits
from supportcli.privacy.detectors.labels import SECRETS
from supportcli.privacy.detectors.labels import TOKEN_CHAR as _CHAR
from supportcli.privacy.detectors.shapes import PINYIN, is_word, popular, token
from supportcli.privacy.detectors.words import FUNCTION_WORDS
from supportcli.privacy.model import Hit, Source, pattern

_ZH = r"密码|密碼|密马|口令|暗号|(?<![a-z])mima(?![a-z])|(?<![a-z0-9])(?<![0-9] )mm(?= ?[是为:=])"
_EN = (
    r"(?:(?:pass ?word|pass ?phrase|pass?wor[dt]|passw?r?d|passcode|passphrase|pass ?code"
    r"|(?<![a-z0-9/+])(?:ps?wd?|psw)|_pwd)"
    r"(?:'?s)?(?![a-z])|(?<![a-z])p/w(?![a-z])"
    r"|(?<![a-z0-9/+])pass(?= ?[:=(]| (?:is |was )?[a-z!-~]*[0-9]))"
)
_FILLER_ZH = (
    r"(?:好像|应该|應該|大概|可能|一直|都|现在|現在|目前|已经|还|設置|设置|设|設|改|换|換|修改"
    r"|更改|重置|定|填"
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
_VALUE = r"(?P<open>[\"'`(<\[]?)(?P<value>[!-~]{4,128})"
_QUOTED = r"[\"'](?P<value>[A-Za-z]{2,12}(?: [A-Za-z]{2,12}){1,11})[\"']"
_SEVERAL = r"(?P<value>[A-Za-z]{3,12}(?: [A-Za-z]{3,12}){2,7})(?=[.,;!?]|\s*(?:\n|\Z))"
_CLOSES = {'"': '"', "'": "'", "`": "`", "(": ")", "<": ">", "[": "]"}
_TRAILING = ".,;?()\"'`<>[]{}"

_NOT_A_VALUE = (
    r"www\.|[^@\s]+@[^@\s]+\.[a-z]+\Z|[*•xX.?_#-]+\Z|v?\d+\.\d+|20\d\d[-/.]\d"
    r"|\d+(?:%|px|ms|[年月日])|(?:ios|android|windows|chrome)\d|[.,;:!?)\"'<>/-]{1,3}[a-z]*\Z"
    r"|\d+(?:st|nd|rd|th|x|次|times)\Z|[${%]+[a-z_]+|[a-z_.]+\(\Z|.*://|[0-9]{1,2}-[0-9]{1,2}\Z"
    r"|[a-z_]+(?:\.[a-z_]+)+[\[(]|r[1-9a-z]{24,34}\Z"
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
_UNIT = (
    r"\s?(?:次|个|個|位|天|秒|分|小时|年|月|号|元|times?(?![a-z])|attempts?|tries|minutes?|mins?"
    r"|hours?"
    r"|days?|%|usdt|usd|cny|characters?|chars?|digits?)"
)
_HINT = (
    "密|口令|暗号|mima|mm|pas|p/?w|ps[dw]|cred|login|-u |://|mysql|mariadb|redis-cli|zip |openssl"
)
# The first letters, ahead of what looks behind itself: at most places there is nothing to try.
_LABEL = rf"(?=[密口暗mp_])(?:{_ZH}|{_EN})"
# login lily:hunter22, curl -u lily:hunter22, https://lily:hunter22@example.com
_PAIRS = (
    r"(?<![a-z])(?:creds?|credentials|login)(?: details?)?(?: is| are)?[ :=]{1,3}"
    rf"[a-z0-9_.@+-]{{2,40}} ?[:/] ?(?P<value>{_CHAR}{{6,64}}(?<![.,?!]))(?![:/])",
    r"(?<![a-z])-u [\"']?[a-z0-9_.@+-]{2,40}:(?P<value>[!-~]{4,64}?)[\"']?(?=\s|\Z)",
    r"://[a-z0-9_.+-]{0,64}:(?P<value>[!-.0-?A-~]{4,64})@",
    r"(?<![a-z])(?:mysql(?:dump|admin)?|mariadb)\b[^\n]{0,80}? -p(?P<value>[!-~]{4,64})",
    r"(?<![a-z])(?:redis-cli\b[^\n]{0,80}? -a|sshpass -p|(?:un)?zip\b[^\n]{0,40}? -p"
    r"|openssl\b[^\n]{0,80}? -k) ?[\"']?(?P<value>[!-~]{4,64}?)[\"']?(?=\s|\Z)",
)


class _Link(NamedTuple):
    """How a label leads to its value, and how much the value must prove by itself."""

    pattern: str
    proof: int


_MIXED = r"(?=[a-z]*[0-9])(?=[0-9]*[a-z])(?=[0-9a-z]{6,20}(?![0-9a-z.:/-]))"
_LISTED = rf"(?:、|和|或) ?(?P<value>{_MIXED}[0-9a-z]+)"
# What is _SMALL has no capitals: codes of errors and tickets have.
_NONE_NEEDED, _SOME, _NO_WORD, _SMALL = range(4)
_LINKS_ZH = (
    _Link(_FILLER_ZH + _SIGN, _NONE_NEEDED),
    _Link(_IS_ZH, _SOME),
    _Link(r"\s?(?=[0-9]{6,8}(?![0-9a-z.:/-]))", _NONE_NEEDED),
    _Link(r"[】\])]?\s?(?=[a-z]{4,16}(?![0-9a-z]))", _NO_WORD),
    _Link(rf"(?:有|\s)\s?{_MIXED}", _SMALL),
)
_LINKS_EN = (
    _Link(_FILLER_EN + _SIGN, _NONE_NEEDED),
    _Link(_IS_EN, _SOME),
)


# 密码是六个8
_COUNTED = (
    rf"(?:{_ZH}|pin)(?:码|碼)?\s?(?:[是为為:=]|就是|设成|改成)?\s{{0,2}}"
    r"(?P<value>[3-8三四五六七八] ?个 ?[0-9零〇一二三四五六七八九])(?![0-9位个次天月号])"
)


def find_password(source: Source) -> Iterator[Hit]:
    """After 密码, password, pwd and the like, also as a key name; or near such a word."""
    low = source.low
    yield from hits(source, SECRETS, "password")
    if not pattern(_HINT).search(low):
        return
    for label in pattern(_LABEL).finditer(low):
        hit = _after(source, *label.span())
        if hit:
            yield hit
            yield from _more(source.text, hit.end)
    for match in pattern(_COUNTED).finditer(low):
        yield Hit(*match.span("value"))
    for form in _PAIRS:
        for match in pattern(form).finditer(low):
            if match["value"].isdigit() or token(match["value"]):
                yield Hit(*match.span("value"))


def _more(text: str, end: int) -> Iterator[Hit]:
    """Others in a list: zs5566aa、ls7788bb."""
    while listed := pattern(_LISTED).match(text, end):
        yield Hit(*listed.span("value"))
        end = listed.end()


def _after(source: Source, start: int, end: int) -> Hit | None:
    low = source.low
    chinese = low[end - 1] > "\x7f"
    for link in _LINKS_ZH if chinese else _LINKS_EN:
        linked = pattern(link.pattern).match(low, end)
        if not linked:
            continue
        for form, strange in ((_QUOTED, 1), (_SEVERAL, 2)):
            phrase = pattern(form).match(source.text, linked.end())
            if phrase and _is_phrase(phrase["value"].lower().split(), strange):
                return Hit(*phrase.span("value"))
        value = pattern(_VALUE).match(source.text, linked.end())
        if not value or ("\n" in linked[0] and pattern("[,;|]").search(value["value"])):
            continue
        hit = _trimmed(value.start("value"), value["open"], value["value"])
        if link.proof == _NO_WORD and is_word(low[hit.start : hit.end]):
            continue
        if link.proof == _SMALL and not source.text[hit.start : hit.end].islower():
            continue
        if _is_value(source, hit, link.proof, chinese, linked[0] in ("=", ":")):
            return hit
    return None


def _is_phrase(words: Sequence[str], strange: int) -> bool:
    """Several words make no sentence, and so many of them are none that people write to support."""
    rare = sum(word in popular() or not is_word(word) for word in words)
    return rare >= strange and FUNCTION_WORDS.isdisjoint(words)


def _trimmed(start: int, opened: str, value: str) -> Hit:
    """The value without the quotes, brackets and full stop around it."""
    closing = _CLOSES.get(opened, "")
    if closing and closing in value:
        return Hit(start, start + value.index(closing))
    next_key = pattern(r"[\"'](?:[,}]|\Z)|[&;][a-z_]{1,20}=").search(value, 4)
    if next_key:
        value = value[: next_key.start()]
    return Hit(start, start + len(value.rstrip(_TRAILING)))


def _is_value(source: Source, place: Hit, proof: int, chinese: bool, close: bool) -> bool:
    value = source.text[place.start : place.end]
    low = value.lower()
    if len(value) < 4 or pattern(_NOT_A_VALUE).match(low):
        return False
    if source.low.startswith("(", place.end) and pattern(r"[a-z_.]+\Z").match(low):
        return False
    if value.isdigit():
        return len(value) <= 32 and not pattern(_UNIT).match(source.low, place.end)
    if pattern(r"[0-9]|[A-Za-z][!@#$%^&*+=~?]|[a-z].*[A-Z]|.[A-Z].*[a-z]").search(value):
        return True
    ends = pattern(_WORD_ENDINGS).search(low) and not pattern(PINYIN).match(low)
    if ends or low.rstrip("!.?") in _PLAIN_WORDS:
        return False
    ends_clause = close or not pattern(r"[ ]{0,2}[a-z0-9]").match(source.low, place.end)
    return ends_clause and (chinese or proof == _NONE_NEEDED or len(value) >= 6)
