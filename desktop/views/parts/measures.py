"""Fields for quantities and weights that are typed, without minus and plus."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from desktop.domain import said, typed
from desktop.domain.exact import QUANTITY_DIGITS, scaled
from desktop.views import labels
from desktop.views.parts.numbers import NumberField
from desktop.views.tokens import FORM


class MeasureEdit(NumberField):
    """A quantity with its unit behind it, up to three decimals; ``whole`` for grams, letters or uses."""

    def __init__(
        self, unit: str = "", height: int = FORM, *, whole: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(height, parent)
        self._unit, self._whole = unit, whole
        self._reserve()

    def set_unit(self, unit: str) -> None:
        """Write another unit behind the number."""
        self._unit = unit
        self._reserve()
        self.update()

    def quantity(self) -> Decimal | None:
        """The number; None when the field is empty. Raises as ``value``."""
        value = self.value()
        return None if value is None else Decimal(value)

    def set_quantity(self, quantity: Decimal | None) -> None:
        """Show a number, without telling it."""
        self._set(quantity)

    def _read(self, text: str) -> Decimal:
        value = typed.parse_quantity(text, labels.locale())
        scaled(value, 0 if self._whole else QUANTITY_DIGITS)
        return value

    def _write(self, value: Decimal) -> str:
        return said.format_quantity(value, labels.locale())

    def _suffix(self) -> str:
        return self._unit
