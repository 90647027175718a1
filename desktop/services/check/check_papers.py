"""Check issued papers, their numbers, the history's chain and the search index."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.models.base import db
from desktop.services.check.check_sets import Rule
from desktop.services.check.problems import Problem, ProblemCode
from desktop.services.history import broken_links
from desktop.services.papers.document_store import seal

_NUMBERS = (
    "given (name) AS (SELECT number FROM orders WHERE number IS NOT NULL "
    "UNION ALL SELECT quote_number FROM orders WHERE quote_number IS NOT NULL "
    "UNION ALL SELECT number FROM document WHERE kind NOT IN ('packing_slip', 'quote') "
    "UNION ALL SELECT number FROM shipment UNION ALL SELECT number FROM goods_return), "
    "skipped (series, n, last) AS (SELECT facts ->> '$.series', facts ->> '$.first', facts ->> '$.last' "
    "FROM history_entry WHERE event = 'numbers_skipped' "
    "UNION ALL SELECT series, n + 1, last FROM skipped WHERE n < last), "
    "split (series, n) AS (SELECT rtrim(rtrim(name, '0123456789'), '-'), "
    "CAST(substr(name, length(rtrim(name, '0123456789')) + 1) AS INTEGER) FROM given "
    "UNION ALL SELECT series, n FROM skipped)"
)
"""Every number that was given, cut into its series (``FA-A-26``) and its place in it.

Those that are in a file which a copy replaced, as the history says, are among them: no other may miss.
"""

PAPERS = (
    Rule(
        ProblemCode.NUMBER_SERIES,
        f"WITH RECURSIVE {_NUMBERS}, used AS (SELECT series, count(*) times, count(DISTINCT n) different, "
        "max(n) highest, min(n) lowest FROM split GROUP BY series) SELECT s.series, '1 to ' || s.last, "
        "coalesce(u.times || ' from ' || u.lowest || ' to ' || u.highest, 'none') "
        "FROM number_series s LEFT JOIN used u ON u.series = s.series "
        "WHERE u.times IS NOT s.last OR u.different IS NOT s.last "
        "OR u.highest IS NOT s.last OR u.lowest IS NOT 1",
    ),
    Rule(
        ProblemCode.NUMBER_ORDER,
        "WITH dated AS (SELECT kind, number, date(issued_at, 'unixepoch', 'localtime') AS day, "
        "rtrim(number, '0123456789') AS series FROM document WHERE kind IN ('invoice', 'credit_note')), "
        "ordered AS (SELECT number, day, max(day) OVER (PARTITION BY kind, series ORDER BY number "
        "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM dated) "
        "SELECT number, 'not before ' || before, day FROM ordered WHERE day < before",
    ),
    Rule(
        ProblemCode.SLIP_NUMBER,
        "SELECT d.number, s.number, d.number FROM document d LEFT JOIN shipment s ON s.id = d.shipment_id "
        "WHERE d.kind = 'packing_slip' AND (s.number IS NOT d.number OR s.order_id IS NOT d.order_id)",
    ),
    Rule(
        ProblemCode.QUOTE_NUMBER,
        "WITH quoted AS (SELECT order_id, count(*) AS issued, max(version) AS newest, min(number) AS first, "
        "max(number) AS last FROM document WHERE kind = 'quote' GROUP BY order_id) "
        "SELECT coalesce(q.first, o.quote_number), coalesce(o.quote_number, 'none') || ', versions to ' || "
        "coalesce(q.issued, 0), coalesce(q.last, 'none') || ', version ' || coalesce(q.newest, 0) "
        "FROM orders o FULL JOIN quoted q ON q.order_id = o.id "
        "WHERE (o.quote_number IS NOT NULL OR q.order_id IS NOT NULL) AND (o.quote_number IS NOT q.first "
        "OR q.first IS NOT q.last OR q.issued IS NOT q.newest OR o.number IS NOT NULL)",
    ),
    Rule(
        ProblemCode.DOCUMENT_FIGURES,
        "SELECT number, body ->> '$.number' || ', ' || (body ->> '$.totals.net_minor') || ' + ' || "
        "(body ->> '$.totals.tax_minor') || ' = ' || (body ->> '$.totals.total_minor'), "
        "net_minor || ' + ' || tax_minor || ' = ' || total_minor FROM document "
        "WHERE body ->> '$.number' <> number OR body ->> '$.kind' <> kind "
        "OR body ->> '$.currency' <> currency "
        "OR body ->> '$.totals.net_minor' <> net_minor OR body ->> '$.totals.tax_minor' <> tax_minor "
        "OR body ->> '$.totals.total_minor' <> total_minor",
    ),
    Rule(
        ProblemCode.INVOICED_TOO_MUCH,
        "WITH charged AS (SELECT order_id, "
        "sum(iif(kind = 'invoice', total_minor, -total_minor)) AS invoiced FROM document "
        "WHERE kind IN ('invoice', 'credit_note') GROUP BY order_id) "
        "SELECT o.number, o.total_minor, c.invoiced FROM charged c JOIN orders o ON o.id = c.order_id "
        "WHERE c.invoiced < 0 OR c.invoiced > o.total_minor",
    ),
    Rule(
        ProblemCode.HISTORY_MISSING,
        "SELECT o.number, 'order_placed', 'nothing' FROM orders o WHERE o.number IS NOT NULL AND o.id NOT IN "
        "(SELECT order_id FROM history_entry WHERE event = 'order_placed' AND order_id IS NOT NULL)",
    ),
    Rule(
        ProblemCode.SEARCH_INDEX,
        "SELECT coalesce(o.number, 'entry ' || s.id), iif(o.number IS NULL, 'none', 'an entry'), "
        "iif(s.id IS NULL, 'none', 'an entry') FROM orders o FULL JOIN order_search_docsize s ON s.id = o.id "
        "WHERE (o.number IS NULL) <> (s.id IS NULL)",
    ),
)
"""Papers and numbers (order rules 5.7, I9, I13 to I15)."""


def damaged_bodies() -> Iterator[Problem]:
    """Snapshots whose text is not the one that was sealed when they were issued (I14)."""
    for number, body, sealed in db.execute_sql("SELECT number, body, body_sha256 FROM document"):
        if seal(body.encode()) != bytes(sealed):
            yield Problem(ProblemCode.DOCUMENT_BODY, number, bytes(sealed).hex(), seal(body.encode()).hex())


def damaged_files() -> Iterator[Problem]:
    """Printed bytes that are not the ones that were stored."""
    sql = (
        "SELECT d.number || ' ' || f.paper, f.content, f.sha256 FROM document_file f "
        "JOIN document d ON d.id = f.document_id"
    )
    for subject, content, sealed in db.execute_sql(sql):
        if seal(bytes(content)) != bytes(sealed):
            yield Problem(ProblemCode.DOCUMENT_FILE, subject, bytes(sealed).hex(), seal(bytes(content)).hex())


def broken_history() -> Iterator[Problem]:
    """Entries that were changed, taken out or put in after they were written (I15)."""
    for entry_id in broken_links():
        yield Problem(ProblemCode.HISTORY_CHAIN, f"entry {entry_id}", "the hash of its text", "another")
