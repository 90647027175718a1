"""Asks what shall become of changes that are not saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.views.parts.overlay import Dialog

translate = QCoreApplication.translate


class LeaveDialog(Dialog):
    """``save_asked`` and ``drop_asked`` tell what was chosen; closing it goes on with the work."""

    save_asked = Signal()
    drop_asked = Signal()

    def __init__(self, name: str, changed: str, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("leave.dialog")
        self.set_title(translate("Leave", "Save the changes?"))
        self.add_consequence("pencil", name, changed)
        self.stay = self.add_button(translate("Leave", "Go on editing"), "quiet")
        self.drop = self.add_button(translate("Leave", "Do not save"))
        self.save = self.add_button(translate("Leave", "Save"), "primary")
        for part in ("stay", "drop", "save"):
            getattr(self, part).setObjectName(f"leave.{part}")
        self.stay.clicked.connect(self.reject)
        self.drop.clicked.connect(self._drop)
        self.save.clicked.connect(self._save)
        self.set_default(self.save)
        self.rejected.connect(self.deleteLater)
        self.accepted.connect(self.deleteLater)

    def _drop(self) -> None:
        self.accept()
        self.drop_asked.emit()

    def _save(self) -> None:
        self.accept()
        self.save_asked.emit()
