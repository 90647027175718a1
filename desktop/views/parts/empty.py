"""What a page says while it is empty: a drawing, a title, a sentence, buttons, things to do first."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.views import labels
from desktop.views.icons import drawing
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.links import Link
from desktop.views.parts.paint import smooth
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.text import Elided, Label, Paragraph

TEXT_WIDTH, CHECKLIST_WIDTH = 464, 560


class Drawing(QWidget):
    """A drawing of `resources/drawings`, 200 × 128, in the colours of the theme."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(200, 128)

    def set_drawing(self, name: str) -> None:
        """Show another drawing."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        drawing(self._name).render(painter, QRectF(self.rect()))


class CheckRow(QWidget):
    """One thing to do first: done with a tick, or with a link that tells `asked`."""

    asked = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.icon = RowIcon(icon)
        self.title, self.words = Elided("", 13, 600), Elided("", 12, 400, "muted")
        self.done_word = Label("", 12, 400, "muted")
        self.button = Link()
        self.button.setFixedHeight(32)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self.title)
        lines.addWidget(self.words)
        lines.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.icon)
        row.addLayout(lines, 1)
        row.addWidget(self.done_word)
        row.addWidget(self.button)
        self.setFixedHeight(60)
        self.button.clicked.connect(self.asked)

    def set_words(self, title: str, words: str, action: str) -> None:
        """Name the thing, explain it, and word the link."""
        self.title.setText(title)
        self.words.setText(words)
        self.button.setText(action)
        self.button.setAccessibleName(labels.headed(action, title))

    def set_done(self, word: str) -> None:
        """Tick it, with a word like `Done` at the right; an empty word unticks it."""
        self.done_word.setText(word)
        self.done_word.setVisible(bool(word))
        self.button.setVisible(not word)
        self.icon.set_icon("paid" if word else self._icon, "good" if word else "muted")


class EmptyState(QWidget):
    """Centred: drawing, title, sentence, a row of buttons, and a checklist where there is one."""

    def __init__(self, drawing_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = Drawing(drawing_name)
        self.title, self.words = Elided("", 20, 600), Paragraph("", 13, 400, "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.setFixedWidth(TEXT_WIDTH)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(12)
        self._list = QWidget()
        self._list.setMaximumWidth(CHECKLIST_WIDTH)
        self._list.setMinimumWidth(360)
        self.checklist = QVBoxLayout(self._list)
        self.checklist.setContentsMargins(0, 20, 0, 0)
        self.checklist.setSpacing(0)
        self._lay_out()

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addLayout(self.buttons)
        buttons.addStretch(1)
        rows = QHBoxLayout()
        rows.addStretch(1)
        rows.addWidget(self._list, 100)
        rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self.drawing, 0, middle)
        column.addSpacing(22)
        column.addWidget(self.title, 0, middle)
        column.addSpacing(4)
        column.addWidget(self.words, 0, middle)
        column.addSpacing(20)
        column.addLayout(buttons)
        column.addLayout(rows)
        column.addStretch(3)

    def set_words(self, title: str, words: str) -> None:
        """Say what is empty and what to do next."""
        self.title.setText(title)
        self.words.setText(words)
        self.words.setMinimumHeight(self.words.heightForWidth(TEXT_WIDTH))

    def add_button(self, button: Button) -> Button:
        """Add a button; give it height `COUNTER`."""
        self.buttons.addWidget(button)
        return button

    def add_check(self, icon: str) -> CheckRow:
        """Add a thing to do to the checklist."""
        if self.checklist.count():
            self.checklist.addWidget(Rule())
        row = CheckRow(icon)
        self.checklist.addWidget(row)
        return row
