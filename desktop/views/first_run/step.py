"""A step of the assistant: a title, a sentence, and fields that keep themselves when they are left.

What cannot be kept yet (a number half typed) stays in its field and in the file until it is right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.shop.preferences import shop
from desktop.services.shop.shop_identity import change_identity
from desktop.views import messages
from desktop.views.context import DeskContext
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.text import Label, Paragraph
from desktop.views.parts.toggles import Segments
from desktop.views.parts.typed_guard import readable
from desktop.views.tokens import GAP_4, GAP_16
from desktop.views.wizard.saving import Autosave
from desktop.views.wizard.section import side_by_side


class SetupStep(QWidget):
    """``typed`` tells that something is typed that is not in the shop's identity (yet)."""

    typed = Signal()
    answered = Signal()

    def __init__(self, context: DeskContext, title: str, intro: str) -> None:
        super().__init__()
        self.context, self.seller = context, shop()
        self.unkept: dict[str, str] = {}
        self.rows: dict[str, FormRow] = {}
        self._savers: dict[str, Autosave] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(Label(title, 20, 600))
        self.column.addSpacing(GAP_4)
        self.column.addWidget(Paragraph(intro, 13, 400, "muted"))
        self.column.addSpacing(GAP_16)

    def text(self, name: str, label: str, helper: str = "") -> FormRow:
        """A field of the shop's identity by its name in ``services.shop.shop_identity``."""
        field = TextField()
        field.setObjectName(f"setup.{name}")
        field.setText(str(getattr(self.seller, name)))
        row = FormRow(label, field, helper)
        self.rows[name] = row
        saver = Autosave(field, lambda text: self._remember(name, text))
        self._savers[name] = saver
        field.editingFinished.connect(lambda: self.keep(name))
        field.returnPressed.connect(self.answered)
        return row

    def segments(self, name: str, label: str, choices: Sequence[tuple[str, str]]) -> FormRow:
        """A choice of the shop's identity, kept at once."""
        field = Segments(choices)
        field.setObjectName(f"setup.{name}")
        field.set_current(str(getattr(self.seller, name)))
        field.changed.connect(lambda key: self.try_to(name, lambda: self.change({name: key})))
        self.rows[name] = FormRow(label, field)
        return self.rows[name]

    def put(self, *rows: QWidget) -> None:
        """Add a row, or several side by side."""
        if len(rows) == 1:
            self.column.addWidget(rows[0])
        else:
            self.column.addLayout(side_by_side(rows))
        self.column.addSpacing(GAP_16)

    def put_two_to_one(self, wide: QWidget, narrow: QWidget) -> None:
        """Two rows side by side, of which the first gets twice the room."""
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(wide, 2)
        line.addWidget(narrow, 1)
        self.column.addLayout(line)
        self.column.addSpacing(GAP_16)

    def fill(self, typed: dict[str, str]) -> None:
        """Put back what was typed and could not be kept."""
        for name, text in typed.items():
            row = self.rows.get(name)
            if row is not None and isinstance(row.field, TextField):
                self.unkept[name] = text
                row.field.setText(text)

    def keep_all(self) -> bool:
        """Keep every field; False, with the focus on the first, when one is refused."""
        refused = [name for name in self._savers if not self.keep(name)]
        read = readable(self)
        if refused:
            self.rows[refused[0]].field.setFocus()
        return read and not refused

    def keep(self, name: str) -> bool:
        """Keep a field as it stands; False when it is refused, which stands beside it then."""
        field = self.rows[name].field
        assert isinstance(field, TextField)
        self._savers[name].forget()
        if field.text() == getattr(shop(), name):
            self._settle(name)
            return True
        self.unkept[name] = field.text()
        kept = self.try_to(name, lambda: self.change({name: field.text()}))
        if kept:
            field.setText(str(getattr(shop(), name)))
            self._settle(name)
            self.kept(name)
        else:
            self.typed.emit()
        return kept

    def kept(self, name: str) -> None:
        """Something else may follow from a field that was kept."""

    def change(self, values: dict[str, Any]) -> None:
        """Keep fields of the identity. Raises its refusals."""
        change_identity(values, by=self.context.by())

    def try_to(self, name: str, act: Callable[[], None]) -> bool:
        """Do something about a field; a refusal stands beside it and gives False."""
        try:
            act()
        except DeskError as error:
            self.rows[name].set_problem(messages.words(error))
            return False
        self.rows[name].set_problem("")
        return True

    def flush(self) -> None:
        """Remember what is being typed, now."""
        for saver in self._savers.values():
            saver.flush()

    def _remember(self, name: str, text: str) -> None:
        self.unkept[name] = text
        self.typed.emit()

    def _settle(self, name: str) -> None:
        self.rows[name].set_problem("")
        if self.unkept.pop(name, None) is not None:
            self.typed.emit()
