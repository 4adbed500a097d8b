"""Seed phrases in every BIP39 language, and what is left of them when they come damaged."""

import random
import re
from collections.abc import Callable

import pytest
from mnemonic import Mnemonic

from supportcli.privacy.redact import Numbering, redact, scan

# The entropy of the 24 published vectors.
ENTROPY = [
    *("00" * size for size in (16, 24, 32)),
    *("7f" * size for size in (16, 24, 32)),
    *("80" * size for size in (16, 24, 32)),
    *("ff" * size for size in (16, 24, 32)),
    "9e885d952ad362caeb4efe34a8e91bd2",
    "6610b25967cdcca9d59875f5cb50b0ea75433311869e930b",
    "68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c",
    "c0ba5a8e914111210f2bd131f3d5e08d",
    "6d9be1ee6ebd27a258115aad99b7317b9c8d28b6d76431c3",
    "9f6a2878b2520799a44ef18bc7df394e7061a224d2c33cd015b157d746869863",
    "23db8160a31d3e0dca3688ed941adbf3",
    "8197a4a47f0425faeaa69deebc05ca29c0a5b5cc76ceacc0",
    "066dca1a2bb7e8a1db2832148ce9933eea0f3ac9548d793112d9a95c9407efad",
    "f30f8c1da665478f49b001d94c5fc452",
    "c10ec20dc3cd9f652c7fac2f1230f7a3c828389a14392f05",
    "f585c11aec520db57dd353c69554b21a89b20fb0650966fa0a9d6f74fd989d8f",
]
LANGUAGES = sorted(Mnemonic.list_languages())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entropy", ENTROPY)
def test_every_vector_is_hidden(language: str, entropy: str) -> None:
    phrase = Mnemonic(language).to_mnemonic(bytes.fromhex(entropy))
    for text in (phrase, f"这是：{phrase}。谢谢", phrase.replace(" ", "\n")):
        (found,) = scan(text)
        assert found.rule == "seed"
        assert phrase.split()[1] not in redact(text, "zh", Numbering(b"salt")).text


FRAMES = [
    "{}",
    "my seed phrase is {} please help",
    "I typed {} and the wallet says invalid",
    "助记词：{}",
    "我在 app 里输入 {} 之后提示错误",
    "Recovery phrase\n{}\nthanks",
]
LAYOUTS: list[Callable[[list[str]], str]] = [
    " ".join,
    "\n".join,
    ", ".join,
    " | ".join,
    lambda words: " ".join(words).upper(),
    lambda words: " ".join(f"{at}. {word}" for at, word in enumerate(words, 1)),
    lambda words: "\n".join(f"{at}) {word}" for at, word in enumerate(words, 1)),
]


def _typo(word: str, chance: random.Random) -> str:
    at, letter = chance.randrange(len(word)), chance.choice("abcdefghijklmnopqrstuvwxyz")
    return chance.choice(
        [
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
        ]
    )


def _damaged(words: list[str], damage: str, chance: random.Random) -> list[str]:
    match damage:
        case "shuffled":
            return chance.sample(words, len(words))
        case "one missing":
            return words[1:]
        case "two typos":
            wrong = set(chance.sample(range(len(words)), 2))
            return [_typo(word, chance) if at in wrong else word for at, word in enumerate(words)]
        case "eight left":
            return words[2:10]
        case "six left":
            return words[:6]
    return words


def _longest_rest(text: str, words: list[str]) -> int:
    """How many words of the phrase still stand in a row."""
    run = longest = 0
    for token in re.findall(r"[a-z]+|\[", redact(text, "en", Numbering(b"salt")).text.lower()):
        run = run + 1 if token in words else 0
        longest = max(longest, run)
    return longest


@pytest.mark.parametrize(
    ("damage", "recall"),
    [
        ("none", 1.0),
        ("shuffled", 1.0),
        ("one missing", 1.0),
        ("two typos", 0.99),
        ("eight left", 0.98),
        ("six left", 0.90),
    ],
)
def test_damaged_phrases_are_hidden(damage: str, recall: float) -> None:
    chance = random.Random(damage)
    hidden = 0
    for _ in range(120):
        phrase = Mnemonic("english").to_mnemonic(chance.randbytes(16)).split()
        words = _damaged(phrase, damage, chance)
        text = chance.choice(FRAMES).format(chance.choice(LAYOUTS)(words))
        hidden += _longest_rest(text, words) < 4
    assert hidden >= recall * 120


@pytest.mark.parametrize("language", ["chinese_simplified", "chinese_traditional"])
def test_chinese_run_together_is_hidden_beside_its_label(language: str) -> None:
    chance = random.Random(language)
    frames = ["助记词：{}", "我的助记词是{}", "恢复短语是：{}，怎么办", "{}是我的助记词"]
    hidden = 0
    for _ in range(120):
        words = Mnemonic(language).to_mnemonic(chance.randbytes(chance.choice([16, 24, 32])))
        run = words.replace(" ", "")
        found = scan(chance.choice(frames).format(run))
        hidden += any(one.end - one.start == len(run) for one in found)
    assert hidden >= 0.98 * 120


@pytest.mark.parametrize("separator", ["、", ", ", "\u3000", "\n"])
@pytest.mark.parametrize("language", ["chinese_simplified", "chinese_traditional"])
def test_chinese_set_apart_is_hidden_whole_right_behind_other_characters(
    language: str, separator: str
) -> None:
    chance = random.Random(language)
    for _ in range(300):
        words = Mnemonic(language).to_mnemonic(chance.randbytes(chance.choice([16, 24, 32])))
        phrase = words.replace(" ", separator)
        text = f"復原字詞我抄的是{phrase}，跟着就登不上了"
        (found,) = (text[one.start : one.end] for one in scan(text))
        # A neighbour may make a phrase with a right checksum too.
        assert phrase in found and len(found) <= len(phrase) + 2


def test_ordinary_chinese_of_a_phrase_s_length_is_left_alone() -> None:
    for sentence in (
        "昨天转账到现在还没有到账",
        "客服一直说正在处理请耐心等待",
        "我的钱包余额突然变成零了怎么办呢谢谢",
        "更新应用以后登录不了提示网络错误重启也没用",
        "对方说没有收到我这边显示已经成功请帮我查一下谢谢你",
    ):
        assert scan(sentence) == ()
