"""One chapter of the guide as it is read: headings, lists, tables and pictures in the program's own type."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop.shell.guide import Chapter
from desktop.views.style import colour, font
from desktop.views.tokens import GAP_8, GAP_12, GAP_24

BODY, LINE_HEIGHT = 14, 150
HEADINGS = {1: 20, 2: 15, 3: 13}
WIDEST_PICTURE = 760
OBJECT = "\ufffc"
"""Stands for a picture in the text of a block."""
SMOOTH = Qt.TransformationMode.SmoothTransformation


class GuideText(QTextBrowser):
    """Shows a chapter; a link to another one is told by ``anchorClicked``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help.text")
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self._chapter: Chapter | None = None
        self._shown_width = 0

    def show_chapter(self, chapter: Chapter) -> None:
        """Show this chapter from its beginning."""
        self._chapter = chapter
        self.setSearchPaths([str(chapter.folder)])
        self.setAccessibleName(chapter.title)
        self._dress()
        self.moveCursor(QTextCursor.MoveOperation.Start)  # Qt brings the cursor into sight whenever it likes
        self.verticalScrollBar().setValue(0)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture is no wider than the text, and sharp on every screen."""
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value or self._chapter is None:
            return found
        path = self._chapter.folder / QUrl(name).path()
        image, ratio = QImage(str(path)), self.devicePixelRatioF()
        if image.isNull():
            return found
        wanted = min(image.width(), WIDEST_PICTURE, max(200, self.viewport().width() - GAP_24))
        image = image.scaledToWidth(round(wanted * ratio), SMOOTH)
        image.setDevicePixelRatio(ratio)
        return image

    def _dress(self) -> None:
        assert self._chapter is not None
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, QColor(colour("text")))
        palette.setColor(QPalette.ColorRole.Link, QColor(colour("accent_text")))
        self.setPalette(palette)
        document = self.document()
        document.clear()
        document.setDefaultFont(font(BODY, 400))
        document.setMarkdown(f"# {self._chapter.title}\n\n{self._chapter.text}")
        block = document.begin()
        while block.isValid():
            self._dress_block(block)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame)
        self._shown_width = self.viewport().width()

    def _dress_block(self, block: QTextBlock) -> None:
        cursor, level = QTextCursor(block), block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        if OBJECT not in block.text():  # a picture is as high as it is
            shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setTopMargin(GAP_24 if level > 1 else 0)
        shape.setBottomMargin(GAP_8)
        cursor.mergeBlockFormat(shape)
        if level:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setFont(font(HEADINGS.get(level, BODY), 600))
            cursor.setCharFormat(look)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt brings the end of what was written into sight when it is first shown; a reader begins above."""
        place = self.verticalScrollBar().value()
        super().showEvent(event)
        self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._chapter is not None and self.viewport().width() != self._shown_width:
            place = self.verticalScrollBar().value()
            self._dress()
            self.verticalScrollBar().setValue(place)


def _dress_table(table: QTextTable) -> None:
    shape = table.format()
    shape.setCellPadding(6)
    shape.setCellSpacing(0)
    shape.setBorderCollapse(True)
    shape.setBorderBrush(QColor(colour("line")))
    shape.setTopMargin(GAP_8)
    shape.setBottomMargin(GAP_12)
    table.setFormat(shape)
