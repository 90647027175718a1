"""Vouchers are changed, withdrawn and looked through; past orders keep what they got."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from desktop.domain.voucher_state import VoucherState
from desktop.domain.vouchers import NoProductForVoucher, VoucherKind, VoucherUnknown
from desktop.models import HistoryEntry, Product, Variant
from desktop.models.base import now
from desktop.services.drafts.draft_adjustments import apply_voucher
from desktop.services.drafts.draft_customer import set_walk_in
from desktop.services.drafts.draft_lines import add_product
from desktop.services.drafts.drafts import start_draft
from desktop.services.orders.order_core import order_core
from desktop.services.placing.orders import confirm
from desktop.services.vouchers.voucher_edit import (
    VoucherChangedElsewhere,
    change_voucher,
    product_names,
    voucher_form,
    voucher_id,
    voucher_uses,
    withdraw_voucher,
)
from desktop.services.vouchers.voucher_list import find_vouchers
from desktop.services.vouchers.vouchers import (
    VoucherCodeTaken,
    VoucherForm,
    VoucherNeverUsable,
    create_voucher,
    valid_vouchers,
)
from tests.catalogue import sell
from tests.shop import new_shop as shop

__all__ = ["shop"]
pytestmark = pytest.mark.usefixtures("shop")
TEN = VoucherForm(VoucherKind.PERCENT, percent=Decimal(10), code="TEN", name="Ten percent")


def _draft(*variants: int) -> int:
    draft = start_draft(by="")
    set_walk_in(draft, by="")
    for variant in variants:
        add_product(draft, variant, by="")
    return draft


def _in_category(variant: int, category: str) -> int:
    product = Variant.get_by_id(variant).product_id
    Product.update(category=category).where(Product.id == product).execute()
    return int(product)


def test_what_is_read_is_what_was_made_and_changes_are_told() -> None:
    variant = sell("Bol", "20")
    made = replace(
        TEN, starts_at=now() - timedelta(days=1), ends_at=now() + timedelta(days=9), max_uses=5,
        max_uses_per_customer=1, minimum_minor=1000, maximum_minor=9000, categories=("Terre",),
        products=(Variant.get_by_id(variant).product_id,), exclude_reduced=True,
        combinable=False,
    )  # fmt: skip
    made = replace(
        made,
        starts_at=made.starts_at.replace(microsecond=0) if made.starts_at else None,
        ends_at=made.ends_at.replace(microsecond=0) if made.ends_at else None,
    )
    row_id = create_voucher(made, by="")
    assert voucher_form(row_id) == made
    assert voucher_id(" ten ") == row_id
    assert list(product_names(made.products).values()) == ["Bol"]
    change_voucher(row_id, replace(made, percent=Decimal(15), code="FIFTEEN"), seen=made, by="Sam")
    entry = HistoryEntry.select().order_by(HistoryEntry.id.desc()).first()
    assert (entry.event, entry.facts) == ("voucher_changed", {"voucher": "FIFTEEN", "what": "code, percent"})
    before = HistoryEntry.select().count()
    change_voucher(row_id, voucher_form(row_id), by="")
    assert HistoryEntry.select().count() == before
    with pytest.raises(VoucherChangedElsewhere):
        change_voucher(row_id, made, seen=made, by="")


def test_a_code_of_another_and_limits_that_leave_nothing_are_refused() -> None:
    first, second = create_voucher(TEN, by=""), create_voucher(replace(TEN, code="OTHER"), by="")
    with pytest.raises(VoucherCodeTaken):
        change_voucher(second, replace(TEN, code="tén"), by="")
    change_voucher(first, replace(TEN, code="Tén"), by="")
    assert voucher_form(first).code == "Tén"
    for change, field in (
        ({"max_uses": 0}, "max_uses"),
        ({"max_uses_per_customer": -1}, "max_uses_per_customer"),
        ({"minimum_minor": 500, "maximum_minor": 400}, "maximum_minor"),
    ):
        with pytest.raises(VoucherNeverUsable) as refusal:
            change_voucher(first, replace(TEN, **change), by="")  # type: ignore[arg-type]
        assert refusal.value.where == field
    with pytest.raises(VoucherUnknown):
        voucher_form(999)


def test_orders_that_used_it_keep_what_they_got_and_are_listed() -> None:
    variant, row_id = sell("Bol", "20"), create_voucher(TEN, by="")
    draft = _draft(variant)
    apply_voucher(draft, "TEN", by="")
    order = confirm(draft, by="")
    change_voucher(row_id, replace(TEN, percent=Decimal(50)), by="")
    assert order_core(order).head.total_minor == 1800
    [use] = voucher_uses(row_id)
    assert (use.order_id, use.minor, use.counts) == (order, 200, True)
    [listed] = find_vouchers("ten")
    assert (listed.uses, listed.state) == (1, VoucherState.GOOD)


def test_a_withdrawn_voucher_is_good_for_nothing_until_it_comes_back() -> None:
    variant, row_id = sell("Bol", "20"), create_voucher(TEN, by="")
    core = order_core(_draft(variant))
    withdraw_voucher(row_id, withdrawn=True, by="")
    assert valid_vouchers(core) == []
    assert [row.state for row in find_vouchers("")] == [VoucherState.WITHDRAWN]
    withdraw_voucher(row_id, withdrawn=True, by="")
    withdraw_voucher(row_id, withdrawn=False, by="")
    assert [row.code for row in valid_vouchers(core)] == ["TEN"]
    told = [entry.facts["withdrawn"] for entry in HistoryEntry.select() if entry.event == "voucher_withdrawn"]
    assert told == [True, False]


@pytest.mark.parametrize(
    ("form", "state"),
    [
        (TEN, VoucherState.GOOD),
        (replace(TEN, starts_at=now() + timedelta(days=1)), VoucherState.NOT_STARTED),
        (replace(TEN, ends_at=now() - timedelta(days=1)), VoucherState.EXPIRED),
    ],
)
def test_each_state_can_be_looked_at_alone(form: VoucherForm, state: VoucherState) -> None:
    create_voucher(form, by="")
    assert [row.state for row in find_vouchers("", only=state)] == [state]
    others = [other for other in VoucherState if other is not state]
    assert [find_vouchers("", only=other) for other in others] == [[]] * len(others)


def test_a_voucher_that_was_used_as_often_as_it_may_is_used_up() -> None:
    variant = sell("Bol", "20")
    create_voucher(replace(TEN, max_uses=1), by="")
    draft = _draft(variant)
    apply_voucher(draft, "TEN", by="")
    confirm(draft, by="")
    assert [row.state for row in find_vouchers("")] == [VoucherState.USED_UP]


def test_a_category_takes_in_its_products_of_today() -> None:
    bowl, book = sell("Bol", "20"), sell("Livre", "10")
    _in_category(bowl, "Poterie")
    create_voucher(replace(TEN, categories=("Poterie",)), by="")
    draft = _draft(book)
    with pytest.raises(NoProductForVoucher):
        apply_voucher(draft, "TEN", by="")
    add_product(draft, bowl, by="")
    apply_voucher(draft, "TEN", by="")
    assert order_core(draft).head.total_minor == 2800
    _in_category(book, "Poterie")
    other = _draft(book)
    apply_voucher(other, "TEN", by="")
    assert order_core(other).head.total_minor == 900


def test_a_category_without_products_is_good_for_nothing() -> None:
    book = sell("Livre", "10")
    create_voucher(replace(TEN, categories=("Vide",)), by="")
    with pytest.raises(NoProductForVoucher):
        apply_voucher(_draft(book), "TEN", by="")


def test_a_free_product_may_be_any_of_a_category() -> None:
    bowl, cup = sell("Bol", "20"), sell("Tasse", "9")
    for variant in (bowl, cup):
        _in_category(variant, "Poterie")
    create_voucher(VoucherForm(VoucherKind.FREE_PRODUCT, code="GIFT", categories=("Poterie",)), by="")
    draft = _draft(sell("Livre", "10"))
    apply_voucher(draft, "GIFT", by="")
    core = order_core(draft)
    assert [line.name for line in core.lines] == ["Livre", "Tasse"]
    assert core.head.total_minor == 1000
