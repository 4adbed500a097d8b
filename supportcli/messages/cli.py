"""What the command line says: its help, its usage errors, its last words."""

from supportcli.lang import Text

STDOUT_FAILED = Text("写不到标准输出：{reason}", "cannot write to standard output: {reason}")
STDOUT_CLOSED = Text("它已经关闭", "it is closed")
INTERNAL = Text(
    "程序内部出错（{kind}），你的回答没有写到任何地方；请把这一行告诉维护者：{place}",
    "internal error ({kind}); your answers were written nowhere. "
    "Please tell the maintainers this line: {place}",
)
NOW_FORM = Text(
    "--now {found} 不是时间；请写 2026-11-21T14:20+08:00 这样的形式",
    "--now {found} is not a time; write it like 2026-11-21T14:20+08:00",
)
USAGE = Text("命令写法不对：{why} 试试 supportcli --help", "usage: {why} Try supportcli --help")
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
}
