"""The keys that work everywhere, and the sheet (F1) that shows every key of the page in front."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Card
from desktop.views.parts.keys import key_hint
from desktop.views.parts.text import Label
from desktop.views.style import theme
from desktop.views.tokens import GAP_24, GAP_32

translate = QCoreApplication.translate
ROWS = 14


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the window: its name, its keys, and what it does."""

    name: str
    keys: str
    act: Callable[[], object]


def set_keys(window: QWidget, keys: tuple[Key, ...]) -> dict[str, QAction]:
    """Make the window react to ``keys``; returns the actions by name, without words."""
    made = {}
    for key in keys:
        action = QAction(window)
        action.setObjectName(f"key.{key.name}")
        action.setShortcut(QKeySequence(key.keys))
        action.triggered.connect(lambda _checked=False, act=key.act: act())
        window.addAction(action)
        made[key.name] = action
    return made


def keys_of(page: QWidget) -> Iterator[tuple[str, str]]:
    """What every visible control and action of a page does, with its keys as people read them."""
    for button in page.findChildren(Button):
        if button.isVisible() and button.accessibleDescription() and button.text():
            yield button.text(), button.accessibleDescription()
    for action in (*page.actions(), *page.findChildren(QAction)):
        if action.text() and not action.shortcut().isEmpty():
            yield action.text(), key_hint(action.shortcut())


class ShortcutSheet(QWidget):
    """A card over the window with all keys; any key or click puts it away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("shortcuts")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card: Card | None = None
        self._before: QWidget | None = None
        self.hide()
        window.installEventFilter(self)

    def tell(self, rows: list[tuple[str, str]]) -> None:
        """Show (what it does, keys), each pair once."""
        self._drop()
        self._card = _card(list(dict.fromkeys(rows)))
        column = self.layout() or QVBoxLayout(self)
        column.addWidget(self._card)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._before = self.window().focusWidget()
        self.resize(self.window().size())
        self.setAccessibleName(translate("Shortcuts", "Keyboard shortcuts"))
        self.show()
        self.raise_()
        self.setFocus()

    def leave(self) -> None:
        """Put the sheet away and give the focus back."""
        self.hide()
        self._drop()
        if self._before is not None:
            self._before.setFocus()

    def _drop(self) -> None:
        if self._card is not None:
            self._card.deleteLater()
            self._card = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta):
            self.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.resize(self.window().size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        scrim = QColor(0, 0, 0, 140 if theme().dark else 92)
        QPainter(self).fillRect(self.rect(), scrim)


def _card(rows: list[tuple[str, str]]) -> Card:
    card = Card(translate("Shortcuts", "Keyboard shortcuts"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(GAP_24)
    grid.setVerticalSpacing(8)
    for at, (word, keys) in enumerate(rows):
        column, row = divmod(at, ROWS)
        grid.addWidget(Label(word), row, 3 * column)
        grid.addWidget(Label(keys, 13, 600, "muted"), row, 3 * column + 1)
        if column:
            grid.setColumnMinimumWidth(3 * column - 1, GAP_32)
    card.body.addLayout(grid)
    return card
