"""Sales of the demo shop with a later life: refunds, credit notes, edits, holds, value to pay with."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from desktop.demo import paying
from desktop.demo.furnish import SELLER
from desktop.domain.refund_parts import RefundOf
from desktop.domain.return_effects import ReturnFacts
from desktop.domain.ship_effects import Details
from desktop.domain.states import ReturnAction
from desktop.services.commands.commands import Command
from desktop.services.days import today
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.forms.return_offer import receive_offer, return_offer
from desktop.services.issuing.documents import invoice_of, issue_invoice
from desktop.services.orders.order_card import order_ledger
from desktop.services.orders.order_core import order_core
from desktop.services.orders.order_returns import returns_of
from desktop.services.perform.pay_back import PayBackChoices
from desktop.services.perform.tenders import Tender
from desktop.services.plans.edit_lines import LineEdit
from desktop.services.plans.payments import mark_paid, receive
from desktop.services.plans.plan_delivery import AddressChoices
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plan_payment import PaymentChoices
from desktop.services.plans.plan_refund import CreditChoices, RefundChoices
from desktop.services.plans.plan_rest import RestChoices
from desktop.services.plans.plan_return import ReturnChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.ship_choices import DetailChoices, ShipChoices
from desktop.services.plans.shipments import create_slip, mark_shipped
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue

GOODWILL = ("Geste commercial", "Goodwill")
CRACKED = ("Arrivé fêlé", "Arrived cracked")
SOLD_OUT = ("Rupture de stock", "Out of stock")


def refunded_in_part(order_id: int) -> None:
    """Paid; the first line came cracked and its money went back."""
    mark_paid(order_id, by=SELLER)
    row = refund_offer(order_id).row(RefundOf.LINE, 1)
    units = min(row.left_units, Decimal(1))
    why = _said(order_id, CRACKED)
    _do(Command.REFUND, order_id, RefundChoices((row.units(units),), reason_code="damaged", reason=why))


def goodwill(order_id: int) -> None:
    """Sent late: a tenth of the price went back, the goods stay."""
    mark_paid(order_id, by=SELLER)
    mark_shipped(order_id, by=SELLER)
    amount = max(1, refund_offer(order_id).spread_minor // 10)
    why = _said(order_id, GOODWILL)
    _do(Command.REFUND, order_id, RefundChoices(spread_minor=amount, reason_code="goodwill", reason=why))


def credited_on_paper(order_id: int) -> None:
    """Invoiced, and a part of the invoice credited before it was paid."""
    if invoice_of(order_id) is None:
        issue_invoice(order_id, by=SELLER)
    amount = max(1, order_core(order_id).head.total_minor // 20)
    _do(Command.CREDIT_NOTE, order_id, CreditChoices(amount_minor=amount, reason_code="price", public=True))


def paid_back(order_id: int) -> None:
    """Somebody sent too much, and it went back."""
    receive(order_id, order_core(order_id).head.total_minor + 500, by=SELLER)
    _do(Command.PAY_BACK, order_id, PayBackChoices())


def changed(order_id: int) -> None:
    """One more of the first line on the telephone, and another street."""
    core = order_core(order_id)
    line = core.lines[0]
    _do(Command.EDIT_LINES, order_id, EditChoices((LineEdit(line.id, line.quantity + 1),)))
    if core.shipping is not None:
        moved = replace(core.shipping, street=f"{core.shipping.street} bis")
        _do(Command.EDIT_ADDRESS, order_id, AddressChoices(shipping=moved))
    mark_paid(order_id, by=SELLER)


def rest_cancelled(order_id: int) -> None:
    """The first parcel left, the rest could not be had."""
    mark_paid(order_id, by=SELLER)
    line = next(line for line in order_core(order_id).lines if line.ships)
    _do(Command.SHIP, order_id, ShipChoices(items=((line.id, min(line.quantity, Decimal(1))),)))
    if any(line.units.in_shop for line in order_core(order_id).lines if line.ships):
        _do(Command.CANCEL_REST, order_id, RestChoices(reason=_said(order_id, SOLD_OUT)))


def found_out(order_id: int) -> None:
    """On hold for an afternoon; its slip was made twice."""
    _do(Command.HOLD, order_id, HoldChoices(_said(order_id, SOLD_OUT)))
    _do(Command.RESUME, order_id)
    create_slip(order_id, by=SELLER)
    _do(Command.VOID_SLIP, order_id)
    mark_paid(order_id, by=SELLER)
    mark_shipped(order_id, by=SELLER)
    _do(Command.EDIT_SHIPMENT, order_id, DetailChoices(Details("Chronopost", (f"XY{order_id:09d}FR",))))


def begun_again(order_id: int) -> None:
    """Completed by mistake, opened again; the parcel came back from the door and waits."""
    mark_shipped(order_id, by=SELLER)
    _do(Command.MARK_UNSHIPPED, order_id)
    _do(Command.COMPLETE, order_id)
    _do(Command.REOPEN, order_id)


def by_gift_card(order_id: int) -> None:
    """A gift card pays a part, the bank card the rest."""
    card = issue(NewValue(ValueKind.GIFT_CARD, 2500), by=SELLER)
    due = order_core(order_id).head.due_minor
    gift = Tender(min(due, 2500), paying.method("value"), reference=card)
    rest = (Tender(method_id=paying.method("card")),) if due > 2500 else ()
    _do(Command.RECEIVE_PAYMENT, order_id, PaymentChoices((gift, *rest)))


def to_be_exchanged(order_id: int) -> None:
    """Sent back for something else; the new sale is begun and waits."""
    mark_paid(order_id, by=SELLER)
    mark_shipped(order_id, by=SELLER)
    row = return_offer(order_id).rows[0]
    facts = ReturnFacts(ReturnAction.EXCHANGE, order_core(order_id).head.channel, today(), "wrong_item")
    wanted = ((row.line_id, min(row.most, Decimal(1))),)
    _do(Command.REQUEST_RETURN, order_id, ReturnChoices(wanted, facts))
    came = receive_offer(order_id, returns_of(order_id)[-1].id).everything()
    _do(Command.RECEIVE_RETURN, order_id, came)


def _do(command: Command, order_id: int, choices: object = None) -> None:
    carry_out(plan(command, order_id, choices), by=SELLER)


def _said(order_id: int, words: tuple[str, str]) -> str:
    return words[order_ledger(order_id).core.head.language != "fr"]
