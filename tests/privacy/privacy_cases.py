"""The golden table: what is typed, what may be kept of it, and the rules that say so."""

from tests.privacy.golden_case import Case, en, quiet_en, quiet_zh, zh
from tests.privacy.identifier_cases import CARD, CONTACT, IDENTITY
from tests.privacy.seed_cases import MAYBE_SEED, SEED
from tests.privacy.vectors import (
    ACCESS_TOKEN,
    AWS_ID,
    AWS_SECRET,
    BASIC,
    BEARER,
    BIP38,
    EDSK,
    HEX_KEY,
    HEX_KEY_ADDRESS,
    JWT,
    KEYSTORE,
    MINI,
    NSEC,
    PEM,
    SOLANA_SECRET,
    SOLANA_SIGNATURE,
    STELLAR,
    TELEGRAM,
    TX,
    VAULT,
    WIF,
    XPRV,
)

KEY = [
    zh(f"这是我的 {PEM} 谢谢", "这是我的 [已隐藏:私钥#1] 谢谢", "key"),
    en(
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAE\n\nthanks",
        "[hidden: private key #1]\n\nthanks",
        "key",
    ),
    en(
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\nlQOYBFhZ0Z4BCADA\n=abcd\n"
        "-----END PGP PRIVATE KEY BLOCK-----",
        "[hidden: private key #1]",
        "key",
    ),
    en(f"imported {WIF} yesterday", "imported [hidden: private key #1] yesterday", "key"),
    zh(f"导入{BIP38}失败", "导入[已隐藏:私钥#1]失败", "key"),
    en(MINI, "[hidden: private key #1]", "key"),
    zh(XPRV, "[已隐藏:私钥#1]", "key"),
    en(SOLANA_SECRET, "[hidden: private key #1]", "key", field="transaction_id"),
    en(NSEC, "[hidden: private key #1]", "key"),
    en(
        f"my key is {WIF[:30]}\n{WIF[30:]}\nplease help",
        "my key is [hidden: private key #1]\nplease help",
        "key",
    ),
    en(
        f"> {XPRV[:40]}\n> {XPRV[40:80]}\n> {XPRV[80:]}\nhelp",
        "> [hidden: private key #1]\nhelp",
        "key",
    ),
    en(f"{WIF[:30]}\n{WIF[30:]}ok", "[hidden: private key #1]ok", "key"),
    en(f"sent {WIF}btc", "sent [hidden: private key #1]btc", "key"),
    en(f"key{BIP38}ok", "key[hidden: private key #1]ok", "key"),
    en(f"{SOLANA_SECRET}sol", "[hidden: private key #1]sol", "key"),
    quiet_en(f"{SOLANA_SIGNATURE[:40]}\n{SOLANA_SIGNATURE[40:]}\n{MINI}abc"),
    zh(f"私钥{STELLAR}", "私钥[已隐藏:私钥#1]", "key"),
    en(EDSK, "[hidden: private key #1]", "key"),
    quiet_en(f"signature {SOLANA_SIGNATURE}"),
    quiet_zh(SOLANA_SIGNATURE),
    zh(f"我的私钥是 {HEX_KEY}", "我的私钥是 [已隐藏:私钥#1]", "key"),
    en(
        f"the transaction failed, my private key is 0x{HEX_KEY}",
        "the transaction failed, my private key is [hidden: private key #1]",
        "key",
    ),
    en(f"prvate key = {HEX_KEY}", "prvate key = [hidden: private key #1]", "key"),
    en(
        f"Which key? The private one, {HEX_KEY}",
        "Which key? The private one, [hidden: private key #1]",
        "key",
        field="transaction_id",
    ),
    en(
        f'{{"privateKey": "{HEX_KEY}"}}',
        '{"privateKey": "[hidden: private key #1]"}',
        "key",
        field="transaction_id",
    ),
    en(f"[{','.join(map(str, range(64)))}]", "[hidden: private key #1]", "key"),
    zh(
        f"交易失败了，{HEX_KEY} 是我的私钥",
        "交易失败了，[已隐藏:私钥#1] 是我的私钥",
        "key",
    ),
    zh(
        f"{HEX_KEY_ADDRESS} 的交易哈希 {HEX_KEY}",
        f"{HEX_KEY_ADDRESS} 的交易哈希 [已隐藏:私钥#1]",
        "key",
        field="transaction_id",
    ),
    quiet_zh(f"{HEX_KEY_ADDRESS} 的交易哈希 {TX}"),
    quiet_zh("我的私钥没给过别人，密码：0x52908400098527886E0F7030069857D2E4169EE7 打不开"),
    quiet_en(
        "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----"
    ),
    quiet_en("-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUE\n-----END CERTIFICATE-----"),
    quiet_zh("私钥在哪里导出？我没有把私钥告诉别人。"),
    quiet_zh("0x52908400098527886E0F7030069857D2E4169EE7 这个地址的私钥我没有备份"),
    quiet_en("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
    quiet_en("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"),
    quiet_en("TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW"),
]

HEX64 = [
    zh(
        f"私钥 {' '.join(HEX_KEY[at : at + 4] for at in range(0, 64, 4))}",
        "私钥 [已隐藏:私钥#1]",
        "key",
    ),
    quiet_en(f"SHA-256: {TX[2:]}"),
    quiet_en(f"{TX[2:]}  wallet-5.4.2.apk"),
    quiet_en(f'{{"blockHash":"{TX}"}}'),
    en(TX, "[hidden: possible private key #1 ending 2060, tag 0e3df]", "maybe_key"),
    zh(f"帮我查一下 {TX}", "帮我查一下 [已隐藏:可能是私钥#1 尾号2060 标记0e3df]", "maybe_key"),
    en(
        f"this is what was in the drawer of my late father, {TX}",
        "this is what was in the drawer of my late father, "
        "[hidden: possible private key #1 ending 2060, tag 0e3df]",
        "maybe_key",
        field="transaction_id",
    ),
    quiet_en(TX, "transaction_id"),
    quiet_en(f"here it is: {TX}", "transaction_id"),
    quiet_zh(f"交易哈希 {TX}"),
    quiet_zh(f"提现一直没到：{TX[2:]}"),
    quiet_en(f"https://etherscan.io/tx/{TX}"),
    quiet_en(f"I did not share my private key, the tx is {TX}"),
]

WRAPPED = [
    en(f"{KEYSTORE} is it", "[hidden: keystore file #1] is it", "keystore"),
    en(f"vault {VAULT} ok", "vault [hidden: keystore file #1] ok", "keystore"),
    zh(VAULT[:90], "[已隐藏:钱包密钥文件#1]", "keystore"),
    zh(VAULT.replace('"', '\\"'), "[已隐藏:钱包密钥文件#1]", "keystore"),
    en(
        '{"cipher":"aGVsbG8=","iv":"00112233","salt":"c2FsdA==","lib":"original"}',
        "[hidden: keystore file #1]",
        "keystore",
    ),
    quiet_en('{"data":{"id":3,"salt":"x"},"error":"iv missing"}'),
    quiet_zh('{"data":"aGVsbG8gd29ybGQ=","status":403'),
    zh(KEYSTORE[:150], "[已隐藏:钱包密钥文件#1]", "keystore"),
    zh(
        f"{KEYSTORE[:150]}\n怎么办\n错误码 40013",
        "[已隐藏:钱包密钥文件#1]\n怎么办\n错误码 40013",
        "keystore",
    ),
    en(
        f'{KEYSTORE[:126]}\n{{"level":"info"}}\nplease help }}',
        '[hidden: keystore file #1]\n{"level":"info"}\nplease help }',
        "keystore",
    ),
    en(
        KEYSTORE[:150].replace(",", ",\n  ") + "\nthanks",
        "[hidden: keystore file #1]\nthanks",
        "keystore",
    ),
    en(
        "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example ok",
        "[hidden: two-step setup key #1] ok",
        "setup_key",
    ),
    zh("谷歌验证密钥：JBSW Y3DP EHPK 3PXP", "谷歌验证密钥：[已隐藏:两步验证密钥#1]", "setup_key"),
    en("backup codes: 1234-5678, 8765-4321", "backup codes: [hidden: one-time code #1]", "otp"),
    quiet_en('{"status":"failed","code":40013,"kdf":"scrypt"}'),
    quiet_zh("两步验证的密钥丢了，备用码也找不到"),
    quiet_en("authenticator key is gone with the old phone"),
]

ACCESS = [
    en(f"log: {JWT} ok", "log: [hidden: web access token #1] ok", "access_token"),
    en(
        f"curl -H 'Authorization: Bearer {BEARER}' https://example.com/v1",
        "curl -H 'Authorization: Bearer [hidden: web access token #1]' https://example.com/v1",
        "access_token",
    ),
    en(
        f'"authorization": "Basic {BASIC}"',
        '"authorization": "Basic [hidden: web access token #1]"',
        "access_token",
    ),
    en(
        "Cookie: sessionid=38afes7a8; csrftoken=u32t4o3tb3gg43\nHost: example.com",
        "Cookie: [hidden: web access token #1]\nHost: example.com",
        "access_token",
    ),
    zh(
        f"{AWS_ID} 和 aws_secret_access_key={AWS_SECRET}",
        "[已隐藏:访问令牌#1] 和 aws_secret_access_key=[已隐藏:访问令牌#2]",
        "access_token",
        "access_token",
    ),
    en(
        f"https://api.telegram.org/bot{TELEGRAM}/getMe",
        "https://api.telegram.org/bot[hidden: web access token #1]/getMe",
        "access_token",
    ),
    en(
        "https://hooks.slack.com/services/T02ABCDEF/B03GHIJKL/aB3dE5fG7hI9jK1lM3nO5pQ7",
        "https://hooks.slack.com/services/[hidden: web access token #1]",
        "access_token",
    ),
    en(
        "JSESSIONID=8A7B6C5D8A7B6C5D8A7B6C5D",
        "JSESSIONID=[hidden: web access token #1]",
        "access_token",
    ),
    zh(f"我的接口密钥是{ACCESS_TOKEN}", "我的接口密钥是[已隐藏:访问令牌#1]", "access_token"),
    en(
        f"GET /v1/orders?access_token={ACCESS_TOKEN}&page=2",
        "GET /v1/orders?access_token=[hidden: web access token #1]&page=2",
        "access_token",
    ),
    quiet_en("session token expired at 2025-03-04T12:00:00Z, bearer authentication failed"),
    quiet_en("GET /v1/price?token=0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed&page=2"),
    quiet_en("please accept cookies: the cookie banner hides the button; api key page: ERR_5021"),
    quiet_zh("访问令牌过期了，订单号：2025030412345678"),
]

PASSWORD = [
    zh("我的密码是 abc123456，登录不了", "我的密码是 [已隐藏:密码#1]，登录不了", "password"),
    zh("密码：Hunter2!", "密码：[已隐藏:密码#1]", "password"),
    zh("支付密码123456输了没反应", "支付密码[已隐藏:密码#1]输了没反应", "password"),
    zh("新密码设置成了 Qwe12345", "新密码设置成了 [已隐藏:密码#1]", "password"),
    zh("abc12345 是我的登录密码", "[已隐藏:密码#1] 是我的登录密码", "password"),
    zh("密\u200b码是\u00a0ａｂｃ１２３", "密\u200b码是\u00a0[已隐藏:密码#1]", "password"),
    zh("%E5%AF%86%E7%A0%81: abc12345", "%E5%AF%86%E7%A0%81: [已隐藏:密码#1]", "password"),
    en("My password is hunter2.", "My password is [hidden: password #1].", "password"),
    en("password: correcthorse", "password: [hidden: password #1]", "password"),
    en("password&#58; correcthorse", "password&#58; [hidden: password #1]", "password"),
    en(
        "I changed my password to Abc123!xyz",
        "I changed my password to [hidden: password #1]",
        "password",
    ),
    en(
        '{"password": "s3cret!", "user": "bob"}',
        '{"password": "[hidden: password #1]", "user": "bob"}',
        "password",
    ),
    en("user=bob&pwd=abc12345&x=1", "user=bob&pwd=[hidden: password #1]&x=1", "password"),
    zh("帐号bob/密码hunter22", "帐号bob/密码[已隐藏:密码#1]", "password"),
    zh("密码就是我生日19900101", "密码就是我生日[已隐藏:密码#1]", "password"),
    en(
        'my passphrase is "correct horse battery staple"',
        'my passphrase is "[hidden: password #1]"',
        "password",
    ),
    quiet_zh("忘记密码怎么办"),
    quiet_zh("密码是对的但错误码400135"),
    quiet_en('it says "password must be at least 8 characters"'),
    quiet_zh("密码错误 3 次"),
    quiet_zh("忘记密码，手机收不到短信"),
    quiet_zh("密码至少 8 位，密码是多少位才行？"),
    quiet_zh("改密码是 2024-05-01 的事，之后一直登录失败"),
    quiet_zh("密码错误：40013"),
    quiet_en("password reset email never came"),
    quiet_en("my password is not working, the password is incorrect"),
    quiet_en("Password: forgotten"),
    zh(
        "验证码是 583920，密码 zs5566aa 都发了",
        "验证码是 [已隐藏:验证码#1]，密码 [已隐藏:密码#1] 都发了",
        "otp",
        "password",
    ),
    zh(
        "用过的密码有 zs5566aa、ls7788bb",
        "用过的密码有 [已隐藏:密码#1]、[已隐藏:密码#2]",
        "password",
        "password",
    ),
    zh("取款密码六个8", "取款密码[已隐藏:密码#1]", "password"),
    en("mysql -u root -pTr0ub4dor", "mysql -u root -p[hidden: password #1]", "password"),
    en("redis-cli -a Tulpe77x", "redis-cli -a [hidden: password #1]", "password"),
    en(
        "sshpass -p 'm0nsoon-44' ssh -p 2222 deploy@203.0.113.7",
        "sshpass -p '[hidden: password #1]' ssh -p 2222 deploy@203.0.113.7",
        "password",
    ),
    en("zip -P Winter2026x a.zip b", "zip -P [hidden: password #1] a.zip b", "password"),
    en("redis://:h0neyP0t99@cache:6379", "redis://:[hidden: password #1]@cache:6379", "password"),
    en("pwd=P@ssw0rd;uid=sa", "pwd=[hidden: password #1];uid=sa", "password"),
    quiet_zh("密码错了三个月"),
    quiet_zh("请求号：a1b2c3d4 密码错误"),
    quiet_en("KeyError: 'password' at 12 in request 9a8b7c6d"),
    quiet_en("Password must be 8-20 characters"),
    quiet_en("password = os.environ['APP_PASSWORD']"),
    quiet_en("password = getpass.getpass()"),
    quiet_en("const pin = generatePin(6)"),
    quiet_en("My password does not work for wallet rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh"),
    quiet_en("INVALID_PASSWORD (error code 40013)"),
    quiet_en("I entered my password 5 times"),
    quiet_en("see the password page https://example.com/reset2024"),
]

PIN = [
    en("PIN: 4821", "PIN: [hidden: PIN #1]", "pin"),
    en("my pin is 482193", "my pin is [hidden: PIN #1]", "pin"),
    zh("PIN 码是 482193", "PIN 码是 [已隐藏:PIN 码#1]", "pin"),
    en("the pin for my card is 4821", "the pin for my card is [hidden: PIN #1]", "pin"),
    quiet_zh("PIN 码忘了"),
    quiet_en("pin the message to the top, 4821 people saw it"),
    quiet_en("pin code locked after 3 tries, shipping 40013 boxes"),
]

OTP = [
    en(
        "the back of the card says 903",
        "the back of the card says [hidden: possible password or code #1]",
        "maybe_code",
    ),
    zh("1234吧，那个码", "[已隐藏:可能是密码或验证码#1]吧，那个码", "maybe_code"),
    zh("我记得是4827，密码", "我记得是[已隐藏:密码#1]，密码", "password"),
    zh("验证码是 482193", "验证码是 [已隐藏:验证码#1]", "otp"),
    zh(
        "【K豆】482193是您的验证码，5分钟内有效",
        "【K豆】[已隐藏:验证码#1]是您的验证码，5分钟内有效",
        "otp",
    ),
    zh("动态码 ４８２ １９３", "动态码 [已隐藏:验证码#1]", "otp"),
    en(
        "G-482193 is your Google verification code",
        "G-[hidden: one-time code #1] is your Google verification code",
        "otp",
    ),
    en(
        "they asked for the 2FA code 482 193",
        "they asked for the 2FA code [hidden: one-time code #1]",
        "otp",
    ),
    en("the code is 482193", "the code is [hidden: one-time code #1]", "otp"),
    quiet_zh("验证码收不到"),
    quiet_zh("验证码等了 10 分钟，错误码 40013"),
    quiet_zh("验证码发到尾号 1234 的手机"),
    quiet_en("error code 40013"),
    quiet_en("verification code never came after 2024-05-01 10:30, HTTP 403"),
]

CVV = [
    en("CVV 123", "CVV [hidden: card security code #1]", "cvv"),
    zh("安全码：123", "安全码：[已隐藏:卡安全码#1]", "cvv"),
    zh("背面后三位是 321", "背面后三位是 [已隐藏:卡安全码#1]", "cvv"),
    en(
        "4111 1111 1111 1111 12/29 123",
        "[hidden: card number #1 ending 1111] 12/29 [hidden: card security code #1]",
        "card",
        "cvv",
    ),
    quiet_zh("CVV 在哪里？付款 123 元失败"),
    quiet_en("security code never arrived, room 402"),
]

PHRASES = [
    en(
        "my password is correct horse battery staple",
        "my password is [hidden: password #1]",
        "password",
    ),
    en(
        "https://admin:s3cretpw@example.com/path",
        "https://admin:[hidden: password #1]@example.com/path",
        "password",
    ),
    quiet_en("my password is wrong every single time; password: required field missing again"),
]

DICTATED = [
    en("OTP 4 8 2 9 1 3", "OTP [hidden: one-time code #1]", "otp"),
    en("my pin is four eight two seven", "my pin is [hidden: PIN #1]", "pin"),
    zh(
        "验证码是四八二九一三，不是482913",
        "验证码是[已隐藏:验证码#1]，不是[已隐藏:验证码#1]",
        "otp",
        "otp",
    ),
    quiet_en("I tried one, two, maybe three times before the code came"),
    quiet_zh("一五一十地说了密码的事，二〇二六年的账单"),
]

REPEATED = [
    en(
        "my password is hunter22, typed 'hunter22' twice, then pw=hunter22.",
        "my password is [hidden: password #1], typed '[hidden: password #1]' twice, "
        "then pw=[hidden: password #1].",
        "password",
        "password",
        "password",
    ),
    zh(
        "输了4829不行。PIN 码是 4829，扣了¥4829，余额 4829 元",
        "输了[已隐藏:PIN 码#1]不行。PIN 码是 [已隐藏:PIN 码#1]，扣了¥4829，余额 4829 元",
        "pin",
        "pin",
    ),
    en(
        f"my password is hunter22\n{'and then nothing happened. ' * 25}\nhunter22",
        f"my password is [hidden: password #1]\n{'and then nothing happened. ' * 25}\nhunter22",
        "password",
    ),
]

SEVERAL = [
    zh(
        "卡号 4111111111111111，cvv 123，密码是 abc12345",
        "卡号 [已隐藏:银行卡号#1 尾号1111]，cvv [已隐藏:卡安全码#1]，密码是 [已隐藏:密码#1]",
        "card",
        "cvv",
        "password",
    ),
    zh(
        "手机 13800138000 和 13800138000",
        "手机 [已隐藏:电话号码#1 尾号8000] 和 [已隐藏:电话号码#1 尾号8000]",
        "phone",
        "phone",
    ),
]

TABLE: list[Case] = [
    *SEED, *MAYBE_SEED, *KEY, *HEX64, *WRAPPED, *ACCESS, *PASSWORD, *PIN, *OTP, *CVV, *CARD,
    *IDENTITY, *CONTACT, *PHRASES, *DICTATED, *REPEATED, *SEVERAL,
]  # fmt: skip
