"""The thorough checks: price every order again from its facts, and compare all that is found or sorted by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any

from desktop.domain.basket import Priced
from desktop.domain.errors import DeskError
from desktop.domain.search_keys import number_words
from desktop.models.base import db
from desktop.models.customers import Customer
from desktop.services.check.problems import Problem, ProblemCode, guarded
from desktop.services.customers.customers import customer_keys
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_basket import priced
from desktop.services.orders.order_core import order_core
from desktop.services.orders.recalculate import Sums, head_sums, line_sums, tax_row
from desktop.services.orders.search_index import customer_fold, search_words

_ORDERS = "SELECT id, number, customer_fold FROM orders WHERE lifecycle <> 'discarded' ORDER BY id"
_LATER = (
    "SELECT order_id, number FROM shipment UNION ALL SELECT order_id, number FROM document UNION ALL "
    "SELECT order_id, number FROM goods_return UNION ALL "
    "SELECT s.order_id, t.number FROM shipment s JOIN shipment_tracking t ON t.shipment_id = s.id UNION ALL "
    "SELECT o.id, q.quote_number FROM orders o JOIN orders q ON q.id = o.source_order_id "
    "WHERE o.number IS NOT NULL AND q.quote_number IS NOT NULL"
)
_TAGS = "SELECT g.order_id, t.name FROM order_tag g JOIN tag t ON t.id = g.tag_id"
_VOCABULARY = "CREATE VIRTUAL TABLE temp.search_terms USING fts5vocab(main, order_search, row)"


def walk_orders() -> Iterator[Problem]:
    """Price, sort key and search words of every order, from its own rows."""
    later, words = _later_words(), Counter[str]()
    for order_id, number, fold in db.execute_sql(_ORDERS).fetchall():
        subject = number or f"draft {order_id}"
        also = None if number is None else later.get(order_id, [])
        yield from guarded(subject, partial(_wrong_order, order_id, fold, also, words))
    yield from _wrong_index(words)


def wrong_customer_keys() -> Iterator[Problem]:
    """Customers who would be found or sorted by something else than their names."""
    for row in Customer.select().where(Customer.erased_at.is_null()).dicts().iterator():
        for name, wanted in customer_keys(row).items():
            if row[name] != wanted:
                yield Problem(ProblemCode.SORT_KEY, f"customer {row['id']} {name}", wanted, row[name])


def _wrong_order(order_id: int, fold: str, also: list[str] | None, words: Counter[str]) -> Iterator[Problem]:
    """One order; ``also`` are its later words, None for a draft. Its words are added to ``words``."""
    core = order_core(order_id)
    if core.lines:
        yield from _wrong_price(core)
    if also is not None:
        words.update(search_words(core, also).split())
        if fold != customer_fold(core):
            yield Problem(ProblemCode.SORT_KEY, core.head.number, customer_fold(core), fold)


def _wrong_price(core: OrderCore) -> Iterator[Problem]:
    subject = core.head.number or f"draft {core.head.id}"
    try:
        derived = priced(core)
    except DeskError as refusal:
        yield Problem(ProblemCode.PRICE, subject, str(refusal), str(core.head.total_minor))
        return
    for name, wanted, found in _differences(core, derived):
        yield Problem(ProblemCode.PRICE, f"{subject} / {name}", str(wanted), str(found))


def _differences(core: OrderCore, derived: Priced) -> Iterator[tuple[str, Any, Any]]:
    stored = head_sums(core.head)
    pairs = [(name, wanted, stored[name]) for name, wanted in _order_sums(derived).items()]
    for line, card in zip(derived.lines, core.lines, strict=True):
        sums = line_sums(line).items()
        pairs += [(f"{card.position} {name}", wanted, getattr(card, name)) for name, wanted in sums]
    amounts = {discount.key: discount.minor for discount in derived.discounts}
    amounts |= {fee.key: fee.final_minor for fee in derived.fees}
    pairs += [(item.name, amounts.get(str(item.id), 0), item.minor) for item in core.adjustments]
    return ((name, wanted, found) for name, wanted, found in pairs if wanted != found)


def _order_sums(result: Priced) -> Sums:
    """The sums that a priced order should have in ``recalculate.head_sums``."""
    shipping = result.shipping
    return {
        "discount_minor": result.discount_minor,
        "shipping_final_minor": shipping.final_minor if shipping else 0,
        "shipping_net_minor": shipping.net_minor if shipping else 0,
        "shipping_tax_minor": shipping.tax_minor if shipping else 0,
        "shipping_gross_minor": shipping.gross_minor if shipping else 0,
        "net_minor": result.net_minor,
        "tax_minor": result.tax_minor,
        "total_minor": result.total_minor,
        "taxes": [tax_row(row) for row in result.taxes],
    }


def _later_words() -> dict[int, list[str]]:
    """Words of the slips, papers, returns, tracking numbers and tags by order."""
    later: dict[int, list[str]] = {}
    for order_id, *texts in db.execute_sql(_LATER):
        later.setdefault(order_id, []).extend(word for text in texts for word in number_words(text))
    for order_id, name in db.execute_sql(_TAGS):
        later.setdefault(order_id, []).append(name)
    return later


def _wrong_index(words: Counter[str]) -> Iterator[Problem]:
    """Words that the index has for more or fewer orders than there are."""
    db.execute_sql(_VOCABULARY)
    try:
        found = dict(db.execute_sql("SELECT term, doc FROM temp.search_terms").fetchall())
    finally:
        db.execute_sql("DROP TABLE temp.search_terms")
    for word in sorted(words.keys() | found.keys()):
        if words[word] != found.get(word, 0):
            yield Problem(ProblemCode.SEARCH_INDEX, word, str(words[word]), str(found.get(word, 0)))
