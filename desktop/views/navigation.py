"""The pages of the window: which there are, how each is made, and what the rail shows of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import QT_TRANSLATE_NOOP
from desktop.views.context import DeskContext, Page

translate = QCoreApplication.translate


class RailEntry(NamedTuple):
    """One item of the rail: name (object name ``nav.<name>``), icon, key, and whether it is at the foot."""

    name: str
    icon: str
    keys: str
    at_foot: bool = False


RAIL: tuple[RailEntry, ...] = (
    RailEntry("orders", "orders", "Ctrl+1"),
    RailEntry("new_order", "plus", "Ctrl+N"),
    RailEntry("drafts", "cart", "Ctrl+U"),
    RailEntry("customers", "customers", "Ctrl+2"),
    RailEntry("products", "products", "Ctrl+3"),
    RailEntry("vouchers", "voucher", "Ctrl+4"),
    RailEntry("outbox", "outbox", "Ctrl+5", at_foot=True),
    RailEntry("settings", "settings", "Ctrl+,", at_foot=True),
    RailEntry("help", "help", "F1", at_foot=True),
)

RAIL_NAME = {
    "order": "orders",
    "customer": "customers",
    "duplicates": "customers",
    "wizard": "new_order",
    "welcome": "orders",
    "import": "products",
    "count": "products",
    "product": "products",
    "values": "vouchers",
    "import_customers": "customers",
    "quote": "drafts",
}
"""The item that is lit for a page that has none of its own name."""


RAIL_WORDS = {
    "orders": QT_TRANSLATE_NOOP("Rail", "Orders"),
    "new_order": QT_TRANSLATE_NOOP("Rail", "New order"),
    "drafts": QT_TRANSLATE_NOOP("Rail", "Unfinished"),
    "customers": QT_TRANSLATE_NOOP("Rail", "Customers"),
    "products": QT_TRANSLATE_NOOP("Rail", "Products"),
    "vouchers": QT_TRANSLATE_NOOP("Rail", "Vouchers"),
    "outbox": QT_TRANSLATE_NOOP("Rail", "Outbox"),
    "settings": QT_TRANSLATE_NOOP("Rail", "Settings"),
    "help": QT_TRANSLATE_NOOP("Rail", "Help"),
}


def rail_word(name: str) -> str:
    """The word of a rail item in the language of the screen."""
    return translate("Rail", RAIL_WORDS[name])


def _welcome(context: DeskContext) -> Page:
    from desktop.views.welcome import Welcome

    return Welcome(context)


def _orders(context: DeskContext) -> Page:
    from desktop.views.orders.list import OrderList

    return OrderList(context)


def _order(context: DeskContext) -> Page:
    from desktop.views.orders.detail import OrderPage

    return OrderPage(context)


def _wizard(context: DeskContext) -> Page:
    from desktop.views.wizard.wizard import Wizard

    return Wizard(context)


def _drafts(context: DeskContext) -> Page:
    from desktop.views.quotes.drafts_page import DraftsPage

    return DraftsPage(context)


def _quote(context: DeskContext) -> Page:
    from desktop.views.quotes.page import QuotePage

    return QuotePage(context)


def _customers(context: DeskContext) -> Page:
    from desktop.views.customers.list import CustomerList

    return CustomerList(context)


def _customer(context: DeskContext) -> Page:
    from desktop.views.customers.page import CustomerPage

    return CustomerPage(context)


def _duplicates(context: DeskContext) -> Page:
    from desktop.views.customers.duplicates import DuplicateList

    return DuplicateList(context)


def _products(context: DeskContext) -> Page:
    from desktop.views.products.list import ProductList

    return ProductList(context)


def _count(context: DeskContext) -> Page:
    from desktop.views.products.count_page import CountPage

    return CountPage(context)


def _product(context: DeskContext) -> Page:
    from desktop.views.products.editor.page import ProductEditor

    return ProductEditor(context)


def _values(context: DeskContext) -> Page:
    from desktop.views.vouchers.values import ValueList

    return ValueList(context)


def _vouchers(context: DeskContext) -> Page:
    from desktop.views.vouchers.list import VoucherList

    return VoucherList(context)


def _outbox(context: DeskContext) -> Page:
    from desktop.views.outbox.list import OutboxList

    return OutboxList(context)


def _settings(context: DeskContext) -> Page:
    from desktop.views.settings.page import SettingsPage

    return SettingsPage(context)


def _help(context: DeskContext) -> Page:
    from desktop.views.help.page import HelpPage

    return HelpPage(context)


def _import(context: DeskContext) -> Page:
    from desktop.views.imports.page import ImportPage

    return ImportPage(context)


def _import_customers(context: DeskContext) -> Page:
    from desktop.views.imports.choice import Subject
    from desktop.views.imports.page import ImportPage

    return ImportPage(context, Subject.CUSTOMERS)


PAGES: dict[str, Callable[[DeskContext], Page]] = {
    "welcome": _welcome,
    "orders": _orders,
    "order": _order,
    "wizard": _wizard,
    "drafts": _drafts,
    "quote": _quote,
    "customers": _customers,
    "customer": _customer,
    "duplicates": _duplicates,
    "products": _products,
    "count": _count,
    "product": _product,
    "vouchers": _vouchers,
    "values": _values,
    "outbox": _outbox,
    "settings": _settings,
    "help": _help,
    "import": _import,
    "import_customers": _import_customers,
}
"""How each page is made. A page's module is imported when the page is first shown, not before."""
