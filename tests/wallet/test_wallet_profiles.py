"""The shipped profiles: all facts cited, labels as on screen, every name there for every flow."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from supportcli.document import read
from supportcli.lang import LANGS, Text
from supportcli.messages.wallet import NOT_ON_RECORD
from supportcli.wallet.facts import load_facts
from supportcli.wallet.general import advice_on
from supportcli.wallet.loader import fill_in, load_wallet, names
from supportcli.wallet.model import TOPICS, Wallet

FLOWS = Path(__file__).parents[2] / "flows"
FACTS = load_facts(read(FLOWS / "facts.yaml"))
FILES = sorted((FLOWS / "wallets").glob("*.yaml"))
RAW = {path.stem: load_wallet(read(path), FACTS) for path in FILES}
WALLETS = {id_: fill_in(wallet, RAW["generic"]) for id_, wallet in RAW.items()}


def test_the_five_wallets_are_there_under_their_own_names() -> None:
    assert list(RAW) == ["generic", "jisu", "kdou", "kushen", "tp"]
    assert all(wallet.id == stem for stem, wallet in RAW.items())


def test_every_fact_that_is_no_problem_is_cited_by_a_profile() -> None:
    cited = {id_ for wallet in RAW.values() for id_ in wallet.sources}
    assert {id_ for id_, fact in FACTS.items() if fact.kind != "problems"} - cited == set()


@pytest.mark.parametrize("id_", RAW)
def test_a_profile_rests_on_its_own_article_and_the_general_one(id_: str) -> None:
    assert {FACTS[source].wallet for source in RAW[id_].sources} <= {id_, "generic"}


def on_screen(text: str) -> set[str]:
    return set(re.findall("「[^」]+」", text))


@pytest.mark.parametrize("id_", RAW)
def test_screen_labels_are_those_of_the_facts(id_: str) -> None:
    stated = {
        label for fact in FACTS.values() if fact.wallet == id_ for label in on_screen(fact.text)
    }
    shown = {label.zh for label in RAW[id_].labels.values() if "「" in label.zh}
    assert shown == stated
    glossed = re.compile(r"(「[^」]+」) \([a-z ]+\)")
    for label in RAW[id_].labels.values():
        if "「" in label.zh:
            match = glossed.fullmatch(label.en)
            assert match is not None
            assert match[1] == label.zh


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_number_address_or_link_is_made_up(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"[0-9]{5,}|@|https?:|www\.|\.com|\.cn|[0-9]{3,4}-[0-9]{3,}", text) == []
    assert all(channel.contact is None for channel in RAW[path.stem].channels)


def test_every_wallet_has_every_name_that_any_wallet_has() -> None:
    for wallet in WALLETS.values():
        assert names(wallet).keys() == names(WALLETS["generic"]).keys()
    assert sorted(names(WALLETS["generic"])) == [
        "wallet",
        "wallet.custody",
        "wallet.email_reply_hours",
        "wallet.labels.bank_cards",
        "wallet.labels.contact_support",
        "wallet.labels.contact_us",
        "wallet.labels.forgot_password",
        "wallet.labels.help",
        "wallet.labels.history",
        "wallet.labels.my_wallet",
        "wallet.labels.processing",
        "wallet.labels.recover_account",
        "wallet.labels.recover_password",
        "wallet.labels.security",
        "wallet.labels.settings",
        "wallet.name",
        "wallet.refund_days",
        "wallet.withdrawal_days_max",
        "wallet.withdrawal_days_min",
    ]


LIMITS = ("refund_days", "withdrawal_days_min", "withdrawal_days_max", "email_reply_hours")


@pytest.mark.parametrize(
    ("id_", "values"),
    [
        ("kdou", [Decimal(7), NOT_ON_RECORD, NOT_ON_RECORD, Decimal(24)]),
        ("kushen", [NOT_ON_RECORD, Decimal(1), Decimal(3), Decimal(48)]),
        ("tp", [NOT_ON_RECORD, NOT_ON_RECORD, NOT_ON_RECORD, Decimal(24)]),
        ("jisu", [NOT_ON_RECORD, NOT_ON_RECORD, NOT_ON_RECORD, Decimal(24)]),
        ("generic", [NOT_ON_RECORD, NOT_ON_RECORD, NOT_ON_RECORD, Decimal(24)]),
    ],
)
def test_a_limit_is_a_number_only_where_one_is_on_record(
    id_: str, values: list[Decimal | Text]
) -> None:
    assert [names(WALLETS[id_])[f"wallet.{name}"] for name in LIMITS] == values


def test_what_is_general_is_named() -> None:
    assert sorted(WALLETS["kushen"].general) == [
        "channels.email.notes",
        "channels.phone.notes",
        "channels.web-chat.notes",
        "checklist",
        "notes.escalation",
        "notes.find",
        "notes.prepare",
        "wallet.labels.contact_support",
        "wallet.labels.help",
    ]
    assert WALLETS["generic"].general == frozenset()


def test_general_advice_is_marked_and_the_wallets_own_is_not() -> None:
    assert [note.zh for note in advice_on(WALLETS["kdou"], "safety")] == [
        "通用建议：定期换密码，账号信息不要告诉任何人。"
    ]
    assert [note.en for note in advice_on(WALLETS["kdou"], "safety")] == [
        "General advice: Change your passwords regularly and never share account details."
    ]
    assert advice_on(WALLETS["jisu"], "escalation")[0] == Text(
        "请对方转给权限更高的高级客服或主管。",
        "Ask for a senior agent or manager, who has more authority.",
    )
    assert advice_on(WALLETS["kdou"], "about") == ()


def test_custody_and_checklists() -> None:
    assert {id_: (w.custody, w.checklist_required, w.checklist_optional) for id_, w in
            WALLETS.items()} == {
        "generic": ("hosted", ("account", "description"), ("screenshots",)),
        "jisu": ("hosted", ("account", "description", "screenshots"), ()),
        "kdou": ("hosted", ("account", "description"),
                 ("nickname", "registered_on", "screenshots")),
        "kushen": ("hosted", ("account", "description"), ("screenshots",)),
        "tp": ("self", ("account", "description"), ("chain", "wallet_address", "screenshots")),
    }  # fmt: skip


def sentences(wallet: Wallet) -> list[Text]:
    found = [wallet.name, *wallet.labels.values()]
    for channel in wallet.channels:
        maybe = (channel.name, channel.where, channel.hours_note, channel.reply)
        found += [text for text in maybe if text is not None]
        found += [note.text for note in channel.notes]
    for topic in TOPICS:
        found += [note.text for note in wallet.notes.get(topic, ())]
    return found


@pytest.mark.parametrize("id_", RAW)
def test_each_sentence_is_in_its_own_language_and_fits_a_screen(id_: str) -> None:
    for text in sentences(RAW[id_]):
        assert re.search("[\u4e00-\u9fff]", text.zh)
        assert re.search("[A-Za-z]", text.en)
        assert not re.search("[，。；：]", text.en)
        assert "您" not in text.zh
        assert all(len(text[lang]) <= 280 for lang in LANGS)


def test_no_two_wallets_answer_to_one_name() -> None:
    keys = [
        (re.sub(r"[\s-]", "", name).casefold(), wallet.id)
        for wallet in RAW.values()
        for name in (wallet.id, wallet.name.zh, wallet.name.en, *wallet.aliases)
    ]
    assert len(set(keys)) == len({key for key, _ in keys})
