"""The form of one way: rows by the name of their field, kept by one button, refused beside the field."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.views import messages
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.typed_guard import readable
from desktop.views.settings.section import Section
from desktop.views.tokens import GAP_16

translate = QCoreApplication.translate


class WaySheet(Sheet):
    """A sheet over the settings; a subclass fills it and says what to keep."""

    def __init__(self, section: Section, name: str, width: int = 520) -> None:
        super().__init__(section.ground(), width)
        self.setObjectName(name)
        self.section, self.context = section, section.context
        self.rows: dict[str, FormRow] = {}
        self.keep = self.add_button(translate("Ways", "Save"), "primary")
        self.keep.setObjectName(f"{name}.save")
        self.keep.set_hint("Ctrl+Return")
        self.keep.clicked.connect(self._save)
        self.set_default(self.keep)
        for ended in (self.accepted, self.rejected):
            ended.connect(self.deleteLater)

    def row(self, field: str, label: str, control: QWidget, helper: str = "") -> FormRow:
        """A row for the field of that name; refusals of that field stand under it."""
        control.setObjectName(f"{self.objectName()}.{field}")
        made = FormRow(label, control, helper)
        self.rows[field] = made
        return made

    def put(self, *widgets: QWidget) -> None:
        """Add rows to the form, one below the other."""
        for widget in widgets:
            self.body.addWidget(widget)
            self.body.addSpacing(GAP_16)

    def store(self) -> None:
        """Call the service with what is in the form. May raise DeskError."""
        raise NotImplementedError

    def _save(self) -> None:
        for row in self.rows.values():
            row.set_problem("")
        if not readable(self):
            return
        try:
            self.store()
        except DeskError as error:
            self.refuse(error)
            return
        self.accept()
        self.section.saved.emit()

    def refuse(self, error: DeskError) -> None:
        """Say beside its field what is wrong; what concerns no field is said above the page."""
        row = self.rows.get(error.where)
        if row is None:
            self.context.refuse(error, self._save)
            return
        row.set_problem(messages.words(error))
        self.scroller.reveal(row)
        row.field.setFocus()
