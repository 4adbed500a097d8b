"""One-time codes and card security codes: a few digits close to their label."""

from collections.abc import Iterator, Sequence

from supportcli.privacy.model import Hit, Source, pattern

_OTP = (
    r"验证码|驗證碼|动态码|動態碼|校验码|校驗碼|短信码|动态口令|动态密码|验证代码|识别码"
    r"|谷歌验证器?|两步验证|二次验证"
    r"|(?<![a-z])(?:otp|2fa|mfa|totp)(?: ?(?:code|码))?(?![a-z])"
    r"|(?:verification|verify|authentication|authenticator|auth|security|one.?time|login|log.?in"
    r"|sign.?in|confirmation|sms|2.?step|two.?factor|two.?step|access|text(?:ed)?)"
    r"(?: me a| message)? ?(?:code|password|passcode|pin)s?"
)
_CVV = (
    r"(?<![a-z])(?:cv[vcn]2?|csc|cid)(?![a-z0-9])(?: ?(?:码|碼|code|number))?|安全码|安全碼"
    r"|背面的?(?:后|後|末)?三位(?:数字?|码)?|(?:card )?security code|code on the back"
)
# No label is without one of these, and they are found faster.
_OTP_WORDS = ("码", "碼", "验证", "口令", "code", "otp", "fa", "pass", "pin")
_CVV_WORDS = ("cv", "cid", "csc", "三位", "安全", "code")
_SOME_CODE = (
    r"(?<![a-z])(?:the|my|your|this) code (?:is|was)|(?<![a-z])code ?:"
    r"|(?<![a-z])(?:entered|typed|got|received|enter|gave|sent) (?:the |a |my |him |them )*code"
)
_OTHER_CODE = (
    r"(?:error|status|http|zip|postal|post|country|area|promo|exit|response|result|swift|sort|qr"
    r"|bank|invite|referral|discount|coupon|product|source|错误|状态|返回) ?\Z"
)
_NUMBER = r"(?:[a-z]-)?[0-9]{4,8}|[0-9]{3}[ -][0-9]{3}|[0-9]{2} [0-9]{2} [0-9]{2}|[0-9]{4} [0-9]{4}"
_UNIT = (
    r"\s?(?:次|个|個|位|天|秒|分|小时|年|月|元|块|times?(?![a-z])|attempts?|tries|min|hour|day|sec|%|px"
    r"|usdt|usd|cny|btc|eth|trx|yuan|dollars?)|[.,:/-][0-9]|[a-z]"
)
_ELSEWHERE = (
    r"尾号|手机|号码|电话|错误码|错误代码|代码|订单|单号|金额|邮箱|error|phone|number|mobile|ending|order"
    r"|ticket|http|at |on |in |since|until|before|after"
)
_FAILED = (
    r"(?:错误|收不到|没收到|没有收到|未收到|没有|失败"
    r"|never|not|didn't|did not|wrong|invalid|expired)\W*\Z"
)
_PRECEDING = (
    r"(?<![0-9a-z.#])(?P<number>[0-9]{4,8})"
    r"(?: (?:is|was) (?:my|the|your|a|their|our)?(?: ?[a-z]+){0,2} ?"
    r"|\s?(?:就?是|为|作为)?(?:我|你|您|的|本次|刚收到|收到|这个){0,4}[(\[ ]?)"
    rf"(?:{_OTP})(?!\s?(?:收不到|错误|没|不对))"
)
_SIX_DIGITS = (
    rf"(?:{_SOME_CODE})\s{{0,2}}[\"']?(?P<number>[0-9]{{6}}|[0-9]{{3}} [0-9]{{3}})(?![0-9]|{_UNIT})"
)
_AFTER_EXPIRY = (
    r"(?<![0-9])(?:0[1-9]|1[0-2]) ?/ ?(?:20)?[0-9]{2}[ ,]{1,3}(?P<number>[0-9]{3,4})(?![0-9.:/-])"
)
_CARD_BEFORE = r"[0-9]{12}|[0-9]{4}[ -][0-9]{4}|\ue000"
_WITHIN, _LOOK_BACK = 12, 40


def find_otp(source: Source) -> Iterator[Hit]:
    """Four to eight digits within twelve characters of the label, on either side."""
    low = source.low
    if not any(word in low for word in _OTP_WORDS):
        return
    yield from _following(low, _OTP, _NUMBER, _OTP_WORDS)
    for match in pattern(_PRECEDING).finditer(low):
        yield Hit(*match.span("number"))
    for match in pattern(_SIX_DIGITS).finditer(low):
        if not _is_other_code(low, match.start()):
            yield Hit(*match.span("number"))


def find_cvv(source: Source) -> Iterator[Hit]:
    """Three or four digits within twelve characters after the label, or after a card's expiry."""
    low = source.low
    if any(word in low for word in _CVV_WORDS):
        yield from _following(low, _CVV, r"[0-9]{3,4}", _CVV_WORDS)
    if "/" in low:
        for match in pattern(_AFTER_EXPIRY).finditer(low):
            if pattern(_CARD_BEFORE).search(low, max(match.start() - 30, 0), match.start()):
                yield Hit(*match.span("number"))


def _following(low: str, label: str, number: str, words: Sequence[str]) -> Iterator[Hit]:
    """Each number close behind a label and not said to be something else."""
    digits = pattern(rf"(?<![0-9a-z.#*])(?:{number})(?![0-9]|{_UNIT})")
    for value in digits.finditer(low):
        start = value.start()
        near = low[max(start - _LOOK_BACK, 0) : start]
        if not any(word in near for word in words):
            continue
        for match in pattern(label).finditer(low, max(start - _LOOK_BACK, 0), start):
            gap = low[match.end() : start]
            if len(gap) <= _WITHIN and _belongs(gap) and not _is_other_code(low, match.start()):
                yield Hit(*value.span())
                break


def _belongs(gap: str) -> bool:
    if pattern("[0-9\ue000\n。;]").search(gap.strip("\n")) or pattern(_FAILED).search(gap):
        return False
    return not pattern(_ELSEWHERE).search(gap)


def _is_other_code(low: str, at: int) -> bool:
    return bool(pattern(_OTHER_CODE).search(low, max(at - 12, 0), at))
