"""The right half of the customer step: one of a hint, a customer's details, the form, the waiting sales."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from desktop.services.customers.customer_search import CustomerRow
from desktop.services.customers.customers import customer_card, walk_in_customer_name
from desktop.services.drafts import draft_reuse, drafts
from desktop.services.orders.cards import OrderHead
from desktop.views import labels
from desktop.views.parts.card import Scroller
from desktop.views.parts.results import Result
from desktop.views.wizard.customer_details import CustomerDetails
from desktop.views.wizard.customer_form import Identity, NewCustomer
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.hint import Hint
from desktop.views.wizard.parked import ParkedSales, waiting

translate = QCoreApplication.translate

HINT, DETAILS, FORM, PARKED = range(4)
MOST_CARTS = 8


class CustomerSide:
    """Knows which panel is in front and fills it. ``form_open`` is True once somebody works in the form;
    before that the form is only a proposal and the search goes on."""

    def __init__(self, stack: QStackedWidget, draft: Draft) -> None:
        self._stack, self._draft = stack, draft
        self.hint, self.details = Hint("customers"), CustomerDetails()
        self.form, self.parked = NewCustomer(), ParkedSales()
        for panel in (self.hint, self.details, self.form, self.parked):
            stack.addWidget(Scroller(panel))
        self.form_open = False
        self.shown: int | None = None

    @property
    def panel(self) -> int:
        """Which panel is in front."""
        return self._stack.currentIndex()

    def turn(self, panel: int) -> None:
        """Bring a panel to the front."""
        self._stack.setCurrentIndex(panel)

    def show_hint(self) -> None:
        """Nobody is marked: say who the sale is for, or what to do."""
        head = self._draft.head
        self.shown = None
        if head is not None and head.who:
            self.hint.say(labels.named(head.who), translate("Wizard", "Go on, or choose somebody else."))
        else:
            self.hint.say(
                translate("Wizard", "Who is it for?"),
                translate(
                    "Wizard", "Type the first letters of a name, a company, an e-mail or a phone number."
                ),
            )
        self.turn(HINT)

    def show_customer(self, customer_id: int) -> None:
        """Everything of one customer, without choosing them."""
        self.shown = customer_id
        head = self._draft.head
        mine = drafts.customers_drafts(customer_id)
        carts = [row for row in mine if row.id != self._draft.id and row.lines][:MOST_CARTS]
        self.details.show_customer(
            customer_card(customer_id),
            carts,
            draft_reuse.customers_orders(customer_id),
            chosen=head is not None and head.customer_id == customer_id,
            currency=self._draft.currency,
        )
        self.turn(DETAILS)

    def propose(self, text: str) -> None:
        """Nobody was found: offer to add them."""
        self.form.propose(text)
        self.form.say_nobody(text)
        self.turn(FORM)

    def open_form(self) -> None:
        """Somebody works in the form now."""
        self.form_open = True
        if self.form.customer_id is None:
            self.form.say_enough()
        self.turn(FORM)

    def resume_form(self) -> None:
        """Open the form on a name without a record that stands on the draft, if there is one."""
        head = self._draft.head
        if head is not None and head.who and head.customer_id is None and not walk_in(head):
            self.form.resume(Identity(head.customer_name, head.company, head.email, head.phone))
            self.open_form()

    def show_waiting(self) -> int:
        """Fill the list of waiting sales; gives how many there are."""
        rows = waiting(drafts.open_drafts(), self._draft.id)
        self.parked.show_rows(rows)
        return len(rows)


def walk_in(head: OrderHead) -> bool:
    """True when the draft is for somebody just passing by."""
    return head.customer_id is None and head.customer_name == walk_in_customer_name(head.language)


def found(row: CustomerRow) -> Result:
    """A customer as a row of the list: name, and how to reach them."""
    reach = row.phone or row.email
    title = row.name or row.company or reach
    second = [
        part for part in (reach if title != reach else "", row.company if row.name else "", row.city) if part
    ]
    orders = labels.count(row.orders) if row.orders else ""
    return Result(row.id, title, ", ".join(second), picture=None, note=orders, note_icon="orders")
