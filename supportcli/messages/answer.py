"""What is said about answers: the fixed choices, and why an answer cannot be taken."""

from supportcli.lang import Text

HELPED = Text("有用，问题解决了", "It helped: solved")
NOT_HELPED = Text("试了，没有用", "I tried it: no change")
COULD_NOT = Text("做不了", "I could not do it")
YES = Text("是", "Yes")
NO = Text("否", "No")
UNKNOWN = Text("不知道 / 找不到", "I don't know / cannot find it")
UNKNOWN_VALUE = Text("（不清楚）", "(not known)")
SKIPPED = Text("（没有填）", "(left out)")

NEEDED = Text("这一项需要填写", "an answer is needed here")
NOT_AN_OPTION = Text(
    "“{found}”不是可选项；可选：{known}", "“{found}” is not a choice here; choose: {known}"
)
ALONE = Text("“{label}”不能和其他选项一起选", "“{label}” cannot be chosen together with others")
NOT_NUMBER = Text("请写一个数字，例如 3 或 12.5", "write a number, such as 3 or 12.5")
NOT_MONEY = Text(
    "请写金额，例如 128.50；其他币种写在后面，如 20 USDT",
    "write an amount, such as 128.50; another currency goes after it, as in 20 USDT",
)
NOT_DATE = Text(
    "没看懂这个日期；可以写 2026-11-20、11月20日、昨天",
    "this date is not clear; write 2026-11-20, 20 Nov or yesterday",
)
NOT_MOMENT = Text(
    "没看懂这个时间；可以写 2026-11-20 15:30、昨天下午3点左右",
    "this time is not clear; write 2026-11-20 15:30 or “about 3 pm yesterday”",
)
NOT_FILES = Text("这里需要文件", "files are needed here")
NO_UNKNOWN = Text("这一项不能回答“不知道”", "“I don't know” cannot be the answer here")
ONE_VALUE = Text("这里只能有一个值", "only one value can be given here")
TOO_LONG = Text(
    "太长了（{found} 个字），最多 {limit} 个字", "too long ({found} characters); at most {limit}"
)
UNKNOWN_BECAUSE = Text("不清楚：{reason}", "not known: {reason}")
ABOUT = Text("{moment} 左右", "about {moment}")
COMMA = Text("、", ", ")
