"""What is said when support is written to again, or the case goes up to someone else."""

from supportcli.lang import Text
from supportcli.messages.wallet import CONTACT_NOT_ON_RECORD

# Days, hours and how long ago.
DAY = Text("{month}{day}日", "{day} {month}")
DAY_OF_YEAR = Text("{year}年{month}{day}日", "{day} {month} {year}")
DAY_AND_TIME = Text("{day} {time}", "{day} {time}")
ONE_DAY = Text("1 天", "1 day")
DAYS = Text("{count} 天", "{count} days")
ONE_HOUR = Text("1 小时", "1 hour")
HOURS = Text("{count} 小时", "{count} hours")
UNDER_AN_HOUR = Text("不到 1 小时", "less than an hour")

# A promise that cannot be read.
NOT_A_PROMISE = Text(
    "没看懂“{found}”是到什么时候；可以写：48小时内、3个工作日内、周五前、明天下午5点前",
    "“{found}” does not say until when; write for example: within 48 h, 3 working days, "
    "by Friday, by 25 Nov 17:00",
)
NOT_AHEAD = Text(
    "“{found}”不在今后半年之内，请再看一下日期",
    "“{found}” is not within the next six months; please check the date",
)

# The rungs: whom to turn to next.
RUNG_NAMES = {
    "senior": Text("高级客服或主管", "A senior agent or manager"),
    "written": Text("带工单号的邮件", "An e-mail with the ticket number"),
    "official": Text("官方投诉渠道", "The official complaint channel"),
    "public": Text("公开发帖（不含个人信息）", "A public post without personal details"),
    "consumer": Text("消费者保护机构", "A consumer-protection body"),
}
RUNG_SUITS = {
    "senior": Text(
        "普通客服解决不了，先走这一步：他们权限更大。",
        "The first step when an agent cannot solve it: they have more authority.",
    ),
    "written": Text(
        "电话和聊天没有结果时用：写清之前的经过，有据可查。",
        "When calls and chats led nowhere: recount the earlier contacts, in writing.",
    ),
    "official": Text(
        "多次联系仍没有解决时用：官方渠道的反馈，产品团队会看。",
        "When several contacts solved nothing: the product team reviews official feedback.",
    ),
    "public": Text(
        "正式投诉也没有下文时用：只写是什么事、拖了多久，请官方转私信处理。",
        "When a formal complaint went unanswered: say only what it is about and how long "
        "it has taken, and ask to go on in private.",
    ),
    "consumer": Text(
        "前面都没有用时，最后走这一步；也可以咨询法律意见。",
        "The last step, when nothing else helped; legal advice is another.",
    ),
}
RUNG_CONTACTS = {
    "senior": CONTACT_NOT_ON_RECORD["phone"],
    "written": CONTACT_NOT_ON_RECORD["email"],
    "official": Text(
        "投诉渠道的地址不在记录里，请在官网或 App 内找投诉入口、满意度调查，或私信官方账号",
        "The complaint channel's address is not on record: look on the official site or in the "
        "app for it or for the satisfaction survey, or write privately to the official account",
    ),
    "public": CONTACT_NOT_ON_RECORD["social"],
    "consumer": Text(
        "机构的电话和网址不在记录里，请到政府网站上查",
        "Its number and address are not on record: look them up on a government site",
    ),
}

