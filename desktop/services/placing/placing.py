"""What happens when an order is placed: units and stock taken, vouchers used, words sent, papers issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from operator import attrgetter
from typing import Any

from desktop.domain import settings
from desktop.domain.events import OrderPlaced
from desktop.domain.life_events import OrderCompleted
from desktop.domain.settlement import OrderFacts, Settled, settled
from desktop.domain.standing import Units
from desktop.domain.states import Lifecycle
from desktop.models.base import db
from desktop.models.methods import PaymentMethod
from desktop.services.goods.stock_sale import take_stock
from desktop.services.issuing.documents import AT_ORDER, issue_by_policy
from desktop.services.mails.messages import queue_order_mails
from desktop.services.numbers import next_order_number
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.recalculate import finished
from desktop.services.orders.search_index import customer_fold, search_words, write_search
from desktop.services.shop.preferences import till
from desktop.services.vouchers.sold_cards import follow_sale
from desktop.services.vouchers.vouchers import use_vouchers
from desktop.services.work import Work

_TAKE_UNITS = (
    "UPDATE order_line SET taken = quantity, in_shop = quantity, with_customer = 0, back = 0, "
    "written_off = 0 WHERE order_id = ?"
)


@dataclass(frozen=True, slots=True)
class Placing:
    """Who places when, the key against doing it twice, and all settings, which decide what follows."""

    by: str
    at: datetime
    key: str | None
    chosen: dict[str, Any]

    @property
    def takes_stock(self) -> bool:
        """True when stock goes down now, and not with the payment."""
        return bool(self.chosen[settings.STOCK_WHEN.key] == "at_order")

    @property
    def wants_invoice(self) -> bool:
        """True when the invoice is to be issued now."""
        return bool(self.chosen[settings.INVOICE_WHEN.key] == AT_ORDER)


def already_placed(key: str | None) -> int | None:
    """The order that was placed with this key before, if any."""
    if key is None:
        return None
    row = db.execute_sql("SELECT id FROM orders WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else None


def as_order(core: OrderCore, placing: Placing) -> OrderCore:
    """A checked and priced draft as the order it becomes: with its number, its due date and its statuses.

    Every unit is in the shop and nothing is paid. One that leaves nothing to do is complete at once, if the
    shop wants that. Takes the next number; what else there is to store is in ``order_fields``.
    """
    head = core.head
    going = sum((line.quantity for line in core.lines if line.ships), Decimal(0))
    came_to = settled(OrderFacts(head.total_minor, bool(head.delivery.kind), Units(going, going)))
    done = placing.chosen[settings.AUTO_COMPLETE.key] and finished(
        came_to.payment_status, came_to.fulfilment_status
    )
    placed = head._replace(
        number=next_order_number(till(), placing.at.astimezone()),
        lifecycle=Lifecycle.COMPLETED if done else Lifecycle.OPEN,
        draft_kind=None,
        draft_name="",
        draft_page="",
        confirmed_at=placing.at,
        due_on=head.due_on or _due_on(head.placed_at, head.payment_method_id),
        by=placing.by or head.by,
        **came_to._asdict(),
    )
    return core._replace(head=placed)


_OWN = (
    "number", "lifecycle", "draft_kind", "draft_name", "draft_page", "placed_at", "confirmed_at", "due_on",
    "by", *Settled._fields,
)  # fmt: skip
_own_of = attrgetter(*_OWN)


def order_fields(order: OrderCore, placing: Placing) -> dict[str, Any]:
    """The fields of its row, by name, that tell an order from the draft it was."""
    return {
        **dict(zip(_OWN, _own_of(order.head), strict=True)),
        "key": placing.key,
        "stock_at": placing.at if placing.takes_stock else None,
        "customer_fold": customer_fold(order),
        "changed_at": placing.at,
    }


def take_units(order_id: int) -> None:
    """Every unit of every stored line starts in the shop."""
    db.execute_sql(_TAKE_UNITS, (order_id,))


def announce(job: Work, order: OrderCore, placing: Placing) -> None:
    """All that follows from an order just stored, from its stock to its papers. Raises OutOfStock."""
    book(job, order, placing)
    tell(job, order, placing)


def book(job: Work, order: OrderCore, placing: Placing) -> None:
    """What an order just stored takes and gives before anybody is told of it. Raises OutOfStock."""
    head = order.head
    units = take_stock(order.lines, at=placing.at, by=job.by) if placing.takes_stock else ""
    count = len(order.lines)
    event = OrderPlaced(head.number, head.total_minor, head.currency, head.channel, count, units)
    job.record(event, head.id)
    use_vouchers(job, order)
    if head.lifecycle is Lifecycle.COMPLETED:
        job.record(OrderCompleted(automatic=True), head.id)
    if any(line.gift_card for line in order.lines):
        follow_sale(job, head.id)
    write_search(head.id, search_words(order))


def tell(job: Work, order: OrderCore, placing: Placing) -> None:
    """The invoice and the mails of an order; ``order`` says what is due of it by now."""
    invoice_id = issue_by_policy(job, order.head.id, AT_ORDER) if placing.wants_invoice else None
    _write_to_them(job, order, invoice_id)


def _write_to_them(job: Work, order: OrderCore, invoice_id: int | None) -> None:
    """Queue the mails that the order's two boxes ask for."""
    enclosed = None
    if order.head.notify_customer and order.head.email:
        from desktop.services.issuing.placed_mail import enclosed_with

        enclosed = enclosed_with(order, invoice_id)
    queue_order_mails(job, order, enclosed)


def _due_on(placed_at: datetime, method_id: int | None) -> date | None:
    """The day the money is expected; None when the way to pay has no term."""
    method = None if method_id is None else PaymentMethod.get_or_none(PaymentMethod.id == method_id)
    if method is None or not method.term_days:
        return None
    day: date = placed_at.astimezone().date()
    return day + timedelta(days=method.term_days)
