"""Changes to the draft whose refusal stands beside the field that caused it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject

from desktop.domain.errors import DeskError
from desktop.views.context import DeskContext
from desktop.views.messages import words
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import NumberField
from desktop.views.wizard.draft import Draft


class Writer:
    """Writes to the draft for a panel."""

    def __init__(self, draft: Draft, context: DeskContext) -> None:
        self.draft, self.context = draft, context

    @property
    def by(self) -> str:
        """Who types."""
        return self.context.by()

    def write(self, act: Callable[[int], object], row: FormRow | None = None) -> bool:
        """Change the draft by one service call that gets its row id; a refusal stands at ``row``."""
        return self.attempt(lambda: self.draft.change(act), row)

    def attempt(self, act: Callable[[], object], row: FormRow | None = None) -> bool:
        """Do something that may be refused; the refusal stands at ``row``, or in the window's bar."""
        try:
            act()
        except DeskError as error:
            if row is None:
                self.context.refuse(error)
            else:
                row.set_problem(words(error))
            return False
        if row is not None:
            row.set_problem("")
        return True


class NumberRow(QObject):
    """Keeps a number field and what is stored together: every good number is stored at its last key.

    A number that cannot be read or stored is told below the field and changes nothing; when the field is
    left, it shows again what is stored.
    """

    def __init__(self, row: FormRow, show: Callable[[], object], save: Callable[[Any], object]) -> None:
        """``show`` puts the stored value into the field; ``save`` stores another, or raises a DeskError."""
        super().__init__(row)
        field = row.field
        assert isinstance(field, NumberField)
        self.row, self.field = row, field
        self._show, self._save = show, save
        self._editing = False
        field.changed.connect(self._store)
        field.refused.connect(self._refuse)
        field.installEventFilter(self)

    def refresh(self) -> None:
        """Show what is stored, unless the field is being typed in."""
        if not self._editing:
            self._show()

    def clear(self) -> None:
        """Forget what was refused, and show what is stored."""
        self._editing = False
        self.row.set_problem("")
        self._show()

    def _store(self, value: Any) -> None:
        self._editing = self.field.hasFocus()
        try:
            self._save(value)
        except DeskError as error:
            self._refuse(error)
            return
        self.row.set_problem("")

    def _refuse(self, error: DeskError) -> None:
        self._editing = self.field.hasFocus()
        self.row.set_problem(words(error))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._editing:
            self._editing = False
            self._show()
        return False