# The message itself.
TITLES = {
    "ticket": Text("工单", "Ticket"),
    "promise": Text("之前的答复", "What was promised"),
    "history": Text("联系经过", "Contacts so far"),
    "news": Text("新的情况", "What is new"),
}
RE = Text("Re: {subject}", "Re: {subject}")
WITH_TICKET = Text("[{ticket}] {subject}", "[{ticket}] {subject}")
RUNG_SUBJECTS = {
    "senior": Text("【请转高级客服】{subject}", "For a senior agent – {subject}"),
    "written": Text("【请书面答复】{subject}", "Please answer in writing – {subject}"),
    "official": Text("【正式投诉】{subject}", "Formal complaint – {subject}"),
    "consumer": Text("【投诉】{subject}", "Complaint – {subject}"),
}
FOLLOW_UP_OPENINGS = {
    "user": Text(
        "您好！之前联系过{wallet}客服，问题还没有解决，来跟进一下。",
        "Hello, I am following up my case with {wallet}, which is still not solved.",
    ),
    "staff": Text(
        "您好！之前转来的一位{wallet}用户的问题还没有解决，来跟进一下。",
        "Hello, I am following up the case of a {wallet} customer, which is still not solved.",
    ),
}
RUNG_OPENINGS = {
    ("senior", "user"): Text(
        "您好！我联系过{wallet}客服，问题一直没有解决，请转给高级客服或主管。",
        "Hello, {wallet} support has not solved my problem. "
        "Please pass this to a senior agent or manager.",
    ),
    ("senior", "staff"): Text(
        "您好！一位{wallet}用户的问题一线没能解决，请高级客服接手。",
        "Hello, the first line could not solve the problem of a {wallet} customer. "
        "Please take it over.",
    ),
    ("written", "user"): Text(
        "您好！我联系过{wallet}客服，问题仍未解决，现在书面说明情况。",
        "Hello, I have contacted {wallet} support and it is still not solved. "
        "Here is the matter in writing.",
    ),
    ("written", "staff"): Text(
        "您好！一位{wallet}用户的问题仍未解决，现在书面转交，请跟进。",
        "Hello, the problem of a {wallet} customer is still not solved. "
        "I am handing it on in writing.",
    ),
    ("official", "user"): Text(
        "您好！我对{wallet}的处理提出正式投诉，经过如下。",
        "Hello, I am making a formal complaint about how {wallet} has dealt with my case. "
        "Here are the facts.",
    ),
    ("official", "staff"): Text(
        "您好！一位{wallet}用户提出正式投诉，经过如下，请登记处理。",
        "Hello, a {wallet} customer is making a formal complaint. Here are the facts.",
    ),
    ("consumer", "user"): Text(
        "您好！我与{wallet}的纠纷一直没有解决，请求协助，经过如下。",
        "Hello, I have a dispute with {wallet} that has not been solved, and ask for your help. "
        "Here are the facts.",
    ),
    ("consumer", "staff"): Text(
        "您好！一位用户与{wallet}的纠纷一直没有解决，情况整理如下。",
        "Hello, a customer's dispute with {wallet} has not been solved. Here are the facts.",
    ),
}
PUBLIC_OPENINGS = {
    "user": Text(
        "您好，我在用{wallet}，联系过客服，问题还没有解决，请官方跟进一下。",
        "Hello, I use {wallet} and have contacted support, but my problem is not solved; "
        "could official support please follow it up?",
    ),
    "staff": Text(
        "您好，一位{wallet}用户联系过客服，问题还没有解决，请官方跟进一下。",
        "Hello, a {wallet} customer has contacted support, but the problem is not solved; "
        "could official support please follow it up?",
    ),
}
PROMISED = {
    "user": Text(
        "{day}，客服给我的答复是“{words}”，也就是最晚 {until}。",
        "On {day} I was told “{words}”, that is until {until}.",
    ),
    "staff": Text(
        "{day}，用户得到的答复是“{words}”，也就是最晚 {until}。",
        "On {day} the customer was told “{words}”, that is until {until}.",
    ),
}
OVERDUE = {
    "user": Text(
        "{promised}到现在已经超时 {time}，我还没有等到结果。",
        "{promised} That was {time} ago, and I have had no result.",
    ),
    "staff": Text(
        "{promised}到现在已经超时 {time}，用户还没有等到结果。",
        "{promised} That was {time} ago, and the customer has had no result.",
    ),
}
HAPPENED = {
    "first": Text("{day}：联系客服（{channel}）", "{day}: contacted support ({channel})"),
    "follow_up": Text("{day}：再次跟进（{channel}）", "{day}: followed it up ({channel})"),
    "escalation": Text("{day}：要求升级处理（{channel}）", "{day}: asked to escalate ({channel})"),
    "promised": Text(
        "{day}：客服答复“{words}”，也就是最晚 {until}",
        "{day}: support said “{words}”, that is until {until}",
    ),
    "overdue": Text(
        "{day}：期限已到，没有结果，至今超时 {time}",
        "{day}: the time was up without a result; that was {time} ago",
    ),
    "noted": Text("{day}：{words}", "{day}: {words}"),
}
HAPPENED_SOMEHOW = {
    "first": Text("{day}：联系客服", "{day}: contacted support"),
    "follow_up": Text("{day}：再次跟进", "{day}: followed it up"),
    "escalation": Text("{day}：要求升级处理", "{day}: asked to escalate"),
}
CHANGED = Text("{after}（之前：{before}）", "{after} (before: {before})")
CORRECTED = Text("{label}（更正）", "{label} (corrected)")
NOTHING_NEW = {
    "user": Text(
        "我这边没有新的变化，之前提供的信息仍然有效。",
        "Nothing has changed on my side; what I sent before still holds.",
    ),
    "staff": Text(
        "用户那边没有新的变化，之前提供的信息仍然有效。",
        "Nothing has changed for the customer; what was sent before still holds.",
    ),
}
ASK_PROGRESS = {
    "user": Text(
        "请告诉我现在处理到哪一步，什么时候有结果。",
        "Please tell me how far it has got and when I will have a result.",
    ),
    "staff": Text(
        "请告知现在处理到哪一步、什么时候有结果，方便答复用户。",
        "Please say how far it has got and when there will be a result, "
        "so that the customer can be told.",
    ),
}
ASK_OVERDUE = {
    "user": Text(
        "请给我一个明确的答复：现在处理到哪一步，哪天能处理完。",
        "Please give me a definite answer: how far it has got, and by what date it will be done.",
    ),
    "staff": Text(
        "请给一个明确的答复：现在处理到哪一步，哪天能处理完，方便答复用户。",
        "Please give a definite answer for the customer: how far it has got, "
        "and by what date it will be done.",
    ),
}
RUNG_ASKS = {
    ("senior", "user"): Text(
        "请由有权限的人接手，告诉我由谁负责、哪天有结果。",
        "Please have someone with the authority take over, and tell me who is in charge "
        "and by what date there will be a result.",
    ),
    ("senior", "staff"): Text(
        "请接手后告知由谁负责、哪天有结果，方便答复用户。",
        "Please say who is in charge and by what date there will be a result, "
        "so that the customer can be told.",
    ),
    ("written", "user"): Text(
        "请书面答复：由谁负责，怎么处理，哪天处理完。",
        "Please answer in writing: who is in charge, what will be done, and by what date.",
    ),
    ("written", "staff"): Text(
        "请书面答复由谁负责、怎么处理、哪天处理完，方便转告用户。",
        "Please answer in writing who is in charge, what will be done and by what date, "
        "so that the customer can be told.",
    ),
    ("official", "user"): Text(
        "请登记为正式投诉，由负责人书面答复，并给我投诉编号。",
        "Please register this as a formal complaint, have the person in charge answer in "
        "writing, and give me its number.",
    ),
    ("official", "staff"): Text(
        "请登记为正式投诉，由负责人书面答复用户，并告知投诉编号。",
        "Please register this as a formal complaint, have the person in charge answer the "
        "customer in writing, and give its number.",
    ),
    ("consumer", "user"): Text(
        "请协助我与对方协商解决，并告诉我还需要哪些材料。",
        "Please help me settle this with them, and tell me what else you need.",
    ),
    ("consumer", "staff"): Text(
        "请协助用户协商解决，并告知还需要哪些材料。",
        "Please help the customer settle this, and say what else is needed.",
    ),
}
WISH_OF_THEM = {
    "user": Text("我对{wallet}的要求：{wish}", "What I ask of {wallet}: {wish}"),
    "staff": Text("用户对{wallet}的要求：{wish}", "What the customer asks of {wallet}: {wish}"),
}
PUBLIC_ASKS = {
    "user": Text(
        "请通过私信联系我，由负责的人给一个明确的答复。工单号、账号和交易信息我只在私信里提供。",
        "Please send me a private message and have the person in charge give me a definite "
        "answer. I give the ticket number, account and transaction details in private only.",
    ),
    "staff": Text(
        "请通过私信联系我们，由负责的人给一个明确的答复。工单号、账号和交易信息只在私信里提供。",
        "Please send us a private message and have the person in charge give a definite answer. "
        "The ticket number, account and transaction details are given in private only.",
    ),
}
DAYS_SINCE_FIRST = Text("从第一次联系到现在的天数", "Days since support was first contacted")
CONTACTS_SO_FAR = Text("已经联系的次数", "Contacts with support so far")

# The five questions of the rating.
RATING_LABELS = {
    "speed": Text("速度", "Speed"),
    "solved": Text("解决问题", "Solved"),
    "knowledge": Text("专业程度", "Knowledge"),
    "attitude": Text("态度", "Attitude"),
    "channels": Text("联系方式", "Channels"),
}
RATING_QUESTIONS = {
    "speed": Text("客服回复得快不快？", "How quickly did support answer?"),
    "solved": Text("给的办法管不管用？", "How well did the answer work?"),
    "knowledge": Text("客服懂不懂业务？", "How well did they know their subject?"),
    "attitude": Text("客服态度怎么样？", "How did they treat you?"),
    "channels": Text(
        "联系方式够不够多、方不方便？", "How good was the choice of ways to reach them?"
    ),
}
RATING_SCALE = {
    1: Text("很差", "very poor"),
    2: Text("较差", "poor"),
    3: Text("一般", "fair"),
    4: Text("较好", "good"),
    5: Text("很好", "very good"),
}
