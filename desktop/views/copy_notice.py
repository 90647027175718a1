"""Says in the bar above the pages what is wrong with the copies: one that failed, one that is long ago."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.shell.keeper import Keeper
from desktop.views import labels

if TYPE_CHECKING:
    from desktop.views.window import Window

translate = QCoreApplication.translate


class CopyNotice(QObject):
    """Quiet, and only when nothing else is said; selling goes on."""

    def __init__(self, keeper: Keeper, window: Window) -> None:
        super().__init__(keeper)
        self._window = window
        keeper.failed.connect(self._tell_failure)
        keeper.late.connect(self._tell_late)
        keeper.restored.connect(self._tell_restored)

    def _tell_failure(self, error: Exception) -> None:
        from desktop.views import messages

        self._tell(translate("Copies", "No copy of the shop file could be made."), messages.words(error))

    def _tell_late(self, since: datetime) -> None:
        said = translate("Copies", "The last one went there on {day}. Put the stick in, or choose another.")
        self._tell(
            translate("Copies", "The second folder has no fresh copy."),
            said.format(day=labels.day_in_full(since.astimezone().date())),
        )

    def _tell(self, title: str, words: str) -> None:
        self._window.problem_bar().remind(title, words)

    def _tell_restored(self) -> None:
        said = translate("Copies", "The copy is in place. The file that was there is kept beside it.")
        self._window.toast(said)
