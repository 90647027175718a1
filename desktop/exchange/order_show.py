"""An order as JSON, from its stored numbers: nothing is computed here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from desktop.domain.basket import TaxSum
from desktop.domain.exact import plain_text
from desktop.domain.money import decimal_text
from desktop.services.orders.cards import AdjustmentCard, LineCard, OrderHead, PostalAddress
from desktop.services.orders.ledger_cards import (
    CreditCard,
    DocumentCard,
    OrderCard,
    PaymentCard,
    ReturnCard,
    ShipmentCard,
    TaskCard,
)
from desktop.services.shop.preferences import shop


def show_order(card: OrderCard) -> dict[str, Any]:
    """The order as an object for ``json.dumps``: amounts are texts with the currency's decimals."""
    return {**_head(card.head), **_marks(card), **_places(card), **_sums(card), **_ledger(card)}


def _head(head: OrderHead) -> dict[str, Any]:
    return {
        "number": head.number,
        "lifecycle": head.lifecycle.value,
        "payment_status": head.payment_status.value,
        "fulfilment_status": head.fulfilment_status.value,
        "held": head.held,
        "placed_at": _moment(head.placed_at),
        "channel": head.channel.value,
        "event": head.event_name,
        "note": head.note,
        "currency": head.currency,
        "price_mode": head.price_mode.value,
        "customer": {
            "name": head.who,
            "company": head.company,
            "email": head.email,
            "phone": head.phone,
        },
    }


def _marks(card: OrderCard) -> dict[str, Any]:
    """The shop's own label in the shop's language, tags, and tasks."""
    return {
        "label": card.label.name(shop().language) if card.label else None,
        "tags": [tag.name for tag in card.tags],
        "tasks": [_task(task) for task in card.tasks],
    }


def _task(task: TaskCard) -> dict[str, Any]:
    return {
        "text": task.text or task.kind,
        "due_on": task.due_on.isoformat() if task.due_on else None,
        "for": task.assignee,
        "done": task.done_at is not None,
    }


def _places(card: OrderCard) -> dict[str, Any]:
    return {
        "billing": _address(card.core.billed_to),
        "shipping_address": _address(card.core.shipping),
        "payment_method": card.head.payment_name,
    }


def _sums(card: OrderCard) -> dict[str, Any]:
    head, coin = card.head, card.head.currency
    return {
        "lines": [_line(line, coin) for line in card.lines],
        "discounts": [_discount(item, coin) for item in card.core.adjustments if item.kind != "fee"],
        "shipping": _shipping(head),
        "fees": [_fee(item, coin) for item in card.core.adjustments if item.kind == "fee"],
        "tip": decimal_text(head.tip_minor, coin),
        "taxes": [_tax(row, coin) for row in head.taxes],
        "discount": decimal_text(head.discount_minor, coin),
        "net": decimal_text(head.net_minor, coin),
        "tax": decimal_text(head.tax_minor, coin),
        "total": decimal_text(head.total_minor, coin),
        "paid": decimal_text(head.paid_minor, coin),
        "refunded": decimal_text(head.refunded_minor, coin),
        "due": decimal_text(head.due_minor, coin),
    }


def _ledger(card: OrderCard) -> dict[str, Any]:
    return {
        "payments": [_payment(row, card.head.currency) for row in card.payments],
        "documents": [_document(row) for row in card.documents],
        "shipments": [_shipment(row, card) for row in card.shipments],
        "credits": [_credit(row, card.head.currency) for row in card.credits],
        "returns": [_return(row, card.lines) for row in card.returns],
    }


def _discount(item: AdjustmentCard, coin: str) -> dict[str, str]:
    return {"kind": item.kind, "name": item.name, "amount": decimal_text(item.minor, coin)}


def _fee(item: AdjustmentCard, coin: str) -> dict[str, str]:
    amounts = _amounts(item.minor, item.net_minor, item.tax_minor, item.gross_minor, coin)
    return {"name": item.name} | amounts


def _tax(row: TaxSum, coin: str) -> dict[str, Any]:
    return {
        "rates": [plain_text(rate) for rate in row.tax.rates],
        "net": decimal_text(row.net_minor, coin),
        "tax": decimal_text(row.tax_minor, coin),
        "components": [decimal_text(minor, coin) for minor in row.components],
    }


def _payment(row: PaymentCard, coin: str) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "method": row.method_name,
        "amount": decimal_text(row.amount_minor, coin),
        "tendered": None if row.tendered_minor is None else decimal_text(row.tendered_minor, coin),
        "rounding": decimal_text(row.rounding_minor, coin),
        "at": _moment(row.at),
        "reference": row.reference,
        "reversed": row.reversed,
    }


