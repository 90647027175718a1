"""The order of Tab as the eye goes: what is laid out first comes first, however late it was made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def stops(root: QWidget | None) -> Iterator[QWidget]:
    """The controls inside that Tab visits, in the order of their layouts."""
    if root is None or not root.isVisible() or not root.isEnabled():
        return
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield root
        return
    layout = root.layout()
    if isinstance(root, QStackedWidget):
        yield from stops(root.currentWidget())
    elif isinstance(root, QScrollArea):
        yield from stops(root.widget())
    elif layout is not None:
        yield from _laid_out(layout)
    else:
        for child in root.children():
            if isinstance(child, QWidget):
                yield from stops(child)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _laid_out(inner)
