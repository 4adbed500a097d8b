"""How surely a value belongs to the label before or behind it: by what stands between them."""

from typing import NamedTuple

from supportcli.privacy.model import pattern
from supportcli.privacy.normalise import OPAQUE

NONE, WEAK, FAIR, SURE = range(4)
REACH, REACH_BEHIND = 72, 56
_OPENING, _CLOSING = " \n\"'`([{<【《", " \"'`)]}>】》"
_QUOTES = "\"'`([{<【《"
_BREAK = r"[,;!?。、\n]|\.(?=\s|\Z)"
_ENDS = (
    r"[\"'`)\]}>】》]{0,3}\s{0,2}[吧啊呀呢了哦啦嘛]?"
    r"(?:和|或|跟|以及|(?:and|or)(?![a-z])|[,.;!?。、~\n(\-]|<-|\Z)"
)

# Who speaks, at which time, as which item of a list; and what is said before an answer.
_SPEAKER = (
    r"\s{0,4}(?:[>*•-]\s?|[0-9]{1,2}[.)]\s|\[[^\]\n]{1,20}\]\s?"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\s)"
    r"{0,3}(?:[\"'<]?[a-z\u4e00-\u9fff][a-z0-9_\u4e00-\u9fff \"']{0,14}[>]?\s?:\s?)?"
)
_OH = (
    r"(?:ok(?:ay)?|sure|yes|yeah|well|so|it'?s|its|it is|that'?s|here|it was|i think|is|was|maybe"
    r"|number|no|nr|好的?|嗯+|哦|行|是的?|就是|在这|我的|应该是|好像是|应该|好像|号码?|六位的?"
    r"|四位的?"
    r"|验证码吗|密码吗|发你了?|给你)"
)
_ANSWER = rf"{_SPEAKER}(?:{_OH}[ ,.:!?。…~]{{0,3}}){{0,4}}"

_COPULA = (
    r"(?:(?:(?<![a-z])(?:is|was|are|were|be|been|it'?s|its|that'?s|isn'?t|wasn'?t|equals|remains"
    r"|became"
    r"|looks like|called|namely|as follows|i (?:use|used|chose|have|had|set|got|received|entered))"
    r"|(?<=[a-z])'s)"
    r"(?: (?:not|still|now|probably|maybe|definitely|currently|actually|always|just|simply|only"
    r"|set"
    r"|(?:changed|reset)(?: from)?|to|as|either|like|exactly|already|something like"
    r"|supposed to be|the|a|number"
    r"|code|here|this))*"
    r"|(?<![a-z])(?:set|changed|reset|switched|updated|change|replaced)(?: (?:it|this|back|from))?"
    r"(?: (?:to|as|with|from))?"
    r"|(?:是|为|為|成|叫|就|等于|如下|乃)(?:的|了|都|也|不是|个|一个|用|我|原来的?|那个|原来那个"
    r"|[四六4-8]位(?:的|数字?)?)?"
    r"|一直|依然|(?:没|不)变过?|号码)"
)
_ENTRY = (
    r"(?:(?<![a-z])(?:enter(?:ed|ing)?|typ(?:ed?|ing)|put(?:ting)?|us(?:ed?|ing)|input|tried|try"
    r"|trying"
    r"|keyed|fill(?:ed)?|chose|picked|answer(?:ed)?|said|says?|saying|shows?|reads?|told|gave"
    r"|give|sent"
    r"|send|wrote|got|get|received?|recvd|confirm|has|have|had|forward|fwd|provided?|shared?)"
    r"(?: (?:him|her|them|you|me|in|down|out|back|the|that|my|a|number|code|digits|again|only|it|as"
    r"|was|is|password|following))*"
    r"|(?:输入?|輸入?|填写?|写|寫|用|设置?|設置?|定|改|换|換|念|报|說|说|告诉|告訴|发|發|给|給"
    r"|收到|显示|记|抄|试|敲"
    r"|打|选|取|把|将|回)(?:的|了|过|過|成|为|為|是|出|给|給|他|她|我|人家|对方|你们|好几遍|一直"
    r"|都|就|一遍|进去|上|数字|生日"
    r"|密码|個|个){0,4})"
)
_OR = r"(?:(?<![a-z])(?:either|or|or maybe|or else|and|then)|和|或者?|还是|要么是?|跟|然后)"
_MORE = (
    rf"\A[\"'`)\]】]{{0,2}}\s{{0,2}}(?:{_OR}|[,/、;])\s{{0,2}}"
    rf"(?:{_OR}\s{{0,2}})?(?:第二个|第二次)?\Z"
)

