"""What a voucher can be limited to, found while somebody types. No widgets."""

from __future__ import annotations

from desktop.domain.folding import fold
from desktop.services.customers.customer_search import find_customers
from desktop.services.goods.product_form import categories
from desktop.services.goods.product_search import find_products
from desktop.views.parts.pick_list import Item

FOUND = 8


def products(text: str) -> list[Item]:
    """Products by the first letters of anything, with their SKU where they have one."""
    return [
        (row.product_id, ", ".join(filter(None, (row.name, row.sku)))) for row in find_products(text, FOUND)
    ]


def customers(text: str) -> list[Item]:
    """Customers by the first letters of anything, with what tells those of the same name apart."""
    found = []
    for row in find_customers(text, FOUND):
        known = [row.name or row.company, row.city, row.email or row.phone]
        found.append((row.id, ", ".join(filter(None, known))))
    return found


def known_categories(text: str) -> list[Item]:
    """Categories in whose name every typed word occurs."""
    words = fold(text).split()
    return [(name, name) for name in categories() if all(word in fold(name) for word in words)][:FOUND]
