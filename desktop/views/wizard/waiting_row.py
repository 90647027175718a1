"""A row of something to be taken up again: what it is and its amount, below them its facts and buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from desktop.views.parts.rows import RowIcon
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Elided, Paragraph
from desktop.views.tokens import GAP_8, GAP_12


class WaitingRow(QWidget):
    """Title and amount share the whole width, so that a name is read also in a narrow column."""

    def __init__(self, icon: str, title: str, facts: str, amount: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.facts = Elided(title), Paragraph(facts, 12, 400, "muted")
        self.amount = Amount(amount, 400)
        first = QHBoxLayout()
        first.setSpacing(GAP_12)
        first.addWidget(self.title, 1)
        first.addWidget(self.amount)
        self._second = QHBoxLayout()
        self._second.setSpacing(GAP_8)
        self._second.addWidget(self.facts, 1, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, GAP_8, 0, GAP_8)
        grid.setHorizontalSpacing(GAP_12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(RowIcon(icon), 0, 0)
        grid.addLayout(first, 0, 1)
        grid.addLayout(self._second, 1, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, button: QWidget) -> WaitingRow:
        """Put a button at the right of the facts."""
        self._second.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return self
