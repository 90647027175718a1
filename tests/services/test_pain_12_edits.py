"""Pain 12: orders that are locked once they are paid or sent, and totals that break when they are edited.

woocommerce#14379, #10916, #14725; PrestaShop#28096, #23358, #20542, #18844, #20397; saleor#3540.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.settings import INVOICE_WHEN
from desktop.domain.states import DocumentKind, FulfilmentStatus, Lifecycle, PaymentStatus
from desktop.models import ShippingMethod, StockLevel
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_basket import priced
from desktop.services.orders.order_card import order_card
from desktop.services.perform.pay_back import PayBackChoices
from desktop.services.placing.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder, place
from desktop.services.plans import payments, shipments
from desktop.services.plans.edit_lines import LineEdit, ProductAdd
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.preferences import change_settings
from tests.catalogue import sell
from tests.services.factory import HOME, identify_shop

pytestmark = pytest.mark.usefixtures("new_shop")


def sold(*lines: NewLine, invoice: str = "by_hand", percent: int = 0) -> int:
    identify_shop()
    change_settings({INVOICE_WHEN.key: invoice}, by="")
    off = NewAdjustment("discount", "Geste", percent=Decimal(percent))
    return place(
        NewOrder(
            lines,
            name="Soizic",
            adjustments=(off,) if percent else (),
            delivery=NewDelivery(ShippingMethod.get(kind="ship").id, price_minor=590),
            shipping=PostalAddress(**HOME),
        ),
        by="",
    )


def edit(order: int, *changes: object) -> None:
    carry_out(plan(Command.EDIT_LINES, order, EditChoices(changes)), by="")  # type: ignore[arg-type]
    assert check_shop() == []


def test_pain_12_a_paid_and_sent_order_is_not_locked():
    """Paid, invoiced and sent: it is opened again, added to, invoiced for that, paid for that and sent."""
    bowl = sell("Bol", "24.00", stock="10")
    order = sold(NewLine(Decimal(2), bowl), invoice="at_order")
    payments.mark_paid(order, by="")
    shipments.mark_shipped(order, by="")
    assert order_card(order).head.lifecycle is Lifecycle.COMPLETED
    carry_out(plan(Command.REOPEN, order), by="")
    edit(order, LineEdit(order_card(order).lines[0].id, Decimal(3)))
    head = order_card(order).head
    assert (head.due_minor, head.payment_status) == (2400, PaymentStatus.PARTLY_PAID)
    assert head.fulfilment_status is FulfilmentStatus.PARTLY_SHIPPED
    assert StockLevel.get(variant=bowl).on_hand == 7
    payments.mark_paid(order, by="")
    shipments.mark_shipped(order, by="")
    card = order_card(order)
    assert card.head.lifecycle is Lifecycle.COMPLETED
    assert [row.total_minor for row in card.documents if row.kind is DocumentKind.INVOICE] == [5390, 2400]
    assert check_shop() == []


def test_pain_12_discounts_tax_and_totals_follow_every_edit():
    """A percentage, three rates and delivery: after each edit everything is what a new order would cost."""
    bowl, book = sell("Bol", "33.33"), sell("Livre", "9.99", tax="reduced")
    order = sold(NewLine(Decimal(3), bowl), NewLine(Decimal(1), book), percent=15)
    first, second = (line.id for line in order_card(order).lines)
    edit(order, LineEdit(first, Decimal(1)))
    edit(order, ProductAdd(sell("Miel", "7.77", tax="reduced"), Decimal(4)))
    edit(order, LineEdit(second, Decimal(2), Decimal("8.50"), discount_percent=Decimal(5)))
    edit(order, LineEdit(first, Decimal(0)))
    again = sold(
        NewLine(Decimal(2), book, unit_price=Decimal("8.50"), discount_percent=Decimal(5)),
        NewLine(Decimal(4), sell("Miel", "7.77", tax="reduced")),
        percent=15,
    )
    left, right = order_card(order), order_card(again)
    assert left.head.total_minor == right.head.total_minor
    assert left.head.taxes == right.head.taxes
    assert [line.gross_minor for line in left.lines] == [line.gross_minor for line in right.lines]
    assert priced(left.core).total_minor == left.head.total_minor


def test_pain_12_money_that_is_too_much_after_an_edit_is_not_lost():
    """The order is overpaid, a task says so, and paying it back closes the task."""
    bowl = sell("Bol", "24.00", stock="10")
    order = sold(NewLine(Decimal(2), bowl), invoice="at_order")
    payments.mark_paid(order, by="")
    edit(order, LineEdit(order_card(order).lines[0].id, Decimal(1)))
    card = order_card(order)
    assert (card.head.due_minor, [task.amount_minor for task in card.tasks]) == (-2400, [2400])
    assert StockLevel.get(variant=bowl).on_hand == 9
    carry_out(plan(Command.PAY_BACK, order, PayBackChoices()), by="")
    card = order_card(order)
    assert (card.head.due_minor, card.tasks[0].done_at is not None) == (0, True)
    assert [row.total_minor for row in card.documents] == [5390, 5390, 2990]
    assert check_shop() == []
