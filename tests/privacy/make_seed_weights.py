"""Count how often each English seed word occurs in prose; print the table of seed_weights.py.

Usage: python tests/privacy/make_seed_weights.py PROSE...; each file weighs the same.
"""

import math
import re
import sys
import textwrap
from collections import Counter
from pathlib import Path

from mnemonic import Mnemonic

from supportcli.privacy.detectors.seed_weights import LOWEST, STEPS


def main(files: list[str]) -> None:
    counts = [
        Counter(re.findall(r"[a-z]+", Path(name).read_text("utf-8").lower())) for name in files
    ]
    totals = [counter.total() for counter in counts]
    letters = []
    for word in Mnemonic("english").wordlist:
        share = sum(
            (counter[word] + 0.3) / total for counter, total in zip(counts, totals, strict=True)
        ) / len(files)
        bits = round(math.log2(1 / 2048 / share))
        letters.append(STEPS[min(max(bits - LOWEST, 0), len(STEPS) - 1)])
    print("\n".join(f'    "{line}"' for line in textwrap.wrap("".join(letters), 88)))


if __name__ == "__main__":
    main(sys.argv[1:])
