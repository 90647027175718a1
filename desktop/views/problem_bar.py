"""The bar above the page that says what was refused; made when there is something to say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.rights import NotAllowed
from desktop.views import messages
from desktop.views.parts.notice import Notice


class ProblemBar(QWidget):
    """The notice with the room around it. ``settings_asked`` leads to where the trouble is put right,
    ``approval_asked`` to somebody who may."""

    settings_asked = Signal()
    approval_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.notice = Notice(parent=self)
        self.notice.setObjectName("problem")
        self.notice.shown.connect(self.setVisible)
        self.to_settings = self.notice.add_button(self.tr("Open settings"))
        self.to_settings.setObjectName("problem.settings")
        self.to_settings.clicked.connect(self.settings_asked)
        self.address = self.notice.add_button(self.tr("Complete the address…"))
        self.address.setObjectName("problem.address")
        self.address.clicked.connect(self._go)
        self.address.hide()
        self._way_out: Callable[[], object] | None = None
        self.approve = self.notice.add_button(self.tr("Approve by…"))
        self.approve.setObjectName("problem.approve")
        self.approve.clicked.connect(self.approval_asked)
        bar = QVBoxLayout(self)
        bar.setContentsMargins(24, 12, 24, 12)
        bar.addWidget(self.notice)

    def refuse(self, error: Exception, way_out: Callable[[], object] | None = None) -> None:
        """Say what was refused, and what to do; ``way_out`` opens the address that it is about."""
        self._way_out = way_out
        self.address.setVisible(way_out is not None)
        title, _, rest = messages.words(error).partition(". ")
        self.to_settings.setVisible(messages.settled_in_settings(error))
        self.approve.setVisible(isinstance(error, NotAllowed))
        self.notice.tell(f"{title}." if rest else title, rest)

    def _go(self) -> None:
        if self._way_out is not None:
            self.notice.hide()
            self._way_out()

    def remind(self, title: str, words: str) -> None:
        """Say quietly what the settings are about; not in place of something that is said already."""
        if self.notice.isHidden():
            self.to_settings.show()
            self.address.hide()
            self.notice.tell(title, words, "wait")

    def ask_to_wait(self) -> None:
        """Say that closing now would stop something."""
        self.to_settings.hide()
        self.approve.hide()
        self.address.hide()
        self.notice.tell(
            self.tr("Something is still running."),
            self.tr("Wait until it is done, or close again to stop it. What is done so far stays."),
            "wait",
        )
