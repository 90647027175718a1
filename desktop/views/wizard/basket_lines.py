"""The lines of the basket, kept as widgets while they stay, so that focus and scroll position stay too."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.orders.cards import LineCard
from desktop.views.wizard.basket_line import BasketLine

translate = QCoreApplication.translate


class BasketLines(QWidget):
    """``opened``, ``remove_asked`` and ``step_asked`` tell a line's row id."""

    opened = Signal(int)
    remove_asked = Signal(int)
    step_asked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard.lines")
        self.setAccessibleName(translate("Basket", "Lines of the basket"))
        self._shown: dict[int, BasketLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 4, 12, 4)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def show_lines(self, lines: tuple[LineCard, ...], currency: str) -> None:
        """Show these lines in their order."""
        wanted = {line.id for line in lines}
        for line_id in [known for known in self._shown if known not in wanted]:
            self._drop(line_id)
        for at, line in enumerate(lines):
            shown = self._shown.get(line.id) or self._add(line.id)
            if self._column.indexOf(shown) != at:
                self._column.insertWidget(at, shown)
            shown.show_line(line, currency)

    def widget(self, line_id: int) -> BasketLine | None:
        """The row of a line."""
        return self._shown.get(line_id)

    def last(self) -> BasketLine | None:
        """The row at the foot."""
        at = self._column.count() - 2
        item = self._column.itemAt(at) if at >= 0 else None
        shown = item.widget() if item is not None else None
        return shown if isinstance(shown, BasketLine) else None

    def _add(self, line_id: int) -> BasketLine:
        shown = BasketLine(self)
        shown.clicked.connect(self._open)
        shown.remove_asked.connect(self.remove_asked)
        shown.step_asked.connect(self.step_asked)
        self._shown[line_id] = shown
        return shown

    def _drop(self, line_id: int) -> None:
        gone = self._shown.pop(line_id)
        if gone.hasFocus():
            gone.focusNextPrevChild(True)
        self._column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _open(self) -> None:
        shown = self.sender()
        if isinstance(shown, BasketLine) and shown.line is not None:
            self.opened.emit(shown.line.id)
