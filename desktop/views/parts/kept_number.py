"""A number field and what is stored, kept together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from desktop.domain.errors import DeskError
from desktop.views.messages import words
from desktop.views.parts.number_field import NumberField

translate = QCoreApplication.translate


class Row(Protocol):
    """What a field stands in."""

    def set_problem(self, sentence: str) -> None:
        """Say beside the field what is wrong, or that all is well again."""


class KeptNumber(QObject):
    """Stores a number when its field is left, by Enter, or by ``settle``: never half of it.

    While it cannot be read or stored it stays in the field, with the reason and what is stored below it.
    Escape goes back to what is stored. Plus and minus store at once.
    """

    def __init__(
        self, field: NumberField, row: Row, stored: Callable[[], Any], save: Callable[[Any], object]
    ) -> None:
        """``stored`` gives the stored value; ``save`` stores another, or raises a DeskError."""
        super().__init__(field)
        self.row, self.field = row, field
        self._stored, self._save = stored, save
        self._open = False
        field.textEdited.connect(self._type)
        field.changed.connect(self._change)
        field.returnPressed.connect(self.settle)
        field.installEventFilter(self)

    @property
    def open(self) -> bool:
        """True while something stands in the field that is not stored: being typed, or refused."""
        return self._open

    def refresh(self) -> None:
        """Show what is stored, unless something else is typed."""
        if not self._open and not (self.field.hasFocus() and self.field.peek() == self._stored()):
            self.field.show_value(self._stored())

    def clear(self) -> None:
        """Forget what is typed, and show what is stored."""
        self._open = False
        self.row.set_problem("")
        self.field.show_value(self._stored())

    def settle(self) -> bool:
        """Store what was typed; False when it is refused."""
        if not self._open:
            return True
        error = self.field.refusal()
        if error is None:
            error = self._try(self.field.value())
        if error is None:
            self.clear()
            return True
        self._open = True
        self._say(error)
        return False

    def claim(self) -> None:
        """Put the focus on what has to be changed."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _try(self, value: Any) -> DeskError | None:
        self._open = False  # whatever the change moves the focus to, it is not tried twice
        try:
            if value != self._stored():
                self._save(value)
        except DeskError as error:
            return error
        return None

    def _type(self) -> None:
        self._open = True
        error = self.field.problem()
        if error is None:
            self.row.set_problem("")
        else:
            self._say(error)

    def _change(self) -> None:
        if not self.field.isModified():  # not typed but counted up or down: that is a whole number at once
            self._open = True
            self.settle()

    def _say(self, error: DeskError) -> None:
        problem, stored = words(error), self._stored()
        if stored is not None:
            kept = translate("Wizard", "Kept: {value}.").format(value=self.field.said(stored))
            problem = f"{problem} {kept}"
        self.row.set_problem(problem)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.settle()
        elif kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and isinstance(event, QKeyEvent):
            return self._open and event.key() == Qt.Key.Key_Escape and self._give_up(event)
        return False

    def _give_up(self, event: QKeyEvent) -> bool:
        """Escape is for the field first: without this it would lead back from the page."""
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.clear()
            self.field.selectAll()
        return True
