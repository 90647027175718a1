"""Scenes of the gallery: parts as they stand together on pages. The words are samples."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.gallery.pages import row_of
from desktop.views.gallery.samples import ORDER_COLUMNS, RESULTS, SampleOrders
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Card, Pane, Rule
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.empty import EmptyState
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.notice import Notice
from desktop.views.parts.overlay import Dialog, Sheet
from desktop.views.parts.progress import ProgressBar
from desktop.views.parts.rail import Rail
from desktop.views.parts.results import ResultList
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.sums import Amount, Fact, Sum, Sums, Total
from desktop.views.parts.table import TableView
from desktop.views.parts.text import Paragraph
from desktop.views.parts.toast import Toast
from desktop.views.tokens import COUNTER

RAIL = (("orders", "orders", "Orders"), ("new", "plus", "New order"), ("customers", "customers", "Customers"))


def _payment_card() -> Card:
    card = Card("Payment")
    card.add_action(Button("Mark as paid", "quiet"))
    card.add_action(IconButton("more", "More", 32))
    card.body.addWidget(
        TwoLines("Card, deposit 30 %", "20 Nov 17:09, Maëlle", icon="card").add(Amount("370,35 €"))
    )
    card.body.addWidget(Rule(4, 4))
    invoice = TwoLines("Invoice INV-A-26-01102", "20 Nov, due 20 Dec", icon="doc", link=True)
    card.body.addWidget(invoice.add(IconButton("print", "Print", 32)))
    return card


def cards() -> QWidget:
    """The rail, cards with rows, facts and sums, a notice, a toast."""
    page = Pane("canvas")
    whole = QHBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    rail = Rail()
    for key, name, word in RAIL:
        rail.add(key, name, word)
    rail.add("outbox", "outbox", "Outbox", low=True).set_badge("4")
    rail.set_current("orders")
    whole.addWidget(rail)
    column = QVBoxLayout()
    column.setContentsMargins(24, 12, 24, 12)
    column.setSpacing(12)
    whole.addLayout(column, 1)
    notice = Notice()
    column.addWidget(notice)
    notice.tell("The disk is full.", "The order is saved up to line 3. Make room, then try again.", "wait")
    notice.add_button("Try again")
    shipping = Card("Shipping")
    row = TwoLines("PS-A-26-00879", "5 articles, fragile", icon="products", link=True)
    shipping.body.addWidget(row.add(StatusChip("preparing", "Preparing")))
    shipping.body.addWidget(Fact("Address", "14 bis, venelle des Goélands\n29100 Douarnenez"))
    column.addLayout(row_of(_payment_card(), shipping, stretch=False))
    money = Card("Sums")
    sums, total, bar = Sums(), Total("Total"), ProgressBar("Importing")
    sums.show_sums([Sum("Goods", "193,80 €"), Sum("Of which VAT", "29,35 €", "muted")])
    total.set_amount("193,80 €")
    bar.setValue(40)
    for widget in (sums, total, Paragraph("Nothing is taken now: the order waits for the payment."), bar):
        money.body.addWidget(widget)
    column.addWidget(money)
    column.addStretch(1)
    Toast(page).tell("PS-A-26-00871 marked shipped", lambda: None)
    return page


def lists() -> QWidget:
    """Results to choose from, and a table of orders."""
    page = Pane("surface")
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 12, 0, 0)
    row.setSpacing(0)
    results = ResultList()
    results.show_results(RESULTS)
    results.setFixedWidth(376)
    table = TableView(ORDER_COLUMNS)
    table.setModel(SampleOrders(table))
    table.lay_out_columns()
    table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    table.horizontalHeader().setSortIndicatorShown(True)
    table.selectRow(2)
    row.addWidget(results)
    row.addWidget(table, 1)
    return page


def empty() -> QWidget:
    """An empty list on the first day."""
    page = EmptyState("first-order")
    page.set_words("Your first order starts here", "Take it by phone, at the counter or at a fair.")
    new = page.add_button(Button("New order", "primary", icon="plus", height=COUNTER).set_hint("Ctrl+N"))
    new.setObjectName("focus")
    page.add_button(Button("Look around in a demo shop", icon="eye", height=COUNTER))
    for icon, title in (
        ("store", "Shop details"),
        ("products", "Add your products"),
        ("print", "Try your printer"),
    ):
        row = page.add_check(icon)
        row.set_words(title, "It takes a minute", "Start")
        row.set_done("Done" if icon == "store" else "")
    return page


def dialog() -> QWidget:
    """A dialog of consequences over a page."""
    page = cards()
    made = Dialog(page)
    made.set_title(
        "Cancel the rest of the order?", "10 articles are with the customer: make a return for those."
    )
    made.add_consequence("doc", "A credit note is made", "Next number, 5 articles", "−769,34 €")
    made.add_consequence("refund", "205,19 € are to be refunded", "A task reminds you", tint="wait")
    made.body.addWidget(FormRow("Reason", Combo()))
    keep = made.add_button("Keep the order").set_hint("Esc")
    keep.setObjectName("focus")
    made.add_button("Cancel the rest", "danger")
    page.resize(1280, 800)
    made.open(keep)
    return page


def sheet() -> QWidget:
    """A form in a sheet over a page."""
    page = lists()
    made = Sheet(page)
    made.set_title("New customer", "A name, an e-mail or a phone number is enough.")
    for label in ("First name", "Last name", "Company", "E-mail", "Phone"):
        made.body.addWidget(FormRow(label, TextField()))
        made.body.addSpacing(16)
    made.body.addStretch(1)
    made.add_button("Cancel").set_hint("Esc")
    made.add_button("Save", "primary").set_hint("Ctrl+Return")
    page.resize(1280, 800)
    made.open()
    return page
