"""What the wizard says: greetings, hints, menus, and why it cannot go on."""

from supportcli.lang import Text

GREETING = Text(
    "你好，我来帮你一步步弄清楚问题。",
    "Hello. Let us find out together what went wrong.",
)
SAFETY = Text(
    "这里和客服都绝不会索要助记词、私钥、密码或验证码。",
    "Neither this tool nor support ever asks for a seed phrase, key, password or code.",
)
WHICH_WALLET = Text("是哪个钱包出了问题？", "Which wallet is it about?")
WALLET_HELP = Text(
    "不同钱包的客服渠道和操作不一样。不在列表里就选“其他钱包”，那里的建议适用于所有钱包。",
    "Channels and menus differ between wallets. If yours is not listed, choose “another wallet”: "
    "its advice holds for all of them.",
)
WHICH_FLOW = Text("遇到了什么问题？", "What has happened?")
FLOW_HELP = Text(
    "选最接近的一项就行，后面随时可以返回重选。直接打字可以筛选。",
    "Choose what comes closest; you can go back at any time. Type to filter.",
)
OWN_WORDS = Text("用自己的话说", "Say it in my own words")
TELL = Text("发生了什么？用一句话说说。", "What has happened? Say it in a sentence.")
TELL_HELP = Text(
    "怎么想就怎么说，中文英文都行，例如“充了钱余额没变”。不要写密码、验证码或助记词。",
    "Say it as you would to a friend, for example “I topped up and the balance is the same”. "
    "No passwords, codes or seed phrases.",
)
IS_IT_THIS = Text("是这个问题吗？", "Is this it?")
WHICH_OF_THESE = Text("是下面哪一种？", "Which of these is it?")
FOUND_HELP = Text(
    "选最接近的一项。都不像就选“都不是”，回到完整的列表。",
    "Choose what comes closest; “something else” leads back to the whole list.",
)
SOMETHING_ELSE = Text("都不是", "Something else")
YOU_SAID = Text("你提到了{words}", "You said {words}")
COULD_BE = Text("可能是下面这几种：", "It could be one of these:")
START_WITH = Text("开始：{command}", "Start: {command}")
NOTHING_FITS = Text("没找到对应的流程。", "No flow fits what you said.")
ASK_A_PERSON = Text(
    "可以换个说法再试，或者找真人客服：{command}",
    "Try other words, or find a person to ask: {command}",
)
BACK_TO_LIST = Text(
    "回到列表，选最接近的一项就行。", "Back to the list: choose what comes closest."
)
HEADER_WALLET = Text("选择钱包", "Your wallet")
HEADER_FLOW = Text("选择问题", "Your problem")
STEP_NUMBER = Text("第 {number} 步", "step {number}")
CHECKLIST = Text("联系客服前的准备", "Before you contact support")
REVIEW = Text("检查一遍", "Check your answers")

NO_HELP = Text("这一项没有更多说明。", "There is no more to say about this one.")
READ_ALOUD = Text("可以这样说：{words}", "Say: {words}")
ERROR = Text("请再看一下：{error}", "Please check: {error}")
PLAIN_HINTS = {
    "one": Text("输入编号", "type a number"),
    "many": Text("输入编号，可以多个，用空格隔开", "type one or more numbers, separated by spaces"),
    "line": Text("输入后按回车", "type and press Enter"),
    "story": Text("可以写多行，单独一个 . 结束", "several lines are fine; a line with only . ends"),
    "files": Text("输入文件路径", "type the path of a file"),
}
EMPTY_UNKNOWN = Text("直接回车 = {words}", "Enter alone = {words}")
EMPTY_SKIPS = Text("直接回车 = 跳过", "Enter alone = leave out")
PLAIN_BACK = Text("< 返回", "< back")
PLAIN_HELP = Text("? 说明", "? why")
PLAIN_QUIT = Text("q 退出", "q quit")
HINT_JOIN = Text("；", "; ")
TYPE_NUMBER = Text("请输入前面的编号。", "Please type one of the numbers.")
NO_SUCH_NUMBER = Text(
    "没有这一项，请输入前面的编号。", "There is no such choice; type one of the numbers."
)

INPUT_ENDED = Text(
    "输入到这里就结束了，还有问题没有回答", "the input ended while a question was still open"
)

