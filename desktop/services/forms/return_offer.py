"""What can come back of an order, and what of a return can be received: all that the sheets show first."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.refund_parts import RefundOf
from desktop.domain.refund_reasons import REASONS
from desktop.domain.returns import UNDER_WAY
from desktop.services.goods.unit_steps import line_step
from desktop.services.mails.messages import RETURN_RECEIVED, RETURN_REQUESTED
from desktop.services.orders.ledger_cards import ReturnCard
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.services.orders.order_credits import refundable_rows
from desktop.services.orders.return_units import returnable_units
from desktop.services.orders.tell_defaults import tells
from desktop.services.perform.pay_back import refund_method, refund_methods
from desktop.services.plans.plan_cancel import on_the_shelf, shown_name
from desktop.services.plans.plan_return import return_of
from desktop.services.plans.receive_return import ReceiveChoices, ReceivedLine
from desktop.services.shop.methods import PaymentMethodRow


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """A line of which units can come back: at most ``most``, and ``asked`` are in the return already.

    It goes by multiples of ``step``, or all that can come back.
    """

    line_id: int
    name: str
    sold: Decimal
    most: Decimal
    asked: Decimal
    step: Decimal


@dataclass(frozen=True, slots=True)
class ReturnOffer:
    """What a return can be about. ``card`` is the one to be changed, None for a new one.

    ``settled`` when its goods have come or it was refused: then only its words can change. ``reasons`` are
    the codes of the list; ``can_tell`` when there is an address to write to, ``tell`` what its box
    says first.
    """

    order_id: int
    number: str
    rows: tuple[ReturnRow, ...]
    card: ReturnCard | None
    settled: bool
    reasons: tuple[str, ...]
    can_tell: bool
    tell: bool


@dataclass(frozen=True, slots=True)
class ReceiveRow:
    """A line of a return: at most ``most`` units can be received; ``restock`` is what to offer first."""

    line_id: int
    name: str
    announced: Decimal
    most: Decimal
    restock: bool
    step: Decimal


@dataclass(frozen=True, slots=True)
class ReceiveOffer:
    """What receiving a return can be: rows, ways to pay back (the first choice first), delivery left."""

    order_id: int
    card: ReturnCard
    currency: str
    rows: tuple[ReceiveRow, ...]
    methods: tuple[PaymentMethodRow, ...]
    shipping_left_minor: int
    email: str
    tell: bool

    def everything(self, *, restock: bool | None = None) -> ReceiveChoices:
        """The choice of all that was announced and is with the customer."""
        lines = (
            ReceivedLine(row.line_id, row.most, row.restock if restock is None else restock)
            for row in self.rows
            if row.most
        )
        return ReceiveChoices(self.card.id, tuple(lines))


def return_offer(order_id: int, return_id: int | None = None) -> ReturnOffer:
    """What a new return can be about, or the one that is to be changed.

    Raises OrderNotFound or ReturnNotFound.
    """
    order = order_ledger(order_id)
    card = None if return_id is None else return_of(order, return_id)
    head = order.core.head
    settled = card is not None and card.state not in UNDER_WAY
    return ReturnOffer(
        head.id,
        head.number,
        _rows(order, card),
        card,
        settled,
        REASONS,
        can_tell=bool(head.email),
        tell=tells(RETURN_REQUESTED, head),
    )


def receive_offer(order_id: int, return_id: int) -> ReceiveOffer:
    """What of a return can be received now. Raises OrderNotFound, ReturnNotFound or PaymentMethodMissing."""
    order = order_ledger(order_id)
    card = return_of(order, return_id)
    first = refund_method(order, None)
    rows = refundable_rows(order.core, order.credits)
    return ReceiveOffer(
        order_id=order_id,
        card=card,
        currency=order.core.head.currency,
        rows=_announced(order, card),
        methods=(first, *(method for method in refund_methods() if method.id != first.id)),
        shipping_left_minor=sum(row.left_minor for row in rows if row.kind is RefundOf.SHIPPING),
        email=order.core.head.email,
        tell=tells(RETURN_RECEIVED, order.core.head),
    )


def _rows(order: OrderLedger, card: ReturnCard | None) -> tuple[ReturnRow, ...]:
    asked = {item.line_id: item.quantity for item in card.items} if card else {}
    free = returnable_units(order, card.id if card else None)
    return tuple(
        ReturnRow(
            line.id,
            shown_name(line),
            line.quantity,
            max(free.get(line.id, Decimal(0)), asked.get(line.id, Decimal(0))),
            asked.get(line.id, Decimal(0)),
            line_step(line),
        )
        for line in order.core.lines
        if line.id in free or line.id in asked
    )


def _announced(order: OrderLedger, card: ReturnCard) -> tuple[ReceiveRow, ...]:
    lines, free = {line.id: line for line in order.core.lines}, returnable_units(order, card.id)
    return tuple(
        ReceiveRow(
            item.line_id,
            shown_name(lines[item.line_id]),
            item.quantity,
            min(item.quantity, free.get(item.line_id, Decimal(0))),
            on_the_shelf(lines[item.line_id]),
            line_step(lines[item.line_id]),
        )
        for item in card.items
        if item.line_id in lines
    )
