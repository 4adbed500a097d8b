"""What a summary says besides the user's own words: to support, about the user or by the user."""

from supportcli.lang import Text

COLON = Text("：", ": ")
STOP = Text("。", ".")
HEADING = Text("【{title}】", "[{title}]")
PREPARED = Text("整理时间：{time}", "Prepared: {time}")

SUBJECT = Text("{wallet}：{title}", "{wallet}: {title}")
URGENT_SUBJECT = Text("[紧急] {subject}", "[Urgent] {subject}")

TITLES = {
    "problem": Text("问题", "Problem"),
    "who": Text("账户信息", "Account details"),
    "happened": Text("详细情况", "Details"),
    "transaction": Text("交易信息", "Transaction"),
    "tried": Text("已经试过", "Already tried"),
    "request": Text("诉求", "Request"),
    "attachments": Text("附件", "Attachments"),
    "note_down": Text("打电话时记下", "Write down during the call"),
    "safety": Text("安全提醒", "Stay safe"),
}

WALLET = Text("钱包", "Wallet")
GAP = Text("找不到 / 不清楚", "not found / not known")
RESULTS = {
    "helped": Text("有用", "it helped"),
    "not_helped": Text("试了，没有用", "tried, no change"),
    "could_not": Text("没能做", "could not be done"),
}
FILE = Text("{size}，SHA-256 开头 {digest}", "{size}, SHA-256 begins {digest}")
FILE_SPOKEN = Text("{size}", "{size}")
SENT_APART = Text("{file}（另外发送）", "{file} (sent separately)")

# How a summary begins and ends: by the way it is handed over, and by who writes it.
OPENINGS = {
    ("letter", "user"): Text(
        "您好！我在使用{wallet}时遇到了问题，想请您帮忙处理，情况整理如下。",
        "Hello, I have a problem with {wallet} and would like your help. "
        "Here is everything in order.",
    ),
    ("letter", "staff"): Text(
        "您好！这里有一位{wallet}用户反映问题，情况整理如下，请协助处理。",
        "Hello, I am passing on the case of a {wallet} customer. Here is everything in order.",
    ),
    ("talk", "user"): Text(
        "您好，我用{wallet}时遇到了问题，情况如下，麻烦您看一下。",
        "Hello, I have a problem with {wallet}. Here are the facts; please have a look.",
    ),
    ("talk", "staff"): Text(
        "您好，转来一位{wallet}用户的问题，情况如下，请接手处理。",
        "Hello, I am handing on the case of a {wallet} customer. Here are the facts.",
    ),
    ("call", "user"): Text(
        "您好，我使用{wallet}时遇到了问题。我先把情况说一遍，麻烦您记录一下。",
        "Hello, I have a problem with {wallet}. I will go through the facts; "
        "please note them down.",
    ),
    ("call", "staff"): Text(
        "您好，我要转交一位{wallet}用户的问题。我先把情况说一遍，麻烦您记录一下。",
        "Hello, I am handing on the case of a {wallet} customer. I will go through the facts; "
        "please note them down.",
    ),
    ("public", "user"): Text(
        "您好，我在用{wallet}，遇到了问题，请官方客服帮忙看一下。",
        "Hello, I use {wallet} and have a problem; could official support please have a look?",
    ),
    ("public", "staff"): Text(
        "您好，一位{wallet}用户遇到了问题，请官方客服帮忙看一下。",
        "Hello, a {wallet} customer has a problem; could official support please have a look?",
    ),
}
SOLVED_OPENING = Text(
    "您好，以下是一次{wallet}问题的记录，问题已经解决。",
    "Hello, this is the record of a problem with {wallet}. It has been solved.",
)
URGENT_OPENING = Text(
    "{opening}这件事很急，请优先处理。", "{opening} This is urgent: please treat it as a priority."
)
CLOSINGS = {
    ("letter", "user"): Text(
        "如果还需要别的信息，请告诉我。密码、验证码和助记词我不会提供给任何人。谢谢！",
        "If you need anything else, please tell me. I give passwords, codes and seed phrases "
        "to nobody. Thank you!",
    ),
    ("letter", "staff"): Text(
        "如果还需要别的信息，请告诉我，我去和用户核实。谢谢！",
        "If you need anything else, please tell me and I will check with the customer. Thank you!",
    ),
    ("talk", "user"): Text(
        "还需要什么请告诉我，谢谢！密码、验证码和助记词我不会提供。",
        "Tell me if you need more, thank you! I do not give out passwords, codes or seed phrases.",
    ),
    ("talk", "staff"): Text(
        "还需要什么请告诉我，我去和用户核实，谢谢！",
        "Tell me if you need more and I will check with the customer. Thank you!",
    ),
    ("call", "user"): Text(
        "请您把工单号和处理时间再说一遍，我记一下。谢谢，再见！",
        "Please repeat the ticket number and the time frame so that I can write them down. "
        "Thank you, goodbye!",
    ),
    ("call", "staff"): Text(
        "请您把工单号和处理时间再说一遍，我记下来转告用户。谢谢，再见！",
        "Please repeat the ticket number and the time frame so that I can tell the customer. "
        "Thank you, goodbye!",
    ),
    ("public", "user"): Text("谢谢！", "Thank you!"),
    ("public", "staff"): Text("谢谢！", "Thank you!"),
}
SOLVED_CLOSING = Text("以上供备查，谢谢！", "This is for your records. Thank you!")

