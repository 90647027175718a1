"""Who may not change the settings may not merge, erase or give out customers, nor replace the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.rights import NotAllowed, Right
from desktop.models import Customer, HistoryEntry
from desktop.services.copies.backup_copies import keep_copies
from desktop.services.copies.backups import restore_here
from desktop.services.copies.encryption import protected, relock
from desktop.services.customers.customer_merge import merge_customers
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.customers.erase import erase_customer
from desktop.services.customers.person_data import record_export
from desktop.services.rights import grant
from desktop.services.shop.staff import PersonForm, save_person

SELLER, OWNER = "Soizic", "Maëlle"
ANNE = CustomerForm("Anne", "Le Goff", email="anne@example.fr")

Act = Callable[[Path, Path], object]
ACTS: dict[str, Act] = {
    "merge": lambda _shop, _copy: merge_customers(1, 2, ANNE, by=SELLER),
    "erase": lambda _shop, _copy: erase_customer(1, by=SELLER),
    "export": lambda _shop, _copy: record_export(1, by=SELLER),
    "restore": lambda shop, copy: restore_here(copy, shop, by=SELLER),
    "lock": lambda shop, _copy: relock(shop, "quai des brumes", None, by=SELLER),
}


@pytest.fixture
def copy(new_shop: Path) -> Path:
    """A shop with an owner, a seller without rights and two customers; a copy of it."""
    save_person(PersonForm(OWNER, frozenset(Right)), by="")
    save_person(PersonForm(SELLER), by=OWNER)
    for name in ("Anne", "Annie"):
        save_customer(CustomerForm(name, "Le Goff"), by=SELLER)
    made = keep_copies(new_shop).copy
    assert made is not None
    return made


@pytest.mark.parametrize("act", ACTS)
def test_a_seller_without_the_right_is_refused_and_nothing_happens(
    new_shop: Path, copy: Path, act: str
) -> None:
    entries = HistoryEntry.select().count()
    with pytest.raises(NotAllowed) as refusal:
        ACTS[act](new_shop, copy)
    assert refusal.value.right is Right.SETTINGS
    assert HistoryEntry.select().count() == entries
    assert Customer.select().where(Customer.erased_at.is_null()).count() == 2
    assert not protected(new_shop)


@pytest.mark.parametrize("act", ["merge", "erase", "export", "restore"])
def test_with_an_approval_it_is_done_once(new_shop: Path, copy: Path, act: str) -> None:
    grant(Right.SETTINGS, person=SELLER, approver=OWNER)
    ACTS[act](new_shop, copy)
    with pytest.raises(NotAllowed):
        ACTS["export"](new_shop, copy)
