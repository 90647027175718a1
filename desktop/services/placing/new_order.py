"""An order that arrives whole, from a script or the demo: priced first, then written once and placed."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.models.base import now
from desktop.models.orders import Adjustment, Order, OrderAddress, OrderLine
from desktop.services.drafts import draft_missing
from desktop.services.drafts.draft_customer import address_row
from desktop.services.drafts.draft_edit import derived
from desktop.services.inserts import insert_row, insert_rows
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_core import adjustment_card
from desktop.services.orders.recalculate import head_sums, item_sums, line_sums
from desktop.services.placing.new_order_form import NewAdjustment, NewDelivery, NewLine, NewOrder
from desktop.services.placing.new_rows import NewRows, new_rows
from desktop.services.placing.placing import Placing, already_placed, announce, as_order, order_fields
from desktop.services.rows import new_row
from desktop.services.shop.preferences import all_settings
from desktop.services.vouchers.voucher_effect import voucher_effect
from desktop.services.vouchers.vouchers import check_voucher
from desktop.services.work import work

__all__ = ["NewAdjustment", "NewDelivery", "NewLine", "NewOrder", "place"]


def place(new: NewOrder, *, by: str, key: str | None = None) -> int:
    """Write and place a whole order in one transaction; the same ``key`` again changes nothing.

    Returns the order's id. Raises every refusal that the wizard would show; then nothing was written.
    """
    with work(by) as job:
        done = already_placed(key)
        if done is not None:
            return done
        placing = Placing(by, now(), key, all_settings())
        rows = new_rows(new, placing)
        core = derived(rows.core())
        if new.vouchers:
            core = derived(_with_vouchers(rows, core, new.vouchers))
        for refusal in draft_missing.missing(core):
            raise refusal
        order = as_order(core, placing)
        _write(rows, order, placing)
        announce(job, order, placing)
    return order.head.id


def _with_vouchers(rows: NewRows, core: OrderCore, codes: Sequence[str]) -> OrderCore:
    """The order with its vouchers, each checked against the order with those before it."""
    for code in codes:
        voucher = check_voucher(code, core)
        asked = {"name": voucher.code, "voucher": voucher.id, **voucher_effect(voucher.id, core)}
        card = adjustment_card(new_row(Adjustment, rows.add_adjustment("voucher", asked)))
        core = core._replace(adjustments=(*core.adjustments, card))
    return core


def _write(rows: NewRows, order: OrderCore, placing: Placing) -> None:
    """Every row once, with what pricing and placing say of it."""
    insert_row(Order, {**rows.head, **head_sums(order.head), **order_fields(order, placing)})
    for role, address in rows.addresses.items():
        insert_row(OrderAddress, address_row(order.head.id, role, address))
    for row, line in zip(rows.lines, order.lines, strict=True):
        row |= {**line_sums(line), "taken": line.quantity, "in_shop": line.quantity}
    insert_rows(OrderLine, rows.lines)
    items = zip(rows.adjustments, order.adjustments, strict=True)
    insert_rows(Adjustment, [{**row, **item_sums(item)} for row, item in items])
