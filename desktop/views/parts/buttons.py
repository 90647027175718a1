"""Buttons: icon, word, shortcut and chevron in one painted control, in seven kinds."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from desktop.views.icons import require_icon
from desktop.views.parts.focus import Ringed
from desktop.views.parts.keys import key_hint
from desktop.views.parts.paint import (
    SMALL,
    Type,
    icon_at,
    round_box,
    round_edge,
    smooth,
    veil,
    width_of,
    write,
)
from desktop.views.tokens import BIG, COUNTER, FORM, RADIUS, RADIUS_FIELD

ICON = 16
GAP_ICON, GAP_HINT, GAP_CHEVRON = 8, 12, 8
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def presses(event: QKeyEvent) -> bool:
    """Whether a key presses what has the focus: Enter alone. With Ctrl it agrees to the whole form."""
    plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return event.key() in ENTER and event.modifiers() in plain


class Kind(NamedTuple):
    """How one kind of button looks; fields are colour tokens, empty for nothing."""

    fill: str
    over: str
    word: str
    hint: str
    edge: str = ""
    padding: int = 14


KINDS = {
    "primary": Kind("accent", "accent_h", "on_accent", "on_accent"),
    "plain": Kind("surface", "hover", "text", "muted", "line2"),
    "tonal": Kind("accent_soft", "accent_soft_h", "accent_text", "accent_text"),
    "quiet": Kind("", "", "muted", "muted", padding=8),
    "link": Kind("", "", "accent_text", "muted", padding=8),
    "danger": Kind("danger", "danger_h", "on_accent", "on_accent"),
    "danger_quiet": Kind("", "", "prob", "muted", padding=8),
}
OFF = Kind("sunken", "sunken", "faint", "faint")
OFF_QUIET = Kind("", "", "faint", "faint", padding=8)
PALE = 0.5  # what is off and has no ground: the words of the page are muted, too


class Button(Ringed, QPushButton):
    """A button with a word, and perhaps an icon, a shortcut hint and a menu.

    Kinds: primary (one per screen), plain, tonal, quiet, link, danger, danger_quiet. The last four without a
    fill reach 8 px beyond their word on both sides: give their row a margin that is 8 smaller.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "plain",
        *,
        icon: str = "",
        height: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if icon:
            require_icon(icon)
        self._kind, self._icon, self._hint, self._keys = kind, icon, "", QKeySequence()
        self._action: QAction | None = None
        self.setText(text)
        self.setFixedHeight(height or (FORM if KINDS[kind].fill else 32))
        self.setSizePolicy(
            QSizePolicy.Policy.Minimum if KINDS[kind].fill else QSizePolicy.Policy.Fixed,
            QSizePolicy.Policy.Fixed,
        )
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)

    # What it says

    def setText(self, text: str) -> None:
        """Show this word as it is: an ampersand is an ampersand."""
        super().setText(text.replace("&", "&&"))
        self.setShortcut(self._keys)
        self.setAccessibleName(text)
        self.updateGeometry()

    def text(self) -> str:
        """The word shown."""
        return super().text().replace("&&", "&")

    def set_icon(self, name: str) -> None:
        """Show another icon, or none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    @property
    def kind(self) -> str:
        """Which of the seven kinds it looks like."""
        return self._kind

    def reach(self) -> int:
        """How far it reaches beyond its word, where it has no ground: its row ends so much further."""
        look = KINDS[self._kind]
        return 0 if look.fill else look.padding

    def set_kind(self, kind: str) -> None:
        """Look like another kind."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    def set_key(self, keys: QKeySequence | QKeySequence.StandardKey | str) -> Button:
        """React to this shortcut in the whole window and show it."""
        self._keys = QKeySequence(keys)
        self.setShortcut(self._keys)
        return self.set_hint(keys)

    def set_hint(self, keys: QKeySequence | QKeySequence.StandardKey | str) -> Button:
        """Only show this shortcut: somebody else reacts to it."""
        self._hint = key_hint(keys)
        self._shown = keys
        self.setAccessibleDescription(self._hint)
        self.updateGeometry()
        self.update()
        return self

    def set_menu(self, menu: QMenu) -> Button:
        """Open this menu when pressed, and show a chevron."""
        self.setMenu(menu)
        self.updateGeometry()
        return self

    def follow(self, action: QAction) -> Button:
        """Stand for an action: same word, shortcut, tool tip, state; pressing triggers it."""
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._mirror)
        self._mirror()
        return self

    def _mirror(self) -> None:
        assert self._action is not None
        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())
        if self.parentWidget() is not None or not self._action.isVisible():
            self.setVisible(self._action.isVisible())  # a widget without a parent would become a window
        self.setToolTip(self._action.toolTip())
        self.set_hint(self._action.shortcut())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._hint:
            self.set_hint(self._shown)
        super().changeEvent(event)

    # How it behaves

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if presses(event):
            self.click()
            return
        super().keyPressEvent(event)

    # How it looks

    def _type(self) -> Type:
        return (15 if self.height() >= BIG else 13, 600)

    def _pieces(self) -> float:
        """Width of icon, word, hint and chevron together."""
        width: float = width_of(self.text(), self._type())
        width += (ICON + GAP_ICON) if self._icon else 0
        width += (GAP_HINT + width_of(self._hint, SMALL)) if self._hint else 0
        width += (GAP_CHEVRON + ICON) if self.menu() else 0
        return width

    def sizeHint(self) -> QSize:
        return QSize(round(self._pieces() + 2 * KINDS[self._kind].padding + 1), self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _look(self) -> Kind:
        look = KINDS[self._kind]
        if self.isEnabled():
            return look
        return OFF if look.fill else OFF_QUIET

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, box = QPainter(self), self._look(), QRectF(self.rect())
        smooth(painter)
        active = self.isEnabled() and (self.underMouse() or self.isDown())
        radius = RADIUS if self.height() >= COUNTER else RADIUS_FIELD
        if look.fill:
            round_box(painter, box, radius, look.over if active else look.fill)
        elif active:
            round_box(painter, box, radius, veil())
        if look.edge:
            round_edge(painter, box, radius, look.edge)
        if look is OFF_QUIET:
            painter.setOpacity(PALE)
        self._write(painter, look, box)

    def _write(self, painter: QPainter, look: Kind, box: QRectF) -> None:
        room = box.width() - 2 * KINDS[self._kind].padding
        over = max(0.0, self._pieces() - room)
        x = box.x() + KINDS[self._kind].padding + max(0.0, room - self._pieces()) / 2
        if self._icon:
            icon_at(painter, x, box.center().y(), ICON, (self._icon, self._icon_tint(look)))
            x += ICON + GAP_ICON
        word = width_of(self.text(), self._type()) - over
        write(painter, QRectF(x, box.y(), word + 1, box.height()), self.text(), self._type(), look.word)
        x += word
        if self._hint:
            x += GAP_HINT
            hint = width_of(self._hint, SMALL) + 1
            write(painter, QRectF(x, box.y(), hint, box.height()), self._hint, SMALL, look.hint)
            x += hint
        if self.menu():
            icon_at(painter, x + GAP_CHEVRON, box.center().y(), ICON, ("down", look.hint))

    def _icon_tint(self, look: Kind) -> str:
        return "muted" if self._kind == "plain" and self.isEnabled() else look.word


class IconButton(Ringed, QPushButton):
    """A square button with an icon only. `name` is what a screen reader says and the tool tip shows."""

    def __init__(self, icon: str, name: str = "", size: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        require_icon(icon)
        self._icon = icon
        self.setFixedSize(size, size)
        self.set_name(name)
        self.setAutoDefault(False)

    def set_name(self, name: str, keys: QKeySequence | QKeySequence.StandardKey | str = "") -> None:
        """Say what it does, and with `keys` which shortcut does the same."""
        self.setAccessibleName(name)
        hint = key_hint(keys) if keys else ""
        self.setToolTip(f"{name}  {hint}" if hint else name)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if presses(event):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        smooth(painter)
        if self.isChecked():
            round_box(painter, box, RADIUS_FIELD, "accent_soft")
        elif self.isEnabled() and (self.underMouse() or self.isDown()):
            round_box(painter, box, RADIUS_FIELD, veil())
        tint = ("accent_text" if self.isChecked() else "muted") if self.isEnabled() else "faint"
        painter.setOpacity(1 if self.isEnabled() else PALE)
        icon_at(painter, (self.width() - 18) / 2, box.center().y(), 18, (self._icon, tint))
