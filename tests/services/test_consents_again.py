"""A copy that was put back does not bring back an agreement that was taken back since."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.states import Channel
from desktop.models import Customer, HistoryEntry
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.copies.backups import back_up_to, restore_here
from desktop.services.customers.consents import agreed, consents_of, note_consent
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.customers.erase import erase_customer
from tests.shop import new_shop as new_shop


def _say(customer: int, given: bool) -> None:
    note_consent(customer, given=given, source=Channel.PHONE, question="May we?", by="Sam")


def test_what_was_said_since_the_copy_holds(new_shop: Path, tmp_path: Path) -> None:
    names = ("Anne", "Yann", "Rozenn")
    anne, yann, rozenn = (save_customer(CustomerForm(name, "Le Gall"), by="") for name in names)
    _say(anne, True)
    _say(rozenn, True)
    copy = back_up_to(tmp_path / "copy.comptoir")
    _say(anne, False)
    _say(yann, True)
    late = save_customer(CustomerForm("Late", "Le Gall"), by="")
    _say(late, True)
    erase_customer(rozenn, by="")
    said = consents_of(anne)
    for _ in range(2):
        restore_here(copy, new_shop, by="")
        assert consents_of(anne) == said
        assert not agreed(anne)
        assert agreed(yann)
        assert Customer.get_by_id(rozenn).erased_at is not None
        assert db.execute_sql("SELECT count(*) FROM consent").fetchone()[0] == 3
        noted = HistoryEntry.select().where(HistoryEntry.event == "consent_noted")
        assert [entry.facts["given"] for entry in noted] == [True, True, False, True]
        assert check_shop() == []
