"""What people call passwords, PINs and codes, well or badly spelled, and what those look like."""

from collections.abc import Mapping, Sequence

from supportcli.privacy.detectors.labelled import DOUBTFUL, ELSE, Family, Form, Vocabulary
from supportcli.privacy.detectors.shapes import WORD, decorated, number, token
from supportcli.privacy.model import pattern

_KINDS: Mapping[str, str] = {
    "cvv": """security 3_digit 3-digit three_digit three-digit last_three last_3 card_verif cvv cvc
        cvn cvk cvw ccv cvvc csc cvd cid cv ccvv signature strip prüfnummer kartenprüfnummer
        cryptogramme 后背 後背 安全码 安全碼 安全嘛 安全代码 安全数字 安全字 安全号 安全號 安全马
        安全馬 安全嗎 背頁 背页 see_vee ceevee 3_nums 背面 背后 背後 后面 後面 反面 后边 後邊 签名
        簽名 后三 後三 末三 后3 三位 三个 3位 3个 卡验证 卡驗證 卡片验 卡片驗 运通 運通 正面 翻过来
        校验值 校驗值 检查码 檢查碼 卡背 背码 背碼 卡后 c_v_v c-v-v c.v.v 卡屁股 flip turn_over rear
        hologram 三码 三碼 seccode""",
    "card": """card cards visa mastercard amex unionpay exp expiry front back bak reverse
        behind three check sc cw sec""",
    "pin": """pin pins pinn unlocks unlocked unlocking piin ppin pinno pincode pni mpin upin
        tpin atmpin devicepin walletpin cardpin paymentpin apppin lock unlock applock passcode
        identification keypad secret p1n p.i.n 解锁 解鎖 锁屏 鎖屏 数字锁 应用锁 锁 鎖 开机
        開機 识别 識别 取款 按的 p_i_n p-i-n""",
    "password": """pass pas psw pw pwd pwds pword passwd passphrase passkey passcodes cred creds
        credential credentials contrase contrasena passe passwort kennwort wachtwoord senha пароль
        phrase word pswd pswrd mm p/w 密码 密碼 迷码 咪码 密马 密吗 密嘛 密瑪 密玛 密ma 密 口令 暗号
        暗號 秘码 秘碼 蜜码 蜜碼 暗码 暗碼 通行码 通行碼 账密 帳密 🔑 🔐""",
    "otp": """vcode otp otps totp hotp tan mtan ds fa mfa step token tokens sms text texts texted
        txt txts txted texting authenticator authentication auth 验证 驗證 驗証 认证码 認證碼 認証碼
        校验 校驗 动态 動態 一次性 短信 簡訊 简讯 令牌 谷歌 随机 二验 二次 授权 授權 factor tfa ga
        泄露 泄漏 洩漏 切勿 请勿 請勿 恢复码 恢复代码 备用码 备用代码 恢復碼 備用碼 救援 应急 應急
        激活 推送 语音 語音 短訊 认证器 認證器 一条码 那条码 这条码 一條碼 那條碼 這條碼 o_t_p fob
        tac activation 短验 短驗 one-timer one_timer 每半分钟 每30秒 每三十秒 三十秒 变一次 换一次
        换一回 every_30 every_thirty every_half""",
    "code": """code codes kode código codigo cod coad time digit digits number numbers figures
        numeros 4_digit 4-digit 6_digit 6-digit 码 碼 四位 六位 4位 6位 四个 六个 四码 六码
        四碼 六碼""",
    "talk": """login log logged signin sign signon open opens opened keystore protected encrypt
        encrypted encryption resend box confirm approve complete arrived came sent send got received
        typed type entered put use used chose set tell told read said account 登录 登陆 登錄 登入
        打开 开包 开钱包 发来 收到 过期 過期 失效 手机上 来了 输 輸 設 设 数字 念 告诉 message
        messages msg mail email subject 邮箱 邮件 郵件 change changed reset gave give pressed press
        punch tap get_in gets_in got_in getting_in let_in lets_in wrong rejected refused accept
        accepted denied forgot remember try tried enters types logs confirmation enter dictated
        dictate popped buzzed pinged beeped expires expire expired 訊息 讯息 登 进 進 开 開 打 忘
        重置 改成 换成 換成 改为 填 写 寫""",
    ELSE: """zip zipcode postcode postal branch room unit flat apartment apt house street store
        shop floor gate locker agent reference ref invoice batch lot serial block height model
        port extension ext hotline dial call error err errno errors exception status http
        version ver build order ticket case invite invitation referral promo coupon voucher
        gift area country sort swift product sku flight train bus channel page line row nft
        score points xp level lvl year born since until attempts tries times limit fee fees
        price cost costs paid refund amount balance bought iteration iterations rounds sha
        argon kdf kdfparams timeout retries bits bytes mb gb kb seconds minutes hours days
        weeks months years percent people members throws throw thrown crash crashes crashed
        fail fails failed failure popup pops popped banner toast usdt usdc usd btc eth eur
        euros dollars bucks yuan yen barcode merchant sender short ends ending android ios
        iphone windows chrome galaxy pixel 邮编 邮政 郵遞 网点 網點 批次 编号 編號 单号 單號
        工单 工單 订单 訂單 流水 邀请 邀請 推荐 优惠 区号 區號 国家 房 室 号楼 柜 航班 车次
        积分 分钟 小时 块 元 刀 拨打 撥打 电话 電話 热线 熱線 客服 型号 型號 序列 版本 端口 第
        页 报错 報錯 错误 錯誤 代码 代碼 返回 状态 接口 条码 條碼 条形 商户 商戶 次 轮 人 年 月
        号线 尾号 尾號 开头 開頭 区块 區塊 弹 彈 蹦 跳 报 報 余额 餘額 手续费 限额 退款 充值
        转了 花了 提示 显示 顯示 闪退 閃退 崩 失败 失敗""",
}
_ALIKE: Mapping[str, str] = {
    "password": r"p[a@]?s{1,3}(?:w|o)[a-z]{0,6}|p[a@]?s{1,3}phra?[sz]e"
    r"|[a-z]*(?:password|passwd|pwd|pass|passphrase)|[a-z]{0,6}mm|[a-z]*mima",
    "otp": r"ver[a-z]{0,2}f[a-z]*c[a-z]*|verif[a-z]*|auth[a-z]*|[a-z]*otp|yzm"
    r"|[a-z]*yanzheng(?:ma)?",
    "cvv": "[a-z]*(?:security|card)code|cvv[a-z]*|[a-z]*cvv",
    "pin": "pin(?:pad|in|co|no|num)[a-z]*",
    "code": "[a-z]*code",
}
_NUMBER = (
    r"[0-9](?<![0-9][0-9])(?:[0-9]{2}[ -][0-9]{3}|[0-9] [0-9]{2} [0-9]{2}|[0-9]{3} [0-9]{4}"
    r"|[0-9] [0-9]{2}|[0-9]{2,11})(?![0-9a-z_])"
)
TOKEN_CHAR = r"[\x0e-\x1f0-9a-z!@#$%&*?_.+^~-]"
_MARKED = "[0-9@$!#%&*?+^~_-]"
# With a digit or a sign in it, or long.
_TOKEN = (
    rf"{TOKEN_CHAR}(?<!{TOKEN_CHAR}{TOKEN_CHAR})(?![0-9a-z]{{40}})"
    rf"(?:(?<={_MARKED})|(?=[a-z.]*{_MARKED}|[a-z]{{9}})){TOKEN_CHAR}{{3,}}+"
)
_JOINED = r"[0-9a-z@#$%&*+_\\^~'-]"
_LETTERS = rf"(?<!{_JOINED})[a-z]{{4,8}}(?!{_JOINED})"
_PASSWORD = "密|口令|暗[号號]|通行[码碼]|mima|mm|pas|pw|pin|cred|unlock|keystore|contras|senha"
_NAMES = ("cvv", "pin", "password", "otp")


