"""The date of the order being typed, and what is stored of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QObject, Qt

from desktop.services.orders.cards import OrderHead
from desktop.shell import clock
from desktop.views import labels
from desktop.views.parts.fields import DateTimeField
from desktop.views.parts.form import FormRow
from desktop.views.wizard.when import from_qt, this_minute, to_qt

translate = QCoreApplication.translate


class PlacedRow(QObject):
    """Stores the date when its field is left, by Enter, or by ``settle``; what is refused stays there."""

    def __init__(self, row: FormRow, field: DateTimeField, save: Callable[[datetime], bool]) -> None:
        """``save`` stores a date; False when it was refused, which it says itself."""
        super().__init__(row)
        self.row, self.field, self._save = row, field, save
        self._shown = QDateTime()
        self._refused, self._fresh = False, True
        field.left.connect(self.settle)

    @property
    def open(self) -> bool:
        """True while something stands in the field that cannot be stored."""
        return self.field.wrong() or self._refused

    def show(self, head: OrderHead | None) -> None:
        """Show the date of this draft: this minute until one is typed; never over what is being typed."""
        past = head is not None and head.placed_by_hand and clock.here(head.placed_at).date() != clock.today()
        words = translate("Wizard", "Typed on {moment}")
        self.row.set_helper(words.format(moment=labels.moment(head.created_at)) if head and past else "")
        if self.open or (self.field.hasFocus() and not self._fresh):
            return
        self._fresh = False
        self._shown = to_qt(head.placed_at) if head and head.placed_by_hand else this_minute()
        self.field.setDateTime(self._shown)
        if self.field.hasFocus():
            self.field.selectAll()

    def clear(self) -> None:
        """Forget what was typed: another sale begins."""
        self._refused, self._fresh = False, True
        self.row.set_problem("")
        self._shown = this_minute()
        self.field.setDateTime(self._shown)

    def settle(self) -> bool:
        """Store what was typed; False when it is refused. A date that nobody touched stays "now"."""
        if not self.field.commit():
            return False
        typed = self.field.dateTime()
        if typed == self._shown:
            if self._refused:
                self._refused = False
                self.row.set_problem("")
            return True
        self._refused = not self._save(from_qt(typed))
        if not self._refused:
            self._shown = typed
        return not self._refused

    def claim(self) -> None:
        """Put the focus on what has to be changed."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()
