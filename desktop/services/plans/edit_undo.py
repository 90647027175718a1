"""The opposite of an edit that was just done: another edit, never an entry that is taken out."""

from __future__ import annotations

from decimal import Decimal

from desktop.domain import edit_effects as edit
from desktop.domain.effects import CreditNoteIssued
from desktop.services.commands.commands import Command
from desktop.services.orders.cards import OrderCore, PostalAddress
from desktop.services.perform.perform_edit import line_of
from desktop.services.perform.perform_reduction import adjustment_of
from desktop.services.plans.edit_lines import LineChoice, LineEdit
from desktop.services.plans.edit_reductions import ReductionEdit
from desktop.services.plans.plan_delivery import AddressChoices, DeliveryChoices
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plans import Plan

Opposite = EditChoices | AddressChoices | DeliveryChoices


def opposite(done: Plan, before: OrderCore) -> Opposite | None:
    """The choices of the same command that bring the order back to ``before``, as it was read ahead of it.

    None when papers were issued, when a customer's record was changed with it, or where there is no way back.
    """
    for_good = CreditNoteIssued | edit.InvoiceIssued | edit.CustomerFollows
    if any(isinstance(effect, for_good) for effect in done.effects):
        return None
    if done.command is Command.EDIT_LINES:
        return _lines_back(done)
    return _address_back(done, before) if done.command is Command.EDIT_ADDRESS else _delivery_back(before)


def _lines_back(done: Plan) -> EditChoices | None:
    if done.choices.delivery_minor is not None:
        return None
    changes = [_line_back(done.order_id, effect) for effect in done.effects]
    reductions = [_reduction_back(done.order_id, effect) for effect in done.effects]
    tips = [effect.before_minor for effect in done.effects if isinstance(effect, edit.TipChanged)]
    return EditChoices(
        tuple(change for change in changes if change is not None),
        reductions=tuple(change for change in reductions if change is not None),
        tip_minor=tips[0] if tips else None,
    )


def _reduction_back(order_id: int, effect: object) -> ReductionEdit | None:
    if not isinstance(effect, edit.ReductionChanged):
        return None
    item_id, was = adjustment_of(order_id, effect.adjustment_id), effect.before
    if was is None:
        return ReductionEdit(effect.kind, item_id)
    return ReductionEdit(effect.kind, item_id, was.percent, was.asked_minor, was.name)


def _line_back(order_id: int, effect: object) -> LineChoice | None:
    if isinstance(effect, edit.LineAdded):
        return LineEdit(line_of(order_id, effect.line_id), Decimal(0))
    if isinstance(effect, edit.LineRemoved):
        return LineEdit(effect.line_id, effect.before.quantity)
    if not isinstance(effect, edit.LineChanged):
        return None
    was = effect.before
    return LineEdit(
        effect.line_id,
        was.quantity,
        was.unit_price,
        was.discount_percent,
        was.discount_minor,
        was.texts,
        was.price_reason,
    )


def _address_back(done: Plan, before: OrderCore) -> AddressChoices | None:
    changed = {effect.role for effect in done.effects if isinstance(effect, edit.AddressChanged)}
    was: dict[str, PostalAddress | None] = {"shipping": before.shipping, "billing": before.billing}
    if any(was[role] is None for role in changed):
        return None
    head = before.head
    return AddressChoices(
        shipping=before.shipping if "shipping" in changed else None,
        billing=before.billing if "billing" in changed else None,
        billing_same=head.billing_same,
        name=head.customer_name,
        company=head.company,
        email=head.email,
        phone=head.phone,
    )


def _delivery_back(before: OrderCore) -> DeliveryChoices | None:
    delivery = before.head.delivery
    if delivery.method_id is None:
        return None
    return DeliveryChoices(delivery.method_id, delivery.list_minor if delivery.manual else None)
