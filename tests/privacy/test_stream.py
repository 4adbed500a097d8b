"""Redacting piece by piece gives what redacting the whole gives, wherever the pieces end."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcli.lang import LANGS
from supportcli.privacy.redact import ALL, IN_PUBLIC, Finding, Numbering, Tier, redact
from supportcli.privacy.stream import Place, redacted_chunks
from tests.privacy.privacy_cases import TABLE
from tests.privacy.vectors import ABANDON, HAN, HEX_KEY, KEYSTORE, LEGAL, OZONE, PEM, TX

SALT = b"a salt for tests"
WINDOW, MARGIN = 4900, 1200
FILL = "The transfer of 500 USDT has not arrived yet, what now?\n"
ZH_FILL = "转账 500 USDT 一直没有到账，错误码 40013，怎么办？\n"
QUIET = "I found this in an old notebook and cannot say what it might be."
SECRETS = {
    "a phrase over twelve lines": "\n".join(
        f"{number}. {word}" for number, word in enumerate(OZONE.split(), 1)
    ),
    "a Chinese phrase": f"助记词：{' '.join(HAN)}",
    "armour": PEM,
    "a keystore": KEYSTORE.replace(",", ",\n  "),
    "a card": "my card is 4111 1111 1111 1111",
    "a phone": "call +44 20 7946 0958",
    "a key after its label": f"private key:\n{HEX_KEY}",
    "a key that nothing explains": "\n".join((QUIET, f"0x{HEX_KEY}", QUIET)),
    "a password": "我的支付密码是 Hunter22!",
    "a code before its label": "482193是您的验证码",
    "a card with expiry and code": "4111 1111 1111 1111 12/29 123",
}


def streamed(
    chunks: Iterable[str],
    *,
    tiers: frozenset[Tier] = ALL,
    window: int = WINDOW,
    margin: int = MARGIN,
) -> tuple[str, list[Place]]:
    pieces = list(
        redacted_chunks(chunks, "en", Numbering(SALT), tiers=tiers, window=window, margin=margin)
    )
    return "".join(piece.text for piece in pieces), [one for piece in pieces for one in piece.found]


def in_chunks(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(0, len(text), size)]


def place(text: str, found: Finding) -> Place:
    before = text[: found.start]
    column = found.start - (before.rfind("\n") + 1) + 1
    return Place(found.rule, found.tier, before.count("\n") + 1, column)


@pytest.mark.parametrize("fill", [FILL, ZH_FILL], ids=["en", "zh"])
@pytest.mark.parametrize("kind", SECRETS)
def test_no_secret_is_cut(kind: str, fill: str) -> None:
    secret = SECRETS[kind]
    seam = WINDOW - MARGIN
    for start in range(seam - len(secret) - 40, seam + 40, 19):
        before = (fill * (start // len(fill) + 1))[:start]
        text = f"{before}\n{secret}\n{fill * 70}"
        whole = redact(text, "en", Numbering(SALT))
        assert whole.findings
        assert streamed(in_chunks(text, 97)) == (
            whole.text,
            [place(text, found) for found in whole.findings],
        )


_LINES = st.lists(
    st.sampled_from([*SECRETS.values(), FILL, FILL * 3, FILL * 7, ZH_FILL, ZH_FILL * 5]),
    min_size=20,
    max_size=40,
)


@settings(max_examples=25, deadline=None)
@given(_LINES, st.sampled_from([ALL, IN_PUBLIC]), st.integers(1, 5000))
def test_many_windows_give_what_one_gives(
    lines: list[str], tiers: frozenset[Tier], size: int
) -> None:
    text = f"\n{FILL}".join(lines)
    whole = redact(text, "en", Numbering(SALT), tiers=tiers)
    places = [place(text, found) for found in whole.findings]
    assert streamed(in_chunks(text, size), tiers=tiers) == (whole.text, places)


_PIECES = st.sampled_from(
    [case.raw for case in TABLE] + [case.redacted for case in TABLE] + ["密码是", "\r\n", "\udcff"]
)
_TEXTS = st.lists(_PIECES | st.text(max_size=8), max_size=8).map("".join)


@settings(max_examples=200, deadline=None)
@given(_TEXTS, st.integers(1, 400), st.sampled_from(LANGS))
def test_what_fits_the_window_is_redacted_as_a_whole(text: str, size: int, lang: str) -> None:
    pieces = redacted_chunks(in_chunks(text, size), lang, Numbering(SALT))  # type: ignore[arg-type]
    whole = redact(text, lang, Numbering(SALT))  # type: ignore[arg-type]
    assert "".join(piece.text for piece in pieces) == whole.text


def test_the_same_value_has_the_same_number_in_every_window() -> None:
    text = (
        f"card 4111111111111111\n{FILL * 190}card 5555555555554444\n{FILL * 190}"
        "card 4111 1111 1111 1111\n"
    )
    done, places = streamed(in_chunks(text, 100))
    assert done == (
        f"card [hidden: card number #1 ending 1111]\n{FILL * 190}"
        f"card [hidden: card number #2 ending 4444]\n{FILL * 190}"
        "card [hidden: card number #1 ending 1111]\n"
    )
    assert [(one.line, one.column) for one in places] == [(1, 6), (192, 6), (383, 6)]


def test_a_number_that_stands_in_the_text_is_not_given_to_another_value() -> None:
    text = f"[hidden: seed phrase #4]\n{FILL * 190}{ABANDON}\n"
    assert streamed([text])[0].endswith("\n[hidden: seed phrase #5]\n")


@pytest.mark.parametrize(
    ("secret", "rest", "note"),
    [
        ("-----BEGIN PRIVATE KEY-----\n" + "MHcCAQEEIIGRVs8MZ0bHFsMZ\n" * 1000, "", "private key"),
        (
            '{"crypto":{"kdf":"scrypt","salt":"00","ciphertext":"' + "d172bf74" * 3000 + '"}}',
            " and more",
            "keystore file",
        ),
        (f"{OZONE} " * 400, "", "seed phrase"),
    ],
    ids=["armour without end", "keystore", "phrase again and again"],
)
def test_what_is_longer_than_the_window_is_hidden_to_its_end(
    secret: str, rest: str, note: str
) -> None:
    whole = secret.rstrip()
    text = f"{FILL}{whole}{rest}\n\n{FILL}"
    assert len(whole) > 4 * WINDOW
    done, places = streamed(in_chunks(text, 333))
    assert done == f"{FILL}[hidden: {note} #1]{rest}\n\n{FILL}"
    assert [(one.line, one.column) for one in places] == [(2, 1)]


def test_what_follows_the_longest_secret_is_found_where_it_is() -> None:
    key = "-----BEGIN PRIVATE KEY-----\n" + "MHcCAQEEIIGRVs8MZ0bHFsMZ\n" * 500
    _, places = streamed([f"{key}\n{FILL}password: hunter22x\n"])
    assert [(one.rule, one.line, one.column) for one in places] == [
        ("key", 1, 1),
        ("password", 504, 11),
    ]


def test_lines_and_columns_count_characters() -> None:
    text = f"你好\r\n密码：Hunter2! tx {TX}\r\n\r\n{LEGAL}"
    done, places = streamed([text], tiers=IN_PUBLIC)
    assert done == (
        "你好\r\n密码：[hidden: password #1] tx [hidden: transaction hash #1]\r\n\r\n"
        "[hidden: seed phrase #1]"
    )
    assert places == [
        Place("password", "block", 2, 4),
        Place("tx_hash", "public", 2, 16),
        Place("seed", "block", 4, 1),
    ]


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        (f"{HEX_KEY[:32]}\n{HEX_KEY[32:]}", None),
        ("4111 1111\n1111 1111", "[hidden: card number #1 ending 1111]"),
        ("密码\nhunter22x", "密码\n[hidden: password #1]"),
        ("backup codes:\n1234-5678\n8765-4321", "backup codes:\n[hidden: one-time code #1]"),
        (f"{PEM}\nok", "[hidden: private key #1]\nok"),
    ],
)
def test_windows_line_ends_and_colours_hide_nothing(text: str, redacted: str | None) -> None:
    plain = streamed([text])[0]
    assert plain == redacted if redacted else plain != text
    assert streamed([text.replace("\n", "\r\n")])[0] == plain.replace("\n", "\r\n")
    coloured = text.replace("\n", "\x1b[0m\n", 1)
    assert streamed([coloured])[0].replace("\x1b[0m", "") == plain


def test_nothing_gives_nothing() -> None:
    assert streamed([]) == ("", []) == streamed(["", ""])
