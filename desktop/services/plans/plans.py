"""Look at what a command will do, then do exactly that.

``plan`` asks whether the command is allowed, lists its effects, and finds out how the order will stand by
carrying them out and taking everything back. What follows for gift cards that the order sold is found after
the rest was done and ends the list. ``carry_out`` executes the very list that was shown: when the
order has changed in between so that the list would be another, nothing is done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.domain import effects as what
from desktop.domain import said_effects as said
from desktop.domain import ship_effects as parcels
from desktop.domain.effects import Effect
from desktop.domain.errors import DeskError
from desktop.domain.label_effects import LabelSet, LabelStep, LabelStepRefused
from desktop.domain.paper_effects import InvoiceMade
from desktop.domain.states import FulfilmentStatus, Lifecycle, PaymentStatus
from desktop.domain.value_effects import SoldCardGivenOut, SoldCardWithdrawn, StoredValueIssued
from desktop.models.base import db
from desktop.models.ledger import CommandKey
from desktop.services.commands.commands import Command, require
from desktop.services.inserts import insert_row
from desktop.services.orders.cards import OrderHead
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.services.orders.recalculate import settle
from desktop.services.perform import (
    perform_goods,
    perform_invoice,
    perform_money,
    perform_order,
    perform_payments,
    perform_ship,
)
from desktop.services.perform.plan_value import perform_value_issued
from desktop.services.plans import plan_label
from desktop.services.plans.edit_plans import EDIT_PERFORMERS, EDIT_RULES
from desktop.services.plans.plan_cancel import cancel_effects, reopen_effects
from desktop.services.plans.plan_hold import complete_effects, hold_effects, resume_effects
from desktop.services.plans.plan_invoice import invoice_again_effects, invoice_effects
from desktop.services.plans.plan_payment import (
    due_effects,
    mark_paid_effects,
    mark_unpaid_effects,
    receive_effects,
    void_effects,
)
from desktop.services.plans.plan_refund import credit_note_effects, pay_back_effects, refund_effects
from desktop.services.plans.plan_rest import cancel_rest_effects, will_not_deliver_effects
from desktop.services.plans.plan_rights import plan_needs
from desktop.services.plans.plan_ship import ship_effects, slip_effects, unship_effects
from desktop.services.plans.plan_shipment import detail_effects, step_effects, void_slip_effects
from desktop.services.plans.return_plans import RETURN_PERFORMERS, RETURN_RULES
from desktop.services.rights import needs_of
from desktop.services.vouchers.sold_cards import card_effects, give_out, withdraw
from desktop.services.work import Work, work


@dataclass(eq=False)
class PlanOutdated(DeskError):
    """The order changed after the plan was shown: the same command would do something else now."""

    order: str


@dataclass(eq=False)
class KeyOfAnotherCommand(DeskError):
    """The idempotency key belongs to another command or order."""

    key: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How an order stands; amounts in minor units, ``due_minor`` below zero is owed to the customer."""

    lifecycle: Lifecycle
    held: bool
    payment: PaymentStatus
    fulfilment: FulfilmentStatus
    due_minor: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A command with its choices, its effects in their order, and how the order stands before and after."""

    command: Command
    order_id: int
    number: str
    currency: str
    choices: Any
    effects: tuple[Effect, ...]
    before: Standing
    after: Standing


Rule = Callable[[OrderLedger, Any], tuple[Effect, ...]]
Performer = Callable[[Work, int, Any], None]

_RULES: dict[Command, Rule] = {
    Command.RECEIVE_PAYMENT: receive_effects,
    Command.MARK_PAID: mark_paid_effects,
    Command.MARK_UNPAID: mark_unpaid_effects,
    Command.VOID_PAYMENT: void_effects,
    Command.SET_DUE_ON: due_effects,
    Command.CREATE_INVOICE: invoice_effects,
    Command.INVOICE_AGAIN: invoice_again_effects,
    Command.CREATE_SLIP: slip_effects,
    Command.MARK_SHIPPED: ship_effects,
    Command.SHIP: ship_effects,
    Command.MARK_UNSHIPPED: unship_effects,
    Command.STEP_SHIPMENT: step_effects,
    Command.VOID_SLIP: void_slip_effects,
    Command.EDIT_SHIPMENT: detail_effects,
    Command.WILL_NOT_DELIVER: will_not_deliver_effects,
    Command.CANCEL_REST: cancel_rest_effects,
    Command.HOLD: hold_effects,
    Command.RESUME: resume_effects,
    Command.COMPLETE: complete_effects,
    Command.REOPEN: reopen_effects,
    Command.CANCEL: cancel_effects,
    Command.REFUND: refund_effects,
    Command.CREDIT_NOTE: credit_note_effects,
    Command.PAY_BACK: pay_back_effects,
    Command.SET_LABEL: plan_label.label_effects,
    **EDIT_RULES,
    **RETURN_RULES,
}

_PERFORMERS: dict[type[Effect], Performer] = {
    what.UnitsMoved: perform_goods.move_units,
    what.SlipVoided: perform_goods.void_slip,
    parcels.SlipMade: perform_ship.make,
    parcels.ShipmentLeft: perform_ship.leave,
    parcels.ShipmentTakenBack: perform_ship.take_back,
    parcels.ShipmentStepped: perform_ship.step,
    parcels.ShipmentDescribed: perform_ship.describe,
    what.MoneyReceived: perform_payments.receive_money,
    what.MoneyReversed: perform_payments.reverse_money,
    what.DueDateSet: perform_payments.set_due_date,
    what.StockTaken: perform_payments.take_stock,
    InvoiceMade: perform_invoice.make_invoice,
    what.InvoiceOnPayment: perform_payments.issue_paid_invoice,
    said.InvoiceWaits: perform_payments.issue_paid_invoice,
    said.InvoiceNotPossible: perform_order.issue_waiting_invoice,
    said.StockBelowZero: perform_goods.only_said,
    said.PaidNotSent: perform_goods.only_said,
    said.LeftUnpaid: perform_goods.only_said,
    said.LeftInShop: perform_goods.only_said,
    what.Credited: perform_money.credit,
    what.MoneyPaidBack: perform_money.pay_back,
    StoredValueIssued: perform_value_issued,
    SoldCardGivenOut: give_out,
    SoldCardWithdrawn: withdraw,
    what.MoneyToPayBack: perform_money.owe,
    what.VoucherFreed: perform_money.free_voucher,
    what.VoucherTaken: perform_money.take_voucher,
    what.Held: perform_order.hold,
    what.HoldEnded: perform_order.end_hold,
    what.LifecycleChanged: perform_order.change_lifecycle,
    what.TaskClosed: perform_order.close_task,
    what.MailQueued: perform_order.queue_mail,
    what.CreditNoteIssued: perform_order.issue_credit_note,
    what.InvoiceByPolicy: perform_order.issue_waiting_invoice,
    LabelSet: plan_label.set_label,
    LabelStep: plan_label.take_step,
    LabelStepRefused: plan_label.note_refusal,
    **EDIT_PERFORMERS,
    **RETURN_PERFORMERS,
}


def plan(command: Command, order_id: int, choices: Any = None) -> Plan:
    """What the command would do now; nothing is changed.

    ``choices`` is the command's own dataclass (``CancelChoices`` …), or None for a command without any.
    Raises OrderNotFound, the refusal that forbids the command, or what carrying it out would raise.
    """
    with db.atomic() as rehearsal:
        order = order_ledger(order_id)
        require(command, order)
        effects = _RULES[command](order, choices)
        effects = _perform(Work(""), order_id, effects)
        after = order_ledger(order_id).core.head
        rehearsal.rollback()
    head = order.core.head
    seen = (command, order_id, head.number, head.currency, choices, effects)
    return Plan(*seen, before=standing(head), after=standing(after))


def shown_effects(plan: Plan) -> tuple[Effect, ...]:
    """What is shown of a plan: its effects, and the completing or reopening that follows them by the rule."""
    was, now = plan.before.lifecycle, plan.after.lifecycle
    if was is now or any(isinstance(effect, what.LifecycleChanged) for effect in plan.effects):
        return plan.effects
    return (*plan.effects, said.LifecycleFollows(was, now))


def carry_out(plan: Plan, *, by: str, key: str | None = None) -> bool:
    """Do what the plan says, in one transaction; True when it was done now.

    The same ``key`` again changes nothing and gives False. Raises PlanOutdated, KeyOfAnotherCommand, or a
    refusal of the command.
    """
    with work(by) as job:
        if key is not None and _done_before(key, plan):
            return False
        order = order_ledger(plan.order_id)
        require(plan.command, order)
        ruled = _RULES[plan.command](order, plan.choices)
        if ruled != plan.effects[: len(ruled)]:
            raise PlanOutdated(plan.number)
        if by:
            found = plan_needs(plan.command, plan.effects, order.core.head.due_minor, plan.choices)
            job.approve(*needs_of(found), order_id=plan.order_id, subject=plan)
        if _perform(job, plan.order_id, ruled) != plan.effects:
            raise PlanOutdated(plan.number)
        if key is not None:
            insert_row(CommandKey, {"key": key, "command": plan.command.value, "order": plan.order_id})
        return True


def do_now(job: Work, command: Command, order_id: int, choices: Any = None) -> tuple[Effect, ...]:
    """Do a command without looking first, inside an open use case; returns what was done.

    Raises OrderNotFound or a refusal of the command.
    """
    order = order_ledger(order_id)
    require(command, order)
    effects = _RULES[command](order, choices)
    return _perform(job, order_id, effects)


def standing(head: OrderHead) -> Standing:
    """How an order stands, from its head."""
    return Standing(head.lifecycle, head.held, head.payment_status, head.fulfilment_status, head.due_minor)


def _perform(job: Work, order_id: int, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """Do what a rule listed, then what follows for the gift cards the order sold; gives all that was done."""
    for effect in effects:
        _PERFORMERS[type(effect)](job, order_id, effect)
    settle(job, order_id, opened=any(_opens(effect) for effect in effects))
    cards = card_effects(order_id, effects)
    for card in cards:
        _PERFORMERS[type(card)](job, order_id, card)
    return effects + cards


def _opens(effect: Effect) -> bool:
    return isinstance(effect, what.LifecycleChanged) and effect.after is Lifecycle.OPEN


def _done_before(key: str, plan: Plan) -> bool:
    row = db.execute_sql("SELECT command, order_id FROM command_key WHERE key = ?", (key,)).fetchone()
    if row is None:
        return False
    if row != (plan.command.value, plan.order_id):
        raise KeyOfAnotherCommand(key)
    return True
