"""Whether the customer agreed to news and offers: since when, how it was said, and a change of mind."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.domain.states import Channel
from desktop.services.customers.consents import ConsentCard as Said
from desktop.services.customers.customer_page import CustomerView
from desktop.views import labels
from desktop.views.orders.panels.panel import Rows
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Card
from desktop.views.parts.menu import Menu
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import TOOLBAR

translate = QCoreApplication.translate


class ConsentCard(Card):
    """``said`` brings yes or no longer, how they said it, and the question that is on the screen."""

    said = Signal(bool, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Consent", "News and offers"), parent)
        self._given = False
        self.question = Paragraph(question(), 12, 400, "muted")
        self.change = Button("", "quiet", height=TOOLBAR)
        self.change.setObjectName("customer.consent")
        menu = Menu(self)
        for source, word in ways().items():
            action = QAction(word, menu)
            action.setObjectName(f"customer.consent.{source.value}")
            action.triggered.connect(partial(self._tell, source))
            menu.addAction(action)
        self.change.set_menu(menu)
        self.add_action(self.change)
        self.rows = Rows("customer.consents")
        self.body.addWidget(self.rows)
        self.body.addWidget(self.question)

    def show_view(self, view: CustomerView) -> None:
        """Show what this customer said."""
        self._given = bool(view.consents) and view.consents[0].given
        self.change.setText(
            translate("Consent", "No longer…") if self._given else translate("Consent", "They agree…")
        )
        never = TwoLines(translate("Consent", "Never asked, so no"), "", icon="mail")
        self.rows.refill([_row(one) for one in view.consents] or [never])

    def _tell(self, source: Channel, _checked: bool = False) -> None:
        self.said.emit(not self._given, source, self.question.text())


def question() -> str:
    """What a customer is asked; it is written down with the answer."""
    return translate("Consent", "May we write to you about news and offers? You can end it at any time.")


def ways() -> dict[Channel, str]:
    """How a customer says so."""
    return {
        Channel.COUNTER: translate("Consent", "Said at the counter"),
        Channel.PHONE: translate("Consent", "Said on the phone"),
        Channel.FAIR: translate("Consent", "Said at a fair"),
        Channel.WEB: translate("Consent", "Written: mail, form or web"),
    }


def consent_words(one: Said) -> tuple[str, str]:
    """What was said, and when and how."""
    what = translate("Consent", "Agreed") if one.given else translate("Consent", "Does not want it any more")
    about = (ways()[one.source], labels.moment(one.at), one.by)
    return what, ", ".join(part for part in about if part)


def _row(one: Said) -> TwoLines:
    what, about = consent_words(one)
    row = TwoLines(what, about, icon="check" if one.given else "x")
    row.setToolTip(one.question)
    return row
