"""One prompt of every shape, in both languages."""

from supportcli.desk.ask import Choice, Prompt, Screen
from supportcli.lang import LANGS, Lang, Text

WALLETS = (
    ("tp", Text("TokenPocket", "TokenPocket"), Text("TP 钱包", "TP")),
    ("kdou", Text("K豆钱包", "KDou"), Text("", "")),
    ("kushen", Text("酷神钱包", "Kushen"), Text("", "")),
    ("generic", Text("其他钱包", "Another wallet"), Text("不在列表里", "not in this list")),
)
PROBLEMS = (
    ("login", Text("忘记密码，登录不上去", "I forgot my password and cannot sign in")),
    ("missing", Text("转账一直没有到账", "A transfer has not arrived")),
    ("frozen", Text("资金被冻结了", "My funds are frozen")),
)
TRIED = (
    ("net", Text("换一个网络", "Another network")),
    ("out", Text("退出后重新登录", "Signing out and in again")),
    ("none", Text("都没试过", "None of these")),
)
LONG = Text(
    "第 {number} 项：打开交易记录，找到那一笔转账，再看它的状态写的是什么，然后告诉我",
    "Entry {number}: open your transaction record, find the transfer, and tell me its status",
)
WHERE = (Text("K豆钱包", "KDou"), Text("转账没有到账", "A transfer is missing"))
HELP = Text(
    "不同钱包的客服渠道和操作不一样。不在列表里就选“其他钱包”，那里的建议适用于所有钱包。",
    "Channels and menus differ between wallets. If yours is not listed, choose another wallet.",
)
UNKNOWN = Text("不知道 / 找不到", "I don't know / cannot find it")


def prompts(lang: Lang) -> dict[str, Prompt]:
    where = tuple(part[lang] for part in WHERE)

    def menu(*options: tuple[str, Text]) -> tuple[Choice, ...]:
        return tuple(Choice(value, label[lang]) for value, label in options)

    return {
        "wallet": Prompt(
            "one",
            lang,
            (Text("选择钱包", "Your wallet")[lang],),
            Text("是哪个钱包出了问题？", "Which wallet is it about?")[lang],
            help=HELP[lang],
            choices=tuple(Choice(v, label[lang], detail[lang]) for v, label, detail in WALLETS),
            may_go_back=False,
        ),
        "problem": Prompt(
            "one",
            lang,
            where,
            Text("遇到了什么问题？", "What has happened?")[lang],
            choices=menu(*PROBLEMS),
            unknown=UNKNOWN[lang],
        ),
        "status": Prompt(
            "one",
            lang,
            where,
            Text(
                "打开交易记录，这笔转账显示什么状态？",
                "Open your transaction record: what status does it show?",
            )[lang],
            help=HELP[lang],
            read_aloud=Text("请您念一下这笔转账的状态。", "Please read me the status.")[lang],
            choices=menu(("open", Text("处理中", "Processing")), ("no", Text("失败", "Failed"))),
            suggestion="no",
        ),
        "long": Prompt(
            "one",
            lang,
            where,
            Text("哪一项最接近？", "Which one comes closest?")[lang],
            choices=menu(*((str(n), LONG.fill(number=n)) for n in range(1, 42))),
        ),
        "yesno": Prompt(
            "one",
            lang,
            where,
            Text("密码改过了吗？", "Was the password changed?")[lang],
            choices=menu(("yes", Text("是", "Yes")), ("no", Text("否", "No"))),
        ),
        "many": Prompt(
            "many",
            lang,
            where,
            Text("你已经试过哪些办法？", "What have you tried already?")[lang],
            choices=menu(*TRIED),
            alone=("none",),
        ),
        "line": Prompt(
            "line",
            lang,
            where,
            Text("转账的金额是多少？", "What was the amount?")[lang],
            help=HELP[lang],
            unknown=UNKNOWN[lang],
            error=Text("请写金额，例如 128.50", "write an amount, such as 128.50")[lang],
        ),
        "name": Prompt(
            "line",
            lang,
            where,
            Text("账号昵称是什么？", "What is the nickname of the account?")[lang],
            required=False,
            max_length=10,
        ),
        "story": Prompt(
            "story",
            lang,
            where,
            Text("请说说发生了什么。", "Please tell what happened.")[lang],
            help=HELP[lang],
        ),
        "files": Prompt(
            "files",
            lang,
            where,
            Text("有截图吗？", "Do you have screenshots?")[lang],
            required=False,
        ),
    }


SCREENS = {
    "zh": Screen(
        "请马上联系客服",
        ("账号可能被别人登录过。先不要转账，也不要把验证码告诉任何人。",),
        (("现在就做", ("修改登录密码和支付密码", "打开两步验证")),),
        "urgent",
    ),
    "en": Screen(
        "Contact support now",
        ("Someone else may have signed in. Move no money, and give your codes to nobody.",),
        (("Do now", ("Change both passwords", "Turn on two-step verification")),),
        "urgent",
    ),
}
assert tuple(SCREENS) == LANGS
