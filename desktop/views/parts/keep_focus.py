"""The keyboard while something lies over a page: kept there, and given back afterwards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.views.parts.rows import in_sight


class KeepFocus(QObject):
    """Keeps the focus inside ``over`` between ``begin`` and ``end``, whatever ``page`` behind it does.

    A widget of the page that asks for the focus meanwhile gets it at the end, as does whoever had it before.
    Focus inside another overlay above is let alone.
    """

    def __init__(self, over: QWidget, page: QWidget, home: Callable[[], object]) -> None:
        super().__init__(over)
        self._over, self._page, self._home = over, page, home
        self._had: tuple[QWidget, str] | None = None
        self._keeping = False

    def begin(self) -> None:
        """Remember who has the focus, and let nobody behind take it any more."""
        if not self._keeping:
            _application().focusChanged.connect(self._moved)
        self._keeping = True
        now = QApplication.focusWidget()
        if now is not None and not self._over.isAncestorOf(now):
            self._had = (now, now.objectName())

    def end(self, reason: Qt.FocusReason) -> None:
        """Give the focus back; to the page itself where nobody is left, so that its keys work."""
        if self._keeping:
            _application().focusChanged.disconnect(self._moved)
        self._keeping = False
        before, self._had = self._before(), None
        if before is not None:
            before.setFocus(reason)
        elif self._over.isAncestorOf(QApplication.focusWidget() or self._over.window().focusWidget()):
            self._page.setFocus(reason)

    def _before(self) -> QWidget | None:
        """Who had the focus; whoever has its name now if its row was made anew meanwhile."""
        had, name = self._had or (None, "")
        if had is None or (isValid(had) and had.isVisible()):
            return had
        return in_sight(self._page, name)

    def _moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._over.isVisible() or not self._page.isAncestorOf(now) or _over_page(now):
            return
        self._had = (now, now.objectName())
        if before is not None and self._over.isAncestorOf(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._home()


def _over_page(widget: QWidget) -> bool:
    """Whether it belongs to something that lies over a page."""
    at: QWidget | None = widget
    while at is not None:
        if any(isinstance(child, KeepFocus) for child in at.children()):
            return True
        at = at.parentWidget()
    return False


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
