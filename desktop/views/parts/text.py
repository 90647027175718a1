"""Labels: one line in a tone, one line that may be cut, paragraphs with an exact line height."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.views.parts.paint import RIGHT, elided, width_of, write
from desktop.views.style import colour, font
from desktop.views.tokens import LINE_HEIGHT


class Label(QLabel):
    """One line of plain text. `tone` is a colour token; it follows the theme."""

    def __init__(
        self,
        text: str = "",
        size: int = 13,
        weight: int = 400,
        tone: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, weight))
        self.setMinimumHeight(LINE_HEIGHT[size])
        self._tone = tone
        self._tint()

    def set_tone(self, tone: str) -> None:
        """Take another colour token."""
        self._tone = tone
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        wanted, now = colour(self._tone), self.palette()
        if now.color(QPalette.ColorRole.WindowText) != wanted:
            now.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(now)


class Elided(QLabel):
    """One line that takes what room there is and is cut with an ellipsis; the whole text is its tool tip."""

    def __init__(
        self,
        text: str = "",
        size: int = 13,
        weight: int = 400,
        tone: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._kind, self._tone = (size, weight), tone
        self.setFont(font(size, weight))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(LINE_HEIGHT[size])

    def set_tone(self, tone: str) -> None:
        """Take another colour token."""
        self._tone = tone
        self.update()

    def set_weight(self, weight: int) -> None:
        """Take weight 400 or 600."""
        self._kind = (self._kind[0], weight)
        self.setFont(font(*self._kind))
        self.update()

    def natural_width(self) -> int:
        """Width in pixels at which nothing is cut."""
        return round(width_of(self.text(), self._kind) + 1)

    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            cut = elided(self.text(), self._kind, self.width()) != self.text()
            self.setToolTip(self.text() if cut else "")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        right = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        box = QRectF(self.rect())
        if right:
            write(painter, box, self.text(), self._kind, self._tone, RIGHT)
        else:
            write(painter, box, self.text(), self._kind, self._tone)


class Paragraph(QLabel):
    """Several lines with the exact line height of the size; alignment left or centre."""

    def __init__(
        self,
        text: str = "",
        size: int = 13,
        weight: int = 400,
        tone: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, weight))
        self._line, self._tone = LINE_HEIGHT[size], tone
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_tone(self, tone: str) -> None:
        """Take another colour token."""
        self._tone = tone
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(1, sum(len(lines) for _, lines in self._lay_out(width))) * self._line

    def sizeHint(self) -> QSize:
        widest = max(
            (self.fontMetrics().horizontalAdvance(line) for line in self.text().split("\n")), default=0
        )
        width = min(widest + 1, 480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._line)

    def _lay_out(self, width: float) -> list[tuple[QTextLayout, list[float]]]:
        """One layout per paragraph of the text, with the width of each of its lines."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        done = []
        for text in self.text().split("\n"):
            layout, widths = QTextLayout(text or " ", self.font()), []
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(1.0, width))
                widths.append(line.naturalTextWidth())
            layout.endLayout()
            done.append((layout, widths))
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(colour(self._tone if self.isEnabled() else "faint"))
        centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        top = 0.0
        for layout, widths in self._lay_out(self.width()):
            for at, width in enumerate(widths):
                line = layout.lineAt(at)
                left = (self.width() - width) / 2 if centred else 0.0
                drop = (self._line - line.height()) / 2
                line.draw(painter, QPointF(left, top + drop - line.y()))
                top += self._line
