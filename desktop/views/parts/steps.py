"""The steps of the wizard in a row: done ones ticked, the present one filled, those to come in outline.

One that was passed and still lacks something has a warning sign.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.views.parts.buttons import presses
from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import (
    MIDDLE,
    STRONG,
    Type,
    icon_at,
    round_box,
    round_edge,
    rule,
    smooth,
    width_of,
    write,
)
from desktop.views.tokens import BODY, REGULAR

PLAIN: Type = (BODY, REGULAR)
DISC, GAP, LINK = 22, 6, 34


class _Step(Ringed, QPushButton):
    def __init__(self, number: int) -> None:
        super().__init__()
        self.number, self.word, self.state, self.bare = number, "", "ahead", False
        self.setFixedHeight(40)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_word(self, word: str) -> None:
        self.word = word
        self.setText(word.replace("&", "&&"))
        self.updateGeometry()

    def set_state(self, state: str, spoken: str, open_: bool) -> None:
        self.state = state
        self.setEnabled(open_)
        self.setAccessibleName(
            f"{self.number}. {self.word}, {spoken}" if spoken else f"{self.number}. {self.word}"
        )
        self.updateGeometry()
        self.update()

    def _kind(self) -> Type:
        return STRONG if self.state == "now" else PLAIN

    def sizeHint(self) -> QSize:
        word = 0 if self.bare else GAP + width_of(self.word, self._kind())
        return QSize(round(DISC + word + 1), 40)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if presses(event):
            self.click()
            return
        super().keyPressEvent(event)

    def ring_box(self) -> tuple[QRect, float]:
        return self.rect().adjusted(-2, 4, 4, -4), 14

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        disc = QRectF(0, (self.height() - DISC) / 2, DISC, DISC)
        number = str(self.number)
        if self.state == "done":
            round_box(painter, disc, DISC / 2, "accent_soft")
            icon_at(painter, disc.x() + 4, disc.center().y(), 14, ("check", "accent_text"))
        elif self.state == "lacking":
            round_box(painter, disc, DISC / 2, "prob_soft")
            icon_at(painter, disc.x() + 4, disc.center().y(), 14, ("warn", "prob"))
        elif self.state == "now":
            round_box(painter, disc, DISC / 2, "accent")
            write(painter, disc, number, (12, 600), "on_accent", MIDDLE)
        else:
            round_edge(painter, disc, DISC / 2, "control", 1.5)
            write(painter, disc, number, (12, 400), "muted", MIDDLE)
        if not self.bare:
            tint = "muted" if self.state == "ahead" and not self.underMouse() else "text"
            box = QRectF(DISC + GAP, 0, self.width() - DISC - GAP, self.height())
            write(painter, box, self.word, self._kind(), tint)


class _Link(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(40)
        self.setMinimumWidth(12)
        self.setMaximumWidth(LINK)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(LINK, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        rule(QPainter(self), self.width() / 2 - 7, self.height() // 2, 14, "line2")


class StepsBar(QWidget):
    """Steps one can go back to by pressing them. `asked` tells the number (from 0) of a pressed step.

    Where there is little room only the present step keeps its word.
    """

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[_Step] = []
        self._now = self._reached = 0
        self._done: frozenset[int] = frozenset()
        self._lacking: frozenset[int] = frozenset()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 0, 4, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_words(self, words: Sequence[str]) -> None:
        """Name the steps."""
        while len(self._steps) < len(words):
            self._append()
        for step, word in zip(self._steps, words, strict=True):
            step.set_word(word)
        self._show()

    def _append(self) -> None:
        if self._steps:
            self._row.insertWidget(self._row.count() - 1, _Link())
        step = _Step(len(self._steps) + 1)
        step.clicked.connect(self._ask)
        self._row.insertWidget(self._row.count() - 1, step)
        self._steps.append(step)

    def set_progress(
        self, now: int, done: frozenset[int], reached: int, lacking: frozenset[int] = frozenset()
    ) -> None:
        """Mark the present step, the ones that are done or lack something, and the furthest to be pressed."""
        self._now, self._done, self._reached, self._lacking = now, done, reached, lacking
        self._show()

    def _state(self, at: int) -> str:
        if at == self._now:
            return "now"
        if at in self._lacking:
            return "lacking"
        return "done" if at in self._done else "ahead"

    def _show(self) -> None:
        words = {
            "now": self.tr("you are here"),
            "done": self.tr("done"),
            "lacking": self.tr("something is missing"),
        }
        for at, step in enumerate(self._steps):
            state = self._state(at)
            spoken = words.get(state, "")
            step.set_state(state, spoken, at <= self._reached)

    def set_narrow(self, narrow: bool) -> None:
        """Keep only the word of the present step, or show all."""
        for step in self._steps:
            step.bare = narrow and step.state != "now"
            step.updateGeometry()
            step.update()

    def _ask(self) -> None:
        step = self.sender()
        if isinstance(step, _Step):
            self.asked.emit(step.number - 1)
