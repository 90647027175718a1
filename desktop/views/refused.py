"""A small window for the day the shop file cannot be opened: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.views import messages
from desktop.views.icons import window_icon
from desktop.views.parts.buttons import Button
from desktop.views.parts.empty import Drawing
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import COUNTER, GAP_12, GAP_24, GAP_32, TITLE

WIDTH = 464


class Refused(QWidget):
    """Shown instead of the desk; closing it ends the program."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.setObjectName("refused")
        self.setWindowTitle("Comptoir")
        self.setWindowIcon(window_icon())
        self.words = Paragraph(messages.words(error), 13, 400, "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.setFixedSize(WIDTH, self.words.heightForWidth(WIDTH))
        self.leave = Button(self.tr("Close"), "primary", height=COUNTER)
        self.leave.setObjectName("refused.close")
        self.leave.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_32, GAP_32, GAP_32, GAP_32)
        column.setSpacing(GAP_12)
        for part in (
            Drawing("nothing-found"),
            Label(self.tr("The shop could not be opened"), TITLE, 600),
            self.words,
        ):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(GAP_24)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignHCenter)
