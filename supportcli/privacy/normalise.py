"""One plain spelling for all the ways a text can be typed, and the way back to its offsets."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import merge

OPAQUE = "\ue000"
"""Stands for text that is hidden already: no detector may read it, or read across it."""

Span = tuple[int, int]

_SPELLED = {
    "\t": " ",
    "\r": "\n",
    "\v": "\n",
    "\f": "\n",
    "\x85": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\u2800": " ",
    "\u0130": "I",
    "\u2212": "-",
    OPAQUE: "\ufffd",
}
_COLOUR = r"\x1b\[[0-9;:?]*[A-Za-z]"
_AROUND = 40
_YEAR_BEHIND = "[0-9]{1,4}(?![0-9A-Za-z%])"
_SIGNS = frozenset("0A 22 23 26 27 28 29 2B 2C 2F 3A 3B 3C 3D 3E 3F 40 5B 5D 7B 7D".split())
_PERCENT = "(?:%[0-9A-Fa-f]{2})+"
_ENTITIES = {
    "nbsp": " ",
    "ensp": " ",
    "emsp": " ",
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "quot": '"',
    "colon": ":",
    "comma": ",",
    "shy": "\u00ad",
}
_ENTITY = f"&(?:#[1-9][0-9]{{1,6}}|#[xX][0-9a-fA-F]{{2,6}}|{'|'.join(_ENTITIES)});"
# Digit by digit, as people say a number to somebody.
_DIGITS = {
    word: str(digit)
    for digit, words in enumerate(
        "zero oh 零 〇,one 一 幺,two 二 两 兩,three 三,four 四,"
        "five 五,six 六,seven 七,eight 八,nine 九".split(",")
    )
    for word in words.split()
}  # fmt: skip
_SPOKEN = "|".join(word for word in _DIGITS if word.isascii())
_WRITTEN = "".join(word for word in _DIGITS if not word.isascii())
_DIGIT = f"{_SPOKEN}|[{_WRITTEN}0-9]"
_DICTATED_EN = (
    rf"(?<![A-Za-z])(?=[zotfsenZOTFSEN])(?i:(?:{_SPOKEN})(?:[ ,.-]{{1,2}}(?:{_SPOKEN})){{2,}})"
    r"(?![A-Za-z])"
)
_SPACED = r"(?<![0-9A-Za-z.:/-])[0-9](?:[ -][0-9]){3,}(?![0-9A-Za-z]|[.:/-][0-9])"
# 一五一十 and the like count nothing; years and amounts are read as they stand.
_DICTATED_ZH = (
    rf"(?<![{_WRITTEN}])(?!一五一十|三三两两|七七八八)[{_WRITTEN}]{{3,}}+(?![十百千万萬亿億年月日])"
)
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")


@dataclass(frozen=True, slots=True)
class Normalised:
    """The text after normalising; each edit is (start, end, original start, original end)."""

    text: str
    edits: tuple[tuple[int, int, int, int], ...]

    def original(self, start: int, end: int) -> Span:
        """The part of the original text that text[start:end] was made from."""
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, at: int) -> Span:
        index = bisect_right(self.edits, at, key=lambda edit: edit[0]) - 1
        if index < 0:
            return at, at + 1
        _, end, original_start, original_end = self.edits[index]
        if at < end:
            return original_start, original_end
        return original_end + at - end, original_end + at - end + 1


def normalise(text: str, hidden: Sequence[Span] = ()) -> Normalised:
    """NFKC by character, without invisible characters, with one kind of space, dash and quote.

    `hidden` are spans of `text`, in order and apart, that become one OPAQUE each.
    """
    same_length, other = _tables(frozenset(text) if not text.isascii() else frozenset())
    plain = text.translate(same_length) if same_length else text
    pieces: list[str] = []
    edits: list[tuple[int, int, int, int]] = []
    done = length = 0
    spans = ((start, end, OPAQUE) for start, end in hidden)
    changes = (spans, _replacements(text, other), *_dictated(text))
    for start, end, new in merge(*changes, key=lambda edit: edit[0]):
        if start < done:
            continue
        pieces += plain[done:start], new
        length += start - done
        edits.append((length, length + len(new), start, end))
        length += len(new)
        done = end
    pieces.append(plain[done:])
    return Normalised("".join(pieces), tuple(edits))


def _replacements(text: str, other: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    """What vanishes, what becomes several characters, and what a web page or a link spelled out."""
    gone = "".join(re.escape(char) for char, new in other.items() if not new)
    longer = "".join(re.escape(char) for char, new in other.items() if new)
    choices = [f"[{gone}]+"] * bool(gone) + [f"[{longer}]"] * bool(longer)
    choices += [r"\r+(?=\n)"] * ("\r" in text) + [_COLOUR] * ("\x1b" in text)
    choices += [_PERCENT] * ("%" in text) + [_ENTITY] * ("&" in text)
    if not choices:
        return
    for match in re.finditer("|".join(choices), text):
        if match[0][0] == "%" and not _quoted(text, *match.span()):
            continue
        new = _decoded(match[0]) if match[0][0] in "%&" else other.get(match[0], "")
        yield match.start(), match.end(), new


def _dictated(text: str) -> Iterator[Iterator[tuple[int, int, str]]]:
    """Numbers told digit by digit: in English words, with blanks, in Chinese ones."""
    forms = (_DICTATED_EN, _SPACED)
    for form in forms if text.isascii() else (*forms, _DICTATED_ZH):
        yield (
            (*match.span(), "".join(map(_digit, re.findall(_DIGIT, match[0].lower()))))
            for match in re.finditer(form, text)
        )


def _digit(told: str) -> str:
    return _DIGITS.get(told, told)


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether it stands for a sign or a blank, or there is more of the kind around: in
    `Silver%2015` it does not, for that is a password."""
    if end - start > 3 or text[start + 1 : end].upper() in _SIGNS:
        return True
    if text.startswith("%20", start) and not re.compile(_YEAR_BEHIND).match(text, end):
        return True
    around = text[max(start - _AROUND, 0) : start], text[end : end + _AROUND]
    return any(re.search("%[0-9A-Fa-f]{2}", side) for side in around)


