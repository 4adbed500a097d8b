"""What a value looks like by itself: a year, a round number, a product, a made-up word."""

from functools import cache
from importlib.resources import files

from supportcli.privacy.model import pattern

WORD = "word"
"""The shape of a short word that is popular as a password, and seldom written to support."""
_MOST_DIGITS, _LONGEST, _LONG = 12, 40, 9
_YEAR, DATE = "(?:19|20)[0-9]{2}", "(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]"
_ROUND = "[1-9](?:0+|[05]0+|[0-9]{1,2}0{3,})"
_NO_VALUE = (
    r"www\.|[^@\s]+@[^@\s]+\.[a-z]+\Z|[*•xX.?_#-]+\Z|v?\d+\.\d+|20\d\d[-/.]\d"
    r"|\d+(?:%|px|ms|[年月日])|[.,;:!?)\"'<>/-]{1,3}[a-z]*\Z"
    r"|\d+(?:st|nd|rd|th|x|times)[?!.,]*\Z|[a-z]+[?!][a-z]*\Z|[${%]+[a-z_]+"
    r"|[a-z_.]+\(\Z|0x[0-9a-f]|[0-9a-f]{16,}\Z"
    r"|(?:(?:bc|tb|ltc)1[0-9a-z]{20,}|[13rt][1-9a-z]{24,34})\Z|#[0-9]+\Z"
    r"|[a-z0-9._-]+@[0-9]+(?:\.[0-9]+){3}\Z"
    r"|[!?]*(?:[a-z]+|[0-9]+)[!?.~]+\Z|[!?]+[0-9]+\Z"
    r"|[-.]*[a-z]+(?:[-.][a-z]+)*[-.]*\Z"
    r"|[0-9]+(?:[-.:][0-9]+)+\Z|.*\.(?:jpe?g|png|gif|pdf|xlsx?|docx?|txt|csv|zip|mp4|mov|log)\Z"
)
_PRODUCT = (
    r"(?:iphone|ipad|ipod|ios|android|windows?|win|mac(?:os)?|trc|erc|bep|brc|kip|bip|eip|slip"
    r"|pixel|galaxy|redmi|mi|mate|nova|note|oppo|vivo|honor|huawei|xiaomi|samsung|nokia|chrome"
    r"|firefox|safari|edge|v|ver|version|build|app|sha|md|utf|base|https?|ipv|web|mp|covid|gmail"
    r"|outlook|step|day|week|error|err|code|secp|level|kyc|gen)(?:pro|max|mini)?[-_]?[0-9.]+"
    r"[a-z]{0,3}\Z|[a-z]+[0-9]+\.[0-9]+\Z|1password|3d-?secure"
    r"|[0-9]+(?:[a-z]{1,2}|usdt|usdc|usd|btc|eth|trx|min|mins|hours?|days?|gb|mb|chars?)\Z"
    r"|[0-9]{1,2}-[a-z]+\Z|[a-z]+-[a-z]+\Z|[0-9]+-[0-9]+\Z|[a-z0-9]-[a-z0-9]"
)
_WORD_ENDING = r"(?:ed|ing|ly|es|ble|ive|ful|less|tion|ment|ness)\Z"
# Names such as xiaoming have it, too.
PINYIN = (
    r"(?:(?:[bpmfdtnlgkhjqxryw]|[zcs]h?)(?:[aeiouv]|[ae]i|[aio]o|ou|[ie]?an|[iu]?ang|e?ng?|i?ong|i[ae]"
    r"|iao|iu|in|ing|u[aoien]|uai|uan)){2,4}\Z"
)
# Hardly a word of nine letters or more is without such an ending.
_LONG_WORD = (
    r"(?:ions?|ments?|ness|[ai]bl[ey]|it(?:y|ies)|ical|ous|[ae]nc(?:es?|y|ies)|[ae]nts?|ing|ed"
    r"|ly|ives?|ful|less|ists?|isms?|ship|i[sz]e[ds]?|ates?|[a-z]als?|ifiers?|ators?|ary|ory|where|day"
    r"|wards?|sel(?:f|ves)|thing|times?|phone|page|screen|shots?|codes?|words?|texts?|mail|device|case"
    r"|ors?|ers|ures?|ology|graph(?:y|ic)|print|phrase|stand|spond|hand|ial|ual|n't|ics|ets"
    r"|ons|als|es)\Z"
)
_ORDER = r"[A-Z]{1,4}[-_]?[0-9]{8,}\Z"
_NAMES = frozenset(
    """tokenpocket trustwallet coinbase bitpie mathwallet safepal onekey keystone metamask rabby
    unionpay applepay googlepay googleplay wechatpay alipayhk mastercard whatsapp instagram
    messenger microsoft playstore testflight blockchain etherscan tronscan polkadot uniswap
    pancakeswap opensea authenticator keepassxc bitwarden lastpass dashlane walletconnect
    chromebook macbookpro metamusk supportcli faceid touchid""".split()
)
_CODED = r"[0-9A-Z]{5}-[0-9A-Z]{5}\Z|[A-Z]{1,4}[-_]?[0-9]+\Z|[A-Z]{2,}(?:_[A-Z0-9]+)+\Z"
_AMOUNT = (
    r" ?(?:usdt|usdc|usd|cny|rmb|btc|eth|trx|bnb|sol|eur|gbp|jpy|hkd|元|块钱|美元|港币)(?![a-z])"
)
_ERROR = r"(?:error|错误|錯誤|报错|報錯)(?: ?codes?|[码碼]|代[码碼])?(?: is|是|为)?[ :=#]{0,3}\Z"
_NUMBER_OF = r"(?:request|trace|span|node|commit|请求号?|請求號?)(?: ?id)?[\"']?[ :=#]{1,3}\Z"
_GOES_ON = r"[.:/-][0-9]|[%$€£¥]"
_THOUSANDS = r"(?<!cv[a-z])(?<!cv[a-z][0-9])[0-9],\Z", r",[0-9]{3}(?![0-9])"
_NO_LABEL = r"(?<!cvv)(?<!cvc)(?<!csc)(?<!pin)(?<!otp)(?<!code)(?<![码碼])"
_CAME_FROM = (
    rf"(?:[0-9][./-]|(?<!pin)#|[$¥€£*+_\\]|(?<!\.)\.|{_NO_LABEL}/|(?<!cv[vcn])[0-9]\s?-"
    rf"|[0-9]\.[0-9]+ ?[\"'(]{{1,2}}|(?<![a-z0-9 码碼)])-|(?<![a-z])[a-z]="
    rf"|(?<=[a-fh-z]){_NO_LABEL}-)\Z"
)
_MAY_BE_GLUED = (
    r"(?:cv[vcn]2?|ccv|csc|cid|pin|code|otp|2fa|is|was|yzm|pwd|pw|password|mima|mm|id|passport|no"
    r"|sfz)\Z"
)


