"""What changes the price of the whole sale: a discount, a surcharge, a tip."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.exact import round_half_up
from desktop.services.drafts import draft_adjustments, drafts
from desktop.services.drafts.draft_form import keep_form, kept_form, use_form
from desktop.services.orders.cards import AdjustmentCard, OrderCore
from desktop.services.shop.methods import TaxClassRow, tax_classes
from desktop.shell import clock
from desktop.views import labels
from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.flow import Flow
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import MoneyEdit, PercentEdit
from desktop.views.wizard.percent_base import percent_base
from desktop.views.wizard.saving import Autosave
from desktop.views.wizard.section import Section, side_by_side
from desktop.views.wizard.writing import NumberRow, Writer

translate = QCoreApplication.translate

CENT, HUNDRED = Decimal("0.01"), Decimal(100)
TIPS = (5, 10, 15)
"""Percents offered as a tip."""


def _field(widget: QWidget, label: str, name: str) -> FormRow:
    widget.setObjectName(name)
    return FormRow(label, widget)


class _Adjustment(Section):
    """One discount or surcharge with percent and amount in step, and a name."""

    kind: Literal["discount", "fee"]

    def __init__(self, writer: Writer, title: str, name: str, *, ruled: bool = False) -> None:
        super().__init__(title, ruled=ruled)
        self._writer = writer
        self._core: OrderCore | None = None
        self.percent, self.amount = PercentEdit(), MoneyEdit(writer.draft.currency)
        self.label = TextField()
        self.label_row = _field(self.label, translate("Wizard", "Name"), f"{name}.name")
        self.percent_row = _field(self.percent, translate("Wizard", "In %"), f"{name}.percent")
        self.amount_row = _field(self.amount, translate("Wizard", "or as an amount"), f"{name}.amount")
        self.numbers = (
            NumberRow(self.percent_row, self._percent, self._save_percent),
            NumberRow(self.amount_row, self._amount, self._save_amount),
        )
        self._name = Autosave(self.label, self._save_name)

    def item(self) -> AdjustmentCard | None:
        """The adjustment as it stands on the sale."""
        items = self._core.adjustments if self._core else ()
        return next((item for item in items if item.kind == self.kind), None)

    def show_core(self, core: OrderCore | None) -> None:
        """Show what is stored, except where it is being typed in."""
        self._core = core
        item = self.item()
        if item is not None:
            self._name.fill(item.name)
        else:
            self._show_kept(kept_form(self._writer.draft.id, self.kind))
        for number in self.numbers:
            number.refresh()

    def _show_kept(self, kept: Mapping[str, Any]) -> None:
        """There is no amount yet; what was typed before it is shown."""
        self._name.fill(kept.get("name", ""))

    def settle(self) -> None:
        """Save what is typed and not saved yet."""
        self._name.flush()

    def _percent(self) -> Decimal | None:
        """The percent as typed, or what a typed amount comes to."""
        item = self.item()
        if item is None or item.percent is not None or self._core is None:
            return item.percent if item else None
        base = percent_base(item, self._core)
        return (item.minor * HUNDRED / base).quantize(CENT) if base else None

    def _amount(self) -> int | None:
        item = self.item()
        if item is None:
            return None
        return item.minor if item.asked_minor is None else item.asked_minor

    def _save_percent(self, percent: Decimal | None) -> None:
        self._store(percent, None)
        self.numbers[1].clear()

    def _save_amount(self, minor: int | None) -> None:
        self._store(None, minor)
        self.numbers[0].clear()

    def _save_name(self, _text: str) -> None:
        self._store_again(self.label_row)

    def _store_again(self, row: FormRow) -> None:
        """Something beside the amount changed: store it with the amount, or keep it until there is one."""
        item = self.item()
        if item is None:
            content, by = self._content(), self._writer.by
            self._writer.write(lambda at: keep_form(at, self.kind, content, by=by), row)
        else:
            self._writer.attempt(lambda: self._store(item.percent, item.asked_minor), row)

    def _content(self) -> dict[str, Any]:
        """What is kept while there is no amount."""
        name = self.label.text().strip()
        return {"name": name} if name else {}

    def _store(self, percent: Decimal | None, minor: int | None) -> None:
        by = self._writer.by
        self._name.forget()
        left = {} if percent or minor else self._content()
        self._writer.draft.change(
            lambda at: use_form(at, self.kind, partial(self._set, at, percent, minor), left=left, by=by)
        )

    def _set(self, draft_id: int, percent: Decimal | None, minor: int | None) -> None:
        raise NotImplementedError


class DiscountBlock(_Adjustment):
    """The one discount on the whole order that is typed by hand."""

    kind = "discount"

    def __init__(self, writer: Writer) -> None:
        super().__init__(writer, translate("Wizard", "Discount on the order"), "wizard.discount")
        self.body.addLayout(side_by_side((self.percent_row, self.amount_row)))
        self.label.setPlaceholderText(translate("Wizard", "Reason, if any"))
        self.body.addWidget(self.label_row)

    def _set(self, draft_id: int, percent: Decimal | None, minor: int | None) -> None:
        name, by = self.label.text(), self._writer.by
        draft_adjustments.set_order_discount(draft_id, percent=percent, amount_minor=minor, name=name, by=by)


class SurchargeBlock(_Adjustment):
    """A surcharge with its own VAT class, or outside VAT."""

    kind = "fee"

    def __init__(self, writer: Writer) -> None:
        super().__init__(writer, translate("Wizard", "Surcharge"), "wizard.surcharge", ruled=True)
        self.tax = Combo()
        self.tax_row = _field(self.tax, translate("Wizard", "VAT class"), "wizard.surcharge.tax")
        self._classes: list[TaxClassRow] = []
        self._usual_tax = 0
        self.label.setPlaceholderText(translate("Wizard", "Gift wrapping, for example"))
        self.body.addWidget(self.label_row)
        self.body.addLayout(side_by_side((self.percent_row, self.amount_row)))
        self.body.addWidget(self.tax_row)
        self.tax.activated.connect(self._save_tax)

    def show_core(self, core: OrderCore | None) -> None:
        if core is not None or not self._classes:
            self._offer_classes(core)
        super().show_core(core)
        item = self.item()
        if item is not None:
            found = [row.id for row in self._classes if row.tax == item.tax]
            self.tax.choose(self._chosen_class(item, found))

    def _offer_classes(self, core: OrderCore | None) -> None:
        day = clock.here(core.head.placed_at).date() if core else clock.today()
        first = not self._classes
        self._classes = tax_classes(day)
        words = [
            (f"{labels.named(row.name)}, {labels.percent(row.tax.rate)}", row.id) for row in self._classes
        ]
        self.tax.fill([*words, (translate("Wizard", "Outside VAT"), 0)])
        if first and words:
            self._usual_tax = words[0][1]
            self.tax.choose(self._usual_tax)

    def _chosen_class(self, item: AdjustmentCard, found: list[int]) -> int:
        """The class shown now when it has the stored tax, else the first one that has."""
        now = self._tax()
        if item.tax is None:
            return 0
        return now if now in found else found[0] if found else now

    def _show_kept(self, kept: Mapping[str, Any]) -> None:
        super()._show_kept(kept)
        self.tax.choose(kept.get("tax", self._usual_tax))

    def _content(self) -> dict[str, Any]:
        name = super()._content()
        return {**name, "tax": self._tax()} if name or self._tax() != self._usual_tax else {}

    def _tax(self) -> int:
        """Row id of the VAT class chosen; 0 for outside VAT."""
        return int(self.tax.currentData() or 0)

    def _save_tax(self) -> None:
        self._store_again(self.tax_row)

    def _set(self, draft_id: int, percent: Decimal | None, minor: int | None) -> None:
        if (percent or minor) and not self.label.text().strip():
            self.label.setText(translate("Wizard", "Surcharge"))
        draft_adjustments.set_fee(
            draft_id,
            name=self.label.text(),
            amount_minor=minor,
            percent=percent,
            tax_class_id=self._tax() or None,
            by=self._writer.by,
        )


class TipBlock(Section):
    """A tip: percents at a press, or an amount."""

    def __init__(self, writer: Writer) -> None:
        super().__init__(translate("Wizard", "Tip"), ruled=True)
        self._writer = writer
        self._core: OrderCore | None = None
        self.amount = MoneyEdit(writer.draft.currency)
        self.amount_row = _field(self.amount, translate("Wizard", "Amount"), "wizard.tip.amount")
        self.number = NumberRow(self.amount_row, self._tip, self._save)
        self.chips: list[Button] = []
        chips = Flow()
        for percent in TIPS:
            chip = Button("", "plain")
            chip.setObjectName(f"wizard.tip.{percent}")
            chip.clicked.connect(self._press)
            self.chips.append(chip)
            chips.add(chip)
        self.body.addWidget(chips)
        self.amount.setMaximumWidth(200)
        self.body.addWidget(self.amount_row)

    def show_core(self, core: OrderCore | None) -> None:
        """Show what is stored; the chips say what they would add."""
        self._core = core
        for chip, percent in zip(self.chips, TIPS, strict=True):
            word = labels.percent(Decimal(percent))
            amount = self._worth(percent)
            chip.setText(f"{word}  {labels.money(amount, self._writer.draft.currency)}" if amount else word)
            chip.setEnabled(amount > 0)
        self.number.refresh()

    def _worth(self, percent: int) -> int:
        """So many percent of what the goods and charges come to, tax included."""
        if self._core is None:
            return 0
        head = self._core.head
        return round_half_up(Decimal((head.net_minor + head.tax_minor) * percent) / HUNDRED)

    def _press(self) -> None:
        for chip, percent in zip(self.chips, TIPS, strict=True):
            if chip is self.sender():
                minor = self._worth(percent)
                self._writer.attempt(partial(self._save, minor), self.amount_row)
                self.number.clear()

    def _tip(self) -> int | None:
        return self._core.head.tip_minor or None if self._core else None

    def _save(self, minor: int | None) -> None:
        by = self._writer.by
        self._writer.draft.change(lambda at: drafts.set_tip(at, minor or 0, by=by))
