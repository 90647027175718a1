"""The small window that asks for the passphrase of a locked shop file before the desk opens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.copies.encryption import unlock
from desktop.views import messages
from desktop.views.icons import window_icon
from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import COUNTER, GAP_12, GAP_24, GAP_32, TITLE

WIDTH = 420


class Unlock(QWidget):
    """Closes once the file is open to us (``opened``), or when somebody gives up."""

    def __init__(self, shop: Path) -> None:
        super().__init__()
        self.setObjectName("unlock")
        self.setWindowTitle("Comptoir")
        self.setWindowIcon(window_icon())
        self._shop, self.opened = shop, False
        self.secret = TextField(height=COUNTER)
        self.secret.setEchoMode(TextField.EchoMode.Password)
        self.secret.setObjectName("unlock.secret")
        self.row = FormRow(self.tr("Passphrase, or recovery code"), self.secret)
        self.go = Button(self.tr("Open the shop"), "primary", height=COUNTER)
        self.go.setObjectName("unlock.go")
        self.go.set_hint("Return")
        where = Paragraph(str(shop), 12, 400, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_32, GAP_32, GAP_32, GAP_32)
        column.setSpacing(GAP_12)
        for part in (Label(self.tr("The shop file is locked"), TITLE, 600), where, self.row):
            part.setFixedWidth(WIDTH) if part is not where else part.setMaximumWidth(WIDTH)
            column.addWidget(part)
        column.addSpacing(GAP_24)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignRight)
        self.go.clicked.connect(self._try)
        self.secret.returnPressed.connect(self._try)
        self.secret.setFocus()

    def _try(self) -> None:
        try:
            unlock(self._shop, self.secret.text())
        except DeskError as error:
            self.row.set_problem(messages.words(error))
            self.secret.selectAll()
            return
        self.opened = True
        self.close()
