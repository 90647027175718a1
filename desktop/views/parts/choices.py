"""A few things of which one is chosen, each on a row of its own: two lines, and an amount at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.views.parts.buttons import presses
from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import (
    BODY,
    RIGHT,
    SMALL,
    STRONG,
    round_box,
    round_edge,
    smooth,
    width_of,
    write,
)
from desktop.views.tokens import RADIUS

ONE_LINE, TWO_LINES, DISC, INDENT = 44, 56, 18, 44


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: a key, its words, what stands at the right, and a word that says why it cannot be chosen."""

    key: int
    title: str
    detail: str = ""
    amount: str = ""
    why_not: str = ""


class _Row(Ringed, QRadioButton):
    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_choice(choice)

    def show_choice(self, choice: Choice) -> None:
        self.choice = choice
        self.second = choice.why_not or choice.detail
        self.setText(choice.title.replace("&", "&&"))
        spoken = (choice.title, self.second, choice.amount)
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.setEnabled(not choice.why_not)
        self.setFixedHeight(TWO_LINES if self.second else ONE_LINE)
        self.update()

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if presses(event) and not self.isChecked():
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        words = max(width_of(self.choice.title, STRONG), width_of(self.second, SMALL))
        return QSize(round(INDENT + words + 24 + width_of(self.choice.amount, BODY) + 12), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.height())

    def ring_box(self) -> tuple[QRect, float]:
        return self.rect(), RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box, chosen = QPainter(self), QRectF(self.rect()), self.isChecked()
        smooth(painter)
        over = self.underMouse() and self.isEnabled()
        round_box(painter, box, RADIUS, "accent_soft" if chosen else "hover" if over else "surface")
        round_edge(painter, box, RADIUS, "ring" if chosen else "line2", 2 if chosen else 1)
        disc = QRectF(14, box.center().y() - DISC / 2, DISC, DISC)
        if chosen:
            round_box(painter, disc, DISC / 2, "accent")
            round_box(painter, disc.adjusted(5.5, 5.5, -5.5, -5.5), 3.5, "on_accent")
        else:
            round_edge(painter, disc, DISC / 2, "control" if self.isEnabled() else "line2", 1.5)
        self._draw_words(painter, box.adjusted(INDENT, 0, -14, 0), chosen)

    def _draw_words(self, painter: QPainter, box: QRectF, chosen: bool) -> None:
        tint = "text" if self.isEnabled() else "faint"
        write(painter, box, self.choice.amount, STRONG if chosen else BODY, tint, RIGHT)
        room = -width_of(self.choice.amount, STRONG) - 12 if self.choice.amount else 0.0
        upper = QRectF(box.x(), box.center().y() - (19 if self.second else 10), box.width() + room, 20)
        write(painter, upper, self.choice.title, STRONG if chosen else BODY, tint)
        if self.second:
            lower = QRectF(upper.x(), upper.bottom(), upper.width(), 16)
            write(painter, lower, self.second, SMALL, "prob" if self.choice.why_not else "muted")


class Choices(QWidget):
    """The rows. `changed` tells the key of the one chosen; arrow keys move."""

    changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group.idClicked.connect(self.changed)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; rows with the same keys as before stay, and keep the focus."""
        if [choice.key for choice in choices] != [row.choice.key for row in self._rows]:
            self._rebuild(choices)
        for row, choice in zip(self._rows, choices, strict=True):
            if row.choice != choice:
                row.show_choice(choice)

    def _rebuild(self, choices: Sequence[Choice]) -> None:
        for old in self._rows:
            self._group.removeButton(old)
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [_Row(choice) for choice in choices]
        for row in self._rows:
            row.setObjectName(str(row.choice.key))
            self._group.addButton(row, row.choice.key)
            self._column.addWidget(row)
            row.show()  # now, not with the next layout: it may be given the focus at once

    def current(self) -> int | None:
        """Key of the chosen row, None when none is."""
        row = self._group.checkedButton()
        return row.choice.key if isinstance(row, _Row) else None

    def set_current(self, key: int | None) -> None:
        """Choose without telling; None leaves nothing chosen."""
        self._group.setExclusive(False)
        for row in self._rows:
            row.setChecked(row.choice.key == key)
        self._group.setExclusive(True)

    def start(self) -> None:
        """Put the focus on the chosen row, or on the first one that can be."""
        able = [row for row in self._rows if row.isEnabled()]
        chosen = [row for row in able if row.isChecked()]
        if chosen or able:
            (chosen or able)[0].setFocus(Qt.FocusReason.OtherFocusReason)