def _shape(value: str) -> tuple[str, ...]:
    if pattern(_NUMBER).fullmatch(value):
        return number(value, pattern("[ -]").sub("", value))
    if value.isdigit():
        return ()
    found = token(value)
    is_label = found[:1] == (WORD,) and SECRETS.vocabulary.kind(value.lower())
    return () if is_label else found


def _fits(kind: str, shape: str) -> bool:
    """A card security code has three or four digits, and nothing but a password has letters."""
    if kind == ELSE:
        return True
    if shape == WORD:
        return kind in ("password", "pin")
    if shape[0] != "n":
        return kind in ("password", "pin", "talk")
    if kind in ("cvv", "card"):
        return shape in ("n3", "n4")
    return shape != "n3" or kind in ("otp", "code")


def _called(kinds: Sequence[str], shape: str) -> str:
    """By the nearest label that names one thing only.

    Without one, three or four digits may as well be a price, an error code or a room; a plain word
    may always be only a word.
    """
    if shape == WORD:
        return DOUBTFUL
    if shape[0] != "n":
        return "password"
    names = ("cvv",) if shape == "n3" else _NAMES
    bare = DOUBTFUL if shape in ("n3", "n4") else "otp"
    return next((kind for kind in kinds if kind in names), bare)


SECRETS = Family(
    table="secrets",
    doubt=-0.5,
    sure=1.5,
    reach=(130, 100),
    vocabulary=Vocabulary.of(_KINDS, _ALIKE),
    values=(Form(_NUMBER), Form(_TOKEN), Form(_LETTERS, _PASSWORD)),
    shape=_shape,
    fits=_fits,
    called=_called,
    otherwise=decorated,
)
