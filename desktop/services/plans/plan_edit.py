"""What changing the lines of a placed order does (order rules 5.2 and 5.5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from desktop.domain.edit_effects import DeliveryChanged, LineAdded, LineChanged, LineRemoved, UnitsTaken
from desktop.domain.effects import Effect
from desktop.domain.errors import DeskError
from desktop.domain.refund_reasons import Why
from desktop.services.drafts.draft_delivery import PriceNegative
from desktop.services.goods.stock_warning import below_zero
from desktop.services.orders.cards import LineCard, OrderCore
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.order_core import removed_lines
from desktop.services.plans.edit_lines import LineChoice, edited, terms
from desktop.services.plans.edit_papers import following_rule, money_after, paper_effects, total_effect
from desktop.services.plans.edit_reductions import ReductionEdit, reduced, reduction_effects
from desktop.services.plans.plan_cancel import on_the_shelf, shown_name, stock_taken
from desktop.services.plans.refund_goods import slips_in_the_way
from desktop.services.shop.tax_text import to_text


@dataclass(eq=False)
class NothingChanged(DeskError):
    """The order already is as it was asked to be."""

    order: str
    field: str = "lines"


@dataclass(eq=False)
class NotDelivered(DeskError):
    """The order is handed over at once: there is no delivery that a price could be typed for."""

    order: str
    field: str = "delivery_price"


@dataclass(frozen=True, slots=True)
class EditChoices:
    """Changes to the lines, in their order, and to discounts and surcharges on the whole order.

    ``delivery_minor`` is a price typed for the delivery, ``tip_minor`` another tip, in minor units;
    ``reason`` and ``reason_code`` are printed on the credit note of what was invoiced.
    """

    changes: tuple[LineChoice, ...] = ()
    delivery_minor: int | None = None
    reason: str = ""
    reductions: tuple[ReductionEdit, ...] = ()
    tip_minor: int | None = None
    reason_code: str = ""


def edit_effects(order: OrderLedger, choices: EditChoices) -> tuple[Effect, ...]:
    """The lines change, and with them units, stock, sums, papers and what is owed, all at once.

    Raises NothingChanged, the refusals of ``edited`` and ``reduced``, EditAfterCredit, OrderIsHeld,
    PriceNegative, NotDelivered, ReasonMissing, those of pricing, or OutOfStock when a product that blocks
    goes below zero.
    """
    core = order.core
    new = edited_core(core, choices)
    whole = (*reduction_effects(core, new), *delivery_effects(core, new))
    lines = (*_line_effects(core, new), *whole)
    if not lines:
        raise NothingChanged(core.head.number)
    papers, total = (
        paper_effects(order, new, Why(choices.reason_code, choices.reason.strip())),
        total_effect(order, new),
    )
    moved = tuple(_unit_effects(core, new))
    gone = {move.line_id: -move.quantity for move in moved if move.quantity < 0}
    return (
        *papers.before,
        *slips_in_the_way(order, gone),
        *lines,
        *moved,
        *below_zero((*core.lines, *new.lines), moved),
        total,
        *papers.after,
        *money_after(order, total),
    )


def edited_core(core: OrderCore, choices: EditChoices) -> OrderCore:
    """The order as it would stand, unpriced; the delivery's price follows its rule or what was typed."""
    new = reduced(edited(core, choices.changes), choices.reductions, choices.tip_minor)
    if choices.delivery_minor is None:
        return following_rule(core, new)
    if choices.delivery_minor < 0:
        raise PriceNegative(choices.delivery_minor)
    if not (core.head.delivery.kind or core.head.delivery.list_minor):
        raise NotDelivered(core.head.number)
    delivery = new.head.delivery._replace(list_minor=choices.delivery_minor, manual=True)
    return new._replace(head=new.head._replace(delivery=delivery))


def delivery_effects(before: OrderCore, after: OrderCore) -> Iterator[DeliveryChanged]:
    """Another way to travel, or another price for it, with its tax; other rates alone are TaxesFollow."""
    was, now = before.head.delivery, after.head.delivery
    fields = tuple((name, value) for name, value in _stored(after) if (name, value) not in _stored(before))
    if any(name not in _RATES for name, _ in fields):
        names = (was.name, 0 if was.free else was.list_minor, now.name, 0 if now.free else now.list_minor)
        yield DeliveryChanged(*names, fields, before.head.currency)


_RATES = ("shipping_rates", "shipping_category")


def _stored(core: OrderCore) -> tuple[tuple[str, Any], ...]:
    """The order's stored fields that say how it travels."""
    delivery = core.head.delivery
    return (
        ("shipping_method", delivery.method_id),
        ("shipping_name", delivery.name),
        ("shipping_kind", delivery.kind),
        ("shipping_list_minor", delivery.list_minor),
        ("shipping_manual", delivery.manual),
        ("shipping_free", delivery.free),
        ("shipping_rates", to_text(delivery.tax)),
        ("shipping_category", delivery.tax.category if delivery.tax else "S"),
        ("shipping_tax_choice", delivery.tax_choice),
    )


def _line_effects(before: OrderCore, after: OrderCore) -> Iterator[Effect]:
    """Lines that are agreed anew, taken off or added; a line that comes back was there with nothing on it."""
    left = {line.id: line for line in after.lines}
    for line in (*before.lines, *removed_lines(before.head.id)):
        new = left.get(line.id)
        if new is None and line.quantity:
            yield LineRemoved(line.id, shown_name(line), terms(line))
        elif new is not None and terms(new) != terms(line):
            yield LineChanged(line.id, shown_name(line), terms(line), terms(new))
    for line in after.lines:
        if line.id < 0:
            took = [item.id for item in after.adjustments if item.lines and str(line.id) in item.lines]
            yield LineAdded(line.id, shown_name(line), terms(line), line_row(line), tuple(took))


def line_row(line: LineCard) -> tuple[tuple[str, Any], ...]:
    """The stored fields of a new line, without order and place."""
    same = tuple((name, getattr(line, name)) for name in _SAME)
    taxed = ("rates", to_text(line.tax)), ("tax_category", line.tax.category)
    texts = ("texts", line.texts or None)
    return (*same, ("product", line.product_id), ("variant", line.variant_id), texts, *taxed)


_SAME = (
    "name", "variant_name", "sku", "unit", "quantity", "unit_price", "original_price", "price_reason",
    "discount_percent", "discount_minor", "weight_g", "ships", "tracks_stock", "reduced",
)  # fmt: skip


def _unit_effects(before: OrderCore, after: OrderCore) -> Iterator[UnitsTaken]:
    """C and P by the difference, and the shelf with them once the order's goods have left it."""
    taken = stock_taken(before.head.id)
    left = {line.id: line for line in after.lines}
    known = {line.id: line for line in (*before.lines, *after.lines)}
    had = {line.id: line.quantity for line in before.lines}
    for line in known.values():
        new = left[line.id].quantity if line.id in left else Decimal(0)
        more = new - had.get(line.id, Decimal(0))
        if more:
            yield UnitsTaken(line.id, shown_name(line), more, taken and on_the_shelf(line))
