"""How the fields of the editor stand: beside each other where there is room, else below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QWidget

from desktop.views.tokens import GAP_12, GAP_16

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


def beside(icon: QWidget, words: QLayout) -> QWidget:
    """An icon at the height of the first line, and the words that go with it."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP_12)
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return made


class FieldRow(QWidget):
    """Form rows beside each other; below each other in less than ``least`` pixels."""

    def __init__(
        self,
        rows: Sequence[QWidget],
        least: int,
        stretches: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._box = QBoxLayout(BESIDE, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP_16)
        for at, row in enumerate(rows):
            self._box.addWidget(row, stretches[at] if stretches else 1)
        if stretches:
            self._box.addStretch(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._least
        self._box.setDirection(BESIDE if beside else BELOW)
        self._box.setSpacing(GAP_16 if beside else GAP_12)
