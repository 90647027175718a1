"""Check gift cards and store credit: balances, payments made with them, cards that were sold (rule I20)."""

from __future__ import annotations

from desktop.services.check_sets import Rule
from desktop.services.problems import ProblemCode

VALUES = (
    Rule(
        ProblemCode.VALUE_BALANCE,
        "SELECT a.code || ' / ' || m.id, m.running, m.balance_minor FROM (SELECT id, account_id, "
        "balance_minor, sum(amount_minor) OVER (PARTITION BY account_id ORDER BY id) AS running "
        "FROM stored_value_move) m JOIN stored_value a ON a.id = m.account_id "
        "WHERE m.running <> m.balance_minor OR m.running < 0",
    ),
    Rule(
        ProblemCode.VALUE_PAYMENT,
        "WITH moved AS (SELECT payment_id, sum(amount_minor) AS minor FROM stored_value_move "
        "WHERE payment_id IS NOT NULL GROUP BY payment_id) "
        "SELECT o.number || ' / ' || p.id, iif(w.kind = 'stored_value', -p.amount_minor, 0) AS facts, "
        "coalesce(m.minor, 0) AS found FROM payment p JOIN orders o ON o.id = p.order_id "
        "JOIN payment_method w ON w.id = p.method_id LEFT JOIN moved m ON m.payment_id = p.id "
        "WHERE facts <> found",
    ),
    Rule(
        ProblemCode.VALUE_SOLD,
        "WITH given AS (SELECT line_id, sum(units) AS units FROM credit_part WHERE line_id IS NOT NULL "
        "GROUP BY line_id), valid AS (SELECT a.line_id, count(*) AS cards FROM stored_value a "
        "WHERE (SELECT sum(m.amount_minor) FROM stored_value_move m WHERE m.account_id = a.id "
        "AND m.reason IN ('sold', 'unsold')) > 0 GROUP BY a.line_id) "
        "SELECT o.number || ' / ' || l.position, iif(o.lifecycle IN ('open', 'completed') "
        "AND o.due_minor <= 0 AND l.unit_price > 0, "
        "max(0, l.taken - coalesce(g.units, 0)) / 1000, 0) AS facts, coalesce(v.cards, 0) AS found "
        "FROM order_line l JOIN orders o ON o.id = l.order_id LEFT JOIN given g ON g.line_id = l.id "
        "LEFT JOIN valid v ON v.line_id = l.id WHERE l.gift_card AND facts <> found",
    ),
)
