"""Discounts, surcharges and the tip on the whole order, while it is changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.orders.cards import AdjustmentCard
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.plans.edit_reductions import TYPED, ReductionEdit
from desktop.services.shop.methods import TaxClassRow
from desktop.views import labels
from desktop.views.orders.edit_row import BUTTON_WIDTH, PERCENT_WIDTH, PRICE_WIDTH
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.numbers import MoneyEdit, NumberField, PercentEdit
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import GAP_4, GAP_8

translate = QCoreApplication.translate
Say = Callable[[str], None]

KIND_WIDTH, TAX_WIDTH = 96, 148
OUTSIDE = 0
"""Chosen among the VAT classes: none."""


class WholeRow(QWidget):
    """One discount or surcharge: its name, and percent or amount; both empty take it off."""

    changed = Signal()

    def __init__(
        self, kind: str, item: AdjustmentCard | None, currency: str, taxes: Sequence[TaxClassRow]
    ) -> None:
        super().__init__()
        self.kind, self.item = kind, item
        self.name, self.percent, self.amount = TextField(), PercentEdit(), MoneyEdit(currency)
        self.tax = Combo()
        self.remove = IconButton("trash", translate("EditOrder", "Take it off"), BUTTON_WIDTH)
        self.problem = Paragraph("", 12, 400, "prob")
        self.problem.hide()
        self._lay_out()
        self._begin(taxes)
        self._connect()

    def _lay_out(self) -> None:
        words = {
            "discount": translate("EditOrder", "Discount"),
            "fee": translate("EditOrder", "Surcharge"),
        }
        kind = Label(words[self.kind], 13, 600)
        kind.setFixedWidth(KIND_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(GAP_8)
        row.addWidget(kind)
        row.addWidget(self.name, 1)
        widths = {self.percent: PERCENT_WIDTH, self.amount: PRICE_WIDTH}
        for widget, width in widths.items():
            widget.setFixedWidth(width)
            row.addWidget(widget)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_4, 0, GAP_4)
        column.setSpacing(GAP_4)
        column.addLayout(row)
        below = QHBoxLayout()
        below.setSpacing(GAP_8)
        below.addSpacing(KIND_WIDTH + GAP_8)
        self.tax.setMinimumWidth(TAX_WIDTH)
        below.addWidget(self.tax)
        below.addStretch(1)
        column.addLayout(below)
        column.addWidget(self.problem)

    def _begin(self, taxes: Sequence[TaxClassRow]) -> None:
        fee, part = self.kind == "fee", "surcharge" if self.kind == "fee" else "discount"
        hint = (
            translate("EditOrder", "Gift wrapping, for example")
            if fee
            else translate("EditOrder", "Reason, if any")
        )
        self.name.setPlaceholderText(hint)
        named = (
            (self.name, "name", translate("EditOrder", "What it is for")),
            (self.percent, "percent", translate("EditOrder", "In %")),
            (self.amount, "amount", translate("EditOrder", "or as an amount")),
            (self.tax, "tax", translate("EditOrder", "VAT")),
        )
        number = "new" if self.item is None else str(self.item.id)
        for widget, end, said in named:
            widget.setObjectName(f"edit.{part}.{number}.{end}")
            widget.setAccessibleName(said)
        self.remove.setObjectName(f"edit.{part}.{number}.remove")
        rates = [(f"{labels.named(row.name)}, {labels.percent(row.tax.rate)}", row.id) for row in taxes]
        self.tax.fill([*rates, (translate("EditOrder", "Outside VAT"), OUTSIDE)])
        self.tax.setVisible(fee and self.item is None)
        if self.item is not None:
            self.name.setText(self.item.name)
            self.percent.set_percent(self.item.percent)
            self.amount.set_minor(self.item.asked_minor)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._tell)
        self.tax.activated.connect(self._tell)
        self.percent.changed.connect(self._percent_typed)
        self.amount.changed.connect(self._amount_typed)
        for number in (self.percent, self.amount):
            number.refused.connect(self._tell)
        self.remove.clicked.connect(self._clear)

    def _percent_typed(self, _value: object) -> None:
        self.amount.set_minor(None)
        self._tell()

    def _amount_typed(self, _value: object) -> None:
        self.percent.set_percent(None)
        self._tell()

    def _clear(self) -> None:
        self.percent.set_percent(None)
        self.amount.set_minor(None)
        self._tell()

    def _tell(self, _value: object = None) -> None:
        self.changed.emit()

    def change(self) -> ReductionEdit | None:
        """What becomes of it; None when it stays as it is, or was never filled in."""
        percent, minor, name = self.percent.percent() or None, self.amount.minor() or None, self.name.text()
        if self.item is None:
            if percent is None and minor is None:
                return None
            chosen = self.tax.currentData()
            return ReductionEdit(self.kind, None, percent, minor, name.strip(), chosen or None)
        if (percent, minor, name.strip()) == (self.item.percent, self.item.asked_minor, self.item.name):
            return None
        return ReductionEdit(self.kind, self.item.id, percent, minor, name.strip())

    def numbers(self) -> tuple[NumberField, NumberField]:
        """The two fields that hold a number."""
        return self.percent, self.amount

    def say(self, sentence: str) -> None:
        """Say below it what is wrong; an empty sentence says that all is well."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))


