"""Fields of several lines on the order page: one saved by Ctrl Enter, one without an edge of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.views.parts.buttons import ENTER
from desktop.views.parts.fields import TextArea
from desktop.views.parts.paint import round_edge, smooth
from desktop.views.tokens import RADIUS_FIELD

REACH = 8
AWAY_FOR_A_MOMENT = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class NoteEdit(TextArea):
    """Ctrl Enter tells ``finished``, Esc ``given_up``: the keys of the page behind do not see them."""

    finished = Signal()
    given_up = Signal()

    def __init__(self, placeholder: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, lines, parent)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _ours(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            self.finished.emit()


def _ours(event: QKeyEvent) -> bool:
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return event.key() == Qt.Key.Key_Escape or bool(event.key() in ENTER and control)


class QuietEdit(NoteEdit):
    """Looks like plain text in its card; as high as its text between ``least`` and ``most`` lines.

    Put it into a ``Frame``, which shows an edge around it when that helps. ``left`` tells that the focus went
    somewhere else in the window; a look at another window or a menu is not the end of a piece of writing.
    """

    left = Signal()
    touched = Signal()

    def __init__(self, placeholder: str, least: int = 2, most: int = 10) -> None:
        super().__init__(placeholder, least)
        self._least, self._most = least, most
        self.setProperty("bare", True)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        lines = max(self._least, min(self._most, self._line_count()))
        line = self.fontMetrics().lineSpacing()
        self.setFixedHeight(lines * line + 4)

    def _line_count(self) -> int:
        block, count = self.document().begin(), 0
        while block.isValid():
            count += max(1, block.layout().lineCount())
            block = block.next()
        return count

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.touched.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.touched.emit()
        if event.reason() not in AWAY_FOR_A_MOMENT:
            self.left.emit()


class Frame(QWidget):
    """The edge around a quiet field: when it is empty, pointed at or has the focus.

    It reaches into the card's padding, so that the text stays in line with the title.
    """

    def __init__(self, edit: QuietEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        column = QVBoxLayout(self)
        column.setContentsMargins(REACH, REACH, REACH, REACH)
        column.addWidget(edit)
        edit.touched.connect(self.update)
        edit.textChanged.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        smooth(painter)
        if self._edit.hasFocus():
            round_edge(painter, box, RADIUS_FIELD, "ring", 2)
        elif self.underMouse() or not self._edit.toPlainText():
            round_edge(painter, box, RADIUS_FIELD, "control")
