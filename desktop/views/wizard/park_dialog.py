"""Put a sale aside under a name, for the customer who comes back in a minute."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Dialog
from desktop.views.tokens import GAP_12

translate = QCoreApplication.translate


class ParkDialog(Dialog):
    """``parked`` tells the name and the note."""

    parked = Signal(str, str)

    def __init__(self, window: QWidget, name: str, note: str = "") -> None:
        super().__init__(window, 440)
        self.setObjectName("park")
        self.set_title(
            translate("Wizard", "Set this sale aside"),
            translate("Wizard", "It waits under this name until you take it up again, also after a restart."),
        )
        self.name = TextField()
        self.name.setObjectName("park.name")
        self.name.setText(name)
        self.note = TextField()
        self.note.setObjectName("park.note")
        self.note.setText(note)
        self.body.setSpacing(GAP_12)
        self.body.addWidget(FormRow(translate("Wizard", "Name"), self.name))
        told = translate("Wizard", "For colleagues only; it becomes the comment of the order.")
        self.body.addWidget(FormRow(translate("Wizard", "Note"), self.note, told))
        keep = self.add_button(translate("Wizard", "Go on with it"))
        keep.set_hint("Esc")
        self.save = self.add_button(translate("Wizard", "Set aside"), "primary")
        self.save.setObjectName("park.save")
        self.save.set_hint("Return")
        self.set_default(self.save)
        keep.clicked.connect(self.leave)
        self.save.clicked.connect(self._park)

    def begin(self) -> None:
        """Open it with the name selected."""
        self.open(self.name)
        self.name.selectAll()

    def _park(self) -> None:
        self.accept()
        self.parked.emit(self.name.text().strip(), self.note.text().strip())