def number(value: str, digits: str) -> tuple[str, ...]:
    """How many digits, and whether they are a year, a date, a round number or in groups."""
    if len(digits) > _MOST_DIGITS:
        return ()
    found = [f"n{len(digits)}"]
    if len(value) > len(digits):
        found.append("groups")
    for name, expression in (("year", _YEAR), ("date", DATE), ("round", _ROUND)):
        if pattern(expression).fullmatch(digits):
            found.append(name)
    return tuple(found)


def token(value: str) -> tuple[str, ...]:
    """Which of letters, digits and signs there are; whether it is like a product or a code."""
    low = value.lower()
    size = f"size{min(len(value) // 3, 6)}"
    if low.isalpha():
        if len(low) < _LONG:
            is_likely = low in popular() and not is_word(low)
            return (WORD, size, *_capital(value, low)) if is_likely else ()
        return () if is_word(low) else ("tl", size, "odd", *_capital(value, low))
    if pattern(_NO_VALUE).match(low) or pattern(_ORDER).match(value):
        return ()
    marks = (("d", "[0-9]"), ("l", "[a-z]"), ("s", "[@#$%&*!?+^~]"))
    kinds = "".join(name for name, form in marks if pattern(form).search(low))
    found = [f"t{kinds}", size, *_capital(value, low)]
    if pattern("[-_.]").search(low):
        found.append("joint")
    for name, text, form in (("product", low, _PRODUCT), ("coded", value, _CODED)):
        if pattern(form).match(text):
            found.append(name)
    return tuple(found)


def is_word(low: str) -> bool:
    """Whether letters are a word that people who ask for help may well write."""
    if low in _NAMES:
        return True
    if len(low) >= _LONG:
        return bool(pattern(_LONG_WORD).search(low))
    ends = pattern(_WORD_ENDING).search(low) and not pattern(PINYIN).match(low)
    return bool(ends) or low in _common()


@cache
def popular() -> frozenset[str]:
    """Words that stand high in every published list of what people choose, English and Chinese."""
    return frozenset((files(__package__) / "popular.txt").read_text("ascii").split())


@cache
def _common() -> frozenset[str]:
    """What several authors of the worked texts write: words of people who ask for help."""
    return frozenset((files(__package__) / "common.txt").read_text("ascii").split())


def _capital(value: str, low: str) -> tuple[str, ...]:
    """Numbers of tickets are in capitals, with digits anywhere."""
    if low == value:
        return ()
    if value != value.upper():
        return ("capital",)
    return ("capitals", "serial") if pattern("[A-Z][0-9]+[A-Z]").search(value) else ("capitals",)


def decorated(low: str, start: int, end: int) -> bool:
    """Part of something longer: a time, an amount, a version, a link, a name."""
    if end - start > _LONGEST:
        return True
    if pattern("[0-9 -]+").fullmatch(low, start, end):
        return _within_number(low, start, end)
    return _within_word(low, start, end)


def _within_number(low: str, start: int, end: int) -> bool:
    if pattern(_GOES_ON).match(low, end) or pattern(_AMOUNT).match(low, end):
        return True
    if pattern(_ERROR).search(low, max(start - 18, 0), start):
        return True
    if end - start <= 3 and _one_of_thousands(low, start, end):
        return True
    last, near = low[start - 1 : start], low[max(start - 12, 0) : start]
    if "a" <= last <= "z":
        return not pattern(_MAY_BE_GLUED).search(near)
    if last.isalnum() or last.isspace():
        return False
    if end - start <= 4 and pattern(r"(?<![a-z])[0-9]:\Z").search(near):
        return True
    return bool(pattern(_CAME_FROM).search(near))


def _one_of_thousands(low: str, start: int, end: int) -> bool:
    """Of 1,250,000; but CVV2, 710 is none."""
    before, behind = _THOUSANDS
    is_behind = pattern(before).search(low, max(start - 6, 0), start)
    return bool(is_behind or pattern(behind).match(low, end))


def _within_word(low: str, start: int, end: int) -> bool:
    """Of a link, a path, a call, a log; but not in `password/hunter22/`."""
    if pattern(_NUMBER_OF).search(low, max(start - 18, 0), start):
        return True
    last, after = low[start - 1 : start], low[end : end + 2]
    if after in ("/", "//", ":/") or after[:1] == "@" or last in ("/", "\\"):
        return not (last == "/" == after[:1] and low[max(start - 2, 0)] in "码碼证證照号號d")
    return bool(
        pattern(r"://|/(?![\u4e00-\u9fff ])|[\\=]|\([0-9]{0,3}[\"')]|:[0-9]").match(low, end)
    )