SET_FORM = Text(
    "“--set {found}”应写成 --set 名称=内容", "“--set {found}” should read --set key=value"
)
ANSWER_UNKNOWN = Text(
    "这个流程没有“{found}”这个问题；有：{known}",
    "this flow has no question “{found}”; known: {known}",
)
ANSWER_UNKNOWN_NEAR = Text(
    "这个流程没有“{found}”这个问题，是不是“{near}”？",
    "this flow has no question “{found}”; did you mean “{near}”?",
)
ANSWER_WRONG = Text("“{key}”：{why}", "“{key}”: {why}")
ANSWER_MISSING = Text(
    "还缺“{key}”：{text} 可用 --set {key}=… 或在答案文件里给出",
    "“{key}” is missing: {text} Give it with --set {key}=… or in the answers file",
)
WALLET_MISSING = Text(
    "还没说是哪个钱包；请用 --wallet，可选：{known}", "which wallet? Give --wallet, one of: {known}"
)
FLOW_MISSING = Text(
    "还没说是什么问题；请写流程名：supportcli start FLOW，可选：{known}",
    "which problem? Name a flow: supportcli start FLOW, one of: {known}",
)

OUTCOME_TITLES = {
    "resolved": Text("问题解决了", "Solved"),
    "wait": Text("现在需要等一等", "Now it needs a little time"),
    "contact": Text("接下来联系客服", "Next: contact support"),
    "escalate": Text("紧急：请马上处理", "Urgent: act now"),
    "stop": Text("先到这里", "That is all for now"),
}
WITHDRAWN = Text(
    "前面的回答在改，上面的建议先不算。",
    "An earlier answer is being changed: the advice above does not count for now.",
)
NOTHING_LEFT = Text(
    "不能外传的都藏起来，就只剩下“{rest}”。请换一个回答。",
    "With what must not be passed on hidden, only “{rest}” is left. Please answer something else.",
)
MEANWHILE = Text("等的时候可以做", "Meanwhile")
AVOID = Text("请注意", "Take care")
COME_BACK = Text("什么时候再来", "When to come back")
TIPS = Text("下次可以这样", "For next time")
REVIEW_TEXT = Text(
    "这些是你的回答。没问题就继续；要改哪一项就选哪一项。",
    "These are your answers. Go on if they are right, or choose one to change it.",
)
REVIEW_HELP = Text(
    "改了前面的回答，后面用不上的会自动收起，不会写进小结。",
    "When you change an answer, later ones that no longer matter are set aside and left out of the "
    "summary.",
)
REVIEW_DONE = Text("没问题，继续", "All correct, go on")

OUTPUT = Text("没有写入 {path}：{why}", "{path} was not written: {why}")
OUTPUT_EXISTS = Text(
    "文件已经存在；要覆盖请加 --force", "the file exists; add --force to replace it"
)
OUTPUT_LINK = Text("它是一个链接，为安全起见不写", "it is a link, and links are not followed")
OUTPUT_KIND = Text("它不是普通文件", "it is not a regular file")
OUTPUT_FAILED = Text("{reason}", "{reason}")
WRITTEN = Text("已写入 {path}", "Written to {path}")
COPIED = Text("已复制，可以直接粘贴。", "Copied; you can paste it now.")
COPY_SENT = Text(
    "已发给终端的剪贴板，但终端不会确认；粘贴后请核对一下。",
    "Sent to the terminal's clipboard, which does not confirm it; check what you paste.",
)
COPY_FAILED = Text(
    "这里没有可用的剪贴板；请用 --output 写成文件，或直接选中上面的文字。",
    "There is no clipboard here; use --output FILE, or select the text above.",
)

