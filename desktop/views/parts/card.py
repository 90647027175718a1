"""Grounds that pages stand on: panes, cards, rules, and areas that scroll."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.views.parts.paint import fill, round_box, round_edge, rule, smooth
from desktop.views.parts.text import Elided, Label
from desktop.views.tokens import CARD_PADDING, GAP_8, GAP_12, RADIUS, RADIUS_DIALOG


class Pane(QWidget):
    """A plain ground: `fill` is a token, `edges` any of the letters l, t, r, b for hairlines."""

    def __init__(self, fill: str = "surface", edges: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill, self._edges = fill, edges
        self._square: tuple[bool, bool] | None = None

    def round_corners(self, *, square_left: bool = False, square_top: bool = False) -> None:
        """Have the corners of a dialog; those at the left or above may stay square, beside something else."""
        self._square = (square_left, square_top)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, width, height = QPainter(self), self.width(), self.height()
        if self._square is None:
            fill(painter, self.rect(), self._fill)
        else:
            beyond = [RADIUS_DIALOG if square else 0 for square in self._square]
            smooth(painter)
            box = QRectF(self.rect()).adjusted(-beyond[0], -beyond[1], 0, 0)
            round_box(painter, box, RADIUS_DIALOG, self._fill)
        sides = {
            "l": (0, 0, 1, height),
            "t": (0, 0, width, 1),
            "r": (width - 1, 0, 1, height),
            "b": (0, height - 1, width, 1),
        }
        for side in self._edges:
            fill(painter, QRect(*sides[side]), "line")


class Rule(QWidget):
    """A hairline across; `above` and `below` are its space in pixels."""

    def __init__(self, above: int = 0, below: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._above = above
        self.setFixedHeight(above + 1 + below)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(24, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        rule(QPainter(self), 0, self._above, self.width())


class FootBar(Pane):
    """A bar with buttons at the foot of a page: toasts stand above it while it shows."""


class Card(QFrame):
    """A card: title, a muted addition to it, actions at the right, and `body`, a column to fill.

    Quiet buttons given to `add_action` end exactly at the card's text edge.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(title, 15, 600)
        self.addition = Elided("", 13, 400, "muted")
        self._head = QHBoxLayout()
        self._head.setContentsMargins(CARD_PADDING + 1, 4, CARD_PADDING + 1, 0)
        self._head.setSpacing(GAP_8)
        self._head.addWidget(self.title)
        self._head.addWidget(self.addition, 1)
        self._bar = QWidget()
        self._bar.setLayout(self._head)
        self._bar.setFixedHeight(36)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(CARD_PADDING + 1, 4, CARD_PADDING + 1, GAP_12)
        self.body.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addLayout(self.body, 1)
        whole.addStretch(0)  # in a card higher than its content all stays at the top
        self.set_title(title)

    def set_title(self, title: str, addition: str = "") -> None:
        """Show another title, and muted words beside it."""
        self.title.setText(title)
        self.addition.setText(addition)
        self.setAccessibleName(title)
        self._bar.setVisible(bool(title))

    def add_action(self, widget: QWidget) -> None:
        """Put a quiet button, an icon button or a chip at the right of the title."""
        self._head.addWidget(widget)
        loose = widget.sizeHint().height() > 24  # a button reaches 8 px beyond its word, a chip does not
        self._head.setContentsMargins(CARD_PADDING + 1, 4, CARD_PADDING + 1 - (8 if loose else 0), 0)
        self._head.setSpacing(0 if loose else GAP_8)
        self.title.setContentsMargins(0, 0, GAP_8 if loose else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        smooth(painter)
        round_box(painter, box, RADIUS, "surface")
        round_edge(painter, box, RADIUS, "line")


class Scroller(QScrollArea):
    """An area that scrolls downwards and lets the ground behind it show."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def reveal(self, widget: QWidget) -> None:
        """Scroll as little as needed to show a widget of the content."""
        self.ensureWidgetVisible(widget, 0, 24)


class Foot(QWidget):
    """What stays below an area that scrolls: a hairline, then `body`; it ends with the content above."""

    def __init__(self, above: Scroller, margins: tuple[int, int, int, int]) -> None:
        super().__init__()
        self._bar, self._margins = above.verticalScrollBar(), margins
        self.body = QVBoxLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Rule())
        whole.addLayout(self.body)
        self._bar.rangeChanged.connect(self._fit)
        self._fit(0, 0)

    def _fit(self, _least: int, most: int) -> None:
        """Leave at the right what a scroll bar takes above."""
        left, top, right, bottom = self._margins
        self.body.setContentsMargins(left, top, right + (self._bar.sizeHint().width() if most else 0), bottom)