# What is asked of support, where the flow does not say it itself.
REQUESTS = {
    "resolved": Text("问题已经解决，不需要再处理。", "It has been solved; nothing more is needed."),
    "wait": Text("请查一下现在处理到哪一步了。", "Please check how far this has got."),
    "contact": Text("请查明原因并处理。", "Please find the cause and put it right."),
    "escalate": Text(
        "请转给高级客服或技术支持处理。",
        "Please pass this on to a senior agent or to technical support.",
    ),
    "stop": Text("请看看还能怎么处理。", "Please see what else can be done."),
}
TIME_FRAME = {
    "user": Text(
        "请告诉我大概多久能处理好，下一步怎么做。",
        "Please tell me how long it will take and what happens next.",
    ),
    "staff": Text(
        "请告知预计的处理时间和下一步安排，方便转告用户。",
        "Please give a time frame and the next step, so that the customer can be told.",
    ),
}
TICKET = {
    "user": Text(
        "请给我一个工单号，方便以后跟进。",
        "Please give me a ticket number so that I can follow up.",
    ),
    "staff": Text("请给一个工单号，方便跟进。", "Please give a ticket number for following up."),
}

# For the caller: what to write down, and when to hang up.
NOTE_DOWN = {
    "ticket": Text("工单号", "Ticket number"),
    "agent": Text("客服姓名或工号", "Agent's name or number"),
    "promised": Text("答应的处理时间", "Promised time"),
}
HANG_UP = Text(
    "官方客服不会索要密码、验证码或助记词。对方要这些，马上挂断。",
    "Official support never asks for passwords, codes or seed phrases. If anyone does, hang up.",
)

# For everyone to read: nothing of the account, the transaction, or what the user typed.
SOME_PROBLEM = Text("使用中遇到问题", "Help needed")
PRIVATE_PLEASE = {
    "user": Text(
        "请通过私信联系我，告诉我工单号和大概的处理时间。账号和交易信息我只在私信里提供。",
        "Please send me a private message with a ticket number and a time frame. "
        "I give account and transaction details in private only.",
    ),
    "staff": Text(
        "请通过私信联系我们，告知工单号和大概的处理时间。账号和交易信息只在私信里提供。",
        "Please send us a private message with a ticket number and a time frame. "
        "Account and transaction details are given in private only.",
    ),
}
NEVER_ASKED = Text(
    "官方客服不会索要密码、验证码或助记词，谁要这些谁就是骗子。",
    "Official support never asks for passwords, codes or seed phrases; anyone who does is a fraud.",
)
