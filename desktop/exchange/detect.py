"""Tell from a header which programme wrote a file and what its rows are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.exchange import customer_titles, product_titles
from desktop.exchange.headers import any_of, map_columns, plain, short
from desktop.exchange.rows import Format, Kind

OTHER_FILES: Mapping[str, str] = {
    "parent category": "categories",
    "categorie parente": "categories",
    "root category": "categories",
    "supplier id": "suppliers",
    "alias id": "search words",
    "store id": "stores",
    "supply order id": "supply orders",
    "supply order reference": "supply orders",
    "lineitem name": "orders",
    "financial status": "orders",
    "tax name": "tax rates",
    "hs code": "stock levels",
}

_PRODUCT_NUMBERS = any_of(
    "product id|product reference|id produit|id du produit|reference produit|id product"
)
_SHOPIFY_MORE = any_of(
    "variant price|price|option1 name|option1 value|variant sku|sku|vendor|body html|status|published"
)
_STREETS = any_of("address 1|address1|adresse 1|adresse1|adresse")
_PEOPLE = any_of("first name|firstname|last name|lastname|prenom|nom de famille|surname|customer name")
_CONTACTS = frozenset((*customer_titles.CUSTOMERS["email"], *customer_titles.CUSTOMERS["phone"]))
_PRICES = ("price", "price_gross", "price_net", "sku", "barcode", "stock")


def detect(header: Sequence[str]) -> tuple[Format, Kind]:
    """Give the likely programme and kind of the file with this header."""
    titles = {plain(title) for title in header} | {short(title) for title in header}
    if titles & {"attribute", "attribut"} and titles & {"value", "valeur"} and titles & _PRODUCT_NUMBERS:
        return Format.PRESTASHOP, Kind.COMBINATIONS
    if other_content(header):
        return Format.GENERIC, Kind.OTHER
    people = _people(titles)
    return people or (_product_format(header, titles), Kind.PRODUCTS)


def other_content(header: Sequence[str]) -> str:
    """Name what a known file holds when that is neither products nor customers, or give an empty string."""
    titles = [plain(title) for title in header]
    return next((OTHER_FILES[title] for title in titles if title in OTHER_FILES), "")


def _people(titles: set[str]) -> tuple[Format, Kind] | None:
    if "alias" in titles and titles & _STREETS and titles & customer_titles.ADDRESS_SIGNS:
        return Format.PRESTASHOP, Kind.ADDRESSES
    if titles & customer_titles.SHOPIFY_CUSTOMER_SIGNS:
        return Format.SHOPIFY, Kind.CUSTOMERS
    if not titles & _CONTACTS:
        return None
    if len(titles & customer_titles.PRESTASHOP_CUSTOMER_SIGNS) >= 2:
        return Format.PRESTASHOP, Kind.CUSTOMERS
    selling = any(titles & set(product_titles.GENERIC[field]) for field in _PRICES)
    if titles & _PEOPLE or not selling:
        return Format.GENERIC, Kind.CUSTOMERS
    return None


def _product_format(header: Sequence[str], titles: set[str]) -> Format:
    if titles & {"handle", "url handle"} and "title" in titles and titles & _SHOPIFY_MORE:
        return Format.SHOPIFY
    woo = len(titles & product_titles.WOOCOMMERCE_SIGNS)
    if woo >= 2 or (woo and "type" in titles):
        found = Format.WOOCOMMERCE
    elif titles & product_titles.PRESTASHOP_SIGNS and _prestashop(titles) >= 3:
        found = Format.PRESTASHOP
    else:
        return Format.GENERIC
    aliases = product_titles.WOOCOMMERCE if found is Format.WOOCOMMERCE else product_titles.PRESTASHOP
    return found if "name" in map_columns(header, aliases) else Format.GENERIC


def _prestashop(titles: set[str]) -> int:
    return len(titles & (product_titles.PRESTASHOP_SIGNS | product_titles.PRESTASHOP_HINTS))
