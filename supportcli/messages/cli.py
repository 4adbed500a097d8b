"""What the command line says: its help, its usage errors, its last words."""

from supportcli.lang import Text

STDOUT_FAILED = Text("写不到标准输出：{reason}", "cannot write to standard output: {reason}")
STDOUT_CLOSED = Text("它已经关闭", "it is closed")
NOT_TEXT = Text(
    "命令行的第 {number} 个词不是文字（不是 UTF-8）；请重新输入这一个词",
    "word {number} of the command line is not text (not UTF-8); type that word again",
)
INTERNAL = Text(
    "程序内部出错（{kind}）；保存过的回答都还在，可以用 supportcli resume 接着来。"
    "请把这一行告诉维护者：{place}",
    "internal error ({kind}); what was kept is still there: supportcli resume. "
    "Please tell the maintainers this line: {place}",
)
NOW_FORM = Text(
    "--now {found} 不是时间；请写 2026-11-21T14:20+08:00 这样的形式",
    "--now {found} is not a time; write it like 2026-11-21T14:20+08:00",
)
PASTE_HERE = Text(
    "把文字粘贴到这里；结束时另起一行，按 Ctrl-D。",
    "Paste the text here; to finish, press Ctrl-D on a line of its own.",
)
NO_INPUT_TEXT = Text(
    "没有可读的内容；请写文件名，或从管道送进来：supportcli redact FILE",
    "there is nothing to read; name a file, or pipe the text in: supportcli redact FILE",
)
CHECK_WRITES_NOTHING = Text(
    "--check 只检查，不写文件；请去掉 --output，或去掉 --check",
    "--check writes no file; leave out either --output or --check",
)
USAGE = Text("命令写法不对：{why} 试试 supportcli --help", "usage: {why} Try supportcli --help")
USAGE_OF = Text("命令写法不对：{why} 试试 {command} --help", "usage: {why} Try {command} --help")
IN_QUOTES = Text(
    "多出了“{name}”；几个词的内容请加引号。",
    "“{name}” is one word too many; put a text of several words in quotes.",
)
NO_SUCH_OPTION = Text("没有 {name} 这个选项。", "There is no option {name}.")
NO_SUCH_OPTION_NEAR = Text(
    "没有 {name} 这个选项，是不是 {near}？", "There is no option {name}; did you mean {near}?"
)
NO_SUCH_COMMAND = Text("没有“{name}”这个命令。", "There is no command “{name}”.")
NO_SUCH_COMMAND_NEAR = Text(
    "没有“{name}”这个命令，是不是“{near}”？", "There is no command “{name}”; did you mean “{near}”?"
)
MISSING_COMMAND = Text("后面还要写一个命令。", "A command is missing.")
MISSING_ARGUMENT = Text("缺少 {name}。", "{name} is missing.")
NEEDS_VALUE = Text("{name} 后面要跟一个值。", "{name} needs a value.")
NO_VALUE = Text("{name} 后面不用跟值。", "{name} takes no value.")
EXTRA_ARGUMENT = Text("多出了“{name}”。", "“{name}” is one word too many.")
NOT_A_CHOICE = Text(
    "{name} 不能是“{found}”；可选：{known}", "{name} cannot be “{found}”; choose: {known}"
)
NOT_A_CHOICE_NEAR = Text(
    "{name} 不能是“{found}”，是不是“{near}”？", "{name} cannot be “{found}”; did you mean “{near}”?"
)

