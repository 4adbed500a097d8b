"""One-time codes, PINs and card security codes: a few digits, and the word for what they are."""

from collections.abc import Iterator

from supportcli.privacy.detectors.labelled import Kind
from supportcli.privacy.detectors.labelled import find as find_labelled
from supportcli.privacy.detectors.links import FAIR, OWNER, SURE, WEAK
from supportcli.privacy.model import Hit, Source, pattern

_OTP = (
    r"(?:(?:验证|驗證|校验|校驗|动态|動態|确认|確認|激活|授权|注册|识别|認證|认证|登录|安全验证"
    r"|短信|简讯|一次性)"
    r"(?:代?码|碼|口令|密码|密碼))"
    r"|安全验证|[六6]位数[字码]?|谷歌验证|(?:谷歌|身份|安全)?验证器|两步验证|二次验证"
    r"|(?<![a-z])yzm(?![a-z])"
    r"|(?<![a-z])(?:otp|2fa|mfa|totp)(?:[ _-]?(?:code|码|token))?s?(?![a-z])"
    r"|(?<![a-z])(?:google )?authenticator(?: app)?(?:(?:'s)? codes?)?(?![a-z])"
    r"|(?:verif(?:ication|y)|authenticat(?:ion|or)|auth|security|one.?time|log.?in|sign.?in"
    r"|confirm(?:ation)?"
    r"|activation|sms|e?.?mail|2.?step|two.?factor|two.?step|access|text(?:ed)?|temporary"
    r"|withdrawal"
    r"|phone|[68].?digit|6-digit)(?: me a| message| confirmation| verification)?[ _]?"
    r"(?:code|password|passcode|pin)s?(?![a-z])"
    r"|(?<![a-z])(?:the|this|that|these|my|your|ur|a|his|her|which|lock|backup|back-up|withdraw"
    r"|recovery) codes?(?![a-z])|code i (?:have|got)|codes? (?:from|on|in) (?:the|my|your"
    r"|our) (?!back)[a-z]+|verification number|(?:2|two).?step(?=:)|(?:备用|备份|后备|邮件)码"
    r"|(?:要|的|个|发|收"
    r"|给|念|报)码(?!头)"
    r"|(?<![a-z\u4e00-\u9fff])码(?=[0-9 :是给])|(?<![a-z])(?:otp|2fa|mfa)(?=_)|verif(?:y"
    r"|ication)(?: codes?)?:"
    r"|(?<![a-z])text(?:ed| from)(?: me)?|(?<![a-z])texts?(?: me|ing me|,)|(?<![a-z])(?:message"
    r"|text|mail) (?:with|saying)|(?<![a-z])sms(?![a-z])|短信"
    r"|登录验证|登录用|login approval"
    r"|(?<![a-z])(?:sms|text(?: message)?|短信)(?= ?(?:says|said|reads?|shows?|上|里|内容|写))"
)
_CODE = r"(?<![a-z/])(?:(?:otp|sms|verify)?codes?|passcode|token)(?![a-z])"
_ABOUT_CODES = (
    r"sms|text(?:ed|s)?(?![a-z])|e?mail|log ?in|verif|authentic|otp|2fa|expired|arriv"
    r"|(?<![a-z])came|receiv"
    r"|recvd|caller|scam|six.digit|6.digit|whatsapp|(?<![a-z])(?:(?:my|the|your|this) codes?"
    r" (?:is|was|you|never|does|did|has|keeps|w[oi])|(?:tried|enter(?:ed)?|typed"
    r"|asked(?: me)? for|wants?|wanted"
    r"|(?:gave|sent|told|read) [a-z]+)(?: the| a| my| this| your)? codes?|(?:you|they|he|she|was"
    r"|got|gets?) (?:just )?(?:sent|this code)|(?:do not|don'?t) share|invalid|rejected"
    r"|not accepted|code (?:box|field|that|they|i )|read (?:out )?the|token (?:on|in|from|shows?"
    r"|is))"
    r"|is (?:your|my) code|code ?[是为]|\A\W*codes?\W+[0-9]+\W*\Z|短信|邮箱|收到|过期|\"(?:type"
    r"|channel)\""
)
_OTHER_CODE = (
    r"(?:error|err|status|http|zip|postal|post|country|area|promo|exit|response|result|swift"
    r"|sort|qr|bar"
    r"|bank|invite|referral|discount|coupon|product|source|return|dial(?:l?ing)?|voucher|gift|order"
    r"|错误|状态|返回|接口|提示|报|二维|扫|邀请|优惠|区号|邮)[ _-]?\Z"
)
_LOGGED = r"(?:error|warn|失败|fail(?:ed|ure)?|crash)[^\n]*\Z"
_CVV = (
    r"(?<![a-z])(?:card[ _]?)?(?:cv[vcn](?:2(?![0-9]))?|csc|cid)(?:/cv[vcn]2?)?(?![a-z])"
    r"(?:[ _]?(?:码|碼|code|number|no\.?|field|数字))?"
    r"|(?:卡的?)?安全(?:码|碼|代码)"
    r"|(?:背[面后後]?|后面|後面|签名[条栏]?)[^\n,.。;!?0-9]{0,5}(?:(?:[三四]"
    r"|[34](?=[位个個码碼]))[位个個码碼]?(?:数字|数|碼|码)?|数字)"
    r"|[后後末][三3][位码碼](?:数字?|码)?|(?:卡片?|卡)验证码"
    r"|(?:card[ _]?)?security[ _]?code|card verification (?:code|value|number)"
    r"|(?:code|number|digits?|numbers) on the back|back of (?:the|my) card"
    r"|signature panel(?: code)?"
    r"|(?:three|four|last three|3|4)[ -]digits?(?: security)?(?: code)?(?: on the back)?"
    r"|the back has|on the back"
)
_PIN = (
    r"(?:(?<![a-z])|(?<=device)|(?<=wallet)|(?<=card)|(?<=payment))pin(?:'?s)?(?![a-z])"
    r"(?:[ _-]?(?:码|碼|code|number|num|no\.?))?"
    r"|(?<![a-z])pin ?code|(?:lock ?screen )?passcode|unlock code|解锁码|解鎖碼|锁屏(?:密码|数字"
    r"|码)?|开机(?:密码|码)"
)
_UNIT = (
    r" ?(?:error|错误|开头|结尾|次|个(?!验)|個|位|天|秒|分|小时|年|月|号(?!码)|日|元|块|步|级|岁"
    r"|遍|条|人|台|张|笔"
    r"|点|字|组|行|折|倍"
    r"|times?(?![a-z])|attempts?|tries|min|hours?|days?|sec|weeks?|months?|years?|%|px|ms(?![a-z])"
    r"|usdt|usd|cny|btc|eth|trx|u(?![a-z])|yuan|scrypt|rounds|iterations|sats|g?wei|dollars?"
    r"|euros?|eur(?![a-z])|bucks|people|words?"
    r"|char(?:acter)?s?|digits?|boxes|chars|steps?|mb|gb|kb|km|bits?|x(?![a-z])|(?!was|does|says"
    r"|expires|fails|works|keeps|gives|shows|gets|comes|always"
    r"|looks|seems|opens|unlocks|this|has|never|leads|brings|spins|returns|sends|ends|starts"
    r"|makes|texts|sms)"
    r"(?<=[0-9] )[a-z]{3,}(?<!s)s(?![a-z])|(?:st|nd|rd"
    r"|th)(?![a-z]))"
)
_DECORATED = r"[.:/-][0-9]|,[0-9]{3}(?![0-9])|[a-z_]|[%$€£¥]"
_ATTACHED = (
    r"(?:[0-9][.,/-]|(?<!pin)#|[$¥€£*.+/_\\]|[0-9]\s?-|[0-9]\.[0-9]+ ?[\"'(]{1,2}"
    r"|(?<![a-z0-9 码碼)])-|(?<![a-z])[a-z]=|(?<=[a-fh-z])(?<!pin)(?<!otp)(?<!code)-)\Z"
)
_MAY_BE_GLUED = (
    r"(?:cv[vcn]2?|cid|pin|code|otp|2fa|is|was|yzm|pwd|pw|password|mima|id|passport|no|sfz)\Z"
)
_NOUN = (
    r"(?<![a-z])(?:error|err|错误码?|(?<!安全)(?<!验证)代码|报错?|订单号?|单号|工单号?|尾号|金额"
    r"|余额|ticket"
    r"|order(?: id| no\.?| number)?"
    r"|http|status|version|build|ending(?: in)?|ends (?:in|with)|serial|序列号|版本号?|型号|编号"
    r"|交易(?:id|号)"
    r"|返回码?|状态码?)[ :=#'\"]{0,3}\Z"
    r"|(?<![a-z])(?:said|says|shows?|showed|with|returns?|returned|throws) code[ :=]{1,3}\Z"
    r"|(?:型号|机器|房间?|编号|邮编) ?\Z|(?<![a-z])(?:room|line|page|model|step|block|port|gas"
    r"|field) ?\Z"
)
_AT = (
    r"(?<![a-z])(?:at|on|(?<!put )(?<!putting )(?<!typing )(?<!typed )(?<!type )(?<!keyed )in|since"
    r"|year|until|week"
    r"|level|chapter|part|v|iphone|ios|android|windows|pixel|galaxy|over"
    r"|about|around|only)"
    r" ?\Z|(?:大概|大约|超过) ?\Z"
)
OWNED = rf"(?:{OWNER}|提示|弹出)(?:是|为)?[ :=#'\"(]{{0,3}}\Z"
# Beginning with a digit, these are found fast; what is before it is looked at second.
_NUMBER = (
    r"(?P<value>[0-9](?<![0-9][0-9])(?:[0-9]{3,7}|[0-9]{2}[ -][0-9]{3}|[0-9] [0-9]{2} [0-9]{2}"
    r"|[0-9]{3} [0-9]{4}))(?![0-9])"
)
_PIN_NUMBER = r"(?P<value>[0-9](?<![0-9][0-9])(?:[0-9]{3,11}|[0-9] [0-9]{2}))(?![0-9])"
_AFTER_EXPIRY = (
    r"(?<![0-9])(?:0[1-9]|1[0-2]) ?/ ?(?:20)?[0-9]{2}[ ,]{1,3}(?P<number>[0-9]{3,4})(?![0-9.:/-])"
)
_CARD_BEFORE = r"[0-9]{12}|[0-9]{4}[ -][0-9]{4}|\ue000"
_TO_CONFIRM = (
    r"(?<![a-z])(?:use|enter|type) (?P<value>[0-9]{4,8}) to (?:verify|confirm|log|sign|complete"
    r"|continue"
    r"|authori[sz]e|activate|reset|approve)"
)
_CALLED_CODE = r"(?<!pass)(?<!pass )(?<!pass_)(?<!pin)(?<!pin[ _-])(?<!lock )code[ :=]{1,3}\Z"
_WINDOW = 60


