"""How the product is sold: in pieces or by weight, sent or not, and what happens when there is none left."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.services.goods.stock_log import shop_low
from desktop.views import labels
from desktop.views.parts.card import Card
from desktop.views.parts.fields import Combo
from desktop.views.parts.form import FormRow
from desktop.views.parts.measures import MeasureEdit
from desktop.views.parts.toggles import CheckBox, Segments
from desktop.views.products.editor.layout import FieldRow
from desktop.views.products.editor.state import EditorState
from desktop.views.tokens import GAP_12

translate = QCoreApplication.translate
STEPS = {
    "piece": Decimal(1), "kg": Decimal("0.001"), "g": Decimal(1), "l": Decimal("0.001"),
    "m": Decimal("0.01"), "m²": Decimal("0.01"), "h": Decimal("0.25"),
}  # fmt: skip
"""What a unit is usually sold in multiples of."""


class SellingCard(Card):
    """Unit, step, delivery, the level of the alert and what happens below zero."""

    def __init__(self, state: EditorState, parent: QWidget | None = None) -> None:
        super().__init__(translate("ProductEditor", "How it is sold"), parent)
        self._state = state
        self.unit, self.step, self.low = Combo(), MeasureEdit(), MeasureEdit()
        self.ships = CheckBox(
            translate("ProductEditor", "Can be sent"),
            translate("ProductEditor", "Unlike a service or a download"),
        )
        self.oversell = Segments()
        self.rows = {
            "unit": FormRow(translate("ProductEditor", "Sold by"), self.unit),
            "quantity_step": FormRow(translate("ProductEditor", "In steps of"), self.step),
            "low_stock": FormRow(translate("ProductEditor", "Stock is low from"), self.low),
            "oversell": FormRow(translate("ProductEditor", "When none is left"), self.oversell),
        }
        for name, row in self.rows.items():
            row.field.setObjectName(f"product.{name}")
        self.ships.setObjectName("product.ships")
        self.body.setSpacing(GAP_12)
        self.body.addWidget(FieldRow((self.rows["unit"], self.rows["quantity_step"]), 200))
        self.body.addWidget(self.ships)
        self.body.addWidget(self.rows["low_stock"])
        self.body.addWidget(self.rows["oversell"])
        self._connect()

    def _connect(self) -> None:
        self.unit.currentIndexChanged.connect(self._unit)
        self.step.changed.connect(self._step)
        self.low.changed.connect(self._low)
        self.ships.toggled.connect(self._ships)
        self.oversell.changed.connect(self._oversell)

    def show_form(self) -> None:
        """Show what the state says."""
        form = self._state.form
        for field in (self.unit, self.ships):
            field.blockSignals(True)
        known = [*STEPS, *([form.unit] if form.unit not in STEPS else [])]
        self.unit.fill([(_unit_word(unit), unit) for unit in known])
        self.unit.choose(form.unit)
        self.ships.setChecked(form.ships)
        for field in (self.unit, self.ships):
            field.blockSignals(False)
        self.step.set_quantity(form.quantity_step)
        self.low.set_quantity(form.low_stock)
        self._word_units()
        self.oversell.set_choices(
            [
                ("warn", translate("ProductEditor", "Warn")),
                ("allow", translate("ProductEditor", "Allow")),
                ("block", translate("ProductEditor", "Block")),
            ]
        )
        self.oversell.set_current(form.oversell)
        self._explain()

    def _word_units(self) -> None:
        unit = "" if self._state.form.unit == "piece" else self._state.form.unit
        self.step.set_unit(unit)
        self.low.set_unit(unit)
        level = labels.quantity(shop_low(), unit)
        self.low.setPlaceholderText(level)
        self.rows["low_stock"].set_helper(
            translate("ProductEditor", "Left empty: {level}, as for the whole shop").format(level=level)
        )

    def _explain(self) -> None:
        self.rows["oversell"].set_helper(
            {
                "warn": translate("ProductEditor", "The sale goes through, with a warning."),
                "allow": translate("ProductEditor", "The sale goes through: it is made or ordered then."),
                "block": translate("ProductEditor", "Nobody can sell more than there is."),
            }[self._state.form.oversell]
        )

    def _unit(self) -> None:
        before, unit = self._state.form, str(self.unit.currentData())
        usual = before.quantity_step == STEPS.get(before.unit)
        step = STEPS.get(unit, before.quantity_step) if usual else before.quantity_step
        self.step.set_quantity(step)
        self._state.put(unit=unit, quantity_step=step)
        self._word_units()

    def _step(self, step: Decimal | None) -> None:
        self._state.put(quantity_step=step or Decimal(0))

    def _low(self, level: Decimal | None) -> None:
        self._state.put(low_stock=level)

    def _ships(self, sent: bool) -> None:
        self._state.put(ships=sent)

    def _oversell(self, policy: str) -> None:
        self._state.put(oversell=policy)
        self._explain()


def _unit_word(unit: str) -> str:
    return {
        "piece": translate("ProductEditor", "piece"),
        "h": translate("ProductEditor", "hour"),
        "l": translate("ProductEditor", "litre"),
        "m": translate("ProductEditor", "metre"),
        "m²": translate("ProductEditor", "square metre"),
    }.get(unit, unit)
