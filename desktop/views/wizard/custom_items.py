"""Custom items on their way into the basket: the form, what is kept of it, and how it comes and goes."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.domain.errors import DeskError
from desktop.services.drafts import draft_lines
from desktop.services.drafts.draft_form import use_form
from desktop.services.drafts.draft_gift_card import add_gift_card
from desktop.services.shop.methods import standard_tax_class_id, tax_classes
from desktop.shell import clock
from desktop.views.wizard.custom_item import GIFT_CARD, CustomItem, CustomItemForm
from desktop.views.wizard.kept import KeptPanel
from desktop.views.wizard.step import Step

translate = QCoreApplication.translate


class CustomItems(QObject):
    """``opened`` wants the form in front, ``closed`` tells that it is done with."""

    opened = Signal()
    closed = Signal()

    def __init__(self, step: Step) -> None:
        super().__init__(step)
        self._step = step
        self.form = CustomItemForm(step.draft.currency)
        self.kept = KeptPanel("custom", step.writer, self.form.content, step)
        self.form.edited.connect(self.kept.touch)
        self.form.add_asked.connect(self._add)

    def begin(self, name: str) -> None:
        """Open the form for another item."""
        self.opened.emit()
        self.form.start(tax_classes(clock.today()), standard_tax_class_id(), name)

    def restore(self) -> bool:
        """Open the form with what was kept of it; False when nothing was."""
        typed = self.kept.stored()
        if typed:
            self._reopen(typed)
        return bool(typed)

    def give_up(self) -> None:
        """Close the form; what was typed into it can be had back."""
        self.kept.give_up(translate("Wizard", "Custom item not added"), self.restore)
        self.closed.emit()

    def _reopen(self, typed: dict[str, Any]) -> None:
        self.begin("")
        self.form.restore(typed)
        self.kept.forget()
        self.form.resume()

    def _add(self) -> None:
        item = self.form.item()
        if item is None:
            return
        try:
            self._step.draft.change(partial(self._add_item, item))
        except DeskError as error:
            self.form.show_refusal(error)
            return
        self.kept.forget()
        self.closed.emit()

    def _add_item(self, item: CustomItem, draft_id: int) -> int:
        by = self._step.by
        if item.tax_class_id == GIFT_CARD:
            card = partial(add_gift_card, draft_id, name=item.name, worth=item.unit_price)
            return use_form(draft_id, "custom", partial(card, quantity=item.quantity, by=by), by=by)
        add = partial(
            draft_lines.add_custom,
            draft_id,
            name=item.name,
            unit_price=item.unit_price,
            tax_class_id=item.tax_class_id,
            quantity=item.quantity,
            by=by,
        )
        return use_form(draft_id, "custom", add, by=by)
