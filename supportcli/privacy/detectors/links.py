"""How surely a value belongs to the label before or behind it: by what stands between them."""

from typing import NamedTuple

from supportcli.privacy.model import pattern
from supportcli.privacy.normalise import OPAQUE

NONE, WEAK, FAIR, SURE = range(4)
REACH, REACH_BEHIND = 90, 72
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
    r"(?:(?:(?<![a-z])(?:is|was|are|were|be|been|being|it'?s|its|that'?s|isn'?t|wasn'?t|equals|remains"
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
    r"|send|wrote|got|get|texting|texted|received?|recvd|confirm|has|have|had|went|press|pressed"
    r"|pick|spell(?:s|ed)?|gives?|forward|fwd|provided?|shared?)"
    r"(?: (?:him|her|them|you|me|in|with|down|out|back|the|that|my|a|number|code|digits|again"
    r"|only|it|as"
    r"|was|is|password|following))*"
    r"|(?:输入?|輸入?|填写?|写|寫|用|设置?|設置?|定|改|换|換|念|报|說|说|告诉|告訴|发|發|给|給"
    r"|收到|显示|记|抄|试|敲|按到?|摁|拨|弹|来|里有|里面是|里是"
    r"|打|选|取|把|将|回)(?:的|了|过|過|成|为|為|是|出|给|給|他|她|我|人家|对方|你们|好几遍|一直"
    r"|都|就|一遍|进去|上|数字|生日"
    r"|密码|個|个){0,4})"
)
_OR = (
    r"(?:(?<![a-z])(?:either|or|or maybe|or else|and|then|first(?: one)?|second)|第[一二三四]个?"
    r"|和|或者?|还是|要么是?|跟|然后)"
)
_MORE = (
    rf"\A[\"'`)\]】]{{0,2}}\s{{0,2}}(?:{_OR}|[,/、;])\s{{0,2}}"
    rf"(?:{_OR}\s{{0,2}})?(?:第二个|第二次)?\Z"
)

# What numbers usually are: whose they are, and what is told with them.
OWNER = (
    r"接口|错误码|错误代码|(?:错误|錯誤|报错|報錯)(?![,。.!?;])|弹[出窗]|(?<!安全)(?<!验证)代码"
    r"|返回|状态|订单|訂單|单号|單號|流水|工单|尾号"
    r"|开头|结尾|手机号"
    r"|(?:电话|電話)(?![里中那说說])|金额|余额|限额|额度|版本|序列号|型号|编号|邮编|群(?:号"
    r"|[ :]*\Z)|航班|微信号|账号|用户名|剩余"
    r"|发到|发送到|发往|发至|链接|扣了|转了|到账|年级"
    r"|(?<![a-z])(?:err(?:or)?(?:s|[ _]?code)?(?![,.!?;])|http|status|orders?|tickets?|invoice"
    r"|version|firmware|build|end(?:ing|s)(?= in| with)"
    r"|sent to|limit|balance|amount|costs?|paid|charged|attempts?|tries|serial"
    r"|flight|extension|caller id|postcode|account (?:number|no)|user ?name|uid|wiped?|refund|fee"
    r"|earn(?:ed|s)?|block)(?![a-z])"
)
_EVENT = (
    r"收不到|没收到|沒收到|没有收到|未收到|没来|失败|失敗|冻结|闪退|崩溃|黑屏|白屏|卡死|卡住|锁到"
    r"|等了"
    r"|(?<![a-z])(?:crash(?:es|ed)?|fail(?:s|ed|ure)?|page|screen"
    r"|(?:never|not|did ?n'?t|didnt) (?:arriv\w*|came|come|get|got|receiv\w*|sent|show\w*)|waited"
    r"|pops?|popped|displayed|delivered|since|until|till|within|during|between|min(?:ute)?s?"
    r"|hours?|days?)(?![a-z])"
)
_PREPOSITION = (
    r"(?<![a-z])(?:at|in|after|since|until|till|before|by|over|under|about|around|up to"
    r"|within|than|per|every|near|from|last|next|past|only|took|accepts?|allows?)\Z"
    r"|(?:在|从|(?<!收)(?<!看)到|超过|大约|至少|最多|第|每|共|等|于|才|还有|还剩|后)\Z"
)
_TO_THIS = (
    r"(?:,?(?:不知道|不清楚|不确定|i don'?t know if|not sure if))?(?:[,.-]|<-|<--|←"
    r"|\^+)?\s?(?:(?:and |so |but )?(?:this|that|thats|it|these|which|这个?|那个?|这些?|這個?|這"
    r"|即))?\s?"
    r"(?:(?:is|was|are|'s|were|isn'?t|wasn'?t|as|for)(?![a-z])|就?不?是(?:不是)?|即为|[为為]"
    r"|作为|作為|当作?|當作?|做|充当)"
    r"\s?(?:now |not |still |both |only |all |the same )*"
    r"(?:(?:my|the|your|our|a|an|his|her|their|this|that|one|me) ?)?(?:[a-z0-9'-]+ ){0,3}"
    r"(?:\s?(?:我|你|您|他|她|咱|卡|这张|那张|[上下前那]一|们|家|爸|妈|的|本次|本人|刚|才|刚才"
    r"|收到|这个|这|那|那个|自己"
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
    r"|,? (?:for|of|to|on|in) (?:the|my|our|your|this|that|his|her) [a-z]{2,12}(?: [a-z]{2,12})?"
)


