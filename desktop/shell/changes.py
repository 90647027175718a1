"""What the services announce after a commit, as a Qt signal in the thread of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.services import changes
from desktop.services.changes import Changes


class ChangeBus(QObject):
    """Tells every open view what was saved.

    ``changed`` carries a ``Changes``. It comes a moment after the commit, never inside the call that saved,
    and always in the window's thread, also when a worker committed; changes that pile up until then arrive
    as one. Connect bound methods only: Qt drops those with their widget, a lambda outlives it.
    """

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = Changes()
        self._closed = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell)
        self._heard.connect(self._collect, Qt.ConnectionType.QueuedConnection)
        self._listener = self._heard.emit
        changes.subscribe(self._listener)

    def close(self) -> None:
        """Stop listening to the services; what was not told yet is not told any more."""
        changes.unsubscribe(self._listener)
        self._soon.stop()
        self._closed = True

    def _collect(self, saved: Changes) -> None:
        self._waiting = merged(self._waiting, saved)
        if not self._closed and not self._soon.isActive():  # a queued signal arrives even at a closed bus
            self._soon.start()

    def _tell(self) -> None:
        saved, self._waiting = self._waiting, Changes()
        self.changed.emit(saved)


def merged(one: Changes, other: Changes) -> Changes:
    """What both touched together."""
    return Changes(
        one.orders | other.orders,
        one.customers | other.customers,
        one.products | other.products,
        one.drafts | other.drafts,
        one.settings or other.settings,
        one.vouchers or other.vouchers,
    )
