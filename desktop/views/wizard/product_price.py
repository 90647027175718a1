"""The unit price of a product to be added: the catalogue's, until another one is typed."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Signal

from desktop.domain.errors import DeskError
from desktop.views import labels
from desktop.views.messages import words
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import UnitPriceEdit
from desktop.views.tokens import COUNTER

translate = QCoreApplication.translate


class ProductPrice(FormRow):
    """``edited`` comes when something else stands in the field, and it was typed."""

    edited = Signal()

    def __init__(self, currency: str) -> None:
        self.edit = UnitPriceEdit(currency, COUNTER)
        super().__init__(translate("Wizard", "Unit price"), self.edit)
        self._currency = currency
        self._usual: Decimal | None = None
        self._typed = False
        self.edit.setObjectName("wizard.product.price")
        self.edit.changed.connect(self._read)
        self.edit.refused.connect(self._refuse)
        self.edit.textEdited.connect(self.edited)
        self.edit.editingFinished.connect(self._leave)

    def begin(self) -> None:
        """Another product: what was typed for the last one does not count."""
        self._typed = False
        self.set_helper("")
        self.set_problem("")

    def set_usual(self, price: Decimal | None) -> None:
        """The catalogue's price of what is chosen; None while nothing is."""
        self._usual = price
        if not self._typed:
            self.edit.set_price(price)

    def price(self) -> Decimal | None:
        """What is asked for one: typed, or the usual price. Raises the refusal of what cannot be read."""
        return self._usual if self.edit.price() is None else self.edit.price()

    def typed(self) -> Decimal | None:
        """The price that was typed instead of the catalogue's, None when that one counts."""
        return self.edit.price() if self._typed else None

    def text(self) -> str:
        """What was typed, finished or not; empty for the catalogue's price."""
        return self.edit.text() if self._typed or self.edit.problem() is not None else ""

    def _read(self, price: Decimal | None) -> None:
        self.set_problem("")
        self._typed = price is not None and price != self._usual
        instead = ""
        if self._typed and self._usual is not None:
            usual = labels.unit_price(self._usual, self._currency)
            instead = translate("Wizard", "instead of {price}").format(price=usual)
        self.set_helper(instead)

    def _refuse(self, error: DeskError) -> None:
        self.set_problem(words(error))

    def _leave(self) -> None:
        """An emptied field means the usual price."""
        if self.edit.problem() is None and self.edit.price() is None:
            self.edit.set_price(self._usual)