def decorated(low: str, start: int, end: int) -> bool:
    """Digits that are part of something longer: a time, an amount, a version, a name."""
    if pattern(_DECORATED).match(low, end):
        return True
    last, near = low[start - 1 : start], low[max(start - 12, 0) : start]
    if "a" <= last <= "z":
        return not pattern(_MAY_BE_GLUED).search(near)
    if last.isalnum() or last.isspace():
        return False
    if end - start <= 4 and pattern(r"(?<![a-z])[0-9]:\Z").search(near):
        return True
    return bool(pattern(_ATTACHED).search(near))


def _short_otherwise(low: str, start: int, end: int) -> bool:
    """A year, an hour, a number to call."""
    near = low[max(start - 16, 0) : start]
    return bool(pattern(_AT).search(near) or pattern("的?(?:短信|电话|客服)").match(low, end))


def otherwise(low: str, start: int, end: int) -> bool:
    """The same, or with a unit, or called something else."""
    near = low[max(start - 16, 0) : start]
    return (
        bool(pattern(OWNED).search(near))
        or decorated(low, start, end)
        or bool(pattern(_UNIT).match(low, end))
        or bool(pattern(_NOUN).search(near))
        or (end - start < 6 and _short_otherwise(low, start, end))
    )


def needs(value: str) -> int:
    """Six digits or more are hardly anything else; round numbers and dates are."""
    if pattern("[1-9](?:00|[05]00|[0-9]?0{3,})").fullmatch(value):
        return SURE
    date = pattern("(?:19|20)[0-9]{6}").fullmatch(value)
    return FAIR if len(value) < 6 or date else WEAK