class WholeBlock(QWidget):
    """What is agreed for the order as a whole; ``changed`` tells that something of it is typed."""

    changed = Signal()

    def __init__(self, card: OrderCard, taxes: Sequence[TaxClassRow]) -> None:
        super().__init__()
        self._currency, self._taxes = card.head.currency, taxes
        self._tip = card.head.tip_minor
        self.rows: list[WholeRow] = []
        self.discount = Button(translate("EditOrder", "Discount on the order…"), "quiet", icon="percent")
        self.surcharge = Button(translate("EditOrder", "Surcharge…"), "quiet", icon="plus")
        self.tip = MoneyEdit(self._currency)
        self.tip.set_minor(self._tip or None)
        self.problem = Paragraph("", 12, 400, "prob")
        self.problem.hide()
        self._lay_out()
        for item in card.core.adjustments:
            if item.kind in TYPED:
                self._append(item.kind, item)
        self._connect()

    def _lay_out(self) -> None:
        self.discount.setObjectName("edit.discount.add")
        self.surcharge.setObjectName("edit.surcharge.add")
        self.tip.setObjectName("edit.tip")
        self.tip.setAccessibleName(translate("EditOrder", "Tip"))
        self.tip.setFixedWidth(PRICE_WIDTH)
        foot = QHBoxLayout()
        foot.setSpacing(GAP_8)
        foot.addWidget(self.discount)
        foot.addWidget(self.surcharge)
        foot.addStretch(1)
        foot.addWidget(Label(translate("EditOrder", "Tip"), 13, 600))
        foot.addWidget(self.tip)
        foot.addSpacing(BUTTON_WIDTH + GAP_8)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_8)
        column.addLayout(self._column)
        column.addLayout(foot)
        column.addWidget(self.problem)

    def _connect(self) -> None:
        self.discount.clicked.connect(self._add_discount)
        self.surcharge.clicked.connect(self._add_surcharge)
        self.tip.changed.connect(self._tell)
        self.tip.refused.connect(self._tell)

    def _append(self, kind: str, item: AdjustmentCard | None) -> WholeRow:
        row = WholeRow(kind, item, self._currency, self._taxes)
        row.changed.connect(self.changed)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _add_discount(self) -> None:
        row = self._append("discount", None)
        self.discount.hide()
        row.show()
        row.percent.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_surcharge(self) -> None:
        row = self._append("fee", None)
        self.surcharge.hide()
        row.show()
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, _value: object = None) -> None:
        self.changed.emit()

    # What is chosen

    def reductions(self) -> tuple[ReductionEdit, ...]:
        """What becomes of discounts and surcharges."""
        return tuple(change for row in self.rows if (change := row.change()) is not None)

    def tip_minor(self) -> int | None:
        """Another tip; None when it stays."""
        tip = self.tip.minor() or 0
        return tip if tip != self._tip else None

    def places(self) -> Mapping[str, Say]:
        """Who says what is wrong: the row of the kind that was changed last, and the tip."""
        found: dict[str, Say] = {"tip": self._say}
        for row in self.rows:
            name = "surcharge" if row.kind == "fee" else "discount"
            wrong = any(number.problem() is not None for number in row.numbers())
            if wrong or row.change() is not None or name not in found:
                ends = ("", ".name", ".percent", ".amount")
                found |= {f"{name}{end}": row.say for end in ends}
        return found

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        """Fields with something that cannot be read."""
        found = [("tip", error)] if (error := self.tip.problem()) is not None else []
        for row in self.rows:
            name = "surcharge" if row.kind == "fee" else "discount"
            found += [(name, one) for number in row.numbers() if (one := number.problem()) is not None]
        return found

    def quiet(self) -> None:
        """Say nothing beside any row."""
        for row in self.rows:
            row.say("")
        self._say("")

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
