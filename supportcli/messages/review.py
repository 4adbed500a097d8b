"""What is said when something may be a secret, and before anything leaves."""

from supportcli.lang import Text

HEADER_DOUBT = Text("请确认一下", "Please check")
DOUBTS = {
    "maybe_key": Text(
        "这里有一串 64 位字符：{found}。交易哈希和私钥长得一样，只有你知道它是哪一种。",
        "There is a string of 64 characters here: {found}. A transaction hash and a private key "
        "look alike; only you can tell which one it is.",
    ),
    "maybe_seed": Text(
        "“{found}”看起来可能是助记词。只有你知道它是不是。",
        "“{found}” may be a recovery phrase. Only you can tell.",
    ),
    "maybe_code": Text(
        "“{found}”看起来可能是密码、PIN、验证码或卡背面的安全码。只有你知道它是不是。",
        "“{found}” may be a password, a PIN, a one-time code or the code of a card. "
        "Only you can tell.",
    ),
}
DOUBT_CHOICES = {
    "maybe_key": {
        "hide": Text("是私钥，或不确定：藏起来", "A private key, or not sure: hide it"),
        "keep": Text("是交易哈希：留着", "A transaction hash: keep it"),
    },
    "maybe_seed": {
        "hide": Text("是助记词，或不确定：藏起来", "A recovery phrase, or not sure: hide it"),
        "keep": Text("只是一句普通的话：留着", "Just an ordinary sentence: keep it"),
    },
    "maybe_code": {
        "hide": Text(
            "是密码或验证码，或不确定：藏起来", "A password or code, or not sure: hide it"
        ),
        "keep": Text("只是普通的数字或词：留着", "Just a number or a word: keep it"),
    },
}
DOUBT_HELP = Text(
    "客服绝不会索要私钥、助记词、密码或验证码。藏起来之后，小结里只留一个标记。{remedy}",
    "Support never asks for a private key, a recovery phrase, a password or a code. Once "
    "hidden, only a mark is left in the summary. {remedy}",
)
PUBLIC_LEAK = Text(
    "公开内容里出现了你的私人信息，已经拦下，没有输出。请改用官方的私密渠道（聊天、电话或邮件）。",
    "Something private of yours stood in the public text, so it was held back and nothing was "
    "written. Use one of the official private channels: chat, phone or e-mail.",
)
REVIEW_PRIVATE = Text("私密：只给「{name}」看", "Private, for {name} only")
REVIEW_PUBLIC = Text(
    "公开：谁都能看到，所以不含任何个人信息",
    "Public: everyone can read it, so it holds no personal detail",
)
REVIEW_HIDDEN = Text("已经隐藏", "Hidden in it")
REVIEW_HIDDEN_LINE = Text("{rule}（在“{place}”里）", "{rule} (in “{place}”)")
REVIEW_SUPPORT = Text("官方客服", "official support")

INPUT_MISSING = Text("没有这个文件", "no such file")
INPUT_FOLDER = Text("这是文件夹，一次只读一个文件", "this is a folder; one file is read at a time")
INPUT_KIND = Text(
    "这是设备或管道，不会打开它；内容可以从标准输入送进来",
    "this is a device or pipe, so it was not opened; send its text to standard input",
)
INPUT_UNREADABLE = Text("读不了：{reason}", "cannot be read: {reason}")
INPUT_ENCODING = Text(
    "这是 {encoding}，里面的内容检查不了；请另存为 UTF-8 再试，例如 iconv -f {encoding} -t UTF-8",
    "this is {encoding} and cannot be checked; save it as UTF-8 first, for example with "
    "iconv -f {encoding} -t UTF-8",
)
REDACT_FOUND = Text("{name}：{reason}", "{name}: {reason}")
REDACT_UNDECODABLE = Text(
    "有 {count} 个字节不是 UTF-8，原样保留，没有检查；如果是 GBK 文件，请先转换："
    "iconv -f GB18030 -t UTF-8",
    "bytes that are not UTF-8: {count}. They were kept and not checked. If it is GBK, convert it "
    "first: iconv -f GB18030 -t UTF-8",
)
REDACT_SOME = Text("找到 {count} 处不该外传的内容", "Things found that must not leave: {count}.")
REDACT_SOME_WHERE = Text(
    "找到 {count} 处不该外传的内容；加 --report 可以看到在哪里",
    "Things found that must not leave: {count}. --report shows where.",
)
REDACT_NONE = Text("没有找到不该外传的内容", "Nothing found that must not leave.")
REDACT_NONE_READ = Text(
    "读得懂的部分里，没有找到不该外传的内容；其余的没有检查",
    "Nothing found that must not leave in what could be read; the rest was not checked.",
)
SENT_WHERE = Text("发出去了吗？", "Sent?")
SENT_TEXT = Text("这条消息发出去了吗？", "Has this message gone out?")
SENT_HELP = Text(
    "记下之后，下一次跟进只写新的情况。",
    "Once that is on record, the next follow-up tells only what is new.",
)
SENT_YES = Text("发了", "Yes, it has")
SENT_NO = Text("还没有", "Not yet")
PREVIEW = Text("下面是会发出去的全部内容", "This is all that would leave")
