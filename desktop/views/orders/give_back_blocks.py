"""Blocks that the forms for money given back share: why, by which way money goes back, and who is told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.forms.refund_offer import OfferRow
from desktop.services.shop.methods import PaymentMethodRow
from desktop.views import labels
from desktop.views.orders.give_back_row import GiveBackRow
from desktop.views.orders.planned_sheet import Say
from desktop.views.orders.reason_words import reason_words
from desktop.views.parts.card import Rule
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import MoneyEdit
from desktop.views.parts.rows import clear
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_8, GAP_16

translate = QCoreApplication.translate


class RowsBlock(QWidget):
    """All rows of a sale that can be given back, below each other."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[GiveBackRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def offer(self, rows: Sequence[OfferRow], currency: str, *, goods: bool) -> None:
        """Show these rows with nothing chosen. ``goods`` asks where they go."""
        clear(self._column)
        self.rows = [GiveBackRow(row, currency, goods=goods) for row in rows]
        for at, row in enumerate(self.rows):
            if at:
                self._column.addWidget(Rule())
            self._column.addWidget(row)
            row.changed.connect(self.changed)

    def take_all(self) -> None:
        """Choose everything that is left, and tell it once."""
        self.blockSignals(True)
        for row in self.rows:
            if row.isEnabled():
                row.take_all()
        self.blockSignals(False)
        self.changed.emit()


class ReasonBlock(QWidget):
    """A reason of the list and words of one's own, which the customer's paper may say."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = Combo()
        self.text = TextField(translate("GiveBack", "In your own words"))
        self.public = CheckBox(translate("GiveBack", "Print the reason on the credit note"))
        self.code_row = FormRow(translate("GiveBack", "Reason"), self.code)
        self.text.setAccessibleName(translate("GiveBack", "Reason in your own words"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_8)
        column.addWidget(self.code_row)
        column.addWidget(self.text)
        column.addWidget(self.public)
        fields = {"reason": self.code, "reason.own": self.text, "public": self.public}
        for part, widget in fields.items():
            widget.setObjectName(f"{name}.{part}")
        self.code.currentIndexChanged.connect(self._chosen)
        self.text.textEdited.connect(self._chosen)
        self.public.toggled.connect(self._chosen)

    def offer(self, codes: Sequence[str], *, required: bool, printable: bool, helper: str = "") -> None:
        """Offer these reasons, none chosen. ``printable`` lets it be chosen whether a credit note says it."""
        self.code_row.set_helper(helper)
        words = reason_words()
        self.code.clear()
        none = translate("GiveBack", "Please choose") if required else translate("GiveBack", "Not said")
        self.code.fill([(none, ""), *((words[code], code) for code in codes)])
        self.text.clear()
        self.public.setChecked(False)
        self.public.setVisible(printable)

    def facts(self) -> tuple[str, str, bool]:
        """Code, words and whether they are printed."""
        shown = self.public.isChecked() and not self.public.isHidden()
        return str(self.code.currentData() or ""), self.text.text().strip(), shown

    def _chosen(self, _value: object = None) -> None:
        self.changed.emit()


class MoneyBlock(QWidget):
    """How much money goes back now, and by which way. Nothing typed means all of it."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.amount, self.method = MoneyEdit("EUR"), Combo()
        self.amount_row = FormRow(translate("GiveBack", "Pay back now"), self.amount)
        self.method_row = FormRow(translate("GiveBack", "By"), self.method)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_16)
        row.addWidget(self.amount_row, 1)
        row.addWidget(self.method_row, 1)
        self.amount.setObjectName(f"{name}.pay_back")
        self.method.setObjectName(f"{name}.method")
        self._currency = "EUR"
        self.amount.changed.connect(self._chosen)
        self.amount.refused.connect(self._chosen)
        self.method.currentIndexChanged.connect(self._chosen)

    def offer(self, methods: Sequence[PaymentMethodRow], currency: str) -> None:
        """Offer these ways, the first one chosen."""
        self._currency = currency
        self.amount.set_currency(currency)
        self.amount.set_minor(None)
        self.method.clear()
        self.method.fill([(labels.named(method.name), method.id) for method in methods])

    def amount_minor(self) -> int | None:
        """What was typed; None for all that can go back."""
        return self.amount.minor()

    def method_id(self) -> int | None:
        """The way that is chosen."""
        chosen = self.method.currentData()
        return None if chosen is None else int(chosen)

    def typed_problem(self) -> DeskError | None:
        """Why the amount cannot be read."""
        return self.amount.problem()

    def places(self) -> dict[str, Say]:
        """Who says what is wrong with the money."""
        return {"pay_back": self.amount_row.set_problem, "method": self.method_row.set_problem}

    def show_sums(self, back_minor: int | None, most_minor: int = 0) -> None:
        """Show what goes back when nothing is typed, and what may go back at most."""
        if back_minor is None:
            self.amount.setPlaceholderText("")
            self.amount_row.set_helper("")
            return
        self.amount.setPlaceholderText(labels.amount(back_minor, self._currency))
        most = labels.money(most_minor, self._currency)
        self.amount_row.set_helper(translate("GiveBack", "at most {amount}").format(amount=most))

    def _chosen(self, _value: object = None) -> None:
        self.changed.emit()