STRAY = (
    r"接口|错误|錯誤|报错|報錯|弹|提示|代码|返回|状态|订单|訂單|单号|單號|流水|工单|尾号|开头|结尾"
    r"|手机号|电话|電話"
    r"|金额|余额|限额|额度|版本|型号|序列号|房间|有效期|过期|剩余|等了|收不到|没收到|沒收到"
    r"|没有收到|未收到|没来"
    r"|发到|发送到|发往|发至|链接|失败|失敗|冻结|闪退|崩溃|黑屏|白屏|卡死|卡住|锁到|扣了|转了"
    r"|到账|客服电话|年级"
    r"|(?<![a-z])(?:err(?:or)?s?|crash(?:es|ed)?|fail(?:s|ed|ure)?|http|status|orders?|tickets?"
    r"|invoice"
    r"|version|build|ending|ends|sent to|(?:never|not|did ?n'?t|didnt) (?:arriv\w*|came|come|get"
    r"|got|receiv\w*|recvd|sent|show\w*)|limit"
    r"|balance|amount|costs?|paid|charged|waited|attempts?|tries|page|screen|model|serial|room|line"
    r"|pops?|popped|displayed|appears?|expires? (?:in|after)|valid for|delivered|because|refund|fee"
    r"|since|until|till|within|during|between|min(?:ute)?s?|hours?|days?)(?![a-z])"
)
_PREPOSITION = (
    r"(?<![a-z])(?:at|in|on|after|since|until|till|before|for|by|from|of|over|under|about|around"
    r"|up to"
    r"|within|than|per|every|with|via|near|last|next|first|past|only|took|accepts?|allows?)\Z"
    r"|(?:在|从|(?<!收)(?<!看)到|超过|大约|至少|最多|第|每|共|等|于|才|还有|还剩|后)\Z"
)
_TO_THIS = (
    r"(?:,?(?:不知道|不清楚|不确定|i don'?t know if|not sure if))?(?:[,.-]|<-|<--|←"
    r"|\^+)?\s?(?:(?:and |so )?(?:this|that|it|these|which|这个?|那个?|这些?|這個?|這|即))?\s?"
    r"(?:(?:is|was|are|'s|were|isn'?t|wasn'?t|as|for)(?![a-z])|就?不?是(?:不是)?|即为|[为為]"
    r"|作为|作為|当作?|當作?|做|充当)"
    r"\s?(?:now |not |still |both |only |all |the same )*"
    r"(?:(?:my|the|your|our|a|an|his|her|their|this|that|one|me) ?)?(?:[a-z0-9'-]+ ){0,3}"
    r"(?:\s?(?:我|你|您|他|她|咱|们|家|爸|妈|的|本次|本人|刚|才|刚才|收到|这个|这|那|那个|自己"
    r"|操作|原来|以前"
    r"|之前|现在|当前|登录|登陆|支付|交易|钱包|账号|手机|什么)){0,6}(?:\s?[a-z]{1,8})?"
)
_THIS = (
    r"[\s,]{0,2}(?:(?:这|那|這)(?:个|個|种|种|样的|条|串|几个)?|的|这个的|this|a|the|my|as|for"
    r"|for the|as my)"
    r"\s?(?:[a-z]+ |我的|登录|支付|交易|提现|钱包|付款|动态|短信){0,2}|(?:a|an)(?: [a-z]+){1,3}"
    r"|(?:[a-z]+ ){1,3}(?:for|as) (?:an?|my|the|your)|as (?:my|the|a)|(?:in|into|to|on) (?:the"
    r"|my)|[在进到]"
)
_IN_BRACKETS = (
    r"\s?[(\[【<-]{1,2}\s?(?:(?:my|the|this is|it'?s)\s)?"
    r"(?:[a-z]+\s|我的|登录|登陆|支付|动态|短信){0,2}"
)
_NAMED_SO = (
    r"(?:that'?s|this is|it'?s|that is|is (?:it|this|that)(?: an?)?|(?<![a-z])[ai]s|was|这是"
    r"|那是|就是|都是)\s?(?:my |the |our )?(?:[a-z]+ )?(?:我的)?\Z"
    r"|(?:--|#|//)\s?(?:[a-z]+ ){0,3}\Z"
)
_WRONG = (
    r"错|錯|有误|有誤|不对|不對|不正确|不行|无效|無效|失效|过期|過期|不匹配|不一致|不到|登录"
    r"|登陆|登不|登入"
    r"|wrong|invalid|incorrect|not (?:match|right|valid|correct|work)|mismatch|reject|refus|expired"
    r"|log ?in|unlock|sign ?in|doesn'?t|didn'?t|won'?t"
)


_VIA = (
    r"[(,\"\s]{0,2}(?:号码?|號碼?|number|no|value|to|as|#)\s?[.:#]?|"
    r"(?:(?: that| which)?(?: i| they| you| he)?(?: just)? ?(?:got|received|came|arrived|sent"
    r"|texted)?(?: me)?)"
    r"(?: (?:from|by|via|in|on|over) (?:the |my |an? |your )?(?:e-?mail|mail|sms|text|phone"
    r"|whatsapp"
    r"|telegram|app|message))?"
)


_ONLY_ANSWER = rf"{_ANSWER}[\"'`(\[]?\Z"
_ENTERED, _BEING, _ELSE = (rf"(?:{one})\s?\Z" for one in (_ENTRY, _COPULA, _OR))
_SIGNED = rf"\s*(?:{_OH}|{_COPULA}|value|号码?|[^=:]{{0,12}}(?:{_COPULA}))\s?[:=>→-]+\Z"
_SAID = rf"(?:{_ENTRY}|{_COPULA}|with|either|请问|這|这|那|把)\s?\Z"
_UNCLEAN = rf"{STRAY}|[0-9]"
_NEAR = 40


