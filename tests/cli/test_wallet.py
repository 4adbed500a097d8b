"""`supportcli wallet`: what is on record, and plainly said where nothing is."""

import json

import pytest

from supportcli.lang import LANGS
from tests.cli.conftest import Command

WALLETS = ("jisu", "kdou", "kushen", "tp", "generic")


def test_list(command: Command) -> None:
    rows = json.loads(command("wallet", "list", "--json").out)["wallets"]
    assert tuple(row["id"] for row in rows) == WALLETS
    assert "K豆钱包" in command("wallet", "list", "--lang", "zh").out


@pytest.mark.parametrize("wallet", WALLETS)
@pytest.mark.parametrize("lang", LANGS)
def test_show_says_what_is_not_on_record(wallet: str, lang: str, command: Command) -> None:
    shown = command("wallet", "show", wallet, "--lang", lang)
    assert shown.code == 0 and "None" not in shown.out
    missing = {"zh": "号码不在记录里", "en": "The number is not on record"}[lang]
    whole = json.loads(command("wallet", "show", wallet, "--json").out)["wallet"]
    if any(channel["kind"] == "phone" for channel in whole["channels"]):
        assert missing in shown.out
    assert all(channel["contact"] is None for channel in whole["channels"])


def test_a_wallet_that_is_not_there(command: Command) -> None:
    result = command("wallet", "show", "kduo")
    assert (result.code, result.out) == (2, "")
    assert result.err == "there is no wallet “kduo”; did you mean “kdou”?\n"


def test_limits_have_names_in_both_languages(command: Command) -> None:
    chinese = command("wallet", "show", "kdou", "--lang", "zh").out
    assert "  申请退款的期限：7 天\n" in chinese and "  提现最快：（没有记录）\n" in chinese
    english = command("wallet", "show", "kushen").out
    assert "  Withdrawal takes at most: 3 working days\n" in english
    for limit in json.loads(command("wallet", "show", "generic", "--json").out)["wallet"]["limits"]:
        assert f"  {limit}" not in english and f"  {limit}" not in chinese
