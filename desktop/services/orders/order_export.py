"""Orders in rows for a spreadsheet: what an accountant asks for, in the order of a search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from desktop.models.base import db
from desktop.services.orders.order_search import OrderSearch, order_count, order_ids
from desktop.services.shop.label_book import label_book
from desktop.services.shop.preferences import shop

BLOCK = 500


@dataclass(frozen=True, slots=True)
class ExportedOrder:
    """One order. Amounts are minor units; statuses are their codes, the label is in the shop's language.

    ``payment_method`` names the ways it was paid by, else the one that was agreed. ``tasks`` counts those
    that are open.
    """

    number: str
    placed_at: datetime
    channel: str
    event: str
    customer: str
    company: str
    email: str
    phone: str
    postcode: str
    city: str
    country: str
    currency: str
    net_minor: int
    tax_minor: int
    total_minor: int
    paid_minor: int
    refunded_minor: int
    due_minor: int
    due_on: date | None
    lifecycle: str
    payment_status: str
    fulfilment_status: str
    held: bool
    payment_method: str
    delivery: str
    note: str
    label: str
    tags: str
    tasks: int


_SQL = (
    "SELECT o.id, o.number, o.placed_at, o.channel, o.event_name, o.customer_name, o.company, o.email, "
    "o.phone, coalesce(a.postcode, ''), coalesce(a.city, ''), coalesce(a.country, ''), o.currency, "
    "o.net_minor, o.tax_minor, o.total_minor, o.paid_minor, o.refunded_minor, o.due_minor, o.due_on, "
    "o.lifecycle, o.payment_status, o.fulfilment_status, o.held_since IS NOT NULL, "
    "coalesce((SELECT group_concat(method_name, ', ') FROM (SELECT p.method_name FROM payment p "
    "WHERE p.order_id = o.id AND p.kind = 'payment' AND p.reverses_id IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses_id = p.id) "
    "GROUP BY p.method_name ORDER BY min(p.id))), o.payment_name), "
    "o.shipping_name, o.note, o.label_id, (SELECT group_concat(name, ', ') FROM "
    "(SELECT t.name FROM order_tag g JOIN tag t ON t.id = g.tag_id WHERE g.order_id = o.id "
    "ORDER BY t.name_key)), "
    "(SELECT count(*) FROM order_task k WHERE k.order_id = o.id AND k.done_at IS NULL) FROM orders o "
    "LEFT JOIN order_address a ON a.order_id = o.id AND a.role = 'shipping' WHERE o.id IN ({})"
)


def exported_orders(search: OrderSearch, only: Sequence[int] | None = None) -> Iterator[ExportedOrder]:
    """Every order that the search finds, or only these ids, in their order, read in blocks."""
    language = shop().language
    ids = list(only) if only is not None else order_ids(search, order_count(search))
    names = {label_id: label.name(language) for label_id, label in label_book().items()}
    for start in range(0, len(ids), BLOCK):
        block = ids[start : start + BLOCK]
        marks = ", ".join("?" * len(block))
        found = {row[0]: row for row in db.execute_sql(_SQL.format(marks), tuple(block))}
        yield from (_order(found[order_id], names) for order_id in block if order_id in found)


def _order(row: tuple[Any, ...], names: dict[int, str]) -> ExportedOrder:
    due_on = date.fromisoformat(row[19]) if row[19] else None
    placed_at = datetime.fromtimestamp(row[2], UTC)
    values: list[Any] = [row[1], placed_at, *row[3:19], due_on, *row[20:23], bool(row[23]), *row[24:27]]
    values += [names.get(row[27], ""), row[28] or "", row[29]]
    return ExportedOrder(*values)
