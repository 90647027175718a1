"""Fields for amounts, prices, percents and quantities: typed as people type, given back exactly.

Each reads with the rules of `desktop.domain.typed` in the language of the screen. `changed` tells a good
value (None when the field is empty), `refused` the `DeskError` of one that cannot be read, which is said
beside the field. Asking such a field for its number raises that error: nothing can be written of a text that
nobody can read, least of all its readable beginning. What only shows something asks ``peek``.
What is typed stays as it is until the field is left, then it is set tidily.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from babel.numbers import get_currency_symbol
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop.domain import said, typed
from desktop.domain.exact import QUANTITY_DIGITS, scaled
from desktop.views import labels
from desktop.views.parts.number_field import NumberField
from desktop.views.parts.step_button import StepButton
from desktop.views.style import font
from desktop.views.tokens import COUNTER, FORM

__all__ = ["MoneyEdit", "NumberField", "PercentEdit", "Stepper", "UnitPriceEdit"]


class MoneyEdit(NumberField):
    """An amount in minor units of one currency."""

    def __init__(self, currency: str, height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(height, parent)
        self.set_currency(currency)

    def set_currency(self, currency: str) -> None:
        """Read and show this currency (ISO 4217); the number stays."""
        self._currency = currency
        self._reserve()
        self.update()

    def minor(self) -> int | None:
        """The amount in minor units; None when the field is empty. Raises as ``value``."""
        value = self.value()
        return None if value is None else int(value)

    def set_minor(self, minor: int | None) -> None:
        """Show an amount of minor units, without telling it."""
        self._set(minor)

    def _read(self, text: str) -> int:
        return typed.parse_amount(text, labels.locale(), self._currency)

    def _write(self, value: int) -> str:
        return said.format_amount(value, self._currency, labels.locale())

    def _suffix(self) -> str:
        return get_currency_symbol(self._currency, labels.locale())


class UnitPriceEdit(NumberField):
    """A unit price in whole currency units, up to six decimals."""

    def __init__(self, currency: str, height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(height, parent)
        self._currency = currency
        self._reserve()

    def price(self) -> Decimal | None:
        """The price; None when the field is empty. Raises as ``value``."""
        value = self.value()
        return None if value is None else Decimal(value)

    def set_price(self, price: Decimal | None) -> None:
        """Show a price, without telling it."""
        self._set(price)

    def _read(self, text: str) -> Decimal:
        return typed.parse_unit_price(text, labels.locale(), self._currency)

    def _write(self, value: Decimal) -> str:
        shown = said.format_unit_price(value, self._currency, labels.locale())
        return shown.replace(self._suffix(), "").strip("\u00a0\u202f ")

    def _suffix(self) -> str:
        return get_currency_symbol(self._currency, labels.locale())


class PercentEdit(NumberField):
    """A percent, up to four decimals."""

    def __init__(self, height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(height, parent)
        self._reserve()

    def percent(self) -> Decimal | None:
        """The percent; None when the field is empty. Raises as ``value``."""
        value = self.value()
        return None if value is None else Decimal(value)

    def set_percent(self, percent: Decimal | None) -> None:
        """Show a percent, without telling it."""
        self._set(percent)

    def _read(self, text: str) -> Decimal:
        return typed.parse_percent(text, labels.locale())

    def _write(self, value: Decimal) -> str:
        return said.format_quantity(value, labels.locale())

    def _suffix(self) -> str:
        return "%"


class Stepper(NumberField):
    """A quantity between minus and plus; typed too, with decimals where the unit has them."""

    def __init__(self, height: int = COUNTER, parent: QWidget | None = None) -> None:
        super().__init__(height, parent)
        self._least, self._most, self._step = Decimal(1), Decimal(9999), Decimal(1)
        self._grid, self._whole = False, False
        self.setFont(font(15, 600))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextMargins(height, 0, height, 0)
        self.minus, self.plus = StepButton("minus", self), StepButton("plus", self)
        self.minus.clicked.connect(self.step_down)
        self.plus.clicked.connect(self.step_up)
        self.setFixedWidth(3 * height + 16)
        self._translate()
        self.set_quantity(Decimal(1))

    def set_rules(self, least: Decimal, most: Decimal, step: Decimal, *, grid: bool = False) -> None:
        """How far and how wide the buttons and arrow keys go; typed values are the domain's to judge.

        On a ``grid`` they go from one multiple of the step to the next, and from the last one to ``most``.
        """
        self._least, self._most, self._step, self._grid = least, most, step, grid
        self._bound()

    def count(self, least: int, most: int) -> None:
        """Take whole numbers between these bounds only, typed ones too."""
        self._whole = True
        self.set_rules(Decimal(least), Decimal(most), Decimal(1))
        self.need(least, most)

    def quantity(self) -> Decimal | None:
        """The quantity; None when the field is empty. Raises as ``value``."""
        value = self.value()
        return None if value is None else Decimal(value)

    def set_quantity(self, quantity: Decimal | None) -> None:
        """Show a quantity, without telling it."""
        self._set(quantity)

    def _set(self, value: Any) -> None:
        super()._set(value)
        self._bound()

    def step_up(self) -> None:
        """One step more, if allowed, and tell it."""
        self._go(1)

    def step_down(self) -> None:
        """One step less, if allowed, and tell it."""
        self._go(-1)

    def _go(self, way: int) -> None:
        now = self.peek()
        to = min(self._most, max(self._least, (self._least if now is None else self._beside(now, way))))
        if to != now:
            self.set_quantity(to)
            self.selectAll()
            self.changed.emit(to)

    def _beside(self, now: Decimal, way: int) -> Decimal:
        """The value a step above or below; of what lies between two multiples, the nearer one that way."""
        beyond = now % self._step if self._grid else Decimal(0)
        if not beyond:
            return now + way * self._step
        return now - beyond + (self._step if way > 0 else 0)

    def _typed(self, text: str) -> None:
        super()._typed(text)
        self._bound()

    def _bound(self) -> None:
        now = self.peek()
        self.minus.setEnabled(now is None or now > self._least)
        self.plus.setEnabled(now is None or now < self._most)

    def _read(self, text: str) -> Decimal:
        value = typed.parse_quantity(text, labels.locale())
        scaled(value, 0 if self._whole else QUANTITY_DIGITS)
        return value

    def _write(self, value: Decimal) -> str:
        return said.format_quantity(value, labels.locale())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self.step_up()
        elif event.key() == Qt.Key.Key_Down:
            self.step_down()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        edge = self.height()
        self.minus.setGeometry(2, 2, edge - 2, edge - 4)
        self.plus.setGeometry(self.width() - edge, 2, edge - 2, edge - 4)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self.minus.setAccessibleName(self.tr("One less"))
        self.plus.setAccessibleName(self.tr("One more"))