USE_NOW = Text("现在用「{name}」联系最合适", "Best way now: {name}")
USE_NOW_BECAUSE = Text("现在用「{name}」联系最合适：{why}", "Best way now: {name} ({why})")
OTHERWISE = Text("也可以用", "Other ways")
OTHER_CHANNEL = Text("{name}：{why}", "{name}: {why}")
HEADER_CHANNEL = Text("联系方式", "How to reach support")
WHICH_CHANNEL = Text(
    "打算怎么联系？我按这个渠道把内容整理好。",
    "How will you contact support? The summary is laid out for it.",
)
CHANNEL_HELP = Text(
    "聊天会分成短段，电话是可以照着念的稿子，邮件带附件，社交媒体的内容不含任何个人信息。",
    "Chat comes in short pieces, phone as a script to read aloud, e-mail with attachments, and "
    "social media without any personal detail.",
)
FINISH = Text("先不联系，看一下小结就结束", "Not now: show me the summary and finish")
HEADER_SAVE = Text("保存", "Save")
WHICH_ACTION = Text(
    "上面就是会发出去的全部内容。接下来？", "That is all that would leave. What next?"
)
ACTION_HELP = Text(
    "程序自己不会发送任何东西，由你粘贴或发送。",
    "The program sends nothing by itself; you paste or send it.",
)
ACTIONS = {
    "copy": Text("复制", "Copy it"),
    "save": Text("存成文件", "Save it to a file"),
    "other": Text("换一种联系方式", "Another way of contact"),
    "done": Text("完成", "Done"),
}
SAVE_WHERE = Text("存到哪个文件？", "Which file should it go to?")
SAVE_HELP = Text(
    "文件只有你自己能读。已有的文件会先问你，再覆盖。",
    "Only you can read the file. An existing file is replaced only if you say so.",
)
REPLACE_TEXT = Text(
    "已经有 {name} 这个文件了，要覆盖它吗？", "There is a file {name} already. Replace it?"
)
REPLACE = {
    "other": Text("不覆盖，换个文件名", "No, choose another name"),
    "replace": Text("覆盖它", "Replace it"),
}
BYE = Text("好的，就到这里。什么都没有发送。", "All right. Nothing was sent.")
HIDDEN = Text(
    "小结里隐藏了 {count} 处不该外传的内容：{rules}",
    "Hidden in the summary, because it must not leave ({count}): {rules}",
)

NO_FLOW_FILES = Text("{path} 里没有流程文件", "there is no flow file in {path}")
LINT_CLEAN = Text(
    "检查了 {count} 个流程文件，没有问题。", "Flow files checked: {count}. No problems."
)
LINT_FOUND = Text(
    "检查了 {count} 个流程文件，发现 {problems} 个问题。",
    "Flow files checked: {count}. Problems: {problems}.",
)

FLOW_URGENCY = Text("紧急程度：", "Urgency: ")
URGENCIES = {
    "low": Text("不急", "low"),
    "normal": Text("一般", "normal"),
    "urgent": Text("紧急", "urgent"),
}
NODE_KINDS = {
    "ask": Text("提问", "question"),
    "try": Text("试一试", "step"),
    "call": Text("转到流程", "calls flow"),
    "end": Text("结果", "outcome"),
}
REQUIRED = Text("必填", "required")
OPTIONAL = Text("选填", "optional")
CHANNELS = Text("联系渠道", "Channels")
LIMITS = Text("期限", "Limits")
LABELS = Text("界面文字（流程里用的名称）", "Screen labels (and the names that flows use)")
LIMIT = Text("{name}：{value}", "{name}: {value}")
AMOUNT = Text("{count} {unit}", "{count} {unit}")
LIMIT_NAMES = {
    "refund_days": Text("申请退款的期限", "Refund possible within"),
    "withdrawal_days_min": Text("提现最快", "Withdrawal takes at least"),
    "withdrawal_days_max": Text("提现最慢", "Withdrawal takes at most"),
    "email_reply_hours": Text("邮件回复", "E-mail answered within"),
}
PUBLIC = Text("公开，别写个人信息", "public: no personal details there")
UNITS = {
    "days": Text("天", "days"),
    "hours": Text("小时", "hours"),
    "working_days": Text("个工作日", "working days"),
}
TOPICS = {
    "about": Text("关于这个钱包", "About this wallet"),
    "find": Text("怎么找到官方客服", "Finding official support"),
    "prepare": Text("联系前准备", "Before you get in touch"),
    "expect": Text("客服会怎么处理", "What to expect"),
    "waiting": Text("等待的时候", "While you wait"),
    "escalation": Text("解决不了怎么办", "When it is not solved"),
    "quality": Text("怎么评价客服", "Judging support"),
    "safety": Text("安全", "Safety"),
    "tips": Text("小技巧", "Tips"),
}

HAVE_READY = Text("联系前准备好", "Have ready")
RESTS_ON = Text("依据的事实", "What it rests on")
ARTICLE = Text("文章 {number}", "article {number}")
NOT_CITED = Text("没有被引用", "cited by nothing")
CITED = Text("{facts} 条事实中有 {cited} 条被引用。", "{cited} of {facts} facts cited.")

END_TEXT = Text("现在结束吗？", "Is that all for now?")
END_HELP = Text("还想改前面的回答，可以返回。", "Go back if you want to change an answer.")
END_DONE = Text("好的，结束", "Yes, finish")
CARD_HERE = Text(
    "这像是银行卡号，不用给。这里要的是：{label}",
    "This looks like a card number, which is not needed. What is wanted here: {label}",
)
