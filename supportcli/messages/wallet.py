"""What is said about wallets: faults in a profile, and which channel to use when, and why."""

from supportcli.lang import Text

# Faults in a profile or in the fact list.
UNKNOWN_FACT = Text("事实清单里没有“{id}”", "“{id}” is not in the fact list")
NO_SOURCES = Text(
    "要写明依据：sources: [事实编号]", "say what it rests on: sources: [ids from the fact list]"
)
BAD_FACT_ID = Text(
    "“{found}”不是事实编号，应像 K-C1 这样", "“{found}” is not a fact id; it should look like K-C1"
)
DUPLICATE_FACT = Text("事实编号“{id}”用了两次", "the fact id “{id}” is used twice")
NO_ARTICLE = Text("articles 里没有“{wallet}”", "“{wallet}” is missing under articles")
BAD_SPAN = Text(
    "“{found}”不是一段时间，应像 09:00-18:00 这样（过了午夜可写 22:00-02:00，整天写 00:00-24:00）",
    "“{found}” is not a span of time; it should look like 09:00-18:00 "
    "(22:00-02:00 runs past midnight, 00:00-24:00 is the whole day)",
)
NO_SPANS = Text(
    "这里至少要有一段时间；没有记录就不写 hours",
    "at least one span of time is needed; leave hours out if none is on record",
)
BAD_ZONE = Text(
    "不认识时区“{found}”，应像 Asia/Shanghai 这样",
    "unknown time zone “{found}”; it should look like Asia/Shanghai",
)
BAD_NAME = Text(
    "“{found}”不能用在占位名里：以小写字母开头，只用小写字母、数字和 _",
    "“{found}” cannot be used in a placeholder: start with a-z, then a-z, 0-9 and _ only",
)
RESERVED_NAME = Text("“{found}”已另有用处，请换一个名称", "“{found}” has another meaning already")
VALUE_OR_NOT = Text(
    "value 和 not_on_record: true 要写一个，也只写一个",
    "write either value or not_on_record: true, and only one of them",
)
WHOLE_NUMBER = Text(
    "“{found}”应是大于 0 的整数", "“{found}” should be a whole number greater than 0"
)
DUPLICATE_CHANNEL = Text("渠道“{id}”写了两次", "the channel “{id}” is there twice")

# What stands where the sources are silent, or speak of wallets in general.
NOT_ON_RECORD = Text("（没有记录）", "(not on record)")
GENERAL = Text("通用建议：{text}", "General advice: {text}")
GENERAL_CHANNEL = Text(
    "这是一般钱包的联系方式，这个钱包的没有记录",
    "This is how wallets in general are reached; nothing is on record for this one",
)
CONTACT_NOT_ON_RECORD = {
    "phone": Text(
        "号码不在记录里，请以官网或 App 内为准",
        "The number is not on record: take it from the official site or the app",
    ),
    "email": Text(
        "邮箱地址不在记录里，请以官网或 App 内为准",
        "The address is not on record: take it from the official site or the app",
    ),
    "social": Text(
        "账号名不在记录里，请以官网或 App 内为准",
        "The account name is not on record: take it from the official site or the app",
    ),
}

# Why a channel, one line each.
OPEN_ALWAYS = Text("现在有人服务，全天 24 小时", "Staffed now, round the clock")
OPEN_UNTIL = Text("现在有人服务，结束时间：{until}", "Staffed now, until {until}")
OPENS = Text(
    "按记录，现在不在服务时间；下次开始：{at}",
    "Closed now by the hours on record; next opening: {at}",
)
NEVER_OPENS = Text(
    "近期没有服务时间，请先在官网或 App 内确认",
    "No opening time soon: check the official site or the app first",
)
HOURS_UNKNOWN = Text(
    "服务时间不详，请先看官网或 App",
    "Its hours are not on record: check the official site or the app first",
)
ANY_TIME = Text(
    "随时都可以发出；什么时候处理，记录里没有",
    "Can be sent at any time; when it will be read is not on record",
)
BUSY_UNTIL = Text(
    "现在是高峰，回复会慢；高峰结束：{at}", "Busy now, so answers are slower; quieter from {at}"
)
BUSY = Text("现在是高峰，回复会慢一些", "Busy now, so answers are slower")
QUIET = Text("现在不在有记录的高峰时段", "Outside the busy hours on record")
UNCONFIRMED = Text(
    "这天是否上班未经官方日历确认",
    "Whether that is a working day is not confirmed by the official calendar",
)
SUITS = {
    "urgent": Text("适合着急的事", "Suits urgent matters"),
    "complex": Text("适合要细说的复杂问题", "Suits complicated problems that need detail"),
    "routine": Text("适合不着急的事", "Suits what is not urgent"),
    "record": Text("对话会留下记录，方便以后查", "Keeps a record you can go back to"),
}
PUBLIC = Text(
    "这里别人看得到：不要公开发账号、手机号、交易号，助记词、密码和验证码更不能发给任何人",
    "Others can read this: post no account, phone or transaction number, and never give anyone "
    "your seed phrase, password or codes",
)

# A moment, on the user's clock, and on the wallet's where the two differ.
TODAY = Text("今天 {time}", "{time} today")
TOMORROW = Text("明天 {time}", "{time} tomorrow")
DATE = Text("{month}{day}日（{weekday}）{time}", "{time} on {weekday} {day} {month}")
TWO_CLOCKS = Text("{yours}（你的时间；{zone} {theirs}）", "{yours} (your time; {theirs} {zone})")
ZONES = {"Asia/Shanghai": Text("北京时间", "China time")}
WEEKDAYS = tuple(
    Text(f"周{zh}", en)
    for zh, en in zip("一二三四五六日", "Mon Tue Wed Thu Fri Sat Sun".split(), strict=True)
)
MONTHS = tuple(
    Text(f"{number}月", en)
    for number, en in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)
)

# What stands on the command line.
UNKNOWN_WALLET = Text(
    "没有“{found}”这个钱包；有：{known}", "there is no wallet “{found}”; known: {known}"
)
UNKNOWN_WALLET_NEAR = Text(
    "没有“{found}”这个钱包，是不是“{near}”？",
    "there is no wallet “{found}”; did you mean “{near}”?",
)
