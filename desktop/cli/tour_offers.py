"""The part of the tour about what is offered before it is sold: a quote, checkout, its mail, its order."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.app import Desk
from desktop.cli.tour_hands import Hands, StepFailed
from desktop.domain.states import DraftKind
from desktop.services.orders.order_core import order_core
from desktop.views.print_preview import PrintPreview
from desktop.views.quotes.checkout import CheckoutWindow
from desktop.views.quotes.page import QuotePage
from desktop.views.wizard.wizard import Wizard

SHIFT_CONTROL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Offers:
    """Duplicate an order into a quote, show it to the customer, send it, and make an order of it."""

    def __init__(self, desk: Desk, hands: Hands) -> None:
        self.desk, self.hands = desk, hands
        self.quote_id: int | None = None

    def perform(self, order_id: int) -> None:
        """All of it. Raises StepFailed."""
        hands = self.hands
        self.desk.window.context.open_order(order_id)
        hands.key(Qt.Key.Key_Q)
        hands.find("prices.go")
        hands.shot("duplicate")
        hands.click("prices.go")
        self._check_out()
        self._send()
        hands.click("nav.drafts")
        hands.shot("unfinished-sales")
        self._order()

    @property
    def quote(self) -> int:
        """The quote that was made."""
        assert self.quote_id is not None
        return self.quote_id

    def _check_out(self) -> None:
        hands, wizard = self.hands, self.desk.window.pages.page("wizard")
        assert isinstance(wizard, Wizard)
        wizard.go_to("review")
        hands.find("wizard.quote.valid_until")
        hands.shot("wizard-quote")
        hands.key(Qt.Key.Key_C, SHIFT_CONTROL)
        shown = [one for one in self.desk.window.findChildren(CheckoutWindow) if one.isVisible()]
        if not shown:
            raise StepFailed("the customer is shown nothing to pay")
        hands.shot("checkout", shown[0])
        shown[0].close()
        hands.come_back()

    def _send(self) -> None:
        hands = self.hands
        hands.click("wizard.send")
        hands.type("send.email", "anne-gaelle@example.org", clear=True)
        hands.shot("quote-mail")
        hands.click("send.go")
        page = self.desk.window.pages.page("quote")
        assert isinstance(page, QuotePage)
        self.quote_id = page.quote_id
        if self.quote_id is None or order_core(self.quote_id).head.draft_kind is not DraftKind.SENT:
            raise StepFailed("the quote is not with the customer")
        hands.shot("quote")
        hands.click("quote.paper.1")
        preview = hands.top(PrintPreview)
        hands.wait(preview.save.isEnabled, "the quote cannot be printed")
        hands.shot("quote-paper")
        hands.close()

    def _order(self) -> None:
        self.desk.window.context.open_order(self.quote)
        self.hands.click("quote.primary")
        self.hands.find("order.quote")
        self.hands.shot("order-from-quote")