def _needs_more(value: str) -> int:
    """Beside words that mean other things too, such as pin."""
    return max(needs(value), FAIR if len(value) < 6 else WEAK)


def _needs_cvv(value: str) -> int:
    return FAIR if needs(value) == SURE else needs(value)


def _needs_pin(value: str) -> int:
    return _needs_more(value) if len(value) < 6 else needs(value)


def coded(low: str, start: int, end: int) -> bool:
    """The same, or called a code, as no PIN is."""
    if pattern(_CALLED_CODE).search(low, max(start - 12, 0), start):
        return True
    return otherwise(low, start, end)


OTP = Kind(
    "码|碼|位数|密码|口令|验证|登录用|登录验证|step:|messag|mail|yzm|verif|login app|otp|[2m]fa"
    "|code|passw|passc|authenticator|sms|text|短信",
    _OTP,
    _NUMBER,
    needs,
    otherwise,
)
PIN = Kind("pin|passcode|unlock|解[锁鎖]|锁屏|开机", _PIN, _PIN_NUMBER, _needs_pin, coded)
CVV = Kind(
    "cv|csc|cid|安全|背|[后後末][三3]|[后後]面|签名|卡.?验证码|code|digit|back|signature|card ver",
    _CVV,
    r"(?P<value>[0-9](?<![0-9][0-9])[0-9]{2,3})(?![0-9])",
    _needs_cvv,
    otherwise,
)
CODE = Kind("code|token", _CODE, _NUMBER, _needs_more, otherwise)


