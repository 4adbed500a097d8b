"""The table of what is measured: which value, in which texts, judged how, against which target."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Literal

from benchmarks.redaction import identifiers, keys, lookalikes, phrases, published, typed
from benchmarks.redaction.judge import (
    Case,
    Usable,
    any_digit,
    blocked,
    changed,
    characters,
    half,
    hidden,
    inside_keystore,
    taken_for,
    words,
)
from benchmarks.redaction.mutate import Kind

Part = Literal["R1", "R2", "R5"]
Make = Callable[[Random], str]
SIMPLIFIED, TRADITIONAL = "chinese_simplified", "chinese_traditional"


@dataclass(frozen=True, slots=True)
class Form:
    """One row of the report.

    `target` is the least recall (R1) or the largest share of false hits (R2). `weight` multiplies
    the number of cases. Without `texts` the templates of class `group` are used, of these only
    such as match `only`. `kind` is set where the layouts of R5 apply.
    """

    part: Part
    group: str
    name: str
    slot: str
    make: Make
    test: Callable[[Case], bool]
    target: float
    weight: float = 1
    kind: Kind | None = None
    only: str = ""
    texts: tuple[str, ...] = ()
    field: str | None = None


def _caught(
    group: str,
    name: str,
    slot: str,
    make: Make,
    usable: Usable,
    target: float,
    *,
    kind: Kind | None = None,
    only: str = "",
    field: str | None = None,
) -> Form:
    """Zero misses in 3,000 cases prove 0.999, in 600 cases 0.995."""
    weight = 5 if target >= 0.999 else 1
    test = partial(hidden, usable=usable)
    return Form("R1", group, name, slot, make, test, target, weight, kind, only, field=field)


_SEED = partial(_caught, "seed", slot="seed", usable=words)
_KEY = partial(_caught, "key", slot="key", usable=characters)
_HEX = partial(_caught, slot="hex", make=keys.hex64, usable=characters)
_ID = partial(_caught, "id_number", slot="id_number", usable=half)
_MENTIONED = "助记词|助記詞|恢复|恢復|种子|種子|短语|seed|recovery|phrase|mnemonic"
_ID_MENTIONED = "身份证|身份證|证件|身份|(?i:\\bid\\b|identity|resident)"


def _apart(name: str, language: str) -> Form:
    make = partial(phrases.separated, language=language)
    return _SEED(name, make=make, target=0.999, kind="words")


def _run_together(name: str, language: str) -> Form:
    return _SEED(name, make=partial(phrases.together, language=language), target=0.99)


CAUGHT: tuple[Form, ...] = (
    _SEED("English", make=phrases.clean, target=0.999, kind="words"),
    _SEED("shuffled", make=phrases.shuffled, target=0.999),
    _SEED("one word missing", make=phrases.one_missing, target=0.999),
    _SEED("1 typo", make=partial(phrases.typos, count=1), target=0.995),
    _SEED("2 typos", make=partial(phrases.typos, count=2), target=0.995),
    _SEED("8 of 12 words", make=partial(phrases.part, count=8), target=0.99),
    _SEED("6 of 12 words", make=partial(phrases.part, count=6), target=0.90),
    *(
        _SEED(name.title(), make=partial(phrases.clean, language=name), target=0.995)
        for name in phrases.OTHERS
    ),
    _apart("simplified", SIMPLIFIED),
    _apart("traditional", TRADITIONAL),
    _run_together("simplified, together", SIMPLIFIED),
    _run_together("traditional, together", TRADITIONAL),
    _SEED(
        "together, one wrong, named",
        make=partial(phrases.one_wrong, language=SIMPLIFIED),
        target=0.90,
        only=_MENTIONED,
    ),
    _KEY("WIF", make=keys.wif, target=0.999, kind="key"),
    _KEY("BIP38", make=keys.bip38, target=0.999, kind="key"),
    _KEY("xprv and kin", make=keys.extended, target=0.999, kind="key"),
    _KEY("PEM", make=partial(keys.pem, whole=True), target=0.999),
    _KEY("PEM without end", make=partial(keys.pem, whole=False), target=0.999),
    _KEY("keystore", make=keys.keystore, usable=inside_keystore, target=0.999),
    _KEY("Solana, base58", make=keys.solana, target=0.995),
    _KEY("Solana, numbers", make=keys.solana_numbers, target=0.995),
    _HEX("hex_key", "64 hex, named", target=0.995, kind="hex"),
    _HEX("hex_key", "the same, as transaction id", target=0.995, field="transaction_id"),
    _HEX("hex_bare", "64 hex, not named", target=1.0, kind="hex"),
    _caught("password", "password", "password", typed.password, half, 0.97, kind="short"),
    _caught("password", "a popular word", "password", typed.plain_word, half, 0.65, kind="short"),
    _caught("pin", "PIN", "pin", typed.pin, half, 0.97, kind="short"),
    _caught("otp", "one-time code", "otp", typed.otp, half, 0.97, kind="short"),
    _caught("cvv", "card security code", "cvv", typed.cvv, half, 0.97, kind="short"),
    _caught("card", "card number", "card", identifiers.card, any_digit, 0.995, kind="grouped"),
    _ID("resident ID", make=identifiers.resident, target=0.999, kind="short"),
    _ID(
        "resident ID mistyped, named",
        make=identifiers.resident_mistyped,
        target=0.90,
        only=_ID_MENTIONED,
    ),
    _caught("passport", "Chinese passport", "passport", identifiers.chinese_passport, half, 0.97),
    _caught("passport", "any papers", "passport", identifiers.passport, half, 0.97, kind="short"),
    _caught("phone", "Chinese mobile", "phone", identifiers.mobile, half, 0.99, kind="grouped"),
    _caught("phone", "E.164", "phone", identifiers.abroad, half, 0.99, kind="grouped"),
    _caught("email", "e-mail", "email", identifiers.email, half, 0.99, kind="short"),
    _caught("iban", "IBAN", "iban", identifiers.iban, half, 0.99, kind="grouped"),
)
"""Without a target from elsewhere: papers 0.97, IBAN 0.99, Solana and rarer languages 0.995."""


def _nothing(chance: Random) -> str:
    return ""


def _given(group: str, name: str, usable: Usable, texts: tuple[str, ...]) -> Form:
    test = partial(hidden, usable=usable)
    return Form("R1", group, name, "", _nothing, test, 1.0, texts=texts)


PUBLISHED: tuple[Form, ...] = (
    _given("seed", "BIP39 vectors, 12 languages", words, published.PHRASES),
    _given("key", "keys of BIPs, NIPs, SEPs, RFCs", characters, published.KEYS),
    _given("access_token", "tokens of RFCs and AWS", half, published.TOKENS),
    _given("card", "test cards", any_digit, published.CARDS),
    _given("phone", "reserved numbers", half, published.PHONES),
)


def _kept(name: str, slot: str, make: Make) -> Form:
    return Form("R2", "keep", name, slot, make, changed, 0.02)


KEPT: tuple[Form, ...] = (
    Form("R2", "near", "near misses", "", _nothing, blocked, 0.01),
    _kept("transaction hash", "tx", lookalikes.transaction),
    _kept("Solana signature", "tx", lookalikes.signature),
    _kept("address", "address", lookalikes.address),
    _kept("order number", "order", lookalikes.order),
    _kept("amount", "amount", lookalikes.amount),
    _kept("time", "time", lookalikes.moment),
    _kept("version", "version", lookalikes.version),
    _kept("error code", "error", lookalikes.error),
    _kept("ticket", "ticket", lookalikes.ticket),
)
KEEP_TARGET = 0.005
"""What all of them together are held to, without those of NOT_KEEP_SET."""
NOT_KEEP_SET = ("error code", "ticket")
"""They often stand beside talk of codes with no word for what they are."""


def _bare(
    name: str,
    make: Make,
    test: Callable[[Case], bool],
    target: float,
    weight: float = 5,
    field: str | None = None,
) -> Form:
    return Form("R2", "bare", name, "tx", make, test, target, weight, texts=("{tx}",), field=field)


_AS_CARD = partial(taken_for, rule="card")
_AS_ID = partial(taken_for, rule="id_number")
BARE: tuple[Form, ...] = (
    _bare("hash, address, xpub: refused", lookalikes.open_to_all, blocked, 0.0, 50 / 3),
    _bare("dated order as card", lookalikes.dated_order, _AS_CARD, 0.001),
    _bare("28-digit order as card", lookalikes.wechat_order, _AS_CARD, 0.001),
    _bare("milliseconds as card", lookalikes.milliseconds, _AS_CARD, 0.0),
    _bare("microseconds as card", lookalikes.microseconds, _AS_CARD, 0.0),
    _bare("16 random digits as card", lookalikes.sixteen_digits, _AS_CARD, 0.03),
    _bare("18 digits as resident ID", lookalikes.eighteen_digits, _AS_ID, 0.0, 50 / 3),
    _bare("hash in its field", lookalikes.transaction, changed, 0.005, field="transaction_id"),
    _bare("order in its field", lookalikes.order, changed, 0.005, field="transaction_id"),
)

FILLERS: dict[str, Make] = {
    "seed": phrases.clean,
    "key": keys.any_key,
    "hex": keys.hex64,
    "password": typed.password,
    "pin": typed.pin,
    "otp": typed.otp,
    "cvv": typed.cvv,
    "card": identifiers.card,
    "id_number": identifiers.resident,
    "passport": identifiers.passport,
    "phone": identifiers.mobile,
    "email": identifiers.email,
    "iban": identifiers.iban,
    **{form.slot: form.make for form in reversed(KEPT) if form.slot},
}
"""What stands in the other slots of a text."""