class Side(NamedTuple):
    """The text between a label and a value, and what is beyond the value and beyond the label."""

    gap: str
    far: str
    rest: str = ""


def before(side: Side) -> int:
    """The label stands before the value: `label gap value far`."""
    gap, far, _ = side
    if OPAQUE in gap:
        return FAIR if goes_on(gap[gap.rindex(OPAQUE) + 1 :], far) else NONE
    bare = gap.rstrip(_OPENING)
    opened = gap[len(bare) :]
    quoted = any(char in _QUOTES for char in opened) and far[:1] in _CLOSING
    alone = bool(pattern(_ENDS).match(far))
    if pattern(_VIA).fullmatch(bare):
        return SURE if quoted or (opened.count("\n") and alone) else FAIR
    if "\n" in gap:
        answer = _answered(gap)
        if answer:
            return answer if alone or quoted else answer - 1
    return _told(bare, quoted, alone, far.startswith(" to "))


def goes_on(gap: str, far: str) -> bool:
    """Whether the value behind `gap` is one more of the same: 1234 or 4321."""
    if not pattern(_MORE).match(gap):
        return False
    return bool(pattern(_OR).search(gap) or pattern(_ENDS).match(far))


def _answered(gap: str) -> int:
    """The value is what stands in the next line, or what is said in reply."""
    *asked, last = gap.split("\n")
    if not pattern(_ONLY_ANSWER).fullmatch(last):
        return NONE
    lines = [line for line in asked if line.strip()]
    if pattern(STRAY).search("\n".join(lines)) or len(lines) > 2:
        return NONE
    return SURE if len(lines) < 2 else FAIR


def _told(bare: str, quoted: bool, alone: bool, onward: bool) -> int:
    breaks = [found.start() for found in pattern(_BREAK).finditer(bare)]
    ended = bool(breaks) and breaks[-1] >= len(bare) - 1
    if ended:
        breaks.pop()
    last = bare[breaks[-1] + 1 :] if breaks else bare
    near = bare[-_NEAR:]
    entered = bool(pattern(_ENTERED).search(near))
    copula = bool(pattern(_BEING).search(near))
    fading = not copula and bool(pattern(_PREPOSITION).search(near))
    if (alone and bare.strip() == "for") or (bare.strip() == "from" and onward):
        return FAIR
    if pattern(STRAY).search(last) or (fading and not entered):
        return NONE
    doubt = (
        int(len(breaks) > 1 and len(last) > 10)
        + int(bool(breaks) and len(last) > 24)
        + int(fading)
        + bare.count("\n")
        + int(bool(pattern(STRAY).search(bare)))
    )
    sign = bare[-1] in ":=>→⇒" or (
        bare.endswith((" -", "--")) and bool(last.strip(" -") or not breaks)
    )
    if sign and (not breaks or pattern(_SIGNED).match(last)):
        return (SURE if len(last) <= 36 else FAIR) - doubt
    if copula:
        return (SURE if not breaks and len(bare) <= 24 else FAIR) - doubt
    if entered or pattern(_ELSE).search(near):
        return FAIR - doubt
    if quoted:
        return FAIR - doubt
    if ended and alone:
        return (FAIR if len(bare) <= 40 else WEAK) - doubt
    short = len(bare) <= 16 and not breaks and not pattern("[0-9]").search(bare)
    return WEAK - doubt if short and not ended else NONE


def behind(side: Side) -> int:
    """The label stands behind the value: `far value gap label`."""
    gap, far, rest = side
    if OPAQUE in gap:
        return NONE
    core = gap.strip(_CLOSING)
    lead = far.rstrip(_OPENING)
    starts = (
        not lead or lead[-1] in ",.;:!?。、>】)]→=" or far.endswith(("\n", '"', "'", "(", "【"))
    )
    if "\n" in gap:
        own = far.rstrip(" \"'`(").endswith("\n") or not lead
        fits = gap.lstrip(_CLOSING).startswith("\n") and not pattern(STRAY).search(gap)
        return FAIR if own and fits else NONE
    if pattern(_TO_THIS).fullmatch(core):
        return SURE
    said = bool(pattern(_SAID).search(lead))
    clean = not pattern(_UNCLEAN).search(core)
    if (starts or said) and clean and len(core) <= 48 and pattern(_NAMED_SO).search(f"{core} "):
        return FAIR
    if clean and lead.endswith(("】", "]")) and len(core) <= 48:
        return FAIR
    if not core and pattern(_ENDS).match(rest):
        return WEAK
    if pattern(_IN_BRACKETS).fullmatch(gap.lstrip(_CLOSING[:3])):
        return FAIR
    if (starts or said) and pattern(_THIS).fullmatch(core):
        return FAIR
    if (
        said
        and not pattern("[0-9]").search(core)
        and len(core) <= 48
        and pattern(_WRONG).search(core + rest)
    ):
        return FAIR
    short = len(core) <= 24 and not pattern(_BREAK).search(core)
    return WEAK if clean and short and (said or starts) else NONE
