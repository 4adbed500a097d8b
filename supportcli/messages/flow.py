"""What is said about flow files: their shape and what they mean."""

from supportcli.lang import Text

VERB = Text(
    "每个节点要有且只有一个动词：ask、try、call 或 end",
    "each node needs exactly one verb: ask, try, call or end",
)
ROUTE_SHAPE = Text(
    "去向应写节点名，或一个规则列表", "write a node's name, or a list of rules, as where to go next"
)
RULE_TARGET = Text("这条规则缺少 go（或 use）", "this rule has no “go” (or “use”)")
RULE_BOTH = Text("go 和 use 只能写一个", "write either “go” or “use”, not both")
NO_DEFAULT = Text(
    "最后一条规则要没有 when，否则有人会走不下去",
    "the last rule must have no “when”, or someone gets stuck here",
)
AFTER_DEFAULT = Text(
    "前面（第 {line} 行）的规则没有 when，这条永远轮不到",
    "never reached: the rule on line {line} has no “when” and always matches first",
)
UNKNOWN_ROUTE = Text("没有名为“{found}”的共用规则", "there is no shared route “{found}”")
UNKNOWN_ROUTE_NEAR = Text(
    "没有名为“{found}”的共用规则，是不是“{near}”？",
    "there is no shared route “{found}”; did you mean “{near}”?",
)
ROUTE_NESTED = Text("共用规则里不能再用 use", "a shared route cannot use another one")
WHEN_EMPTY = Text("when 里没有条件", "“when” holds no condition")
MATCHER_EMPTY = Text("这里没有写怎么比较", "no comparison is given here")
DURATION = Text(
    "“{found}”不是时长；请写 30m、24h、7d、2w 或 3wd（3 个工作日）",
    "“{found}” is not a length of time; write 30m, 24h, 7d, 2w or 3wd (3 working days)",
)
DURATION_REF = Text(
    "这里写时长（如 7d），或 {example}",
    "write a length of time (such as 7d), or {example}",
)
NEED_DATE = Text(
    "“{found}”不是日期；请写 2026-11-21 这样的日期、now 或一个名称",
    "“{found}” is not a date; write a date such as 2026-11-21, now or a name",
)
OPTIONS_NEEDED = Text("这种问题要有 options", "a question of this kind needs “options”")
OPTIONS_NOT_NEEDED = Text(
    "“{kind}”这种问题不用 options", "a question of kind “{kind}” takes no “options”"
)
OPTIONS_BOTH = Text(
    "options 和 options_from 只能写一个", "write “options” or “options_from”, not both"
)
OPTIONS_FEW = Text("至少要有两个选项", "at least two options are needed")
ALONE_ONE = Text("alone 只用于 ask: many", "“alone” is only for ask: many")
FILE_OUTSIDE = Text(
    "“{found}”在流程文件夹之外，不会读取", "“{found}” is outside the flow directory and is not read"
)
FILE_NAME = Text("“{found}”不是可用的文件名", "“{found}” is not a usable file name")
CURRENCY_KIND = Text("currency 只用于 ask: money", "“currency” is only for ask: money")
CHECKLIST_KIND = Text(
    "只有 contact 和 escalate 才有 checklist", "only contact and escalate have a checklist"
)
CHECKLIST_NEEDED = Text(
    "contact 和 escalate 要写 checklist：联系客服前要准备什么",
    "contact and escalate need a “checklist”: what to have ready",
)
DUPLICATE_NEED = Text("“{name}”在清单里写了两次", "“{name}” is on the checklist twice")
COMPUTE_ONE = Text(
    "每个计算值写一种算法：{known}", "each computed value takes one operator: {known}"
)
OPERANDS = Text("“{name}”需要{count}个值", "“{name}” needs {count}")
OPERANDS_TWO_OR_MORE = Text("至少两", "at least two values")
OPERANDS_ONE = Text("恰好一", "exactly one value")
OPERANDS_TWO = Text("恰好两", "exactly two values")
LOOKUP_TABLE = Text("没有名为“{found}”的表", "there is no table “{found}”")
LOOKUP_TABLE_NEAR = Text(
    "没有名为“{found}”的表，是不是“{near}”？", "there is no table “{found}”; did you mean “{near}”?"
)
TABLE_MIXED = Text(
    "一张表里要么都是数字，要么都是文字", "a table holds either numbers or texts, not both"
)
TAKEN = Text("“{found}”已经用作节点名（第 {line} 行）", "“{found}” is already a node (line {line})")
FILE_ID = Text(
    "id“{found}”和文件名“{file}”不一致", "id “{found}” differs from the file's name “{file}”"
)

