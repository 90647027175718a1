"""The sheet (Shift F1) that shows every key of the page in front."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.views.parts.buttons import Button
from desktop.views.parts.keys import key_hint
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.text import Label
from desktop.views.tokens import GAP_8, GAP_24
from desktop.views.window_keys import Key as Key
from desktop.views.window_keys import set_keys as set_keys

translate = QCoreApplication.translate
WIDTH = 640


def keys_of(page: QWidget) -> Iterator[tuple[str, str]]:
    """What every visible button and every action of a page does, with its keys as people read them."""
    for button in page.findChildren(Button):
        if button.isVisible() and button.accessibleDescription() and button.text():
            yield button.text(), button.accessibleDescription()
    for action in (*page.actions(), *page.findChildren(QAction)):
        if action.text() and action.isEnabled() and not action.shortcut().isEmpty():
            yield action.text(), key_hint(action.shortcut())


def show_keys(window: QWidget, rows: Sequence[tuple[str, str]]) -> Dialog:
    """Open a dialog with (what it does, keys), in two columns; of two with the same keys the first counts."""
    dialog = Dialog(window, WIDTH)
    dialog.setObjectName("shortcuts")
    dialog.set_title(translate("Shortcuts", "Keyboard shortcuts"))
    rows = list({keys: (word, keys) for word, keys in reversed(rows)}.values())[::-1]
    half = (len(rows) + 1) // 2
    grid = QGridLayout()
    grid.setHorizontalSpacing(GAP_24)
    grid.setVerticalSpacing(GAP_8)
    for at, (word, keys) in enumerate(rows):
        column, row = divmod(at, max(half, 1))
        grid.addWidget(Label(word), row, 3 * column)
        grid.addWidget(Label(keys, 13, 600, "muted"), row, 3 * column + 1, Qt.AlignmentFlag.AlignRight)
    for column in (0, 3):
        grid.setColumnStretch(column, 1)
    grid.setColumnMinimumWidth(2, GAP_8)
    dialog.body.addLayout(grid)
    dialog.rejected.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def show_keys_of(window: QWidget, page: QWidget | None, everywhere: Iterable[QAction]) -> Dialog:
    """Open a dialog with the keys of a page, and behind them those that work everywhere."""
    common = [(action.text(), key_hint(action.shortcut())) for action in everywhere]
    return show_keys(window, [*(keys_of(page) if page is not None else ()), *common])
