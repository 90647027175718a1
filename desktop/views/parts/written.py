"""What stands in the fields of a form, to tell whether something would be lost with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.views.parts.search_field import SearchField

Content = dict[QWidget, Any]
Read = Callable[[QWidget], Content]


def nothing(form: QWidget) -> Content:  # noqa: ARG001 - one of three that are called alike
    """For what only asks, or keeps by itself what is typed."""
    return {}


def texts(form: QWidget) -> Content:
    """Every text. What is searched for is none, nor is a secret: it is typed again sooner than read."""
    found: Content = {}
    for line in form.findChildren(QLineEdit):
        secret = line.echoMode() is not QLineEdit.EchoMode.Normal
        if not (secret or line.isReadOnly() or isinstance(line, SearchField)):
            found[line] = line.text()
    return found | {area: area.toPlainText() for area in form.findChildren(QPlainTextEdit)}


def everything(form: QWidget) -> Content:
    """Every text, what is chosen in lists, and what is ticked."""
    lists = {one: one.currentData() for one in form.findChildren(QComboBox)}
    return texts(form) | lists | {box: box.isChecked() for box in form.findChildren(QCheckBox)}


class Written:
    """Remembers what stood in a form when it was opened, to compare. ``read`` is one of the above."""

    def __init__(self, form: QWidget, read: Read) -> None:
        self._form, self._read = form, read
        self._before: Content = {}

    def begin(self) -> None:
        """What stands there now is stored, or nobody's work."""
        self._before = self._read(self._form)

    def would_be_lost(self) -> bool:
        """Whether something else stands in a field in sight; in a field that came since, a text."""
        return any(self._changed())

    def _changed(self) -> Iterator[bool]:
        for field, now in self._read(self._form).items():
            if field.isVisibleTo(self._form):
                came_empty = now if not isinstance(now, str) else ""
                yield now != self._before.get(field, came_empty)