UNKNOWN_NODE = Text("没有“{found}”这个节点", "there is no node “{found}”")
UNKNOWN_NODE_NEAR = Text(
    "没有“{found}”这个节点，是不是“{near}”？", "there is no node “{found}”; did you mean “{near}”?"
)
UNKNOWN_SECTION = Text(
    "没有“{found}”这一段；有：{known}", "there is no section “{found}”; known: {known}"
)
UNKNOWN_SECTION_NEAR = Text(
    "没有“{found}”这一段，是不是“{near}”？", "there is no section “{found}”; did you mean “{near}”?"
)
UNKNOWN_FLOW = Text(
    "没有“{found}”这个流程；有：{known}", "there is no flow “{found}”; known: {known}"
)
UNKNOWN_FLOW_NEAR = Text(
    "没有“{found}”这个流程，是不是“{near}”？", "there is no flow “{found}”; did you mean “{near}”?"
)
CALL_LOOP = Text("流程互相调用，绕成了圈：{chain}", "flows call each other in a circle: {chain}")
CALLED_BROKEN = Text(
    "被调用的流程“{found}”有错误，请先改好它", "the called flow “{found}” has errors; mend it first"
)
UNKNOWN_ITEM = Text(
    "清单里没有“{found}”这一项；有：{known}", "no checklist item “{found}”; known: {known}"
)
UNKNOWN_ITEM_NEAR = Text(
    "清单里没有“{found}”这一项，是不是“{near}”？",
    "no checklist item “{found}”; did you mean “{near}”?",
)
FILLS_KIND = Text(
    "“{name}”需要 {wanted}，这里问的是 {found}",
    "“{name}” wants {wanted}, but {found} is asked here",
)
UNKNOWN_REF = Text(
    "“{found}”既不是节点，也不是计算值或已知名称",
    "“{found}” is neither a node, a computed value nor a known name",
)
UNKNOWN_REF_NEAR = Text(
    "“{found}”不存在，是不是“{near}”？", "“{found}” does not exist; did you mean “{near}”?"
)
UNKNOWN_OPTION = Text(
    "“{ref}”没有“{found}”这个选项；有：{known}", "“{ref}” has no option “{found}”; known: {known}"
)
UNKNOWN_OPTION_NEAR = Text(
    "“{ref}”没有“{found}”这个选项，是不是“{near}”？",
    "“{ref}” has no option “{found}”; did you mean “{near}”?",
)
OPERATOR_FIT = Text(
    "“{operator}”不能用于“{ref}”（{kind}）；可用：{known}",
    "“{operator}” does not fit “{ref}” ({kind}); fitting: {known}",
)
OPERAND_FIT = Text(
    "“{ref}”是 {kind}，不能和“{found}”比较",
    "“{ref}” is {kind} and cannot be compared with “{found}”",
)
OPERAND_KIND = Text(
    "“{operator}”不能用“{ref}”（{kind}）来算", "“{operator}” cannot use “{ref}” ({kind})"
)
CALL_DEEP = Text("调用嵌套超过 {limit} 层", "calls are nested deeper than {limit} levels")
UNREACHABLE = Text("没有任何路能走到“{name}”", "no way leads to “{name}”")
NO_EXIT = Text(
    "从“{name}”出发走不到任何结果（end）", "from “{name}” no way leads to an outcome (end)"
)
SILENT_LOOP = Text(
    "“{name}”可能在不提问的情况下绕圈：{chain}",
    "“{name}” may go in a circle without asking anything: {chain}",
)
SELF_COMPUTE = Text(
    "“{found}”要先于“{name}”算出来，请写在它上面",
    "“{found}” must be computed before “{name}”; write it above",
)
APPLIES_REF = Text(
    "开始条件只能看 wallet、role 和 clock，不能看“{found}”",
    "a start condition may look at wallet, role and clock only, not at “{found}”",
)
CLEAR_REF = Text(
    "clear 只能写提问的节点，不能写“{found}”", "“clear” names questions only, not “{found}”"
)
NOTHING_ASKED = Text("这个流程没有任何提问", "this flow asks nothing")
LAST_OUTCOME = Text("这个流程没有任何结果（end）", "this flow has no outcome (end)")
COMPUTE_MANY = Text("计算值最多 {limit} 个", "at most {limit} computed values")
TABLE_NAMES = Text(
    "表里的文字不能用花括号里的占位名", "a text in a table cannot hold names between braces"
)
CURRENCY = Text(
    "“{found}”不是币种代码；请写 CNY、USDT 这样的大写字母",
    "“{found}” is no currency code; write capital letters such as CNY or USDT",
)
NO_FOLDER = Text("没有这个文件夹", "there is no such folder")
LINK = Text(
    "流程里不能写网址（{found}）；官方渠道写在钱包资料里",
    "a flow cannot name an address ({found}); official channels stand in the wallet's profile",
)
