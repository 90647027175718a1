"""Goods counted with a scanner in a form that asks how many of each line: one scan, one step more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.services.forms.scanned import lines_by_code
from desktop.views import labels
from desktop.views.parts.numbers import NumberField, Stepper
from desktop.views.parts.scanner import Scanner
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_12

translate = QCoreApplication.translate


class CountedRow(Protocol):
    """A row of the form: the line it is about, what that is called, and the field of its units."""

    line_id: int
    name: str
    units: Stepper


class ScanCount(QWidget):
    """Stands in the form and says what to do, and what the last scan came to.

    ``empties`` when the form opens with everything chosen: the first scan then begins at nothing.
    """

    def __init__(self, form: QWidget, rows: Callable[[], Sequence[CountedRow]], *, empties: bool) -> None:
        super().__init__(form)
        self._rows, self._empties = rows, empties
        self._order_id, self._begun = 0, False
        self.said = Paragraph("", 12, 400, "muted")
        self.said.setObjectName(f"{form.objectName()}.scanned")
        self.scanner = Scanner(self, (NumberField,))
        self.scanner.scanned.connect(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP_12)
        column.addWidget(self.said)
        form.installEventFilter(self)

    def begin(self, order_id: int) -> None:
        """Count goods of this order, from now on."""
        self._order_id, self._begun = order_id, False
        self._say(translate("Scan", "With a scanner: each scan counts one more."), "muted", "barcode")

    def count(self, code: str) -> None:
        """One more of what has this code; what is too much or not of this order is said, with a sound."""
        ids = lines_by_code(self._order_id, code)
        rows = [row for row in self._rows() if row.line_id in ids]
        if not rows:
            self._refuse(translate("Scan", "“{code}” is not among these goods.").format(code=code))
            return
        if self._empties and not self._begun:
            for row in self._rows():
                row.units.put("0")
        self._begun = True
        for row in rows:
            before = row.units.peek()
            if row.units.refusal() is not None:
                self._refuse(translate("Scan", "{name}: put its number right first.").format(name=row.name))
                return
            row.units.step_up()
            if row.units.peek() != before:
                self._counted(row)
                return
        words = translate("Scan", "{name}: all {n} are counted already.")
        self._refuse(words.format(name=rows[-1].name, n=_units(rows[-1])))

    def _counted(self, row: CountedRow) -> None:
        self._say(translate("Scan", "{n} of {name}").format(n=_units(row), name=row.name), "good", "check")

    def _refuse(self, words: str) -> None:
        QApplication.beep()
        self._say(words, "prob", "warn")

    def _say(self, words: str, tone: str, icon: str) -> None:
        self.said.setText(words)
        self.said.set_tone(tone)
        self.said.set_icon(icon)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self.scanner.listen(event.type() == QEvent.Type.Show)
        return False


def _units(row: CountedRow) -> str:
    return labels.quantity(row.units.peek() or Decimal(0))
