"""What can be done with the quote on its page: one action each, with its key and, when off, the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.domain.quotes import Prices, QuoteState
from desktop.services.drafts import drafts
from desktop.services.papers.document_store import paper
from desktop.services.quotes import quotes
from desktop.services.quotes.quote_facts import QuoteCard
from desktop.services.quotes.quotes import DuplicateOffer, QuoteExpired
from desktop.views import labels, messages
from desktop.views.context import DeskContext
from desktop.views.icons import icon
from desktop.views.parts.keys import key_hint
from desktop.views.quotes.duplicate import Duplicating
from desktop.views.quotes.prices_dialog import PricesDialog, PricesQuestion
from desktop.views.quotes.sending import SEND_KEY, Sending, send_word

KEYS = {
    "back": "Esc",
    "issue": "I",
    "order": "O",
    "edit": "E",
    "print": "Ctrl+P",
    "duplicate": "Q",
    "send": SEND_KEY,
    "answered": "T",
    "discard": "Del",
}
ICONS = {
    "back": "back",
    "issue": "doc",
    "order": "orders",
    "edit": "pencil",
    "print": "print",
    "duplicate": "copy",
    "send": "mail",
    "answered": "user",
    "discard": "trash",
}
CLOSED = (QuoteState.ORDERED, QuoteState.DISCARDED)
T = TypeVar("T")


class QuoteActs(QObject):
    """The actions by name. ``left`` asks the page to go back, ``print_asked`` to print the newest paper."""

    left = Signal()

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._found: QuoteCard | None = None
        self._prices: PricesDialog | None = None
        self._copying, self._sending = Duplicating(page, context), Sending(page, context)
        self._acts = {name: self._make(name, deed) for name, deed in self._deeds().items()}

    def __getitem__(self, name: str) -> QAction:
        return self._acts[name]

    def _deeds(self) -> dict[str, Callable[[], None]]:
        return {
            "back": self.left.emit,
            "issue": self._issue,
            "order": self._order,
            "edit": self._edit,
            "print": self._print,
            "duplicate": self._duplicate,
            "send": self._send,
            "answered": self._answered,
            "discard": self._discard,
        }

    def _words(self) -> dict[str, str]:
        return {
            "back": self.tr("Back"),
            "issue": self.tr("Issue the quote"),
            "order": self.tr("Make an order of it"),
            "edit": self.tr("Edit the quote"),
            "print": self.tr("Print the quote"),
            "duplicate": self.tr("Duplicate into a quote…"),
            "send": send_word(),
            "answered": self.tr("The customer has answered"),
            "discard": self.tr("Throw away"),
        }

    def _make(self, name: str, deed: Callable[[], None]) -> QAction:
        action = QAction(icon(ICONS[name]), self._words()[name], self._page)
        action.setObjectName(f"quote.{name}")
        action.setShortcut(QKeySequence(KEYS[name]))
        action.triggered.connect(lambda _checked=False: deed())
        self._page.addAction(action)
        return action

    def show_quote(self, found: QuoteCard) -> None:
        """Allow what this quote allows; what it does not says why in its tool tip."""
        self._found = found
        state = found.standing.state
        unpapered = found.standing.document_id is None
        ordered = self.tr("It became an order; the quote stays as it is.")
        thrown = self.tr("It was thrown away.")
        closed = "" if state not in CLOSED else ordered if state is QuoteState.ORDERED else thrown
        current = self.tr("It says what was issued.") if not (unpapered or found.changed) else ""
        if state is QuoteState.EXPIRED:
            current = ""
        reasons = {
            "issue": closed or current,
            "order": closed,
            "edit": closed,
            "send": closed,
            "print": self.tr("It is not issued yet.") if unpapered else "",
            "answered": "" if state is QuoteState.SENT else self.tr("It is not with the customer."),
            "discard": closed,
        }
        for name, reason in reasons.items():
            self._allow(name, reason)

    def _allow(self, name: str, reason: str) -> None:
        action = self._acts[name]
        action.setEnabled(not reason)
        action.setToolTip(reason or f"{action.text()}  {key_hint(action.shortcut())}")

    # Done

    def _issue(self) -> None:
        document = self._try(lambda: quotes.issue_quote(self._id(), by=self._context.by()))
        if document is not None:
            issued = paper(document)
            text = self.tr("Quote {number} issued")
            if issued.version > 1:
                text = self.tr("Version {version} of {number} issued")
            self._context.toast(text.format(number=issued.number, version=issued.version))

    def _order(self) -> None:
        """Make an order of it; where there is not enough on the shelf that is said first."""
        from desktop.services.quotes.quote_stock import quote_below_zero

        short = quote_below_zero(self._id())
        if not short:
            self._make_order(None)
            return
        from desktop.views.quotes.short_dialog import ShortDialog

        number = self._found.card.head.quote_number if self._found else ""
        dialog = ShortDialog(self._page.window(), number or self.tr("The quote"), short)
        dialog.accepted.connect(lambda: self._make_order(None))
        dialog.open(dialog.keep)

    def _make_order(self, prices: Prices | None) -> None:
        quote_id, by = self._id(), self._context.by()
        try:
            order_id = quotes.order_quote(quote_id, prices, by=by)
        except QuoteExpired as expired:
            self._ask_prices(expired)
            return
        except DeskError as error:
            self._refuse(error)
            return
        self._context.open_order(order_id)

    def _refuse(self, error: DeskError) -> None:
        """What is missing is typed in the wizard: lead there, and say it."""
        if error.where in ("customer", "lines", "voucher", "address", "delivery"):
            self._context.new_order(self._id())
            self._context.toast(messages.words(error))
        else:
            self._context.refuse(error)

    def _ask_prices(self, expired: QuoteExpired) -> None:
        offer: DuplicateOffer | None = self._try(lambda: quotes.duplicate_offer(self._id()))
        if offer is None:
            return
        if self._prices is None:
            self._prices = PricesDialog(self._page.window())
            self._prices.chosen.connect(self._make_order)
        day = labels.day_in_full(expired.valid_until)
        self._prices.ask(
            PricesQuestion(
                self.tr("{number} has expired").format(number=expired.quote or self.tr("The quote")),
                self.tr("It was good until {day}. Which prices shall the order have?").format(day=day),
                self.tr("The prices of the quote"),
                self.tr("Make an order of it"),
                offer,
            )
        )

    def _edit(self) -> None:
        drafts.set_page(self._id(), "products", by=self._context.by())
        self._context.new_order(self._id())

    def _send(self) -> None:
        self._sending.ask(self._id())

    def _answered(self) -> None:
        self._try(lambda: drafts.recall(self._id(), by=self._context.by(), answered=True))
        self._context.toast(self.tr("Answer noted. Edit the quote, or make an order of it."))

    def _print(self) -> None:
        document = self._found.standing.document_id if self._found else None
        if document is not None:
            self._context.print_documents([document])

    def _duplicate(self) -> None:
        if self._found is not None:
            number = self._found.card.head.quote_number or self.tr("The quote")
            self._copying.ask(self._id(), number)

    def _discard(self) -> None:
        quote_id, by = self._id(), self._context.by()
        self._try(lambda: drafts.discard(quote_id, by=by))
        self.left.emit()
        self._context.toast(self.tr("Quote thrown away"), lambda: drafts.put_back(quote_id, by=by))

    # Helped

    def _id(self) -> int:
        assert self._found is not None
        return self._found.card.head.id

    def _try(self, deed: Callable[[], T]) -> T | None:
        try:
            return deed()
        except DeskError as error:
            self._context.refuse(error)
            return None
