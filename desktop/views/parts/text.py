"""Labels: one line in a tone, one line that may be cut, paragraphs with an exact line height.

They paint themselves with their own font. A font set on a QLabel after it was polished is lost when a parent
moves while a style sheet is in force (seen with Qt 6.11), so weight and size live here and not in `font()`.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.views.parts.paint import SINGLE, Type, elided, icon_at, smooth, width_of, write
from desktop.views.style import colour, font
from desktop.views.tokens import LINE_HEIGHT

NUMBER = re.compile(r"(?<![\w-])[0-9A-Z]{1,8}(?:-[0-9A-Z]{1,8})*-\d{2,10}(?!\w)")
"""A number of an order or a paper, such as FA-A-26-00063."""


class Label(QLabel):
    """One line of plain text as wide as its words. `tone` is a colour token; it follows the theme."""

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
        self._kind: Type = (size, weight)
        self._tone = tone
        self.setFont(font(size, weight))
        self.setMinimumHeight(LINE_HEIGHT[size])

    def tone(self) -> str:
        """The colour token in force."""
        return self._tone

    def set_tone(self, tone: str) -> None:
        """Take another colour token."""
        self._tone = tone
        self.update()

    def set_weight(self, weight: int) -> None:
        """Take weight 400 or 600."""
        self._kind = (self._kind[0], weight)
        self.updateGeometry()
        self.update()

    def natural_width(self) -> int:
        """Width in pixels at which nothing is cut."""
        return round(width_of(self.text(), self._kind) + 1)

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(self.natural_width() + margins.left() + margins.right(), LINE_HEIGHT[self._kind[0]])

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = self._tone if self.isEnabled() else "faint"
        box = QRectF(self.contentsRect())
        write(QPainter(self), box, self.text(), self._kind, tone, self.alignment() | SINGLE)


class Elided(Label):
    """One line that takes what room there is and is cut with an ellipsis; the whole text is its tool tip."""

    def __init__(
        self,
        text: str = "",
        size: int = 13,
        weight: int = 400,
        tone: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, size, weight, tone, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, LINE_HEIGHT[self._kind[0]])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            cut = elided(self.text(), self._kind, self.width()) != self.text()
            self.setToolTip(self.text() if cut else "")
        return super().event(event)


class Paragraph(QLabel):
    """Several lines with the exact line height of the size, at the left or centred, perhaps after an icon."""

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
        self._kind: Type = (size, weight)
        self._line, self._tone, self._icon = LINE_HEIGHT[size], tone, ""
        self._made: tuple[object, list[_Block]] = (None, [])
        self._given = 0  # the width a layout has given, 0 until it has
        self.setFont(font(size, weight))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def tone(self) -> str:
        """The colour token in force."""
        return self._tone

    def set_tone(self, tone: str) -> None:
        """Take another colour token."""
        self._tone = tone
        self.update()

    def set_icon(self, name: str) -> None:
        """Put an icon before the first line, in the tone of the words; empty for none."""
        if name != self._icon:
            self._icon = name
            self.updateGeometry()
            self.update()

    def _indent(self) -> int:
        return 16 + 8 if self._icon else 0

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(len(block.widths) for block in self._blocks(width)) * self._line

    def sizeHint(self) -> QSize:
        widest = max(_natural_width(line, self._kind) for line in self.text().split("\n"))
        width = min(math.ceil(widest) + 1 + self._indent(), 480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(self._given) if self._given else self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        before, self._given = self.minimumSizeHint().height(), self.width()
        if self.minimumSizeHint().height() != before:
            self.updateGeometry()
        super().resizeEvent(event)

    def _blocks(self, width: int) -> list[_Block]:
        """One block per paragraph of the text, laid out once per text and width."""
        centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        key = (self.text(), width, self._indent(), centred)
        if self._made[0] != key:
            room = max(1.0, width - self._indent())
            make = _balanced if centred else _Block
            self._made = (key, [make(text, self._kind, room) for text in self.text().split("\n")])
        return self._made[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tone = QPainter(self), self._tone if self.isEnabled() else "faint"
        if self._icon:
            smooth(painter)
            icon_at(painter, 0, self._line / 2, 16, (self._icon, tone))
        painter.setPen(colour(tone))
        room = self.width() - self._indent()
        centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        top = 0.0
        for block in self._blocks(self.width()):
            for at, width in enumerate(block.widths):
                left = self._indent() + ((room - width) / 2 if centred else 0)
                block.draw_line(painter, at, QPointF(left, top), self._line)
                top += self._line


def _balanced(text: str, kind: Type, width: float) -> _Block:
    """A paragraph whose lines are about equally long, so that no word stands alone in the last one."""
    made = _Block(text, kind, width)
    low, high = width / 2, width
    while len(made.widths) > 1 and high - low > 4:
        middle = (low + high) / 2
        tried = _Block(text, kind, middle)
        if len(tried.widths) > len(made.widths):
            low = middle
        else:
            made, high = tried, middle
    return made


def _whole(number: re.Match[str]) -> str:
    """A number that no line ends in: a word joiner, which nobody sees, follows each of its hyphens."""
    return number[0].replace("-", "-\u2060")


@lru_cache(maxsize=4096)
def _natural_width(text: str, kind: Type) -> float:
    """The width of a line laid out; its letters measured one by one may come to a pixel less."""
    return max(_Block(text, kind, 1e6).widths)


class _Block:
    """One paragraph broken into lines."""

    def __init__(self, text: str, kind: Type, width: float) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = QTextLayout(NUMBER.sub(_whole, text) or " ", font(*kind))
        self._layout.setTextOption(option)
        self.widths: list[float] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            self.widths.append(line.naturalTextWidth())
        self._layout.endLayout()

    def draw_line(self, painter: QPainter, at: int, where: QPointF, height: int) -> None:
        """Draw line `at` into a strip that is `height` high."""
        line = self._layout.lineAt(at)
        drop = (height - line.height()) / 2 - line.y()
        line.draw(painter, where + QPointF(0, drop))
