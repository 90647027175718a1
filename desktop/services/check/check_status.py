"""Check what is derived from the ledgers, by the same rules that derive it, for all orders in one query."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from desktop.domain.coins import Coins
from desktop.domain.settlement import OrderFacts, settled
from desktop.domain.standing import Units
from desktop.domain.states import Lifecycle, ShipmentState
from desktop.models.base import db
from desktop.services.check.problems import Problem, ProblemCode
from desktop.services.orders.order_coins import coins_of

_LEDGERS = (
    "WITH money AS (SELECT order_id, "
    "coalesce(sum(amount_minor) FILTER (WHERE kind = 'payment'), 0) AS received, "
    "coalesce(-sum(amount_minor) FILTER (WHERE kind = 'refund'), 0) AS returned, "
    "max(rounding_minor <> 0) AS rounded "
    "FROM payment GROUP BY order_id), "
    "given AS (SELECT order_id, sum(gross_minor) AS credited FROM credit GROUP BY order_id), "
    "came AS (SELECT r.order_id, sum(i.received) AS returned FROM goods_return r "
    "JOIN goods_return_line i ON i.goods_return_id = r.id JOIN order_line b ON b.id = i.line_id AND b.ships "
    "WHERE r.action <> 'repair' GROUP BY r.order_id), "
    "units AS (SELECT order_id, sum(taken) AS taken, sum(in_shop) AS in_shop, "
    "sum(with_customer) AS with_customer, sum(back) AS back, sum(written_off) AS written_off "
    "FROM order_line WHERE ships GROUP BY order_id) "
    "SELECT o.number, o.lifecycle, o.total_minor, o.shipping_kind, "
    "coalesce(m.received, 0), coalesce(m.returned, 0), coalesce(m.rounded, 0), coalesce(c.credited, 0), "
    "coalesce(u.taken, 0), coalesce(u.in_shop, 0), coalesce(u.with_customer, 0), coalesce(u.back, 0), "
    "coalesce(u.written_off, 0), coalesce(b.returned, 0), "
    "(SELECT group_concat(state) FROM (SELECT state FROM shipment s WHERE s.order_id = o.id ORDER BY s.id)), "
    "o.id, "
    "o.paid_minor, o.refunded_minor, o.due_minor, o.payment_status, o.fulfilment_status "
    "FROM orders o LEFT JOIN money m ON m.order_id = o.id LEFT JOIN given c ON c.order_id = o.id "
    "LEFT JOIN units u ON u.order_id = o.id LEFT JOIN came b ON b.order_id = o.id "
    "WHERE o.lifecycle IN ('open', 'completed', 'cancelled')"
)

_STORED = (
    ProblemCode.PAID,
    ProblemCode.REFUNDED,
    ProblemCode.DUE,
    ProblemCode.PAYMENT_STATUS,
    ProblemCode.FULFILMENT_STATUS,
)
"""The last columns of the query, in their order."""


def wrong_statuses() -> Iterator[Problem]:
    """Paid, refunded and due sums and both statuses that do not follow from payments, units and shipments.

    And orders of which more money went back than came in, beside coins that were rounded.
    """
    for row in db.execute_sql(_LEDGERS).fetchall():
        number, coins = str(row[0]), coins_of(row[15]) if row[6] else Coins()
        for code, wanted, found in zip(_STORED, settled(_facts(row, coins)), row[16:], strict=True):
            if wanted != found:
                yield Problem(code, number, str(wanted), str(found))
        most = row[16] + (coins.extra if row[1] == Lifecycle.CANCELLED else -coins.rounding)
        if row[17] > most:
            yield Problem(ProblemCode.REFUNDED_TOO_MUCH, number, str(most), str(row[17]))


def _facts(row: Sequence[Any], coins: Coins) -> OrderFacts:
    lifecycle, total, kind = row[1:4]
    received, returned, _rounded, credited = row[4:8]
    *buckets, units_returned = (Decimal(value).scaleb(-3) for value in row[8:14])
    return OrderFacts(
        total=total,
        travels=bool(kind),
        units=Units(*buckets),
        cancelled=lifecycle == Lifecycle.CANCELLED,
        credited=credited,
        rounding=coins.rounding,
        coins_lost=coins.lost,
        received=received,
        returned=returned,
        units_returned=units_returned,
        shipments=tuple(ShipmentState(state) for state in (row[14] or "").split(",") if state),
    )
