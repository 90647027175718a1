"""What was credited of the sale, as rows between the payments and what is still to pay or to give back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from desktop.services.orders.ledger_cards import CreditCard, OrderCard
from desktop.views import labels
from desktop.views.orders.panels.panel import asking, row
from desktop.views.orders.reason_words import reason_words
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.sums import Amount

translate = QCoreApplication.translate


def credit_rows(card: OrderCard, explain: QAction) -> list[TwoLines]:
    """Every credit with when, why and by whom, and the amount that it takes off; ``explain`` says how."""
    return [_row(credit, card.head.currency, explain) for credit in card.credits]


def _row(credit: CreditCard, currency: str, explain: QAction) -> TwoLines:
    about = (
        labels.moment(credit.at),
        reason_words().get(credit.reason_code, ""),
        credit.reason,
        credit.by,
    )
    made = row(translate("PaymentPanel", "Credited"), ", ".join(part for part in about if part), "percent")
    made.subtitle.setToolTip(made.subtitle.text())
    return made.add(asking(Amount(labels.money(-credit.gross_minor, currency), 600), explain))
