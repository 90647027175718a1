"""Check gift cards and store credit: balances, payments made with them, cards that were sold (rule I20)."""

from __future__ import annotations

from desktop.services.check.check_sets import Rule
from desktop.services.check.problems import ProblemCode

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
        "WITH given AS (SELECT line_id, sum(units) AS units, sum(gross_minor) AS minor FROM credit_part "
        "WHERE line_id IS NOT NULL GROUP BY line_id), valid AS (SELECT a.line_id, "
        "sum(m.amount_minor) AS minor FROM stored_value a JOIN stored_value_move m ON m.account_id = a.id "
        "WHERE m.reason IN ('sold', 'unsold') GROUP BY a.line_id), sale AS (SELECT l.id, "
        "o.number || ' / ' || l.position AS name, o.due_minor <= 0 AS paid, "
        "iif(o.lifecycle IN ('open', 'completed') AND l.taken > 0, "
        "max(0, l.taken - coalesce(g.units, 0)) / 1000 * l.list_minor / (l.taken / 1000), 0) AS most, "
        "iif(l.gross_minor > 0, (l.gross_minor - coalesce(g.minor, 0)) * l.list_minor / l.gross_minor, "
        "l.list_minor) AS kept FROM order_line l JOIN orders o ON o.id = l.order_id "
        "LEFT JOIN given g ON g.line_id = l.id WHERE l.gift_card AND l.taken % 1000 = 0) "
        "SELECT s.name, min(s.most, s.kept) AS facts, coalesce(v.minor, 0) AS found FROM sale s "
        "LEFT JOIN valid v ON v.line_id = s.id WHERE found > facts OR s.paid AND found <> facts",
    ),
)
