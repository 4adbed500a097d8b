"""The part of the golden table on seed phrases, and on lists of words that are none."""

from tests.privacy.golden_case import en, quiet_en, quiet_zh, zh
from tests.privacy.vectors import ABANDON, HAN, JAPANESE, LEGAL, LETTER, MONERO, OZONE, SPANISH

SEED = [
    zh(f"我的助记词是 {LEGAL} 怎么办", "我的助记词是 [已隐藏:助记词#1] 怎么办", "seed"),
    en(ABANDON, "[hidden: seed phrase #1]", "seed"),
    en(f"Seed phrase: {LETTER}. Help", "Seed phrase: [hidden: seed phrase #1]. Help", "seed"),
    en(f"{OZONE}\n{OZONE}\n{OZONE}", "[hidden: seed phrase #1]", "seed"),
    en(
        f"10:01 a: {LEGAL}\n10:02 b: refund failed, error 40013\n10:03 a: {LEGAL}\n10:04 b: ok",
        "10:01 a: [hidden: seed phrase #1]\n10:02 b: refund failed, error 40013\n"
        "10:03 a: [hidden: seed phrase #1]\n10:04 b: ok",
        "seed",
        "seed",
    ),
    en(LEGAL.upper(), "[hidden: seed phrase #1]", "seed"),
    zh(LEGAL.replace(" ", "\n"), "[已隐藏:助记词#1]", "seed"),
    en(LEGAL.replace(" ", "%20"), "[hidden: seed phrase #1]", "seed"),
    en(LEGAL.replace(" ", "&nbsp;"), "[hidden: seed phrase #1]", "seed"),
    en(
        "1. ozone 2. drill 3. grab 4. fiber 5. curtain 6. grace 7. pudding 8. thank",
        "1. [hidden: seed phrase #1]",
        "seed",
    ),
    zh(
        "恢复短语：gravity，machine，north，sort，system，female，filter",
        "恢复短语：[已隐藏:助记词#1]",
        "seed",
    ),
    en(
        "hamster diagarm private dutch cause delay private meat slide todler razor book",
        "[hidden: seed phrase #1]",
        "seed",
    ),
    en(
        "ｈａｍｓｔｅｒ diagram dutch cause delay meat slide toddler razor",
        "[hidden: seed phrase #1]",
        "seed",
    ),
    en(
        "w1: vessel | w2: ladder | w3: alter | w4: federal | w5: sibling | w6: chat | w7: valve",
        "w1: [hidden: seed phrase #1]",
        "seed",
    ),
    en(
        "\n".join(f"09:0{at % 10} me: {word}" for at, word in enumerate(LEGAL.split())),
        "09:00 me: [hidden: seed phrase #1]",
        "seed",
    ),
    zh(
        "\n".join(f"[2026/11/20 09:01] 我: {word}" for word in HAN),
        "[2026/11/20 09:01] 我: [已隐藏:助记词#1]",
        "seed",
    ),
    en(
        f'{{"mnemonic":"{LEGAL}","path":"m/44"}}',
        '{"mnemonic":"[hidden: seed phrase #1]","path":"m/44"}',
        "seed",
    ),
    zh(
        "".join(f"第{at}个 {word}\n" for at, word in enumerate(HAN, 1)),
        "第1个 [已隐藏:助记词#1]\n",
        "seed",
    ),
    zh(
        f"助记词 {''.join(f'{at}{word}' for at, word in enumerate(HAN, 1))}",
        "助记词 1[已隐藏:助记词#1]",
        "seed",
    ),
    quiet_en("bob: hello\nann: help\nbob: wait\nann: sure\nbob: fine\nann: leave\nbob: okay"),
    zh(" ".join(HAN), "[已隐藏:助记词#1]", "seed"),
    zh("、".join(HAN), "[已隐藏:助记词#1]", "seed"),
    zh(f"我的助记词：{HAN}怎么办", "我的助记词：[已隐藏:助记词#1]怎么办", "seed"),
    zh(f"{HAN}是我的助记词", "[已隐藏:助记词#1]是我的助记词", "seed"),
    en(SPANISH, "[hidden: seed phrase #1]", "seed"),
    zh(f"助记词 {JAPANESE}", "助记词 [已隐藏:助记词#1]", "seed"),
    en(f"recovery phrase: {MONERO}", "recovery phrase: [hidden: seed phrase #1]", "seed"),
    quiet_en(
        "I opened the app and clicked transfer, then the page showed an error and nothing moved"
    ),
    quiet_zh("我把 transfer network balance error 都看过了，还是 pending"),
    quiet_en("I lost my seed phrase, what should I do now to get my money and my account back?"),
    quiet_en("The recovery phrase has 12 or 24 words and I never shared any of them with anyone"),
    quiet_en("one two three four five six seven eight nine ten"),
    quiet_zh("助记词忘了怎么办？我用的是 iPhone 和 Android 两台手机，app version 5.12"),
    quiet_zh("助记词是我去年写在一张纸上的，现在那张纸找不到了，钱包也打不开"),
    quiet_zh("客服说不要把助记词告诉任何人，可是我昨天已经把它发给了一个自称客服的人"),
    quiet_en("El saldo de mi cartera no aparece y la transferencia sigue pendiente desde ayer"),
    quiet_en("seed phrase: I wrote it down on paper and put it in a drawer at home years ago"),
    zh(f"{LEGAL} 怎么办\ncard 4111", "[已隐藏:助记词#1] 怎么办\ncard 4111", "seed"),
    zh("| 1 | " + " | 1 | ".join(HAN) + " |", "| 1 | [已隐藏:助记词#1] |", "seed"),
    zh("“" + "”，“".join(HAN) + "”", "“[已隐藏:助记词#1]”", "seed"),
    zh(f"我发了{HAN}现在助记词被盗", "我发了[已隐藏:助记词#1]现在助记词被盗", "seed"),
    zh(
        f"恢复时提示错误，我输入的是{HAN[:5]}龘{HAN[6:]}",
        "恢复时提示错误，我输入的是[已隐藏:助记词#1]",
        "seed",
    ),
    quiet_en("Shopping list: apple, banana, orange, lemon, egg, rice, sugar, salt, butter, cheese"),
    quiet_en("I feel sad, angry, tired, upset, lonely, nervous, scared and happy, all on one day"),
    quiet_en("blue, green, yellow, orange, purple, pink, black, white, brown, gold, silver"),
    quiet_en("cat\ndog\nfish\nhorse\nlion\ntiger\nmonkey\nelephant\nfrog\nbird"),
    quiet_en("head, neck, shoulder, arm, elbow, hand, finger, leg, knee, foot, toe"),
    quiet_en("table, chair, bed, lamp, carpet, curtain, cushion, mirror, clock, cupboard"),
    quiet_en(
        "home account card transfer exchange history market profile support security settings"
    ),
    quiet_zh("孩子在背单词：apple banana cat dog egg fish horse lion monkey orange，一直充值不了"),
    quiet_zh("请 问 我 的 钱 怎 么 还 没 有 到 账"),
    quiet_zh("赵、钱、孙、李、周、吴、郑、王"),
    quiet_zh("东、南、西、北、上、下、左、右"),
    quiet_zh("鼠、牛、虎、兔、龙、蛇、马、羊、猴、鸡、狗、猪"),
    quiet_zh("助记词抄在纸上但是那张纸被水泡了看不清了怎么办才好"),
    quiet_zh("床前明月光疑是地上霜举头望明月低头思故乡"),
]

MAYBE_SEED = [
    zh(HAN, "[已隐藏:可能是助记词#1 标记35257]", "maybe_seed"),
    zh(f"帮我看看\n{HAN}\n谢谢", "帮我看看\n[已隐藏:可能是助记词#1 标记35257]\n谢谢", "maybe_seed"),
    zh(f"我发了{HAN}现在币没了", "我发了[已隐藏:可能是助记词#1 标记35257]现在币没了", "maybe_seed"),
    en(
        "play, dragon, turn, monster, confirm, call",
        "[hidden: possible seed phrase #1, tag 4eff7]",
        "maybe_seed",
    ),
    quiet_zh("我的钱转过去没有到账了"),
    quiet_zh("转账一直显示处理中怎么回事"),
    quiet_zh("昨天晚上登录以后余额变成了零"),
]
