"""While it works: how far it is, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views import labels
from desktop.views.imports.choice import Subject
from desktop.views.imports.jobs import READING
from desktop.views.parts.buttons import Button
from desktop.views.parts.progress import ProgressBar
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import GAP_8, GAP_16, GAP_24

WIDEST = 480


class WorkingStep(QWidget):
    """Title, what is safe, a bar, and Cancel. It takes the focus itself, so that no Enter stops the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = Subject.PRODUCTS
        self.title = Label("", 20, 600)
        self.words = Paragraph("", 13, 400, "muted")
        self.bar = ProgressBar()
        self.bar.setObjectName("import.progress")
        self.count = Label("", 13, 400, "muted")
        self.cancel = Button(self.tr("Cancel"), "plain")
        self.cancel.setObjectName("import.cancel")
        self.cancel.set_hint("Esc")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()

    def _lay_out(self) -> None:
        last = QHBoxLayout()
        last.addWidget(self.count, 1)
        last.addWidget(self.cancel)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self.title)
        column.addSpacing(4)
        column.addWidget(self.words)
        column.addSpacing(GAP_24)
        column.addWidget(self.bar)
        column.addSpacing(GAP_16)
        column.addLayout(last)
        column.addStretch(3)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(GAP_24, GAP_8, GAP_24, GAP_24)
        whole.addStretch(1)
        whole.addWidget(middle, 100)
        whole.addStretch(1)

    def begin(self, subject: Subject, *, trial: bool) -> None:
        """Start anew, for a trial or for the import itself."""
        self._subject = subject
        self.title.setText(self.tr("Trying it…") if trial else self.tr("Importing…"))
        if trial:
            self.words.setText(self.tr("Nothing is written. You can go on selling meanwhile."))
        else:
            self.words.setText(
                self.tr("All or nothing: until the end nothing is written. You can go on selling.")
            )
        self.bar.setRange(0, 0)
        self.count.setText("")
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.title.text())
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.words.text())

    def progress(self, at: int, of: int, about: str) -> None:
        """Show how far it is: rows that were read, then products or customers."""
        if about == READING:
            self.bar.setRange(0, 0)
            self.count.setText(labels.counted(at, self.tr("{n} row read"), self.tr("{n} rows read")))
            return
        self.bar.setRange(0, max(of, 1))
        self.bar.setValue(at)
        if self._subject is Subject.CUSTOMERS:
            said = self.tr("{at} of {of} customers")
        else:
            said = self.tr("{at} of {of} products")
        self.count.setText(said.format(at=labels.count(at), of=labels.count(of)))

    def stopping(self) -> None:
        """Say that it was asked to stop."""
        self.cancel.setEnabled(False)
        self.cancel.setText(self.tr("Stopping…"))
