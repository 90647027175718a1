"""Figures: amounts, the sums of an order, the total, and facts under a label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.parts.text import Elided, Label
from desktop.views.tokens import GAP_12


class Amount(Label):
    """An amount at the right of a row."""

    def __init__(
        self, text: str = "", weight: int = 600, tone: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, 13, weight, tone, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Sum:
    """One line of a totals block: label, amount, tone of the amount, and whether it counts most."""

    label: str
    amount: str
    tone: str = "text"
    strong: bool = False


class Sums(QWidget):
    """Lines of label and amount, `pitch` px apart; `show_sums` replaces them all."""

    def __init__(self, pitch: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pitch = pitch
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._cells: list[tuple[Elided, Amount]] = []

    def show_sums(self, sums: Sequence[Sum]) -> None:
        """Show these lines."""
        while len(self._cells) < len(sums):
            self._append()
        for at, (label, amount) in enumerate(self._cells):
            used = at < len(sums)
            label.setVisible(used)
            amount.setVisible(used)
            if used:
                _fill(label, amount, sums[at])
        self.updateGeometry()

    def _append(self) -> None:
        label, amount = Elided("", 13, 400, "muted"), Amount("", 400)
        for widget in (label, amount):
            widget.setFixedHeight(self._pitch)
        self._grid.addWidget(label, len(self._cells), 0)
        self._grid.addWidget(amount, len(self._cells), 1)
        self._cells.append((label, amount))

    def texts(self) -> list[tuple[str, str]]:
        """What is shown, as (label, amount)."""
        return [(label.text(), amount.text()) for label, amount in self._cells if not label.isHidden()]


def _fill(label: Elided, amount: Amount, line: Sum) -> None:
    weight = 600 if line.strong else 400
    label.setText(line.label)
    label.set_tone("text" if line.strong else "muted")
    label.set_weight(weight)
    amount.setText(line.amount)
    amount.set_tone(line.tone)
    amount.set_weight(weight)


class Total(QWidget):
    """The one amount that is looked at across the counter: word 15, figure 28."""

    def __init__(self, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word, self.figure = Label(word, 15, 600), Label("", 28, 600)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.word)
        row.addStretch(1)
        row.addWidget(self.figure)

    def set_amount(self, amount: str, tone: str = "text") -> None:
        """Show an amount."""
        self.figure.setText(amount)
        self.figure.set_tone(tone)


class Fact(QWidget):
    """A muted label over its value; several lines of a value stand below each other."""

    def __init__(self, label: str = "", value: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Elided(label, 12, 400, "muted")
        self.label.setFixedHeight(18)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.label)
        self._lines: list[Elided] = []
        self.set_value(value)

    def set_value(self, value: str, tone: str = "text", *, last: str = "") -> None:
        """Show a value of one or more lines; `last` is the tone of its last line, when that differs."""
        lines = value.split("\n")
        while len(self._lines) < len(lines):
            self._lines.append(Elided())
            self._column.addWidget(self._lines[-1])
        for at, shown in enumerate(self._lines):
            shown.setText(lines[at] if at < len(lines) else "")
            shown.setVisible(at < len(lines))
            shown.set_tone(last if last and at == len(lines) - 1 else tone)

    def value(self) -> str:
        """The value shown."""
        return "\n".join(line.text() for line in self._lines if not line.isHidden())