# Help texts stand in English in the code; here is the Chinese for each of them.
HELP_ZH = {
    "Usage:": "用法：",
    "Options:": "选项：",
    "Arguments:": "参数：",
    "Commands:": "命令：",
    "[OPTIONS]": "[选项]",
    "[required]": "[必填]",
    "[default: ": "[默认：",
    "COMMAND [ARGS]...": "命令 [参数]...",
    "Show this message and exit.": "显示这份说明。",
    "Show the version and exit.": "显示版本号。",
    "Install completion for the current shell.": "为当前 shell 安装 Tab 补全。",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "显示当前 shell 的补全脚本。"
    ),
    "Step-by-step help for digital-wallet trouble: fix it, or contact support well prepared.": (
        "数字钱包出了问题，一步步帮你：能自己解决就解决，不能就带齐材料联系客服。"
    ),
    "Walk through a flow and print the case summary.": "走一遍流程，输出可以直接粘贴的小结。",
    "Go on with a case that was cut short.": "接着做没做完的案例。",
    "Look at cases, write on, follow up, escalate, rate, erase.": (
        "查看案例，继续写、跟进、升级、评价、删除。"
    ),
    "Add a remark to a case.": "给案例加一条备注。",
    "Write down the ticket number that support gave.": "记下客服给的工单号。",
    "Write down by when support promised an answer.": "记下客服承诺什么时候回复。",
    "Close a case.": "结束一个案例。",
    "Open a closed case again.": "重新打开已结束的案例。",
    "Rate how support did; every question can be left out.": "评价客服，每一项都可以跳过。",
    "Write the summary of a case once more.": "再写一遍案例的小结。",
    "Write the next message: only what is new, the ticket first.": (
        "写下一条跟进消息：工单号在前，只写新情况。"
    ),
    "Write to the next rung, from a senior agent to an authority.": (
        "往上一级写：高级客服、邮件、正式投诉、公开发帖、消费者组织。"
    ),
    "Change the answers of a case.": "修改案例里的回答。",
    "It goes out now: the next message starts from here.": ("这条现在就发出，下一条从这里接着写。"),
    "Write cases as JSON Lines, with the flows they were begun with.": (
        "把案例导出成 JSON Lines，连同当时的流程。"
    ),
    "Take in exported cases; those already here stay as they are.": (
        "导入导出过的案例；已有的不会变。"
    ),
    "Save what can still be read of a damaged store, as JSON Lines.": (
        "案例库损坏时，把还读得出来的存成 JSON Lines。"
    ),
    "List the cases, the newest first.": "列出案例，最近的在前。",
    "Show one case: where it stands, the answers, its history.": "显示一个案例：进展、回答、经过。",
    "List the cases whose answer is overdue.": "列出到期还没回复的案例。",
    "Which cases; all if none is named.": "哪些案例，不写就是全部。",
    "Which cases.": "哪些案例。",
    "The number as support wrote it.": "客服给的原样号码。",
    "Such as “within 48 h” or “3 working days”.": "比如“48 小时内”“3 个工作日”。",
    "The remark.": "备注内容。",
    "An exported file; - for standard input.": "导出的文件；- 表示标准输入。",
    "The damaged store; your own if left out.": "损坏的案例库，不写就是你自己的。",
    "Only cases of this wallet.": "只列这个钱包的案例。",
    "Only cases of this flow.": "只列这个流程的案例。",
    "draft, ready, waiting or closed.": (
        "draft（没做完）、ready（还没联系）、waiting（等回复）或 closed（已结束）。"
    ),
    "Changed on this day or later.": "这一天或之后有变化的。",
    "Changed on this day or earlier.": "这一天或之前有变化的。",
    "Only cases that hold these words.": "只列含有这些字词的案例。",
    "At most so many.": "最多列多少个。",
    "solved, unsolved or given_up.": "solved（解决了）、unsolved（没解决）或 given_up（不追了）。",
    "One score from 1 to 5; may be repeated.": "一项评分，1 到 5，可以写多次。",
    "Erase without asking.": "不再确认，直接删除。",
    "Nothing happened for so long: 90d, 6w, 12m, 2y.": "这么久没有动过的：90d、6w、12m、2y。",
    "Write to a file instead of standard output.": "写进文件，而不是标准输出。",
    "By which channel; see “supportcli wallet show”.": "用哪个渠道，见 supportcli wallet show。",
    "Erase cases for good.": "彻底删除案例。",
    "Erase every case that nothing has happened to for a time.": "彻底删除很久没有动过的案例。",
    "Say whether and where cases are kept, switch it on or off, encrypt.": (
        "查看案例是否保存、存在哪里，也可以开关、加密。"
    ),
    "Keep cases from now on.": "从现在起保存案例。",
    "Keep nothing from now on; what is kept already stays.": "从现在起不再保存；已有的不动。",
    "Say whether cases are kept.": "查看案例是否保存。",
    "Where the key is, or is to be made.": "钥匙文件在哪里；没有就在那里新建。",
    "Encrypt what is kept; needs the extra “encrypt”.": (
        "给保存的案例加密（需要可选组件 encrypt）。"
    ),
    "Write encrypted cases so that no key is needed.": "解密保存的案例，不再需要钥匙。",
    "Encrypt what is kept with a new key.": "给加密的案例换一把新钥匙。",
    "Print where cases are kept.": "显示案例存在哪里。",
    "Keep nothing of this case on this computer.": "这次的内容不在这台电脑上保存。",
    "Which case; the beginning of its number is enough.": "哪个案例，写编号的开头几位就行。",
    "Look at flows and check them.": "查看和检查流程。",
    "Look at what is on record about the wallets.": "查看各钱包的已知信息。",
    "List the flows.": "列出所有流程。",
    "Show one flow: its questions, steps and outcomes.": "显示一个流程的提问、步骤和结果。",
    "Check flow files; every problem with its line.": "检查流程文件，逐行指出问题。",
    "List the wallets.": "列出所有钱包。",
    "Show one wallet: channels, hours, limits, screen labels.": (
        "显示一个钱包的渠道、服务时间、期限和界面文字。"
    ),
    "Which flow; see “supportcli flow list”. Without it you are asked.": (
        "哪个流程，见 supportcli flow list；不写就会问你。"
    ),
    "Which wallet: kdou, kushen, tp, jisu or generic.": (
        "哪个钱包：kdou、kushen、tp、jisu 或 generic（其他）。"
    ),
    "Language of questions and messages: zh or en.": "提问和提示的语言：zh 或 en。",
    "Language of the summary, if another.": "小结的语言（如果不同）。",
    "Who is typing: user, or staff with a customer.": "谁在操作：user（用户）或 staff（客服）。",
    "File with answers, YAML or JSON; - for standard input.": (
        "答案文件（YAML 或 JSON）；- 表示标准输入。"
    ),
    "One answer; may be repeated.": "单独给一个答案，可以写多次。",
    "Ask nothing: what is missing is an error.": "不提问；缺什么就报错。",
    "Take this as the current time (ISO 8601).": "把这个时刻当作现在（ISO 8601）。",
    "Layout of the summary.": "小结的版式。",
    "Write the summary to a file instead of standard output.": "把小结写进文件，而不是标准输出。",
    "Replace the output file if it exists.": "输出文件已存在时覆盖它。",
    "Copy the summary to the clipboard as well.": "同时把小结复制到剪贴板。",
    "Attach a file as it is where no copy without place and time can be made.": (
        "做不出不含地点、时间的副本时，原样附上文件。"
    ),
    "Numbered choices and line input, for screen readers.": "编号选择、逐行输入，适合读屏软件。",
    "Print JSON instead of text.": "输出 JSON。",
    "Which flow.": "哪个流程。",
    "Which wallet.": "哪个钱包。",
    "Folder of flows to use instead of the shipped ones.": "用这个文件夹里的流程，而不是自带的。",
    "Files or folders; the shipped flows if none is given.": "文件或文件夹；不写就检查自带的流程。",
    "Also print which facts each part rests on.": "同时列出每一部分依据的事实。",
    "The problem, for how urgent it is.": "什么问题，用来判断有多急。",
    "How urgent it is.": "有多急。",
    "How much there is to explain.": "情况有多复杂。",
    "Say which channel to use now, and why.": "现在该用哪个渠道联系，为什么。",
    "List the facts on record, and what rests on them.": "列出有记录的事实，以及谁依据它们。",
    "What has happened, in your own words.": "发生了什么，用自己的话说。",
    "How many flows to show at most, 1 to 9.": "最多显示几个流程，1 到 9。",
    "Find the flow for a problem told in your own words.": "用自己的话说问题，找到对应的流程。",
    "Look over the installation: versions, rights, store, flows, redaction.": (
        "检查安装是否正常：版本、权限、案例库、流程、隐藏功能。"
    ),
    "Hide secrets and personal details in any text.": "隐藏任何文字里的秘密和个人信息。",
    "Text to redact; standard input if it is - or left out.": (
        "要处理的文件；不写或写 - 就读标准输入。"
    ),
    "Say on standard error what was hidden and where, never the text itself.": (
        "在标准错误里列出隐藏了什么、在哪里，不含原文。"
    ),
    "Print a JSON report instead of the text.": "不输出文字，输出 JSON 报告。",
    "For a public post: also hide hashes, addresses and order numbers.": (
        "要公开发布：连交易哈希、地址、订单号也隐藏。"
    ),
    "Print no text; exit 1 if anything was found or could not be read.": (
        "不输出文字；找到了、或有读不懂的，就以 1 退出。"
    ),
    "Write the text to a file instead of standard output.": "把文字写进文件，而不是标准输出。",
    "Send to the team what is only on this machine yet.": "把还只在这台电脑上的改动发给团队。",
    "Set up the team's database and bring it up to date.": "建好团队数据库，让它保持最新。",
    "Create the tables and roles of a team.": "建好团队用的表和角色。",
    "Bring the tables of the team up to date.": "把团队的表升级到最新。",
    "Say how far the team's tables are.": "团队的表到了哪一步。",
    "Print the SQL and run nothing.": "只输出 SQL，什么都不执行。",
}
