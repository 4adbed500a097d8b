"""Canaries: made-up secrets in a sentence each, and how to find one in whatever was written."""

import base64
import binascii
import json
import quopri
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count
from random import Random

from benchmarks.redaction import identifiers, keys, phrases, typed

# Shorter ones are found by chance inside numbers, hashes and times: only whole words count.
LONG = 8
RUN = 4
PIECE = 16


@dataclass(frozen=True, slots=True)
class Canary:
    """`value` stands in `sentence`; each of `pieces` alone would be of use to a thief."""

    kind: str
    value: str
    sentence: str
    pieces: tuple[str, ...]


def _words(value: str) -> tuple[str, ...]:
    """Four words in a row are too many."""
    words = value.split()
    return tuple(" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def _characters(value: str) -> tuple[str, ...]:
    """Sixteen characters in a row of any line; the lines around a key file are no secret."""
    lines = [line for line in value.splitlines() if not line.startswith("-----")]
    return tuple(
        line[at : at + PIECE] for line in lines for at in range(0, len(line) - PIECE + 1, PIECE)
    )


def _first_digits(value: str) -> tuple[str, ...]:
    """The last four may stay."""
    digits = re.sub(r"\D", "", value)
    return value, digits, digits[:8]


def _whole(value: str) -> tuple[str, ...]:
    return (value,)


@dataclass(frozen=True, slots=True)
class Kind:
    """How a secret is made, in which sentences it is typed, and what of it must not be left."""

    make: Callable[[Random], str]
    texts: tuple[str, ...]
    pieces: Callable[[str], tuple[str, ...]] = _whole


_SEED = ("{}", "my seed phrase is {}", "我的助记词是 {}")
KINDS = {
    **{
        f"seed, {language}": Kind(partial(phrases.clean, language=language), _SEED, _words)
        for language in ("english", "chinese_simplified", "japanese", "spanish", "korean", "french")
    },
    "WIF": Kind(keys.wif, ("{}", "the key {} does not work"), _characters),
    "xprv": Kind(keys.extended, ("{}", "it says {}"), _characters),
    "PEM": Kind(partial(keys.pem, whole=True), ("the file says {}",), _characters),
    "hex key": Kind(keys.hex64, ("my private key is {}", "我的私钥是{}"), _characters),
    "password": Kind(typed.password, ("my password is {}", "登录密码是{}", "密码：{}")),
    "PIN": Kind(typed.pin, ("my PIN is {}", "支付密码是{}")),
    "code": Kind(typed.otp, ("the verification code is {}", "验证码是{}")),
    "CVV": Kind(typed.cvv, ("the CVV is {}", "CVV {}")),
    "card": Kind(identifiers.card, ("I paid with {}", "卡号{}"), _first_digits),
    "ID": Kind(identifiers.resident, ("my ID number is {}", "身份证号{}")),
}


def canaries(chance: Random) -> Iterator[Canary]:
    """Kind after kind, for ever, no value twice."""
    known: set[str] = set()
    for number in count():
        name = list(KINDS)[number % len(KINDS)]
        kind = KINDS[name]
        value = kind.make(chance)
        while value in known:
            value = kind.make(chance)
        known.add(value)
        text = chance.choice(kind.texts)
        yield Canary(name, value, text.format(value), kind.pieces(value))


def spellings(piece: str) -> Iterator[tuple[str, bytes]]:
    """The bytes that a piece may be written as, and the name of that way."""
    raw = piece.encode()
    yield "UTF-8", raw
    yield "UTF-16LE", piece.encode("utf-16-le")
    yield "UTF-16BE", piece.encode("utf-16-be")
    yield "hex", binascii.hexlify(raw)
    yield "HEX", binascii.hexlify(raw).upper()
    escaped = json.dumps(piece)[1:-1].encode()
    if escaped != raw:
        yield "JSON", escaped
    for before in range(3):
        # What of the text does not hang on its neighbours.
        encoded = base64.b64encode(b"\0" * before + raw).rstrip(b"=")
        whole = (before + len(raw)) // 3 * 4
        yield f"base64 +{before}", encoded[(0, 2, 3)[before] : whole]


def found(canary: Canary, data: bytes) -> str:
    """In which spelling a piece of it is in the data; empty where there is none."""
    joined = data.replace(b"\r", b"").replace(b"\n", b"")
    views = (data, joined, quopri.decodestring(data)) if b"\n" in data else (data,)
    for piece in canary.pieces:
        if len(piece.encode()) < LONG:
            if name := _as_word(piece, canary, views):
                return name
            continue
        for name, spelling in spellings(piece):
            if any(spelling in view for view in views):
                return name
    return ""


def _as_word(piece: str, canary: Canary, views: tuple[bytes, ...]) -> str:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        pad = b"\0" if encoding != "utf-8" else b""
        edge = rb"[0-9A-Za-z]" + pad if encoding == "utf-16-le" else pad + rb"[0-9A-Za-z]"
        alone = re.compile(b"(?<!%s)%s(?!%s)" % (edge, re.escape(piece.encode(encoding)), edge))
        if any(alone.search(view) for view in views):
            return encoding
    for name, spelling in spellings(canary.sentence):
        if name.startswith(("hex", "HEX", "base64", "JSON")) and any(
            spelling in view for view in views
        ):
            return name
    return ""
