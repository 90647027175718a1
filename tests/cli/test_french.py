"""With ``--lang fr`` every answer is French: of all commands that run without more arguments, and others."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.cli.main import GROUPS, main
from desktop.domain.rights import Right
from desktop.models.schema import close_shop
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.drafts.draft_customer import set_identity
from desktop.services.drafts.draft_lines import add_product
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.quotes import quotes
from desktop.services.shop.preferences import change_shop
from desktop.services.shop.preferences import shop as shop_row
from desktop.services.shop.staff import PersonForm, save_person
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue
from desktop.services.vouchers.vouchers import VoucherForm, VoucherKind, create_voucher
from desktop.shell import i18n
from tests.catalogue import sell
from tests.services.factory import identify_shop
from tests.services.mails import queue_note_mail
from tests.shop import open_new_shop

Run = Callable[..., tuple[int, str]]

ENGLISH = re.compile(
    r"\b(order|orders|expected|found|damaged|archived|sent|refused|later|unknown|waiting|unpaid|paid|not|is|the|"
    r"now|discount|customer|customers|products|updated|skipped|line|good|expired|issued|sold|gift|card|voucher|"
    r"every|nothing|kept|today|keep|due|payment|opening)\b"
)
"""Words that an answer in French has no use for, in small letters as sentences and columns have them."""

LEFT_OUT = {
    ("demo",), ("tour",), ("order", "new"), ("price",), ("voucher", "new"),
    ("setting", "list"), ("template", "list"), ("shipping", "list"), ("payment", "list"), ("tax", "list"),
}  # fmt: skip
"""Those that open a window or read what is typed, and lists of keys and codes that other commands take."""


@pytest.fixture
def run(tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """A shop with one of everything, and a way to run a command on it in French."""
    file = open_new_shop(tmp_path)
    identify_shop()
    bowl = sell("Bol", "12.90", sku="BOL", stock="3")
    change_shop({"email": "shop@example.org"}, by="")
    wanted = NewOrder(lines=(NewLine(Decimal(2), bowl),), name="Léa Martin", email="lea@example.org")
    queue_note_mail(place(wanted, by=""))
    draft = quotes.begin_quote(by="")
    set_identity(draft, name="Soizic Le Gall", by="")
    add_product(draft, bowl, quantity=Decimal(1), by="")
    for phone in ("0671204518", "06 71 20 45 18"):
        save_customer(CustomerForm("Soizic", "Le Gall", phone=phone), by="")
    create_voucher(VoucherForm(VoucherKind.PERCENT, Decimal(10), code="KENAVO"), by="")
    issue(NewValue(ValueKind.GIFT_CARD, 50_00, shop_row().currency), by="")
    save_person(PersonForm("Yann", frozenset(Right)), by="")
    close_shop()

    def go(*arguments: str) -> tuple[int, str]:
        status = main(["--shop", str(file), "--lang", "fr", *arguments])
        told = capsys.readouterr()
        return status, (told.out + told.err).replace(str(file), "FICHIER")

    yield go
    i18n.speak(qapp, "en")


def commands() -> list[tuple[str, ...]]:
    """Every command that runs without more arguments, as it is typed."""
    parser = argparse.ArgumentParser()
    groups = parser.add_subparsers()
    for group in GROUPS:
        import_module(group).add(groups)
    return [path for path in _leaves(parser, ()) if path not in LEFT_OUT]


def _leaves(parser: argparse.ArgumentParser, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    below = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    if not below:
        if not any(one.required for one in parser._actions):
            yield path
        return
    for name, under in below[0].choices.items():
        yield from _leaves(under, (*path, name))


def test_there_are_such_commands() -> None:
    assert {("check",), ("order", "list"), ("outbox", "list"), ("backups",)} <= set(commands())


@pytest.mark.parametrize("command", commands(), ids=" ".join)
def test_an_answer_is_french(run: Run, command: tuple[str, ...]) -> None:
    _, said = run(*command)
    assert not ENGLISH.findall(said), said


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("quote list", "Pas encore émis"),
        ("check", "Rien ne se contredit"),
        ("order list", "À payer"),
        ("outbox list", "n attente"),
        ("staff list", "remise 0 %"),
        ("passphrase code", "FICHIER n’est pas verrouillé"),
        ("stock log BOL", "Stock initial"),
        ("voucher show KENAVO", "Valable"),
        ("order duplicate A-26-00001 --dry-run", "gardés"),
    ],
)
def test_a_word_of_each_is_as_the_window_has_it(run: Run, command: str, words: str) -> None:
    status, said = run(*command.split())
    assert status == 0, said
    assert words in said.replace("\u00a0", " ")


def test_a_shop_file_is_restored_in_french(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copie.comptoir"
    assert run("backup", str(copy))[0] == 0
    status, said = run("restore", str(copy))
    assert status == 0
    assert f"FICHIER a été restauré depuis {copy}" in said
    assert "Le fichier qui s’y trouvait est maintenant" in said
