"""People, their rights and their PINs: what somebody may not do is refused by the use case itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from desktop.domain.rights import NotAllowed, Right
from desktop.domain.settings import AUTO_COMPLETE
from desktop.models import HistoryEntry, Staff
from desktop.services import rights
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_adjustments import set_order_discount
from desktop.services.drafts.draft_lines import add_product, set_line_discount, set_unit_price
from desktop.services.goods.catalogue_import import import_catalogue
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_core import order_core
from desktop.services.plans.edit_lines import LineEdit
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.ship_choices import ShipChoices
from desktop.services.shop.pins import FREE_TRIES, PinLocked, PinNotPossible, PinWrong, check_pin
from desktop.services.shop.preferences import change_settings, setting
from desktop.services.shop.staff import (
    NobodyInCharge,
    PersonForm,
    PersonNameMissing,
    PersonNameTaken,
    has_staff,
    let_go,
    people,
    person_named,
    save_person,
    take_back,
)
from desktop.services.vouchers.vouchers import VoucherForm, VoucherKind, create_voucher
from tests.catalogue import sell
from tests.services.editing import line, sold

ALL = frozenset(Right)


@pytest.fixture
def two(new_shop) -> Iterator[None]:
    """Maëlle may do everything; Yann may take five percent off."""
    save_person(PersonForm("Maëlle", ALL), pin="1234", by="")
    save_person(PersonForm("Yann", discount_percent=Decimal(5)), pin="9876", by="Maëlle")
    yield
    rights.withdraw_approvals()


@contextmanager
def refused(right: Right) -> Iterator[None]:
    """A refusal for want of this right."""
    with pytest.raises(NotAllowed) as refusal:
        yield
    assert refusal.value.right is right


def approvals() -> list[dict[str, str]]:
    return [entry.facts for entry in HistoryEntry.select().where(HistoryEntry.event == "approved")]


def test_a_single_owner_is_never_asked(new_shop):
    assert not has_staff()
    order = sold(paid_minor=5799)
    carry_out(plan(Command.REFUND, order, RefundChoices(spread_minor=500)), by="")
    change_settings({AUTO_COMPLETE.key: False}, by="")
    assert approvals() == []


def test_people_are_written_down_changed_and_let_go(two):
    assert [person.name for person in people()] == ["Maëlle", "Yann"]
    yann = person_named("yann")
    assert (yann.rights, yann.discount_percent, yann.has_pin) == (frozenset(), 5, True)
    save_person(PersonForm("Yann-Ewen", frozenset({Right.CANCEL})), yann.id, by="Maëlle")
    let_go(yann.id, by="Maëlle")
    assert [person.name for person in people()] == ["Maëlle"]
    assert [person.name for person in people(everybody=True)] == ["Maëlle", "Yann-Ewen"]
    take_back(yann.id, by="Maëlle")
    assert person_named("Yann-Ewen").has_pin
    said = [entry.event for entry in HistoryEntry.select().order_by(HistoryEntry.id)][-5:]
    assert said == ["person_added", "person_added", "person_changed", "person_left", "person_back"]
    assert check_shop() == []


def test_a_pin_is_kept_as_a_hash(two):
    kept = Staff.get(Staff.name == "Yann").pin_hash
    assert kept.startswith("$argon2id$")
    assert "9876" not in kept
    for wrong in ("123", "123456789", "12a4", "１２３４"):
        with pytest.raises(PinNotPossible):
            save_person(PersonForm("Soizic"), pin=wrong, by="")


@pytest.mark.parametrize(
    ("form", "refusal"),
    [(PersonForm("  "), PersonNameMissing), (PersonForm("yann"), PersonNameTaken)],
)
def test_somebody_needs_a_name_of_their_own(two, form, refusal):
    with pytest.raises(refusal):
        save_person(form, by="Maëlle")


def test_somebody_stays_in_charge(new_shop):
    with pytest.raises(NobodyInCharge):
        save_person(PersonForm("Yann"), by="")
    assert not has_staff()
    boss = save_person(PersonForm("Maëlle", ALL), by="")
    save_person(PersonForm("Yann"), by="Maëlle")
    for act in (
        lambda: save_person(PersonForm("Maëlle"), boss, by="Maëlle"),
        lambda: let_go(boss, by="Maëlle"),
    ):
        with pytest.raises(NobodyInCharge):
            act()
    assert person_named("Maëlle").rights == ALL


def test_wrong_pins_wait_longer_and_longer_even_after_a_restart(two):
    yann = person_named("Yann").id
    with time_machine.travel(datetime(2026, 11, 29, 9, tzinfo=UTC), tick=False) as clock:
        for left in range(FREE_TRIES - 1, 0, -1):
            with pytest.raises(PinWrong) as wrong:
                check_pin(yann, "0000")
            assert wrong.value.left == left
        with pytest.raises(PinLocked):
            check_pin(yann, "0000")
        with pytest.raises(PinLocked) as locked:
            check_pin(yann, "9876")
        assert locked.value.seconds == 30
        clock.shift(timedelta(seconds=31))
        with pytest.raises(PinLocked) as locked:
            check_pin(yann, "0000")
        assert locked.value.seconds == 60
        clock.shift(timedelta(seconds=61))
        check_pin(yann, "9876")
        with pytest.raises(PinWrong) as wrong:
            check_pin(yann, "0000")
        assert wrong.value.left == FREE_TRIES - 1


def test_money_goes_back_only_by_who_may(two):
    order = sold(paid_minor=5799)
    wanted = plan(Command.REFUND, order, RefundChoices(spread_minor=500))
    before = order_card(order)
    with refused(Right.REFUND):
        carry_out(wanted, by="Yann")
    assert order_card(order) == before
    carry_out(wanted, by="Maëlle")
    assert order_card(order).head.refunded_minor == 500


def test_an_approval_is_good_once_for_that_person_and_stands_in_the_history(two):
    order = sold()
    wanted = plan(Command.CANCEL, order, CancelChoices("changé d’avis"))
    with refused(Right.CANCEL):
        rights.grant(Right.CANCEL, person="Yann", approver="Yann")
    rights.grant(Right.CANCEL, person="Yann", approver="Maëlle")
    with refused(Right.CANCEL):
        other = save_person(PersonForm("Soizic"), by="Maëlle")
        assert other
        carry_out(wanted, by="Soizic")
    carry_out(wanted, by="Yann")
    assert approvals() == [{"right": "cancel", "approver": "Maëlle"}]
    with refused(Right.CANCEL):
        carry_out(plan(Command.CANCEL, sold(), CancelChoices()), by="Yann")
    assert check_shop() == []


def test_an_approval_grows_old(two):
    with time_machine.travel(datetime(2026, 11, 29, 9, tzinfo=UTC), tick=False) as clock:
        order = sold()
        rights.grant(Right.CANCEL, person="Yann", approver="Maëlle")
        clock.shift(rights.GOOD_FOR + timedelta(seconds=1))
        with refused(Right.CANCEL):
            carry_out(plan(Command.CANCEL, order, CancelChoices()), by="Yann")


def test_discounts_up_to_the_limit_and_prices_in_a_sale(two):
    draft = drafts.start_draft(by="Yann")
    item = add_product(draft, sell("Bol", "20.00", stock="5"), by="Yann")
    set_line_discount(draft, item, percent=Decimal(5), by="Yann")
    set_line_discount(draft, item, amount_minor=100, by="Yann")
    set_order_discount(draft, percent=Decimal(5), by="Yann")
    for act in (
        lambda: set_line_discount(draft, item, percent=Decimal("5.01"), by="Yann"),
        lambda: set_line_discount(draft, item, amount_minor=101, by="Yann"),
        lambda: set_order_discount(draft, amount_minor=500, by="Yann"),
        lambda: create_voucher(VoucherForm(VoucherKind.PERCENT, percent=Decimal(10)), by="Yann"),
        lambda: create_voucher(VoucherForm(VoucherKind.AMOUNT, amount_minor=100), by="Yann"),
    ):
        with refused(Right.DISCOUNT):
            act()
    with refused(Right.PRICE):
        set_unit_price(draft, item, Decimal(19), by="Yann")
    set_unit_price(draft, item, Decimal(20), by="Yann")
    assert order_core(draft).lines[0].discount_minor == 100


def test_edits_of_a_placed_order_need_the_rights_of_a_sale(two):
    order = sold()
    at = line(order)
    allowed = EditChoices((LineEdit(at, Decimal(3), discount_percent=Decimal(5)),))
    carry_out(plan(Command.EDIT_LINES, order, allowed), by="Yann")
    for change, right in (
        (LineEdit(at, discount_percent=Decimal(6)), Right.DISCOUNT),
        (LineEdit(at, discount_minor=5000), Right.DISCOUNT),
        (LineEdit(at, unit_price=Decimal(1)), Right.PRICE),
    ):
        with refused(right):
            carry_out(plan(Command.EDIT_LINES, order, EditChoices((change,))), by="Yann")


def test_goods_leave_unpaid_only_with_the_right_to_sell_on_credit(two):
    order = sold(ships=True)
    with refused(Right.CREDIT_SALE):
        carry_out(plan(Command.SHIP, order, ShipChoices()), by="Yann")
    carry_out(plan(Command.SHIP, order, ShipChoices()), by="Maëlle")


def test_settings_are_for_those_in_charge(two):
    with refused(Right.SETTINGS):
        change_settings({AUTO_COMPLETE.key: False}, by="Yann")
    assert setting(AUTO_COMPLETE) is True
    with refused(Right.SETTINGS):
        save_person(PersonForm("Yann", ALL), person_named("Yann").id, by="Yann")
    change_settings({AUTO_COMPLETE.key: False}, by="Maëlle")
    assert setting(AUTO_COMPLETE) is False


def test_whoever_is_in_charge_can_hand_that_over(two):
    save_person(PersonForm("Yann", ALL), person_named("Yann").id, by="Maëlle")
    save_person(PersonForm("Maëlle"), person_named("Maëlle").id, by="Maëlle")
    with refused(Right.SETTINGS):
        change_settings({AUTO_COMPLETE.key: False}, by="Maëlle")


def test_whoever_listens_hears_what_is_refused(two):
    heard: list[NotAllowed] = []
    rights.listen(heard.append)
    try:
        with refused(Right.SETTINGS):
            change_settings({AUTO_COMPLETE.key: False}, by="Yann")
    finally:
        rights.stop_listening(heard.append)
    assert [(error.right, error.person) for error in heard] == [(Right.SETTINGS, "Yann")]
    assert rights.approvers(Right.SETTINGS) == ["Maëlle"]


def test_a_catalogue_comes_in_only_by_who_may_set_prices(two):
    with refused(Right.PRICE):
        import_catalogue([], file="catalogue.csv", by="Yann")
    import_catalogue([], file="catalogue.csv", by="Maëlle")
    told = HistoryEntry.select().where(HistoryEntry.event == "catalogue_imported")
    assert [entry.by for entry in told] == ["Maëlle"]
