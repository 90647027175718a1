"""The checks that SQLite can do by itself, each one query over the whole file.

A query gives a row for each thing that is wrong: subject, what the facts come to, what is stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.models.base import db
from desktop.services.check.problems import Problem, ProblemCode

_WHO = "coalesce(o.number, 'draft ' || o.id)"
_LINE = _WHO + " || ' / ' || l.position"
_CONFIRMED = "o.lifecycle IN ('open', 'completed', 'cancelled')"
_PRICED = "EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id)"
_GONE = "('shipped', 'out_for_delivery', 'delivered', 'picked_up')"


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold, as the query that finds where it does not."""

    code: ProblemCode
    sql: str


def _sum_rule(code: ProblemCode, column: str, extra: str) -> Rule:
    """Σ lines + shipping + Σ surcharges + ``extra`` is the order's own sum (order rules 5.7, I5 and I6)."""
    of_order = {"gross_minor": "total_minor"}.get(column, column)
    return Rule(
        code,
        f"WITH l AS (SELECT order_id, sum({column}) minor FROM order_line GROUP BY order_id), "
        f"a AS (SELECT order_id, sum({column}) minor FROM adjustment GROUP BY order_id) "
        f"SELECT {_WHO}, l.minor + coalesce(a.minor, 0) + o.shipping_{column} + {extra} AS facts, "
        f"o.{of_order} "
        "FROM orders o JOIN l ON l.order_id = o.id LEFT JOIN a ON a.order_id = o.id "
        f"WHERE facts <> o.{of_order}",
    )


SUMS = (
    _sum_rule(ProblemCode.ORDER_TOTAL, "gross_minor", "o.tip_minor"),
    _sum_rule(ProblemCode.ORDER_NET, "net_minor", "0"),
    _sum_rule(ProblemCode.ORDER_TAX, "tax_minor", "0"),
    Rule(
        ProblemCode.ORDER_DISCOUNT,
        "WITH l AS (SELECT order_id, sum(order_discount_minor) minor FROM order_line GROUP BY order_id), "
        "a AS (SELECT order_id, sum(minor) minor FROM adjustment "
        "WHERE kind <> 'fee' OR coalesce(asked_minor, percent) < 0 GROUP BY order_id) "
        f"SELECT {_WHO}, l.minor || ' = ' || coalesce(a.minor, 0), o.discount_minor "
        "FROM orders o JOIN l ON l.order_id = o.id LEFT JOIN a ON a.order_id = o.id "
        "WHERE l.minor <> o.discount_minor OR coalesce(a.minor, 0) <> o.discount_minor",
    ),
    Rule(
        ProblemCode.LINE_AMOUNTS,
        f"SELECT {_LINE}, l.list_minor - l.line_discount_minor - l.order_discount_minor || ' = ' || "
        "iif(o.price_mode = 'gross', l.gross_minor, l.net_minor), l.final_minor "
        "FROM order_line l JOIN orders o ON o.id = l.order_id "
        "WHERE l.final_minor <> l.list_minor - l.line_discount_minor - l.order_discount_minor "
        "OR l.final_minor <> iif(o.price_mode = 'gross', l.gross_minor, l.net_minor) "
        "OR l.gross_minor <> l.net_minor + l.tax_minor",
    ),
    Rule(
        ProblemCode.SHIPPING_AMOUNTS,
        f"SELECT {_WHO}, o.shipping_net_minor + o.shipping_tax_minor || ' = ' || o.shipping_gross_minor, "
        f"o.shipping_final_minor FROM orders o WHERE {_PRICED} AND "
        "(o.shipping_final_minor "
        "<> iif(o.price_mode = 'gross', o.shipping_gross_minor, o.shipping_net_minor) "
        "OR o.shipping_gross_minor <> o.shipping_net_minor + o.shipping_tax_minor)",
    ),
    Rule(
        ProblemCode.TAX_TABLE,
        f"SELECT {_WHO}, (SELECT coalesce(sum(value ->> 3), 0) FROM json_each(o.taxes)) AS facts, "
        f"o.tax_minor FROM orders o WHERE facts <> o.tax_minor AND {_PRICED}",
    ),
)
"""Sums of orders and lines, drafts included. An order without lines has no sums."""

