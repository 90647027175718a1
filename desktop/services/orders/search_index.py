"""The words an order is found by: how they get into the search index, and how typed text asks for them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop.domain.folding import fold
from desktop.domain.search_keys import (
    dialled_words,
    email_words,
    index_words,
    letters_and_digits,
    number_words,
    phone_words,
)
from desktop.models.engine import execute

if TYPE_CHECKING:
    from desktop.services.orders.cards import OrderCore

_LONGEST_NOTE = 2000
"""Characters of a note that are looked through; a pasted letter must not fill the index."""

_MOST_WORDS = 8
"""Words after these are not looked at: nobody types them, a pasted letter would have hundreds."""

_WRITE = "INSERT OR REPLACE INTO order_search (rowid, words) VALUES (?, ?)"
_LATER = (
    "SELECT number FROM shipment WHERE order_id = :id "
    "UNION ALL SELECT number FROM document WHERE order_id = :id "
    "UNION ALL SELECT number FROM goods_return WHERE order_id = :id "
    "UNION ALL SELECT t.number FROM shipment s JOIN shipment_tracking t ON t.shipment_id = s.id "
    "WHERE s.order_id = :id "
    "UNION ALL SELECT q.quote_number FROM orders o JOIN orders q ON q.id = o.source_order_id "
    "WHERE o.id = :id AND q.quote_number IS NOT NULL"
)

_TAGS = "SELECT t.name FROM order_tag g JOIN tag t ON t.id = g.tag_id WHERE g.order_id = ?"


def search_words(core: OrderCore, also: Iterable[str] = ()) -> str:
    """Everything one box finds an order by: number, customer, e-mail, phone, products, SKUs, vouchers, note.

    ``also`` are texts that came later, such as a tracking number. Folded words, each once.
    """
    head = core.head
    found = [*number_words(head.number), *phone_words(head.phone), *email_words(head.email)]
    texts = [
        head.customer_name,
        head.company,
        head.event_name,
        head.buyer_ref,
        head.note[:_LONGEST_NOTE],
        *also,
    ]
    for address in (core.shipping, core.billing):
        if address is not None:
            texts += [address.name, address.company]
            found += phone_words(address.phone)
    for line in core.lines:
        texts += [line.name, line.variant_name, line.sku]
    texts += [item.name for item in core.adjustments if item.kind == "voucher"]
    return " ".join(dict.fromkeys([*found, *index_words(" ".join(texts))]))


def match_of(text: str) -> str:
    """Typed text as an FTS5 query that nothing in it can break; empty when it has no word.

    Every word must start one of the order's words. What could be dialled may be a phone number instead, and
    ``dupre12`` may be ``dupre`` and ``12``.
    """
    found = list(dict.fromkeys(part for piece in text.split() for part in _asked(piece)))[:_MOST_WORDS]
    match = " AND ".join(found)
    numbers = [number for number in map(_starts, dialled_words(text)) if number != match]
    return " OR ".join([f"({match})", *numbers]) if numbers else match


def _asked(piece: str) -> list[str]:
    if "@" in piece:
        return [_starts(word) for word in email_words(piece)]
    return [_either(word) for word in index_words(piece)]


def _either(word: str) -> str:
    parts = letters_and_digits(word)
    if len(parts) != 2 or parts[0].isdecimal():
        return _starts(word)
    return f"({_starts(word)} OR ({' AND '.join(map(_starts, parts))}))"


def _starts(word: str) -> str:
    return f'"{word}" *'


def write_search(order_id: int, words: str) -> None:
    """Make the order found by these words and no others; inside the caller's transaction."""
    execute(_WRITE, (order_id, words))


def write_search_rows(rows: Iterable[tuple[int, str]]) -> None:
    """``write_search`` for many orders (id, words); ``tidy_search`` afterwards makes them quick to find."""
    from desktop.models.base import db

    db.cursor().executemany(_WRITE, rows)


def tidy_search() -> None:
    """Merge the index into one piece: after an import, or now and then; a quarter of a second for 100,000."""
    execute("INSERT INTO order_search (order_search) VALUES ('optimize')")


def index_order(order_id: int) -> None:
    """Write the words of an order as it is now, with its slips, papers, returns, tracking numbers and tags.

    Whoever changes one of them calls this inside the same transaction.
    """
    from desktop.services.orders.order_core import order_core  # searching needs none of it

    core = order_core(order_id)
    papers = [word for text in later_numbers(order_id) for word in number_words(text)]
    write_search(order_id, search_words(core, [*papers, *tag_names(order_id)]))


def later_numbers(order_id: int) -> list[str]:
    """The numbers of an order's slips, papers and returns, of its parcels, and of the quote behind it."""
    return [row[0] for row in execute(_LATER, {"id": order_id})]


def tag_names(order_id: int) -> list[str]:
    """The tags of an order."""
    return [row[0] for row in execute(_TAGS, (order_id,))]


def unindexed_orders() -> list[int]:
    """Ids of confirmed orders that the search cannot find; none in a sound file."""
    sql = "SELECT id FROM orders WHERE number IS NOT NULL AND id NOT IN (SELECT rowid FROM order_search)"
    return [int(row[0]) for row in execute(sql)]


def customer_fold(core: OrderCore) -> str:
    """How the customer sorts in the list: family name first when it is known."""
    return fold(core.head.who)