def _decoded(code: str) -> str:
    """`%E5%AF%86` or `&#23494;` as the text it stands for; itself if it stands for none."""
    try:
        if code[0] == "%":
            plain = bytes.fromhex(code.replace("%", "")).decode()
        else:
            name = code[1:-1].lower()
            plain = _ENTITIES.get(name) or chr(int(name.replace("#x", "0x").lstrip("#"), 0))
    except (ValueError, OverflowError):
        return code
    return "".join(map(_spell, plain))


def _tables(characters: frozenset[str]) -> tuple[dict[int, str], dict[str, str]]:
    """What changes: characters that become one other, and those that vanish or become several."""
    same_length, other = {ord(char): new for char, new in _SPELLED.items() if char < " "}, {}
    for char in characters:
        new = _spell(char)
        if len(new) != 1:
            other[char] = new
        elif new != char:
            same_length[ord(char)] = new
    return same_length, other


@cache
def _spell(char: str) -> str:
    if char < "\x80":
        return _SPELLED.get(char, char)
    category = unicodedata.category(char)
    if char in _SPELLED:
        return _SPELLED[char]
    if category == "Cf" or char in _INVISIBLE or "\ufe00" <= char <= "\ufe0f":
        return ""
    if category == "Zs":
        return " "
    if category == "Nd":
        return str(unicodedata.digit(char))
    if category == "Pd":
        return "-"
    if category in ("Pi", "Pf") or char in "„‚「」『』":
        return "'" if char in "‘’‚‛" else '"'
    return unicodedata.normalize("NFKC", char)
