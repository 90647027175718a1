"""Pills to choose one of a few things: a colour, a size. Sold-out ones are dashed and say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop.views.parts.flow import Flow
from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import SMALL, STRONG, Type, round_box, round_edge, smooth, width_of, write
from desktop.views.style import colour
from desktop.views.tokens import BODY, FORM, RADIUS, REGULAR

PLAIN: Type = (BODY, REGULAR)
SWATCH, PADDING, GAP = 16, 12, 8


@dataclass(frozen=True, slots=True)
class Pill:
    """One choice: a key, its word, perhaps a swatch (`#RRGGBB`) and a word that says why not (`sold out`).

    A pill with `why_not` can still be chosen unless `barred` is set: the shop may take the order anyway.
    """

    key: str
    word: str
    swatch: str = ""
    why_not: str = ""
    barred: bool = False


class _PillButton(Ringed, QRadioButton):
    def __init__(self, pill: Pill) -> None:
        super().__init__()
        self.pill = pill
        self.setText(pill.word.replace("&", "&&"))
        self.setAccessibleName(f"{pill.word}, {pill.why_not}" if pill.why_not else pill.word)
        self.setEnabled(not pill.barred)
        self.setFixedHeight(FORM)

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def sizeHint(self) -> QSize:
        width = 2 * PADDING + max(width_of(self.pill.word, STRONG), width_of(self.pill.word, PLAIN))
        width += SWATCH + GAP if self.pill.swatch else 0
        width += GAP + width_of(self.pill.why_not, SMALL) if self.pill.why_not else 0
        return QSize(round(width + 1), FORM)

    def minimumSizeHint(self) -> QSize:
        return QSize(FORM, FORM)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        smooth(painter)
        self._draw_ground(painter, box)
        x, gone, chosen = float(PADDING), bool(self.pill.why_not), self.isChecked()
        if self.pill.swatch:
            self._draw_swatch(painter, QRectF(x, box.center().y() - SWATCH / 2, SWATCH, SWATCH))
            x += SWATCH + GAP
        kind = STRONG if chosen else PLAIN
        width = min(width_of(self.pill.word, kind) + 1, box.width() - x - PADDING)
        tint = "accent_text" if chosen else "muted" if gone else "text"
        write(painter, QRectF(x, 0, width, box.height()), self.pill.word, kind, tint)
        if gone:
            rest = QRectF(x + width + GAP - 1, 0, box.width() - x - width, box.height())
            write(painter, rest, self.pill.why_not, SMALL, "prob")

    def _draw_ground(self, painter: QPainter, box: QRectF) -> None:
        chosen = self.isChecked()
        over = self.underMouse() and self.isEnabled()
        round_box(painter, box, RADIUS, "accent_soft" if chosen else "hover" if over else "surface")
        if chosen:
            round_edge(painter, box, RADIUS, "ring", 2)
        elif self.pill.why_not:
            painter.setPen(QPen(colour("line2"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        else:
            round_edge(painter, box, RADIUS, "line2")

    def _draw_swatch(self, painter: QPainter, disc: QRectF) -> None:
        round_box(painter, disc, SWATCH / 2, QColor(self.pill.swatch))
        round_edge(painter, disc, SWATCH / 2, "control")


class Pills(Flow):
    """A set of pills that flows over several rows. `changed` tells the key of the chosen one."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self._group = QButtonGroup(self)
        self._pills: list[Pill] = []
        self._group.idClicked.connect(self._tell)

    def set_pills(self, pills: Sequence[Pill]) -> None:
        """Offer these; the key chosen before stays chosen while it is offered."""
        before = self.current()
        for button in self._group.buttons():
            self._group.removeButton(button)
            self.remove(button)
            button.deleteLater()
        self._pills = [*pills]
        for at, pill in enumerate(pills):
            button = _PillButton(pill)
            button.setObjectName(pill.key)
            self._group.addButton(button, at)
            self.add(button)
        self.set_current(before)

    def current(self) -> str:
        """Key of the chosen pill, empty when none is chosen."""
        at = self._group.checkedId()
        return self._pills[at].key if 0 <= at < len(self._pills) else ""

    def set_current(self, key: str) -> None:
        """Choose without telling; an empty key chooses none, one that is not offered leaves all as it is."""
        chosen = self._group.checkedButton()
        if not key and chosen is not None:
            self._group.setExclusive(False)  # a group that is exclusive never lets its last choice go
            chosen.setChecked(False)
            self._group.setExclusive(True)
        for at, pill in enumerate(self._pills):
            if pill.key == key:
                self._group.button(at).setChecked(True)

    def _tell(self, at: int) -> None:
        self.changed.emit(self._pills[at].key)