ORDERS = (
    Rule(
        ProblemCode.ORDER_STATE,
        f"SELECT {_WHO}, 'a known state', o.lifecycle || iif(o.held_since IS NULL, '', ' on hold') "
        "FROM orders o WHERE o.lifecycle NOT IN ('draft', 'discarded', 'open', 'completed', 'cancelled') "
        "OR (o.held_since IS NOT NULL AND o.lifecycle <> 'open')",
    ),
    Rule(
        ProblemCode.ORDER_INCOMPLETE,
        f"SELECT {_WHO}, 'number, lines, identity', coalesce(o.number, '') || ', ' || "
        "(SELECT count(*) FROM order_line l WHERE l.order_id = o.id) || ', ' || "
        "o.customer_name || o.company || o.email || o.phone "
        f"FROM orders o WHERE {_CONFIRMED} AND (o.number IS NULL OR o.confirmed_at IS NULL OR NOT {_PRICED} "
        "OR o.customer_name || o.company || o.email || o.phone = '')",
    ),
    Rule(
        ProblemCode.DRAFT_HAS_FACTS,
        "WITH fact (order_id, name) AS (SELECT order_id, 'payment' FROM payment "
        "UNION ALL SELECT order_id, 'shipment' FROM shipment "
        "UNION ALL SELECT order_id, 'document' FROM document WHERE kind <> 'quote' "
        "UNION ALL SELECT order_id, 'voucher' FROM voucher_use "
        "UNION ALL SELECT id, 'number' FROM orders WHERE number IS NOT NULL "
        "UNION ALL SELECT l.order_id, 'stock' FROM stock_move m JOIN order_line l ON l.id = m.line_id) "
        f"SELECT DISTINCT {_WHO}, 'none', name FROM fact JOIN orders o ON o.id = fact.order_id "
        "WHERE o.lifecycle IN ('draft', 'discarded')",
    ),
    Rule(
        ProblemCode.PAYMENT_ROW,
        f"SELECT {_WHO} || ' / ' || p.id, iif(p.reverses_id IS NULL, p.kind, -r.amount_minor), "
        "p.amount_minor FROM payment p JOIN orders o ON o.id = p.order_id "
        "LEFT JOIN payment r ON r.id = p.reverses_id "
        "WHERE (p.reverses_id IS NULL AND (p.kind = 'payment') <> (p.amount_minor > 0)) "
        "OR r.amount_minor <> -p.amount_minor OR r.rounding_minor <> -p.rounding_minor "
        "OR r.order_id <> p.order_id OR r.kind <> p.kind OR r.method_id <> p.method_id",
    ),
    Rule(
        ProblemCode.CASH_ROW,
        f"SELECT {_WHO} || ' / ' || p.id, m.kind || ', ' || p.amount_minor || ', 0', "
        "coalesce(p.tendered_minor, 'nothing') || ' tendered, ' || p.rounding_minor "
        "FROM payment p JOIN orders o ON o.id = p.order_id JOIN payment_method m ON m.id = p.method_id "
        "WHERE (m.kind <> 'cash' AND (p.rounding_minor <> 0 OR p.tendered_minor IS NOT NULL)) "
        "OR p.tendered_minor < p.amount_minor "
        "OR (p.tendered_minor IS NOT NULL AND (p.kind <> 'payment' OR p.reverses_id IS NOT NULL))",
    ),
    Rule(
        ProblemCode.VOUCHER_USES,
        "WITH used AS (SELECT voucher_id, order_id, sum(uses) AS n FROM voucher_use GROUP BY 1, 2), "
        "wanted AS (SELECT DISTINCT voucher_id, order_id "
        "FROM adjustment a JOIN orders o ON o.id = a.order_id "
        "WHERE voucher_id IS NOT NULL AND o.lifecycle IN ('open', 'completed')) "
        f"SELECT {_WHO} || ' / ' || v.code, w.order_id IS NOT NULL AS facts, "
        "coalesce(u.n, 0) AS found FROM wanted w "
        "FULL JOIN used u ON u.voucher_id = w.voucher_id AND u.order_id = w.order_id "
        "JOIN orders o ON o.id = coalesce(w.order_id, u.order_id) "
        "JOIN voucher v ON v.id = coalesce(w.voucher_id, u.voucher_id) WHERE facts <> found",
    ),
    Rule(
        ProblemCode.VOUCHER_LIMIT,
        "SELECT v.code, v.max_uses, sum(u.uses) AS n "
        "FROM voucher v JOIN voucher_use u ON u.voucher_id = v.id "
        "GROUP BY v.id HAVING n > v.max_uses",
    ),
)
"""Orders, their money and their vouchers."""

