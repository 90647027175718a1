"""What is done with the shop file as a whole, and said of it: copies, putting one back, a passphrase."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.errors import DeskError
from desktop.shell.keeper import Keeper
from desktop.views import labels

if TYPE_CHECKING:
    from desktop.views.recovery_sheet import RecoverySheet
    from desktop.views.window import Window

translate = QCoreApplication.translate


class FileActs(QObject):
    """Works for the window. Nothing else may read the file meanwhile: pages go, tasks end, and then all comes
    again by ``show_again``."""

    def __init__(self, keeper: Keeper, window: Window, show_again: Callable[[], None]) -> None:
        super().__init__(keeper)
        self._keeper, self._window, self._show_again = keeper, window, show_again
        self.sheet: RecoverySheet | None = None
        keeper.failed.connect(self._tell_failure)
        keeper.late.connect(self._tell_late)
        keeper.restore_asked.connect(self.restore)
        keeper.lock_asked.connect(self.lock)
        keeper.code_asked.connect(self.show_code)

    def restore(self, copy: Path) -> None:
        """Put a copy in the place of the shop file, which is kept beside it, and show what is in it."""
        from desktop.services.copies.backups import PutBack, restore_here

        shop, by, outcome = self._keeper.shop(), self._window.context.by(), list[PutBack]()
        if not self._done(lambda: outcome.append(restore_here(copy, shop, by=by))):
            return
        said = translate("Copies", "The copy is in place. The file that was there is kept beside it.")
        if outcome[0].numbers_known:
            self._window.toast(said)
            return
        doubt = translate("Copies", "That file could not be read: its numbers may be given again.")
        self._tell(said, doubt)

    def lock(self, passphrase: str) -> None:
        """Put the shop file under this passphrase, or with an empty one under none; copies follow."""
        from desktop.services.copies.encryption import relock

        keeper, by = self._keeper, self._window.context.by()
        if not self._done(lambda: relock(keeper.shop(), passphrase, keeper.second, by=by)):
            return
        if passphrase:
            self.show_code()
        else:
            self._window.toast(translate("Copies", "The shop file has no passphrase any more"))

    def show_code(self) -> None:
        """Show the recovery code of the file, to be written down."""
        from desktop.services.copies.encryption import recovery_code
        from desktop.views.recovery_sheet import RecoverySheet

        self.sheet = RecoverySheet(self._window, recovery_code(self._keeper.shop()))
        self.sheet.open(self.sheet.save)

    def _done(self, act: Callable[[], object]) -> bool:
        self._window.context.tasks.close()
        self._window.pages.throw_away()
        try:
            act()
        except DeskError as error:
            self._show_again()
            self._window.refuse(error)
            return False
        self._show_again()
        return True

    # What is said

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
