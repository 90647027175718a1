"""One of the two addresses of the sale: shown, chosen from the customer's book, typed or changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.postcodes import PostcodeWrong, require_postcode
from desktop.services.customers.address_book import billing_address_id, save_address
from desktop.services.customers.customers import customer_card
from desktop.services.drafts import draft_delivery
from desktop.services.orders.cards import OrderCore, PostalAddress
from desktop.views import labels
from desktop.views.messages import words
from desktop.views.parts.buttons import Button
from desktop.views.parts.flow import Flow
from desktop.views.parts.menu import Menu
from desktop.views.parts.text import Paragraph
from desktop.views.wizard.address_form import AddressForm
from desktop.views.wizard.section import Section
from desktop.views.wizard.words import address_lines
from desktop.views.wizard.writing import Writer

translate = QCoreApplication.translate


class AddressBlock(Section):
    """``role`` is shipping or billing. ``opened`` and ``closed`` tell that the form came and went."""

    opened = Signal()
    closed = Signal()

    def __init__(self, role: str, title: str, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.setObjectName(f"wizard.address.{role}")
        self._role, self._writer = role, writer
        self._before: PostalAddress | None = None
        self._core: OrderCore | None = None
        self._book_id = 0
        self.shown = Paragraph("", 13)
        self.form = AddressForm(role)
        self.form.hide()
        self.book = Button(translate("Wizard", "From the book"))
        self.book.setObjectName("wizard.address.book")
        self._menu = Menu(self.book)
        self.book.set_menu(self._menu)
        self.new = Button(translate("Wizard", "New"))
        self.new.setObjectName("wizard.address.new")
        self.edit = Button(translate("Wizard", "Edit"))
        self.edit.setObjectName("wizard.address.edit")
        for button, name in (
            (self.new, translate("Wizard", "New address")),
            (self.edit, translate("Wizard", "Edit")),
        ):
            button.setAccessibleName(labels.headed(name, title))
        self._actions = Flow()
        for button in (self.edit, self.new, self.book):
            self._actions.add(button)
        self.body.addWidget(self.shown)
        self.body.addWidget(self._actions)
        self.body.addWidget(self.form)
        self.new.clicked.connect(self._add)
        self.edit.clicked.connect(self.open)
        self.form.typed.connect(self._store)
        self.form.finished.connect(self.finish)
        self.form.given_up.connect(self.give_up)
        self._menu.triggered.connect(self._pick)

    @property
    def editing(self) -> bool:
        """True while the form is open."""
        return not self.form.isHidden()

    def address(self) -> PostalAddress | None:
        """The address on the sale."""
        if self._core is None:
            return None
        return self._core.shipping if self._role == "shipping" else self._core.billing

    def show_core(self, core: OrderCore | None, *, needed: bool) -> None:
        """Show the address that stands on the sale; ``needed`` when the order cannot do without."""
        self._core = core
        address = self.address()
        if address is not None:
            self.shown.setText("\n".join(address_lines(address)))
            self.shown.set_tone("text")
        elif needed:
            parcel = translate("Wizard", "No address yet. A parcel needs street, town and country.")
            invoice = translate("Wizard", "No address yet. A full invoice needs street, town and country.")
            self.shown.setText(parcel if core and core.head.delivery.kind == "ship" else invoice)
            self.shown.set_tone("wait")
        else:
            self.shown.setText(
                translate(
                    "Wizard", "No address. Only an invoice to a company or to another address needs one."
                )
            )
            self.shown.set_tone("muted")
        self.edit.setVisible(address is not None)
        self._fill_book()

    def _fill_book(self) -> None:
        head = self._core.head if self._core else None
        self._menu.clear()
        self._book: list[PostalAddress] = []
        if head is not None and head.customer_id is not None:
            self._book = list(customer_card(head.customer_id).addresses)
        for at, address in enumerate(self._book):
            self._menu.addAction(", ".join(address_lines(address)).replace("&", "&&")).setData(at)
        self.book.setVisible(bool(self._book))

    # The form

    def open(self) -> None:
        """Change the address that stands there, or type one."""
        address = self.address()
        if address is None:
            self._add()
        else:
            self._begin(address)

    def _add(self) -> None:
        head = self._core.head if self._core else None
        name, company, phone = (head.customer_name, head.company, head.phone) if head else ("", "", "")
        self._begin(PostalAddress(name=name, company=company, phone=phone))

    def _begin(self, address: PostalAddress) -> None:
        head = self._core.head if self._core else None
        known = head is not None and head.customer_id is not None
        self._before = self.address()
        same = [one.id for one in self._book if address_lines(one) == address_lines(address)]
        self._book_id = same[0] if same else 0
        bills, first = self._role == "billing", bool(same) or not self._book
        if bills and head is not None and head.customer_id is not None:
            first = bool(same) or billing_address_id(head.customer_id) is None
        self.form.begin(address, self._keep_words() if known else "", kept=known and first)
        self._show_form(True)
        self.opened.emit()
        self.form.start()

    def _keep_words(self) -> str:
        if self._role == "billing":
            return translate("Wizard", "Their invoices go there from now on")
        return translate("Wizard", "Keep in the customer’s address book")

    def _show_form(self, shown: bool) -> None:
        self.form.setVisible(shown)
        self.shown.setVisible(not shown)
        self._actions.setVisible(not shown)

    def settle(self) -> None:
        """Save what is typed and not saved yet."""
        if self.editing:
            self.form.settle()

    def finish(self) -> None:
        """Close the form; with its box ticked, keep the address in the customer's book, too."""
        if not self.editing:
            return
        self.settle()
        head, address = (self._core.head if self._core else None), self.form.address()
        try:
            require_postcode(address.postcode, address.country)
        except PostcodeWrong as error:
            self.refuse_postcode(error)
            return
        if (
            self.form.keep.isChecked()
            and head is not None
            and head.customer_id is not None
            and address.complete
        ):
            owner = head.customer_id
            kept = PostalAddress(self._book_id, *_parts(address))
            bills = self._role == "billing"
            self._writer.attempt(lambda: save_address(owner, kept, bills=bills, by=self._writer.by))
        self._close()

    def refuse_postcode(self, error: PostcodeWrong) -> None:
        """Say beside the postcode why there can be no such one; the form is opened for it."""
        if not self.editing:
            self.open()
        self.form.show_problem("postcode", words(error))

    def give_up(self) -> None:
        """Close the form and put back what stood there before."""
        self.form.settle()
        typed = self.address()
        if typed != self._before:
            self._put(self._before)
            text = translate("Wizard", "Address left as it was")
            self._writer.context.toast(text, lambda: self._put(typed))
        self._close()

    def _close(self) -> None:
        self._show_form(False)
        self.closed.emit()

    def _store(self, address: PostalAddress) -> None:
        self._put(address)

    def _pick(self) -> None:
        action = self._menu.activeAction()
        if action is not None:
            self._put(self._book[int(action.data())])

    def choose(self, at: int) -> None:
        """Take the address at this place of the book."""
        self._put(self._book[at])

    def _put(self, address: PostalAddress | None) -> None:
        by, role = self._writer.by, self._role
        self._writer.write(lambda at: draft_delivery.set_address(at, role, address, by=by))


def _parts(address: PostalAddress) -> tuple[str, ...]:
    names = ("name", "company", "street", "street2", "postcode", "city", "region", "country", "phone")
    return tuple(getattr(address, name) for name in names)