def find_otp(source: Source) -> Iterator[Hit]:
    """Four to eight digits beside 验证码, OTP and the like; beside `code` if the rest fits."""
    yield from find_labelled(source, OTP)
    low = source.low
    for hit in find_labelled(source, CODE):
        near = low[max(hit.start - _WINDOW, 0) : hit.end + _WINDOW]
        six = hit.end - hit.start >= 6
        if not _other_code(low, hit) and (six or pattern(_ABOUT_CODES).search(near)):
            yield hit
    if " to " in low:
        for match in pattern(_TO_CONFIRM).finditer(low):
            yield Hit(*match.span("value"))


def find_pin(source: Source) -> Iterator[Hit]:
    """Four to twelve digits beside PIN, passcode, unlock code."""
    yield from find_labelled(source, PIN)


def find_cvv(source: Source) -> Iterator[Hit]:
    """Three or four digits beside the label, or after a card's expiry."""
    yield from find_labelled(source, CVV)
    if "/" in source.low:
        for match in pattern(_AFTER_EXPIRY).finditer(source.low):
            near = max(match.start() - 30, 0)
            if pattern(_CARD_BEFORE).search(source.low, near, match.start()):
                yield Hit(*match.span("number"))


def _other_code(low: str, hit: Hit) -> bool:
    """Whether the nearest `code` is an error code, a zip code."""
    around = low[max(hit.start - _WINDOW, 0) : hit.end + _WINDOW]
    if pattern(_LOGGED).search(low, max(hit.start - _WINDOW, 0), hit.start):
        return True
    return any(
        pattern(_OTHER_CODE).search(around[: label.start()])
        for label in pattern(_CODE).finditer(around)
    )
