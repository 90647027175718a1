"""A plain editor for templates: numbers before the lines, quiet colours, the faulty line marked."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from desktop.views.style import colour

SIZE, MARGIN = 13, 8
RULES: tuple[tuple[re.Pattern[str], str, bool], ...] = (
    (re.compile(r"</?[\w:]+|/?>"), "blue", False),
    (re.compile(r"\"[^\"{}]*\""), "green", False),
    (re.compile(r"\{%.*?%\}"), "violet", False),
    (re.compile(r"\{\{.*?\}\}"), "accent_text", True),
    (re.compile(r"\{#.*?#\}"), "muted", False),
)
"""What is found, its colour token, whether it is bold; a later rule lies over an earlier one."""


def code_font() -> QFont:
    """A font whose letters are all equally wide, as large as our own words."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPixelSize(SIZE)
    return made


class Highlighter(QSyntaxHighlighter):
    """Colours tags, texts, commands and variables; it asks for the colours while it works."""

    def highlightBlock(self, text: str) -> None:
        for pattern, token, bold in RULES:
            shape = QTextCharFormat()
            shape.setForeground(colour(token))
            if bold:
                shape.setFontWeight(QFont.Weight.DemiBold)
            for found in pattern.finditer(text):
                self.setFormat(found.start(), found.end() - found.start(), shape)


class CodeEdit(QPlainTextEdit):
    """Tab moves on, so that the keyboard gets out of it again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(code_font())
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setCornerWidget(QWidget())  # else the corner between the bars is drawn as a field
        self.numbers = _Numbers(self)
        self.faulty = 0
        document = self.document()
        assert isinstance(document, QTextDocument)
        self.colours = Highlighter(document)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self._make_room()

    def mark_line(self, number: int) -> None:
        """Mark a line, counted from 1, as the faulty one; 0 marks none."""
        self.faulty = number
        block = self.document().findBlockByNumber(number - 1) if number else QTextBlock()
        marks = []
        if block.isValid():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(block)
            mark.format.setBackground(colour("prob_soft"))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(mark)
        self.setExtraSelections(marks)
        self.numbers.update()

    def go_to(self, number: int) -> None:
        """Put the cursor into a line, counted from 1; 0 leaves it."""
        block = self.document().findBlockByNumber(number - 1) if number else QTextBlock()
        if block.isValid():
            self.setTextCursor(QTextCursor(block))

    def numbers_width(self) -> int:
        """Room for the numbers."""
        return 2 * MARGIN + self.fontMetrics().horizontalAdvance("9") * max(3, len(str(self.blockCount())))

    def paint_numbers(self, painter: QPainter, box: QRect) -> None:
        """Draw the numbers of the lines that are seen."""
        painter.fillRect(box, colour("sunken"))
        painter.setFont(self.font())
        block, wide = self.firstVisibleBlock(), self.numbers.width() - MARGIN
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if area.top() > box.bottom():
                return
            number = block.blockNumber() + 1
            painter.setPen(colour("prob" if number == self.faulty else "muted"))
            where = QRect(0, round(area.top()), wide, self.fontMetrics().height())
            painter.drawText(where, Qt.AlignmentFlag.AlignRight, str(number))
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self.numbers.setGeometry(inside.left(), inside.top(), self.numbers_width(), inside.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "colours"):
            self.colours.rehighlight()
            self.mark_line(self.faulty)

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_width() + 4, 0, 0, 0)

    def _follow(self, box: QRect, rows: int) -> None:
        if rows:
            self.numbers.scroll(0, rows)
        else:
            self.numbers.update(0, box.y(), self.numbers.width(), box.height())


class _Numbers(QWidget):
    def __init__(self, editor: CodeEdit) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_numbers(QPainter(self), event.rect())
