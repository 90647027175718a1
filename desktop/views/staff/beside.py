"""What stands beside the window while the desk is locked: questions are left, other windows are put away."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.views.quotes.checkout import CheckoutWindow


class Beside:
    """Puts the other windows away and brings them back. The customer's window stays: it only shows."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._hidden: list[QWidget] = []

    def put_away(self) -> None:
        """Close menus and questions, hide the rest."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for other in QApplication.topLevelWidgets():
            if other is self._window or not other.isVisible() or isinstance(other, CheckoutWindow):
                continue
            if isinstance(other, QDialog):
                other.reject()
            else:
                other.hide()
                self._hidden.append(other)

    def bring_back(self) -> None:
        """Show again what was hidden, behind the window."""
        for other in self._hidden:
            other.show()
        if self._hidden:
            self._window.activateWindow()
        self._hidden = []
