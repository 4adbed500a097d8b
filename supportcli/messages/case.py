"""What is said about a kept case: when it is cut short, gone on with, and afterwards."""

from supportcli.lang import Text

NO_SUCH_CASE = Text(
    "没有编号为“{id}”的案例；用 supportcli case list 查看",
    "there is no case “{id}”; see supportcli case list",
)
SEVERAL_CASES = Text(
    "有几个案例以“{id}”开头，请写全：{known}",
    "several cases begin with “{id}”; write it out: {known}",
)
FLOW_NAME = Text(
    "案例里的流程文件名“{name}”不能用，没有读取",
    "the case names a flow file “{name}”, which cannot be one; it was not read",
)
NO_CASES = Text("没有案例。", "There are no cases.")
STATUSES = {
    "draft": Text("没做完", "not finished"),
    "ready": Text("还没联系客服", "support not contacted yet"),
    "waiting": Text("等回复", "waiting for an answer"),
    "closed": Text("已结束", "closed"),
}
TICKET_IS = Text("工单 {number}", "ticket {number}")
DUE_BY = Text("应在 {time} 前回复", "answer due by {time}")
PAIR = Text("{label}：{value}", "{label}: {value}")
OUTCOMES = {
    "resolved": Text("自己解决了", "solved on one's own"),
    "wait": Text("先等一等", "to wait a little"),
    "contact": Text("联系客服", "contact support"),
    "escalate": Text("马上联系客服", "contact support at once"),
    "stop": Text("到此为止", "nothing more to do"),
}
RESULTS = {
    "solved": Text("解决了", "solved"),
    "unsolved": Text("没解决", "not solved"),
    "given_up": Text("不追了", "given up"),
}
MESSAGES = {
    "first": Text("第一次联系", "first contact"),
    "follow_up": Text("跟进", "follow-up"),
    "escalation": Text("升级", "escalation"),
}
EVENTS = {
    "opened": Text("开始", "begun"),
    "resumed": Text("接着做", "gone on with"),
    "ended": Text("结论：{outcome}", "outcome: {outcome}"),
    "rendered": Text("写好小结（{format}）", "summary written ({format})"),
    "sent": Text("通过“{channel}”联系（{message}）", "sent by “{channel}” ({message})"),
    "sent_somehow": Text("已联系（{message}）", "sent ({message})"),
    "ticket": Text("工单号 {number}", "ticket {number}"),
    "promised": Text("客服承诺：{words}（{until} 前）", "promised: {words} (by {until})"),
    "noted": Text("备注：{text}", "note: {text}"),
    "escalated": Text("升级到：{rung}", "escalated to: {rung}"),
    "closed": Text("结束：{result}", "closed: {result}"),
    "reopened": Text("重新打开", "opened again"),
    "rated": Text("已评价", "rated"),
}
DONE = {
    "ticket": Text("已记下工单号 {what}（{id}）。", "Ticket {what} is on record ({id})."),
    "promised": Text("已记下：{what} 前应有回复（{id}）。", "An answer is due by {what} ({id})."),
    "noted": Text("已记下（{id}）：{what}", "Noted ({id}): {what}"),
    "closed": Text("{id} 已结束：{what}。", "{id} is closed: {what}."),
    "reopened": Text("{id} 已重新打开。", "{id} is open again."),
    "rated": Text("谢谢，评价已记下（{id}）。", "Thank you, the rating is on record ({id})."),
}
NOT_NOW = {
    "draft": Text(
        "{id} 还没做完；接着来：supportcli resume {id}",
        "{id} is not finished; go on with it: supportcli resume {id}",
    ),
    "ready": Text("{id} 没有结束，不用重新打开", "{id} is not closed; there is nothing to reopen"),
    "waiting": Text(
        "{id} 没有结束，不用重新打开", "{id} is not closed; there is nothing to reopen"
    ),
    "closed": Text(
        "{id} 已经结束；要继续先 supportcli case reopen {id}",
        "{id} is closed; open it again first: supportcli case reopen {id}",
    ),
}
EMPTY = Text("没有内容，没有记", "there is nothing to write down")
CONFIRM_DELETE = Text(
    "彻底删除 {count} 个案例？删了就找不回来。",
    "Cases to erase for good: {count}. They cannot be brought back. Go on?",
)
CONFIRM_HELP = Text(
    "要留一份，先 supportcli case export。", "To keep a copy, run supportcli case export first."
)
CONFIRM_YES = Text("删除", "Erase")
CONFIRM_NO = Text("不删", "Keep")
CONFIRM_WHERE = Text("删除案例", "Erase cases")
NEEDS_YES = Text("不提问时要加 --yes 才会删除", "without questions, erasing needs --yes")
ERASED = Text("已彻底删除 {count} 个案例。", "Cases erased for good: {count}.")
KEPT = Text("没有删除。", "Nothing was erased.")
AGE_FORM = Text(
    "--older-than {found} 看不懂；请写 90d、6w 或 12m",
    "--older-than {found} is not an age; write 90d, 6w or 12m",
)
DAY_FORM = Text(
    "{name} {found} 不是日期；请写 2026-11-21",
    "{name} {found} is not a date; write it like 2026-11-21",
)
EXPORTED = Text("已导出 {count} 个案例。", "Cases exported: {count}.")
IMPORTED = Text(
    "导入 {count} 个案例，{same} 个早已有了。",
    "Cases imported: {count}; there already: {same}.",
)
NOT_EXPORT = Text(
    "这不是 supportcli 导出的文件（第 {line} 行）", "line {line} is not what supportcli exports"
)
IMPORT_FLOW = Text(
    "第 {line} 行的流程内容与它的校验值不符，没有导入",
    "the flow in line {line} does not match its checksum; nothing was imported",
)
IMPORT_BROKEN = Text(
    "第 {line} 行起的案例 {id} 不完整，没有导入：{why}",
    "case {id} from line {line} is not whole and was not imported: {why}",
)
IMPORT_CLASH = Text(
    "案例 {id} 在这里已有不同的内容，没有导入",
    "case {id} has another history here and was not imported",
)
NONE_DUE = Text("没有到期未回复的案例。", "No answer is overdue.")
WAS_DUE = Text("应在 {time} 前回复", "an answer was due by {time}")
SCORE_FORM = Text(
    "--score {found} 看不懂；请写 名称=1 到 5，名称可以是：{known}",
    "--score {found} cannot be read; write NAME=1 to 5, with one of: {known}",
)
RATE_WHERE = Text("评价客服", "Rate support")
RATE_SKIP = Text("跳过", "leave out")
RATE_HELP = Text("每一项都可以跳过。", "Every question can be left out.")
RATE_NEEDS = Text("不提问时请用 --score 名称=分数", "without questions, give --score NAME=N")
NOT_READ = Text("读不了 {path}：{why}", "{path} cannot be read: {why}")
NOT_SENT = Text(
    "{id} 还没有记为联系过客服；第一条发出后：supportcli case render {id} --sent",
    "{id} is not on record as sent; once the first message has gone out: "
    "supportcli case render {id} --sent",
)
NOTHING_NEW = Text(
    "上次之后没有新情况；这封只是催问。有新情况先记：supportcli case note",
    "Nothing is new since the last message, so this one only asks again; "
    "write news down first with supportcli case note.",
)
NO_RUNG = Text("{id} 已经到最高一级，没有更高的渠道了", "{id} has reached the last rung there is")
RUNG_IS = Text("下一级：{name}。{suits}", "Next rung: {name}. {suits}")
NOT_FINISHED = Text(
    "{id} 还没做完，写不了小结；接着来：supportcli resume {id}",
    "{id} is not finished, so there is nothing to write; go on with it: supportcli resume {id}",
)
NO_SUCH_CHANNEL = Text(
    "这个钱包没有“{found}”这个渠道；有：{known}",
    "this wallet has no channel “{found}”; it has: {known}",
)
SENT_LATER = Text(
    "还没记为已发送；发出后再运行一次，加上 --sent。",
    "It is not on record as sent; run this again with --sent once it has gone out.",
)
EDIT_NEEDS = Text("不提问时请用 --set 名称=内容", "without questions, give --set KEY=VALUE")
EDITED = Text("{id} 已修改。", "{id} is changed.")
EDIT_OPEN = Text(
    "{id} 已修改；“{key}”还要回答：supportcli resume {id}",
    "{id} is changed; “{key}” is open now: supportcli resume {id}",
)
CASE_KEPT = Text(
    "已保存为 {id}。有了工单号：supportcli case ticket {id} 工单号",
    "Kept as {id}. Once you have a ticket: supportcli case ticket {id} NUMBER",
)
CASE_KEPT_ONLY = Text("已保存为 {id}。", "Kept as {id}.")
CASE_RESUME = Text(
    "已保存为 {id}。接着来：supportcli resume {id}",
    "Kept as {id}. Go on with it: supportcli resume {id}",
)
NOTHING_KEPT = Text("什么都没有保存。", "Nothing was kept.")
HEADER_RESUME = Text("没做完的", "Not finished")
RESUME_WHICH = Text("上次没做完，接着来吗？", "Something is not finished. Go on with it?")
RESUME_HELP = Text(
    "每回答一步都会保存在这台电脑上，只有你自己能读。",
    "Every answer is kept on this computer, where only you can read it.",
)
START_NEW = Text("开始新的", "Start something new")
NOTHING_TO_RESUME = Text("没有没做完的案例。", "There is no unfinished case.")
RESUME_NAME_ONE = Text(
    "没做完的不止一个，请写编号：supportcli resume 编号，可选：{known}",
    "several cases are unfinished; name one: supportcli resume CASE, one of: {known}",
)
RESUME_NEEDS_TERMINAL = Text(
    "接着做 {id} 需要在终端里回答问题", "going on with {id} needs a terminal to ask in"
)
HISTORY_ON = Text("案例会保存在这台电脑上。", "Cases are kept on this computer.")
HISTORY_OFF = Text(
    "案例不会保存；已有的没有删除（删除用 supportcli case purge）。",
    "Cases are not kept; those already there were not erased (that is supportcli case purge).",
)
NOT_THIS_RUNG = Text(
    "下一级是“{name}”，不走“{found}”；可以用：{known}",
    "the next rung is “{name}”, which is not reached by “{found}”; use: {known}",
)
