"""Check the returns of goods: their lines, their states, and the units that came back (order rules 5.4)."""

from __future__ import annotations

from desktop.services.check.check_sets import Rule
from desktop.services.check.problems import ProblemCode

RETURNS = (
    Rule(
        ProblemCode.RETURN_LINE,
        "SELECT r.number, o.number, (SELECT number FROM orders WHERE id = l.order_id) "
        "FROM goods_return r JOIN orders o ON o.id = r.order_id "
        "JOIN goods_return_line i ON i.goods_return_id = r.id JOIN order_line l ON l.id = i.line_id "
        "WHERE l.order_id <> r.order_id",
    ),
    Rule(
        ProblemCode.RETURN_STATE,
        "SELECT r.number, iif(r.state IN ('requested', 'waiting', 'refused'), 'nothing received', "
        "'a known state with its goods'), r.state || ', ' || coalesce(sum(i.received), 'no lines') "
        "FROM goods_return r LEFT JOIN goods_return_line i ON i.goods_return_id = r.id GROUP BY r.id "
        "HAVING r.state NOT IN ('requested', 'waiting', 'received', 'refused', 'closed') "
        "OR count(i.id) = 0 OR (r.state = 'received' AND sum(i.received) = 0) "
        "OR (r.state IN ('requested', 'waiting', 'refused') AND sum(i.received) > 0)",
    ),
    Rule(
        ProblemCode.RETURNED_UNITS,
        "WITH came AS (SELECT i.line_id, sum(i.received) AS units FROM goods_return_line i "
        "JOIN goods_return r ON r.id = i.goods_return_id WHERE r.action <> 'repair' GROUP BY i.line_id) "
        "SELECT o.number || ' / ' || l.position, 'at most ' || (l.back + l.written_off), c.units "
        "FROM came c JOIN order_line l ON l.id = c.line_id JOIN orders o ON o.id = l.order_id "
        "WHERE c.units > l.back + l.written_off",
    ),
    Rule(
        ProblemCode.RETURN_ANNOUNCED,
        "WITH asked AS (SELECT i.line_id, sum(i.quantity) AS units FROM goods_return_line i "
        "JOIN goods_return r ON r.id = i.goods_return_id WHERE r.state IN ('requested', 'waiting') "
        "GROUP BY i.line_id) "
        "SELECT o.number || ' / ' || l.position, 'at most ' || l.with_customer, a.units "
        "FROM asked a JOIN order_line l ON l.id = a.line_id JOIN orders o ON o.id = l.order_id "
        "WHERE o.shipping_kind <> '' AND l.ships AND a.units > l.with_customer",
    ),
    Rule(
        ProblemCode.EXCHANGE_ORDER,
        "SELECT r.number, r.order_id, coalesce(x.source_order_id, 'nothing') FROM goods_return r "
        "JOIN orders x ON x.id = r.exchange_order_id "
        "WHERE r.action <> 'exchange' OR x.source_order_id IS NOT r.order_id",
    ),
)
"""Returns and what they refer to. Units that came back lie on the shelf or were written off."""
