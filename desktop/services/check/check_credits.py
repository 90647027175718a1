"""Check what was given back: credits and credit notes against their parts, the sale and the invoices."""

from __future__ import annotations

from desktop.services.check.check_sets import Rule
from desktop.services.check.problems import ProblemCode

_SOLD = (
    "sold (order_id, kind, id, units, gross) AS ("
    "SELECT order_id, 'line', id, quantity, gross_minor FROM order_line "
    "UNION ALL SELECT order_id, 'fee', id, 0, gross_minor FROM adjustment WHERE kind = 'fee' "
    "UNION ALL SELECT id, 'shipping', 0, 0, shipping_gross_minor FROM orders "
    "UNION ALL SELECT id, 'tip', 0, 0, tip_minor FROM orders)"
)
"""What can be given back of each order, by row."""

_ROW = "p.kind, coalesce(p.line_id, p.fee_id, 0) AS row, p.rates, p.tax_category"

CREDITS = (
    Rule(
        ProblemCode.CREDIT_PARTS,
        "SELECT o.number || ' / ' || c.id, sum(p.net_minor) || ' + ' || sum(p.tax_minor) || ' = ' || "
        "sum(p.gross_minor), c.net_minor || ' + ' || c.tax_minor || ' = ' || c.gross_minor "
        "FROM credit c JOIN orders o ON o.id = c.order_id LEFT JOIN credit_part p ON p.credit_id = c.id "
        "GROUP BY c.id HAVING sum(p.net_minor) IS NOT c.net_minor OR sum(p.tax_minor) IS NOT c.tax_minor "
        "OR sum(p.gross_minor) IS NOT c.gross_minor",
    ),
    Rule(
        ProblemCode.CREDITED_ABOVE_SOLD,
        f"WITH {_SOLD}, given AS (SELECT c.order_id, p.kind, coalesce(p.line_id, p.fee_id, 0) AS id, "
        "sum(p.units) AS units, sum(p.gross_minor) AS gross "
        "FROM credit_part p JOIN credit c ON c.id = p.credit_id GROUP BY 1, 2, 3) "
        "SELECT o.number || ' / ' || g.kind || ' ' || g.id, coalesce(s.units, 0) || ', ' || "
        "coalesce(s.gross, 0), g.units || ', ' || g.gross FROM given g JOIN orders o ON o.id = g.order_id "
        "LEFT JOIN sold s ON s.order_id = g.order_id AND s.kind = g.kind AND s.id = g.id "
        "WHERE g.gross > coalesce(s.gross, 0) OR g.units > coalesce(s.units, 0)",
    ),
    Rule(
        ProblemCode.CREDIT_PAYMENT,
        "SELECT o.number || ' / ' || p.id, 'a refund of the same order', p.kind || ' of ' || c.order_id "
        "FROM payment p JOIN credit c ON c.id = p.credit_id JOIN orders o ON o.id = p.order_id "
        "WHERE p.kind <> 'refund' OR c.order_id <> p.order_id",
    ),
    Rule(
        ProblemCode.DOCUMENT_PARTS,
        "SELECT d.number, d.net_minor || ' + ' || d.tax_minor || ' = ' || d.total_minor, "
        "sum(iif(p.kind = 'tip', 0, p.net_minor)) || ' + ' || sum(p.tax_minor) || ' = ' || "
        "sum(p.gross_minor) "
        "FROM document d LEFT JOIN document_part p ON p.document_id = d.id "
        "WHERE d.kind IN ('invoice', 'credit_note') GROUP BY d.id "
        "HAVING coalesce(sum(iif(p.kind = 'tip', 0, p.net_minor)), 0) <> d.net_minor "
        "OR coalesce(sum(p.tax_minor), 0) <> d.tax_minor OR coalesce(sum(p.gross_minor), 0) <> d.total_minor",
    ),
    Rule(
        ProblemCode.NOTE_WITHOUT_INVOICE,
        "SELECT n.number, 'an invoice of the order', coalesce(i.number, 'nothing') FROM document n "
        "LEFT JOIN document i ON i.id = n.refers_to_id WHERE n.kind = 'credit_note' "
        "AND (i.id IS NULL OR i.kind <> 'invoice' OR i.order_id <> n.order_id)",
    ),
    Rule(
        ProblemCode.CREDITED_ABOVE_INVOICE,
        f"WITH charged AS (SELECT p.document_id AS id, {_ROW}, sum(p.units) AS units, "
        "sum(p.gross_minor) AS gross, sum(p.net_minor) AS net, sum(p.tax_minor) AS tax FROM document_part p "
        "JOIN document d ON d.id = p.document_id WHERE d.kind = 'invoice' GROUP BY 1, 2, 3, 4, 5), "
        f"taken AS (SELECT d.refers_to_id AS id, {_ROW}, sum(p.units) AS units, "
        "sum(p.gross_minor) AS gross, sum(p.net_minor) AS net, sum(p.tax_minor) AS tax FROM document_part p "
        "JOIN document d ON d.id = p.document_id WHERE d.kind = 'credit_note' GROUP BY 1, 2, 3, 4, 5) "
        "SELECT d.number || ' / ' || t.kind, coalesce(c.units, 0) || ', ' || coalesce(c.gross, 0), "
        "t.units || ', ' || t.gross FROM taken t JOIN document d ON d.id = t.id LEFT JOIN charged c USING "
        "(id, kind, row, rates, tax_category) "
        "WHERE t.gross > coalesce(c.gross, 0) OR t.units > coalesce(c.units, 0) "
        "OR t.net > coalesce(c.net, 0) OR t.tax > coalesce(c.tax, 0)",
    ),
)
"""Credits and credit notes (order rules 5.7, I8 and I9)."""
