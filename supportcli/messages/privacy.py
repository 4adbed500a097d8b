"""What the program says about secrets: what each kind is called, why it matters, what to do now."""

from collections.abc import Mapping
from types import MappingProxyType

from supportcli.lang import Text

# Each name is unique in its language: a note such as [已隐藏:助记词#1] is read back by it.
NAMES: Mapping[str, Text] = MappingProxyType(
    {
        "seed": Text("助记词", "seed phrase"),
        "key": Text("私钥", "private key"),
        "keystore": Text("钱包密钥文件", "keystore file"),
        "setup_key": Text("两步验证密钥", "two-step setup key"),
        "access_token": Text("访问令牌", "web access token"),
        "password": Text("密码", "password"),
        "pin": Text("PIN 码", "PIN"),
        "otp": Text("验证码", "one-time code"),
        "cvv": Text("卡安全码", "card security code"),
        "maybe_seed": Text("可能是助记词", "possible seed phrase"),
        "maybe_key": Text("可能是私钥", "possible private key"),
        "maybe_code": Text("可能是密码或验证码", "possible password or code"),
        "card": Text("银行卡号", "card number"),
        "id_number": Text("身份证号", "ID number"),
        "papers": Text("证件号", "document number"),
        "phone": Text("电话号码", "phone number"),
        "email": Text("邮箱", "e-mail address"),
        "iban": Text("国际银行账号", "IBAN"),
        "xpub": Text("扩展公钥", "extended public key"),
        "tx_hash": Text("交易哈希", "transaction hash"),
        "address": Text("钱包地址", "wallet address"),
        "order_number": Text("订单号", "order number"),
    }
)

TAKES_EVERYTHING = Text(
    "谁拿到它，谁就能转走里面的全部资产，而且追不回来。",
    "Whoever has it can take everything it controls, and that cannot be undone.",
)
IDENTIFIES_YOU = Text(
    "它能认出你本人，只在客服确实需要时私下提供。",
    "It identifies you: give it only in private, and only if support needs it.",
)
LEADS_TO_YOU = Text(
    "顺着它能查到你的地址和余额，公开的地方不要写。",
    "It leads to your addresses and balances: leave it out where everyone can read.",
)
REASONS: Mapping[str, Text] = MappingProxyType(
    {
        "seed": TAKES_EVERYTHING,
        "key": TAKES_EVERYTHING,
        "keystore": Text(
            "谁拿到这个文件，再猜中密码，就能转走里面的全部资产。",
            "Whoever has this file needs only its password to take everything in the wallet.",
        ),
        "setup_key": Text(
            "有了它，就能算出你以后的每一个验证码。",
            "It makes every one-time code you will ever get.",
        ),
        "access_token": Text(
            "谁拿到它，不用密码就能以你的名义使用那个服务。",
            "Whoever has it can act in your name on that service, without any password.",
        ),
        "password": Text(
            "知道密码的人可以用你的名义登录或付款。",
            "Whoever knows it can sign in or pay in your name.",
        ),
        "pin": Text(
            "知道它的人可以解锁钱包或付款。", "Whoever knows it can unlock the wallet or pay."
        ),
        "otp": Text(
            "验证码是登录和付款的最后一道关，骗子最想要的就是它。",
            "It is the last lock on a login or a payment, and what fraudsters ask for most.",
        ),
        "cvv": Text(
            "有卡号和它就能在网上刷卡，谁都不该保存它。",
            "With the card number it is enough to pay online; nobody may keep it.",
        ),
        "maybe_seed": Text(
            "这几个字可能是助记词，保险起见先隐藏。",
            "These words may be a seed phrase, so they are hidden to be safe.",
        ),
        "maybe_key": Text(
            "交易哈希和私钥长得一样。分不清时先隐藏，只留最后四位。",
            "A transaction hash and a private key look alike; when in doubt only four digits stay.",
        ),
        "maybe_code": Text(
            "这可能是密码或验证码，保险起见先隐藏。",
            "This may be a password or a code, so it is hidden to be safe.",
        ),
        "card": Text("查一笔付款，有后四位就够了。", "Four digits are enough to find a payment."),
        "id_number": IDENTIFIES_YOU,
        "papers": IDENTIFIES_YOU,
        "phone": IDENTIFIES_YOU,
        "email": IDENTIFIES_YOU,
        "iban": IDENTIFIES_YOU,
        "xpub": Text(
            "有了它，就能看到你的全部地址和余额。",
            "It shows every address and balance of the wallet.",
        ),
        "tx_hash": LEADS_TO_YOU,
        "address": LEADS_TO_YOU,
        "order_number": Text(
            "有人会拿着它冒充客服来找你，只在私下告诉官方客服。",
            "Impostors use it to pose as support: give it to official support only, in private.",
        ),
    }
)

MOVE_FUNDS = Text(
    "如果已经告诉过别人：马上新建一个钱包，把资产全部转过去，旧钱包不要再用。",
    "If anyone already has it: create a new wallet now, move everything there, "
    "and stop using the old one.",
)
CHANGE_PASSWORD = Text(
    "如果已经告诉过别人：马上修改密码，打开两步验证，看看最近的交易。",
    "If anyone already has it: change the password now, turn on two-step verification, "
    "and look over your recent transactions.",
)
STOP_CODE = Text(
    "如果已经告诉过别人：马上修改登录密码，退出所有设备，看看最近的交易。",
    "If anyone already has it: change your login password now, sign out on every device, "
    "and look over your recent transactions.",
)
RESET_TWO_STEP = Text(
    "如果已经告诉过别人：马上关掉两步验证，重新设置一次，再修改密码。",
    "If anyone already has it: set up two-step verification anew now, and change your password.",
)
REVOKE = Text(
    "如果已经告诉过别人：马上到发放它的地方作废，换一个新的，看看有没有别人用过。",
    "If anyone already has it: revoke it now where it was issued, "
    "and look over what was done with it.",
)
CALL_BANK = Text(
    "如果已经告诉过别人：马上联系发卡银行，冻结或更换这张卡。",
    "If anyone already has it: call your bank now and have the card blocked or replaced.",
)
# Every kind that is refused or asked about says what to do.
REMEDIES: Mapping[str, Text] = MappingProxyType(
    {
        "seed": MOVE_FUNDS,
        "key": MOVE_FUNDS,
        "keystore": MOVE_FUNDS,
        "setup_key": RESET_TWO_STEP,
        "access_token": REVOKE,
        "password": CHANGE_PASSWORD,
        "pin": CHANGE_PASSWORD,
        "otp": STOP_CODE,
        "cvv": CALL_BANK,
        "maybe_seed": MOVE_FUNDS,
        "maybe_key": MOVE_FUNDS,
        "maybe_code": CHANGE_PASSWORD,
    }
)

REFUSAL = Text(
    "这看起来是{names}，没有保存。客服绝不会索要{any}，不要发给任何人。{remedy}"
    "请去掉它再回答一次。",
    "This looks like a {names}. It was not kept. Support never asks for a {any}: "
    "do not give it to anyone. {remedy} Please answer again without it.",
)

HIDDEN = Text("[已隐藏:{name}#{number}{keep}{tag}]", "[hidden: {name} #{number}{keep}{tag}]")
KEEP = Text(" 尾号{keep}", " ending {keep}")
TAG = Text(" 标记{tag}", ", tag {tag}")
