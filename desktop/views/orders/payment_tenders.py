"""The ways to pay entered so far; each can be taken out again until the sheet is done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.forms.payment_offer import PaymentOffer
from desktop.services.perform.tenders import Tender
from desktop.views import labels
from desktop.views.orders.method_icons import METHOD_ICON
from desktop.views.orders.panels.panel import Rows, row
from desktop.views.parts.buttons import IconButton
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.sums import Amount

translate = QCoreApplication.translate


class TenderList(Rows):
    """``removed`` tells that one was taken out."""

    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("pay.tenders", parent=parent)
        self._offer: PaymentOffer | None = None
        self.tenders: tuple[Tender, ...] = ()

    def start(self, offer: PaymentOffer) -> None:
        """Nothing is entered yet."""
        self._offer = offer
        self._show(())

    def append(self, tender: Tender) -> None:
        """Enter one more."""
        self._show((*self.tenders, tender))

    def _remove(self, at: int, _checked: bool = False) -> None:
        self._show(self.tenders[:at] + self.tenders[at + 1 :])
        self.removed.emit()

    def _show(self, tenders: tuple[Tender, ...]) -> None:
        self.tenders = tenders
        self.refill(self._row(at, tender) for at, tender in enumerate(tenders))
        self.setVisible(bool(tenders))

    def _row(self, at: int, tender: Tender) -> TwoLines:
        assert self._offer is not None
        assert tender.method_id is not None
        assert tender.amount_minor is not None
        method, currency = self._offer.by_id(tender.method_id), self._offer.currency
        name, about = labels.named(method.name), tender.reference
        if tender.tendered_minor not in (None, tender.amount_minor):
            given = labels.money(tender.tendered_minor or 0, currency)
            about = translate("Payment", "{amount} given").format(amount=given)
        made = row(name, about, METHOD_ICON.get(method.kind, "card"))
        made.add(Amount(labels.money(tender.amount_minor, currency)))
        cross = IconButton("x", translate("Payment", "Remove {method}").format(method=name), 32)
        cross.setObjectName(f"pay.remove.{at}")
        cross.clicked.connect(partial(self._remove, at))
        return made.add(cross)
