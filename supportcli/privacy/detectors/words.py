"""What the seed detectors share: the word lists, and the words that announce a phrase."""

import unicodedata
from collections.abc import Mapping
from functools import cache

from supportcli.privacy.model import pattern

CONTEXT = (
    r"助记|助記|恢复(?:短语|词|密语)|恢復(?:短語|詞)|种子|種子|密语|密語|备份词|私钥短语|单词"
    r"|mnemonic|(?:seed|recovery|secret|backup|wallet) ?(?:phrase|words?)|seed|recovery key"
    r"|(?:12|15|18|21|24|twelve|twenty.?four).{0,3}words?"
    r"|备份|備份|抄|backup|back(?:ed)? up|restor(?:e|ing)|wrote|bip.?39"
)
FUNCTION_WORDS = frozenset(
    """a an and are as at be been but by can could did do does for from get got had has have he her
    him his how i if in into is it its just like me my no not of on or our please she should so some
    than the their them then they this those to too up us was we were what when which who why will
    with would you your""".split()
)
MARKS = "\u0300-\u036f\u3099\u309a"
BEFORE, BEHIND = 60, 24


def announced(low: str, start: int, end: int) -> bool:
    """Whether a word such as 助记词 or seed phrase stands close before or behind."""
    near = low[max(start - BEFORE, 0) : start] + "\n" + low[end : end + BEHIND]
    return bool(pattern(CONTEXT).search(near))


def varied(words: list[str]) -> bool:
    """Whether twelve words somewhere hardly repeat themselves: a phrase may be pasted twice."""
    windows = (words[at : at + 12] for at in range(max(len(words) - 11, 1)))
    return any(len(set(window)) >= 0.7 * len(window) for window in windows)


@cache
def places(language: str) -> Mapping[str, int]:
    """Each word of a BIP39 list, folded, and its place."""
    from mnemonic import Mnemonic

    return {fold(word): at for at, word in enumerate(Mnemonic(language).wordlist)}


def fold(word: str) -> str:
    """Without accents, which people leave out and lists spell in two ways."""
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFKD", word)
    return pattern(f"[{MARKS}]").sub("", plain)