def _shipment(row: ShipmentCard, card: OrderCard) -> dict[str, Any]:
    """A shipment; its items name the place of a line in the order, from 1."""
    places = {line.id: place for place, line in enumerate(card.lines, 1)}
    return {
        "number": row.number,
        "state": row.state.value,
        "carrier": row.carrier,
        "tracking": [{"number": one.number, "url": one.url} for one in row.tracking],
        "weight_g": row.weight_g,
        "handed_to": row.handed_to,
        "ready_at": _moment(row.ready_at) if row.ready_at else None,
        "shipped_at": _moment(row.shipped_at) if row.shipped_at else None,
        "delivered_at": _moment(row.delivered_at) if row.delivered_at else None,
        "items": [
            {"line": places[line_id], "quantity": plain_text(units)}
            for line_id, units in row.items
            if line_id in places
        ],
    }


def _document(row: DocumentCard) -> dict[str, str]:
    total = decimal_text(row.total_minor, row.currency)
    return {"kind": row.kind.value, "number": row.number, "total": total}


def _credit(row: CreditCard, coin: str) -> dict[str, Any]:
    return {
        "cause": row.cause,
        "reason_code": row.reason_code,
        "reason": row.reason,
        "public": row.public,
        "net": decimal_text(row.net_minor, coin),
        "tax": decimal_text(row.tax_minor, coin),
        "gross": decimal_text(row.gross_minor, coin),
        "at": _moment(row.at),
    }


def _return(row: ReturnCard, lines: Sequence[LineCard]) -> dict[str, Any]:
    places = {line.id: place for place, line in enumerate(lines, 1)}
    return {
        "number": row.number,
        "state": row.state.value,
        "action": row.action.value,
        "channel": row.channel.value,
        "asked_on": row.asked_on.isoformat(),
        "deadline_on": row.deadline_on.isoformat() if row.deadline_on else None,
        "reason_code": row.reason_code,
        "reason": row.reason,
        "exchange": row.exchange_number,
        "lines": [
            {
                "line": places.get(item.line_id),
                "quantity": plain_text(item.quantity),
                "received": plain_text(item.received),
                "restock": item.restock,
            }
            for item in row.items
        ],
    }


def _line(line: LineCard, coin: str) -> dict[str, Any]:
    units = line.units
    return {
        "name": line.name,
        "variant": line.variant_name,
        "sku": line.sku,
        "quantity": plain_text(line.quantity),
        "unit_price": _price(line.unit_price, coin),
        "text": dict(line.texts),
        "list": decimal_text(line.list_minor, coin),
        "line_discount": decimal_text(line.line_discount_minor, coin),
        "order_discount": decimal_text(line.order_discount_minor, coin),
        "final": decimal_text(line.final_minor, coin),
        "net": decimal_text(line.net_minor, coin),
        "tax": decimal_text(line.tax_minor, coin),
        "gross": decimal_text(line.gross_minor, coin),
        "taken": plain_text(units.taken),
        "in_shop": plain_text(units.in_shop),
        "with_customer": plain_text(units.with_customer),
        "back": plain_text(units.back),
        "written_off": plain_text(units.written_off),
    }


def _shipping(head: OrderHead) -> dict[str, Any] | None:
    delivery, coin = head.delivery, head.currency
    if delivery.method_id is None and not delivery.list_minor:
        return None
    amounts = (delivery.final_minor, delivery.net_minor, delivery.tax_minor, delivery.gross_minor)
    return {
        "name": delivery.name,
        "free": delivery.free,
        "list": decimal_text(delivery.list_minor, coin),
        **_amounts(*amounts, coin),
    }


def _amounts(final: int, net: int, tax: int, gross: int, coin: str) -> dict[str, str]:
    return {
        "final": decimal_text(final, coin),
        "net": decimal_text(net, coin),
        "tax": decimal_text(tax, coin),
        "gross": decimal_text(gross, coin),
    }


def _price(price: Decimal, coin: str) -> str:
    """A unit price with at least the currency's decimals, and no more than it needs."""
    least = decimal_text(0, coin).count("0") - 1
    places = max(least, len(plain_text(price).partition(".")[2]))
    return f"{price:.{places}f}"


def _address(address: PostalAddress | None) -> dict[str, str] | None:
    if address is None:
        return None
    names = ("name", "company", "street", "street2", "postcode", "city", "region", "country", "phone")
    return {name: getattr(address, name) for name in names}


def _moment(moment: datetime) -> str:
    return moment.isoformat()
