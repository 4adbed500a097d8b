"""Count which seed characters stand side by side in Chinese; print the table of seed_han_pairs.py.

Usage: python tests/privacy/make_han_pairs.py DICTIONARY PROSE...; a dictionary has lines of a word
and how often it occurs (dict.txt.small of jieba, MIT), prose is what the project itself says.
"""

import re
import sys
import textwrap
from collections import Counter
from itertools import pairwise
from pathlib import Path

from mnemonic import Mnemonic

MOST = 3000
LEAST = 2
LISTED = {
    char
    for name in ("chinese_simplified", "chinese_traditional")
    for char in Mnemonic(name).wordlist
}


def main(dictionary: str, prose: list[str]) -> None:
    words, own = Counter[str](), Counter[str]()
    for line in Path(dictionary).read_text("utf-8").splitlines():
        word, count = line.split()[:2]
        for pair in pairwise(word):
            words["".join(pair)] += int(count)
    for name in prose:
        for run in re.findall("[\u4e00-\u9fff]+", Path(name).read_text("utf-8")):
            own.update(map("".join, pairwise(run)))
    pairs = {pair for pair, _ in words.most_common(MOST)}
    pairs |= {pair for pair, count in own.items() if count >= LEAST}
    behind: dict[str, str] = {}
    for two in sorted(two for two in pairs if LISTED.issuperset(two)):
        behind[two[0]] = behind.get(two[0], "") + two[1]
    table = " ".join(first + seconds for first, seconds in behind.items())
    print("\n".join(f'    "{line} "' for line in textwrap.wrap(table, 44)))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
