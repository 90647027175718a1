"""What was taken off an order's sale after it was agreed, and what of it can still be given back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from desktop.domain.refund_parts import Refundable, RefundOf, RefundPart, after_refund, refundables
from desktop.models.base import db
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.ledger_cards import CreditCard
from desktop.services.orders.order_basket import priced
from desktop.services.shop.tax_text import to_group, to_text

SHIPPING_KEY, TIP_KEY = "shipping", "tip"
"""Keys of the parts that have no row of their own."""

_CREDITS = (
    "SELECT c.id, c.cause, c.reason_code, c.reason, c.public, c.net_minor, c.tax_minor, c.gross_minor, "
    "c.at, c.by, p.kind, p.line_id, p.fee_id, p.rates, p.tax_category, p.units, p.gross_minor, p.net_minor, "
    "p.tax_minor FROM credit c JOIN credit_part p ON p.credit_id = c.id WHERE c.order_id = ? "
    "ORDER BY c.id, p.id"
)


def credits_of(order_id: int) -> tuple[CreditCard, ...]:
    """The order's credits, oldest first."""
    heads: dict[int, Sequence[Any]] = {}
    parts: dict[int, list[RefundPart]] = {}
    for row in db.execute_sql(_CREDITS, (order_id,)):
        heads[row[0]] = row
        parts.setdefault(row[0], []).append(part_of_row(row[10:]))
    return tuple(_card(row, tuple(parts[credit_id])) for credit_id, row in heads.items())


def refundable_rows(core: OrderCore, given: Iterable[CreditCard]) -> tuple[Refundable, ...]:
    """Every row of the sale with what was already given back of it (pricing rule 6.7)."""
    done = [part for credit in given for part in credit.parts]
    return tuple(after_refund(row, done) for row in refundables(priced(core))) if core.lines else ()


def whole_part(row: Refundable) -> RefundPart:
    """All of a row, as one part."""
    tax_minor = row.gross_minor - row.net_minor
    units = row.units or Decimal(0)
    return RefundPart(row.kind, row.key, row.tax, units, row.gross_minor, row.net_minor, tax_minor)


def part_of_row(row: Sequence[Any]) -> RefundPart:
    """A stored part: kind, line, fee, rates, category, units, gross, net, tax."""
    kind, line_id, fee_id, rates, category, units, gross, net, tax = row
    fixed = {RefundOf.SHIPPING: SHIPPING_KEY, RefundOf.TIP: TIP_KEY}
    of = RefundOf(kind)
    key = fixed.get(of) or str(line_id if of is RefundOf.LINE else fee_id)
    return RefundPart(of, key, to_group(rates, category), Decimal(units).scaleb(-3), gross, net, tax)


def row_of_part(part: RefundPart) -> Mapping[str, Any]:
    """A part as its columns, without the row it hangs on."""
    return {
        "kind": part.kind.value,
        "line": int(part.key) if part.kind is RefundOf.LINE else None,
        "fee": int(part.key) if part.kind is RefundOf.FEE else None,
        "rates": to_text(part.tax),
        "tax_category": part.tax.category if part.tax else "",
        "units": part.units,
        "gross_minor": part.gross_minor,
        "net_minor": part.net_minor,
        "tax_minor": part.tax_minor,
    }


def _card(row: Sequence[Any], parts: tuple[RefundPart, ...]) -> CreditCard:
    credit_id, cause, code, reason, public, net, tax, gross, at, by = row[:10]
    when = datetime.fromtimestamp(at, UTC)
    return CreditCard(credit_id, cause, code, reason, bool(public), net, tax, gross, when, by, parts)
