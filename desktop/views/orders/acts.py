"""What can be done with the order on its page: one action each, with key, reason when off, and undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command, can
from desktop.services.issuing import documents
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_papers import invoice_card
from desktop.services.plans import payments, shipments
from desktop.views.context import DeskContext
from desktop.views.icons import icon
from desktop.views.orders.act_group import say_why
from desktop.views.orders.edit_acts import EditActs
from desktop.views.orders.invoice_acts import ICONS as INVOICE_ICONS
from desktop.views.orders.invoice_acts import InvoiceActs
from desktop.views.orders.life_acts import ICONS as LIFE_ICONS
from desktop.views.orders.life_acts import LifeActs
from desktop.views.orders.mail_acts import MailActs
from desktop.views.orders.mark_acts import MarkActs
from desktop.views.orders.money_acts import ICONS as MONEY_ICONS
from desktop.views.orders.money_acts import MoneyActs
from desktop.views.orders.off_keys import OffKeys
from desktop.views.orders.pay_acts import ICONS as PAY_ICONS
from desktop.views.orders.pay_acts import PayActs
from desktop.views.orders.quote_acts import QuoteActs
from desktop.views.orders.return_acts import ICONS as RETURN_ICONS
from desktop.views.orders.return_acts import ReturnActs
from desktop.views.orders.ship_acts import ICONS as SHIP_ICONS
from desktop.views.orders.ship_acts import ShipActs
from desktop.views.orders.task_acts import TaskActs
from desktop.views.parts.keys import key_hint


@dataclass(frozen=True, slots=True)
class Kind:
    """How one action looks, and which command of the services it is; ``name`` follows ``order.``."""

    name: str
    icon: str
    keys: str
    command: Command | None = None


KINDS: tuple[Kind, ...] = (
    Kind("mark_paid", "check", "P", Command.MARK_PAID),
    Kind("mark_unpaid", "refund", "Ctrl+Shift+E", Command.MARK_UNPAID),
    Kind("mark_shipped", "truck", "Ctrl+D", Command.MARK_SHIPPED),
    Kind("mark_unshipped", "refund", "Ctrl+Shift+D", Command.MARK_UNSHIPPED),
    Kind("invoice.print", "print", "Ctrl+Shift+P", Command.PRINT_INVOICE),
    Kind("slip.print", "print", "Ctrl+P", Command.PRINT_SLIP),
    Kind("explain", "percent", "F2"),
    Kind("explain_due", "percent", "Shift+F2"),
    Kind("customer", "customers", "K"),
    Kind("previous", "up", "Alt+Up"),
    Kind("next", "down", "Alt+Down"),
    Kind("back", "back", "Esc"),
)
"""What the list does too has the key that it has there; what only an order page does has a single letter."""


def icon_name(name: str) -> str:
    """The line icon of an action. StopIteration for an unknown name."""
    known = MONEY_ICONS | PAY_ICONS | SHIP_ICONS | LIFE_ICONS | RETURN_ICONS | INVOICE_ICONS
    return known.get(name) or next(kind.icon for kind in KINDS if kind.name == name)


@dataclass(frozen=True, slots=True)
class Named:
    """The order that an action was begun for; the page may show another one when it is undone."""

    id: int
    number: str


T = TypeVar("T")


class OrderActs(QObject):
    """The actions of one order page by name, such as ``acts["mark_paid"]``.

    ``explained``, ``due_explained``, ``person_asked``, ``stepped`` (−1 or 1) and ``left`` ask the page for
    what only it can do.
    """

    explained = Signal()
    due_explained = Signal()
    person_asked = Signal()
    stepped = Signal(int)
    left = Signal()

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self._context = context
        self._card: OrderCard | None = None
        self.life, self.money = LifeActs(page, context), MoneyActs(page, context)
        self.invoices = InvoiceActs(page, context)
        made = {kind.name: self._make(kind, page) for kind in KINDS}
        self.pay, self.returns = PayActs(page, context), ReturnActs(page, context)
        self.parcels = ShipActs(page, context)
        self._acts = made | self.life.actions | self.money.actions | self.pay.actions
        self._acts |= self.invoices.actions
        self.money.date_wanted.connect(self._acts["invoice.dated"].trigger)
        self._acts |= self.returns.actions | self.parcels.actions
        self.edit = EditActs(page, context)
        self._acts |= self.edit.actions
        self.marks = MarkActs(page, context)
        self._acts |= self.marks.actions
        self.quotes = QuoteActs(page, context)
        self._acts |= self.quotes.actions
        self.tasks = TaskActs(page, context)
        self._acts |= self.tasks.actions
        self.mails = MailActs(page, context)
        self._acts |= self.mails.actions
        OffKeys(page, context.remark)

    def __getitem__(self, name: str) -> QAction:
        return self._acts[name]

    def show_card(self, card: OrderCard) -> None:
        """Allow what this order allows; what it does not says why in its tool tip."""
        self._card = card
        self.life.show_card(card)
        self.money.show_card(card)
        self.invoices.show_card(card)
        self.pay.show_card(card)
        self.edit.show_card(card)
        self.returns.show_card(card)
        self.parcels.show_card(card)
        self.marks.show_card(card)
        self.quotes.show_card(card)
        self.tasks.show_card(card)
        self.mails.show_card(card)
        fetched = card.head.delivery.kind == "pickup"
        word = self.tr("Mark as picked up") if fetched else self.tr("Mark as shipped")
        self._acts["mark_shipped"].setText(word)
        for kind in KINDS:
            if kind.command is not None:
                say_why(self._acts[kind.name], can(kind.command, card))
        self._acts["explain"].setEnabled(bool(card.lines))
        customer, known = self._acts["customer"], card.customer is not None
        customer.setEnabled(known)
        customer.setToolTip(_tip(customer) if known else self.tr("Nobody is known by name for this order"))

    def allow_steps(self, *, previous: bool, following: bool) -> None:
        """Whether there is an order before and after this one in the list."""
        self._acts["previous"].setEnabled(previous)
        self._acts["next"].setEnabled(following)

    # Made

    def _make(self, kind: Kind, page: QWidget) -> QAction:
        action = QAction(icon(kind.icon), self._words()[kind.name], page)
        action.setObjectName(f"act.{kind.name}")
        action.setShortcut(QKeySequence(kind.keys))
        action.triggered.connect(self._deeds()[kind.name])
        action.setToolTip(_tip(action))
        page.addAction(action)
        return action

    def _words(self) -> dict[str, str]:
        return {
            "mark_paid": self.tr("Mark as paid"),
            "mark_unpaid": self.tr("Mark as unpaid"),
            "mark_shipped": self.tr("Mark as shipped"),
            "mark_unshipped": self.tr("Mark as not shipped"),
            "invoice.print": self.tr("Print invoice"),
            "slip.print": self.tr("Print packing slip"),
            "explain": self.tr("How was this computed?"),
            "explain_due": self.tr("How was what is due computed?"),
            "customer": self.tr("Show the customer"),
            "previous": self.tr("Previous order"),
            "next": self.tr("Next order"),
            "back": self.tr("Back"),
        }

    def _deeds(self) -> dict[str, Callable[[], None]]:
        return {
            "mark_paid": self._mark_paid,
            "mark_unpaid": self._mark_unpaid,
            "mark_shipped": self._mark_shipped,
            "mark_unshipped": self._mark_unshipped,
            "invoice.print": self._print_invoice,
            "slip.print": self._print_slip,
            "explain": self.explained.emit,
            "explain_due": self.due_explained.emit,
            "customer": self.person_asked.emit,
            "previous": self._step_back,
            "next": self._step_on,
            "back": self.left.emit,
        }

    # Done

    def _mark_paid(self) -> None:
        order, by = self._order(), self._context.by()
        if (booked := self._try(lambda: payments.mark_paid(order.id, by=by))) is None:
            return
        undo = self._undoing(lambda: payments.mark_unpaid(order.id, by=by, only=(booked,)))
        self._context.toast(self.tr("{number} marked as paid").format(number=order.number), undo)

    def _mark_unpaid(self) -> None:
        order, by = self._order(), self._context.by()
        if (gone := self._try(lambda: payments.mark_unpaid(order.id, by=by))) is None:
            return
        undo = self._undoing(lambda: payments.book_again(order.id, gone, by=by))
        self._context.toast(self.tr("{number} marked as unpaid").format(number=order.number), undo)

    def _mark_shipped(self) -> None:
        order, by, tell = self._order(), self._context.by(), self.parcels.tells()
        if (sent := self._try(lambda: shipments.mark_shipped(order.id, by=by, tell=tell))) is None:
            return
        undo = self._undoing(lambda: shipments.mark_unshipped(order.id, by=by, only=sent))
        fetched = self._shown().head.delivery.kind == "pickup"
        done = self.tr("{number} marked as picked up") if fetched else self.tr("{number} marked as shipped")
        self._context.toast(done.format(number=order.number), undo)

    def _mark_unshipped(self) -> None:
        self.parcels.unship()

    def _print_invoice(self) -> None:
        invoice = invoice_card(self._shown())
        if invoice is not None:
            self._context.print_documents([invoice.id])

    def _print_slip(self) -> None:
        slip = self.slip_of(None)
        if slip is not None:
            self._context.print_documents([slip])

    def slip_of(self, shipment_id: int | None) -> int | None:
        """The document id of a shipment's slip, issued now if need be; None when it was refused.

        None asks for what is still in the shop, else for the newest shipment.
        """
        order, by = self._order(), self._context.by()
        return self._try(lambda: documents.issue_slip(order.id, shipment_id=shipment_id, by=by))

    def _step_back(self) -> None:
        self.stepped.emit(-1)

    def _step_on(self) -> None:
        self.stepped.emit(1)

    # Helped

    def _shown(self) -> OrderCard:
        assert self._card is not None
        return self._card

    def _order(self) -> Named:
        head = self._shown().head
        return Named(head.id, head.number)

    def _try(self, deed: Callable[[], T]) -> T | None:
        try:
            return deed()
        except DeskError as error:
            self._context.refuse(error)
            return None

    def _undoing(self, deed: Callable[[], object]) -> Callable[[], None]:
        def undo() -> None:
            self._try(deed)

        return undo


def _tip(action: QAction) -> str:
    return f"{action.text()}  {key_hint(action.shortcut())}"
