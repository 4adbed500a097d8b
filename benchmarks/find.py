"""Finding a flow: how often the right one is found, and what a query costs."""

import time
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import partial

from benchmarks.timing import in_turn, row
from supportcli.desk.find import open_finder
from supportcli.flow.find import Finder
from supportcli.flow.heads import read_heads, shipped
from supportcli.lang import LANGS
from tests.find.scores import blind, off_topic, rejected, score


def main() -> None:
    heads = read_heads(shipped())
    finder = open_finder(heads)
    texts = blind()
    print(f"{'texts':8} {'half':5} {'count':>5} {'top-1':>6} {'top-3':>6}  (reach top-3 0.95)")
    for lang in LANGS:
        for half in ("a", "b", "ab"):
            found = score(finder, tuple(said for said in texts[lang] if said.half in half))
            print(f"{lang:8} {half:5} {found.count:5} {found.top1:6.3f} {found.top3:6.3f}")
    for lang, strangers in off_topic().items():
        share = rejected(finder, strangers)
        print(f"off topic, {lang}: {share:.3f} of {len(strangers)} rejected  (reach 0.90)")
    began = time.perf_counter()
    open_finder(heads)
    print(f"{'index of all flows':34} {(time.perf_counter() - began) * 1000:9.1f} ms")
    for lang in LANGS:
        queries = [said.text for said in texts[lang][:40]]
        phrases = [phrase for head in heads for phrase in head.symptoms[lang]]
        pair = in_turn(partial(_find, finder, queries), partial(_scan, phrases, queries), 3)
        print(row(f"40 queries, {lang}", "a plain scan of the symptoms", pair, "0.5x"))


def _find(finder: Finder, queries: Sequence[str]) -> None:
    for query in queries:
        finder.find(query)


def _scan(phrases: Sequence[str], queries: Sequence[str]) -> None:
    for query in queries:
        matcher = SequenceMatcher(b=query)
        for phrase in phrases:
            matcher.set_seq1(phrase)
            matcher.quick_ratio()


if __name__ == "__main__":
    main()
