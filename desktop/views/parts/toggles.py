"""Check boxes, switches and segments: real check boxes and radio buttons, painted by us."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QToolTip,
    QWidget,
)

from desktop.views.parts.buttons import presses
from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import (
    MIDDLE,
    SMALL,
    STRONG,
    Type,
    elided,
    icon_at,
    round_box,
    round_edge,
    smooth,
    width_of,
    write,
)
from desktop.views.tokens import BODY, FORM, RADIUS, RADIUS_CHECK, REGULAR

PLAIN: Type = (BODY, REGULAR)
BOX, INDENT = 18, 28


class CheckBox(Ringed, QCheckBox):
    """A box with a word, and perhaps a muted second line."""

    def __init__(self, text: str = "", detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text, detail)

    def set_text(self, text: str, detail: str = "") -> None:
        """Show a word and a second line."""
        self._word, self._detail = text, detail
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAccessibleDescription(detail)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if presses(event):
            self.click()
            return
        super().keyPressEvent(event)

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def sizeHint(self) -> QSize:
        width = max(width_of(self._word, PLAIN), width_of(self._detail, SMALL))
        return QSize(round(INDENT + width + 2), 44 if self._detail else 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(INDENT + 24, self.sizeHint().height())

    def cut(self) -> str:
        """All its words where they have no room; empty where they have."""
        room = float(self.width() - INDENT)
        lines = ((self._word, PLAIN), (self._detail, SMALL))
        whole = all(elided(words, kind, room) == words for words, kind in lines)
        return "" if whole else "\n".join(words for words, _ in lines if words)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.cut():
            said = "\n".join(filter(None, (self.cut(), self.toolTip())))
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def _box(self) -> QRectF:
        top = 5 if self._detail else (self.height() - BOX) / 2
        return QRectF(1, top, BOX, BOX)

    def ring_box(self) -> tuple[QRect, float]:
        return self._box().toRect(), RADIUS_CHECK

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), self._box()
        smooth(painter)
        if self.isChecked():
            round_box(painter, box, RADIUS_CHECK, "accent" if self.isEnabled() else "control")
            icon_at(painter, box.x() + 2, box.center().y(), 14, ("check", "on_accent"))
        else:
            round_box(painter, box, RADIUS_CHECK, "hover" if self.underMouse() else "surface")
            round_edge(painter, box, RADIUS_CHECK, "control" if self.isEnabled() else "line2", 1.5)
        room = self.width() - INDENT
        word = QRectF(INDENT, box.center().y() - 10, room, 20)
        write(painter, word, self._word, PLAIN, "text" if self.isEnabled() else "faint")
        if self._detail:
            write(painter, QRectF(INDENT, word.bottom() - 1, room, 16), self._detail, SMALL, "muted")


class Switch(Ringed, QCheckBox):
    """On or off, for settings that hold at once. Its label stands elsewhere: give it an accessible name."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(40, 32)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if presses(event):
            self.click()
            return
        super().keyPressEvent(event)

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def ring_box(self) -> tuple[QRect, float]:
        return QRect(0, 5, 40, 22), 11

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        track = "accent" if self.isChecked() else "control"
        round_box(painter, QRectF(0, 5, 40, 22), 11, track if self.isEnabled() else "line2")
        left = 21 if self.isChecked() else 3
        round_box(painter, QRectF(left, 8, 16, 16), 8, "on_accent")


class _Segment(Ringed, QRadioButton):
    def __init__(self, word: str) -> None:
        super().__init__()
        self.set_word(word)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

    def set_word(self, word: str) -> None:
        self._word = word
        self.setText(word.replace("&", "&&"))
        self.setAccessibleName(word)
        self.updateGeometry()

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def sizeHint(self) -> QSize:
        return QSize(round(width_of(self._word, STRONG) + 28), 36)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(width_of(self._word, STRONG) + 8), 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        smooth(painter)
        if self.isChecked():
            round_box(painter, box, RADIUS - 1, "surface")
            round_edge(painter, box, RADIUS - 1, "line2")
        tint = "text" if self.isChecked() or self.underMouse() else "muted"
        tint = tint if self.isEnabled() else "faint"
        write(painter, box, self._word, STRONG if self.isChecked() else PLAIN, tint, MIDDLE)


class Segments(QWidget):
    """A few choices side by side, one of them chosen. Arrow keys move; `changed` tells the key."""

    changed = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]] = (), height: int = FORM, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(0)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group.idClicked.connect(self._tell)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (key, word) pairs; the key chosen before stays chosen, else the first is."""
        before = self.current()
        if [key for key, _ in choices] != self._keys:
            self._rebuild(choices)
        for at, (_, word) in enumerate(choices):
            segment = self._group.button(at)
            assert isinstance(segment, _Segment)
            segment.set_word(word)
        if choices:
            self.set_current(before if before in self._keys else self._keys[0])
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """All are equally wide where there is room; in a narrow row each gets what its word needs."""
        wanted = [button.sizeHint().width() for button in self._group.buttons()]
        narrow = bool(wanted) and max(wanted) * len(wanted) > self.width() - 4
        for at, width in enumerate(wanted):
            self._row.setStretch(at, width if narrow else 1)

    def _rebuild(self, choices: Sequence[tuple[str, str]]) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.deleteLater()
        self._keys = [key for key, _ in choices]
        for at, (key, word) in enumerate(choices):
            segment = _Segment(word)
            segment.setObjectName(key)
            self._group.addButton(segment, at)
            self._row.addWidget(segment, 1)

    def current(self) -> str:
        """Key of the chosen segment, empty when there is none."""
        at = self._group.checkedId()
        return self._keys[at] if 0 <= at < len(self._keys) else ""

    def set_current(self, key: str) -> None:
        """Choose without telling. ValueError for an unknown key."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def _tell(self, at: int) -> None:
        self.changed.emit(self._keys[at])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        round_box(painter, QRectF(self.rect()), RADIUS, "sunken")