_ONLY_ANSWER = rf"{_ANSWER}[\"'`(\[]?\Z"
_ENTERED, _BEING, _ELSE = (rf"(?:{one})\s?\Z" for one in (_ENTRY, _COPULA, _OR))
_SIGNED = (
    rf"[\s\"']*(?:{_OH}|{_COPULA}|(?:the )?(?:new|old|first|second|right|correct|real"
    rf"|current) ?(?:one)?"
    r"|(?:[a-z]+ )?numbers?|value|input|entered|answer|me|i|us|cust(?:omer)?|client|caller|user|a"
    r"|我|客户|用户|新的|号码?"
    rf"|[^=:]{{0,12}}(?:{_COPULA}))[\s\"']{{0,2}}[:=>→-]+\Z"
)
_SAID = rf"(?:{_ENTRY}|{_COPULA}|with|either|numbers?|digits|数字?|请问|這|这|那|把)[ :]{{0,2}}\Z"
_UNCLEAN = rf"{OWNER}|{_EVENT}|[0-9]"
# "pin":null,"tries": and so on: the label has got its value.
_FILLED = r"[\"']?\s?[:=] ?[^\s?\n][^\n?]*\n"
_ASIDE = r"\([^()\n]{0,30}\)"
_FROM, _INTO = r"(?:(?<![a-z])from|从)\s?\Z", r"\s?(?:to(?![a-z])|改|换|換)"
_NEAR, _CLOSE = 40, 24


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
    gap = pattern(_ASIDE).sub("", gap)
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
        numbered = pattern(_SIGNED).fullmatch(bare.split("\n")[-1])
        if pattern(_FILLED).match(gap) and not numbered:
            return NONE
    replaced = pattern(_FROM).search(bare) and pattern(_INTO).match(far)
    if replaced and not pattern(OWNER).search(bare):
        return FAIR
    return _told(bare, quoted, alone)


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
    if pattern(OWNER).search("\n".join(lines)) or len(lines) > 2:
        return NONE
    return SURE if len(lines) < 2 else FAIR


def _told(bare: str, quoted: bool, alone: bool) -> int:
    """Within reach is enough for what can hardly be anything else; the rest must be nearer."""
    breaks = [found.start() for found in pattern(_BREAK).finditer(bare)]
    ended = bool(breaks) and breaks[-1] >= len(bare) - 1
    if ended:
        breaks.pop()
    last = bare[breaks[-1] + 1 :] if breaks else bare
    near = bare[-_NEAR:]
    if pattern(OWNER).search(last[-_CLOSE:]):
        return NONE
    sign = bare[-1] in ":=>→⇒" or (
        bare.endswith((" -", "--")) and bool(last.strip(" -") or not breaks)
    )
    if sign:
        own = breaks and not pattern(_SIGNED).match(last)
        return NONE if own else SURE if len(last) <= 36 else FAIR
    if pattern(_BEING).search(near):
        return SURE if not breaks and len(bare) <= _NEAR else FAIR
    if pattern(_ENTERED).search(near) or pattern(_ELSE).search(near):
        return FAIR
    if pattern(_PREPOSITION).search(near):
        return WEAK
    doubt = int(len(breaks) > 2) + int(bool(pattern(rf"{_EVENT}|{OWNER}").search(last)))
    near_by = not breaks and len(last) <= 12 and not pattern("[0-9]").search(last)
    return (FAIR if quoted or (ended and alone) or near_by else WEAK) - doubt


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
        fits = gap.lstrip(_CLOSING).startswith("\n") and not pattern(OWNER).search(gap)
        return FAIR if own and fits else NONE
    if pattern(_TO_THIS).fullmatch(core):
        return SURE
    said = bool(pattern(_SAID).search(lead))
    clean = not pattern(_UNCLEAN).search(core[:_CLOSE])
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
    if (starts or said) and core in (",", "-", ":"):
        return FAIR
    if clean and gap and (said or gap[0] in _CLOSING[1:]):
        return FAIR
    return NONE if pattern(OWNER).search(core[:_CLOSE]) else WEAK
