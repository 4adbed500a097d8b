"""The golden table for what is masked: cards, identity papers, ways to reach a person."""

from tests.privacy.golden_case import en, quiet_en, quiet_zh, zh
from tests.privacy.vectors import XPUB

CARD = [
    zh("卡号4111111111111111有效期 12/29", "卡号[已隐藏:银行卡号#1 尾号1111]有效期 12/29", "card"),
    en("5555-5555-5555-4444", "[hidden: card number #1 ending 4444]", "card"),
    en(
        "my card 3782 822463 10005 was charged",
        "my card [hidden: card number #1 ending 0005] was charged",
        "card",
    ),
    zh(
        "银行卡 ６２１２３４５６７８９０１２３４５６７",
        "银行卡 [已隐藏:银行卡号#1 尾号4567]",
        "card",
    ),
    en("4111 1111 1111 1111 123", "[hidden: card number #1 ending 1111] 123", "card"),
    en("4111111111111111", "[hidden: card number #1 ending 1111]", "card", field="transaction_id"),
    quiet_zh("订单号 6212345678901234567"),
    quiet_zh("20240501123456789012", "transaction_id"),
    quiet_en("1714567890123 1714567890123456"),
    quiet_zh("订单 4111111111111111"),
    quiet_en("4111111111111112"),
    quiet_zh("余额 4111111111111111.50"),
    quiet_en("6011000990139424", "transaction_id"),
]

IDENTITY = [
    zh("身份证11010519491231002X", "身份证[已隐藏:身份证号#1]", "id_number"),
    zh("110105 19491231 002X", "[已隐藏:身份证号#1]", "id_number"),
    zh("身份证号 110105194912310021", "身份证号 [已隐藏:身份证号#1]", "id_number"),
    en(
        "passport number G12345678 expired",
        "passport number [hidden: document number #1] expired",
        "papers",
    ),
    zh("港澳通行证 C12345678", "港澳通行证 [已隐藏:证件号#1]", "papers"),
    zh("身份证号 110105199913310021", "身份证号 [已隐藏:身份证号#1]", "id_number"),
    en("kyc id_no=110105194912310021", "kyc id_no=[hidden: ID number #1]", "id_number"),
    zh("身份证 990105194912310021", "身份证 [已隐藏:身份证号#1]", "id_number"),
    zh("身份证 110105491231002", "身份证 [已隐藏:身份证号#1]", "id_number"),
    en(
        "it does not take G12345678 as passport number",
        "it does not take [hidden: document number #1] as passport number",
        "papers",
    ),
    en(
        '"doc_type":"passport","doc_number":"G12345678"',
        '"doc_type":"passport","doc_number":"[hidden: document number #1]"',
        "papers",
    ),
    quiet_zh("身份证照片传不上去，工单 990105199913310021"),
    quiet_zh("110105199912310021"),
    quiet_zh("订单 110105194912310021"),
    quiet_zh("110105194912310021"),
    quiet_zh("我的护照过期了，flight G12345678"),
]

CONTACT = [
    en("Mobile: 07700 900123", "Mobile: [hidden: phone number #1 ending 0123]", "phone"),
    en(
        "tel (415) 555-0199, order 77",
        "tel [hidden: phone number #1 ending 0199], order 77",
        "phone",
    ),
    zh("手機 0912-345-678", "手機 [已隐藏:电话号码#1 尾号5678]", "phone"),
    zh("手机号13800138000", "手机号[已隐藏:电话号码#1 尾号8000]", "phone"),
    zh("打 +86 138-0013-8000 找我", "打 [已隐藏:电话号码#1 尾号8000] 找我", "phone"),
    en("+44 20 7946 0958", "[hidden: phone number #1 ending 0958]", "phone"),
    en("call me at 415-555-0199", "call me at [hidden: phone number #1 ending 0199]", "phone"),
    en("write to alice@example.com.", "write to [hidden: e-mail address #1].", "email"),
    zh("邮箱alice+wallet@example.com收不到", "邮箱[已隐藏:邮箱#1]收不到", "email"),
    en("GB29 NWBK 6016 1331 9268 19 thanks", "[hidden: IBAN #1 ending 6819] thanks", "iban"),
    en("DE89370400440532013000", "[hidden: IBAN #1 ending 3000]", "iban"),
    en(XPUB, "[hidden: extended public key #1]", "xpub"),
    en("tel+442079460958 pls", "tel[hidden: phone number #1 ending 0958] pls", "phone"),
    quiet_zh("13800138000", "account"),
    quiet_en("alice@example.com", "account"),
    quiet_zh("订单号 13800138000"),
    quiet_en("amount 13800138000 USDT"),
    quiet_en("GMT +8 2024-05-01 10:30, UTC+8 2024-05-01 10:30"),
    quiet_en("git@github says no, user@host too"),
    quiet_en("GB29 NWBK 6016 1331 9268 18"),
    quiet_en("app 5.12.3 build 20240501, block 19000000, 0.00001234 BTC, 1,234.56 USDT"),
    quiet_zh("2026-11-20 15:30 转了 12800 元，手续费 0.5%"),
]