GOODS = (
    Rule(
        ProblemCode.LINE_UNITS,
        f"SELECT {_LINE}, iif({_CONFIRMED}, l.quantity, 0) || ' = ' || "
        "(l.in_shop + l.with_customer + l.back + l.written_off), l.taken "
        "FROM order_line l JOIN orders o ON o.id = l.order_id "
        "WHERE l.taken <> l.in_shop + l.with_customer + l.back + l.written_off "
        "OR min(l.in_shop, l.with_customer, l.back, l.written_off) < 0 "
        f"OR l.taken <> iif({_CONFIRMED}, l.quantity, 0)",
    ),
    Rule(
        ProblemCode.SHIPPED_UNITS,
        "WITH gone AS (SELECT i.line_id, sum(i.quantity) units FROM shipment_line i "
        f"JOIN shipment s ON s.id = i.shipment_id WHERE s.state IN {_GONE} GROUP BY i.line_id) "
        f"SELECT {_LINE}, coalesce(g.units, 0) AS facts, l.with_customer FROM order_line l "
        "JOIN orders o ON o.id = l.order_id LEFT JOIN gone g ON g.line_id = l.id "
        "WHERE l.with_customer > facts OR l.with_customer + l.back + l.written_off < facts",
    ),
    Rule(
        ProblemCode.SLIP_UNITS,
        "WITH waiting AS (SELECT i.line_id, sum(i.quantity) units FROM shipment_line i "
        "JOIN shipment s ON s.id = i.shipment_id WHERE s.state IN ('draft', 'ready') GROUP BY i.line_id) "
        f"SELECT {_LINE}, l.in_shop, w.units FROM waiting w JOIN order_line l ON l.id = w.line_id "
        "JOIN orders o ON o.id = l.order_id WHERE w.units > l.in_shop",
    ),
    Rule(
        ProblemCode.SHIPMENT_STATE,
        "SELECT s.number, 'moments of its state', s.state || iif(s.ready_at, ', ready', '') || "
        "iif(s.shipped_at, ', gone', '') || iif(s.out_at, ', out', '') || "
        "iif(s.delivered_at, ', delivered', '') FROM shipment s "
        f"WHERE (s.state IN {_GONE}) <> (s.shipped_at IS NOT NULL) "
        "OR (s.state = 'delivered') <> (s.delivered_at IS NOT NULL) "
        "OR (s.state = 'ready' AND s.ready_at IS NULL) "
        "OR (s.state = 'out_for_delivery' AND s.out_at IS NULL) "
        "OR (s.out_at IS NOT NULL AND s.state NOT IN ('out_for_delivery', 'delivered'))",
    ),
    Rule(
        ProblemCode.SHIPMENT_LINES,
        "SELECT s.number, 'goods of its order', iif(i.id IS NULL, 'nothing', 'line ' || i.line_id) "
        "FROM shipment s LEFT JOIN shipment_line i ON i.shipment_id = s.id "
        "LEFT JOIN order_line l ON l.id = i.line_id "
        "WHERE l.order_id IS NOT s.order_id OR NOT l.ships",
    ),
    Rule(
        ProblemCode.STOCK_LEVEL,
        "WITH moved AS (SELECT variant_id, sum(quantity) units FROM stock_move GROUP BY variant_id) "
        "SELECT p.name || ' ' || v.name, coalesce(m.units, 0) AS facts, coalesce(s.on_hand, 0) AS found "
        "FROM moved m FULL JOIN stock_level s ON s.variant_id = m.variant_id "
        "JOIN variant v ON v.id = coalesce(m.variant_id, s.variant_id) JOIN product p ON p.id = v.product_id "
        "WHERE facts <> found",
    ),
    Rule(
        ProblemCode.STOCK_BALANCE,
        "SELECT 'move ' || id, running, balance FROM (SELECT id, balance, "
        "sum(quantity) OVER (PARTITION BY variant_id ORDER BY id) AS running FROM stock_move) "
        "WHERE running <> balance",
    ),
    Rule(
        ProblemCode.STOCK_OF_LINE,
        "WITH moved AS (SELECT line_id, -sum(quantity) units FROM stock_move WHERE line_id IS NOT NULL "
        "GROUP BY line_id) "
        f"SELECT {_LINE}, iif(l.tracks_stock AND l.variant_id IS NOT NULL AND o.stock_at IS NOT NULL, "
        "l.taken - l.back, 0) AS facts, coalesce(m.units, 0) AS found FROM order_line l "
        "JOIN orders o ON o.id = l.order_id LEFT JOIN moved m ON m.line_id = l.id WHERE facts <> found",
    ),
)
"""Where the units are: with the customer, on slips, on the shelf (order rules 5.4)."""


def broken_rule(rule: Rule) -> Iterator[Problem]:
    """A problem for every row that a rule's query finds."""
    for subject, expected, found in db.execute_sql(rule.sql):
        yield Problem(rule.code, str(subject), str(expected), str(found))
