"""Check what editing placed orders leaves: lines taken off, supplementary invoices, the invoiced whole."""

from __future__ import annotations

from desktop.services.check.check_sets import Rule
from desktop.services.check.problems import ProblemCode

EDITS = (
    Rule(
        ProblemCode.REMOVED_LINE,
        "SELECT coalesce(o.number, 'draft ' || o.id) || ' / ' || l.position, 'a placed order, 0', "
        "l.list_minor || ', ' || l.final_minor || ', ' || l.gross_minor FROM order_line l "
        "JOIN orders o ON o.id = l.order_id WHERE l.quantity = 0 AND (o.number IS NULL OR l.list_minor <> 0 "
        "OR l.line_discount_minor <> 0 OR l.order_discount_minor <> 0 OR l.final_minor <> 0 "
        "OR l.net_minor <> 0 OR l.tax_minor <> 0 OR l.gross_minor <> 0)",
    ),
    Rule(
        ProblemCode.SUPPLEMENT_WITHOUT_INVOICE,
        "SELECT s.number, 'a whole invoice of the order', coalesce(i.number, 'nothing') FROM document s "
        "LEFT JOIN document i ON i.id = s.refers_to_id WHERE s.kind = 'invoice' "
        "AND s.refers_to_id IS NOT NULL AND (i.id IS NULL OR i.kind <> 'invoice' "
        "OR i.refers_to_id IS NOT NULL OR i.order_id <> s.order_id)",
    ),
    Rule(
        ProblemCode.NOT_INVOICED_AS_SOLD,
        "WITH charged AS (SELECT order_id, sum(iif(kind = 'invoice', total_minor, -total_minor)) AS minor "
        "FROM document WHERE kind IN ('invoice', 'credit_note') GROUP BY order_id), "
        "given AS (SELECT order_id, sum(gross_minor) AS minor FROM credit GROUP BY order_id) "
        "SELECT o.number, iif(o.lifecycle = 'cancelled', 0, o.total_minor - coalesce(g.minor, 0)) AS facts, "
        "c.minor FROM charged c JOIN orders o ON o.id = c.order_id LEFT JOIN given g ON g.order_id = o.id "
        "WHERE c.minor <> facts",
    ),
)
"""Edited orders (order rules 5.5): what is invoiced and not credited is what the order comes to."""
