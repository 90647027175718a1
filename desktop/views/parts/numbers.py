"""Fields for amounts, prices, percents and quantities: typed as people type, given back exactly.

Each reads with the rules of `desktop.domain.typed` in the language of the screen. `changed` tells a good
value (None when the field is empty), `refused` the `DeskError` of one that cannot be read; the words for it
are the form's business. What is typed stays as it is until the field is left, then it is set tidily.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from babel.numbers import get_currency_symbol
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain import said, typed
from desktop.domain.errors import DeskError
from desktop.views import labels
from desktop.views.parts.paint import BODY, RIGHT, width_of, write
from desktop.views.parts.problem_mark import mark_problem
from desktop.views.parts.step_button import StepButton
from desktop.views.style import font
from desktop.views.tokens import COUNTER, FORM


class NumberField(QLineEdit):
    """What the number fields share; use one of the classes below."""

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Any = None
        self._error: DeskError | None = None
        self.setFixedHeight(height)
        self.setFont(font(15 if height >= COUNTER else 13))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self._typed)

    def problem(self) -> DeskError | None:
        """Why the text cannot be read, or None."""
        return self._error

    def value(self) -> Any:
        """The last number that could be read, as its class gives it; None when the field is empty."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show a number, without telling it."""
        self._set(value)

    def put(self, text: str) -> None:
        """Let a text stand here as if it was being typed; it may be unfinished or wrong."""
        self.setText(text)
        self._typed(text)

    def said(self, value: Any) -> str:
        """A number as it would stand here, with its sign."""
        return f"{self._write(value)}\u00a0{self._suffix()}".strip()

    def _read(self, text: str) -> Any:
        raise NotImplementedError

    def _write(self, value: Any) -> str:
        raise NotImplementedError

    def _suffix(self) -> str:
        return ""

    def _set(self, value: Any) -> None:
        self._value, self._error = value, None
        mark_problem(self, False)
        self._tidy()

    def _tidy(self) -> None:
        self.setText("" if self._value is None else self._write(self._value))

    def _typed(self, text: str) -> None:
        try:
            value = self._read(text) if text.strip() else None
        except DeskError as error:
            self._error = error
            mark_problem(self, True)
            self.refused.emit(error)
            return
        self._error = None
        mark_problem(self, False)
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._error is None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._tidy()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._error is None:
            self._tidy()
        super().changeEvent(event)

    def _reserve(self) -> None:
        self.setTextMargins(0, 0, round(width_of(self._suffix(), BODY) + 7) if self._suffix() else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._suffix():
            box = QRectF(self.rect()).adjusted(0, 0, -12, 0)
            write(QPainter(self), box, self._suffix(), BODY, "muted", RIGHT)


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
        """The last amount that could be read, in minor units; None when the field is empty."""
        return None if self._value is None else int(self._value)

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
        """The last price that could be read; None when the field is empty."""
        return None if self._value is None else Decimal(self._value)

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
        """The last percent that could be read; None when the field is empty."""
        return None if self._value is None else Decimal(self._value)

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
        self._grid = False
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

    def quantity(self) -> Decimal | None:
        """The last quantity that could be read; None when the field is empty."""
        return None if self._value is None else Decimal(self._value)

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
        now = self.quantity()
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
        now = self.quantity()
        self.minus.setEnabled(now is None or now > self._least)
        self.plus.setEnabled(now is None or now < self._most)

    def _read(self, text: str) -> Decimal:
        return typed.parse_quantity(text, labels.locale())

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
