"""Vouchers made, found, offered and counted."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from desktop.domain.limits import PercentAboveHundred
from desktop.domain.vouchers import (
    BelowVoucherMinimum,
    NothingLeftToReduce,
    OtherVoucherStandsAlone,
    VoucherKind,
    VoucherOfOtherOrder,
    VoucherStandsAlone,
    VoucherUnknown,
    VoucherUsedUp,
    VoucherUsedUpByCustomer,
)
from desktop.models import Customer, HistoryEntry, Voucher, VoucherUse
from desktop.models.base import now
from desktop.services.inserts import insert_row
from desktop.services.orders.order_core import order_core
from desktop.services.vouchers.vouchers import (
    VoucherCodeTaken,
    VoucherEndsTooEarly,
    VoucherForm,
    VoucherIncomplete,
    check_voucher,
    create_voucher,
    use_vouchers,
    valid_vouchers,
    voucher_code,
)
from desktop.services.work import work
from tests.rows import add_adjustment, add_line, add_order

pytestmark = pytest.mark.usefixtures("new_shop")
TEN = VoucherForm(VoucherKind.PERCENT, percent=Decimal(10))


@pytest.fixture
def core(new_shop):
    customer = insert_row(Customer, {"last_name": "Le Goff"})
    order = add_order(draft_kind="sale", customer=customer)
    add_line(order, gross=4800)
    return order_core(order)


def place(core, voucher_id):
    add_adjustment(core.head.id, "voucher", voucher=voucher_id, percent=10, minor=480)
    placed = order_core(core.head.id)
    with work("Anna") as job:
        use_vouchers(job, placed)
    return placed


def another(core):
    order = add_order(draft_kind="sale", customer=core.head.customer_id)
    add_line(order, gross=1000)
    return order_core(order)


def test_a_code_is_made_up_and_found_in_any_case(core):
    code = voucher_code(create_voucher(TEN, by="Anna"))
    assert len(code) == 9
    assert check_voucher(f"  {code.lower()} ", core).code == code
    assert [entry.event for entry in HistoryEntry.select()][-1] == "voucher_created"


def test_a_typed_code_is_taken_once(core):
    create_voucher(VoucherForm(VoucherKind.FREE_SHIPPING, code="Été 26"), by="")
    assert check_voucher("ETE26", core).code == "Été 26"
    with pytest.raises(VoucherCodeTaken):
        create_voucher(VoucherForm(VoucherKind.FREE_SHIPPING, code="ete26"), by="")


def test_an_unknown_code_is_refused_as_typed(core):
    with pytest.raises(VoucherUnknown) as refusal:
        check_voucher(" nope ", core)
    assert refusal.value.code == "nope"


@pytest.mark.parametrize(
    ("form", "error", "field"),
    [
        (VoucherForm(VoucherKind.PERCENT), VoucherIncomplete, "percent"),
        (VoucherForm(VoucherKind.PERCENT, percent=Decimal(101)), PercentAboveHundred, "percent"),
        (VoucherForm(VoucherKind.AMOUNT), VoucherIncomplete, "amount"),
        (VoucherForm(VoucherKind.AMOUNT, amount_minor=-5), VoucherIncomplete, "amount"),
        (VoucherForm(VoucherKind.FREE_PRODUCT), VoucherIncomplete, "products"),
        (
            VoucherForm(VoucherKind.FREE_SHIPPING, starts_at=now(), ends_at=now() - timedelta(1)),
            VoucherEndsTooEarly,
            "ends_at",
        ),
    ],
)
def test_an_incomplete_voucher_names_the_field(core, form, error, field):
    with pytest.raises(error) as refusal:
        create_voucher(form, by="")
    assert refusal.value.where == field
    assert Voucher.select().count() == 0


def test_made_for_this_order_it_is_good_here_once(core):
    voucher_id = create_voucher(
        VoucherForm(VoucherKind.AMOUNT, amount_minor=500, percent=Decimal(3), order_uid=core.head.uid), by=""
    )
    stored = Voucher.get_by_id(voucher_id)
    assert (stored.max_uses, stored.percent, stored.amount_minor, stored.currency) == (1, None, 500, "EUR")
    assert check_voucher(stored.code, core).id == voucher_id
    with pytest.raises(VoucherOfOtherOrder):
        check_voucher(stored.code, another(core))


def test_uses_are_counted_when_the_order_is_placed_and_given_back(core):
    voucher_id = create_voucher(
        VoucherForm(VoucherKind.PERCENT, percent=Decimal(10), code="A", max_uses=1), by=""
    )
    placed = place(core, voucher_id)
    use = VoucherUse.get()
    assert (use.voucher.id, use.order.id, use.customer.id, use.uses) == (
        voucher_id,
        core.head.id,
        core.head.customer_id,
        1,
    )
    event = list(HistoryEntry.select())[-1]
    assert (event.event, event.order.id, event.by) == ("voucher_used", core.head.id, "Anna")
    assert event.facts == {"code": "A", "amount": 480, "currency": "EUR"}
    assert check_voucher("A", placed).id == voucher_id, "its own use does not count against the order"
    with pytest.raises(VoucherUsedUp):
        check_voucher("A", another(core))
    insert_row(VoucherUse, {"voucher": voucher_id, "order": core.head.id, "uses": -1})
    assert check_voucher("A", another(core)).id == voucher_id


def test_a_customer_may_use_it_as_often_as_it_says(core):
    voucher_id = create_voucher(
        VoucherForm(VoucherKind.PERCENT, percent=Decimal(10), code="A", max_uses_per_customer=1), by=""
    )
    place(core, voucher_id)
    with pytest.raises(VoucherUsedUpByCustomer):
        check_voucher("A", another(core))
    stranger = add_order(draft_kind="sale")
    add_line(stranger, gross=1000)
    assert check_voucher("A", order_core(stranger)).id == voucher_id


def test_placing_with_a_voucher_that_is_no_longer_good_is_refused(core):
    voucher_id = create_voucher(VoucherForm(VoucherKind.PERCENT, percent=Decimal(10), max_uses=1), by="")
    place(core, voucher_id)
    with pytest.raises(VoucherUsedUp):
        place(another(core), voucher_id)
    assert VoucherUse.select().count() == 1


def test_a_voucher_that_stands_alone_is_refused_beside_another_and_keeps_others_away(core):
    alone = VoucherForm(VoucherKind.PERCENT, percent=Decimal(10), code="ALONE", combinable=False)
    shared = create_voucher(VoucherForm(VoucherKind.PERCENT, percent=Decimal(5), code="FIVE"), by="")
    only = create_voucher(alone, by="")
    assert {row.code: row.combinable for row in valid_vouchers(core)} == {"ALONE": False, "FIVE": True}
    add_adjustment(core.head.id, "voucher", voucher=shared, percent=5, minor=240)
    beside = order_core(core.head.id)
    with pytest.raises(VoucherStandsAlone) as refusal:
        check_voucher("alone", beside)
    assert (refusal.value.code, refusal.value.other) == ("ALONE", "FIVE")
    assert valid_vouchers(beside) == []
    other = another(core)
    add_adjustment(other.head.id, "voucher", voucher=only, percent=10, minor=100)
    with pytest.raises(OtherVoucherStandsAlone):
        check_voucher("five", order_core(other.head.id))
    place(another(core), only)
    with pytest.raises(OtherVoucherStandsAlone):
        place(beside, only)


def test_only_usable_vouchers_are_offered_the_nearest_first(core):
    def made(code, **limits):
        return create_voucher(
            VoucherForm(VoucherKind.PERCENT, percent=Decimal(10), code=code, **limits), by=""
        )

    soon, past = now() + timedelta(days=1), now() - timedelta(days=1)
    made("z-anybody", max_uses=3)
    made("y-customer", customer_id=core.head.customer_id)
    made("x-order", order_uid=core.head.uid)
    made("later", starts_at=soon)
    made("over", ends_at=past)
    made("rich", minimum_minor=10_000)
    made("other", customer_id=insert_row(Customer, {"last_name": "Kerven"}))
    made("elsewhere", order_uid=order_core(add_order(draft_kind="sale")).head.uid)
    Voucher.update(active=False).where(Voucher.id == made("withdrawn")).execute()
    offered = valid_vouchers(core)
    assert [row.code for row in offered] == ["x-order", "y-customer", "z-anybody"]
    assert [row.uses_left for row in offered] == [1, None, 3]
    place(core, offered[2].id)
    assert [row.code for row in valid_vouchers(order_core(core.head.id))] == ["x-order", "y-customer"]


def test_free_shipping_is_refused_where_shipping_is_free_already(core):
    create_voucher(VoucherForm(VoucherKind.FREE_SHIPPING, code="SHIP"), by="")
    order = add_order(draft_kind="sale", shipping_method=2, shipping_list_minor=590)
    add_line(order, gross=1000)
    voucher = check_voucher("SHIP", order_core(order))
    add_adjustment(order, "voucher", voucher=voucher.id)
    assert check_voucher("SHIP", order_core(order)).id == voucher.id
    create_voucher(VoucherForm(VoucherKind.FREE_SHIPPING, code="AGAIN"), by="")
    with pytest.raises(NothingLeftToReduce):
        check_voucher("AGAIN", order_core(order))
    free = add_order(draft_kind="sale", shipping_method=2, shipping_list_minor=590, shipping_free=True)
    add_line(free, gross=1000)
    with pytest.raises(NothingLeftToReduce):
        check_voucher("SHIP", order_core(free))


def test_a_line_counts_before_its_sums_are_written(core):
    create_voucher(VoucherForm(VoucherKind.AMOUNT, amount_minor=500, minimum_minor=5000, code="FIFTY"), by="")
    with pytest.raises(BelowVoucherMinimum):
        check_voucher("FIFTY", core)
    add_line(core.head.id, unit_price=Decimal(2), position=2)
    assert check_voucher("FIFTY", order_core(core.head.id)).code == "FIFTY"
