"""Case numbers: one slip is always noticed, and what people type is forgiven."""

from hashlib import sha256
from itertools import pairwise

import pytest

from supportcli.case.ids import ALPHABET, new_id, read_id, read_prefix

SAMPLE = [new_id(sha256(bytes([number])).digest()) for number in range(60)]


def test_form() -> None:
    assert new_id(bytes(6)) == "00000-00000"
    assert new_id(bytes([255] * 6)) == "ZZZZZ-ZZZZX"
    assert new_id(bytes([0, 0, 0, 0, 0, 1])) == "00000-00012"
    assert len(set(SAMPLE)) == len(SAMPLE)
    assert not set("ILOU") & set("".join(SAMPLE))
    assert all(read_id(case) == case for case in SAMPLE)


@pytest.mark.parametrize("case", SAMPLE)
def test_one_wrong_symbol_is_noticed(case: str) -> None:
    plain = case.replace("-", "")
    for place, symbol in enumerate(plain):
        for other in ALPHABET.replace(symbol, ""):
            assert read_id(plain[:place] + other + plain[place + 1 :]) is None


def test_a_swap_of_neighbours_is_noticed() -> None:
    """Every pair of symbols at every place, those that differ by half the alphabet too."""
    for base in SAMPLE[:8]:
        data = base.replace("-", "")[:9]
        for place in range(8):
            for first in ALPHABET:
                for second in ALPHABET:
                    pair = data[:place] + first + second + data[place + 2 :]
                    valid = _complete(pair)
                    swapped = pair[:place] + second + first + pair[place + 2 :] + valid[-1]
                    assert (read_id(swapped) is None) == (first != second)
    for case in SAMPLE:
        plain = case.replace("-", "")
        for place, (first, second) in enumerate(pairwise(plain)):
            swapped = plain[:place] + second + first + plain[place + 2 :]
            assert (read_id(swapped) is None) == (first != second)


def test_what_people_type_is_forgiven() -> None:
    assert new_id(_random("012345679")) == "01234-5679B"
    case = "01234-5679B"
    for typed in (
        "012345679b",
        " o1234 5679b ",
        "OI234-5679B",
        "ol234–5679b",
        "０１２３４－５６７９Ｂ",
    ):
        assert read_id(typed) == case
    for typed in ("", "01234", "01234-5679", "01234-5679BB", "01234-5679U", "01234-567!7", "零"):
        assert read_id(typed) is None


def test_beginnings() -> None:
    assert [read_prefix(typed) for typed in ("", "o1", "01234", "012345", "01234-5679B")] == [
        "",
        "01",
        "01234",
        "01234-5",
        "01234-5679B",
    ]
    assert read_prefix("01234-5679B0") is None
    assert read_prefix("01?") is None


def _random(symbols: str) -> bytes:
    number = 0
    for symbol in symbols:
        number = number << 5 | ALPHABET.index(symbol)
    return number.to_bytes(6)


def _complete(symbols: str) -> str:
    return new_id(_random(symbols)).replace("-", "")
