"""A customer's page: their record to be changed, addresses, orders, balance, messages and vouchers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.changes import Changes
from desktop.services.customers.customer_duplicates import same_contact
from desktop.services.customers.customer_page import CustomerView, customer_view
from desktop.services.customers.customers import CustomerForm, CustomerNotFound, save_customer
from desktop.services.orders.cards import PostalAddress
from desktop.services.shop.preferences import shop
from desktop.views.context import DeskContext, Page, Prepare, Undo
from desktop.views.customers.acts import CustomerActs
from desktop.views.customers.address_acts import AddressActs
from desktop.views.customers.address_card import AddressCard
from desktop.views.customers.columns import Columns
from desktop.views.customers.consent_card import ConsentCard
from desktop.views.customers.form_card import FormCard
from desktop.views.customers.head import CustomerHead
from desktop.views.customers.order_card import OrderCard
from desktop.views.customers.side_cards import BalanceCard, HistoryCard, MessageCard, ValueCard
from desktop.views.parts.card import Scroller

if TYPE_CHECKING:
    from desktop.views.customers.order_copy import OrderCopy

translate = QCoreApplication.translate


class CustomerPage(Page):
    """Shows one customer and follows what is saved. What is typed is saved by Ctrl S, or on leaving;

    what cannot be saved is asked about before.
    """

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("customer.page")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.view: CustomerView | None = None
        self._blank: CustomerForm | None = None
        self.order_id: int | None = None
        self._copy: OrderCopy | None = None
        self._stale = False
        self.head, self.form, self.addresses = CustomerHead(), FormCard(), AddressCard()
        self.orders, self.balance, self.values = OrderCard(), BalanceCard(), ValueCard()
        self.messages, self.history, self.consent = MessageCard(), HistoryCard(), ConsentCard()
        self.columns = Columns(
            (self.form, self.addresses, self.orders),
            (self.balance, self.values, self.messages, self.consent, self.history),
        )
        self.scroller = Scroller(self.columns)
        self.address_acts, self.acts = AddressActs(self, context), CustomerActs(self, context)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.scroller, 1)
        self._connect()

    def _connect(self) -> None:
        self.head.back_asked.connect(self._back)
        self.head.order_asked.connect(self._new_order)
        self.head.save_asked.connect(self.save)
        self.form.edited.connect(self._mark)
        self.form.left.connect(self._look_for_twins)
        self.form.open_asked.connect(self._open_customer)
        self.form.merge_asked.connect(self.acts.merge_with)
        self.orders.open_asked.connect(self._open_order)
        self.messages.order_asked.connect(self._open_order)
        self.values.value_asked.connect(self._show_value)
        self.values.voucher_asked.connect(self.acts.show_voucher)
        self.addresses.add_asked.connect(self.address_acts.add)
        self.addresses.edit_asked.connect(self.address_acts.edit)
        self.addresses.remove_asked.connect(self.address_acts.remove)
        self.address_acts.changed.connect(self._address_changed)
        self.context.bus.changed.connect(self._hear)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._back)

    # Which customer

    def show_customer(self, customer_id: int, order_id: int | None = None) -> None:
        """Show this customer; ``order_id`` is the order from which. Raises CustomerNotFound."""
        view = customer_view(customer_id)
        if self.view is None or self.view.card.id != view.card.id:
            self._keep()
        fresh = self.view is None or self.view.card.id != view.card.id
        self.order_id = order_id
        self._show(view, fresh=fresh)
        if fresh:
            self.scroller.verticalScrollBar().setValue(0)

    def show_new(self) -> None:
        """Show an empty record, which is added when it is saved."""
        self._keep()
        self.view, self.order_id, self._stale = None, None, False
        self._blank = CustomerForm(language=shop().language)
        self.head.show_new()
        self.form.begin(self._blank)
        self.form.show_twins({})
        self._show_cards(known=False)
        self._mark()

    def _show_cards(self, *, known: bool) -> None:
        for card in (self.addresses, self.orders, self.columns.side):
            card.setVisible(known)

    def again(self) -> Prepare:
        return showing(self.view.card.id if self.view else None, self.order_id)

    def arrive(self) -> None:
        if self._stale:
            self._reload()
        if self.view is None:
            self.form.start()
        else:
            self.setFocus()

    # What it shows

    def _show(self, view: CustomerView, *, fresh: bool) -> None:
        typed = None if fresh or not self.changed else self.form.form()
        self.view, self._blank, self._stale = view, None, False
        self._show_cards(known=True)
        self.head.show_view(view)
        self.form.begin(view.card.form)
        if typed is not None:
            self.form.begin(typed)
        self.addresses.show_view(view)
        self.orders.show_view(view, fresh=fresh)
        for card in (self.balance, self.values, self.messages, self.consent, self.history):
            card.show_view(view)
        self._look_for_twins()
        self._mark()

    def _reload(self) -> None:
        if self.view is None:
            return
        try:
            self._show(customer_view(self.view.card.id), fresh=False)
        except CustomerNotFound:
            self.view = None
            if self.isVisible():
                self.context.go_back()

    def _hear(self, changes: Changes) -> None:
        mine = self.view is not None and (
            self.view.card.id in changes.customers
            or changes.vouchers
            or any(order.id in changes.orders for order in self.view.orders)
            or (bool(changes.orders) and not self.isVisible())
        )
        if not mine:
            return
        if self.isVisible():
            self._reload()
        else:
            self._stale = True

    @property
    def changed(self) -> bool:
        """Whether something is typed that is not saved."""
        stored = self.view.card.form if self.view else self._blank
        return stored is not None and self.form.form() != stored

    def _mark(self) -> None:
        self.head.save.setEnabled(self.changed)
        if not self.changed:
            self.form.refuse(None)

    def _look_for_twins(self) -> None:
        typed = self.form.form()
        but = self.view.card.id if self.view else None
        self.form.show_twins(same_contact(typed.email, typed.phone, but=but))

    # What is saved

    def save(self) -> bool:
        """Save what is typed, and ask whether the order it was opened from shall follow; False if refused."""
        if not self.changed:
            return self.view is not None
        before = self.view
        try:
            customer_id = self._store()
        except DeskError as error:
            if not self.form.refuse(error):
                self.context.refuse(error)
            return False
        self._show(customer_view(customer_id), fresh=True)
        said = translate("Customer", "Saved") if before else translate("Customer", "Customer added")
        self.context.toast(said, self._taking_back(before))
        if self.order_id is not None and self.view is not None:
            self.copy.ask_contact(self.order_id, self.view.card)
        return True

    def _store(self) -> int:
        known = self.view.card.id if self.view else None
        return save_customer(self.form.form(), customer_id=known, by=self.context.by())

    def _taking_back(self, before: CustomerView | None) -> Undo | None:
        if before is None:
            return None
        form, customer_id = before.card.form, before.card.id
        return lambda: save_customer(form, customer_id=customer_id, by=self.context.by())

    def _keep(self) -> None:
        """The page is left: what is typed is saved. What cannot be was asked about before, in ``held``."""
        if self.changed:
            try:
                self._save_quietly()
            except DeskError:
                self.drop()

    def _save_quietly(self) -> None:
        before, name = self.view, self.form.name(self.view.card.name if self.view else "")
        self._show(customer_view(self._store()), fresh=True)
        said = translate("Customer", "Changes to {name} saved")
        self.context.toast(said.format(name=name), self._taking_back(before))

    def drop(self) -> None:
        """Forget what is typed and not saved."""
        self.form.begin((self.view.card.form if self.view else self._blank) or CustomerForm())
        self._mark()

    def held(self, go_on: Callable[[], object]) -> bool:
        try:
            if self.changed:
                self._save_quietly()
        except DeskError as error:
            from desktop.views.customers.leave import ask_to_drop

            ask_to_drop(self, error, go_on)
            return True
        return False

    @property
    def copy(self) -> OrderCopy:
        """Asks whether the order follows; loaded when there is something to ask."""
        if self._copy is None:
            from desktop.views.customers.order_copy import OrderCopy

            self._copy = OrderCopy(self, self.context)
        return self._copy

    def _address_changed(self, before: PostalAddress, now: PostalAddress) -> None:
        if self.order_id is not None:
            self.copy.ask_address(self.order_id, before, now)

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():  # a window made small is not left
            self._keep()
        super().hideEvent(event)

    # What it is asked for

    def _new_order(self) -> None:
        from desktop.services.drafts.draft_customer import choose_customer
        from desktop.services.drafts.drafts import start_draft

        if self.view is None or not self.save():
            return
        draft_id = start_draft(by=self.context.by(), page="products")
        choose_customer(draft_id, self.view.card.id, by=self.context.by())
        self.context.new_order(draft_id)

    def _back(self) -> None:
        self.context.go_back()

    def _open_customer(self, customer_id: int) -> None:
        self.context.open_customer(customer_id)

    def _open_order(self, order_id: int) -> None:
        self.context.open_order(order_id)

    def _show_value(self, account_id: int) -> None:
        from desktop.views.vouchers.value_sheet import ValueSheet

        sheet = ValueSheet(self.context, account_id, self)
        sheet.rejected.connect(sheet.deleteLater)
        sheet.open(sheet.cross)


def showing(customer_id: int | None, order_id: int | None = None) -> Prepare:
    """What makes the page show this customer; None for one who is still to be added."""

    def prepare(page: Page) -> None:
        assert isinstance(page, CustomerPage)
        if customer_id is None:
            page.show_new()
        else:
            page.show_customer(customer_id, order_id)

    return prepare
