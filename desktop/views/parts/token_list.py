"""Several short texts in one field: bar codes, the values of a size, the things to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.views.parts.buttons import presses
from desktop.views.parts.fields import TextField
from desktop.views.parts.flow import Flow
from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import BODY, icon_at, round_box, smooth, width_of, write
from desktop.views.tokens import FORM, GAP_8, RADIUS_FIELD

translate = QCoreApplication.translate
PAD, CROSS, LEAST, HEIGHT = 10, 14, 168, 32


class Token(Ringed, QPushButton):
    """One text; its cross or Delete takes it off, a press or Enter corrects it, where that can be.

    ``warning`` is what looks wrong with it.
    """

    correct_asked = Signal()

    def __init__(self, text: str, warning: str = "", *, correctable: bool = True) -> None:
        super().__init__(text.replace("&", "&&"))
        self.value, self._warning, self._correctable = text, warning, correctable
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(warning or text)
        off = translate("TokenList", "Remove {what}").format(what=text)
        both = translate("TokenList", "{what}: Enter corrects it, Delete takes it off").format(what=text)
        self.setAccessibleName(both if correctable else off)
        self.setAccessibleDescription(warning)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        mark = CROSS + 6 if self._warning else 0
        return QSize(round(PAD + mark + width_of(self.value, BODY) + 8 + CROSS + PAD + 1), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if presses(event) and self._correctable:
            self.correct_asked.emit()
        elif presses(event) or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        words = self.rect().adjusted(0, 0, -(PAD + CROSS + 4), 0)
        if self._correctable and words.contains(event.position().toPoint()):
            self.setDown(False)
            self.correct_asked.emit()
            return
        super().mouseReleaseEvent(event)

    def ring_box(self) -> tuple[QRect, float]:
        return self.rect(), RADIUS_FIELD

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        smooth(painter)
        over = self.underMouse()
        ground = "wait_soft" if self._warning else "line" if over else "sunken"
        round_box(painter, box, RADIUS_FIELD, ground)
        left, middle = float(PAD), box.center().y()
        if self._warning:
            icon_at(painter, left, middle, CROSS, ("warn", "wait"))
            left += CROSS + 6
        room = box.width() - left - 8 - CROSS - PAD
        write(painter, QRectF(left, 0, room + 1, box.height()), self.value, BODY)
        icon_at(painter, box.right() - PAD - CROSS, middle, CROSS, ("x", "text" if over else "muted"))


class _Typing(TextField):
    """The line where the next text is typed; leaving it takes what stands there."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class TokenList(QWidget):
    """Enter adds what is typed; a press on a text corrects it, its cross takes it off.

    ``changed`` tells that there are others now; ``added`` and ``removed`` tell the text as well, ``renamed``
    the old and the new one. With ``inline`` the line stands behind the texts.
    """

    changed = Signal()
    added = Signal(str)
    removed = Signal(str)
    renamed = Signal(str, str)
    correctable = True

    def __init__(
        self,
        placeholder: str = "",
        height: int = FORM,
        *,
        inline: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tokens: list[Token] = []
        self._warnings: Mapping[str, str] = {}
        self._old = ""
        self._inline = inline
        self.typing = _Typing(placeholder, HEIGHT if inline else height)
        self.flow = Flow(GAP_8)
        column = QVBoxLayout(self)
        air = (height - HEIGHT) // 2 if inline else 0  # beside a field, the first row stands in its middle
        column.setContentsMargins(0, air, 0, air)
        column.setSpacing(GAP_8)
        column.addWidget(self.flow)
        if inline:
            self.typing.setFixedWidth(LEAST)
            self.flow.add(self.typing)
        else:
            column.addWidget(self.typing)
        self.flow.setVisible(inline)
        self.setFocusProxy(self.typing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.typing.returnPressed.connect(self.take)
        self.typing.left.connect(self.take)

    def values(self) -> tuple[str, ...]:
        """The texts, in their order."""
        return tuple(token.value for token in self._tokens)

    def set_values(self, values: Sequence[str], warnings: Mapping[str, str] | None = None) -> None:
        """Show these texts, without telling it; ``warnings`` says by text what looks wrong."""
        for token in self._tokens:
            self.flow.remove(token)
            token.deleteLater()
        self._tokens, self._warnings = [], warnings or {}
        for value in values:
            token = Token(value, self._warnings.get(value, ""), correctable=self.correctable)
            token.clicked.connect(self._take_off)
            token.correct_asked.connect(self._correct)
            self._tokens.append(token)
            self.flow.add(token)
        if self._inline:  # the line comes last
            self.flow.move_to_end(self.typing)
        self.flow.setVisible(self._inline or bool(values))
        self.updateGeometry()

    def take(self) -> None:
        """Add what stands in the line, or let it be instead of the text that is corrected."""
        text, (old, self._old) = " ".join(self.typing.text().split()), (self._old, "")
        self.typing.clear()
        if old:
            self._rename(old, text)
        elif text and text not in self.values():
            self.set_values((*self.values(), text))
            self.added.emit(text)
            self.changed.emit()

    def _correct(self) -> None:
        token = self.sender()
        if isinstance(token, Token):
            token.hide()
            self._old = token.value
            self.typing.setText(token.value)
            self.typing.setFocus(Qt.FocusReason.OtherFocusReason)
            self.typing.selectAll()

    def _rename(self, old: str, text: str) -> None:
        values = self.values()
        if not text or text in values:
            self.set_values(values, self._warnings)
            return
        self.set_values([text if value == old else value for value in values], self._warnings)
        self.renamed.emit(old, text)
        self.changed.emit()

    def _take_off(self) -> None:
        token = self.sender()
        if isinstance(token, Token):
            self.typing.setFocus(Qt.FocusReason.OtherFocusReason)
            self.set_values([one.value for one in self._tokens if one is not token])
            self.removed.emit(token.value)
            self.changed.emit()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.typing.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:
        super().setAccessibleDescription(text)
        self.typing.setAccessibleDescription(text)
