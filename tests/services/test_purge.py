"""Customers of long ago are looked through and forgotten; whoever gave a sign, or is bound, stays."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.rights import NotAllowed, Right
from desktop.domain.states import Channel
from desktop.models import Customer, HistoryEntry, Order, StoredValue, StoredValueMove
from desktop.models.base import db, now
from desktop.models.facts import facts_open
from desktop.services import rights
from desktop.services.check.check import check_shop
from desktop.services.check.problems import ProblemCode
from desktop.services.customers.consents import note_consent
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.customers.erase import tidy_file
from desktop.services.customers.purge import purge, purge_plan
from desktop.services.days import today
from desktop.services.shop.staff import PersonForm, save_person
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue
from tests.services.factory import make_order, set_order


def _aged(name: str, years: float) -> int:
    """A customer who was written down so long ago."""
    customer_id = save_customer(CustomerForm(name, "Le Gall"), by="")
    _back("customer", "created_at", customer_id, years)
    _back("customer", "updated_at", customer_id, years)
    return customer_id


def _back(table: str, column: str, row_id: int, years: float) -> None:
    at = int((now() - timedelta(days=365.25 * years)).timestamp())
    db.execute_sql(f"UPDATE {table} SET {column} = ? WHERE id = ?", (at, row_id))


def _credit(customer_id: int, years: float, expires: date | None = None) -> None:
    """A credit of 50.00 in the shop, given so long ago."""
    code = issue(NewValue(ValueKind.STORE_CREDIT, 5000, customer_id=customer_id), by="")
    account = StoredValue.get(StoredValue.code == code)
    with db.atomic(), facts_open():
        _back("stored_value_move", "at", StoredValueMove.get(account=account).id, years)
        db.execute_sql("UPDATE stored_value SET expires_on = ? WHERE id = ?", (expires, account.id))


def _sold(customer_id: int, years: float, **more: object) -> int:
    order_id = make_order()
    set_order(order_id, customer=customer_id, lifecycle="completed", due_minor=0, **more)
    _back("orders", "changed_at", order_id, years)
    return order_id


@pytest.fixture
def people(new_shop: Path) -> dict[str, int]:
    made = {name: _aged(name, 5) for name in ("Anne", "Bleuenn", "Corentin", "Denez")}
    made["Enora"] = _aged("Enora", 1)
    _sold(made["Bleuenn"], 4)
    _sold(made["Corentin"], 2)
    set_order(_sold(made["Denez"], 4), due_minor=500)
    return made


def test_who_gave_no_sign_for_years_is_proposed_and_nobody_else(people: dict[str, int]) -> None:
    plan = purge_plan(3)
    assert [one.name for one in plan.people] == ["Anne Le Gall", "Bleuenn Le Gall"]
    assert [one.name for one in plan.bound] == ["Denez Le Gall"]
    assert [one.name for one in purge_plan(1).people][:3] == [
        "Anne Le Gall", "Bleuenn Le Gall", "Corentin Le Gall",
    ]  # fmt: skip
    assert purge_plan(30).everybody == ()
    assert Customer.select().where(Customer.erased_at.is_null(False)).count() == 0


def test_each_is_forgotten_with_an_entry_of_their_own(people: dict[str, int]) -> None:
    seen: list[tuple[int, int, str]] = []
    plan = purge_plan(3)
    assert purge(plan, 3, by="Sam", step=lambda *told: seen.append(told)) == 2
    tidy_file()
    assert [(at, of) for at, of, _ in seen] == [(0, 2), (1, 2)]
    erased = {row.id for row in Customer.select().where(Customer.erased_at.is_null(False))}
    assert erased == {people["Anne"], people["Bleuenn"]}
    entries = HistoryEntry.select().where(HistoryEntry.event == "customer_erased")
    assert [entry.by for entry in entries] == ["Sam", "Sam"]
    assert [one.name for one in purge_plan(3).everybody] == ["Denez Le Gall"]
    assert purge(plan, 3, by="Sam") == 0
    assert ProblemCode.HISTORY_CHAIN not in {problem.code for problem in check_shop()}


def test_who_gave_a_sign_since_the_look_stays(people: dict[str, int]) -> None:
    plan = purge_plan(3)
    _sold(people["Anne"], 0)
    assert purge(plan, 3, by="") == 1
    assert Customer.get_by_id(people["Anne"]).erased_at is None


def test_the_walk_in_and_the_merged_are_nobody_to_forget(people: dict[str, int]) -> None:
    db.execute_sql("UPDATE customer SET walk_in = 1 WHERE id = ?", (people["Anne"],))
    sql = "INSERT INTO customer_merge (merged_id, kept_id, at, by) VALUES (?, ?, 0, '')"
    db.execute_sql(sql, (people["Bleuenn"], people["Enora"]))
    assert purge_plan(3).people == ()


def test_who_has_credit_left_in_the_shop_is_bound(people: dict[str, int]) -> None:
    _credit(people["Anne"], 5)
    _credit(people["Bleuenn"], 5, today())
    _credit(people["Corentin"], 5, today() - timedelta(days=1))
    _back("orders", "changed_at", Order.get(customer=people["Corentin"]).id, 4)
    plan = purge_plan(3)
    assert [one.name for one in plan.people] == ["Corentin Le Gall"]
    assert {one.name for one in plan.bound} == {"Anne Le Gall", "Bleuenn Le Gall", "Denez Le Gall"}


def test_a_change_a_credit_and_what_a_merged_record_said_are_signs(people: dict[str, int]) -> None:
    save_customer(CustomerForm("Anne", "Le Goff"), customer_id=people["Anne"], by="")
    _credit(people["Denez"], 0)
    note_consent(_aged("Fanch", 5), given=True, source=Channel.FAIR, question="News?", by="")
    sql = "INSERT INTO customer_merge (merged_id, kept_id, at, by) SELECT max(id), ?, 0, '' FROM customer"
    db.execute_sql(sql, (people["Bleuenn"],))
    assert purge_plan(3).everybody == ()


def test_one_approval_is_good_for_all_of_them(people: dict[str, int]) -> None:
    save_person(PersonForm("Maëlle", frozenset(Right)), pin="1234", by="")
    save_person(PersonForm("Yann"), pin="9876", by="Maëlle")
    plan = purge_plan(3)
    with pytest.raises(NotAllowed):
        purge(plan, 3, by="Yann")
    assert Customer.select().where(Customer.erased_at.is_null(False)).count() == 0
    rights.grant(Right.SETTINGS, person="Yann", approver="Maëlle")
    assert purge(plan, 3, by="Yann") == 2
    assert HistoryEntry.select().where(HistoryEntry.event == "approved").count() == 1
    _back("customer", "updated_at", people["Enora"], 4)
    _back("customer", "created_at", people["Enora"], 4)
    with pytest.raises(NotAllowed):
        purge(purge_plan(3), 3, by="Yann")
